using System.Runtime.InteropServices;

namespace AnnualReports.Api;

/// <summary>
/// Hears from the beginning that the program is told to stop (SIGTERM, or Ctrl+C as SIGINT). The command-line library begins to listen only when a command
/// first waits for something, which what works on SQLite may never do.
/// </summary>
sealed class StopSignals : IDisposable
{
    /// <summary>
    /// How long the program may take to stop, before it is ended as if it had not listened: longer than the server holds on for requests that run.
    /// </summary>
    static readonly TimeSpan Within = Host.HoldForRequests + TimeSpan.FromSeconds(10);

    readonly CancellationTokenSource told = new();
    readonly PosixSignalRegistration[] heard;
    Timer? last;

#pragma warning disable CA2000 // They are disposed of with this.
    public StopSignals() => heard =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, s => Stop(s, 143)),
        PosixSignalRegistration.Create(PosixSignal.SIGINT, s => Stop(s, 130)),
    ];
#pragma warning restore CA2000

    /// <summary>Cancelled when the program is told to stop.</summary>
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
