using System.Globalization;
using System.Text;

namespace AnnualReports.Api.Content;

/// <summary>
/// The words by which editors find things in lists: in small letters and without diacritics, so that both stores find
/// the same by comparing characters.
/// </summary>
static class TitleWords
{
    /// <summary>How many words of a search count. More would make ever longer statements.</summary>
    const int MostSought = 10;

    /// <summary>The members of texts that are titles, of all kinds.</summary>
    public static readonly string[] Members = ["title", "subtitle", "name", "label"];

    /// <summary>Letters that are no other letter with a mark, and what people type for them.</summary>
    internal static readonly Dictionary<char, string> Letters = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ł'] = "l",
        ['þ'] = "th",
        ['ı'] = "i",
    };

    /// <summary>The words of a draft's slug and titles, as they are stored: each after a blank.</summary>
    public static string Of(Draft draft) =>
        Of([
            draft.Slug,
            .. draft.Translations.Values.SelectMany(text =>
                Members.Select(m => text.TryGetProperty(m, out var title) ? title.GetString() : null)
            ),
        ]);

    /// <summary>The words of texts, as they are stored: each once, after a blank.</summary>
    public static string Of(params IEnumerable<string?> texts)
    {
        var stored = new StringBuilder();
        foreach (var word in texts.SelectMany(text => In(text ?? "")).Distinct())
            if (stored.Length + word.Length < Limits.TitleWords)
                stored.Append(' ').Append(word);
        return stored.ToString();
    }

    /// <summary>What the stored words have to contain: each word that is asked for, as the beginning of one.</summary>
    public static IReadOnlyList<string> Sought(string text) =>
        [.. In(text).Distinct().Take(MostSought).Select(word => $" {word}")];

    static string[] In(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var one in text.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
            if (Letters.TryGetValue(one, out var typed))
                folded.Append(typed);
            else if (char.IsLetterOrDigit(one) || char.IsSurrogate(one))
                folded.Append(one);
            else if (char.GetUnicodeCategory(one) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                folded.Append(' ');
        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
