using AnnualReports.Api.Content;
using AnnualReports.Api.Search.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>
/// Makes the documents of the index, one for each text that is public. The index holds words and keys, and no text:
/// what is shown of an entry is read from the store.
/// </summary>
sealed class Documents(KindSet kinds, SearchFields fields)
{
    public const string Entry = "entry";

    static readonly FieldType Words = Frozen(
        new()
        {
            IsIndexed = true,
            IsTokenized = true,
            IsStored = false,
            IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
        }
    );

    static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }

    public static Lucene.Net.Index.Term Key(long entryNo) => new(Entry, $"{entryNo}");

    /// <summary>The document of a text.</summary>
    public Document Of(LiveText text)
    {
        var kind = kinds[text.Kind];
        var document = new Document
        {
            new StringField(Entry, $"{text.EntryNo}", Field.Store.NO),
            new NumericDocValuesField(Entry, text.EntryNo),
            Value(SearchFields.Language, text.Language),
            Value(SearchFields.Kind, text.Kind),
        };
        foreach (var language in text.AnswersFor)
            document.Add(Value(SearchFields.AnswersFor, language));
        if (kind.IsReport || kind.UnderReport)
            document.Add(Value(SearchFields.Report, $"{(kind.IsReport ? text.EntryNo : text.ReportNo)}"));
        foreach (var term in text.Terms)
            if (term.Facet == SearchFields.Country)
                document.Add(Value(SearchFields.Country, term.Value));
            else if (fields.NamingThemes.Contains(term.Facet))
                document.Add(Value(fields.Theme, term.Value));
        AddWords(document, text.Language, SearchedText.Of(kind, text.Body, text.CardLength));
        return document;
    }

    static void AddWords(Document document, string language, SearchedText text)
    {
        document.Add(new Field(LanguageAnalysis.TitleField(language), text.Title.Text, Words));
        foreach (var part in text.Others)
            document.Add(new Field(LanguageAnalysis.TextField(language), part.Text, Words));
    }

    static SortedSetDocValuesField Value(string field, string value) => new(field, new BytesRef(value));
}
