using System.Linq.Expressions;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Saves drafts: every save is a new revision, under the one that it was made from, or nothing.</summary>
sealed class Drafts(ReportsDb db, KindSet kinds, Languages languages, TimeProvider time, PublicationLog log, Titles titles)
{
    readonly DraftReferences references = new(db, kinds);

    /// <summary>What keeps drafts from being saved.</summary>
    public DraftFaults Faults { get; } = new(db, kinds, languages);

    /// <summary>Creates an entry with its first revision.</summary>
    public Task<EntryRow> Create(Kind kind, string? report, Draft draft, Guid by, string? note, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        return Guarded(kind, draft, e => e.ReportNo == 0 || db.Entries.Any(r => r.No == e.ReportNo && r.Slug == report), () => db.Write(
            token => CreateInside(kind, report, draft, id, by, token, note: note),
            token => db.Entries.AnyAsync(e => e.Id == id, token), ct), ct);
    }

    /// <summary>Saves a revision over the one expected; none where that says the same already.</summary>
    /// <param name="kind">The entry's kind.</param>
    /// <param name="newest">The revision that was read, and that the draft was made from: the one that is expected to be the newest still.</param>
    /// <param name="draft">What is saved.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="note">What is said of it.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    public async Task<Saved> Save(Kind kind, Newest newest, Draft draft, Guid by, string? note, CancellationToken ct)
    {
        var (at, id, expected) = (time.Now(), newest.Row.Id, newest.Row.Head);
        if (newest.Draft.Same(draft))
        {
            var now = await Head(id, ct);
            return now == expected ? new(newest) : throw (now == 0 ? Unknown(kind, id) : await Stale(newest.Row.No, ct));
        }
        return await Guarded(kind, draft, e => e.Id != id && db.Entries.Any(o => o.Id == id && o.ReportNo == e.ReportNo), () => db.Write(
            async token =>
            {
                // As it was read; the claim finds out whether it is so still.
                var row = newest.Row.Copy();
                var around = await SaveInside(kind, row, expected, draft, at, by, note, token, before: newest.Draft);
                return new Saved(newest with { Row = row, Draft = draft, SavedAt = at, SavedBy = by }, newest, around);
            },
            token => db.Revisions.AnyAsync(r => r.Number == expected + 1 && r.SavedAt == at && r.SavedBy == by && db.Entries.Any(e => e.No == r.EntryNo && e.Id == id), token),
            ct), ct);
    }

    /// <summary>Deletes what was never public and is not referred to: its slug is free again, its revisions stay.</summary>
    public Task<bool> Delete(Kind kind, Guid id, int expected, CancellationToken ct)
    {
        var at = time.Now();
        return log.Write(
            async token =>
            {
                await log.Lock(token);
                var row = await Row(kind, id, token);
                await Claim(kind, row, expected, expected, [], token);
                if (await db.Publications.AnyAsync(p => p.EntryNo == row.No && p.Action != "redacted", token))
                    throw new Refusal(RefusalReason.FixedOncePublic, $"'{row.Slug}' was public, so it can't be deleted. Withdraw it instead.");
                await CheckUnreferenced(row, "It can't be deleted", token);
                row.DeletedAt = at;
                db.References.RemoveRange(await db.References.Where(r => r.EntryNo == row.No).ToListAsync(token));
                db.MediaReferences.RemoveRange(await db.MediaReferences.Where(r => r.EntryNo == row.No).ToListAsync(token));
                await db.SaveChangesAsync(token);
                return true;
            },
            token => db.Entries.AnyAsync(e => e.Id == id && e.DeletedAt == at, token), ct);
    }

    /// <summary>The newest revision.</summary>
    /// <exception cref="Refusal">There is no such entry.</exception>
    public async Task<Newest> Newest(Kind kind, Guid id, CancellationToken ct)
    {
        var found = await db.Entries.AsNoTracking().Existing().Where(e => e.Id == id && e.Kind == kind.Name)
            .Join(db.Revisions, e => new { e.No, Number = e.Head }, r => new { No = r.EntryNo, r.Number }, (e, r) => new { Entry = e, Revision = r })
            .LeftJoin(db.Entries, n => n.Entry.ReportNo, e => e.No,
                (n, e) => new { n.Entry, n.Revision, Report = e == null ? null : e.Slug, Year = e == null ? (int?)null : e.Year })
            .SingleOrDefaultAsync(ct) ?? throw Unknown(kind, id);
        return new(found.Entry, found.Report, Draft.Parse(found.Revision.Content!), found.Revision.SavedAt, found.Revision.SavedBy) { ReportYear = found.Year };
    }

