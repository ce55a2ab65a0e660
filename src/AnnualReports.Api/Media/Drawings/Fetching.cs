using System.Text.RegularExpressions;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>
/// A last check of the values of a drawing before they are written, independent of how they were read. Whatever a page
/// or its sanitizer does with them, nothing in them may look like a function, a rule or an address that loads or runs
/// something.
/// </summary>
static partial class Fetching
{
    public static bool ReadsLike(string written) => Words().IsMatch(written);

    [GeneratedRegex(
        @"url\s*\((?!#)|(?:src|image|image-set|cross-fade|element|paint|expression)\s*\(|@import|@font-face|@namespace|-moz-binding|script:",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Words();
}
