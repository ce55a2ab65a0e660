using System.Threading.RateLimiting;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http.Limiting;

/// <summary>
/// Limits how many do something at the same time, how many wait for it, and how long they wait. Anyone who comes after
/// that is refused, because memory is limited and nobody should wait for long.
/// </summary>
/// <param name="limit">The name of the limit, as the metric of refused requests has it.</param>
/// <param name="refusal">The problem of those who are refused, and what it says.</param>
/// <param name="working">The most who have a place at the same time.</param>
/// <param name="waiting">The most who wait for one.</param>
/// <param name="mostWait">The longest wait; null: as long as the client waits.</param>
sealed class Places(
    string limit,
    (ProblemType Type, string Detail) refusal,
    int working,
    int waiting = 0,
    TimeSpan? mostWait = null
) : IDisposable
{
    /// <summary>After how many seconds those who were refused should try again.</summary>
    const int RetryAfter = 5;

    readonly ConcurrencyLimiter limiter = new(
        new()
        {
            PermitLimit = working,
            QueueLimit = waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>How many have a place or wait for one.</summary>
    public int Here
    {
        get
        {
            var now = limiter.GetStatistics()!;
            return working - (int)now.CurrentAvailablePermits + (int)now.CurrentQueuedCount;
        }
    }

    /// <summary>How many places were taken since the start.</summary>
    public long Taken => limiter.GetStatistics()!.TotalSuccessfulLeases;

    /// <summary>A place until it is disposed of; null if none is free at once.</summary>
    public IDisposable? TryTake()
    {
        var place = limiter.AttemptAcquire();
        if (place.IsAcquired)
            return place;
        place.Dispose();
        return null;
    }

    /// <summary>A place until it is disposed of. It may have to be waited for.</summary>
    /// <exception cref="ProblemException">Too many wait already, or the wait was too long.</exception>
    public async ValueTask<IDisposable> Take(CancellationToken ct)
    {
        if (TryTake() is { } free)
            return free;
        using var waited = CancellationTokenSource.CreateLinkedTokenSource(ct);
        waited.CancelAfter(mostWait ?? Timeout.InfiniteTimeSpan);
        RateLimitLease? place = null;
        try
        {
            place = await limiter.AcquireAsync(cancellationToken: waited.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The wait was too long.
        }
        if (place is { IsAcquired: true })
            return place;
        place?.Dispose();
        throw Refused();
    }

    /// <summary>A place until it is disposed of, at once.</summary>
    /// <exception cref="ProblemException">None is free.</exception>
    public IDisposable Demand() => TryTake() ?? throw Refused();

    /// <summary>Works in a place.</summary>
    /// <exception cref="ProblemException">Too many wait already, or the wait was too long.</exception>
    public async Task<T> Work<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        using var place = await Take(ct);
        return await work(ct);
    }

    ProblemException Refused()
    {
        LimitMeter.Refused(limit);
        return new(refusal.Type, refusal.Detail) { RetryAfter = RetryAfter };
    }

    public void Dispose() => limiter.Dispose();
}
