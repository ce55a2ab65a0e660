using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Http;

/// <summary>
/// Stands before all other middleware but the log. It refuses requests that are too long, and turns everything that
/// fails before the routes into a problem. An answer from the cache passes without an await, so it costs nothing here.
/// </summary>
sealed class RequestGuard(
    RequestDelegate next,
    WriteState writes,
    LogThrottle throttle,
    ShownAsPage shown,
    ILogger<Problems> log
)
{
    readonly Problems problems = new(
        context => Task.FromException(context.Features.Get<Failure>()!.Exception),
        writes,
        throttle,
        shown,
        log
    );

    public Task InvokeAsync(HttpContext context)
    {
        try
        {
            if (RequestLimits.Refusal(context.Request) is { } refusal)
                return Fail(context, refusal);
            var answering = next(context);
            return answering.IsCompletedSuccessfully ? answering : Wait(context, answering);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            return Fail(context, exception);
        }
    }

    async Task Wait(HttpContext context, Task answering)
    {
        try
        {
            await answering;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await Fail(context, exception);
        }
    }

    Task Fail(HttpContext context, Exception exception)
    {
        context.Features.Set(new Failure(exception));
        PublicHeaders.SetAlways(context);
        if (PublicHeaders.IsDelivery(context.Request.Path) || PublicPaths.IsOpen(context.Request.Path.Value))
            PublicHeaders.Set(context.Response.Headers);
        return problems.InvokeAsync(context);
    }

    /// <summary>The exception that is to be answered with a problem.</summary>
    sealed record Failure(Exception Exception);
}
