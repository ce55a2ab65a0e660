using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>What a rebuild of Live found and did.</summary>
/// <param name="Entries">How many entries were compared with the log.</param>
/// <param name="Mended">How many of them Live had otherwise than the log says, and has right now.</param>
/// <param name="Intervals">How many intervals Live has to have.</param>
sealed record Rebuilt(long Entries, long Mended, long Intervals);

/// <summary>
/// Makes Live again from the log, some entries at a time, while the program goes on. Entries are compared with the log in a snapshot, without any lock; only
/// what differs is written, in short transactions that hold the log's lock, so that readers find an entry as it was or as it has to be. It can be stopped at
/// any point: what is right already is compared and left as it is, so the same command goes on where it was.
/// </summary>
sealed class LiveRebuilding(ReportsDb db, KindSet kinds, PublicationLog log, StoreOptions options)
{
    /// <summary>From so many rows on, SQL Server is sent them by bulk copy.</summary>
    const int Many = 100;

    /// <summary>How many rows and terms of several entries one statement deletes at most.</summary>
    internal const int MostDeleted = 2_000;

    /// <summary>How many entries are compared in one snapshot.</summary>
    public int Batch { get; init; } = 250;

    /// <summary>How many records the entries may have together that are written in one transaction; one that has more is written by itself.</summary>
    public int Records { get; init; } = 1_000;

    /// <summary>Entries from one number to another.</summary>
    sealed record Stretch(long First, long Last, int Records);

    sealed record Compared(List<Stretch> Wrong, long Last, int Entries, long Intervals);

    /// <param name="progress">Told after each batch.</param>
    /// <param name="ct">Stops it after what is being written.</param>
    public async Task<Rebuilt> All(Action<Step> progress, CancellationToken ct)
    {
        var (all, sum) = (await db.Entries.LongCountAsync(ct), new Rebuilt(0, 0, 0));
        for (var first = long.MinValue; ;)
        {
            var from = first;
            var compared = await db.ReadTogether(token => Compare(from, token), ct);
            sum = sum with { Entries = sum.Entries + compared.Entries, Intervals = sum.Intervals + compared.Intervals };
            foreach (var stretch in compared.Wrong)
                sum = sum with { Mended = sum.Mended + await Mend(stretch, ct) };
            progress(new($"entries compared, {sum.Mended} of them made again", sum.Entries, all));
            if (compared.Last == long.MaxValue)
                return sum;
            first = compared.Last + 1;
        }
    }

    /// <summary>Compares the next entries with the log.</summary>
    async Task<Compared> Compare(long first, CancellationToken ct)
    {
        var numbers = await db.Entries.Where(e => e.No >= first).OrderBy(e => e.No).Select(e => e.No).Take(Batch).ToListAsync(ct);
        // What stands behind the last entry, if anything does, is compared with it.
        var last = numbers.Count < Batch ? long.MaxValue : numbers[^1];
        var (wrong, since, intervals) = (new List<Stretch>(), 0, 0L);
        using var reading = new LiveReading(db, kinds, first, last);
        await foreach (var entry in reading.Read(ct))
        {
            intervals += entry.Wanted.Count;
            since += entry.Records;
            if (LiveDifferences.IsAsWanted(entry))
                continue;
            if (wrong is [.., var open] && open.Records + since <= Records)
                wrong[^1] = new(open.First, entry.No, open.Records + since);
            else
                wrong.Add(new(entry.No, entry.No, entry.Records));
            since = 0;
        }
        return new(wrong, last, numbers.Count, intervals);
    }

    /// <summary>Compares these entries again while nobody publishes, and writes those that differ.</summary>
    /// <returns>How many did.</returns>
    Task<int> Mend(Stretch stretch, CancellationToken ct) => log.Write(
        async token =>
        {
            await log.Lock(token);
            var wrong = await Read(stretch.First, stretch.Last, token);
            wrong.RemoveAll(LiveDifferences.IsAsWanted);
            if (wrong.Count == 0)
                return 0;
            await AddWhatIsInTheWay(wrong, token);
            await Remove(wrong, token);
            var wanted = wrong.SelectMany(e => e.Wanted).ToList();
            await Write(wanted.ConvertAll(Mapping.ToRow), token);
            await Write([.. wanted.SelectMany(Mapping.ToTerms)], token);
            await db.SaveChangesAsync(token);
            return wrong.Count;
        },
        // Done twice, it finds nothing to do.
        _ => Task.FromResult(false), ct);

