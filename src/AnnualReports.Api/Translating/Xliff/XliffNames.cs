namespace AnnualReports.Api.Translating.Xliff;

/// <summary>The names of XLIFF 2.1 and of this program's own attributes.</summary>
static class XliffNames
{
    public const string MediaType = "application/xliff+xml";

    public const string Version = "2.1";

    public const string Core = "urn:oasis:names:tc:xliff:document:2.0",
        Matches = "urn:oasis:names:tc:xliff:matches:2.0",
        Sizes = "urn:oasis:names:tc:xliff:sizerestriction:2.0",
        Own = "urn:annual-reports:translation:1";

    /// <summary>
    /// Lengths are counted in code points. This program counts UTF-16 units, of which a rare character has two.
    /// </summary>
    public const string Profile = "xliff:codepoints";

    /// <summary>The prefix of this program's own values.</summary>
    public const string Prefix = "ar";

    public const string Initial = "initial",
        Translated = "translated";

    /// <summary>The states of a segment that is translated.</summary>
    public static readonly string[] Done = [Translated, "reviewed", "final"];

    /// <summary>The id of a segment in its unit.</summary>
    public static string Segment(int index) => $"s{index + 1}";
}
