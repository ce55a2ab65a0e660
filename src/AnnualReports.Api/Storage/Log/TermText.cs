using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// The terms of an interval in one text, as <see cref="WalkSql.TermsOfRows"/> sums up those that are stored: in the
/// order of facets and values, with a mark between each two, and another one within each. No term has these marks.
/// </summary>
sealed class TermText
{
    const char Within = '\u001f',
        Between = '\u001e';

    /// <summary>The answers of several languages often show one body: its text is made once.</summary>
    readonly Dictionary<Facts, string> texts = new(ReferenceEqualityComparer.Instance);

    public string Of(Facts facts)
    {
        if (!texts.TryGetValue(facts, out var text))
            texts[facts] = text = Made(facts);
        return text;
    }

    static string Made(Facts facts)
    {
        var terms = facts.Terms.Sort(
            static (a, b) =>
                string.CompareOrdinal(a.Facet, b.Facet) is not 0 and var order
                    ? order
                    : string.CompareOrdinal(a.Value, b.Value)
        );
        return string.Join(Between, terms.Select(t => $"{t.Facet}{Within}{t.Value}"));
    }
}
