using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Releases;

/// <summary>A release is for whoever has a grant for every report that it is about.</summary>
static class ReleaseGrants
{
    /// <summary>
    /// Asks the store only if the actor's grants are for some reports; a grant for all of them costs no statement.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="id">The release.</param>
    /// <param name="reportNo">The report that it is of as a whole; 0 for none.</param>
    /// <param name="ct">Cancels it.</param>
    /// <param name="scope">Where it has to be granted; without it, what the actor does has to be.</param>
    /// <exception cref="Refusal">It is about a report that the actor has no grant for.</exception>
    public static async Task DemandRelease(
        this ReportsDb db,
        Guid id,
        long reportNo,
        CancellationToken ct,
        GrantedScope? scope = null
    )
    {
        scope ??= db.Act.Scope;
        if (scope.Reports is null)
            return;
        if (reportNo != 0)
            scope.Demand(reportNo);
        var entries = await db
            .ReleaseItems.AsNoTracking()
            .Where(i => i.ReleaseId == id)
            .Join(db.Entries, i => i.EntryNo, e => e.No, (_, e) => e)
            .ToListAsync(ct);
        foreach (var granted in entries.Select(e => e.GrantedIn).Distinct())
            scope.Demand(granted);
    }

    /// <summary>The releases that are about nothing but reports of a scope.</summary>
    public static IQueryable<ReleaseRow> ReleasesInScope(this ReportsDb db, GrantedScope scope)
    {
        var rows = db.Releases.AsNoTracking();
        return scope.Reports is not { } some
            ? rows
            : rows.Where(r =>
                (r.ReportNo == 0 || some.Contains(r.ReportNo))
                && !db.ReleaseItems.Any(i =>
                    i.ReleaseId == r.Id
                    && !db.Entries.Any(e => e.No == i.EntryNo && (some.Contains(e.ReportNo) || some.Contains(e.No)))
                )
            );
    }

    /// <summary>Notes for the audit what became of an entry in a release: with it, it is found by the entry.</summary>
    public static async Task AuditItem(this ReportsDb db, ReleaseItemRow item, string what, CancellationToken ct) =>
        db.Act.Changes.Add(Told(item, await db.Entries.AsNoTracking().SingleAsync(e => e.No == item.EntryNo, ct), what));

    /// <summary>Notes for the audit all items that a release has.</summary>
    public static Task AuditItems(this ReportsDb db, ReleaseRow release, CancellationToken ct) =>
        db.AuditItems(db.ReleaseItems.Where(i => i.ReleaseId == release.Id), null, ct);

    /// <summary>Notes for the audit what became of items; without that, what they do.</summary>
    public static async Task AuditItems(
        this ReportsDb db,
        IQueryable<ReleaseItemRow> told,
        string? what,
        CancellationToken ct
    )
    {
        var items = await told
            .AsNoTracking()
            .Join(db.Entries, i => i.EntryNo, e => e.No, (i, e) => new { Item = i, Entry = e })
            .OrderBy(x => x.Entry.No)
            .ToListAsync(ct);
        db.Act.Changes.AddRange(items.Select(x => Told(x.Item, x.Entry, what ?? x.Item.Action)));
    }

    static AuditedChange Told(ReleaseItemRow item, EntryRow entry, string what) =>
        new()
        {
            Target = $"release {item.ReleaseId}",
            EntryNo = entry.No,
            ReportNo = entry.GrantedIn == 0 ? null : entry.GrantedIn,
            Languages = item.Languages,
            RevisionAfter = item.Revision,
            Detail = what,
        };

    /// <summary>Notes for the audit that a release was changed, and what of it; without that, its state.</summary>
    public static ReleaseRow Audited(this ReportsDb db, ReleaseRow row, string? what = null)
    {
        db.Act.Changes.Add(
            new()
            {
                Target = $"release {row.Id}",
                ReportNo = row.ReportNo == 0 ? null : row.ReportNo,
                Detail = what ?? row.State,
            }
        );
        return row;
    }
}
