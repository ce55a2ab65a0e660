using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Phrases;

/// <summary>The places of texts in drafts and in records of the log, as JSON pointers.</summary>
static class TextPlaces
{
    /// <summary>The note of a save.</summary>
    public const string Note = "/note";

    const string Log = "/log",
        Translations = "/translations";

    /// <summary>All texts of a draft with their places. Ids and numbers that are written as text are among them.</summary>
    public static IEnumerable<(string Place, string Text)> In(Draft draft) =>
        draft
            .Translations.SelectMany(t => In(t.Value, $"{Translations}/{t.Key}"))
            .Concat(In(draft.Fields, "/fields"))
            .Prepend(("/slug", draft.Slug));

    public static IEnumerable<(string Place, string Text)> In(JsonElement value, string place) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [(place, value.GetString()!)],
            JsonValueKind.Array => value.EnumerateArray().Index().SelectMany(i => In(i.Item, $"{place}/{i.Index}")),
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(m => In(m.Value, $"{place}/{BodyFaults.Escape(m.Name)}")),
            _ => [],
        };

    /// <summary>How the places of all texts of a draft in a language begin.</summary>
    public static string Of(string language) => $"{Translations}/{language}/";

    /// <summary>The place of something in a record of the log.</summary>
    public static string OfRecord(long sequence, string language, string within) => $"{Log}/{sequence}/{language}{within}";

    /// <summary>The record of a place in the log, and the place within it; null if it is elsewhere.</summary>
    public static (long Sequence, string Language, string Within)? Record(string place) =>
        place.StartsWith($"{Log}/", StringComparison.Ordinal)
        && place.Split('/', 5) is [_, _, var number, var language, var rest]
        && long.TryParse(number, out var sequence)
            ? (sequence, language, $"/{rest}")
            : null;

    /// <summary>The language of a text; null if it has none. Notes are given by language.</summary>
    public static string? LanguageOf(string place) =>
        Record(place)?.Language
        ?? place.Split('/') switch
        {
            [_, "translations", var language, ..] => language,
            [.., "note" or "changeNote" or "editionNote", var language] => language,
            _ => null,
        };
}