    /// <summary>The number of an entry's newest revision; 0 where there is no such entry.</summary>
    public Task<int> Head(Guid id, CancellationToken ct) => db.Entries.AsNoTracking().Existing().Where(e => e.Id == id).Select(e => e.Head)
        .SingleOrDefaultAsync(ct);

    public async Task<EntryRow> Row(Kind kind, Guid id, CancellationToken ct) =>
        await db.Entries.Existing().SingleOrDefaultAsync(e => e.Id == id && e.Kind == kind.Name, ct) ?? throw Unknown(kind, id);

    static Refusal Unknown(Kind kind, Guid id) => new(RefusalReason.NotFound, $"There is no {kind.Name} with the id {id}.");

    public async Task<EntryRow> CreateInside(Kind kind, string? report, Draft draft, Guid id, Guid by, CancellationToken ct, DateTime? at = null, string? note = null) =>
        (await CreateAllInside(kind, [new(id, report, draft, note)], by, at ?? time.Now(), ct))[0];

    /// <summary>Creates entries of a kind, which may refer to one another, within a transaction that the caller has begun. How many statements it takes hardly depends on how many they are.</summary>
    public async Task<IReadOnlyList<EntryRow>> CreateAllInside(Kind kind, IReadOnlyList<Creation> creations, Guid by, DateTime at, CancellationToken ct)
    {
        foreach (var creation in creations)
            Check(kind, creation.Draft);
        var reports = new Dictionary<string, long>();
        if (kind.UnderReport)
            foreach (var report in creations.Select(c => c.Report ?? throw NoReport()).Distinct())
                reports[report] = await LockReport(report, ct);
        var created = creations.Select(c => (Row: new EntryRow
        {
            Id = c.Id,
            Kind = kind.Name,
            Slug = c.Draft.Slug,
            ReportNo = kind.UnderReport ? reports[c.Report!] : 0,
            Year = kind.Year(c.Draft.Fields),
            Head = 1,
            CopiedFrom = c.CopiedFrom?.No ?? 0,
            CopiedRevision = c.CopiedFrom?.Revision ?? 0,
        }, c.Draft)).ToList();
        var targets = await references.Find(created, ct);
        db.Entries.AddRange(created.Select(c => c.Row));
        await db.SaveChangesAsync(ct);
        await db.Append(created.Zip(creations, (c, creation) => Revision(c.Row, c.Draft, at, by, creation.Note)), ct);
        await db.Append(created.SelectMany(c => References(c.Row, targets[c.Row])), ct);
        await db.Append(await db.FileReferences(kind, created, ct), ct);
        await db.SaveChangesAsync(ct);
        await references.CheckTree(kind, created.Select(c => c.Row), ct);
        return [.. created.Select(c => c.Row)];
    }

    /// <summary>
    /// Saves within a transaction that the caller has begun. Who places the whole tree has checked its shape; where the draft before is known, and the entry
    /// stays at its place, it is not checked again.
    /// </summary>
    public async Task<Surroundings> SaveInside(Kind kind, EntryRow row, int expected, Draft draft, DateTime at, Guid by, string? note, CancellationToken ct,
        bool wholeTree = false, Draft? before = null)
    {
        Check(kind, draft);
        if (row.Slug != draft.Slug || row.Year != kind.Year(draft.Fields))
            await log.Lock(ct);
        if (db.Entry(row).State == EntityState.Detached)
            db.Attach(row);
        var (slug, year) = (row.Slug, row.Year);
        // What it refers to is found under its new name, and its row is given that when it is claimed.
        row.Slug = draft.Slug;
        var (targets, held, around) = await references.Find(row, draft, ct);
        row.Slug = slug;
        await Claim(kind, row, expected, expected + 1, [.. held.Take(DraftReferences.Batch)], ct);
        await references.Hold([.. held.Skip(DraftReferences.Batch)], ct);
        await Rename(kind, row, draft, ct);
        db.Revisions.Add(Revision(row, draft, at, by, note));
        Replace(around.References, [.. References(row, targets)], r => (r.TargetNo, r.Role));
        Replace([.. around.Files.Select(file => new MediaReferenceRow { EntryNo = row.No, MediaId = file })],
            await db.FileReferences(kind, [(row, draft)], ct), r => r.MediaId);
        await db.SaveChangesAsync(ct);
        if (!wholeTree && (before is null || slug != row.Slug || year != row.Year || Parent(kind, before) != Parent(kind, draft)))
            await references.CheckTree(kind, [row], ct);
        return around;
    }

