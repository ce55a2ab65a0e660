using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Editing;

/// <summary>Says what changed between two drafts: in one line, and place by place.</summary>
static class ChangeSummary
{
    /// <summary>One line, such as <c>nl: title, body; fr added; fields: countries; slug</c>.</summary>
    public static string Of(Kind kind, Draft? before, Draft after) => Of(Changes(kind, before, after), before, after);

    public static string Of(IReadOnlyList<FieldChange> changes, Draft? before, Draft? after)
    {
        if (before is null && after is not null)
            return after.Translations.IsEmpty ? "created" : $"created in {string.Join(", ", after.Translations.Keys)}";
        var languages = changes
            .Select(c => Place.Of(c.Pointer))
            .OfType<Place>()
            .Where(p => p.Language is not null)
            .GroupBy(p => p.Language!)
            .Select(g =>
                before?.Text(g.Key) is null ? $"{g.Key} added"
                : after?.Text(g.Key) is null ? $"{g.Key} removed"
                : $"{g.Key}: {Members(g)}"
            );
        var fields = changes
            .Select(c => Place.Of(c.Pointer))
            .Where(p => p is { Language: null, Member: not null })
            .ToList();
        string[] parts =
        [
            .. languages,
            .. fields.Count == 0 ? [] : new[] { $"fields: {Members(fields)}" },
            .. changes.Any(c => c.Pointer == "/slug") ? ["slug"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "nothing" : string.Join("; ", parts);
    }

    static string Members(IEnumerable<Place> places) => string.Join(", ", places.Select(p => p.Member).Distinct());

    /// <summary>All places that differ. Null stands for an empty draft.</summary>
    public static IReadOnlyList<FieldChange> Changes(Kind kind, Draft? before, Draft? after) =>
        Differences.Between(kind.DraftType, Json(before), Json(after));

    /// <summary>The same, with the words of texts that changed.</summary>
    public static IReadOnlyList<FieldChange> ChangesInWords(Kind kind, Draft? before, Draft? after) =>
        [
            .. Changes(kind, before, after)
                .Select(c =>
                    c
                        is {
                            Before: { ValueKind: JsonValueKind.String } old,
                            After: { ValueKind: JsonValueKind.String } now
                        }
                    && IsProse(c.Pointer, old.GetString()!, now.GetString()!)
                        ? c with
                        {
                            Words = WordDiff.Of(old.GetString()!, now.GetString()!),
                        }
                        : c
                ),
        ];

    static bool IsProse(string pointer, string before, string after) =>
        Place.Of(pointer).Language is not null
        || before.Contains(' ', StringComparison.Ordinal)
        || after.Contains(' ', StringComparison.Ordinal);

    static JsonElement Json(Draft? draft) =>
        draft is null ? JsonSerializer.SerializeToElement(new { }) : new DraftBody(null, draft).ToJson();
}

/// <summary>
/// The place in a draft that a pointer leads to: the language of a text, if any, and the member below it.
/// </summary>
sealed record Place(string? Language, string? Member)
{
    public static Place Of(string pointer) =>
        pointer.Split('/') switch
        {
            ["", "translations", var language, ..] parts => new(language, parts.ElementAtOrDefault(3)),
            ["", "fields", var member, ..] => new(null, member),
            _ => new(null, null),
        };
}
