using System.Collections.Concurrent;
using System.Net;
using AnnualReports.Api.Http;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Storage.Reads;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Changes;

/// <summary>
/// Holds requests until something is published. A request that waits takes no connection to the store and no thread;
/// all of them wait for the same reading of the log's head. How many may wait is bounded, in all and for each address.
/// </summary>
sealed class ChangeWaits(LogPositions positions, IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>How many requests may wait at once, in all and from one address (of IPv6, from one network of 64 bits).</summary>
    const int Most = 1_000,
        MostOfAddress = 50;

    readonly ConcurrentDictionary<string, int> waiting = new(StringComparer.Ordinal);
    int count;

    /// <summary>Waits until the log has a record after this one, the time is over, or the program stops.</summary>
    /// <exception cref="ProblemException">503: too many wait already.</exception>
    public async Task Until(long after, TimeSpan most, IPAddress? client, CancellationToken ct)
    {
        if (most == TimeSpan.Zero || positions.Head > after)
            return;
        var address = ClientAddress.Of(client);
        Begin(address);
        try
        {
            await Wait(after, most, ct);
        }
        finally
        {
            End(address);
        }
    }

    async Task Wait(long after, TimeSpan most, CancellationToken ct)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.ApplicationStopping);
        var over = Task.Delay(most, time, stopping.Token);
        while (!over.IsCompleted)
        {
            var moved = positions.Moved;
            await positions.Confirm();
            if (positions.Head > after)
                break;
            await Task.WhenAny(moved, over);
        }
        await stopping.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }

    void Begin(string address)
    {
        var (all, own) = (Interlocked.Increment(ref count), waiting.AddOrUpdate(address, 1, (_, n) => n + 1));
        if (all <= Most && own <= MostOfAddress)
            return;
        End(address);
        LimitMeter.Refused("change-waits");
        throw new ProblemException(
            ProblemTypes.Unavailable,
            "Too many requests are waiting for changes already. Try again in a few seconds, or ask without wait."
        );
    }

    /// <summary>An address that nobody waits from any more is forgotten.</summary>
    void End(string address)
    {
        Interlocked.Decrement(ref count);
        if (waiting.AddOrUpdate(address, 0, (_, n) => n - 1) <= 0)
            waiting.TryRemove(new(address, 0));
    }
}
