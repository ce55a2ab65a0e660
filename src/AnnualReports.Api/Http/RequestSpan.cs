using System.Diagnostics;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Http;

/// <summary>
/// The trace that a request belongs to (W3C Trace Context). Problems and the log always name it; spans are only
/// recorded if somebody wants them. ASP.NET Core would begin a span for every request, which takes longer than sending
/// an answer from the cache. So such an answer only has a span if its client records the trace.
/// </summary>
static class RequestSpan
{
    /// <summary>
    /// The position of the last digit of the flags in <c>traceparent</c>, after version, trace and parent. It is odd if
    /// the trace is recorded.
    /// </summary>
    const int FlagsAt = 54;

    const string Odd = "13579bdf";

    /// <summary>Whether the client records the trace, and somebody here wants spans.</summary>
    public static bool IsWanted(HttpRequest request) =>
        Instruments.Spans.HasListeners()
        && request.Headers.TraceParent is [{ Length: > FlagsAt } parent]
        && Odd.Contains(parent[FlagsAt], StringComparison.Ordinal);

    /// <summary>Begins the span before the routes, if somebody wants spans.</summary>
    public static Activity? BeginIfWanted(HttpRequest request) =>
        Instruments.Spans.HasListeners() ? Begin(request) : null;

    /// <summary>
    /// Whether the request gets a trace of its own, whatever its client names: the audit has the trace's id, and nobody
    /// may choose what stands there. Its span has a link to the client's trace.
    /// </summary>
    static bool IsAudited(HttpRequest request) =>
        PublicHeaders.IsManagement(request.Path) || request.Headers.Authorization.Count > 0;

    /// <summary>Begins the span or the trace; null if it has begun already.</summary>
    public static Activity? Begin(HttpRequest request)
    {
        if (Activity.Current is not null)
            return null;
        var isPart = ActivityContext.TryParse(
            request.Headers.TraceParent,
            request.Headers.TraceState,
            isRemote: true,
            out var parent
        );
        ActivityLink[] links = [];
        if (isPart && IsAudited(request))
            (isPart, links, parent) = (false, [new(parent)], default);
        if (
            Instruments.Spans.StartActivity(request.Method, ActivityKind.Server, parent, links: links) is { } span
        )
            return span;
#pragma warning disable CA2000 // Whoever begins it ends it.
        var trace = new Activity("request");
#pragma warning restore CA2000
        if (isPart)
            trace.SetParentId(parent.TraceId, parent.SpanId, parent.TraceFlags);
        return trace.Start();
    }

    /// <summary>
    /// Adds how the request was answered, by OpenTelemetry's conventions. The query is left out, because it may contain
    /// the token of a preview.
    /// </summary>
    public static void End(Activity? span, HttpContext context, string? route = null)
    {
        if (span is not { IsAllDataRequested: true, Kind: ActivityKind.Server })
            return;
        var (request, status) = (context.Request, context.Response.StatusCode);
        route ??= LoggedPath.Route(context);
        span.DisplayName = route is null ? request.Method : $"{request.Method} {route}";
        span.SetTag("http.request.method", request.Method)
            .SetTag("url.scheme", request.Scheme)
            .SetTag("url.path", LoggedPath.Of(request.Path));
        span.SetTag("http.response.status_code", status);
        if (route is not null)
            span.SetTag("http.route", route);
        if (status < StatusCodes.Status500InternalServerError)
            return;
        span.SetTag("error.type", status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        span.SetStatus(ActivityStatusCode.Error);
    }
}
