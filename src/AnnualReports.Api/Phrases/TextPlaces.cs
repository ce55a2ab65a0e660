using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Prose;

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

    /// <summary>Whether a public body has the address of a file here, which ends with the file's name.</summary>
    public static bool IsFileUrl(string within) =>
        within.StartsWith("/body/", StringComparison.Ordinal)
        && within.EndsWith("/url", StringComparison.Ordinal)
        && !within.Contains("/variants/", StringComparison.Ordinal);

    /// <summary>The same text with blanks between its words, character by character; null where it is so already.</summary>
    public static string? InWords(string place, string text) =>
        IsName(place) && text.AsSpan().IndexOfAny(Joints) >= 0 ? Spaced(text) : null;

    static string Spaced(string text) =>
        string.Create(text.Length, text, (to, from) => from.AsSpan().ReplaceAny(to, Joints, ' '));

    static readonly System.Buffers.SearchValues<char> Joints = System.Buffers.SearchValues.Create("_-.+");

    /// <summary>
    /// What a text says to people: prose without the marks that set it, and the name in the address of a file word by word.
    /// Null where that is the text itself.
    /// </summary>
    public static string? Said(string place, string text) =>
        IsProse(place) ? PlainProse.Said(text)
        : Record(place) is var (_, _, within) && IsFileUrl(within) ? Spaced(Uri.UnescapeDataString(text))
        : null;

    static bool IsProse(string place) =>
        place.StartsWith($"{Translations}/", StringComparison.Ordinal) && place.Split('/') is [_, _, _, "body" or "foreword"];

    /// <summary>
    /// A text as it is searched: as it is written, and where that differs as readers see it. A name is also searched word by
    /// word: `jan_peeters.jpg` is found by the name of the person.
    /// </summary>
    public static string Folded(string place, string text)
    {
        var folded = FoldedText.Of(text);
        if ((InWords(place, text) ?? Said(place, text)) is not { } read)
            return folded;
        var other = FoldedText.Of(read);
        return folded.Contains(other, StringComparison.Ordinal) ? folded : $"{folded} {other}";
    }

    /// <summary>Whether people read what stands here, in a draft: a text in a language, or the slug.</summary>
    public static bool IsRead(string place) => place == "/slug" || place.StartsWith($"{Translations}/", StringComparison.Ordinal);

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
