using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>An entry with its records in order, each with the position from which it holds, and what lists filter and sort by of each.</summary>
sealed record EntryHistory(Entry Entry, IReadOnlyList<(long Position, RecordMeta Record)> Records, IReadOnlyDictionary<long, Facts> Facts);

/// <summary>Reads what the log says of entries, some of them at a time. What it holds of the whole log is where each transaction ends, 8 bytes each.</summary>
sealed class EntryHistories
{
    const int Batch = 250;
    const int Bodies = 250;

    static readonly string Configuration = Words.Of(PublicationAction.Configured);

    readonly ReportsDb db;
    readonly KindSet kinds;
    readonly long[] ends;
    readonly Dictionary<long, int> years;

    EntryHistories(ReportsDb db, KindSet kinds, long[] ends, Dictionary<long, int> years) => (this.db, this.kinds, this.ends, this.years) = (db, kinds, ends, years);

    /// <summary>The configured languages, and from which position on each hold; in order.</summary>
    public required IReadOnlyList<(long Position, Languages Languages)> Configured { get; init; }

    public static async Task<EntryHistories> Of(ReportsDb db, KindSet kinds, CancellationToken ct)
    {
        var ends = await db.Publications.GroupBy(p => p.At).Select(g => g.Max(p => p.Sequence)).OrderBy(s => s).ToArrayAsync(ct);
        var years = await db.Entries.AsNoTracking().Where(e => e.Year != 0).ToDictionaryAsync(e => e.No, e => e.Year, ct);
        var configured = await db.Publications.AsNoTracking().Where(p => p.Action == Configuration).OrderBy(p => p.Sequence).Select(p => new { p.Sequence, p.Body }).ToListAsync(ct);
        return new(db, kinds, ends, years) { Configured = [.. configured.Select(c => (End(ends, c.Sequence), Languages.Parse(c.Body)))] };
    }

    /// <summary>The next entries from a number on; null where there are none any more.</summary>
    public async Task<IReadOnlyList<EntryHistory>?> Next(long first, CancellationToken ct)
    {
        var entries = await db.Entries.AsNoTracking().Where(e => e.No >= first).OrderBy(e => e.No).Take(Batch).ToListAsync(ct);
        if (entries.Count == 0)
            return null;
        var last = entries[^1].No;
        var records = await db.Publications.AsNoTracking().Where(p => p.EntryNo >= first && p.EntryNo <= last).OrderBy(p => p.Sequence).Select(Mapping.Meta).ToListAsync(ct);
        var byEntry = records.ToLookup(r => r.EntryNo!.Value);
        var facts = await Facts(records, entries.ToDictionary(e => e.No, e => kinds[e.Kind]), ct);
        return [.. entries.Select(e => new EntryHistory(e.ToEntry(years.TryGetValue(e.ReportNo, out var year) ? year : null), [.. byEntry[e.No].Select(r => (End(ends, r.Sequence), r))], facts))];
    }

    /// <summary>What lists filter and sort by, of each body; bodies are let go at once, for an entry may have had many.</summary>
    async Task<Dictionary<long, Facts>> Facts(IEnumerable<RecordMeta> records, Dictionary<long, Kind> kindOf, CancellationToken ct)
    {
        var facts = new Dictionary<long, Facts>();
        foreach (var page in records.Where(r => r.Action is PublicationAction.Published or PublicationAction.Refreshed).Chunk(Bodies))
        {
            long[] sequences = [.. page.Select(r => r.Sequence)];
            foreach (var body in await db.Publications.AsNoTracking().Where(p => sequences.Contains(p.Sequence) && p.Body != null).Select(p => new { p.Sequence, p.EntryNo, p.Body }).ToListAsync(ct))
                facts[body.Sequence] = kindOf[body.EntryNo!.Value].Facts(body.Body!);
        }
        return facts;
    }

    /// <summary>The last record of the transaction that a record is of.</summary>
    static long End(long[] ends, long sequence)
    {
        var found = Array.BinarySearch(ends, sequence);
        return ends[found < 0 ? ~found : found];
    }
}
