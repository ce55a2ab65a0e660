using AnnualReports.Api.Http;

namespace AnnualReports.Api.Reading;

/// <summary>
/// What an answer depends on. It is valid as long as its scope (a report's number, or 0 for everything) has no newer
/// record.
/// </summary>
/// <param name="Scope">A report's number, or 0 for all.</param>
/// <param name="LastSequence">The last record in that scope.</param>
/// <param name="Editions">How many editions of all reports there were; null if the answer shows none.</param>
readonly record struct Validity(long Scope, long LastSequence, int? Editions = null);

/// <summary>The headers of an answer.</summary>
sealed record Representation
{
    /// <summary>The entity tag of the bytes before they are compressed.</summary>
    public required string ETag { get; init; }

    /// <summary>When the content last changed.</summary>
    public DateTime? LastModified { get; init; }

    /// <summary>The language of the content. Of a list, the language that was asked for.</summary>
    public string? Language { get; init; }

    public string? ContentLocation { get; init; }

    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>
    /// What the answer is about, so that a CDN can drop all answers about the same (<c>Surrogate-Key</c>).
    /// </summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>How long caches may keep it, if that is for good or nearly so; null: as configured.</summary>
    public string? CacheControl { get; init; }

    /// <summary>Whether to send the digest of the content (RFC 9530).</summary>
    public bool Digested { get; init; }

    /// <summary>Set if the route, or a member of the answer, will be removed.</summary>
    public Deprecation? Deprecation { get; init; }

    /// <summary>The template of its route.</summary>
    public string? Route { get; init; }

    public Representation With(Deprecation? going) =>
        going is { } deprecation ? this with { Deprecation = deprecation, Links = [.. Links, deprecation.Link] } : this;

    public string MediaType { get; init; } = JsonBody.Json;

    /// <summary>Further header fields, which pages, tables and charts have.</summary>
    public KeyValuePair<string, string>[] Fields { get; init; } = [];

    /// <summary>What it depends on; null if it may not be cached in memory.</summary>
    public Validity? ValidFor { get; init; }
}
