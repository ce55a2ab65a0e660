namespace AnnualReports.Api.Content;

/// <summary>Names in addresses: lower-case letters, digits and single hyphens, 1 to 100 characters.</summary>
static class Slugs
{
    /// <summary>A slug as part of a regular expression, of any length.</summary>
    public const string Part = "[a-z0-9]+(?:-[a-z0-9]+)*";

    public const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>The slug that stands for the public report with the highest year.</summary>
    public const string Latest = "latest";

    public static bool IsSlug(string? text) => text is not null && IsSlug(text.AsSpan());

    /// <summary>
    /// The same for a part of an address, without allocations: the cache looks up every answer by one.
    /// </summary>
    public static bool IsSlug(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Limits.Slug)
            return false;
        var before = '-';
        foreach (var one in text)
        {
            if (one == '-' ? before == '-' : !(char.IsAsciiLetterLower(one) || char.IsAsciiDigit(one)))
                return false;
            before = one;
        }
        return before != '-';
    }
}
