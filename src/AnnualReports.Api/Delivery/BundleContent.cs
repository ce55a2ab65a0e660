using System.Buffers;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>
/// Writes a bundle as it is read, stored bytes as they are. What it holds is the place of each entry, 8 bytes, and one page of bodies,
/// however long the report is.
/// </summary>
sealed class BundleContent(ReportsDb db, KindSet kinds, Published published, ReportRef report, Reading reading)
{
    /// <summary>How many bodies are read together.</summary>
    const int Page = 50;

    /// <summary>How many bytes are handed on together, or a body more.</summary>
    const int Portion = 64 * 1024;

    readonly ArrayBufferWriter<byte> portion = new(Portion);

    public async Task Write(Sink sink, CancellationToken ct)
    {
        portion.ResetWrittenCount();
        portion.Write("{"u8);
        Cards.Name(portion, kinds.Report.Name);
        await Bodies(Report, kinds.Report, sink, ct);
        foreach (var kind in kinds.Below)
            await List(kind, published.List(kind, report.No, reading), sink, ct);
        foreach (var kind in kinds.Beside)
        {
            var slugs = await ReferredTo(kind, ct);
            await List(kind, published.List(kind, 0, reading).Where(l => slugs.Contains(l.Slug)), sink, ct);
        }
        portion.Write("}"u8);
        await sink(portion.WrittenMemory, ct);
    }

    /// <summary>The report's own row.</summary>
    IQueryable<LiveRow> Report => published.Own(report, reading);

    async Task List(Kind kind, IQueryable<LiveRow> rows, Sink sink, CancellationToken ct)
    {
        portion.Write(","u8);
        Cards.Name(portion, kind.Segment);
        portion.Write("["u8);
        await Bodies(rows, kind, sink, ct);
        portion.Write("]"u8);
    }

    /// <summary>The order is found at once, so that no page sorts all rows anew; the bodies follow page by page. What was erased has none.</summary>
    async Task Bodies(IQueryable<LiveRow> rows, Kind kind, Sink sink, CancellationToken ct)
    {
        var sequences = await rows.InOrder(kind.Order).Select(l => l.Sequence).ToArrayAsync(ct);
        var separate = false;
        foreach (var page in sequences.Chunk(Page))
        {
            var bodies = await db.Publications.AsNoTracking().Where(p => page.Contains(p.Sequence) && p.Body != null).Select(p => new { p.Sequence, p.Body }).ToDictionaryAsync(p => p.Sequence, p => p.Body!, ct);
            foreach (var body in page.Select(bodies.GetValueOrDefault).OfType<byte[]>())
            {
                if (separate)
                    portion.Write(","u8);
                separate = true;
                portion.Write(body);
                if (portion.WrittenCount < Portion)
                    continue;
                await sink(portion.WrittenMemory, ct);
                portion.ResetWrittenCount();
            }
        }
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
            slugs.UnionWith(await rows.Join(db.LiveTerms.Where(t => roles.Contains(t.Facet)), l => new { l.EntryNo, l.Language, l.Since }, t => new { t.EntryNo, t.Language, t.Since }, (l, t) => t.Value).Distinct().ToListAsync(ct));
        }
        return [.. slugs];
    }
}
