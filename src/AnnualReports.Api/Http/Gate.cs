using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// While the store is opened, the server listens already: requests wait here until they can be answered, and only <c>/health/live</c> and <c>/health/ready</c> go through,
/// so that an orchestrator does not take a long migration for a dead process. Readers wait less where the store can be read as it is.
/// </summary>
sealed class Gate(IHostApplicationLifetime lifetime)
{
    readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource readable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once the store can be used.</summary>
    public Task Opened => opened.Task;

    /// <summary>Whether readers of delivery may pass.</summary>
    public bool IsReadable => readable.Task.IsCompletedSuccessfully;

    public void Open()
    {
        opened.TrySetResult();
        readable.TrySetResult();
    }

    /// <summary>Lets readers of delivery through.</summary>
    public void OpenForReaders() => readable.TrySetResult();

    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        if (!opened.Task.IsCompletedSuccessfully && context.Request.Path != Pages.Live && context.Request.Path != Pages.Ready)
            await Wait(PublicHeaders.IsDelivery(context.Request.Path) ? readable : opened, context.RequestAborted);
        await next(context);
    }

    /// <summary>A program that is told to stop while it starts will not open any more: who waits is told at once.</summary>
    async Task Wait(TaskCompletionSource until, CancellationToken aborted)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        try
        {
            await until.Task.WaitAsync(ended.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            throw new ProblemException(ProblemTypes.Unavailable, "The program was told to stop while it started. Try again in a moment.");
        }
    }
}
