using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>A public text in an older shape of the JSON.</summary>
sealed record OlderText
{
    public required long EntryNo { get; init; }

    public required string Slug { get; init; }

    public required string Language { get; init; }

    public required int Revision { get; init; }
}

/// <summary>
/// Shows anew what is public in an older shape, as <c>refreshed</c> records; the past keeps its shape. It goes entry by entry in batches,
/// each a transaction of its own that is rendered before the log is locked: it can be stopped, and goes on where it was.
/// </summary>
sealed class Refreshing(ReportsDb db, KindSet kinds, Languages languages, PublicationLog log)
{
    /// <summary>How many entries one transaction shows anew at most.</summary>
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

    /// <summary>Shows all of it anew.</summary>
    /// <param name="by">Who asked for it.</param>
    /// <param name="progress">Told after each batch: how many entries are done, and of how many.</param>
    /// <param name="ct">Stops after the batch that is being written.</param>
    /// <returns>The records appended.</returns>
    public async Task<IReadOnlyList<Publication>> All(Guid by, Action<int, int> progress, CancellationToken ct)
    {
        var (records, done, all, occasion) = (new List<Publication>(), 0, await Left(ct), new Occasion(by) { IsProgram = true });
        foreach (var kind in kinds.All)
            for (long after = 0; await Next(kind, after, ct) is { Length: > 0 } batch; after = batch[^1])
            {
                // Decided once without the lock: what is rendered for it is remembered.
                await log.WhatStops(await Changes(kind, batch, ct), occasion, ct);
                records.AddRange(await log.Publish(async token => await Changes(kind, batch, token), occasion, ct));
                progress(done += batch.Length, all);
            }
        return records;
    }

    /// <summary>The texts in an older shape that the syntax of today reads in another way, with what it is.</summary>
    public async IAsyncEnumerable<string> ReadOtherwise([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var kind in kinds.All)
            for (long after = 0; await Next(kind, after, ct) is { Length: > 0 } batch; after = batch[^1])
            {
                var texts = await Older(kind).Where(o => batch.Contains(o.EntryNo)).OrderBy(o => o.EntryNo).ThenBy(o => o.Language).ToListAsync(ct);
                var numbers = texts.Select(t => t.Revision).Distinct().ToArray();
                var revisions = await db.Revisions.AsNoTracking().Where(r => batch.Contains(r.EntryNo) && numbers.Contains(r.Number)).ToListAsync(ct);
                var drafts = revisions.Where(r => r.Content is not null).ToDictionary(r => (r.EntryNo, r.Number), r => Draft.Parse(r.Content!));
                var rows = await db.Entries.AsNoTracking().Where(e => batch.Contains(e.No)).ToDictionaryAsync(e => e.No, ct);
                var reportNos = rows.Values.Select(r => r.ReportNo).Distinct().ToArray();
                var reports = await db.Entries.AsNoTracking().Where(e => reportNos.Contains(e.No)).ToDictionaryAsync(e => e.No, e => e.Slug, ct);
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
        await Older(kind).Where(o => o.EntryNo > after).Select(o => o.EntryNo).Distinct().OrderBy(no => no).Take(Batch).ToArrayAsync(ct);

    async Task<IReadOnlyList<Change>> Changes(Kind kind, long[] batch, CancellationToken ct)
    {
        var older = (await Older(kind).Where(o => batch.Contains(o.EntryNo)).ToListAsync(ct)).ToLookup(o => o.EntryNo, o => o.Language);
        var rows = await db.Entries.AsNoTracking().Where(e => batch.Contains(e.No)).OrderBy(e => e.No).ToListAsync(ct);
        return [.. (await states.Entries(rows, ct)).Where(e => older[e.No].Any()).Select(e => new Refresh(e) { Older = [.. older[e.No]] })];
    }

    IQueryable<OlderText> Older(Kind kind)
    {
        var (name, shape) = (kind.Name, kind.Shape);
        return db.Live.AsNoTracking().Now().Readable().Where(l => l.Kind == name && !l.IsFallback)
            .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l.EntryNo, l.Slug, l.Language, p.Revision, p.Shape })
            .Where(o => o.Shape < shape).Select(o => new OlderText { EntryNo = o.EntryNo, Slug = o.Slug, Language = o.Language, Revision = o.Revision });
    }
}
