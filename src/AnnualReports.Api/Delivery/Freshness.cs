using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Reads;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Delivery;

/// <summary>How long caches may keep an answer that can change (RFC 9111 section 5.2, RFC 5861), as configured.</summary>
/// <param name="MaxAge">Seconds for all caches; 0: they ask each time.</param>
/// <param name="SharedMaxAge">Seconds for shared caches, as a CDN; 0: as all others.</param>
/// <param name="StaleWhileRevalidate">Seconds more in which a cache may answer while it asks; 0: none.</param>
/// <param name="StaleIfError">Seconds more in which a cache may answer when it asks in vain; 0: none.</param>
sealed record FreshnessOptions(int MaxAge, int SharedMaxAge, int StaleWhileRevalidate = 0, int StaleIfError = 0);

/// <summary>
/// Says how long an answer may be kept: as configured or as the answer says, but never past the next due release of the installation,
/// whatever the answer shows, so that the cap betrays nothing. What is immutable stays so.
/// </summary>
sealed class Freshness(FreshnessOptions options, Positions positions, TimeProvider time)
{
    const string StaleWhileRevalidate = "stale-while-revalidate";
    const string StaleIfError = "stale-if-error";

    readonly string configured = options is { MaxAge: 0, SharedMaxAge: 0 } ? "public, no-cache" : Configured(options);

    public DateTime Now => time.Now();

    /// <summary>The value of <c>Cache-Control</c> now for what an answer says; null: as configured.</summary>
    public string Of(string? said)
    {
        var unbounded = said ?? configured;
        return positions.NextDue is { } due && unbounded.Contains("max-age", StringComparison.Ordinal) && !unbounded.Contains("immutable", StringComparison.Ordinal)
            ? Capped(CacheControlHeaderValue.Parse(unbounded), Math.Max(0, (long)(due - time.Now()).TotalSeconds))
            : unbounded;
    }

    static string Configured(FreshnessOptions options)
    {
        var value = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromSeconds(options.MaxAge), SharedMaxAge = options.SharedMaxAge == 0 ? null : TimeSpan.FromSeconds(options.SharedMaxAge) };
        foreach (var (name, seconds) in new[] { (StaleWhileRevalidate, options.StaleWhileRevalidate), (StaleIfError, options.StaleIfError) })
            if (seconds > 0)
                value.Extensions.Add(new(name, seconds.ToString(CultureInfo.InvariantCulture)));
        return value.ToString();
    }

    static string Capped(CacheControlHeaderValue value, long left)
    {
        value.MaxAge = Least(value.MaxAge, left);
        value.SharedMaxAge = Least(value.SharedMaxAge, left);
        // What is stale counts from the end of what is fresh, in the cache that keeps it longest.
        var fresh = (long)Math.Max(value.MaxAge?.TotalSeconds ?? 0, value.SharedMaxAge?.TotalSeconds ?? 0);
        foreach (var extension in value.Extensions.Where(e => e.Name is { Value: StaleWhileRevalidate or StaleIfError }))
            extension.Value = Math.Min(long.Parse(extension.Value.AsSpan(), CultureInfo.InvariantCulture), left - fresh).ToString(CultureInfo.InvariantCulture);
        return value.ToString();
    }

    static TimeSpan? Least(TimeSpan? age, long left) => age is { } known && known.TotalSeconds > left ? TimeSpan.FromSeconds(left) : age;
}
