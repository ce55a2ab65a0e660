using System.Globalization;

namespace AnnualReports.Api.Http;

/// <summary>
/// Reads numbers of addresses, parameters and headers in the one way in which they are written: digits alone, without a sign, blanks or leading zeros.
/// So nothing has two addresses, and what is no number is not taken for one.
/// </summary>
static class WholeNumber
{
    public static bool TryRead(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && IsPlain(text);

    public static bool TryRead(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && IsPlain(text);

    /// <summary>Whether digits begin with one that counts.</summary>
    static bool IsPlain(ReadOnlySpan<char> digits) => digits is [_] or [not '0', ..];
}
