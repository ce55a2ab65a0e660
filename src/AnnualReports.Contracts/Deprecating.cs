namespace AnnualReports.Contracts;

/// <summary>
/// Says that a member of the JSON will go, or all that answers with a type. Answers that can have it then carry <c>Deprecation</c> (RFC 9745) and, once the day is set, <c>Sunset</c> (RFC 8594); the OpenAPI document says the same.
/// </summary>
/// <param name="since">Since when it is deprecated: a date (ISO 8601), from its beginning in UTC.</param>
/// <param name="about">A page that says what to use instead; relative to the host, or absolute.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class DeprecatedAttribute(string since, string about) : Attribute
{
    /// <summary>Since when it is deprecated.</summary>
    public string Since { get; } = since;

    /// <summary>A page that says what to use instead.</summary>
    public string About { get; } = about;

    /// <summary>The day from which it may be gone; absent while that is not decided.</summary>
    public string? Sunset { get; init; }
}
