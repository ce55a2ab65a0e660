using AnnualReports.Contracts;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>
/// What every answer carries: no sniffing; on management, no storing; on delivery, CORS for all and without credentials, always sent,
/// so that a cache never keeps an answer without it.
/// </summary>
sealed class PublicHeaders(RequestDelegate next)
{
    const string Exposed = "ETag, Link, Content-Language, Content-Location, Retry-After";

    public async Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (!context.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase, out var rest))
        {
            await next(context);
            return;
        }
        if (rest.StartsWithSegments("/manage", StringComparison.OrdinalIgnoreCase))
        {
            headers.CacheControl = "no-store";
            await next(context);
            return;
        }
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = Exposed;
        if (!HttpMethods.IsOptions(context.Request.Method) || !context.Request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod))
        {
            await next(context);
            return;
        }
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = "*";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}

/// <summary>All of the API is JSON: a client that accepts none of it is told so (406).</summary>
sealed class JsonOnly : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Negotiation.Accepts(context.HttpContext.Request, JsonReading.Json)
            ? next(context)
            : throw new ProblemException(ProblemTypes.NotAcceptable, $"This resource is {JsonReading.Json}; send Accept: {JsonReading.Json}, or leave the header out.");
}
