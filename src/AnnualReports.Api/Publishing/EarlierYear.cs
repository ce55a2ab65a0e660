using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Drafts;

namespace AnnualReports.Api.Publishing;

/// <summary>
/// Finds traces of the earlier year in a copied draft, because last year's sentences are easily overlooked and
/// published.
/// </summary>
static partial class EarlierYear
{
    /// <summary>How many mentions of one text are listed; the others are counted.</summary>
    const int Most = 20;

    /// <summary>How many characters are shown on either side of a mention.</summary>
    const int Around = 40;

    /// <summary>
    /// The warnings in one language: that the text is still the copied one, and each mention of the earlier year.
    /// </summary>
    public static IEnumerable<Fault> Of(CopiedFrom copy, Draft draft, string language)
    {
        var place = $"/translations/{language}";
        if (copy.IsUnchanged(draft, language))
            yield return new(
                place,
                $"This text is unchanged since it was copied from the report '{copy.Report}' (revision {copy.Revision})."
            );
        else
            foreach (var member in SameMembers(copy, draft, language))
                yield return new(
                    $"{place}/{BodyFaults.Escape(member)}",
                    $"This is unchanged since it was copied from the report '{copy.Report}' (revision {copy.Revision}), though the text around it "
                        + "was changed."
                );
        if (draft.Text(language) is { } text)
            foreach (var mention in In(copy, text, place))
                yield return mention;
    }

    /// <summary>
    /// The warnings for all languages: each mention of the earlier year in the fields, such as in dates and links.
    /// </summary>
    public static IEnumerable<Fault> OfFields(CopiedFrom copy, Draft draft) => In(copy, draft.Fields, "/fields");

    /// <summary>The members of a text that are still as they were copied.</summary>
    static IEnumerable<string> SameMembers(CopiedFrom copy, Draft draft, string language) =>
        draft.Text(language) is { } now && copy.First.Text(language) is { } then
            ? now.EnumerateObject()
                .Where(m =>
                    m.Value.ValueKind == JsonValueKind.String
                    && !Blank.Is(m.Value.GetString())
                    && then.TryGetProperty(m.Name, out var before)
                    && JsonElement.DeepEquals(m.Value, before)
                )
                .Select(m => m.Name)
            : [];

    static IEnumerable<Fault> In(CopiedFrom copy, JsonElement json, string place) =>
        Strings(json, place)
            .Where(s => !Guid.TryParse(s.Text, out _))
            .SelectMany(s => Mentions(copy, s.Pointer, s.Text).Concat(Links(copy, s.Pointer, s.Text)));

    /// <summary>Links to the earlier report, if its slug does not contain the year.</summary>
    static IEnumerable<Fault> Links(CopiedFrom copy, string pointer, string text)
    {
        if (Number().Matches(copy.Report).Any(m => m.Value == $"{copy.Year}"))
            yield break;
        var address = $"/reports/{copy.Report}";
        for (
            var at = text.IndexOf(address, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(address, at + 1, StringComparison.Ordinal)
        )
            if (
                at + address.Length == text.Length
                || text[at + address.Length] is var next && !char.IsAsciiLetterOrDigit(next) && next != '-'
            )
            {
                yield return new(pointer, $"It links into the report '{copy.Report}' that it was copied from.");
                yield break;
            }
    }

    static IEnumerable<Fault> Mentions(CopiedFrom copy, string pointer, string text)
    {
        // A quote of a figure with that year means that year.
        var marks = Mark().Matches(text).Select(m => (m.Index, End: m.Index + m.Length)).ToList();
        var found = Number()
            .Matches(text)
            .Where(m => m.Value == $"{copy.Year}" && !marks.Exists(mark => m.Index >= mark.Index && m.Index < mark.End))
            .ToList();
        foreach (var mention in found.Take(Most))
            yield return new(
                pointer,
                $"It mentions {copy.Year}, the year of the report '{copy.Report}' that it was copied from: "
                    + $"“{Excerpt(text, mention)}”."
            );
        if (found.Count > Most)
            yield return new(
                pointer,
                $"It mentions {copy.Year} {found.Count - Most} more time{(found.Count - Most == 1 ? "" : "s")}."
            );
    }

    static string Excerpt(string text, Match mention)
    {
        var (from, to) = (
            Math.Max(0, mention.Index - Around),
            Math.Min(text.Length, mention.Index + mention.Length + Around)
        );
        from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to -= to < text.Length && char.IsHighSurrogate(text[to - 1]) ? 1 : 0;
        var shown = string.Concat(text[from..to].Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return $"{(from > 0 ? "…" : "")}{shown}{(to < text.Length ? "…" : "")}";
    }

    static IEnumerable<(string Pointer, string Text)> Strings(JsonElement json, string pointer) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject()
                .SelectMany(m => Strings(m.Value, $"{pointer}/{BodyFaults.Escape(m.Name)}")),
            JsonValueKind.Array => json.EnumerateArray()
                .Index()
                .SelectMany(i => Strings(i.Item, $"{pointer}/{i.Index}")),
            JsonValueKind.String => [(pointer, json.GetString()!)],
            _ => [],
        };

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\{\{[^{}]*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
