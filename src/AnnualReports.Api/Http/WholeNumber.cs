using System.Globalization;

namespace AnnualReports.Api.Http;

/// <summary>
/// Reads the numbers in addresses, parameters and headers. They have digits alone, without a sign, blanks or leading
/// zeros, so that nothing has two addresses.
/// </summary>
static class WholeNumber
{
    public static bool TryRead(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && IsPlain(text);

    public static bool TryRead(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && IsPlain(text);

    /// <summary>Whether there is no leading zero.</summary>
    static bool IsPlain(ReadOnlySpan<char> digits) => digits is [_] or [not '0', ..];
}
