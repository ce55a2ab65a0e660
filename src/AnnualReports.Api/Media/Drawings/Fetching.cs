using System.Text.RegularExpressions;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>
/// The last look at what is written of a drawing's values, apart from how they were read: whatever a page or its sanitizer makes of them, nothing in them
/// may read like a function, a rule or an address that fetches or runs something.
/// </summary>
static partial class Fetching
{
    public static bool ReadsLike(string written) => Words().IsMatch(written);

    [GeneratedRegex(@"url\s*\((?!#)|(?:src|image|image-set|cross-fade|element|paint|expression)\s*\(|@import|@font-face|@namespace|-moz-binding|script:",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
