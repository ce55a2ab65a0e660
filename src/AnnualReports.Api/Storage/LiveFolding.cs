using System.Globalization;
using System.Runtime.CompilerServices;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Walks the stored log: to verify it, to make Live again from it, and to compare the two.</summary>
sealed class LiveFolding(ReportsDb db, KindSet kinds, PublicationLog log)
{
    const int Page = 500;

    /// <summary>Checks every hash of the log, and that each card ends where its body says.</summary>
    public async Task<LogVerdict> Verify(CancellationToken ct)
    {
        return await db.ReadTogether(async token =>
        {
            var verification = new Verification();
            await foreach (var (record, entry) in Records(token))
                verification.Walk(record, body => kinds[entry!.Kind].CardLength(body));
            return verification.Finish((await db.LogHead.AsNoTracking().SingleAsync(token)).ToEnd());
        }, ct);
    }

    /// <summary>How Live differs from what the log says it has to be; the first hundred differences.</summary>
    public async Task<IReadOnlyList<string>> Differences(CancellationToken ct) => await db.ReadTogether(async token =>
    {
        var expected = new HashSet<string>();
        await foreach (var interval in Fold(token))
            expected.UnionWith(Lines(interval));
        var stored = new HashSet<string>();
        await foreach (var row in db.Live.AsNoTracking().AsAsyncEnumerable().WithCancellation(token))
            stored.Add(Line(row));
        await foreach (var term in db.LiveTerms.AsNoTracking().AsAsyncEnumerable().WithCancellation(token))
            stored.Add(Line(term));
        return (IReadOnlyList<string>)[.. stored.Except(expected).Select(l => "not in the log: " + l).Concat(expected.Except(stored).Select(l => "missing in Live: " + l)).Take(100)];
    }, ct);

    /// <summary>Makes Live again from the log, in one transaction.</summary>
    /// <returns>How many intervals it has.</returns>
    public async Task<int> Rebuild(CancellationToken ct) => await db.Write(
        async token =>
        {
            await log.Lock(token);
            await db.LiveTerms.ExecuteDeleteAsync(token);
            await db.Live.ExecuteDeleteAsync(token);
            var intervals = new List<Interval>();
            await foreach (var interval in Fold(token))
                intervals.Add(interval);
            foreach (var batch in intervals.Chunk(1_000))
            {
                await db.Append(batch.Select(Mapping.ToRow), token);
                await db.Append(batch.SelectMany(Mapping.ToTerms), token);
                await db.SaveChangesAsync(token);
                db.ChangeTracker.Clear();
            }
            return intervals.Count;
        },
        _ => Task.FromResult(false), ct);

    async IAsyncEnumerable<Interval> Fold([EnumeratorCancellation] CancellationToken ct)
    {
        var folding = new Folding(kinds);
        var transaction = new List<(Publication Record, Entry? Entry)>();
        await foreach (var record in Records(ct))
        {
            if (transaction.Count > 0 && transaction[0].Record.At != record.Record.At)
            {
                foreach (var ended in folding.Take(transaction))
                    yield return ended;
                transaction.Clear();
            }
            transaction.Add(record);
        }
        if (transaction.Count > 0)
            foreach (var ended in folding.Take(transaction))
                yield return ended;
        foreach (var open in folding.Open())
            yield return open;
    }

    async IAsyncEnumerable<(Publication Record, Entry? Entry)> Records([EnumeratorCancellation] CancellationToken ct)
    {
        var years = await db.Entries.AsNoTracking().Where(e => e.Year != 0).ToDictionaryAsync(e => e.No, e => e.Year, ct);
        // Page by page: with retries on, EF Core would hold a whole result in memory, and this one is all that was ever public.
        for (var after = 0L; ;)
        {
            var rows = await db.Publications.AsNoTracking().Where(p => p.Sequence > after).OrderBy(p => p.Sequence).Take(Page)
                .LeftJoin(db.Entries, p => p.EntryNo, e => (long?)e.No, (p, e) => new { Record = p, Entry = e }).OrderBy(r => r.Record.Sequence).ToListAsync(ct);
            foreach (var row in rows)
                yield return (row.Record.ToPublication(row.Entry?.Id), row.Entry?.ToEntry(years.TryGetValue(row.Entry.ReportNo, out var year) ? year : null));
            if (rows.Count < Page)
                yield break;
            after = rows[^1].Record.Sequence;
        }
    }

    static IEnumerable<string> Lines(Interval i) =>
        Mapping.ToTerms(i).Select(Line).Prepend(Line(Mapping.ToRow(i)));

    static string Line(LiveRow l) => string.Create(CultureInfo.InvariantCulture,
        $"live {l.EntryNo} {l.Language} [{l.Since},{l.Until}) -> {l.Sequence} fallback={l.IsFallback} gone={l.Gone} {l.Kind} {l.ReportNo} {l.Slug} {l.Year} {l.Position} {l.DateFrom:O} {l.DateTo:O} {l.Featured}");

    static string Line(LiveTermRow t) => string.Create(CultureInfo.InvariantCulture, $"term {t.EntryNo} {t.Language} [{t.Since},{t.Until}) {t.Facet}={t.Value} {t.Kind} {t.ReportNo} {t.Year} {t.Position}");
}
