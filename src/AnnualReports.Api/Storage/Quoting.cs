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

    /// <summary>What the public figures say that these drafts quote.</summary>
    public Task<Dictionary<Address, Quantity>> Quantities(IEnumerable<(Entry Entry, Draft Draft)> drafts, ReportNames names, CancellationToken ct) =>
        Quantities(drafts.SelectMany(d => d.Draft.Translations.SelectMany(t => kinds[d.Entry.Kind].Links(t.Value, t.Key)).Where(r => r.Role == Reference.Quoting)
            .Select(r => r.From(d.Entry, kinds, names))).OfType<Address>().ToHashSet(), ct);

    /// <summary>What these figures say, as far as they are public.</summary>
    public async Task<Dictionary<Address, Quantity>> Quantities(IReadOnlyCollection<Address> addresses, CancellationToken ct)
    {
        var found = new Dictionary<Address, Quantity>();
        foreach (var group in addresses.GroupBy(a => (a.Kind, a.ReportNo)))
            foreach (var slugs in group.Select(a => a.Slug).Chunk(Batch))
                await Add(found, kinds[group.Key.Kind], group.Key.ReportNo, slugs, ct);
        return found;
    }

    /// <summary>A figure's fields are one for all its public languages; the newest of them are those that count.</summary>
    async Task Add(Dictionary<Address, Quantity> found, Kind kind, long reportNo, string[] slugs, CancellationToken ct)
    {
        var shown = await db.Live.AsNoTracking().Now().Readable().Where(l => l.Kind == kind.Name && l.ReportNo == reportNo && slugs.Contains(l.Slug))
            .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l.Slug, l.EntryNo, p.FieldsRevision })
            .Join(db.Revisions, l => new { l.EntryNo, Number = l.FieldsRevision }, r => new { r.EntryNo, r.Number }, (l, r) => new { l.Slug, l.FieldsRevision, r.Content })
            .Distinct().ToListAsync(ct);
        foreach (var figure in shown.Where(s => s.Content is not null).GroupBy(s => s.Slug))
            if (kind.Quantity(Draft.Parse(figure.MaxBy(f => f.FieldsRevision)!.Content!).Fields) is { } quantity)
                found[new(kind.Name, reportNo, figure.Key)] = quantity;
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
        return [.. changes, .. (await entries(rows.Values, ct)).OrderBy(e => e.No).Select(e => new Refresh(e))];
    }

    /// <summary>The entries with a public text that quotes one of these: by the name alone within the report, with the year from everywhere.</summary>
    Task<List<EntryRow>> QuotingRows(long reportNo, string[] quotes, CancellationToken ct)
    {
        var terms = db.LiveTerms.Where(t => t.Until == null && t.Facet == Reference.Quoting && quotes.Contains(t.Value) && (t.ReportNo == reportNo || t.EntryNo == reportNo || t.Value.Contains('@')));
        return db.Entries.AsNoTracking().Where(e => terms.Select(t => t.EntryNo).Contains(e.No)).ToListAsync(ct);
    }
}
