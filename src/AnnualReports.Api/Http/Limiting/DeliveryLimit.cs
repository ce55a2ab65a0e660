using System.Threading.RateLimiting;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http.Limiting;

/// <summary>
/// Limits the work of delivery: how many answers are made at the same time, and how many a minute for one address if
/// addresses are known. It is asked after the cache, so cached answers are neither limited nor slower.
/// </summary>
sealed class DeliveryLimit(LimitOptions options) : IDisposable
{
    /// <summary>How many wait for each place. The one who waits longest is the next.</summary>
    const int WaitingEach = 16;

    static readonly TimeSpan MostWait = TimeSpan.FromSeconds(10);

    readonly Places misses = new(
        "misses",
        (
            ProblemTypes.Unavailable,
            "So many others ask for answers that are not cached that this one could not be made. Try again in a few seconds."
        ),
        options.Misses,
        WaitingEach * options.Misses,
        MostWait
    );

    readonly PartitionedRateLimiter<string>? addresses =
        options is { KnowsAddresses: true, AddressRequests: > 0 }
            ? PartitionedRateLimiter.Create<string, int>(address =>
                RateLimitPartition.GetTokenBucketLimiter(
                    ClientAddress.Bucket(address),
                    _ => ClientAddress.PerMinute(options.AddressRequests)
                )
            )
            : null;

    /// <summary>How many answers were begun to be made.</summary>
    public long Made => misses.Taken;

    /// <summary>How many are being made or wait for that.</summary>
    public int Here => misses.Here;

    /// <summary>A place to make an answer; null if that needs a wait, or has to be refused.</summary>
    public IDisposable? TryTake(HttpContext http)
    {
        var place = misses.TryTake();
        if (place is null || Denied(http) is null)
            return place;
        place.Dispose();
        return null;
    }

    /// <summary>Lets a request pass to its route when there is a place, which it gives back when its answer begins.</summary>
    /// <remarks>Whoever takes an answer slowly needs no place for that: <see cref="LongAnswers"/> limits them.</remarks>
    /// <exception cref="ProblemException">503: too many wait already. 429: the address has sent too many.</exception>
    public async Task Pass(HttpContext http, RequestDelegate next)
    {
        // First, because one address alone could fill the queue.
        if (Denied(http) is { } seconds)
        {
            LimitMeter.Refused("address");
            throw new ProblemException(
                ProblemTypes.TooManyRequests,
                $"Your address may ask for {options.AddressRequests} answers a minute that are not cached. "
                    + $"Try again in {ClientAddress.Words(seconds)}, and ask with If-None-Match for what you have already."
            )
            {
                RetryAfter = seconds,
            };
        }
        using var place = new HeldPlace(await misses.Take(http.RequestAborted));
        http.Features.Set(place);
        http.Response.OnStarting(GiveBack, place);
        await next(http);
    }

    /// <summary>Waits for something else than a place, and gives its place to others meanwhile.</summary>
    /// <exception cref="ProblemException">503: afterwards no place became free in time.</exception>
    public async Task Aside(HttpContext http, Func<Task> wait)
    {
        var place = http.Features.Get<HeldPlace>();
        place?.Dispose();
        await wait();
        if (place is not null)
            place.Place = await misses.Take(http.RequestAborted);
    }

    static Task GiveBack(object place)
    {
        ((HeldPlace)place).Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The place of a request, which may give it back and get another.</summary>
    sealed class HeldPlace(IDisposable place) : IDisposable
    {
        public IDisposable Place { get; set; } = place;

        public void Dispose() => Place.Dispose();
    }

    /// <summary>After how many seconds the address may ask again; null if it may now.</summary>
    int? Denied(HttpContext http)
    {
        if (addresses is null)
            return null;
        using var lease = addresses.AttemptAcquire(ClientAddress.Of(http));
        return lease.IsAcquired ? null : ClientAddress.RetryAfter(lease);
    }

    public void Dispose()
    {
        misses.Dispose();
        addresses?.Dispose();
    }
}
