using AnnualReports.Api.Content;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Reading;

/// <summary>
/// A request for public content, as a value. It is read once for each HTTP request, in <c>PublicEdge</c>. Code that
/// needs something else, as a page does for its parts, makes another value from it (<c>request with { … }</c>).
/// </summary>
sealed record PublicRequest
{
    /// <summary>The report that the path names, by its slug or as <c>latest</c>; null if it names none.</summary>
    public string? Report { get; init; }

    /// <summary>The report that it is compared with.</summary>
    public string? OtherReport { get; init; }

    /// <summary>The entry that the path names.</summary>
    public string? Slug { get; init; }

    /// <summary>
    /// The number of an edition as it is in the path, even if it is not a number; null: no edition is requested.
    /// </summary>
    public string? Edition { get; init; }

    /// <summary>The time of the past that is requested.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>The language to answer in.</summary>
    public required RequestedLanguage Language { get; init; }

    /// <summary>Whether another language may be shown if nothing is public in the one asked for.</summary>
    public bool Fallback { get; init; } = true;

    /// <summary>The list that is requested; null if none is.</summary>
    public ListRequest? List { get; init; }

    /// <summary>The references whose targets are to be included with a single entry.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>All parameters, for features that have some of their own.</summary>
    public required Query Query { get; init; }

    /// <summary>What the client has already.</summary>
    public Conditions Conditions { get; init; }

    /// <summary>The media type to answer in.</summary>
    public string MediaType { get; init; } = JsonBody.Json;

    /// <summary>Whether the address names the media type by its extension.</summary>
    public bool NamesMediaType { get; init; }

    /// <summary>Whether it asks for what is public now.</summary>
    public bool IsOfNow => Edition is null && AsOf is null;

    /// <summary>The read options for what is public now.</summary>
    /// <exception cref="ProblemException">The address names a language that is not configured.</exception>
    public ReadOptions Options(Languages languages) => new(Language.In(languages), Fallback);
}