    static string? Parent(Kind kind, Draft draft) => kind.References(draft.Fields).FirstOrDefault(r => r.Role == kind.TreeRole)?.Slug;

    /// <summary>Has the next save remove what is no longer so and add what is new; what stays is left alone.</summary>
    void Replace<TRow, TKey>(IReadOnlyCollection<TRow> before, IReadOnlyCollection<TRow> after, Func<TRow, TKey> key)
        where TRow : class
    {
        db.RemoveRange(before.ExceptBy(after.Select(key), key));
        db.AddRange(after.ExceptBy(before.Select(key), key));
    }

    void Check(Kind kind, Draft draft)
    {
        var faults = Faults.OfForm(kind, draft);
        if (faults.Count > 0)
            throw Refusal.Invalid(faults);
    }

    public async Task CheckHead(EntryRow row, int expected, CancellationToken ct)
    {
        if (row.Head != expected)
            throw await Stale(row.No, ct);
    }

    /// <summary>
    /// Takes the row until the commit, with the number of the next revision, if its newest is the one expected: who comes second is told so. What the draft's
    /// fields name is held with it, and can't be deleted or renamed meanwhile; so is the report of what stands in a tree, where who changes trees queues.
    /// </summary>
    async Task Claim(Kind kind, EntryRow row, int expected, int next, IReadOnlyList<EntryRow> held, CancellationToken ct)
    {
        long[] nos = [.. held.Select(h => h.No)];
        string[] slugs = [.. held.Select(h => h.Slug)];
        var (no, report) = (row.No, kind.TreeRole is null ? 0 : row.ReportNo);
        var taken = db.Entries.Existing().Where(e => (e.No == no && e.Head == expected) || e.No == report || (nos.Contains(e.No) && slugs.Contains(e.Slug)));
        var wanted = nos.Append(no).Append(report).Where(n => n != 0).Distinct().Count();
        if (await taken.ExecuteUpdateAsync(e => e.SetProperty(r => r.Head, r => r.No == no ? next : r.Head), ct) != wanted)
            throw await Lost(kind, row, nos, slugs, ct);
        row.Head = next;
        db.Entry(row).Property(r => r.Head).OriginalValue = next;
        db.Entry(row).Property(r => r.Head).IsModified = false;
    }

    /// <summary>Why an entry can't be taken as it is: it is gone, another revision is the newest, or what its fields name is gone.</summary>
    async Task<Refusal> Lost(Kind kind, EntryRow row, long[] nos, string[] slugs, CancellationToken ct)
    {
        if (nos.Length > 0 && await db.Entries.Existing().CountAsync(e => nos.Contains(e.No) && slugs.Contains(e.Slug), ct) != nos.Length)
            return Refusal.Invalid([DraftReferences.Lost]);
        return await db.Entries.Existing().AnyAsync(e => e.No == row.No, ct) ? await Stale(row.No, ct) : Unknown(kind, row.Id);
    }

    async Task<Refusal> Stale(long entryNo, CancellationToken ct)
    {
        var newest = await db.Entries.AsNoTracking().Where(e => e.No == entryNo)
            .Join(db.Revisions, e => new { e.No, Number = e.Head }, r => new { No = r.EntryNo, r.Number }, (e, r) => new { r.Number, r.SavedAt, r.SavedBy })
            .SingleAsync(ct);
        var name = await db.ApiKeys.AsNoTracking().Where(k => k.Id == newest.SavedBy).Select(k => k.Name).SingleOrDefaultAsync(ct);
        return new(RefusalReason.StaleRevision, $"The newest revision is {newest.Number}, saved by {name ?? "someone"} at {Instants.Text(newest.SavedAt)}. Read it, make your change on it, and send its ETag as If-Match.")
        {
            More = new Dictionary<string, object?> { ["revision"] = newest.Number, ["savedBy"] = name, ["savedAt"] = Instants.Text(newest.SavedAt) },
        };
    }

