namespace AnnualReports.Contracts;

/// <summary>
/// Says what the value of a member names, so that a form can offer a list instead of an empty field. The OpenAPI
/// document says it as <c>x-refers</c>. References of a kind's fields need no attribute: the kind declares them.
/// </summary>
/// <param name="list">
/// A list of management, by the end of its address (<c>reports</c>, <c>media</c>), or <c>entries</c> for entries of all
/// kinds, or <c>languages</c> for the configured languages.
/// </param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefersToAttribute(string list) : Attribute
{
    /// <summary>The list.</summary>
    public string List { get; } = list;
}

/// <summary>
/// Marks texts that are given by language tag. The OpenAPI document says it as <c>x-by-language</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ByLanguageAttribute : Attribute;
