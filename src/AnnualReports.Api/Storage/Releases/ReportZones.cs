using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Releases;

/// <summary>The time zones of reports, from their newest drafts. Times without an offset are read in them.</summary>
sealed class ReportZones(ReportsDb db, KindSet kinds)
{
    /// <summary>The time zones of reports, by their numbers.</summary>
    public async Task<IReadOnlyDictionary<long, TimeZoneInfo>> Of(IEnumerable<long> reportNos, CancellationToken ct)
    {
        long[] nos = [.. reportNos.Where(no => no != 0).Distinct()];
        if (nos.Length == 0)
            return new Dictionary<long, TimeZoneInfo>();
        var drafts = await db.WithNewest(db.Entries.AsNoTracking().Where(e => nos.Contains(e.No)))
            .Select(n => new { n.Entry.No, n.Revision.Content })
            .ToListAsync(ct);
        return drafts.ToDictionary(d => d.No, d => Zone(d.Content));
    }

    /// <summary>The time zone of one report.</summary>
    public async Task<TimeZoneInfo> Of(long reportNo, CancellationToken ct) =>
        (await Of([reportNo], ct)).GetValueOrDefault(reportNo, TimeZoneInfo.Utc);

    /// <summary>The time zones of the reports in releases, by release: none, one or several.</summary>
    public async Task<ILookup<Guid, TimeZoneInfo>> Of(IReadOnlyCollection<ReleaseRow> releases, CancellationToken ct)
    {
        Guid[] ids = [.. releases.Where(r => r.ReportNo == 0).Select(r => r.Id)];
        var report = kinds.Report.Name;
        var reports = await db
            .ReleaseItems.AsNoTracking()
            .Where(i => ids.Contains(i.ReleaseId))
            .Join(
                db.Entries,
                i => i.EntryNo,
                e => e.No,
                (i, e) => new { i.ReleaseId, No = e.Kind == report ? e.No : e.ReportNo }
            )
            .Distinct()
            .ToListAsync(ct);
        var about = reports
            .Select(r => (r.ReleaseId, r.No))
            .Concat(releases.Select(r => (r.Id, r.ReportNo)))
            .Where(r => r.Item2 != 0)
            .ToList();
        var zones = await Of(about.Select(a => a.Item2), ct);
        return about
            .Where(a => zones.ContainsKey(a.Item2))
            .Select(a => (Release: a.Item1, Zone: zones[a.Item2]))
            .DistinctBy(a => (a.Release, a.Zone.Id))
            .ToLookup(a => a.Release, a => a.Zone);
    }

    TimeZoneInfo Zone(string? content) =>
        content is not null
        && kinds.Report.TimeZone(Draft.Parse(content).Fields) is { } id
        && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : TimeZoneInfo.Utc;
}
