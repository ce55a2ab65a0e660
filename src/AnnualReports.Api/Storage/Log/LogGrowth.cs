using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// Finds out whether records that others appended since a publication was prepared have changed anything that it had
/// read. It reads no more than these records.
/// </summary>
sealed class LogGrowth(ReportsDb db, KindSet kinds)
{
    /// <summary>How many entries one statement asks for at most.</summary>
    const int Batch = 500;

    /// <summary>An entry with new records, and one of their actions.</summary>
    sealed record Touched(long No, string Kind, long ReportNo, string Slug, string Action)
    {
        public Address Address => new(Kind, ReportNo, Slug);

        public bool ShowsText => Action is PublicationActions.Published or PublicationActions.Refreshed;
    }

    /// <summary>Whether a record after the position that was read changes something that was read.</summary>
    public async Task<bool> Touches(PreparedPublication prepared, CancellationToken ct)
    {
        var since = prepared.End.Sequence;
        var changed = await db
            .Publications.AsNoTracking()
            .Where(p => p.Sequence > since)
            .LeftJoin(
                db.Entries,
                p => p.EntryNo,
                e => (long?)e.No,
                (p, e) =>
                    new
                    {
                        No = p.EntryNo ?? 0,
                        Kind = e == null ? "" : e.Kind,
                        ReportNo = e == null ? 0 : e.ReportNo,
                        Slug = e == null ? "" : e.Slug,
                        p.Action,
                    }
            )
            .Distinct()
            .Select(c => new Touched(c.No, c.Kind, c.ReportNo, c.Slug, c.Action))
            .ToListAsync(ct);
        // Other languages change all fallbacks, and a redaction empties what may have been read.
        if (changed.Exists(c => c.No == 0 || !(c.ShowsText || c.Action == PublicationActions.Withdrawn)))
            return true;
        var reports = prepared.State.Entries.Values.Select(s => s.Entry.ReportNo).Where(no => no != 0).ToHashSet();
        return changed.Exists(c => reports.Contains(c.No) || WasRead(c, prepared)) || await Refers(prepared, changed, ct);
    }

    bool WasRead(Touched changed, PreparedPublication prepared)
    {
        var state = prepared.State;
        if (
            state.Entries.ContainsKey(changed.No)
            || prepared.Beside.Contains(changed.No)
            || prepared.Beside.Contains(changed.ReportNo)
            || state.Parents.ContainsKey((changed.Kind, changed.ReportNo))
        )
            return true;
        // Of an entry that others refer to, only whether it is public matters, and what a figure says.
        return state.Named.Contains(changed.Address)
            && !(changed.ShowsText && state.Public.Contains(changed.Address) && !kinds[changed.Kind].IsQuoted);
    }

    /// <summary>
    /// Whether public texts of these entries may refer to an entry that is to be withdrawn, or quote a figure that is
    /// to be published.
    /// </summary>
    async Task<bool> Refers(PreparedPublication prepared, IReadOnlyList<Touched> changed, CancellationToken ct)
    {
        var meant = prepared
            .Changes.Where(c => c is Withdraw || (c is Publish && kinds[c.Entry.Kind].IsQuoted))
            .Select(c => c.Entry)
            .DistinctBy(e => e.No)
            .ToList();
        if (meant.Count == 0)
            return false;
        var nos = meant.Select(e => e.No).ToHashSet();
        if (changed.Any(c => nos.Contains(c.ReportNo)))
            return true;
        var values = meant
            .SelectMany(e => Dependents.Values(e, kinds, prepared.State.Reports.GetValueOrDefault(e.ReportNo)))
            .ToHashSet(StringComparer.Ordinal);
        var facets = Dependents.Facets(kinds);
        foreach (var batch in changed.Select(c => c.No).Distinct().Chunk(Batch))
            if (
                (
                    await db
                        .LiveTerms.AsNoTracking()
                        .Where(t => t.Until == null && facets.Contains(t.Facet) && batch.Contains(t.EntryNo))
                        .Select(t => t.Value)
                        .Distinct()
                        .ToListAsync(ct)
                ).Exists(values.Contains)
            )
                return true;
        return false;
    }
}
