using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>A whole report in one answer: now, in the past, in an edition.</summary>
static class BundleEndpoints
{
    const string Fallback = "All in the language negotiated, or each in the first of its fallback chain, as its `language` says; with `fallback=none` without what isn't public in it.";

    public static void MapBundles(this IEndpointRouteBuilder v1, KindSet kinds)
    {
        v1.MapMethods("/reports/{report}/bundle", DeliveryEndpoints.GetAndHead, StreamedBody<ReportBundle> (HttpContext http, Bundles bundles) => bundles.Of(http))
            .Describe("Reports", "GetReportBundle", "A whole report", "The report, everything under it with its long text, and the themes referred to, from one moment. " + Fallback)
            .Takes([.. DeliveryEndpoints.Localised, Past.AsOfParameter]).Shows("report").Answers(Headers.Bundle).Produces(StatusCodes.Status304NotModified)
            // A preview that is too long for memory lies on a disk, which may be full.
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.NotYetPublic, ProblemTypes.NotInLanguage, ProblemTypes.Withdrawn,
                ProblemTypes.Redacted, ProblemTypes.NotFound, ProblemTypes.InsufficientStorage)
            .InPreviews(kinds.Report, Extent.Bundle);
        v1.MapMethods("/reports/{report}/editions/{edition}/bundle", DeliveryEndpoints.GetAndHead, StreamedBody<ReportBundle> (HttpContext http, Bundles bundles) => bundles.Of(http))
            .Describe("Editions", "GetEditionBundle", "A whole report in an edition", "As it was in the edition, with the digest of the content. " + Fallback)
            .Takes(DeliveryEndpoints.Localised).Shows("report").Answers(Headers.EditionBundle).Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.UnknownEdition, ProblemTypes.NotYetPublic, ProblemTypes.NotInLanguage, ProblemTypes.Withdrawn, ProblemTypes.Redacted);
    }
}

/// <summary>Finds what a bundle is of and what its headers say; its content is read when it is sent.</summary>
sealed class Bundles(ReportsDb db, KindSet kinds, Published published, Past past, Languages languages, LongAnswers sending)
{
    /// <summary>Raised when the form of bundles changes, so that no cache keeps the old one.</summary>
    const int BuildShape = 2;

    public StreamedBody<ReportBundle> Of(HttpContext http)
    {
        var query = Query.Of(http.Request);
        return new(db, sending, token => Find(http, query, token));
    }

    public async Task<Streamed> Find(HttpContext http, Query query, CancellationToken ct)
    {
        var moment = await past.Of(http, query, ct);
        var reading = moment.Reading(http.Request, query, languages);
        var report = moment.Report ?? await published.Report((string)http.Request.RouteValues["report"]!, reading, ct);
        if (!await published.Own(report, reading).AnyAsync(ct))
            // It says why not.
            await published.One(kinds.Report, report, report.Slug, reading, ct);
        var said = await Represent(moment, report, reading, ct);
        var pieces = said.NotModified(http.Request) ? new() : await new BundleContent(db, kinds, published, report, reading).Find(ct);
        return new(said, pieces.Length, (sink, token) => pieces.Write(db, sink, token));
    }

    async Task<Representation> Represent(Moment moment, ReportRef report, Reading reading, CancellationToken ct)
    {
        string Address(int? edition) => $"{Moment.Under(report, edition)}/bundle";
        var asked = $"?lang={reading.Language}{(reading.Fallback ? "" : "&fallback=none")}{moment.Suffix}";
        var address = Address(moment.Edition) + asked;
        // It may show themes, which stand beside reports.
        long[] shows = [report.No, Scope.Beside];
        return new()
        {
            ETag = Preconditions.Tag($"{BuildShape}.{await published.States.Tag(moment, shows, reading.Language, ct)}", Encoding.UTF8.GetBytes(address)),
            LastModified = await Changed(moment, shows, reading.Language, ct),
            Language = reading.Language,
            ContentLocation = moment.HasLocation(report) ? address : null,
            Links = [.. moment.Versions(Address, asked, moment.Before is not null)],
            Keys = [$"report-{report.Slug}", "bundle", .. kinds.All.Select(k => k.Name)],
            CacheControl = moment.CacheControl,
            Digested = moment.Edition is not null,
            ValidFor = moment.HadLanguages ? new(Scope.All, await published.States.LastSequence(Scope.All, ct)) : null,
        };
    }

    /// <summary>When the last record was published that may have changed it.</summary>
    async Task<DateTime?> Changed(Moment moment, long[] shows, string language, CancellationToken ct)
    {
        if (moment.Position is not { } position)
            return (await published.States.LastIn(shows, language, ct))?.At;
        var last = Math.Max(position, await published.States.LastRedaction(ct));
        return await db.Publications.AsNoTracking().Where(p => p.Sequence == last).Select(p => (DateTime?)p.At).SingleOrDefaultAsync(ct);
    }
}
