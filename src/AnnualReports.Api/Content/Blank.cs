using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace AnnualReports.Api.Content;

/// <summary>
/// Texts that show nothing: empty, blanks, or characters without a shape, as a soft hyphen or a zero-width space alone, or one that only some font has.
/// </summary>
static class Blank
{
    /// <summary>
    /// Letters and symbols that are drawn as nothing: Hangul fillers, the empty Braille pattern, and what stands for an object that was not copied.
    /// </summary>
    const string Shapeless = "\u115F\u1160\u3164\uFFA0\u2800\uFFFC";

    public static bool Is([NotNullWhen(false)] string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return true;
        foreach (var rune in text.EnumerateRunes())
            if (Shows(rune))
                return false;
        return true;
    }

    static bool Shows(Rune rune) => !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate)
        && !(rune.IsBmp && Shapeless.Contains((char)rune.Value, StringComparison.Ordinal));
}
