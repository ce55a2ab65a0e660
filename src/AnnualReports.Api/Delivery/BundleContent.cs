using System.Buffers;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>Finds what a bundle is made of: of each entry where its stored bytes are, in the order in which they are sent.</summary>
sealed class BundleContent(ReportsDb db, KindSet kinds, Published published, ReportRef report, Reading reading)
{
    readonly Pieces pieces = new();

    public async Task<Pieces> Find(CancellationToken ct)
    {
        pieces.Text.Write("{"u8);
        Cards.Name(pieces.Text, kinds.Report.Name);
        pieces.Add(await Bodies(Report, kinds.Report, ct));
        foreach (var kind in kinds.Below)
            await List(kind, published.List(kind, report.No, reading), ct);
        foreach (var kind in kinds.Beside)
        {
            var slugs = await ReferredTo(kind, ct);
            await List(kind, published.List(kind, 0, reading).Where(l => slugs.Contains(l.Slug)), ct);
        }
        pieces.Text.Write("}"u8);
        pieces.End();
        return pieces;
    }

    /// <summary>The report's own row.</summary>
    IQueryable<LiveRow> Report => published.Own(report, reading);

    async Task List(Kind kind, IQueryable<LiveRow> rows, CancellationToken ct)
    {
        pieces.Text.Write(","u8);
        Cards.Name(pieces.Text, kind.Segment);
        pieces.Text.Write("["u8);
        pieces.Add(await Bodies(rows, kind, ct));
        pieces.Text.Write("]"u8);
    }

    /// <summary>In order; what was erased has no body.</summary>
    async Task<IEnumerable<(long Sequence, int Length)>> Bodies(IQueryable<LiveRow> rows, Kind kind, CancellationToken ct)
    {
        var found = await rows.InOrder(kind.Order).Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => p).Where(p => p.Body != null)
            .Select(p => new { p.Sequence, p.Body!.Length }).ToListAsync(ct);
        return found.Select(f => (f.Sequence, f.Length));
    }

    /// <summary>The slugs of a kind of its own that the report or entries under it refer to, as they are shown.</summary>
    async Task<string[]> ReferredTo(Kind target, CancellationToken ct)
    {
        var slugs = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var kind in kinds.Below.Prepend(kinds.Report))
        {
            string[] roles = [.. kind.Roles.Where(r => r.Target == target.Name).Select(r => r.Name)];
            if (roles.Length == 0)
                continue;
            var rows = kind.IsReport ? Report : published.List(kind, report.No, reading);
            slugs.UnionWith(await rows.Join(db.LiveTerms.Where(t => roles.Contains(t.Facet)),
                l => new { l.EntryNo, l.Language, l.Since }, t => new { t.EntryNo, t.Language, t.Since }, (l, t) => t.Value).Distinct().ToListAsync(ct));
        }
        return [.. slugs];
    }
}
