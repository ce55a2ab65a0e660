using System.Buffers;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>
/// Finds the parts of a bundle: the position of each entry's stored bytes, in the order in which they are sent.
/// </summary>
sealed class BundleContent(ReportsDb db, KindSet kinds, PublicEntries published, ReportRef report, ReadOptions options)
{
    readonly Pieces pieces = new();

    public async Task<Pieces> Find(CancellationToken ct)
    {
        pieces.Text.Write("{"u8);
        Cards.Name(pieces.Text, kinds.Report.Name);
        pieces.Add(await Bodies(Report, kinds.Report, ct));
        foreach (var kind in kinds.Below)
            await List(kind, published.List(kind, report.No, options), ct);
        foreach (var kind in kinds.Beside)
        {
            var slugs = await ReferredTo(kind, ct);
            await List(kind, published.List(kind, 0, options).Where(l => slugs.Contains(l.Slug)), ct);
        }
        pieces.Text.Write("}"u8);
        pieces.End();
        return pieces;
    }

    /// <summary>The row of the report itself.</summary>
    IQueryable<LiveRow> Report => published.Own(report, options);

    async Task List(Kind kind, IQueryable<LiveRow> rows, CancellationToken ct)
    {
        pieces.Text.Write(","u8);
        Cards.Name(pieces.Text, kind.Segment);
        pieces.Text.Write("["u8);
        pieces.Add(await Bodies(rows, kind, ct));
        pieces.Text.Write("]"u8);
    }

    /// <summary>The bodies in order. What was erased has none.</summary>
    async Task<IEnumerable<(long Sequence, int Length)>> Bodies(
        IQueryable<LiveRow> rows,
        Kind kind,
        CancellationToken ct
    )
    {
        var found = await rows.InOrder(kind.Order)
            .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => p)
            .Where(p => p.Body != null)
            .Select(p => new { p.Sequence, p.Body!.Length })
            .ToListAsync(ct);
        return found.Select(f => (f.Sequence, f.Length));
    }

    /// <summary>
    /// The slugs of the entries of a kind outside of reports that the report, or an entry under it, refers to in
    /// public.
    /// </summary>
    async Task<string[]> ReferredTo(Kind target, CancellationToken ct)
    {
        var slugs = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var kind in kinds.Below.Prepend(kinds.Report))
        {
            string[] roles = [.. kind.Roles.Where(r => r.Target == target.Name).Select(r => r.Name)];
            if (roles.Length == 0)
                continue;
            var rows = kind.IsReport ? Report : published.List(kind, report.No, options);
            slugs.UnionWith(
                await rows.Join(
                        db.LiveTerms.Where(t => roles.Contains(t.Facet)),
                        l => new
                        {
                            l.EntryNo,
                            l.Language,
                            l.Since,
                        },
                        t => new
                        {
                            t.EntryNo,
                            t.Language,
                            t.Since,
                        },
                        (l, t) => t.Value
                    )
                    .Distinct()
                    .ToListAsync(ct)
            );
        }
        return [.. slugs];
    }
}
