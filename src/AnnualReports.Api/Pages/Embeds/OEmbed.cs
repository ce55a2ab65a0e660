using System.Text.Json.Serialization;

namespace AnnualReports.Api.Pages.Embeds;

/// <summary>A response of oEmbed 1.0, of the type <c>rich</c>.</summary>
sealed record OEmbed
{
    [JsonPropertyName("version")]
    public string Version { get; } = "1.0";

    [JsonPropertyName("type")]
    public string Type { get; } = "rich";

    [JsonPropertyName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("author_name")]
    public string? AuthorName { get; init; }

    [JsonPropertyName("author_url")]
    public string? AuthorUrl { get; init; }

    [JsonPropertyName("provider_name")]
    public required string ProviderName { get; init; }

    [JsonPropertyName("provider_url")]
    public required string ProviderUrl { get; init; }

    [JsonPropertyName("html")]
    public required string Html { get; init; }

    [JsonPropertyName("width")]
    public required int Width { get; init; }

    [JsonPropertyName("height")]
    public required int Height { get; init; }

    /// <summary>For how many seconds the answer may be kept.</summary>
    [JsonPropertyName("cache_age")]
    public int CacheAge { get; } = 3600;

    [JsonPropertyName("thumbnail_url")]
    public string? ThumbnailUrl { get; init; }

    [JsonPropertyName("thumbnail_width")]
    public int? ThumbnailWidth { get; init; }

    [JsonPropertyName("thumbnail_height")]
    public int? ThumbnailHeight { get; init; }
}
