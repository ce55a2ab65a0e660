using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>An error (RFC 9457, <c>application/problem+json</c>).</summary>
public sealed record Problem
{
    /// <summary>The stable type, <c>/problems/…</c>: a page that explains it.</summary>
    /// <example>"/problems/not-in-language"</example>
    public required string Type { get; init; }

    /// <summary>The title of the type, in a few words.</summary>
    /// <example>"Not public in this language"</example>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    /// <example>404</example>
    public required int Status { get; init; }

    /// <summary>What is wrong in this case, and what to do.</summary>
    public string? Detail { get; init; }

    /// <summary>The path that was requested.</summary>
    /// <example>"/api/v1/reports/2024/highlights/elections-abroad"</example>
    public string? Instance { get; init; }

    /// <summary>The id of the trace. Name it to the operator: the server's log has it too.</summary>
    public string? TraceId { get; init; }

    /// <summary>
    /// What is wrong and where: JSON pointers (RFC 6901) into the request's body, each with its messages.
    /// </summary>
    /// <example>{"/translations/fr/title": ["At most 200 characters; these are 231."]}</example>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>
    /// The members that only some types have, such as the allowed values, the current revision, or the entries that
    /// prevent it.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; init; }
}
