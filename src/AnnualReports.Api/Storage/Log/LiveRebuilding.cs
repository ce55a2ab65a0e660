using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>The result of rebuilding Live.</summary>
/// <param name="Entries">How many entries were compared with the log.</param>
/// <param name="Mended">For how many of them Live was wrong and has been corrected.</param>
/// <param name="Intervals">How many intervals there are.</param>
sealed record Rebuilt(long Entries, long Mended, long Intervals);

/// <summary>
/// Rebuilds Live from the log, some entries at a time, while the program is in use. Entries are compared with the log
/// in a snapshot, without a lock. Only differences are written, in short transactions that hold the log's lock, so that
/// readers see an entry either as it was or corrected. It can be stopped at any time: run again, it compares what is
/// correct already and changes the rest.
/// </summary>
sealed class LiveRebuilding(ReportsDb db, KindSet kinds, LogTransactions transactions, StoreOptions options)
{
    /// <summary>From this number of rows on, they are sent to SQL Server by bulk copy.</summary>
    const int Many = 100;

    /// <summary>How many rows and terms of several entries one statement deletes at most.</summary>
    internal const int MostDeleted = 2_000;

    /// <summary>How many entries are compared in one snapshot.</summary>
    public int Batch { get; init; } = 250;

    /// <summary>
    /// How many records the entries of one transaction may have together. An entry with more is written in a
    /// transaction of its own.
    /// </summary>
    public int Records { get; init; } = 1_000;

    /// <summary>The entries from one number to another, both included.</summary>
    sealed record Stretch(long First, long Last, int Records);

    sealed record Compared(List<Stretch> Wrong, long Last, int Entries, long Intervals);

    /// <param name="progress">Is called after each batch.</param>
    /// <param name="ct">Stops it after the transaction that is running.</param>
    public async Task<Rebuilt> All(Action<WorkProgress> progress, CancellationToken ct)
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
        var numbers = await db
            .Entries.Where(e => e.No >= first)
            .OrderBy(e => e.No)
            .Select(e => e.No)
            .Take(Batch)
            .ToListAsync(ct);
        // Rows behind the last entry, if there are any, are compared with it.
        var last = numbers.Count < Batch ? long.MaxValue : numbers[^1];
        var (wrong, since, intervals) = (new List<Stretch>(), 0, 0L);
        using var walk = new LiveWalk(db, kinds, first, last);
        await foreach (var entry in walk.Read(ct))
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

    /// <summary>Compares these entries again under the log's lock, and writes those that differ.</summary>
    /// <returns>How many differed.</returns>
    Task<int> Mend(Stretch stretch, CancellationToken ct) =>
        transactions.Write(
            async token =>
            {
                await transactions.Lock(token);
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
            // A second attempt finds nothing to do.
            _ => Task.FromResult(false),
            ct
        );

    async Task<List<LiveOfEntry>> Read(long first, long last, CancellationToken ct)
    {
        using var walk = new LiveWalk(db, kinds, first, last);
        return await walk.Read(ct).ToListAsync(ct);
    }

    /// <summary>
    /// The address that an entry needs may be taken by a wrong row of another entry. Then that entry is rebuilt in the
    /// same transaction.
    /// </summary>
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

    /// <summary>The entries that have the addresses of these intervals in Live now.</summary>
    async Task<HashSet<long>> Holding(List<Interval> open, CancellationToken ct)
    {
        var holding = new HashSet<long>();
        foreach (var same in open.GroupBy(i => (i.Entry.Kind, i.Entry.ReportNo), i => i.Entry.Slug))
        {
            var ((kind, report), slugs) = (same.Key, same.Distinct().ToArray());
            holding.UnionWith(
                await db
                    .Live.AsNoTracking()
                    .Now()
                    .Where(l => l.Kind == kind && l.ReportNo == report && slugs.Contains(l.Slug))
                    .Select(l => l.EntryNo)
                    .Distinct()
                    .ToListAsync(ct)
            );
        }
        return holding;
    }

    async Task Remove(List<LiveOfEntry> wrong, CancellationToken ct)
    {
        foreach (var piece in Pieces(wrong))
            await Delete(db, piece, ct);
    }

    /// <summary>
    /// Rows of Live and of its terms: of these entries, with intervals that began between two positions.
    /// </summary>
    internal readonly record struct Piece(long[] Nos, long From, long To);

    internal static async Task Delete(ReportsDb db, Piece piece, CancellationToken ct)
    {
        var (nos, from, to) = piece;
        await db
            .LiveTerms.Where(t => nos.Contains(t.EntryNo) && t.Since >= from && t.Since <= to)
            .ExecuteDeleteAsync(ct);
        await db.Live.Where(l => nos.Contains(l.EntryNo) && l.Since >= from && l.Since <= to).ExecuteDeleteAsync(ct);
    }

    /// <summary>
    /// The parts that one statement each deletes: all rows of several entries, or some of an entry with many rows.
    /// </summary>
    internal static IEnumerable<Piece> Pieces(IEnumerable<LiveOfEntry> wrong)
    {
        const int Sinces = 20;
        var (nos, size) = (new List<long>(), 0);
        foreach (var entry in wrong)
        {
            var terms = entry.Terms ?? [];
            var rows = entry.Rows.Count + terms.Count;
            if (rows == 0)
                continue;
            if (rows > MostDeleted)
            {
                foreach (
                    var sinces in entry
                        .Rows.Select(r => r.Since)
                        .Concat(terms.Select(t => t.Since))
                        .Distinct()
                        .Order()
                        .Chunk(Sinces)
                )
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
        where TRow : class =>
        options is { IsSqlite: false, BulkCopy: true } && rows.Count >= Many
            ? db.BulkCopy(rows, ct)
            : db.Append(rows, ct);
}
