using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>
/// What an entry takes over from the file of its picture when it is saved: what is public is made from a revision alone, so
/// it has to be in the revision. Somebody sees it there before it is published, and a later change of the file changes no
/// entry.
/// </summary>
static class TakenOver
{
    const string Point = "focalPoint",
        Decorative = "decorative";

    /// <summary>The picture whose focal point or alternative texts are missing where they were not missing before.</summary>
    public static Guid? Lacking(Draft draft, Draft? before, string member) =>
        Picture(draft, member) is { } picture && (LacksPoint(draft, before, member) || Lacks(draft, before, member).Any())
            ? picture
            : null;

    public static Draft From(StoredFile file, Draft draft, Draft? before, string member)
    {
        if (file.Defaults is not { } defaults)
            return draft;
        var fields = draft.Fields;
        if (defaults is { X: { } x, Y: { } y } && LacksPoint(draft, before, member))
        {
            var with = JsonObject.Create(fields)!;
            with[member]![Point] = JsonSerializer.SerializeToNode(new FocalPoint(x, y), Wire.Json);
            fields = JsonSerializer.SerializeToElement(with, Wire.Json);
        }
        var taking = Lacks(draft, before, member).Where(defaults.Alt.ContainsKey).ToHashSet();
        return draft with
        {
            Fields = fields,
            Translations = draft.Translations.ToImmutableSortedDictionary(
                t => t.Key,
                t => taking.Contains(t.Key) ? With(t.Value, member + Pictures.Alt, defaults.Alt[t.Key]) : t.Value,
                StringComparer.Ordinal
            ),
        };
    }

    static JsonElement With(JsonElement text, string member, string alt)
    {
        var with = JsonObject.Create(text)!;
        with[member] = alt;
        return JsonSerializer.SerializeToElement(with, Wire.Json);
    }

    static Guid? Picture(Draft draft, string member) => Pictures.Uses(draft.Fields, member).FirstOrDefault()?.Id;

    static bool IsOther(Draft draft, Draft? before, string member) =>
        before is null || Picture(before, member) != Picture(draft, member);

    static bool LacksPoint(Draft draft, Draft? before, string member) =>
        IsOther(draft, before, member) && !draft.Fields.GetProperty(member).TryGetProperty(Point, out _);

    /// <summary>
    /// The languages in which the alternative text is missing, of those that this save writes: nobody changes a text in
    /// another language by the way.
    /// </summary>
    static IEnumerable<string> Lacks(Draft draft, Draft? before, string member)
    {
        var picture = draft.Fields.GetProperty(member);
        if (picture.TryGetProperty(Decorative, out var only) && only.ValueKind == JsonValueKind.True)
            return [];
        var isOther = IsOther(draft, before, member);
        return draft
            .Translations.Where(t =>
                !(t.Value.TryGetProperty(member + Pictures.Alt, out var alt) && !Blank.Is(alt.GetString()))
                && (isOther || before!.Text(t.Key) is not { } was || !JsonElement.DeepEquals(was, t.Value))
            )
            .Select(t => t.Key);
    }
}
