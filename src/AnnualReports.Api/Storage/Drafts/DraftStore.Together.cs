using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Drafts;

/// <content>Saves and deletes many drafts in one transaction.</content>
sealed partial class DraftStore
{
    /// <summary>Nothing is written, because it was only to be known what would be.</summary>
    sealed class OnlyTriedException : Exception;

    /// <summary>
    /// Does work on many drafts in one transaction, all of it or nothing. It holds the log's lock, because deleting and
    /// renaming need it, and whoever takes it later than locks of drafts might wait for somebody who waits for these.
    /// </summary>
    /// <param name="work">Saves and deletes, at the given time. It may be done again.</param>
    /// <param name="isDry">Whether all of it is undone at the end. The work is the same, so its result is too.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<T> Together<T>(Func<DateTime, CancellationToken, Task<T>> work, bool isDry, CancellationToken ct)
        where T : class
    {
        var (at, by) = (time.Now(), db.Actor);
        T? result = null;
        try
        {
            return await transactions.Write(
                async token =>
                {
                    await transactions.Lock(token);
                    result = await work(at, token);
                    return isDry ? throw new OnlyTriedException() : result;
                },
                token => HasDone(db.Act.Changes.FirstOrDefault(), at, by, token),
                ct
            );
        }
        catch (OnlyTriedException)
        {
            return result!;
        }
    }

    /// <summary>Whether the first change of the last attempt is in the store, and so all of them.</summary>
    async Task<bool> HasDone(AuditedChange? first, DateTime at, Guid by, CancellationToken ct) =>
        first is { RevisionAfter: { } saved }
            ? await db.Revisions.AnyAsync(
                r => r.EntryNo == first.EntryNo && r.Number == saved && r.SavedAt == at && r.SavedBy == by,
                ct
            )
            : first is not null && await db.Entries.AnyAsync(e => e.No == first.EntryNo && e.DeletedAt == at, ct);

    /// <summary>Saves a draft on top of the newest revision, in the caller's transaction.</summary>
    /// <returns>What was saved; without a draft before if nothing differs.</returns>
    public async Task<Saved> SaveInside(
        Kind kind,
        NewestDraft newest,
        Draft draft,
        string? note,
        DateTime at,
        CancellationToken ct,
        Sourcing? made = null
    )
    {
        draft = origins.Of(kind, newest, draft, made ?? Sourcing.Usual);
        if (newest.Draft.Same(draft) && (made != Sourcing.Stated || newest.Draft.HasSameOrigins(draft)))
            return new(newest);
        var source = origins.SourceLanguage(kind, newest, draft);
        var news = TranslationNews.Of(kind, newest.Draft, draft, source);
        var id = newest.Row.Id;
        return await Faults.Guard(
            kind,
            draft,
            e => e.Id != id && db.Entries.Any(o => o.Id == id && o.ReportNo == e.ReportNo),
            () => WriteInside(kind, newest, draft, note, at, source, news, isPast: false, ct),
            ct
        );
    }

    async Task<Saved> WriteInside(
        Kind kind,
        NewestDraft newest,
        Draft draft,
        string? note,
        DateTime at,
        string source,
        IReadOnlyList<TranslationNews> news,
        bool isPast,
        CancellationToken ct
    )
    {
        var logEnd = news.Count == 0 ? 0 : await db.LogEnd(ct);
        // As it was read before; locking it checks that it is unchanged.
        var row = newest.Row.Copy();
        var before = newest.Draft;
        var around = await SaveInside(kind, row, newest.Row.Head, draft, at, note, ct, before: before, isPast: isPast);
        await db.Add(row, news, source, logEnd, ct);
        return new Saved(
            newest with
            {
                Row = row,
                Draft = draft,
                SavedAt = at,
                SavedBy = db.Actor,
                SourceLanguage = source,
            },
            newest,
            around
        );
    }

    /// <summary>Deletes an entry in the caller's transaction, which has the log's lock.</summary>
    public async Task DeleteInside(Kind kind, Guid id, int expected, DateTime at, CancellationToken ct)
    {
        var row = await Row(kind, id, ct);
        await claims.Claim(kind, row, expected, expected, [], ct);
        var past = db.Publications.Where(p => p.EntryNo == row.No && p.Action != PublicationActions.Redacted);
        if (await past.AnyAsync(ct))
            throw new Refusal(
                RefusalReason.FixedOncePublic,
                $"'{row.Slug}' was public, so it can't be deleted. Withdraw it instead."
            );
        await names.CheckUnreferenced(row, "It can't be deleted", ct);
        row.DeletedAt = at;
        await db.SaveChangesAsync(ct);
        await db.References.Where(r => r.EntryNo == row.No).ExecuteDeleteAsync(ct);
        await db.MediaReferences.Where(r => r.EntryNo == row.No).ExecuteDeleteAsync(ct);
        db.Act.Changes.Add(DraftRows.Audited(row, expected, null, null));
        if (kind.IsReport)
            await db.EndGrantsIn(row, at, ct);
    }
}
