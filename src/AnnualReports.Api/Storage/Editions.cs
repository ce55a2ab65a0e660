using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Names the public state of a report for good, and makes the manifests of what was named again.</summary>
sealed class Editions(ReportsDb db, KindSet kinds, PublicationLog log, Languages languages, TimeProvider time)
{
    /// <summary>Names a report's public state, in a transaction of its own; <paramref name="report"/> finds its number, under the lock.</summary>
    public async Task<EditionRow> Freeze(Func<CancellationToken, Task<long>> report, string? label, IReadOnlyDictionary<string, string>? note, Guid by, CancellationToken ct)
    {
        EditionRow? frozen = null;
        return await log.Write(
            async token =>
            {
                frozen = null;
                await log.Lock(token);
                return frozen = await FreezeInside(await report(token), label, note, null, by, token);
            },
            token => Committed(frozen, token), ct);
    }

    /// <summary>The same within a transaction that the caller has begun and that holds the log's lock: what it has published before is in the edition.</summary>
    /// <exception cref="Refusal">The report is not public.</exception>
    public async Task<EditionRow> FreezeInside(long reportNo, string? label, IReadOnlyDictionary<string, string>? note, Guid? release, Guid by, CancellationToken ct)
    {
        var end = (await db.LogHead.AsNoTracking().SingleAsync(ct)).ToEnd();
        var number = 1 + (await db.Editions.Where(e => e.ReportNo == reportNo).MaxAsync(e => (int?)e.Number, ct) ?? 0);
        var manifest = await Manifest(reportNo, number, end.Sequence, ct);
        if (manifest.Lines.All(l => l.Entry != manifest.Report))
            throw new Refusal(RefusalReason.NotPublic, "The report is not public, so there is nothing to name. Publish it first.") { More = new Dictionary<string, object?> { ["languages"] = Array.Empty<string>() } };
        var now = time.Now();
        var row = new EditionRow
        {
            ReportNo = reportNo,
            Number = number,
            Sequence = end.Sequence,
            At = end.At,
            NamedAt = now > end.At ? now : end.At,
            NamedBy = by,
            Label = label,
            Note = Notes.Write(note),
            ReleaseId = release,
            Count = manifest.Lines.Count,
            Digest = manifest.Digest(),
        };
        db.Editions.Add(row);
        await db.SaveChangesAsync(ct);
        return row;
    }

    /// <summary>What was public of a report at a position: its own texts and those of all entries under it, without what only stood in.</summary>
    public async Task<Manifest> Manifest(long reportNo, int number, long sequence, CancellationToken ct)
    {
        var report = await db.Entries.AsNoTracking().Where(e => e.No == reportNo).Select(e => e.Id).SingleAsync(ct);
        // By the entries, whose index knows kind and report: Live's indexes hold only what is public now.
        string[] below = [.. kinds.All.Where(k => k.UnderReport).Select(k => k.Name)];
        return new(report, number, sequence,
        [
            .. await Lines(db.Entries.Where(e => e.No == reportNo), sequence, ct),
            .. await Lines(db.Entries.Existing().Where(e => below.Contains(e.Kind) && e.ReportNo == reportNo), sequence, ct),
        ]);
    }

    async Task<IEnumerable<ManifestLine>> Lines(IQueryable<EntryRow> entries, long sequence, CancellationToken ct)
    {
        var lines = await db.LiveAt(entries, await Then(sequence, ct), sequence).Readable().Where(l => !l.IsFallback)
            .Join(db.Entries, l => l.EntryNo, e => e.No, (l, e) => new { Live = l, e.Id })
            .Join(db.Publications, x => x.Live.Sequence, p => p.Sequence, (x, p) => new { x.Live.EntryNo, x.Id, x.Live.Kind, x.Live.Slug, x.Live.Language, p.Sequence, p.BodyHash, Erased = p.Body == null })
            .OrderBy(l => l.EntryNo).ThenBy(l => l.Language).ToListAsync(ct);
        return lines.Select(l => new ManifestLine(l.Id, l.Kind, l.Slug, l.Language, l.Sequence, l.BodyHash!) { Erased = l.Erased });
    }

    /// <summary>The languages that were configured at a position.</summary>
    async Task<IEnumerable<string>> Then(long sequence, CancellationToken ct) => (await db.Configured(sequence, ct) ?? languages).Tags;

    /// <summary>Makes every manifest again, and checks numbers and positions.</summary>
    /// <param name="progress">Is told how many manifests have been made, of how many.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>How many editions there are, and what is broken: of each report the first edition first.</returns>
    public async Task<(int Count, IReadOnlyList<string> Broken)> Verify(Action<int, int> progress, CancellationToken ct) => await db.ReadTogether(async token =>
    {
        var (broken, made) = (new List<string>(), 0);
        var rows = await db.Editions.AsNoTracking().OrderBy(e => e.ReportNo).ThenBy(e => e.Number)
            .Join(db.Entries, e => e.ReportNo, r => r.No, (e, r) => new { Edition = e, r.Slug }).OrderBy(e => e.Edition.ReportNo).ThenBy(e => e.Edition.Number).ToListAsync(token);
        EditionRow? before = null;
        foreach (var (edition, slug) in rows.Select(r => (r.Edition, r.Slug)))
        {
            before = before?.ReportNo == edition.ReportNo ? before : null;
            broken.AddRange((await Faults(edition, before, token)).Select(fault => $"Edition {edition.Number} of the report '{slug}' {fault}."));
            before = edition;
            progress(++made, rows.Count);
        }
        return ((int, IReadOnlyList<string>))(rows.Count, broken);
    }, ct);

    async Task<List<string>> Faults(EditionRow edition, EditionRow? before, CancellationToken ct)
    {
        var faults = new List<string>();
        if (edition.Number != 1 + (before?.Number ?? 0))
            faults.Add($"follows {before?.Number ?? 0}: one is missing");
        if (edition.Sequence < before?.Sequence)
            faults.Add("stands at an earlier position than the one before it");
        var at = await db.Publications.AsNoTracking().Where(p => p.Sequence == edition.Sequence).Select(p => (DateTime?)p.At).SingleOrDefaultAsync(ct);
        if (at is null)
            faults.Add($"names record {edition.Sequence}, which is not in the log");
        else if (at != edition.At)
            faults.Add($"says {Instants.Text(edition.At)}, but record {edition.Sequence} is of {Instants.Text(at.Value)}");
        var manifest = await Manifest(edition.ReportNo, edition.Number, edition.Sequence, ct);
        if (manifest.Lines.Count != edition.Count || !manifest.Digest().AsSpan().SequenceEqual(edition.Digest))
            faults.Add("does not have the digest of what was public at its position");
        return faults;
    }

    async Task<bool> Committed(EditionRow? row, CancellationToken ct) =>
        row is not null && await db.Editions.AnyAsync(e => e.ReportNo == row.ReportNo && e.Number == row.Number && e.NamedAt == row.NamedAt && e.NamedBy == row.NamedBy, ct);
}
