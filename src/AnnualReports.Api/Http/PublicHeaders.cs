using AnnualReports.Contracts;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>
/// What every answer carries: no sniffing, and of a preview's address no referrer; on management, no storing, and no other site than the configured ones; on delivery and its pages,
/// CORS for all and without credentials, always sent, so that a cache never keeps an answer without it.
/// </summary>
sealed class PublicHeaders(RequestDelegate next, Site site)
{
    const string Root = "/api/v1";
    const string Manage = "/manage";
    const string Preview = "preview";
    const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    static readonly StringValues NoSniff = "nosniff";
    static readonly StringValues Everybody = "*";
    static readonly StringValues Exposed =
        "ETag, Link, Content-Language, Content-Location, Content-Digest, Content-Disposition, Surrogate-Key, Retry-After, Deprecation, Sunset";
    static readonly StringValues CrossOrigin = "cross-origin";
    static readonly StringValues SameOrigin = "same-origin";

    /// <summary>What delivery's answers carry.</summary>
    public static void Set(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = NoSniff;
        headers.AccessControlAllowOrigin = Everybody;
        headers.AccessControlExposeHeaders = Exposed;
        headers[ResourcePolicy] = CrossOrigin;
    }

    /// <summary>What every answer carries, wherever it is made; if the address holds the token of a preview, also that nobody is told that address.</summary>
    public static void SetAlways(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = NoSniff;
        if (context.Request.QueryString.HasValue && context.Request.Query.ContainsKey(Preview))
            context.Response.OnStarting(HideAddress, context.Response);
    }

    /// <summary>Last of all, so that what a page says of itself does not undo it.</summary>
    static Task HideAddress(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers["X-Robots-Tag"] = "noindex";
        headers["Referrer-Policy"] = "no-referrer";
        return Task.CompletedTask;
    }

    /// <summary>Whether a path is public: of the API, or a page or feed made of it.</summary>
    public static bool IsDelivery(PathString path) => path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase, out var rest)
        ? !rest.StartsWithSegments(Manage, StringComparison.OrdinalIgnoreCase)
        : PublicPaths.IsPage(path.Value);

    public async Task InvokeAsync(HttpContext context)
    {
        SetAlways(context);
        var headers = context.Response.Headers;
        var isApi = context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase, out var rest);
        if (!isApi && !PublicPaths.IsPage(context.Request.Path.Value) && !PublicPaths.IsOpen(context.Request.Path.Value))
        {
            await next(context);
            SayMethods(context);
            return;
        }
        if (isApi && rest.StartsWithSegments(Manage, StringComparison.OrdinalIgnoreCase))
        {
            headers.CacheControl = "no-store";
            headers[ResourcePolicy] = SameOrigin;
            if (AnswersPreflight(context))
                return;
            await next(context);
            SayMethods(context);
            return;
        }
        Set(headers);
        if (!HttpMethods.IsOptions(context.Request.Method) || !context.Request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod))
        {
            await next(context);
            SayMethods(context);
            return;
        }
        // All of delivery is read, but for the one question that is posted.
        headers.AccessControlAllowMethods = rest.Equals("/verify", StringComparison.OrdinalIgnoreCase) ? "POST" : "GET, HEAD";
        headers.AccessControlAllowHeaders = "*";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>Who asks a resource for its methods (RFC 9110 section 9.3.7) is told them.</summary>
    static void SayMethods(HttpContext context)
    {
        if (!HttpMethods.IsOptions(context.Request.Method)
            || context.Response is not { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed } response)
            return;
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = $"{response.Headers.Allow}, {HttpMethods.Options}";
    }

    /// <summary>Lets the configured sites, and no others, use management from a browser. True where the browser only asked whether it may.</summary>
    bool AnswersPreflight(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (site.ManagementOrigins.Count == 0)
            return false;
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (site.ManagementOrigins.FirstOrDefault(o => o == context.Request.Headers.Origin) is not { } origin)
            return false;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = "ETag, Location, Link, Retry-After";
        if (!HttpMethods.IsOptions(context.Request.Method) || !context.Request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod))
            return false;
        headers.AccessControlAllowMethods = "GET, HEAD, POST, PUT, PATCH, DELETE";
        headers.AccessControlAllowHeaders = "Authorization, Content-Type, If-Match, If-None-Match";
        headers.AccessControlMaxAge = "600";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }
}

/// <summary>
/// What holds for every route of the API: it is JSON, or also what it declares, and a client that accepts none of that is told so (406, of an extension 404);
/// a query parameter that the route does not declare is refused (400). No route can forget it.
/// </summary>
sealed class Understood : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        Query.Of(http.Request);
        Deprecation.Of(http)?.Set(http.Response.Headers);
        var (types, byAddress) = (MediaTypes.Of(http.GetEndpoint()), http.Features.Get<MediaTypeByAddress>() is not null);
        if (types.Length > 1 && !byAddress)
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (Negotiation.MediaType(http.Request) is not null)
            return next(context);
        // Of what the address says, no route is the resource.
        if (byAddress)
            http.SetEndpoint(null);
        throw byAddress
            ? new ProblemException(ProblemTypes.NotFound, $"This resource is {string.Join(" or ", types)}; no other extension leads to it.")
            : new ProblemException(ProblemTypes.NotAcceptable, $"This resource is {string.Join(" or ", types)}; send Accept: {types[0]}, or leave the header out.");
    }
}
