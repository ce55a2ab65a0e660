using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>A whole report in one answer: now, in the past, or in an edition.</summary>
static class BundleEndpoints
{
    const string Fallback =
        "Each entry is in the negotiated language, or in the first of its fallback languages in which it is "
            + "public; its `language` says which. With `fallback=none`, entries that aren't public in the "
            + "negotiated language are left out.";

    public static void MapBundles(this IEndpointRouteBuilder v1, KindSet kinds)
    {
        v1.MapLazyMethods("/reports/{report}/bundle", HeadRequests.GetAndHead, Send)
            .Describe(
                "Reports",
                "GetReportBundle",
                "A whole report",
                "The report, everything under it with its long text, and the themes that these refer to, all at the same point in time. "
                    + Fallback
            )
            .Takes([.. Negotiation.Localised, AsOf.Parameter])
            .Shows(kinds.Report.Name)
            .Answers(Headers.Bundle)
            .Produces(StatusCodes.Status304NotModified)
            // A preview that is too long for memory is written to a file, and the disk may be full.
            .Refuses(
                ProblemTypes.UnknownLanguage,
                ProblemTypes.UnknownReport,
                ProblemTypes.NotYetPublic,
                ProblemTypes.NotInLanguage,
                ProblemTypes.Withdrawn,
                ProblemTypes.Redacted,
                ProblemTypes.NotFound,
                ProblemTypes.InsufficientStorage
            )
            .InPreviews(kinds.Report, Extent.Bundle);
        v1.MapLazyMethods("/reports/{report}/editions/{edition}/bundle", HeadRequests.GetAndHead, Send)
            .Describe(
                "Editions",
                "GetEditionBundle",
                "A whole report in an edition",
                "As it was in the edition, with the digest of the content. " + Fallback
            )
            .Takes(Negotiation.Localised)
            .Shows(kinds.Report.Name)
            .Answers(Headers.EditionBundle)
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(
                ProblemTypes.UnknownLanguage,
                ProblemTypes.UnknownReport,
                ProblemTypes.UnknownEdition,
                ProblemTypes.NotYetPublic,
                ProblemTypes.NotInLanguage,
                ProblemTypes.Withdrawn,
                ProblemTypes.Redacted
            );
    }

    static StreamedBody<ReportBundle> Send(HttpContext http, PublicEdge edge, Bundles bundles)
    {
        var request = edge.Read(http);
        return edge.Stream<ReportBundle>(token => bundles.Find(request, token));
    }
}

/// <summary>Finds the parts of a bundle and its headers. The content is read while it is sent.</summary>
sealed class Bundles(ReportsDb db, KindSet kinds, PublicEntries published, PublicAnswers answers, AnswerTags tags)
{
    public Task<Streamed> Find(PublicRequest request, CancellationToken ct) => answers.Stream(request, Plan, ct);

    async Task<PlannedStream> Plan(FoundRequest found, CancellationToken ct)
    {
        var (report, options) = (found.Report, found.Options);
        if (!await published.Own(report, options).AnyAsync(ct))
            // This throws the problem with the reason why there is no report.
            await published.One(kinds.Report, report, report.Slug, options, ct);
        return new(
            await Represent(found, ct),
            token => new BundleContent(db, kinds, published, report, options).Find(token)
        );
    }

    async Task<Representation> Represent(FoundRequest found, CancellationToken ct)
    {
        var (time, report) = (found.Time, found.Report);
        string Path(int? edition) => $"{PointInTime.Under(report, edition)}/bundle";
        var address = Path(time.Edition) + found.Suffix;
        // The bundle may show themes, which stand under no report.
        long[] shows = [report.No, Scope.Beside];
        return found.Represent(AnswerTags.Of(await tags.State(found, shows, ct), address)) with
        {
            LastModified = await Changed(found, shows, ct),
            ContentLocation = time.HasLocation(report) ? address : null,
            Links = [.. time.Versions(Path, found.Suffix, time.Before is not null)],
            Keys = [$"report-{report.Slug}", "bundle", .. kinds.All.Select(k => k.Name)],
        };
    }

    /// <summary>The time of the last record that may have changed the bundle.</summary>
    async Task<DateTime?> Changed(FoundRequest found, long[] shows, CancellationToken ct)
    {
        if (found.Time.Position is not { } position)
            return (await tags.LastIn(shows, found.Options.Language, ct))?.At;
        var last = Math.Max(position, await tags.LastRedaction(ct));
        return await db
            .Publications.AsNoTracking()
            .Where(p => p.Sequence == last)
            .Select(p => (DateTime?)p.At)
            .SingleOrDefaultAsync(ct);
    }
}
