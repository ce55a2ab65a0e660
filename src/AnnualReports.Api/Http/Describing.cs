using System.Text.Json.Nodes;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// How a route describes itself. The OpenAPI document is made from this description, and the code that answers obeys
/// it, so that the two cannot differ.
/// </summary>
static class Describing
{
    public static TBuilder Describe<TBuilder>(
        this TBuilder route,
        string tag,
        string id,
        string summary,
        string description
    )
        where TBuilder : IEndpointConventionBuilder =>
        route.WithTags(tag).WithName(id).WithSummary(summary).WithDescription(description);

    /// <summary>
    /// Which entry of the sample the route's examples show: one that is public, one that never was public, or one that
    /// no other entry refers to.
    /// </summary>
    public static TBuilder Shows<TBuilder>(
        this TBuilder route,
        string kind,
        bool neverPublic = false,
        bool unreferenced = false
    )
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new ShownBy(kind, neverPublic, unreferenced));

    /// <summary>The header fields of the route's answers.</summary>
    public static TBuilder Answers<TBuilder>(this TBuilder route, params AnswerHeader[] headers)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata([.. headers]);

    /// <summary>An operation that a client can call next, with the values of this answer that it takes.</summary>
    public static TBuilder Leads<TBuilder>(
        this TBuilder route,
        string operation,
        string meaning,
        params (string Parameter, string Expression)[] values
    )
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new LeadsTo(operation, meaning, values));

    /// <summary>The query parameters that the route knows. All others are refused.</summary>
    public static TBuilder Takes<TBuilder>(this TBuilder route, params Parameter[] parameters)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata([.. parameters]);

    /// <summary>People share this address, so parameters that other programs add to it are ignored.</summary>
    public static TBuilder IsShared<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(SharedAddress.Marked);

    /// <summary>The problems that the route can answer with, besides those that every route can.</summary>
    public static TBuilder Refuses<TBuilder>(this TBuilder route, params ProblemType[] types)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata([.. types]);

    /// <summary>
    /// Another media type besides JSON, which the route answers in if <c>Accept</c> prefers it or the address ends in
    /// its extension. If it is JSON too, <paramref name="view"/> is the type of that JSON.
    /// </summary>
    public static TBuilder AlsoAs<TBuilder>(this TBuilder route, string mediaType, Type? view = null)
        where TBuilder : IEndpointConventionBuilder =>
        route
            .WithMetadata(new OtherMediaType(mediaType, view))
            .Answers([
                Headers.Vary,
                .. mediaType switch
                {
                    MediaTypes.Csv => new[] { Headers.SavedAs },
                    MediaTypes.Svg => [Headers.ChartPolicy],
                    _ => [],
                },
            ]);

    /// <summary>The type that the route answers in place of its usual one, if a parameter asks for it.</summary>
    public static TBuilder AlsoShaped<TBuilder>(this TBuilder route, Type view)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new OtherShape(view));

    /// <summary>
    /// The body that the route reads, an example of it where the sample has none, and whether there may be none.
    /// </summary>
    public static TBuilder Reads<TBuilder>(
        this TBuilder route,
        Type body,
        string mediaType = JsonBody.Json,
        JsonNode? example = null,
        bool isOptional = false
    )
        where TBuilder : IEndpointConventionBuilder =>
        route
            .WithMetadata(new BodyOf(body, mediaType, example, isOptional))
            .Refuses(
                ProblemTypes.MalformedRequest,
                ProblemTypes.TooSlow,
                ProblemTypes.TooLarge,
                ProblemTypes.UnsupportedMediaType,
                ProblemTypes.Invalid
            );

    /// <summary>Another media type, of text, in which the route reads the same body.</summary>
    public static TBuilder AlsoReads<TBuilder>(this TBuilder route, string mediaType, string example)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new OtherBody(mediaType, example));

    /// <summary>The route needs <c>If-Match</c>, and refuses a request without it or with a stale one.</summary>
    public static TBuilder NeedsIfMatch<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new NeedsIfMatch()).Refuses(ProblemTypes.StaleRevision, ProblemTypes.PreconditionRequired);

    /// <summary>
    /// What the route does can't be undone, or the public sees it at once. Swagger UI asks for confirmation first.
    /// </summary>
    public static TBuilder Confirms<TBuilder>(this TBuilder route, Confirmation confirmation)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(confirmation);
}

/// <summary>Another type that an operation answers.</summary>
sealed record OtherShape(Type View);

/// <summary>The JSON body of an operation.</summary>
sealed record BodyOf(Type Type, string MediaType, JsonNode? Example = null, bool IsOptional = false);

/// <summary>Another media type of the body of an operation.</summary>
sealed record OtherBody(string MediaType, string Example);

/// <summary>The operation needs <c>If-Match</c>.</summary>
sealed record NeedsIfMatch;

/// <summary>The operation needs one of these roles, by their names on the wire and in words.</summary>
sealed record NeedsRoles(IReadOnlyList<string> Roles, string Words);

/// <summary>
/// The entry of the sample that examples show: its kind, whether it was never public, and whether no other entry refers
/// to it.
/// </summary>
sealed record ShownBy(string Kind, bool NeverPublic, bool Unreferenced = false);

/// <summary>
/// An operation that an answer leads to (an OpenAPI link), and where its parameters are found in the answer.
/// </summary>
sealed record LeadsTo(string Operation, string Meaning, IReadOnlyList<(string Parameter, string Expression)> Values);
