using System.Reflection;
using AnnualReports.Api.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>An answer of finished bytes, as an endpoint's result: a page, a feed, or JSON.</summary>
class StoredBody(PublicAnswer answer, Freshness freshness) : IResult
{
    /// <summary>
    /// Sends the answer. If it can be cached, it is handed to the cache, which runs before the routes and sends it.
    /// </summary>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (capture, request) = (httpContext.Features.Get<AnswerCapture>(), httpContext.Request);
        var cached = new CachedAnswer(
            answer.Representation.Of(httpContext),
            answer.Bytes,
            capture?.Coding ?? Codings.Best(request.Headers.AcceptEncoding),
            httpContext.Response.Headers.Vary
        );
        if (capture is null || answer.Representation.ValidFor is null)
            return cached.Send(httpContext, freshness);
        capture.Answer = cached;
        return Task.CompletedTask;
    }
}

/// <summary>The same for JSON. Its type parameter is for OpenAPI: the contract of the bytes.</summary>
/// <typeparam name="TView">The type whose JSON the bytes are.</typeparam>
sealed class StoredBody<TView>(PublicAnswer answer, Freshness freshness)
    : StoredBody(answer, freshness),
        IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TView), [JsonBody.Json])
        );
}

/// <summary>What a route declares about its answers.</summary>
static class RoutesOfAnswers
{
    /// <summary>The same representation, with what the request's route declares about its answers.</summary>
    public static Representation Of(this Representation representation, HttpContext http) =>
        representation.With(Deprecation.Of(http)) with
        {
            Route = LoggedPath.Route(http),
        };
}
