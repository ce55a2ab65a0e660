using System.Data.Common;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Delivery;

/// <summary>Answers for one entry as it is now, by a single statement. Whatever is not plainly there is left to <see cref="Deliver"/>, which says why.</summary>
sealed class Current(LiveNow live, Languages languages)
{
    public async Task<StoredBody<TView>?> One<TView>(Kind kind, HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        if (query.Text(Past.AsOfName) is not null || query.Text(ListParameters.Include) is not null || http.Request.RouteValues.ContainsKey("edition"))
            return null;
        var reading = Negotiation.Reading(http.Request, query, languages);
        var report = kind.IsReport || kind.UnderReport ? Deliver.Route(http, "report") : null;
        return await Found(kind, report, Deliver.Route(http, "slug"), reading.Language, ct) is { } found && (reading.Fallback || !found.IsFallback)
            ? new(found.Body, Deliver.Describe(kind, found, report == Slugs.Latest, new() { Languages = languages }, hasBefore: false))
            : null;
    }

    /// <summary>What fails here is tried again with the store's retries.</summary>
    async Task<LiveEntry?> Found(Kind kind, string? report, string slug, string language, CancellationToken ct)
    {
        try
        {
            return await live.One(kind, report, slug, language, ct);
        }
        catch (DbException)
        {
            return null;
        }
    }
}
