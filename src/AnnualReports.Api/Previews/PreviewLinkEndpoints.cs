using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Previews;

/// <summary>Lists, creates and revokes preview links.</summary>
static class PreviewLinkEndpoints
{
    const string Tag = "Previews";

    static readonly Parameter[] Listing =
    [
        new("report", "The slug of a report: only its links."),
        .. Paging.Parameters,
    ];

    public static void MapPreviewLinks(this IEndpointRouteBuilder manage)
    {
        var links = manage.MapGroup("/preview-links");
        links
            .MapLazyGet("", List)
            .Describe(
                Tag,
                "ListPreviewLinks",
                "The preview links",
                "All preview links, including expired and revoked ones, the newest first, with how often and "
                    + "when each was last used. Tokens are not stored."
            )
            .Takes(Listing)
            .IsHeavy(Heavy.Lists)
            .Needs(Permission.ReadReleases)
            .Produces<Page<PreviewLinkView>>();
        links
            .MapLazyPost("", Create)
            .Describe(
                Tag,
                "CreatePreviewLink",
                "Make a preview link",
                "Anyone who has the token can read drafts of this report: as pages, at the addresses in `pages`, and "
                    + "at the public addresses of the API, with `?preview=` and the token. Only this answer shows the "
                    + "token."
            )
            .Reads(typeof(PreviewLinkRequest))
            .Refuses(ProblemTypes.ReleaseNotOpen)
            .Needs(Permission.Preview)
            .Produces<PreviewLinkView>(StatusCodes.Status201Created);
        links
            .MapLazyDelete("/{id}", Revoke)
            .Describe(Tag, "RevokePreviewLink", "Revoke a preview link", "It stops working at once.")
            .Shows(Examples.ShownPreview)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
            .Needs(Permission.Preview)
            .Produces(StatusCodes.Status204NoContent)
            .Confirms(
                new("Revoke", "The link stops working at once, and this can't be undone.", "id")
                {
                    Reads = ["ListPreviewLinks"],
                }
            );
    }

    static async Task<JsonHttpResult<Page<PreviewLinkView>>> List(
        HttpContext http,
        ReportsDb db,
        ReportZones zones,
        CancellationToken ct
    )
    {
        var query = Query.Of(http.Request);
        var (limit, report) = (query.Limit(), query.Text("report"));
        var links = db.PreviewLinks.AsNoTracking();
        if (NewestFirst.Of(query.Cursor()) is var (at, id))
            links = links.Where(l => l.CreatedAt <= at && (l.CreatedAt < at || l.Id.CompareTo(id) < 0));
        var reports = await Reports(db, report, ct);
        var rows = await links
            .Join(reports, l => l.ReportNo, e => e.No, (l, e) => new { Link = l, Report = e.Slug })
            .OrderByDescending(x => x.Link.CreatedAt)
            .ThenByDescending(x => x.Link.Id)
            .Take(limit + 1)
            .LeftJoin(
                db.Actors,
                x => x.Link.CreatedBy,
                k => k.Id,
                (x, k) =>
                    new
                    {
                        x.Link,
                        x.Report,
                        By = k == null ? null : k.Name,
                    }
            )
            .OrderByDescending(x => x.Link.CreatedAt)
            .ThenByDescending(x => x.Link.Id)
            .ToListAsync(ct);
        var zoneOf = await zones.Of(rows.Select(r => r.Link.ReportNo), ct);
        return TypedResults.Json(
            new Page<PreviewLinkView>
            {
                Items =
                [
                    .. rows.Take(limit)
                        .Select(r =>
                            View(r.Link, r.Report, zoneOf.GetValueOrDefault(r.Link.ReportNo, TimeZoneInfo.Utc), r.By)
                        ),
                ],
                Next = rows.Count > limit ? After(rows[limit - 1].Link, report, limit) : null,
            },
            Wire.Json
        );
    }

    /// <summary>The reports whose links are listed: the one that is named, or all that are granted.</summary>
    /// <exception cref="ProblemException">400: there is no report with this slug.</exception>
    /// <exception cref="Refusal">Whoever asks has no grant for it, or it does not exist.</exception>
    static async Task<IQueryable<EntryRow>> Reports(ReportsDb db, string? report, CancellationToken ct)
    {
        var reports = db.Entries.Existing().Where(e => e.ReportNo == 0 && e.Year != 0);
        if (report is null)
            return db.Act.Scope.Reports is { } some ? reports.Where(e => some.Contains(e.No)) : reports;
        reports = reports.Where(e => e.Slug == report);
        var no = Slugs.IsSlug(report) ? await reports.Select(e => e.No).SingleOrDefaultAsync(ct) : 0;
        db.Act.Scope.DemandNamed(no, Excerpt.Of(report));
        return no != 0
            ? reports
            : throw ProblemException.Parameter(
                $"There is no report '{report}'. /api/v1/manage/reports lists those there are.",
                "report",
                ["a report's slug"]
            );
    }