    /// <summary>Takes over a new slug and a report's year, unless they are fixed or meant by others.</summary>
    async Task Rename(Kind kind, EntryRow row, Draft draft, CancellationToken ct)
    {
        var year = kind.Year(draft.Fields);
        if (row.Slug == draft.Slug && row.Year == year)
            return;
        if (await db.Publications.AnyAsync(p => p.EntryNo == row.No && p.Action != "redacted", ct))
            throw new Refusal(RefusalReason.FixedOncePublic, kind.IsReport ? YearStays(row)
                : $"'{row.Slug}' was public, so its slug stays. Its address has been cited.");
        if (row.Slug != draft.Slug && !kind.IsReport)
            await CheckUnreferenced(row, "Its slug can't change", ct);
        (row.Slug, row.Year) = (draft.Slug, year);
    }

    /// <summary>Why a report can't be renamed, or be of another year.</summary>
    public static string YearStays(EntryRow row) => $"'{row.Slug}' was public, so its slug and year stay. Its address has been cited.";

    async Task CheckUnreferenced(EntryRow row, string consequence, CancellationToken ct)
    {
        var referrers = await db.Entries.AsNoTracking().Existing()
            .Where(e => e.ReportNo == row.No || db.References.Any(r => r.TargetNo == row.No && r.EntryNo == e.No)).Where(e => e.No != row.No)
            .OrderBy(e => e.No).Take(100).Select(e => new NamedEntry(e.Kind, e.Id, null, e.Slug)).ToListAsync(ct);
        if (referrers.Count > 0)
            throw await titles.Named(new(RefusalReason.StillReferenced, $"{consequence} while "
                + $"{(referrers.Count == 1 ? "1 draft stands below it or refers to it" : $"{referrers.Count} drafts stand below it or refer to it")}.")
            {
                More = new Dictionary<string, object?> { ["referrers"] = referrers },
            }, ct);
    }

    static Refusal NoReport() => Refusal.Invalid([DraftFaults.NeedsReport]);

    async Task<long> LockReport(string report, CancellationToken ct)
    {
        var no = await Faults.ReportNo(report, ct);
        if (no == 0 || !await Lock(no, ct))
            throw Refusal.Invalid([DraftFaults.UnknownReport(report)]);
        return no;
    }

    /// <summary>Whoever creates below a report, moves its sections or deletes it, queues here; an update, not a lock hint.</summary>
    async Task<bool> Lock(long entryNo, CancellationToken ct) =>
        await db.Entries.Existing().Where(e => e.No == entryNo).ExecuteUpdateAsync(e => e.SetProperty(r => r.Year, r => r.Year), ct) > 0;

    public static RevisionRow Revision(EntryRow row, Draft draft, DateTime at, Guid by, string? note) => new()
    {
        EntryNo = row.No,
        Number = row.Head,
        Content = draft.Serialize(),
        Languages = $" {string.Join(' ', draft.Translations.Keys)} ",
        SavedAt = at,
        SavedBy = by,
        Note = note,
    };

    static IEnumerable<ReferenceRow> References(EntryRow row, IEnumerable<(EntryRow Target, string Role)> targets) =>
        targets.Select(t => new ReferenceRow { EntryNo = row.No, TargetNo = t.Target.No, Role = t.Role });

    /// <summary>
    /// Tells what was quicker when the store refuses what was in order when it was checked: another entry of this name, or whoever deleted a file that
    /// the draft names.
    /// </summary>
    public async Task<T> Guarded<T>(Kind kind, Draft draft, Expression<Func<EntryRow, bool>> sameReport, Func<Task<T>> write, CancellationToken ct)
    {
        try
        {
            return await write();
        }
        catch (Exception exception) when (exception.BreaksReference())
        {
            throw await Faults.FileDeleted(kind, draft, ct);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            throw await Faults.NameTaken(kind, draft, sameReport, ct);
        }
    }
}
