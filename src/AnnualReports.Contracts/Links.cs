using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>Links of an entry that leads to pages elsewhere.</summary>
public sealed record LinksWithRelated : EntryLinks
{
    /// <summary>Pages elsewhere, to read further.</summary>
    [JsonPropertyOrder(10)] public IReadOnlyList<RelatedLink>? Related { get; init; }
}

/// <summary>A page elsewhere.</summary>
/// <param name="Url">Its http(s) address.</param>
/// <param name="Title">Its name, in the language of the text.</param>
public sealed record RelatedLink(string Url, string? Title = null);

/// <summary>A link to a page elsewhere.</summary>
public sealed record LinkFields
{
    /// <summary>The http(s) address.</summary>
    public required string Url { get; init; }

    /// <summary>The page's name by language tag.</summary>
    public IReadOnlyDictionary<string, string>? Title { get; init; }
}
