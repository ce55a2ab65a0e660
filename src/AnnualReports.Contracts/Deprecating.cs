namespace AnnualReports.Contracts;

/// <summary>
/// Marks a member of the JSON, or a type of answers, that will be removed. Answers that can contain it have the header
/// <c>Deprecation</c> (RFC 9745) and, once the day is decided, <c>Sunset</c> (RFC 8594). The OpenAPI document says the
/// same.
/// </summary>
/// <param name="since">The date from which it is deprecated (ISO 8601), from the beginning of the day in UTC.</param>
/// <param name="about">A page that says what to use instead; relative to the host, or absolute.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class DeprecatedAttribute(string since, string about) : Attribute
{
    /// <summary>The date from which it is deprecated.</summary>
    public string Since { get; } = since;

    /// <summary>A page that says what to use instead.</summary>
    public string About { get; } = about;

    /// <summary>The day from which it may be gone; absent while that is not decided.</summary>
    public string? Sunset { get; init; }
}
