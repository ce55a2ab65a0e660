using System.Globalization;
using System.Text;

namespace AnnualReports.Api.Content;

/// <summary>
/// Text as phrases are looked for in it: in small letters and without diacritics, with one blank for any and for hyphens,
/// and without the marks of emphasis that Markdown puts within a name.
/// </summary>
static class FoldedText
{
    /// <summary>Marks of Markdown that are not part of what a text says.</summary>
    const string Marks = "*_~`\\";

    /// <summary>Hyphens and dashes, composed or not: people write double names with them or with a blank.</summary>
    const string Hyphens = "-‐‑–—−";

    /// <summary>What each character is folded to; filled as characters are met.</summary>
    static readonly string?[] Known = new string?[char.MaxValue + 1];

    /// <summary>A text, folded.</summary>
    public static string Of(string text) => Fold(text, null);

    /// <summary>A phrase, folded, without blanks around it; empty if nothing of it can be found.</summary>
    public static string Phrase(string text) => Of(text).Trim();

    /// <summary>A text, folded, and for each character of it where it comes from.</summary>
    public static (string Folded, IReadOnlyList<int> Places) WithPlaces(string text)
    {
        var places = new List<int>(text.Length);
        return (Fold(text, places), places);
    }

    static string Fold(string text, List<int>? places)
    {
        var folded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var begun = folded.Length;
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                folded.Append(Plain(text.Substring(at, 2)));
                Note(places, folded.Length - begun, at++);
                continue;
            }
            var one = Known[text[at]] ??= Plain(text[at].ToString());
            // Of several blanks, the first one stands for all.
            if (one != " " || folded.Length == 0 || folded[^1] != ' ')
                folded.Append(one);
            Note(places, folded.Length - begun, at);
        }
        return folded.ToString();
    }

    static void Note(List<int>? places, int count, int at)
    {
        for (var i = 0; places is not null && i < count; i++)
            places.Add(at);
    }

    static string Plain(string one)
    {
        if (one.Length == 1 && (Marks.Contains(one[0], StringComparison.Ordinal) || char.IsSurrogate(one[0])))
            return "";
        var plain = new StringBuilder();
        foreach (var part in Written(one).Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            if (TitleWords.Letters.TryGetValue(part, out var typed))
                plain.Append(typed);
            else if (char.IsWhiteSpace(part) || char.IsControl(part) || Hyphens.Contains(part, StringComparison.Ordinal))
                plain.Append(' ');
            else if (char.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                plain.Append(part);
        return plain.ToString();
    }

    /// <summary>Quotation marks as a keyboard has them. Noncharacters can't be composed.</summary>
    static string Written(string one) =>
        one switch
        {
            "‘" or "’" or "ʼ" or "‚" => "'",
            "“" or "”" or "„" or "«" or "»" => "\"",
            "\uFFFE" or "\uFFFF" => "",
            _ => one,
        };
}