    async Task<List<LiveOfEntry>> Read(long first, long last, CancellationToken ct)
    {
        using var reading = new LiveReading(db, kinds, first, last);
        return await reading.Read(ct).ToListAsync(ct);
    }

    /// <summary>An address may be taken by a row that is wrong itself: its entry is made again with those that need the address.</summary>
    async Task AddWhatIsInTheWay(List<LiveOfEntry> wrong, CancellationToken ct)
    {
        var known = wrong.Select(e => e.No).ToHashSet();
        for (var looked = 0; looked < wrong.Count;)
        {
            var open = wrong.Skip(looked).SelectMany(e => e.Wanted).Where(i => i.Until is null).ToList();
            looked = wrong.Count;
            foreach (var no in await Holding(open, ct))
                if (known.Add(no))
                    wrong.AddRange(await Read(no, no, ct));
        }
    }

    /// <summary>The entries whose rows of now have the addresses of these.</summary>
    async Task<HashSet<long>> Holding(List<Interval> open, CancellationToken ct)
    {
        var holding = new HashSet<long>();
        foreach (var same in open.GroupBy(i => (i.Entry.Kind, i.Entry.ReportNo), i => i.Entry.Slug))
        {
            var ((kind, report), slugs) = (same.Key, same.Distinct().ToArray());
            holding.UnionWith(await db.Live.AsNoTracking().Now().Where(l => l.Kind == kind && l.ReportNo == report && slugs.Contains(l.Slug))
                .Select(l => l.EntryNo).Distinct().ToListAsync(ct));
        }
        return holding;
    }

    async Task Remove(List<LiveOfEntry> wrong, CancellationToken ct)
    {
        foreach (var piece in Pieces(wrong))
            await Delete(db, piece, ct);
    }

    /// <summary>Rows of Live, and of its terms: of these entries, of intervals that began from one position to another.</summary>
    internal readonly record struct Piece(long[] Nos, long From, long To);

    internal static async Task Delete(ReportsDb db, Piece piece, CancellationToken ct)
    {
        var (nos, from, to) = piece;
        await db.LiveTerms.Where(t => nos.Contains(t.EntryNo) && t.Since >= from && t.Since <= to).ExecuteDeleteAsync(ct);
        await db.Live.Where(l => nos.Contains(l.EntryNo) && l.Since >= from && l.Since <= to).ExecuteDeleteAsync(ct);
    }

    /// <summary>What one statement deletes: several entries whole, or a part of one that has much.</summary>
    internal static IEnumerable<Piece> Pieces(IEnumerable<LiveOfEntry> wrong)
    {
        const int Sinces = 20;
        var (nos, size) = (new List<long>(), 0);
        foreach (var entry in wrong.Where(e => e.Rows.Count + e.Terms.Count > 0))
        {
            var rows = entry.Rows.Count + entry.Terms.Count;
            if (rows > MostDeleted)
            {
                foreach (var sinces in entry.Rows.Select(r => r.Since).Concat(entry.Terms.Select(t => t.Since)).Distinct().Order().Chunk(Sinces))
                    yield return new([entry.No], sinces[0], sinces[^1]);
                continue;
            }
            if (size + rows > MostDeleted)
            {
                yield return new([.. nos], long.MinValue, long.MaxValue);
                (nos, size) = ([], 0);
            }
            nos.Add(entry.No);
            size += rows;
        }
        if (nos.Count > 0)
            yield return new([.. nos], long.MinValue, long.MaxValue);
    }

    Task Write<TRow>(List<TRow> rows, CancellationToken ct)
        where TRow : class => options is { IsSqlite: false, BulkCopy: true } && rows.Count >= Many ? db.BulkCopy(rows, ct) : db.Append(rows, ct);
}
