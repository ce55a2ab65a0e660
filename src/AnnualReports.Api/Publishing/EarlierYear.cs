using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Publishing;

/// <summary>What a copied draft still says of the year that it was copied from: last year's sentences go public by being overlooked.</summary>
static partial class EarlierYear
{
    /// <summary>So many mentions of one text are listed; the rest are counted.</summary>
    const int Most = 20;

    /// <summary>How many characters are shown around a mention, on either side.</summary>
    const int Around = 40;

    /// <summary>What is to be looked at in one language: that the text is the copied one, and each mention of the earlier year in it.</summary>
    public static IEnumerable<Fault> Of(CopiedFrom copy, Draft draft, string language)
    {
        var place = $"/translations/{language}";
        if (copy.IsUnchanged(draft, language))
            yield return new(place, $"This text is unchanged since it was copied from the report '{copy.Report}' (revision {copy.Revision}).");
        if (draft.Text(language) is { } text)
            foreach (var (pointer, value) in Strings(text, place))
                foreach (var mention in Mentions(copy, pointer, value))
                    yield return mention;
    }

    static IEnumerable<Fault> Mentions(CopiedFrom copy, string pointer, string text)
    {
        // A mark that quotes a figure of that year means that year.
        var marks = Mark().Matches(text).Select(m => (m.Index, End: m.Index + m.Length)).ToList();
        var found = Number().Matches(text).Where(m => m.Value == $"{copy.Year}" && !marks.Exists(mark => m.Index >= mark.Index && m.Index < mark.End)).ToList();
        foreach (var mention in found.Take(Most))
            yield return new(pointer, $"It mentions {copy.Year}, the year of the report '{copy.Report}' that it was copied from: "
                + $"“{Excerpt(text, mention)}”.");
        if (found.Count > Most)
            yield return new(pointer, $"It mentions {copy.Year} {found.Count - Most} more times.");
    }

    static string Excerpt(string text, Match mention)
    {
        var (from, to) = (Math.Max(0, mention.Index - Around), Math.Min(text.Length, mention.Index + mention.Length + Around));
        from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to -= to < text.Length && char.IsHighSurrogate(text[to - 1]) ? 1 : 0;
        var shown = string.Concat(text[from..to].Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return $"{(from > 0 ? "…" : "")}{shown}{(to < text.Length ? "…" : "")}";
    }

    static IEnumerable<(string Pointer, string Text)> Strings(JsonElement json, string pointer) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(m => Strings(m.Value, $"{pointer}/{BodyFaults.Escape(m.Name)}")),
        JsonValueKind.Array => json.EnumerateArray().Index().SelectMany(i => Strings(i.Item, $"{pointer}/{i.Index}")),
        JsonValueKind.String => [(pointer, json.GetString()!)],
        _ => [],
    };

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\{\{[^{}]*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
