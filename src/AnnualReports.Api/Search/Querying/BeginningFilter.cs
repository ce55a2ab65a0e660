using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace AnnualReports.Api.Search.Querying;

/// <summary>
/// Finds the documents with any word that begins like this. How many words are looked up is bounded, so that the
/// beginning <c>a</c> costs no more than others.
/// </summary>
sealed class BeginningFilter(string field, string beginning, Action deadline) : Filter
{
    /// <summary>The most words that are looked up in each part of the index.</summary>
    const int MostWords = 4_000;

    /// <summary>After how many words the deadline is looked at.</summary>
    const int Each = 100;

    /// <summary>Whether there were more words than were looked up.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether there are words that are longer than the beginning.</summary>
    public bool HasLonger(IndexReader reader) =>
        reader.Leaves.Any(part =>
            part.AtomicReader.GetTerms(field)?.GetEnumerator() is { } words
            && words.SeekCeil(new(beginning)) switch
            {
                TermsEnum.SeekStatus.FOUND => words.MoveNext(),
                var status => status == TermsEnum.SeekStatus.NOT_FOUND,
            }
            && StringHelper.StartsWith(words.Term, new(beginning))
        );

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        if (reader.GetTerms(field) is not { } terms)
            return null;
        var (start, words) = (new BytesRef(beginning), terms.GetEnumerator());
        if (words.SeekCeil(start) == TermsEnum.SeekStatus.END)
            return null;
        DocsEnum? documents = null;
        var found = new FixedBitSet(reader.MaxDoc);
        for (var count = 0; StringHelper.StartsWith(words.Term, start); count++)
        {
            if (IsCut |= count == MostWords)
                break;
            if (count % Each == 0)
                deadline();
            documents = words.Docs(acceptDocs, documents, DocsFlags.NONE);
            for (int doc; (doc = documents.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
                found.Set(doc);
            if (!words.MoveNext())
                break;
        }
        return found;
    }
}
