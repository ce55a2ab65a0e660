using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Releases;

/// <summary>Names editions of reports, and makes their manifests again from the log.</summary>
sealed class EditionStore(
    ReportsDb db,
    KindSet kinds,
    LogTransactions transactions,
    Languages languages,
    TimeProvider time
)
{
    /// <summary>
    /// Names a report's public state in a transaction of its own; <paramref name="report"/> finds its number under the
    /// lock.
    /// </summary>
    public async Task<EditionRow> Name(
        Func<CancellationToken, Task<long>> report,
        string? label,
        IReadOnlyDictionary<string, string>? note,
        CancellationToken ct
    )
    {
        EditionRow? named = null;
        return await transactions.Write(
            async token =>
            {
                named = null;
                await transactions.Lock(token);
                return named = await NameInside(await report(token), label, note, null, db.Actor, token);
            },
            token => Committed(named, token),
            ct
        );
    }

    /// <summary>
    /// The same in the caller's transaction, which holds the log's lock; the edition includes what that transaction has
    /// published.
    /// </summary>
    /// <exception cref="Refusal">The report is not public.</exception>
    public async Task<EditionRow> NameInside(
        long reportNo,
        string? label,
        IReadOnlyDictionary<string, string>? note,
        Guid? release,
        Guid by,
        CancellationToken ct
    )
    {
        var end = (await db.LogHead.AsNoTracking().SingleAsync(ct)).ToEnd();
        var number = 1 + (await db.Editions.Where(e => e.ReportNo == reportNo).MaxAsync(e => (int?)e.Number, ct) ?? 0);
        var manifest = await Manifest(reportNo, number, end.Sequence, ct);
        if (manifest.Lines.All(l => l.Entry != manifest.Report))
            throw new Refusal(
                RefusalReason.NotPublic,
                "The report is not public, so there is nothing to name. Publish it first."
            )
            {
                More = new Dictionary<string, object?> { ["languages"] = Array.Empty<string>() },
            };
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
        db.Act.Changes.Add(new() { Target = $"edition {number}", EntryNo = reportNo, ReportNo = reportNo });
        var told = db.Event(EventTypes.EditionNamed, manifest.Report);
        (told.LogSequence, told.ReportNo, told.Edition) = (end.Sequence, reportNo, number);
        await db.Add(told, ct);
        return row;
    }

    /// <summary>
    /// The texts of a report and of all entries under it that were public at a position, without those that stood in
    /// for another language.
    /// </summary>
    public async Task<Manifest> Manifest(long reportNo, int number, long sequence, CancellationToken ct)
    {
        var report = await db.Entries.AsNoTracking().Where(e => e.No == reportNo).Select(e => e.Id).SingleAsync(ct);
        // Read by the entries, whose index has kind and report, because the indexes of Live contain only what is public
        // now.
        string[] below = [.. kinds.All.Where(k => k.UnderReport).Select(k => k.Name)];
        return new(
            report,
            number,
            sequence,
            [
                .. await Lines(db.Entries.Where(e => e.No == reportNo), sequence, ct),
                .. await Lines(
                    db.Entries.Existing().Where(e => below.Contains(e.Kind) && e.ReportNo == reportNo),
                    sequence,
                    ct
                ),
            ]
        );
    }

    async Task<IEnumerable<ManifestLine>> Lines(IQueryable<EntryRow> entries, long sequence, CancellationToken ct)
    {
        var lines = await db.LiveAt(entries, await Then(sequence, ct), sequence)
            .Readable()
            .Where(l => !l.IsFallback)
            .Join(db.Entries, l => l.EntryNo, e => e.No, (l, e) => new { Live = l, e.Id })
            .Join(
                db.Publications,
                x => x.Live.Sequence,
                p => p.Sequence,
                (x, p) =>
                    new
                    {
                        x.Live.EntryNo,
                        x.Id,
                        x.Live.Kind,
                        x.Live.Slug,
                        x.Live.Language,
                        p.Sequence,
                        p.BodyHash,
                        Erased = p.Body == null,
                    }
            )
            .OrderBy(l => l.EntryNo)
            .ThenBy(l => l.Language)
            .ToListAsync(ct);
        return lines.Select(l => new ManifestLine(l.Id, l.Kind, l.Slug, l.Language, l.Sequence, l.BodyHash!)
        {
            Erased = l.Erased,
        });
    }

    /// <summary>The languages that were configured at a position.</summary>
    async Task<IEnumerable<string>> Then(long sequence, CancellationToken ct) =>
        (await db.Configured(sequence, ct) ?? languages).Tags;

    /// <summary>Makes every manifest again, and checks the numbers and positions of editions.</summary>
    /// <param name="progress">Is called with the number of manifests made, and of all.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>The number of editions, and their faults, in the order of reports and numbers.</returns>
    public async Task<(int Count, IReadOnlyList<string> Broken)> Verify(
        Action<int, int> progress,
        CancellationToken ct
    ) =>
        await db.ReadTogether(
            async token =>
            {
                var (broken, made) = (new List<string>(), 0);
                var rows = await db
                    .Editions.AsNoTracking()
                    .OrderBy(e => e.ReportNo)
                    .ThenBy(e => e.Number)
                    .Join(db.Entries, e => e.ReportNo, r => r.No, (e, r) => new { Edition = e, r.Slug })
                    .OrderBy(e => e.Edition.ReportNo)
                    .ThenBy(e => e.Edition.Number)
                    .ToListAsync(token);
                EditionRow? before = null;
                foreach (var (edition, slug) in rows.Select(r => (r.Edition, r.Slug)))
                {
                    before = before?.ReportNo == edition.ReportNo ? before : null;
                    broken.AddRange(
                        (await Faults(edition, before, token)).Select(fault =>
                            $"Edition {edition.Number} of the report '{slug}' {fault}."
                        )
                    );
                    before = edition;
                    progress(++made, rows.Count);
                }
                return ((int, IReadOnlyList<string>))(rows.Count, broken);
            },
            ct
        );

    async Task<List<string>> Faults(EditionRow edition, EditionRow? before, CancellationToken ct)
    {
        var faults = new List<string>();
        if (edition.Number != 1 + (before?.Number ?? 0))
            faults.Add($"follows {before?.Number ?? 0}: one is missing");
        if (edition.Sequence < before?.Sequence)
            faults.Add("stands at an earlier position than the one before it");
        var at = await db
            .Publications.AsNoTracking()
            .Where(p => p.Sequence == edition.Sequence)
            .Select(p => (DateTime?)p.At)
            .SingleOrDefaultAsync(ct);
        if (at is null)
            faults.Add($"names record {edition.Sequence}, which is not in the log");
        else if (at != edition.At)
            faults.Add(
                $"says {Instants.Text(edition.At)}, but record {edition.Sequence} is of {Instants.Text(at.Value)}"
            );
        var manifest = await Manifest(edition.ReportNo, edition.Number, edition.Sequence, ct);
        if (manifest.Lines.Count != edition.Count || !manifest.Digest().AsSpan().SequenceEqual(edition.Digest))
            faults.Add("does not have the digest of what was public at its position");
        return faults;
    }

    async Task<bool> Committed(EditionRow? row, CancellationToken ct) =>
        row is not null
        && await db.Editions.AnyAsync(
            e =>
                e.ReportNo == row.ReportNo
                && e.Number == row.Number
                && e.NamedAt == row.NamedAt
                && e.NamedBy == row.NamedBy,
            ct
        );
}
