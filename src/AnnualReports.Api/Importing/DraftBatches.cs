using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Importing;

/// <summary>Writes many drafts in the caller's transaction, with few statements for hundreds of them.</summary>
sealed class DraftBatches(ReportsDb db, KindSet kinds, Languages languages, StoreOptions options)
{
    const int Batch = 500;

    readonly DraftReferences references = new(db, kinds);

    /// <summary>Saves the drafts.</summary>
    /// <returns>Gives the number of each entry by its temporary number.</returns>
    /// <exception cref="ChangedMeanwhileException">An entry has a newer revision than expected, or was
    /// deleted.</exception>
    /// <exception cref="Refusal">An entry that the drafts' fields refer to was deleted.</exception>
    public async Task<Func<long, long>> Write(DraftBatch batch, CancellationToken ct)
    {
        if (LogWriter.AreMany(batch.Saves.Count))
            await db.WidenCache(ct);
        var changed = batch.Saves.Where(s => s.Before > 0).ToList();
        await Claim(changed, ct);
        await references.Hold(batch.Held, ct);
        var numbers = await Create([.. batch.Saves.Where(s => s.Before == 0).Select(s => s.Row)], ct);
        long Number(long no) => numbers.GetValueOrDefault(no, no);
        foreach (var nos in changed.Select(s => s.Row.No).Chunk(Batch))
        {
            await db.References.Where(r => nos.Contains(r.EntryNo)).ExecuteDeleteAsync(ct);
            await db.MediaReferences.Where(r => nos.Contains(r.EntryNo)).ExecuteDeleteAsync(ct);
        }
        await Append(batch.Saves.SelectMany(s => s.Revisions.Select(r => r.Numbered(Number(s.Row.No)))), ct);
        await Append(
            batch.Saves.SelectMany(s =>
                batch
                    .Targets[s.Row]
                    .Select(t => new ReferenceRow
                    {
                        EntryNo = Number(s.Row.No),
                        TargetNo = Number(t.Target.No),
                        Role = t.Role,
                    })
            ),
            ct
        );
        await Append(
            batch.Files.Select(f => new MediaReferenceRow { EntryNo = Number(f.EntryNo), MediaId = f.MediaId }),
            ct
        );
        await db.SaveChangesAsync(ct);
        await Remember(batch, Number, ct);
        // Other sections may have been moved since the trees were checked; from here on such saves wait for the lock on
        // their report.
        foreach (var kind in batch.Saves.GroupBy(s => kinds[s.Row.Kind]))
            await references.CheckTree(kind.Key, kind.Select(s => Numbered(s.Row, Number)), ct);
        return Number;
    }

    /// <summary>What the imported texts were translated as is offered to translators from now on.</summary>
    Task Remember(DraftBatch batch, Func<long, long> number, CancellationToken ct) =>
        db.Remember(
            batch.Saves.SelectMany(s => Remembered(s, number)),
            languages,
            batch.Saves.Select(s => s.Revisions[^1].SavedAt).FirstOrDefault(),
            ct,
            areNew: batch.Saves.All(s => s.Before == 0),
            isBulk: options.BulkCopy && LogWriter.AreMany(batch.Saves.Count)
        );

    IEnumerable<RememberedDraft> Remembered(DraftSave save, Func<long, long> number)
    {
        var (row, before) = (Numbered(save.Row, number), (Draft?)null);
        foreach (var revision in save.Revisions)
        {
            var draft = Draft.Parse(revision.Content!);
            yield return new(kinds[row.Kind], row, draft, before, revision.Number);
            before = draft;
        }
    }

    static EntryRow Numbered(EntryRow row, Func<long, long> number)
    {
        var copy = row.Copy();
        (copy.No, copy.ReportNo) = (number(row.No), number(row.ReportNo));
        return copy;
    }

