using AnnualReports.Api.Search.Analysis;

namespace AnnualReports.Api.Search.Querying;

/// <summary>The words of one language that a search found, by which they are marked in texts.</summary>
sealed class FoundWords
{
    readonly HashSet<string> forms = new(StringComparer.Ordinal);
    readonly List<string> beginnings = [];

    public void Add(string form) => forms.Add(form);

    public void AddBeginning(string beginning) => beginnings.Add(beginning);

    public bool Has(AnalysedWord word) =>
        forms.Contains(word.Form)
        || (word.Stem is not null && forms.Contains(word.Stem))
        || beginnings.Exists(b => word.Form.StartsWith(b, StringComparison.Ordinal));
}
