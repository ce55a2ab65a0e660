using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Http;

/// <summary>
/// Stands before everything. Refuses requests that are too long, and turns whatever fails before the routes into a problem too.
/// Kept answers are sent further on without waiting, and cost nothing here.
/// </summary>
sealed class Entrance(RequestDelegate next, WriteState writes, News news, ILogger<Problems> log)
{
    readonly Problems problems = new(context => Task.FromException(context.Features.Get<Failure>()!.Exception), writes, news, log);

    public Task InvokeAsync(HttpContext context)
    {
        try
        {
            if (Bounds.Refusal(context.Request) is { } refusal)
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

    /// <summary>What went wrong.</summary>
    sealed record Failure(Exception Exception);
}
