using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>
/// Saves drafts. Each save adds a revision on top of the one that the draft was made from; if that is no longer the
/// newest, it is refused.
/// </summary>
sealed partial class DraftStore(
    ReportsDb db,
    KindSet kinds,
    Languages languages,
    TimeProvider time,
    LogTransactions transactions,
    EntryTitles titles
)
{
    readonly DraftReferences references = new(db, kinds);
    readonly DraftClaims claims = new(db);
    readonly EntryNames names = new(db, titles);
    readonly DraftOrigins origins = new(db, languages);

    /// <summary>The approvals that saves clear.</summary>
    public ClearedApprovals Cleared { get; } = new(db, languages);

    /// <summary>The faults that keep drafts from being saved.</summary>
    public DraftFaults Faults { get; } = new(db, kinds, languages);

    /// <summary>Creates an entry with its first revision.</summary>
    public Task<EntryRow> Create(
        Kind kind,
        string? report,
        Draft draft,
        string? note,
        CancellationToken ct,
        Sourcing? made = null
    )
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        return Faults.Guard(
            kind,
            draft,
            e => e.ReportNo == 0 || db.Entries.Any(r => r.No == e.ReportNo && r.Slug == report),
            () =>
                db.Write(
                    async token =>
                    {
                        var logEnd = draft.Translations.Count > 1 ? await db.LogEnd(token) : 0;
                        var row = await CreateInside(kind, report, draft, id, token, note: note, made: made);
                        if (draft.Translations.Count > 1)
                            await Tell(kind, row, draft, made ?? Sourcing.Usual, logEnd, token);
                        return row;
                    },
                    token => db.Entries.AnyAsync(e => e.Id == id, token),
                    ct
                ),
            ct
        );
    }

    /// <summary>Saves a revision; if the draft is the same as the newest revision, nothing is saved.</summary>
    /// <remarks>
    /// The draft was made from <paramref name="newest"/>, which must still be the newest revision. If it is a past revision
    /// of the entry (<paramref name="isPast"/>), whoever may edit the entry may use its files again.
    /// </remarks>
    public async Task<Saved> Save(
        Kind kind,
        NewestDraft newest,
        Draft draft,
        string? note,
        CancellationToken ct,
        bool isPast = false,
        Sourcing? made = null
    )
    {
        var (id, expected) = (newest.Row.Id, newest.Row.Head);
        // A past revision comes back as it was.
        if (!isPast)
            draft = await db.TakingOver(kind, draft, newest.Draft, ct);
        draft = origins.Of(kind, newest, draft, made ?? Sourcing.Usual);
        if (newest.Draft.Same(draft) && (made != Sourcing.Stated || newest.Draft.HasSameOrigins(draft)))
        {
            var now = await Head(id, ct);
            return now == expected
                ? new(newest)
                : throw (now == 0 ? DraftClaims.Unknown(kind, id) : await claims.Stale(newest.Row.No, ct));
        }
        return await Faults.Guard(
            kind,
            draft,
            e => e.Id != id && db.Entries.Any(o => o.Id == id && o.ReportNo == e.ReportNo),
            () => Write(kind, newest, draft, note, isPast, ct),
            ct
        );
    }

    /// <summary>Writes a draft that differs from the newest revision, and tells of what it does to translations.</summary>
    async Task<Saved> Write(
        Kind kind,
        NewestDraft newest,
        Draft draft,
        string? note,
        bool isPast,
        CancellationToken ct
    )
    {
        Faults.CheckForm(kind, draft);
        var (at, by, id, expected) = (time.Now(), db.Actor, newest.Row.Id, newest.Row.Head);
        var source = origins.SourceLanguage(kind, newest, draft);
        var news = TranslationNews.Of(kind, newest.Draft, draft, source);
        return await db.Write(
            token => WriteInside(kind, newest, draft, note, at, source, news, isPast, token),
            token =>
                db.Revisions.AnyAsync(
                    r =>
                        r.Number == expected + 1
                        && r.SavedAt == at
                        && r.SavedBy == by
                        && db.Entries.Any(e => e.No == r.EntryNo && e.Id == id),
                    token
                ),
            ct
        );
    }

    /// <summary>
    /// Deletes an entry that was never public and that no other entry refers to. Its slug is free again; its revisions
    /// stay.
    /// </summary>
    public Task<bool> Delete(Kind kind, Guid id, int expected, CancellationToken ct)
    {
        var at = time.Now();
        return transactions.Write(
            async token =>
            {
                await transactions.Lock(token);
                await DeleteInside(kind, id, expected, at, token);
                return true;
            },
            token => db.Entries.AnyAsync(e => e.Id == id && e.DeletedAt == at, token),
            ct
        );
    }

    /// <summary>The newest revision.</summary>
    /// <exception cref="Refusal">There is no such entry.</exception>
    public async Task<NewestDraft> Newest(Kind kind, Guid id, CancellationToken ct) =>
        (await Newest(db.Entries.Where(e => e.Id == id && e.Kind == kind.Name), ct)) is [var newest]
            ? newest
            : throw DraftClaims.Unknown(kind, id);

    /// <summary>The newest revisions of these entries, in no order.</summary>
    public async Task<IReadOnlyList<NewestDraft>> Newest(IQueryable<EntryRow> entries, CancellationToken ct)
    {
        var found = await db.WithNewest(entries.AsNoTracking().Existing())
            .LeftJoin(
                db.Entries,
                n => n.Entry.ReportNo,
                e => e.No,
                (n, e) =>
                    new
                    {
                        n.Entry,
                        n.Revision,
                        Report = e == null ? null : e.Slug,
                        Year = e == null ? (int?)null : e.Year,
                        Source = e == null ? n.Entry.SourceLanguage : e.SourceLanguage,
                    }
            )
            .ToListAsync(ct);
        return found.ConvertAll(f =>
        {
            db.Act.Scope.Demand(f.Entry.GrantedIn);
            return new NewestDraft(
                f.Entry,
                f.Report,
                Draft.Parse(f.Revision.Content!),
                f.Revision.SavedAt,
                f.Revision.SavedBy
            )
            {
                ReportYear = f.Year,
                SourceLanguage = f.Source ?? languages.Default,
            };
        });
    }

    /// <summary>The number of an entry's newest revision; 0 if there is no such entry.</summary>
    public Task<int> Head(Guid id, CancellationToken ct) =>
        db.Entries.AsNoTracking().Existing().Where(e => e.Id == id).Select(e => e.Head).SingleOrDefaultAsync(ct);

    public async Task<EntryRow> Row(Kind kind, Guid id, CancellationToken ct)
    {
        var row =
            await db.Entries.Existing().SingleOrDefaultAsync(e => e.Id == id && e.Kind == kind.Name, ct)
            ?? throw DraftClaims.Unknown(kind, id);
        db.Act.Scope.Demand(row.GrantedIn);
        return row;
    }

    /// <summary>
    /// Saves in the caller's transaction. The tree is not checked again if the caller has placed all of it, or if the
    /// draft before is known and the entry stays at its place.
    /// </summary>
    public async Task<DraftContext> SaveInside(
        Kind kind,
        EntryRow row,
        int expected,
        Draft draft,
        DateTime at,
        string? note,
        CancellationToken ct,
        bool wholeTree = false,
        Draft? before = null,
        bool isPast = false
    )
    {
        Faults.CheckForm(kind, draft);
        var logEnd = row.ReviewState is null ? 0 : await db.LogEnd(ct);
        if (row.Slug != draft.Slug || row.Year != kind.Year(draft.Fields))
            await transactions.Lock(ct);
        if (db.Entry(row).State == EntityState.Detached)
            db.Attach(row);
        var (slug, year) = (row.Slug, row.Year);
        // References are looked up with the new slug, but the row gets it only after it is locked.
        row.Slug = draft.Slug;
        var (targets, held, around) = await references.Find(row, draft, ct);
        row.Slug = slug;
        row.SourceLanguage = kind.SourceLanguage(draft.Fields);
        await claims.Claim(kind, row, expected, expected + 1, [.. held.Take(DraftReferences.Batch)], ct);
        await references.Hold([.. held.Skip(DraftReferences.Batch)], ct);
        await names.Change(kind, row, draft, ct);
        db.Revisions.Add(DraftRows.Revision(row, draft, at, db.Actor, note));
        db.Replace(around.References, [.. DraftRows.References(row, targets)], r => (r.TargetNo, r.Role));
        db.Replace(
            [.. around.Files.Select(file => new MediaReferenceRow { EntryNo = row.No, MediaId = file })],
            await db.FileReferences(kind, [(row, draft)], ct, before, isPast),
            r => r.MediaId
        );
        await db.Remember([new(kind, row, draft, before, row.Head)], languages, at, ct);
        await db.SaveChangesAsync(ct);
        if (
            !wholeTree
            && (
                before is null
                || slug != row.Slug
                || year != row.Year
                || DraftRows.Parent(kind, before) != DraftRows.Parent(kind, draft)
            )
        )
            await references.CheckTree(kind, [row], ct);
        db.Act.Changes.Add(DraftRows.Audited(row, expected, before, draft));
        if (row.ReviewState is not null)
            await Cleared.Tell(row, expected, logEnd, ct);
        return around;
    }

    /// <exception cref="Refusal">The entry has another newest revision.</exception>
    public async Task CheckHead(EntryRow row, int expected, CancellationToken ct)
    {
        if (row.Head != expected)
            throw await claims.Stale(row.No, ct);
    }

    /// <summary>The refusal of a change to a text that is not as it was read; it names the text's tag.</summary>
    public Task<Refusal> StaleText(NewestDraft newest, string language, string tag, CancellationToken ct) =>
        claims.Stale(newest.Row.No, ct, (language, tag));
}
