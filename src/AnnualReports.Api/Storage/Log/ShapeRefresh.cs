using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>A public text whose JSON has an older shape.</summary>
sealed record OlderText
{
    public required long EntryNo { get; init; }

    public required string Slug { get; init; }

    public required string Language { get; init; }

    public required int Revision { get; init; }
}

/// <summary>
/// Renders public texts of an older shape again and appends them as <c>refreshed</c> records; the past keeps its shape.
/// Each batch of entries is a transaction of its own, rendered before the log is locked. It can be stopped, and
/// continues when it is run again.
/// </summary>
sealed class ShapeRefresh(ReportsDb db, KindSet kinds, Languages languages, PublicationLog log)
{
    /// <summary>How many entries one transaction refreshes at most.</summary>
    public const int Batch = 250;

    readonly PublicStates states = new(db, kinds, languages);

    /// <summary>How many entries have a public text in an older shape.</summary>
    public async Task<int> Left(CancellationToken ct)
    {
        var left = 0;
        foreach (var kind in kinds.All.Where(k => k.Shape > 1))
            left += await Older(kind).Select(o => o.EntryNo).Distinct().CountAsync(ct);
        return left;
    }

    /// <summary>Refreshes all of them.</summary>
    /// <param name="progress">Is called after each batch with the number of entries done, and of all.</param>
    /// <param name="ct">Stops after the batch that is being written.</param>
    /// <returns>The records appended.</returns>
    public async Task<IReadOnlyList<Publication>> All(Action<int, int> progress, CancellationToken ct)
    {
        var (records, done, all, context) = (
            new List<Publication>(),
            0,
            await Left(ct),
            new PublicationContext(db.Actor) { IsProgram = true }
        );
        foreach (var kind in kinds.All)
            for (long after = 0; await Next(kind, after, ct) is { Length: > 0 } batch; after = batch[^1])
            {
                // Decided once without the lock, so that rendered prose is in the cache afterwards.
                await log.Refusals(await Changes(kind, batch, ct), context, ct);
                var published = await log.Publish(token => Changes(kind, batch, token), context, ct);
                records.AddRange(published.Records);
                progress(done += batch.Length, all);
            }
        return records;
    }

    /// <summary>
    /// The places where the current Markdown syntax reads a text of an older shape differently, each in a sentence.
    /// </summary>
    public async IAsyncEnumerable<string> ReadOtherwise(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var kind in kinds.All)
            for (long after = 0; await Next(kind, after, ct) is { Length: > 0 } batch; after = batch[^1])
            {
                var texts = await Older(kind)
                    .Where(o => batch.Contains(o.EntryNo))
                    .OrderBy(o => o.EntryNo)
                    .ThenBy(o => o.Language)
                    .ToListAsync(ct);
                var drafts = await db.DraftsOf(texts.Select(t => (t.EntryNo, t.Revision)), ct);
                var rows = await db
                    .Entries.AsNoTracking()
                    .Where(e => batch.Contains(e.No))
                    .ToDictionaryAsync(e => e.No, ct);
                var reports = await db.SlugsOf(rows.Values.Select(r => r.ReportNo), ct);
                foreach (var text in texts)
                {
                    var below = reports.TryGetValue(rows[text.EntryNo].ReportNo, out var report) ? report + "/" : "";
                    var written = drafts.GetValueOrDefault((text.EntryNo, text.Revision))?.Text(text.Language);
                    foreach (var otherwise in written is { } json ? kind.ReadOtherwise(json) : [])
                        yield return $"{below}{kind.Segment}/{text.Slug} {text.Language}: {otherwise}";
                }
            }
    }

    async Task<long[]> Next(Kind kind, long after, CancellationToken ct) =>
        await Older(kind)
            .Where(o => o.EntryNo > after)
            .Select(o => o.EntryNo)
            .Distinct()
            .OrderBy(no => no)
            .Take(Batch)
            .ToArrayAsync(ct);

    async Task<IReadOnlyList<Change>> Changes(Kind kind, long[] batch, CancellationToken ct)
    {
        var older = (await Older(kind).Where(o => batch.Contains(o.EntryNo)).ToListAsync(ct)).ToLookup(
            o => o.EntryNo,
            o => o.Language
        );
        var rows = await db.Entries.AsNoTracking().Where(e => batch.Contains(e.No)).OrderBy(e => e.No).ToListAsync(ct);
        return
        [
            .. (await states.Entries(rows, ct))
                .Where(e => older[e.No].Any())
                .Select(e => new Refresh(e) { Older = [.. older[e.No]] }),
        ];
    }

    IQueryable<OlderText> Older(Kind kind)
    {
        var (name, shape) = (kind.Name, kind.Shape);
        return db
            .Live.AsNoTracking()
            .Now()
            .Readable()
            .Where(l => l.Kind == name && !l.IsFallback)
            .Join(
                db.Publications,
                l => l.Sequence,
                p => p.Sequence,
                (l, p) =>
                    new
                    {
                        l.EntryNo,
                        l.Slug,
                        l.Language,
                        p.Revision,
                        p.Shape,
                    }
            )
            .Where(o => o.Shape < shape)
            .Select(o => new OlderText
            {
                EntryNo = o.EntryNo,
                Slug = o.Slug,
                Language = o.Language,
                Revision = o.Revision,
            });
    }
}
