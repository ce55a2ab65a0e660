using System.Collections.Frozen;
using AnnualReports.Api.Content;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;

namespace AnnualReports.Api.Search.Analysis;

/// <summary>A word as it is indexed: where it is in the text, and its forms; the first is the folded word itself.</summary>
readonly record struct AnalysedWord(int Start, int End, string Form, string? Stem)
{
    public IEnumerable<string> Forms => Stem is null ? [Form] : [Form, Stem];
}

/// <summary>How texts of the configured languages are cut into words. Each language has fields of its own.</summary>
/// <remarks>Searches may still use it when its index is closed, so nobody disposes of it: it holds memory alone.</remarks>
#pragma warning disable CA1001
sealed class LanguageAnalysis
#pragma warning restore CA1001
{
    readonly Dictionary<string, LanguageAnalyzer> byPrimary = [];
    readonly Dictionary<string, Analyzer> byField = [];
    readonly Dictionary<string, FrozenSet<string>> common = [];

    public LanguageAnalysis(Languages languages)
    {
        Languages = languages;
        foreach (var tag in languages.Tags)
        {
            var primary = Primary(tag);
            if (!byPrimary.TryGetValue(primary, out var analyzer))
                byPrimary[primary] = analyzer = new(primary);
            byField[TitleField(tag)] = byField[TextField(tag)] = analyzer;
        }
        foreach (var primary in byPrimary.Keys)
            common[primary] = Common(primary)
                .SelectMany(word => Words(word, primary).Select(w => w.Form))
                .ToFrozenSet(StringComparer.Ordinal);
        OfFields = new PerFieldAnalyzerWrapper(byPrimary.Values.First(), byField);
    }

    public Languages Languages { get; }

    /// <summary>The analysis of each field of the index.</summary>
    public Analyzer OfFields { get; }

    public static string TitleField(string language) => "title." + language;

    public static string TextField(string language) => "text." + language;

    /// <summary>
    /// Whether the language makes one word of several, so that a word is also looked for at the beginning of others.
    /// </summary>
    public static bool Compounds(string language) => Primary(language) is "nl" or "de";

    /// <summary>Whether a word is so common in a language that nobody looks for it among others.</summary>
    public bool IsCommon(string form, string language) => common[Primary(language)].Contains(form);

    /// <summary>The words of a text, in their order.</summary>
    public List<AnalysedWord> WordsOf(string text, string language) => Words(text, Primary(language));

    List<AnalysedWord> Words(string text, string primary)
    {
        var words = new List<AnalysedWord>();
        using var stream = byPrimary[primary].GetTokenStream("", text);
        var (term, offset, step) = (
            stream.AddAttribute<ICharTermAttribute>(),
            stream.AddAttribute<IOffsetAttribute>(),
            stream.AddAttribute<IPositionIncrementAttribute>()
        );
        stream.Reset();
        while (stream.IncrementToken())
            if (step.PositionIncrement == 0 && words.Count > 0)
                words[^1] = words[^1] with { Stem = term.ToString() };
            else if (term.Length > 0)
                words.Add(new(offset.StartOffset, offset.EndOffset, term.ToString()!, null));
        stream.End();
        return words;
    }

    static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    static IEnumerable<string> Common(string primary) =>
        primary switch
        {
            "nl" => DutchAnalyzer.DefaultStopSet,
            "fr" => FrenchAnalyzer.DefaultStopSet,
            "de" => GermanAnalyzer.DefaultStopSet,
            "en" => StopAnalyzer.ENGLISH_STOP_WORDS_SET,
            _ => CharArraySet.Empty,
        };
}
