using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Delivery;

/// <summary>How long caches may keep an answer that can change (RFC 9111 section 5.2), as configured.</summary>
/// <param name="MaxAge">Seconds for all caches; 0: they ask each time.</param>
/// <param name="SharedMaxAge">Seconds for shared caches, as a CDN; 0: as all others.</param>
sealed record FreshnessOptions(int MaxAge, int SharedMaxAge);

/// <summary>
/// Says how long an answer may be kept: as configured or as the answer says, but never past the next due release of the installation,
/// whatever the answer shows, so that the cap betrays nothing. What is immutable stays so.
/// </summary>
sealed class Freshness(ReportsDb db, FreshnessOptions options, TimeProvider time) : IEndpointFilter
{
    /// <summary>What an answer says that leaves it to the configuration.</summary>
    public const string AsConfigured = "public, no-cache";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // Before the content is read: a release that goes live in between has been seen here as due.
        var due = await db.Releases.Where(r => r.State == ReleaseStates.Scheduled).MinAsync(r => r.DueAt, context.HttpContext.RequestAborted);
        var response = context.HttpContext.Response;
        response.OnStarting(() =>
        {
            if (CacheControlHeaderValue.TryParse(response.Headers.CacheControl.ToString(), out var said))
                response.Headers.CacheControl = Capped(response.Headers.CacheControl.ToString() == AsConfigured ? Configured() : said, due);
            return Task.CompletedTask;
        });
        return await next(context);
    }

    CacheControlHeaderValue Configured() => options is { MaxAge: 0, SharedMaxAge: 0 }
        ? new() { Public = true, NoCache = true }
        : new() { Public = true, MaxAge = TimeSpan.FromSeconds(options.MaxAge), SharedMaxAge = options.SharedMaxAge == 0 ? null : TimeSpan.FromSeconds(options.SharedMaxAge) };

    string Capped(CacheControlHeaderValue said, DateTime? due)
    {
        if (due is not { } at || said.MaxAge is null || said.Extensions.Any(e => e.Name == "immutable"))
            return said.ToString();
        var left = TimeSpan.FromSeconds(Math.Max(0, Math.Floor((at - time.Now()).TotalSeconds)));
        said.MaxAge = said.MaxAge < left ? said.MaxAge : left;
        said.SharedMaxAge = said.SharedMaxAge is null || said.SharedMaxAge < left ? said.SharedMaxAge : left;
        return said.ToString();
    }
}
