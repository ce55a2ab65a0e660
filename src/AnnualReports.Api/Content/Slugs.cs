namespace AnnualReports.Api.Content;

/// <summary>Names in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters.</summary>
static class Slugs
{
    /// <summary>A slug as a part of an expression, whatever its length.</summary>
    public const string Part = "[a-z0-9]+(?:-[a-z0-9]+)*";

    public const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>The slug that stands for the public report with the highest year.</summary>
    public const string Latest = "latest";

    public static bool IsSlug(string? text) => text is not null && IsSlug(text.AsSpan());

    /// <summary>The same, of a part of an address: every answer that is kept is looked for by one.</summary>
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
