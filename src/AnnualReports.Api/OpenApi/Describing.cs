using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.OpenApi;

/// <summary>What a route says of itself: in the same words to clients (OpenAPI) and to the code that answers.</summary>
static class Describing
{
    public static TBuilder Describe<TBuilder>(this TBuilder route, string tag, string id, string summary, string description) where TBuilder : IEndpointConventionBuilder =>
        route.WithTags(tag).WithName(id).WithSummary(summary).WithDescription(description);

    /// <summary>
    /// Which entry of the sample stands in the route's examples: one that is public, or one that never was; or rather one that no other entry names.
    /// </summary>
    public static TBuilder Shows<TBuilder>(this TBuilder route, string kind, bool neverPublic = false, bool unnamed = false)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new ShownBy(kind, neverPublic, unnamed));

    /// <summary>The header fields that the route's answers carry.</summary>
    public static TBuilder Answers<TBuilder>(this TBuilder route, params AnswerHeader[] headers) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata([.. headers]);

    /// <summary>An operation that can be asked next, with what to take from this answer.</summary>
    public static TBuilder Leads<TBuilder>(this TBuilder route, string operation, string meaning, params (string Parameter, string Expression)[] values) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new LeadsTo(operation, meaning, values));

    /// <summary>The query parameters that the route knows; all others are refused.</summary>
    public static TBuilder Takes<TBuilder>(this TBuilder route, params Parameter[] parameters) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata([.. parameters]);

    /// <summary>People share the address: what others add to it is ignored.</summary>
    public static TBuilder IsShared<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(SharedAddress.Marked);

    /// <summary>The problems that the route answers with, besides those that every route may.</summary>
    public static TBuilder Refuses<TBuilder>(this TBuilder route, params ProblemType[] types) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata([.. types]);

    /// <summary>A media type that the route answers in besides JSON, if <c>Accept</c> likes it better or the address ends in its extension; and what it is the JSON of, if it is.</summary>
    public static TBuilder AlsoAs<TBuilder>(this TBuilder route, string mediaType, Type? view = null) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new OtherMediaType(mediaType, view)).Answers([Headers.Vary, .. mediaType switch { MediaTypes.Csv => new[] { Headers.SavedAs }, MediaTypes.Svg => [Headers.ChartPolicy], _ => [] }]);

    /// <summary>What the route answers in place of its usual type, if a parameter asks for it.</summary>
    public static TBuilder AlsoShaped<TBuilder>(this TBuilder route, Type view) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new OtherShape(view));

    /// <summary>The body that the route reads.</summary>
    public static TBuilder Reads<TBuilder>(this TBuilder route, Type body, string mediaType = JsonReading.Json) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new BodyOf(body, mediaType)).Refuses(ProblemTypes.MalformedRequest, ProblemTypes.TooSlow, ProblemTypes.TooLarge, ProblemTypes.UnsupportedMediaType, ProblemTypes.Invalid);

    /// <summary>The header fields that the route needs, and what they do.</summary>
    public static TBuilder NeedsIfMatch<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new NeedsIfMatch()).Refuses(ProblemTypes.StaleRevision, ProblemTypes.PreconditionRequired);

    /// <summary>What the route does can't be undone, or is seen by the public: whoever asks for it by hand is asked back first.</summary>
    public static TBuilder Confirms<TBuilder>(this TBuilder route, Confirmation confirmation) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(confirmation);
}

/// <summary>Another type of an operation's answer.</summary>
sealed record OtherShape(Type View);

/// <summary>The JSON body of an operation.</summary>
sealed record BodyOf(Type Type, string MediaType);

/// <summary>The operation needs <c>If-Match</c>.</summary>
sealed record NeedsIfMatch;

/// <summary>
/// The kind of the entry of the sample that examples name, whether it is one that was never public, and whether rather one that no other names.
/// </summary>
sealed record ShownBy(string Kind, bool NeverPublic, bool Unnamed = false);

/// <summary>An operation that an answer leads to (an OpenAPI link), and where its parameters are found in the answer.</summary>
sealed record LeadsTo(string Operation, string Meaning, IReadOnlyList<(string Parameter, string Expression)> Values);
