namespace AnnualReports.Api;

/// <summary>
/// The program as a server: it starts to listen, prepares its store meanwhile, and stops on request.
/// </summary>
static class Server
{
    /// <summary>
    /// How long running requests may go on after the server was asked to stop, before they are cut off.
    /// </summary>
    public static readonly TimeSpan HoldForRequests = TimeSpan.FromSeconds(30);

    /// <summary>Serves until it is asked to stop. Returns the exit code.</summary>
    public static async Task<int> Serve(string[] args, CancellationToken ct)
    {
        try
        {
            await using var app = Host.Build(args);
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(ct);
#pragma warning disable CA2025 // Every path below awaits it before the program's services are disposed of.
            var prepared = Startup.Prepare(app, stopping.Token);
#pragma warning restore CA2025
            try
            {
                await app.StartAsync(ct);
                await prepared;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // It was asked to stop while it started. Readers may be let in already, so they are answered first.
                await prepared.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await app.StopAsync(CancellationToken.None);
                return 0;
            }
            catch
            {
                await stopping.CancelAsync();
                await prepared.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw;
            }
            Startup.Greet(app);
            await app.WaitForShutdownAsync(ct);
            return 0;
        }
        catch (Exception exception) when (Startup.Explain(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }
}
