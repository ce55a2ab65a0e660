using System.Runtime.InteropServices;

namespace AnnualReports.Api;

/// <summary>
/// Listens from the very beginning for the signals that stop the program (SIGTERM, and SIGINT by Ctrl+C). The
/// command-line library only listens once a command first awaits something, which a command on SQLite may never do.
/// </summary>
sealed class StopSignals : IDisposable
{
    /// <summary>
    /// How long the program may take to stop before it is ended by force: longer than the server waits for running
    /// requests.
    /// </summary>
    static readonly TimeSpan Within = Server.HoldForRequests + TimeSpan.FromSeconds(10);

    readonly CancellationTokenSource told = new();
    readonly PosixSignalRegistration[] heard;
    Timer? last;

#pragma warning disable CA2000 // They are disposed of with this.
    public StopSignals() =>
        heard = [
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, s => Stop(s, 143)),
            PosixSignalRegistration.Create(PosixSignal.SIGINT, s => Stop(s, 130)),
        ];
#pragma warning restore CA2000

    /// <summary>Cancelled when the program is asked to stop.</summary>
    public CancellationToken Token => told.Token;

    void Stop(PosixSignalContext signal, int code)
    {
        signal.Cancel = true;
        last ??= new(_ => Environment.Exit(code), null, Within, Timeout.InfiniteTimeSpan);
        told.Cancel();
    }

    public void Dispose()
    {
        foreach (var signal in heard)
            signal.Dispose();
        last?.Dispose();
        told.Dispose();
    }
}
