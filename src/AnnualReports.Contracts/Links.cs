using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>Links of an entry that refers to pages on other sites.</summary>
public sealed record LinksWithRelated : EntryLinks
{
    /// <summary>Pages on other sites for further reading.</summary>
    [JsonPropertyOrder(10)]
    public IReadOnlyList<RelatedLink>? Related { get; init; }
}

/// <summary>A page on another site.</summary>
/// <param name="Url">Its http(s) address.</param>
/// <param name="Title">Its name, in the language of the text.</param>
public sealed record RelatedLink(string Url, string? Title = null);

/// <summary>A link to a page on another site.</summary>
public sealed record LinkFields
{
    /// <summary>The http(s) address.</summary>
    /// <example>"https://example.org/presidency"</example>
    public required string Url { get; init; }

    /// <summary>The page's name by language tag.</summary>
    [ByLanguage]
    public IReadOnlyDictionary<string, string>? Title { get; init; }
}