    /// <summary>The address of the page after this link.</summary>
    static string After(PreviewLinkRow last, string? report, int limit) =>
        $"/api/v1/manage/preview-links?{(report is null ? "" : $"report={report}&")}limit={limit}"
        + $"&cursor={new NewestFirst(last.CreatedAt, last.Id)}";

    static async Task<JsonHttpResult<PreviewLinkView>> Create(
        KindSet kinds,
        HttpContext http,
        ReportsDb db,
        PreviewLinks previews,
        ReportZones zones,
        PreviewPages pages,
        TimeProvider time,
        CancellationToken ct
    )
    {
        var (now, report, release, zone, expiresAt) = (
            time.Now(),
            (EntryRow?)null,
            (ReleaseRow?)null,
            (TimeZoneInfo?)null,
            default(DateTime)
        );
        var request = await (
            await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)
        ).Fit<PreviewLinkRequest>(async sent =>
        {
            report = !Slugs.IsSlug(sent.Report)
                ? null
                : await db
                    .Entries.AsNoTracking()
                    .Existing()
                    .SingleOrDefaultAsync(e => e.ReportNo == 0 && e.Year != 0 && e.Slug == sent.Report, ct);
            db.Act.Scope.DemandNamed(report?.No ?? 0, Excerpt.Of(sent.Report));
            release = sent.Release is { } id
                ? await db.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct)
                : null;
            zone = report is null ? null : await zones.Of(report.No, ct);
            var why = "";
            expiresAt = now.AddDays(Limits.PreviewDaysDefault);
            // A time without an offset is on the clocks of the report's time zone. If there is no such report, the
            // fault is reported for the report and not for the time.
            if (sent.ExpiresAt is { } named && (zone is not null || named.Exact is not null))
                named.TryRead(zone is null ? [] : [zone], out expiresAt, out why);
            return [.. Faults(sent, report, release, expiresAt, why, now)];
        });
        if (release is not null)
            await db.DemandRelease(release.Id, release.ReportNo, ct);
        MustBeAhead(release);
        var (row, token) = await previews.Create(
            report!.No,
            release?.Id,
            request.Name,
            expiresAt,
            ct
        );
        return TypedResults.Json(
            pages.Shown(View(row, report.Slug, zone!, http.User.Identity?.Name), http.Request, token) with
            {
                Urls = Urls(kinds, report.Slug, token),
            },
            Wire.Json,
            statusCode: StatusCodes.Status201Created
        );
    }

    static void MustBeAhead(ReleaseRow? release)
    {
        if (release is not null && !PlannedChange.IsAhead(release))
            throw new Refusal(
                RefusalReason.ReleaseNotOpen,
                $"The release is {release.State}: it has nothing to preview."
            )
            {
                More = new Dictionary<string, object?> { ["state"] = release.State },
            };
    }

    static IEnumerable<Fault> Faults(
        PreviewLinkRequest request,
        EntryRow? report,
        ReleaseRow? release,
        DateTime expiresAt,
        string why,
        DateTime now
    )
    {
        if (report is null)
            yield return new(
                "/report",
                $"There is no report '{request.Report}'. /api/v1/manage/reports lists those there are."
            );
        if (request.Release is not null && release is null)
            yield return new("/release", $"There is no release with the id {request.Release}.");
        if (Blank.Is(request.Name) || request.Name.Length > Limits.KeyName)
            yield return new("/name", $"A name of 1 to {Limits.KeyName} characters.");
        if (why.Length > 0)
            yield return new("/expiresAt", why);
        else if (expiresAt <= now || expiresAt > now.AddDays(Limits.PreviewDays))
            yield return new("/expiresAt", $"An instant in the future, at most {Limits.PreviewDays} days from now.");
    }

    static async Task<NoContent> Revoke(string id, HttpContext http, PreviewLinks previews, CancellationToken ct) =>
        await previews.Revoke(Ids.Parse(id), ct)
            ? TypedResults.NoContent()
            : throw new ProblemException(
                ProblemTypes.NotFound,
                "There is no preview link with this id that was not revoked."
            );

    static Dictionary<string, string> Urls(KindSet kinds, string report, string token) =>
        kinds
            .Below.Select(k => (k.Segment, Path: $"/{k.Segment}"))
            .Prepend((Segment: "report", Path: ""))
            .Append((Segment: "bundle", Path: "/bundle"))
            .ToDictionary(
                p => p.Segment,
                p => $"{Addresses.Root}/reports/{report}{p.Path}?{PreviewRoutes.Parameter.Name}={token}"
            );

    static PreviewLinkView View(PreviewLinkRow row, string report, TimeZoneInfo zone, string? by) =>
        new()
        {
            Id = row.Id,
            Name = row.Name,
            Report = report,
            Release = row.ReleaseId,
            CreatedAt = row.CreatedAt,
            CreatedBy = by ?? "the system",
            ExpiresAt = row.ExpiresAt,
            ExpiresAtLocal = Instants.Text(row.ExpiresAt, zone),
            TimeZone = zone.Id,
            RevokedAt = row.RevokedAt,
            Uses = row.Uses,
            LastUsedAt = row.LastUsedAt,
        };
}
