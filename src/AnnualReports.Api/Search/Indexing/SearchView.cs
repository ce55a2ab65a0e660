using AnnualReports.Api.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>What the index showed at a position of the log.</summary>
sealed class SearchView(
    DirectoryReader reader,
    long position,
    string state,
    LanguageAnalysis analysis,
    KnownValues values
)
{
    public DirectoryReader Reader { get; } = reader;

    /// <summary>The last record of the log that it shows.</summary>
    public long Position { get; } = position;

    /// <summary>What it shows, told from every other view: of another position, of another program, or of another start.</summary>
    public string State { get; } = state;

    public LanguageAnalysis Analysis { get; } = analysis;

    /// <summary>The values by which its documents are filtered and counted.</summary>
    public KnownValues Values { get; } = values;

    public IndexSearcher Searcher { get; } = new(reader) { Similarity = new BM25Similarity() };

    /// <summary>Whether texts of a language may answer for another.</summary>
    public bool MayAnswer(string language, string answersFor) =>
        Reader.Leaves.Any(part => Values.Of(part.AtomicReader).MayAnswer(language, answersFor));
}
