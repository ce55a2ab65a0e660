using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace AnnualReports.Api.Content;

/// <summary>
/// Finds texts that show nothing: empty ones, blanks, and characters without a shape, such as a soft hyphen, a
/// zero-width space, or a private-use character that only some font has.
/// </summary>
static class Blank
{
    /// <summary>
    /// Letters and symbols that are drawn as nothing: Hangul fillers, the empty Braille pattern, and the replacement of
    /// an object that was not copied.
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

    static bool Shows(Rune rune) =>
        !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Surrogate
            )
        && !(rune.IsBmp && Shapeless.Contains((char)rune.Value, StringComparison.Ordinal));
}
