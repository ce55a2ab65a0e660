using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>
/// Sets the header fields that answers have in common. All of them: no content sniffing, and no referrer for the
/// address of a preview. Management: not to be stored, and CORS for the configured sites only. Delivery and its pages:
/// CORS for everybody, without credentials. The latter is sent even if nobody asks for it, so that no cache keeps an
/// answer without it.
/// </summary>
sealed class PublicHeaders(RequestDelegate next, ManagementOrigins origins)
{
    public const string Root = "/api/v1";
    const string Manage = "/manage";
    const string Preview = "preview";
    const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    static readonly StringValues NoSniff = "nosniff";
    static readonly StringValues Everybody = "*";
    static readonly StringValues Exposed =
        "ETag, Link, Content-Language, Content-Location, Content-Digest, Content-Disposition, Surrogate-Key, Retry-After, Deprecation, Sunset";
    static readonly StringValues CrossOrigin = "cross-origin";
    static readonly StringValues SameOrigin = "same-origin";

    /// <summary>Sets the header fields of delivery's answers.</summary>
    public static void Set(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = NoSniff;
        headers.AccessControlAllowOrigin = Everybody;
        headers.AccessControlExposeHeaders = Exposed;
        headers[ResourcePolicy] = CrossOrigin;
    }

    /// <summary>
    /// Sets the header fields of every answer. If the address has the token of a preview, they also forbid that anybody
    /// be told this address.
    /// </summary>
    public static void SetAlways(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = NoSniff;
        if (context.Request.QueryString.HasValue && context.Request.Query.ContainsKey(Preview))
            context.Response.OnStarting(HideAddress, context.Response);
    }

    /// <summary>Runs last, so that the header fields of a page do not overwrite these.</summary>
    static Task HideAddress(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers["X-Robots-Tag"] = "noindex";
        headers["Referrer-Policy"] = "no-referrer";
        return Task.CompletedTask;
    }

    /// <summary>
    /// Whether a path belongs to delivery: to the public API, or to the pages and feeds made from it.
    /// </summary>
    public static bool IsDelivery(PathString path) =>
        path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase, out var rest)
            ? !rest.StartsWithSegments(Manage, StringComparison.OrdinalIgnoreCase)
            : PublicPaths.IsPage(path.Value);

    /// <summary>Whether a path belongs to management.</summary>
    public static bool IsManagement(PathString path) =>
        path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase, out var rest)
        && rest.StartsWithSegments(Manage, StringComparison.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext context)
    {
        SetAlways(context);
        var headers = context.Response.Headers;
        var isApi = context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase, out var rest);
        if (
            !isApi
            && !PublicPaths.IsPage(context.Request.Path.Value)
            && !PublicPaths.IsOpen(context.Request.Path.Value)
        )
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
        if (
            !HttpMethods.IsOptions(context.Request.Method)
            || !context.Request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod)
        )
        {
            await next(context);
            SayMethods(context);
            return;
        }
        // Everything of delivery is read by GET, except one question, which is posted.
        headers.AccessControlAllowMethods = rest.Equals("/verify", StringComparison.OrdinalIgnoreCase)
            ? "POST"
            : "GET, HEAD";
        headers.AccessControlAllowHeaders = "*";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>Answers OPTIONS with the methods of the resource (RFC 9110 section 9.3.7).</summary>
    static void SayMethods(HttpContext context)
    {
        if (
            !HttpMethods.IsOptions(context.Request.Method)
            || context.Response is not { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed } response
        )
            return;
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = $"{response.Headers.Allow}, {HttpMethods.Options}";
    }

    /// <summary>
    /// Lets the configured sites, and no others, use management from a browser. Returns true if this was a preflight,
    /// which is now answered.
    /// </summary>
    bool AnswersPreflight(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (origins.Allowed.Count == 0)
            return false;
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (origins.Allowed.FirstOrDefault(o => o == context.Request.Headers.Origin) is not { } origin)
            return false;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = "ETag, Location, Link, Retry-After, RateLimit, RateLimit-Policy";
        if (
            !HttpMethods.IsOptions(context.Request.Method)
            || !context.Request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod)
        )
            return false;
        headers.AccessControlAllowMethods = "GET, HEAD, POST, PUT, PATCH, DELETE";
        headers.AccessControlAllowHeaders = "Authorization, Content-Type, If-Match, If-None-Match";
        headers.AccessControlMaxAge = "600";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }
}
