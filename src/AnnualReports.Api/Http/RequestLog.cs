using System.Diagnostics;

namespace AnnualReports.Api.Http;

/// <summary>Which requests get a line in the log.</summary>
/// <param name="Management">Requests to management.</param>
/// <param name="All">All requests: an access log.</param>
sealed record RequestLogOptions(bool Management, bool All);

/// <summary>
/// Writes a line for each request to management, and for each request that failed by a fault of the server. Delivery is
/// only counted by metrics, unless an access log is wanted. A line has no query, no header and no client in it, so that
/// no key, token or person stands in the log.
/// </summary>
sealed partial class RequestLog(
    RequestDelegate next,
    RequestLogOptions options,
    LogThrottle throttle,
    ILogger<RequestLog> log
)
{
    /// <summary>The status by which proxies report that a client went away before it had an answer.</summary>
    const int ClientLeft = 499;

    const string Management = "/api/v1/manage";

    public Task InvokeAsync(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        var answering = next(context);
        if (!answering.IsCompletedSuccessfully)
            return Wait(context, answering, began);
        Tell(context, began);
        return Task.CompletedTask;
    }

    async Task Wait(HttpContext context, Task answering, long began)
    {
        try
        {
            await answering;
        }
        finally
        {
            Tell(context, began);
        }
    }

    void Tell(HttpContext context, long began)
    {
        var (request, status) = (context.Request, context.Response.StatusCode);
        if (
            !options.All
            && status < StatusCodes.Status500InternalServerError
            && !(options.Management && request.Path.StartsWithSegments(Management, StringComparison.OrdinalIgnoreCase))
        )
            return;
        if (!log.IsEnabled(LogLevel.Information))
            return;
        // Whoever sends too much would also fill the log.
        if (Often(context, status) is { } cause && !options.All && !throttle.ShouldLog(cause))
            return;
        if (context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
            status = ClientLeft;
        var took = Math.Round(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 1);
        LogRequest(
            request.Method,
            LoggedPath.Of(request.Path),
            LoggedPath.Route(context),
            status,
            took,
            context.TraceIdentifier
        );
    }

    /// <summary>What many requests are refused for at once, by which their lines are bounded; null for others.</summary>
    static string? Often(HttpContext context, int status) =>
        status == StatusCodes.Status429TooManyRequests ? "too many requests" : context.Features.Get<OftenRefused>()?.Cause;

    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Information,
        Message = "{Method} {Path} ({Route}) was answered with {Status} after {Milliseconds} ms (trace {TraceId})"
    )]
    partial void LogRequest(string method, string path, string? route, int status, double milliseconds, string traceId);
}

/// <summary>A request was refused for what refuses many others at the same time; they are not all logged.</summary>
/// <param name="Cause">What it is, the same for all of them.</param>
sealed record OftenRefused(string Cause);
