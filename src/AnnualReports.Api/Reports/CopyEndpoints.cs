using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reports;

/// <summary>Next year's report begun from this one, as drafts.</summary>
static class CopyEndpoints
{
    public static void MapReportCopy(this IEndpointRouteBuilder manage) =>
        manage.MapPost("/reports/{id}/copy", Copy)
            .Describe("Manage reports", "CopyReport", "Begin next year's report",
                "Copies the report and, unless `include` says otherwise, its figures (without their values), sections, priorities and partners, with all "
                + "their texts, as drafts. What they refer to goes along. Links to the whole addresses of entries lead to those of the new report. "
                + "Texts say that they are unchanged (`unchangedSince`) until they are saved otherwise. All or nothing.")
            .Reads(typeof(CopyRequest)).Shows("report").Answers(Headers.Location)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.SlugTaken, ProblemTypes.YearTaken, ProblemTypes.FileDeleted)
            .RequireAuthorization(Policies.Edit).Produces<CopyResult>(StatusCodes.Status201Created)
            .Confirms(new("Copy", "It makes a whole report of drafts at once; each of them would have to be deleted by itself.", "id", "/slug", "/year")
            {
                Reads = ["GetDraftReport"],
                Below = Confirmation.Copied,
            });

    static async Task<IResult> Copy(string id, HttpContext http, ReportCopying copying, CancellationToken ct)
    {
        var reportId = Ids.Parse(id);
        var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonReading.Json, ct))
            .Fit<CopyRequest>(copying.Faults);
        var result = await copying.Copy(reportId, request, http.User.KeyId(), ct);
        return Results.Created($"/api/v1/manage/reports/{result.Id}", result);
    }
}

sealed class ReportCopying(ReportsDb db, KindSet kinds, Drafts drafts, Site site, TimeProvider time)
{
    public async Task<CopyResult> Copy(Guid reportId, CopyRequest request, Guid by, CancellationToken ct)
    {
        var included = Included(request);
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var source = await drafts.Newest(kinds.Report, reportId, ct);
        var links = new CarriedLinks(site, source.Row.Slug, request.Slug, await Entries(source.Row.No, included, ct));
        var copy = links.In(kinds.Report.NextYear(source.Draft, request.Slug, request.Year));
        // One name that is taken is a conflict; two are told together.
        if (await drafts.Faults.Taken(kinds.Report, 0, 0, copy, ct) is { Count: > 1 } taken)
            throw Refusal.Invalid([.. taken.Select(f => f.Pointer == DraftFaults.Year ? f with { Pointer = "/year" } : f)]);
        return await drafts.Guarded(kinds.Report, copy, _ => true, () => db.Write(
            async token =>
            {
                await drafts.CreateAllInside(kinds.Report, [new(id, null, copy) { CopiedFrom = (source.Row.No, source.Row.Head) }], by, time.Now(), token);
                var copied = new Dictionary<string, int>();
                foreach (var kind in kinds.All.Where(included.Contains))
                    copied[kind.Segment] = await CopyBelow(kind, source.Row.No, request, links, by, token);
                return new CopyResult(id, copied);
            },
            token => db.Entries.AnyAsync(e => e.Id == id, token), ct), ct);
    }

    /// <summary>What will be copied, as <c>sections/budget</c>.</summary>
    async Task<HashSet<string>> Entries(long reportNo, HashSet<Kind> included, CancellationToken ct)
    {
        string[] names = [.. included.Select(k => k.Name)];
        var entries = await db.Entries.AsNoTracking().Existing().Where(e => e.ReportNo == reportNo && names.Contains(e.Kind))
            .Select(e => new { e.Kind, e.Slug }).ToListAsync(ct);
        return [.. entries.Select(e => $"{kinds[e.Kind].Segment}/{e.Slug}")];
    }

    /// <summary>What is wrong with a request, whatever is in the store.</summary>
    public IEnumerable<Fault> Faults(CopyRequest request)
    {
        if (DraftFaults.SlugFault(kinds.Report, request.Slug) is { } slug)
            yield return slug;
        // A period is made of the year, so it has to be one.
        if (request.Year is < Limits.FirstYear or > Limits.LastYear)
            yield return new("/year", $"A year from {Limits.FirstYear} to {Limits.LastYear}.");
        foreach (var (index, segment) in (request.Include ?? []).Index().Where(s => kinds.AtSegment(s.Item) is not { UnderReport: true }))
            yield return new($"/include/{index}", $"'{Echo.Of(segment)}' is nothing that stands below a report. Use: "
                + $"{string.Join(", ", kinds.All.Where(k => k.UnderReport).Select(k => k.Segment))}.");
    }

    HashSet<Kind> Included(CopyRequest request) => request.Include is null
        ? [.. kinds.All.Where(k => k.BeginsNextYear)]
        : WithWhatTheyReferTo(request.Include.Select(s => kinds.AtSegment(s)!));

    /// <summary>Sections show figures, which have to be there.</summary>
    HashSet<Kind> WithWhatTheyReferTo(IEnumerable<Kind> named)
    {
        var included = named.ToHashSet();
        while (included.SelectMany(k => k.Roles).Select(r => kinds[r.Target]).Where(k => k.BeginsNextYear && !included.Contains(k)).ToList() is { Count: > 0 } more)
            included.UnionWith(more);
        return included;
    }

    async Task<int> CopyBelow(Kind kind, long reportNo, CopyRequest request, CarriedLinks links, Guid by, CancellationToken ct)
    {
        var contents = await db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind.Name && e.ReportNo == reportNo)
            .Join(db.Revisions, e => new { e.No, Number = e.Head }, r => new { No = r.EntryNo, r.Number }, (e, r) => new { e.No, e.Slug, e.Head, r.Content })
                .OrderBy(r => r.No).ToListAsync(ct);
        var originals = ParentsFirst.Order(kind, contents.Select(c => Draft.Parse(c.Content!)));
        var sources = contents.ToDictionary(c => c.Slug, c => (c.No, c.Head));
        await drafts.CreateAllInside(kind, [.. originals.Select(d =>
            new Creation(Guid.CreateVersion7(time.GetUtcNow()), request.Slug, links.In(kind.NextYear(d, d.Slug, request.Year)))
        {
            CopiedFrom = sources[d.Slug],
        })], by, time.Now(), ct);
        return originals.Count;
    }
}
