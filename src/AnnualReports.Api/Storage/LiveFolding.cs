using System.Globalization;
using System.Runtime.CompilerServices;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Walks the stored log: to verify it, to make Live again from it, and to compare the two, some entries at a time.</summary>
sealed class LiveFolding(ReportsDb db, KindSet kinds, PublicationLog log)
{
    const int Page = 500;

    /// <summary>Checks every hash of the log, and that each card ends where its body says.</summary>
    public async Task<LogVerdict> Verify(CancellationToken ct)
    {
        return await db.ReadTogether(async token =>
        {
            var verification = new Verification();
            await foreach (var (record, kind) in Records(token))
                verification.Walk(record, body => kinds[kind!].CardLength(body));
            return verification.Finish((await db.LogHead.AsNoTracking().SingleAsync(token)).ToEnd());
        }, ct);
    }

    /// <summary>How Live differs from what the log says it has to be; the first hundred differences.</summary>
    public async Task<IReadOnlyList<string>> Differences(CancellationToken ct) => await db.ReadTogether(async token =>
    {
        var found = new LiveDifferences();
        await foreach (var (nos, intervals) in Fold(token))
        {
            var (first, last) = nos;
            found.Compare(
                await db.Live.AsNoTracking().Where(l => l.EntryNo >= first && l.EntryNo <= last).OrderBy(l => l.EntryNo).ThenBy(l => l.Language).ThenBy(l => l.Since).ToListAsync(token),
                await db.LiveTerms.AsNoTracking().Where(t => t.EntryNo >= first && t.EntryNo <= last).OrderBy(t => t.EntryNo).ThenBy(t => t.Language).ThenBy(t => t.Since).ToListAsync(token),
                intervals);
        }
        return found.First;
    }, ct);

    /// <summary>Makes Live again from the log, in one transaction.</summary>
    /// <returns>How many intervals it has.</returns>
    public async Task<int> Rebuild(CancellationToken ct) => await db.Write(
        async token =>
        {
            await log.Lock(token);
            await db.LiveTerms.ExecuteDeleteAsync(token);
            await db.Live.ExecuteDeleteAsync(token);
            var count = 0;
            await foreach (var (_, intervals) in Fold(token))
            {
                await db.Append(intervals.Select(Mapping.ToRow), token);
                await db.Append(intervals.SelectMany(Mapping.ToTerms), token);
                await db.SaveChangesAsync(token);
                db.ChangeTracker.Clear();
                count += intervals.Count;
            }
            return count;
        },
        _ => Task.FromResult(false), ct);

    /// <summary>The intervals of all entries, by their numbers: of some at a time, so that no more than those are held. Every entry is between two of the numbers.</summary>
    async IAsyncEnumerable<((long First, long Last) Nos, List<Interval> Intervals)> Fold([EnumeratorCancellation] CancellationToken ct)
    {
        var history = await EntryHistories.Of(db, kinds, ct);
        var folding = new Folding(history.Configured);
        for (var first = long.MinValue; await history.Next(first, ct) is { } entries; first = entries[^1].Entry.No + 1)
            yield return ((first, entries[^1].Entry.No), [.. entries.SelectMany(e => folding.Fold(e.Entry, e.Records, e.Facts))]);
    }

    async IAsyncEnumerable<(Publication Record, string? Kind)> Records([EnumeratorCancellation] CancellationToken ct)
    {
        // Page by page: with retries on, EF Core would hold a whole result in memory, and this one is all that was ever public.
        for (var after = 0L; ;)
        {
            var rows = await db.Publications.AsNoTracking().Where(p => p.Sequence > after).OrderBy(p => p.Sequence).Take(Page)
                .LeftJoin(db.Entries, p => p.EntryNo, e => (long?)e.No, (p, e) => new { Record = p, Id = e == null ? null : (Guid?)e.Id, Kind = e == null ? null : e.Kind }).OrderBy(r => r.Record.Sequence).ToListAsync(ct);
            foreach (var row in rows)
                yield return (row.Record.ToPublication(row.Id), row.Kind);
            if (rows.Count < Page)
                yield break;
            after = rows[^1].Record.Sequence;
        }
    }
}

/// <summary>Compares Live with what it has to be, part by part, and keeps the first differences.</summary>
sealed class LiveDifferences
{
    const int Most = 100;

    readonly List<string> rows = [], terms = [], missing = [];

    /// <summary>What isn't in the log comes first; rows, then terms; then what is missing in Live.</summary>
    public IReadOnlyList<string> First => [.. rows.Concat(terms).Select(l => "not in the log: " + l).Concat(missing.Select(l => "missing in Live: " + l)).Take(Most)];

    public void Compare(IReadOnlyList<LiveRow> storedRows, IReadOnlyList<LiveTermRow> storedTerms, IReadOnlyList<Interval> intervals)
    {
        Compare(storedRows.Select(Line), intervals.Select(i => Line(Mapping.ToRow(i))), rows);
        Compare(storedTerms.Select(Line), intervals.SelectMany(Mapping.ToTerms).Select(Line), terms);
    }

    void Compare(IEnumerable<string> stored, IEnumerable<string> expected, List<string> strange)
    {
        var wanted = expected.ToHashSet();
        Keep(strange, [.. stored.Where(line => !wanted.Remove(line))]);
        Keep(missing, wanted);
    }

    static void Keep(List<string> kept, ICollection<string> lines) => kept.AddRange(lines.Take(Most - kept.Count));

    static string Line(LiveRow l) => string.Create(CultureInfo.InvariantCulture,
        $"live {l.EntryNo} {l.Language} [{l.Since},{l.Until}) -> {l.Sequence} published={l.Published} fallback={l.IsFallback} gone={l.Gone} {l.Kind} {l.ReportNo} {l.Slug} {l.Year} {l.Position} {l.DateFrom:O} {l.DateTo:O} {l.Featured}");

    static string Line(LiveTermRow t) => string.Create(CultureInfo.InvariantCulture, $"term {t.EntryNo} {t.Language} [{t.Since},{t.Until}) {t.Facet}={t.Value} {t.Kind} {t.ReportNo} {t.Year} {t.Position}");
}
