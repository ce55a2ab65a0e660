using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Phrases;

/// <summary>Finds a phrase in a text as it is written, and cuts the passage around it.</summary>
static class PassageCutting
{
    const int Around = 80;

    /// <summary>How many characters are looked through at first.</summary>
    const int Begin = 512;

    /// <summary>The passage around a phrase, which is folded; null if the text does not have it.</summary>
    public static FoundPassage? Of(string text, string phrase) => Of(text, "", phrase);

    /// <summary>The same of a text at a place, which may be a name.</summary>
    public static FoundPassage? Of(string text, string place, string phrase)
    {
        var found = Find(text, phrase) ?? (TextPlaces.InWords(place, text) is { } words ? Find(words, phrase) : null);
        if (found is null && TextPlaces.Said(place, text) is { } said)
            (text, found) = (said, Find(said, phrase));
        if (found is not var (start, end))
            return null;
        // Half a character is none, and a mark belongs to the letter before it.
        while (end < text.Length && (char.IsLowSurrogate(text[end]) || IsMark(text[end])))
            end++;
        return new()
        {
            Before = Before(text, start),
            Match = text[start..end],
            After = After(text, end),
        };
    }

    /// <summary>
    /// Where a phrase stands first. A text is folded from its beginning on only as far as needed, because most phrases
    /// that stand in it everywhere stand near its beginning.
    /// </summary>
    static (int Start, int End)? Find(string text, string phrase)
    {
        for (var length = Math.Max(Begin, 2 * phrase.Length); ; length *= 2)
        {
            // A pair that makes one character is not cut.
            var isAll = length >= text.Length;
            var (folded, places) = FoldedText.WithPlaces(isAll ? text : text[..WholeFrom(text, length)]);
            if (folded.IndexOf(phrase, StringComparison.Ordinal) is >= 0 and var found)
                return (places[found], places[found + phrase.Length - 1] + 1);
            if (isAll)
                return null;
        }
    }

    static bool IsMark(char one) =>
        char.GetUnicodeCategory(one) == System.Globalization.UnicodeCategory.NonSpacingMark;

    static string Before(string text, int end)
    {
        if (end <= Around)
            return text[..end];
        var space = text.IndexOf(' ', end - Around, Around);
        return $"…{text[(space < 0 ? WholeFrom(text, end - Around) : space + 1)..end]}";
    }

    static string After(string text, int start)
    {
        if (text.Length - start <= Around)
            return text[start..];
        var space = text.LastIndexOf(' ', start + Around - 1, Around);
        return $"{text[start..(space < 0 ? WholeFrom(text, start + Around) : space)]}…";
    }

    static int WholeFrom(string text, int at) => char.IsLowSurrogate(text[at]) ? at + 1 : at;
}
