using System.Text.RegularExpressions;

namespace AnnualReports.Api.Content;

/// <summary>Names in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters.</summary>
static partial class Slugs
{
    /// <summary>A slug as a part of an expression, whatever its length.</summary>
    public const string Part = "[a-z0-9]+(?:-[a-z0-9]+)*";

    public const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>The slug that stands for the public report with the highest year.</summary>
    public const string Latest = "latest";

    public static bool IsSlug(string? text) => text is { Length: > 0 and <= Limits.Slug } && Form().IsMatch(text);

    [GeneratedRegex("^" + Part + "\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
