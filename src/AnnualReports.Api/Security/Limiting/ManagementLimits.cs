using System.Threading.RateLimiting;
using AnnualReports.Api.Http;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.RateLimiting;

namespace AnnualReports.Api.Security.Limiting;

/// <summary>
/// The limits of management, for ASP.NET Core's rate limiter: how many requests an actor may send a minute, or an
/// address that does not say who it is, and how much heavy work runs at the same time, of one actor and of all.
/// </summary>
sealed class ManagementLimits : IDisposable
{
    const int Minute = 60;

    /// <summary>How many of an actor's requests, and of all, wait for heavy work.</summary>
    const int WaitingOfActor = 64,
        WaitingOfAll = 256;

    /// <summary>When those who were refused because of heavy work should try again, in seconds.</summary>
    const int HeavyRetry = 5;

    readonly LimitOptions options;
    readonly PartitionedRateLimiter<HttpContext> requests,
        shares,
        heavy,
        all;

    /// <summary>Whose requests are counted together: those of an actor, or of a bucket of addresses.</summary>
    readonly record struct Sender(Guid Actor, int Bucket)
    {
        public static readonly Sender Unlimited = new(Guid.Empty, -1);

        public bool IsActor => Actor != Guid.Empty;
    }

    public ManagementLimits(LimitOptions options)
    {
        this.options = options;
        requests = PartitionedRateLimiter.Create<HttpContext, Sender>(Requests);
        shares = PartitionedRateLimiter.Create<HttpContext, (Heavy, Guid)>(http =>
            Heavily(http) is (not Heavy.None and var kind, var actor)
                ? AtOnce((kind, actor), Share, WaitingOfActor)
                : RateLimitPartition.GetNoLimiter((Heavy.None, Guid.Empty))
        );
        heavy = PartitionedRateLimiter.Create<HttpContext, Heavy>(http =>
            Heavily(http).Kind is not Heavy.None and var kind
                ? AtOnce(kind, options.HeavyWork, WaitingOfAll)
                : RateLimitPartition.GetNoLimiter(Heavy.None)
        );
        // Requests come last: what waits for heavy work has used up nothing meanwhile.
        all = PartitionedRateLimiter.CreateChained(shares, heavy, requests);
    }

    /// <summary>One actor has half of the places for heavy work, so that another always finds one.</summary>
    int Share => Math.Max(1, options.HeavyWork / 2);

    /// <summary>Has ASP.NET Core's middleware use these limits.</summary>
    public void Apply(RateLimiterOptions limiter)
    {
        limiter.GlobalLimiter = all;
        limiter.OnRejected = (refused, _) => throw Refusal(refused.HttpContext, refused.Lease);
    }

    static (Heavy Kind, Guid Actor) Heavily(HttpContext http) =>
        http.User.Authority() is { } authority ? (http.HeavyWork(), authority.Actor.Id) : default;

    static RateLimitPartition<TKey> AtOnce<TKey>(TKey key, int working, int waiting) =>
        RateLimitPartition.GetConcurrencyLimiter(
            key,
            _ => new()
            {
                PermitLimit = working,
                QueueLimit = waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );

    RateLimitPartition<Sender> Requests(HttpContext http)
    {
        var (sender, quota) = Quota(http);
        return quota == 0
            ? RateLimitPartition.GetNoLimiter(Sender.Unlimited)
            : RateLimitPartition.GetTokenBucketLimiter(sender, _ => ClientAddress.PerMinute(quota));
    }

    /// <summary>Whose the request is, and how many a minute they may send; 0 for any number.</summary>
    (Sender Sender, int Quota) Quota(HttpContext http) =>
        http.User.Authority() is { } authority ? (new(authority.Actor.Id, 0), options.ActorRequests)
        // Failed sign-ins have a limit of their own, which is stricter.
        : http.Features.Get<FailedSignIn>() is not null ? (Sender.Unlimited, 0)
        : (new(Guid.Empty, ClientAddress.Bucket(ClientAddress.Of(http))), options.AddressRequests);

    ProblemException Refusal(HttpContext http, RateLimitLease lease)
    {
        if (!lease.TryGetMetadata(MetadataName.RetryAfter, out _))
            return OfHeavyWork(http.HeavyWork().ToString().ToLowerInvariant());
        var ((sender, quota), seconds) = (Quota(http), ClientAddress.RetryAfter(lease));
        var soon = ClientAddress.Words(seconds);
        Tell(http);
        LimitMeter.Refused(Name(sender));
        return new(
            ProblemTypes.TooManyRequests,
            sender.IsActor
                ? $"You may send {quota} requests a minute. Try again in {soon}, and send fewer at a time."
                : $"Without a key or token that works, your address may send {quota} requests a minute. Send one, or try again in {soon}."
        )
        {
            RetryAfter = seconds,
        };
    }

    ProblemException OfHeavyWork(string kind)
    {
        LimitMeter.Refused(kind);
        return new(
            ProblemTypes.TooManyRequests,
            $"Too many {kind} run or wait already: {Share} of one person or machine run at the same time, and {options.HeavyWork} of all. "
                + "Wait until one has ended, and try again."
        )
        {
            RetryAfter = HeavyRetry,
        };
    }

    static string Name(Sender sender) => sender.IsActor ? "actor" : "address";

    /// <summary>Tells a client whose request passed how many more it may send.</summary>
    public Task TellClient(HttpContext http, RequestDelegate next)
    {
        Tell(http);
        return next(http);
    }

    void Tell(HttpContext http)
    {
        if (Quota(http) is not (var sender, > 0 and var quota) || requests.GetStatistics(http) is not { } now)
            return;
        var rest = (int)Math.Min(quota, now.CurrentAvailablePermits);
        var reset = (int)Math.Ceiling((quota - rest) / (double)Math.Max(1, quota / Minute));
        RateLimitFields.Set(http.Response.Headers, Name(sender), quota, Minute, rest, reset);
    }

    public void Dispose()
    {
        all.Dispose();
        requests.Dispose();
        shares.Dispose();
        heavy.Dispose();
    }
}
