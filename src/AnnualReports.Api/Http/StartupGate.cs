using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// Lets requests wait while the store is opened, because the server listens already. Only <c>/health/live</c> and
/// <c>/health/ready</c> pass, so that an orchestrator does not take a long migration for a dead process. If the store
/// can be read as it is, readers are let in before it is fully prepared.
/// </summary>
sealed class StartupGate(IHostApplicationLifetime lifetime)
{
    readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource readable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes once the store can be used.</summary>
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
        if (
            !opened.Task.IsCompletedSuccessfully
            && context.Request.Path != HealthPaths.Live
            && context.Request.Path != HealthPaths.Ready
        )
            await Wait(PublicHeaders.IsDelivery(context.Request.Path) ? readable : opened, context.RequestAborted);
        await next(context);
    }

    /// <summary>
    /// Waits for the gate to open. If the program is asked to stop meanwhile, it never opens, so the request is refused
    /// at once.
    /// </summary>
    async Task Wait(TaskCompletionSource until, CancellationToken aborted)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        try
        {
            await until.Task.WaitAsync(ended.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            throw new ProblemException(
                ProblemTypes.Unavailable,
                "The program was told to stop while it started. Try again in a moment."
            );
        }
    }
}
