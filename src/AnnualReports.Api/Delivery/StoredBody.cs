using System.Reflection;
using AnnualReports.Api.Delivery.Caching;
using AnnualReports.Api.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace AnnualReports.Api.Delivery;

/// <summary>An answer of bytes as they are stored, with what its headers say; the type tells OpenAPI what the bytes are.</summary>
/// <typeparam name="TView">What the bytes are the JSON of.</typeparam>
sealed class StoredBody<TView>(ReadOnlyMemory<byte> bytes, Representation representation) : IResult, IEndpointMetadataProvider
{
    /// <summary>The bytes, for answers that are made of several; none where the client has them already.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    public Representation Representation => representation;

    /// <summary>Sends the answer, or hands it to who stands before the routes to keep answers, who then sends it.</summary>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (taking, request) = (httpContext.Features.Get<Taking>(), httpContext.Request);
        var answer = new Answer(representation.Of(httpContext), bytes, taking?.Coding ?? Codings.Best(request.Headers.AcceptEncoding), httpContext.Response.Headers.Vary);
        if (taking is null || representation.ValidFor is null)
            return answer.Send(httpContext, httpContext.RequestServices.GetRequiredService<Freshness>());
        taking.Answer = answer;
        return Task.CompletedTask;
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TView), [JsonReading.Json]));
}

/// <summary>What an answer depends on: it holds while the scope, a report's number or 0 for all, has no newer record.</summary>
readonly record struct Validity(long Scope, long LastSequence);

/// <summary>What an answer's headers say of it.</summary>
sealed record Representation
{
    /// <summary>The entity tag of the bytes as they are.</summary>
    public required string ETag { get; init; }

    /// <summary>Since when it says what it says.</summary>
    public DateTime? LastModified { get; init; }

    /// <summary>The language of the content; of a list, the one negotiated.</summary>
    public string? Language { get; init; }

    public string? ContentLocation { get; init; }

    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>What the answer is of, for purging a CDN.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>How long it may be kept, where that is for good or nearly so; null: as configured.</summary>
    public string? CacheControl { get; init; }

    /// <summary>Whether to send the digest of the content (RFC 9530).</summary>
    public bool Digested { get; init; }

    /// <summary>That the route, or a member of the answer, will go.</summary>
    public Deprecation? Deprecation { get; init; }

    /// <summary>The template of its route.</summary>
    public string? Route { get; init; }

    /// <summary>The same, with what its route says of itself.</summary>
    public Representation Of(HttpContext context) => With(Http.Deprecation.Of(context)) with { Route = LoggedPath.Route(context) };

    public Representation With(Deprecation? going) => going is { } deprecation ? this with { Deprecation = deprecation, Links = [.. Links, deprecation.Link] } : this;

    /// <summary>What the bytes are.</summary>
    public string MediaType { get; init; } = JsonReading.Json;

    /// <summary>Header fields besides, of pages.</summary>
    public KeyValuePair<string, string>[] Fields { get; init; } = [];

    /// <summary>What it depends on, where it may be kept here.</summary>
    public Validity? ValidFor { get; init; }

    /// <summary>
    /// Whether the client has it already, so that it need not be composed. Not where it is going to be kept, nor where the tag does not say in which coding the client has it.
    /// </summary>
    public bool NotModified(HttpRequest request) => request.HttpContext.Features.Get<Taking>() is null
        && Preconditions.NotModified(request, Codings.Best(request.Headers.AcceptEncoding).Tag(ETag), null);
}
