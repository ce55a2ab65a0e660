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

    /// <summary>Whether words are joined by other marks than blanks here, as in the name of a file.</summary>
    static bool IsName(string place) => place is "/slug" or "/name";

    /// <summary>The same text with blanks between its words, character by character; null where it is so already.</summary>
    public static string? InWords(string place, string text) =>
        IsName(place) && text.AsSpan().IndexOfAny(Joints) >= 0
            ? string.Create(text.Length, text, (to, from) => from.AsSpan().ReplaceAny(to, Joints, ' '))
            : null;

    static readonly System.Buffers.SearchValues<char> Joints = System.Buffers.SearchValues.Create("_-.+");

    /// <summary>
    /// A text as it is searched. A name is also searched word by word: `jan_peeters.jpg` is found by the name of the person.
    /// </summary>
    public static string Folded(string place, string text) =>
        InWords(place, text) is { } words ? $"{FoldedText.Of(text)} {FoldedText.Of(words)}" : FoldedText.Of(text);

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
            [.., "note" or "changeNote" or "editionNote" or "alt", var language] => language,
            [_, "text" or "quote", var language] => language,
            _ => null,
        };
}