    /// <summary>
    /// Locks the entries that get new revisions until the commit, some hundreds with one statement, and checks that
    /// their newest revisions are the expected ones.
    /// </summary>
    async Task Claim(IReadOnlyList<DraftSave> saves, CancellationToken ct)
    {
        foreach (var same in saves.GroupBy(s => s.Revisions.Count))
            foreach (var batch in same.Chunk(Batch))
            {
                long[] nos = [.. batch.Select(s => s.Row.No)];
                var count = same.Key;
                await db
                    .Entries.Existing()
                    .Where(e => nos.Contains(e.No))
                    .ExecuteUpdateAsync(e => e.SetProperty(r => r.Head, r => r.Head + count), ct);
                var found = await db
                    .Entries.AsNoTracking()
                    .Existing()
                    .Where(e => nos.Contains(e.No))
                    .Select(e => new
                    {
                        e.No,
                        e.Head,
                        e.Slug,
                    })
                    .ToDictionaryAsync(e => e.No, ct);
                foreach (var save in batch)
                    if (
                        found.GetValueOrDefault(save.Row.No) is not { } now
                        || now.Head != save.Row.Head
                        || now.Slug != save.Row.Slug
                    )
                        throw new ChangedMeanwhileException(save.Row.Slug);
            }
        EntryRow[] reports = [.. saves.Select(s => s.Row).Where(r => kinds[r.Kind].IsReport)];
        foreach (var row in reports)
            await db
                .Entries.Where(e => e.No == row.No && e.SourceLanguage != row.SourceLanguage)
                .ExecuteUpdateAsync(e => e.SetProperty(r => r.SourceLanguage, row.SourceLanguage), ct);
        await MoveYears(reports, ct);
    }

    /// <summary>
    /// Reports that were never public may change their year. All of them give up their old years first, so that two
    /// reports can swap them.
    /// </summary>
    async Task MoveYears(IReadOnlyList<EntryRow> reports, CancellationToken ct)
    {
        if (reports.Count == 0)
            return;
        long[] nos = [.. reports.Select(r => r.No)];
        var years = await db
            .Entries.AsNoTracking()
            .Where(e => nos.Contains(e.No))
            .ToDictionaryAsync(e => e.No, e => e.Year, ct);
        var moved = reports.Where(r => years[r.No] != r.Year).ToList();
        foreach (var row in moved)
            await db.Entries.Where(e => e.No == row.No).ExecuteUpdateAsync(e => e.SetProperty(r => r.Year, 0), ct);
        foreach (var row in moved)
            await db
                .Entries.Where(e => e.No == row.No)
                .ExecuteUpdateAsync(e => e.SetProperty(r => r.Year, row.Year), ct);
    }

    /// <summary>Creates entries: reports first, because the others need their numbers.</summary>
    async Task<Dictionary<long, long>> Create(IReadOnlyList<EntryRow> rows, CancellationToken ct)
    {
        var numbers = new Dictionary<long, long>(rows.Count);
        foreach (var part in rows.GroupBy(r => kinds[r.Kind].IsReport).OrderByDescending(g => g.Key))
        {
            var created = part.Select(row => row.Copy()).ToList();
            foreach (var row in created)
                row.ReportNo = numbers.GetValueOrDefault(row.ReportNo, row.ReportNo);
            await Insert(created, ct);
            foreach (var (row, inserted) in part.Zip(created))
                numbers[row.No] = inserted.No;
        }
        return numbers;
    }

    async Task Insert(List<EntryRow> rows, CancellationToken ct)
    {
        if (await db.LastNumber(ct) is { } last)
        {
            foreach (var (index, row) in rows.Index())
                row.No = last + 1 + index;
            await db.Append(rows, ct);
            return;
        }
        foreach (var row in rows)
            row.No = 0;
        db.Entries.AddRange(rows);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    async Task Append<TRow>(IEnumerable<TRow> rows, CancellationToken ct)
        where TRow : class
    {
        if (options is { IsSqlite: false, BulkCopy: true })
            await db.BulkCopy(rows, ct);
        else
            await db.Append(rows, ct);
    }
}
