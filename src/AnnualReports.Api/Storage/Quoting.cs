using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>What prose quotes: the figures that are named, what they say, and which public texts quote one.</summary>
sealed class Quoting(ReportsDb db, KindSet kinds)
{
    const int Batch = 500;

    /// <summary>The reports that there are, public or not.</summary>
    public async Task<ReportNames> Names(CancellationToken ct) =>
        new(await db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kinds.Report.Name).Select(e => new ReportName(e.No, e.Slug, e.Year)).ToListAsync(ct));

    /// <summary>The reports that there are, where one of these references names another than its own; else none is needed.</summary>
    public async Task<ReportNames> Names(IEnumerable<Reference> references, CancellationToken ct) =>
        references.Any(r => r.Report is not null || r.Year is not null) ? await Names(ct) : ReportNames.None;

    /// <summary>What these figures say, as far as they are public.</summary>
    public async Task<Dictionary<Address, Quantity>> Quantities(IReadOnlyCollection<Address> addresses, CancellationToken ct) =>
        (await ByFields(addresses, [], ct)).Quantities;

    /// <summary>
    /// What the fields of public entries say that count for others: of figures, how much they are; of reports, which languages go public together.
    /// </summary>
    public async Task<(Dictionary<Address, Quantity> Quantities, Dictionary<long, IReadOnlyList<string>> Parity)> ByFields(
        IReadOnlyCollection<Address> figures, long[] reportNos, CancellationToken ct)
    {
        var live = db.Live.AsNoTracking().Now().Readable();
        var parts = figures.InParts().Select(part => live.At(part)).ToList();
        if (reportNos.Length > 0)
        {
            var reports = live.Where(l => reportNos.Contains(l.EntryNo) && !l.IsFallback);
            parts = [parts.Count == 0 ? reports : parts[0].Concat(reports), .. parts.Skip(1)];
        }
        var (quantities, parity) = (new Dictionary<Address, Quantity>(), new Dictionary<long, IReadOnlyList<string>>());
        foreach (var part in parts)
        {
            // An entry's fields are one for all its public languages; the newest of them are those that count.
            var shown = await part.Join(db.Publications, l => l.Sequence, p => p.Sequence,
                    (l, p) => new { l.Kind, l.ReportNo, l.Slug, l.EntryNo, p.FieldsRevision }).Distinct()
                .Join(db.Revisions, l => new { l.EntryNo, Number = l.FieldsRevision }, r => new { r.EntryNo, r.Number },
                    (l, r) => new { l.Kind, l.ReportNo, l.Slug, l.EntryNo, l.FieldsRevision, r.Content })
                .ToListAsync(ct);
            foreach (var entry in shown.Where(s => s.Content is not null).GroupBy(s => s.EntryNo).Select(g => g.MaxBy(s => s.FieldsRevision)!))
            {
                var (kind, fields) = (kinds[entry.Kind], Draft.Parse(entry.Content!).Fields);
                if (kind.IsReport && kind.ParityLanguages(fields) is { } together)
                    parity[entry.EntryNo] = together;
                if (kind.Quantity(fields) is { } quantity)
                    quantities[new(entry.Kind, entry.ReportNo, entry.Slug)] = quantity;
            }
        }
        return (quantities, parity);
    }

    /// <summary>The changes, and with them to show anew what quotes the figures that they publish: what then shows other bytes is refreshed.</summary>
    public async Task<List<Change>> With(IReadOnlyList<Change> changes, Func<IReadOnlyCollection<EntryRow>, CancellationToken, Task<List<Entry>>> entries, CancellationToken ct)
    {
        var rows = new Dictionary<long, EntryRow>();
        foreach (var report in changes.OfType<Publish>().Select(p => p.Entry).Where(e => e.Kind == Quote.Kind).GroupBy(e => (No: e.ReportNo, e.Year)))
            foreach (var slugs in report.Select(e => e.Slug).Distinct().Chunk(Batch))
            {
                var quotes = slugs.SelectMany(s => new[] { new Quote(s, null).ToString(), new Quote(s, report.Key.Year).ToString() }).ToArray();
                foreach (var row in await QuotingRows(report.Key.No, quotes, ct))
                    rows[row.No] = row;
            }
        foreach (var change in changes)
            rows.Remove(change.Entry.No);
        return rows.Count == 0 ? [.. changes] : [.. changes, .. (await entries(rows.Values, ct)).OrderBy(e => e.No).Select(e => new Refresh(e))];
    }

    /// <summary>The entries with a public text that quotes one of these: by the name alone within the report, with the year from everywhere.</summary>
    Task<List<EntryRow>> QuotingRows(long reportNo, string[] quotes, CancellationToken ct)
    {
        var terms = db.LiveTerms.Where(t => t.Until == null && t.Facet == Reference.Quoting && quotes.Contains(t.Value) && (t.ReportNo == reportNo || t.EntryNo == reportNo || t.Value.Contains('@')));
        return db.Entries.AsNoTracking().Where(e => terms.Select(t => t.EntryNo).Contains(e.No)).ToListAsync(ct);
    }
}
