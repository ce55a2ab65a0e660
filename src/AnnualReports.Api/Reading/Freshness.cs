using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Reads;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Reading;

/// <summary>
/// How long caches may use an answer that can change, as configured (RFC 9111 section 5.2, RFC 5861).
/// </summary>
/// <param name="MaxAge">Seconds for all caches; with 0, they ask each time.</param>
/// <param name="SharedMaxAge">Seconds for shared caches, such as a CDN; with 0, the same as for all.</param>
/// <param name="StaleWhileRevalidate">How many seconds longer a cache may use an answer while it asks for a new one; 0:
/// none.</param>
/// <param name="StaleIfError">How many seconds longer a cache may use an answer if it asks and gets an error; 0:
/// none.</param>
sealed record FreshnessOptions(int MaxAge, int SharedMaxAge, int StaleWhileRevalidate = 0, int StaleIfError = 0);

/// <summary>
/// Decides how long an answer may be cached: as the answer states, or otherwise as configured, but never longer than
/// until the installation's next scheduled release. That is so for all answers, whatever they show, so that the limit
/// reveals nothing about the release. Immutable answers are not limited.
/// </summary>
sealed class Freshness(FreshnessOptions options, LogPositions positions, TimeProvider time)
{
    const string StaleWhileRevalidate = "stale-while-revalidate";
    const string StaleIfError = "stale-if-error";

    readonly string configured = options is { MaxAge: 0, SharedMaxAge: 0 } ? "public, no-cache" : Configured(options);

    public DateTime Now => time.Now();

    /// <summary>
    /// The value of <c>Cache-Control</c> at present. <paramref name="own"/> is the answer's own value; null: as
    /// configured.
    /// </summary>
    public string Of(string? own)
    {
        var unbounded = own ?? configured;
        return
            positions.NextDue is { } due
            && unbounded.Contains("max-age", StringComparison.Ordinal)
            && !unbounded.Contains("immutable", StringComparison.Ordinal)
            ? Capped(CacheControlHeaderValue.Parse(unbounded), Math.Max(0, (long)(due - time.Now()).TotalSeconds))
            : unbounded;
    }

    static string Configured(FreshnessOptions options)
    {
        var value = new CacheControlHeaderValue
        {
            Public = true,
            MaxAge = TimeSpan.FromSeconds(options.MaxAge),
            SharedMaxAge = options.SharedMaxAge == 0 ? null : TimeSpan.FromSeconds(options.SharedMaxAge),
        };
        foreach (
            var (name, seconds) in new[]
            {
                (StaleWhileRevalidate, options.StaleWhileRevalidate),
                (StaleIfError, options.StaleIfError),
            }
        )
            if (seconds > 0)
                value.Extensions.Add(new(name, seconds.ToString(CultureInfo.InvariantCulture)));
        return value.ToString();
    }

    static string Capped(CacheControlHeaderValue value, long left)
    {
        value.MaxAge = Least(value.MaxAge, left);
        value.SharedMaxAge = Least(value.SharedMaxAge, left);
        // The time in which a stale answer may be used begins when it is no longer fresh in the cache that keeps it
        // longest.
        var fresh = (long)Math.Max(value.MaxAge?.TotalSeconds ?? 0, value.SharedMaxAge?.TotalSeconds ?? 0);
        foreach (
            var extension in value.Extensions.Where(e => e.Name is { Value: StaleWhileRevalidate or StaleIfError })
        )
            extension.Value = Math.Min(long.Parse(extension.Value.AsSpan(), CultureInfo.InvariantCulture), left - fresh)
                .ToString(CultureInfo.InvariantCulture);
        return value.ToString();
    }

    static TimeSpan? Least(TimeSpan? age, long left) =>
        age is { } known && known.TotalSeconds > left ? TimeSpan.FromSeconds(left) : age;
}
