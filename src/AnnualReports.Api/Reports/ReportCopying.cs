using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reports;

sealed class ReportCopying(ReportsDb db, KindSet kinds, DraftStore drafts, Site site, TimeProvider time)
{
    public async Task<CopyResult> Copy(Guid reportId, CopyRequest request, CancellationToken ct)
    {
        var included = Included(request);
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var source = await drafts.Newest(kinds.Report, reportId, ct);
        var links = new CarriedLinks(site, source.Row.Slug, request.Slug, await Entries(source.Row.No, included, ct));
        var copy = TextOrigins.Copied(
            kinds.Report,
            source.Draft,
            links.In(kinds.Report.NextYear(source.Draft, request.Slug, request.Year))
        );
        // If the slug or the year is taken, it is a conflict (409). If both are, both are reported together.
        if (await drafts.Faults.Taken(kinds.Report, 0, 0, copy, ct) is { Count: > 1 } taken)
            throw Refusal.Invalid([
                .. taken.Select(f => f.Pointer == DraftFaults.Year ? f with { Pointer = "/year" } : f),
            ]);
        return await drafts.Faults.Guard(
            kinds.Report,
            copy,
            _ => true,
            () =>
                db.Write(
                    async token =>
                    {
                        await drafts.CreateAllInside(
                            kinds.Report,
                            [
                                new(id, null, copy)
                                {
                                    CopiedFrom = (source.Row.No, source.Row.Head),
                                    Made = Sourcing.Stated,
                                },
                            ],
                            time.Now(),
                            token
                        );
                        var copied = new Dictionary<string, int>();
                        foreach (var kind in kinds.All.Where(included.Contains))
                            copied[kind.Segment] = await CopyBelow(kind, source.Row.No, request, links, token);
                        return new CopyResult(id, copied);
                    },
                    token => db.Entries.AnyAsync(e => e.Id == id, token),
                    ct
                ),
            ct
        );
    }

    /// <summary>The entries that will be copied, such as <c>sections/budget</c>.</summary>
    async Task<HashSet<string>> Entries(long reportNo, HashSet<Kind> included, CancellationToken ct)
    {
        string[] names = [.. included.Select(k => k.Name)];
        var entries = await db
            .Entries.AsNoTracking()
            .Existing()
            .Where(e => e.ReportNo == reportNo && names.Contains(e.Kind))
            .Select(e => new { e.Kind, e.Slug })
            .ToListAsync(ct);
        return [.. entries.Select(e => $"{kinds[e.Kind].Segment}/{e.Slug}")];
    }

    /// <summary>The faults of a request that don't depend on the store.</summary>
    public IEnumerable<Fault> Faults(CopyRequest request)
    {
        if (DraftFaults.SlugFault(kinds.Report, request.Slug) is { } slug)
            yield return slug;
        // The copy's period is made from the year, so the year has to be possible.
        if (request.Year is < Limits.FirstYear or > Limits.LastYear)
            yield return new("/year", $"A year from {Limits.FirstYear} to {Limits.LastYear}.");
        foreach (
            var (index, segment) in (request.Include ?? [])
                .Index()
                .Where(s => kinds.AtSegment(s.Item) is not { UnderReport: true })
        )
            yield return new(
                $"/include/{index}",
                $"'{Excerpt.Of(segment)}' is not a kind of entries below a report. Use:  "
                    + $"{string.Join(", ", kinds.All.Where(k => k.UnderReport).Select(k => k.Segment))}."
            );
    }

    HashSet<Kind> Included(CopyRequest request) =>
        request.Include is null
            ? [.. kinds.All.Where(k => k.BeginsNextYear)]
            : WithWhatTheyReferTo(request.Include.Select(s => kinds.AtSegment(s)!));

    /// <summary>Adds the kinds that these kinds refer to, because sections show figures, which have to exist.</summary>
    HashSet<Kind> WithWhatTheyReferTo(IEnumerable<Kind> named)
    {
        var included = named.ToHashSet();
        while (
            included
                .SelectMany(k => k.Roles)
                .Select(r => kinds[r.Target])
                .Where(k => k.BeginsNextYear && !included.Contains(k))
                .ToList()
                is { Count: > 0 } more
        )
            included.UnionWith(more);
        return included;
    }

    async Task<int> CopyBelow(
        Kind kind,
        long reportNo,
        CopyRequest request,
        CarriedLinks links,
        CancellationToken ct
    )
    {
        var entries = db
            .Entries.AsNoTracking()
            .Existing()
            .Where(e => e.Kind == kind.Name && e.ReportNo == reportNo);
        var contents = await db.WithNewest(entries)
            .OrderBy(n => n.Entry.No)
            .Select(n => new
            {
                n.Entry.No,
                n.Entry.Slug,
                n.Entry.Head,
                n.Revision.Content,
            })
            .ToListAsync(ct);
        var originals = ParentsFirst.Order(kind, contents.Select(c => Draft.Parse(c.Content!)));
        var sources = contents.ToDictionary(c => c.Slug, c => (c.No, c.Head));
        await drafts.CreateAllInside(
            kind,
            [
                .. originals.Select(d => new Creation(
                    Guid.CreateVersion7(time.GetUtcNow()),
                    request.Slug,
                    TextOrigins.Copied(kind, d, links.In(kind.NextYear(d, d.Slug, request.Year)))
                )
                {
                    CopiedFrom = sources[d.Slug],
                    Made = Sourcing.Stated,
                }),
            ],
            time.Now(),
            ct
        );
        return originals.Count;
    }
}
