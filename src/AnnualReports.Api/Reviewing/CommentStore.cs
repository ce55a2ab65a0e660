using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reviewing;

/// <summary>
/// Writes comments on entries and releases, and answers to them; resolves and opens them; erases their texts. Whoever
/// writes one locks what it is about, so that the number of comments is limited.
/// </summary>
sealed class CommentStore(ReportsDb db, TimeProvider time)
{
    /// <summary>Comments on an entry.</summary>
    public async Task<Guid> Add(NewestDraft newest, CommentRequest request, CancellationToken ct)
    {
        var (id, no) = (Guid.CreateVersion7(time.GetUtcNow()), newest.Row.No);
        await db.Write(
            async token =>
            {
                var logEnd = await db.LogEnd(token);
                var row = await Lock(no, token);
                await AddInside(
                    new()
                    {
                        Id = id,
                        EntryNo = no,
                        Language = request.Language,
                        Field = request.Field,
                        Quote = request.Quote?.Trim(),
                        Revision = newest.Row.Head,
                        Text = request.Text.Trim(),
                    },
                    token
                );
                row.ReviewState ??= ReviewStates.Commented;
                row.ReviewedRevision ??= row.Head;
                var told = db.TellOf(EventTypes.ReviewCommented, row, logEnd);
                (told.ReviewId, told.Language) = (id, request.Language);
                return await db.SaveChangesAsync(token);
            },
            token => Exists(id, token),
            ct
        );
        return id;
    }

    /// <summary>Comments on a release.</summary>
    public async Task<Guid> Add(Guid release, ReleaseCommentRequest request, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        await db.Write(
            async token =>
            {
                var logEnd = await db.LogEnd(token);
                var row = await LockRelease(release, token);
                await AddInside(new() { Id = id, ReleaseId = release, Text = request.Text.Trim() }, token);
                db.TellOf(EventTypes.ReviewCommented, row, logEnd).ReviewId = id;
                return await db.SaveChangesAsync(token);
            },
            token => Exists(id, token),
            ct
        );
        return id;
    }

    /// <summary>Answers a comment, which is the first of a thread.</summary>
    public async Task Reply(CommentRow thread, string text, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        await db.Write(
            async token =>
            {
                var logEnd = await db.LogEnd(token);
                EventRow told;
                if (thread.EntryNo is { } no)
                    told = db.TellOf(EventTypes.ReviewCommented, await Lock(no, token), logEnd);
                else
                    told = db.TellOf(EventTypes.ReviewCommented, await LockRelease(thread.ReleaseId!.Value, token), logEnd);
                // Of the answer, not of the thread: whom it concerns, and who said it, is found by it.
                (told.ReviewId, told.Language) = (id, thread.Language);
                if (await db.Comments.CountAsync(c => c.ThreadId == thread.Id, token) >= Limits.Replies)
                    throw Refusal.Invalid([
                        new("/text", $"This comment has {Limits.Replies} answers, which is the most. Write another comment."),
                    ]);
                await AddInside(
                    new()
                    {
                        Id = id,
                        EntryNo = thread.EntryNo,
                        ReleaseId = thread.ReleaseId,
                        ThreadId = thread.Id,
                        Language = thread.Language,
                        Text = text.Trim(),
                    },
                    token
                );
                return await db.SaveChangesAsync(token);
            },
            token => Exists(id, token),
            ct
        );
    }

    /// <summary>Adds a comment in the caller's transaction, which has locked what it is about.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="ct">Cancels it.</param>
    /// <param name="isReason">Whether it says why something is rejected. However much was said before, that is possible.</param>
    /// <exception cref="Refusal">There are too many.</exception>
    public async Task AddInside(CommentRow comment, CancellationToken ct, bool isReason = false)
    {
        var (no, release) = (comment.EntryNo, comment.ReleaseId);
        if (!isReason && await db.Comments.CountAsync(c => c.EntryNo == no && c.ReleaseId == release, ct) >= Limits.Comments)
            throw Refusal.Invalid([
                new("/text", $"There are {Limits.Comments} comments on it, which is the most."),
            ]);
        (comment.At, comment.By) = (time.Now(), db.Actor);
        db.Comments.Add(comment);
        db.Act.Changes.Add(await Audited(comment, comment.ThreadId is null ? "commented" : "answered", ct));
    }

    /// <summary>Resolves a thread, or opens it again. If it is so already, nothing is done.</summary>
    public Task Resolve(CommentRow thread, bool isResolved, CancellationToken ct)
    {
        var (at, by) = (isResolved ? time.Now() : (DateTime?)null, isResolved ? db.Actor : (Guid?)null);
        return db.Write(
            async token =>
            {
                var changed = await db
                    .Comments.Where(c => c.Id == thread.Id && (c.ResolvedAt == null) == isResolved)
                    .ExecuteUpdateAsync(
                        c => c.SetProperty(r => r.ResolvedAt, at).SetProperty(r => r.ResolvedBy, by),
                        token
                    );
                if (changed > 0)
                    db.Act.Changes.Add(await Audited(thread, isResolved ? "resolved" : "opened again", token));
                return changed;
            },
            token => db.Comments.AnyAsync(c => c.Id == thread.Id && c.ResolvedAt == at, token),
            ct
        );
    }

    /// <summary>Erases what a comment says and what it quotes. The reason is in the audit.</summary>
    public Task Erase(CommentRow comment, string reason, CancellationToken ct)
    {
        var (at, by) = ((DateTime?)time.Now(), (Guid?)db.Actor);
        return db.Write(
            async token =>
            {
                var erased = await db
                    .Comments.Where(c => c.Id == comment.Id && c.ErasedAt == null)
                    .ExecuteUpdateAsync(
                        c =>
                            c.SetProperty(r => r.Text, (string?)null)
                                .SetProperty(r => r.Quote, (string?)null)
                                .SetProperty(r => r.ErasedAt, at)
                                .SetProperty(r => r.ErasedBy, by),
                        token
                    );
                if (erased > 0)
                    db.Act.Changes.Add(
                        await Audited(comment, "erased", token) with
                        {
                            About = Excerpt.Cut(reason, Limits.Note - 1),
                        }
                    );
                return erased;
            },
            token => db.Comments.AnyAsync(c => c.Id == comment.Id && c.ErasedAt == at, token),
            ct
        );
    }

    async Task<AuditedChange> Audited(CommentRow comment, string what, CancellationToken ct)
    {
        var entry = comment.EntryNo is { } no
            ? await db.Entries.AsNoTracking().SingleAsync(e => e.No == no, ct)
            : null;
        return new()
        {
            Target = $"comment {comment.Id}",
            EntryNo = comment.EntryNo,
            ReportNo = entry is null || entry.GrantedIn == 0 ? null : entry.GrantedIn,
            Languages = comment.Language,
            RevisionAfter = comment.Revision,
            Detail = what,
        };
    }

    /// <summary>Locks an entry until the commit.</summary>
    /// <exception cref="Refusal">It was deleted since it was read.</exception>
    async Task<EntryRow> Lock(long no, CancellationToken ct)
    {
        await db.Entries.Where(e => e.No == no).ExecuteUpdateAsync(e => e.SetProperty(r => r.Head, r => r.Head), ct);
        var row = await db.Entries.SingleAsync(e => e.No == no, ct);
        return row.DeletedAt is null
            ? row
            : throw new Refusal(RefusalReason.NotFound, $"The entry {row.Id} was deleted.");
    }

    /// <summary>Locks a release until the commit, if it is granted.</summary>
    async Task<ReleaseRow> LockRelease(Guid id, CancellationToken ct)
    {
        await db
            .Releases.Where(r => r.Id == id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Version, x => x.Version), ct);
        var row =
            await db.Releases.SingleOrDefaultAsync(r => r.Id == id, ct)
            ?? throw new Refusal(RefusalReason.NotFound, $"There is no release with the id {id}.");
        await db.DemandRelease(row.Id, row.ReportNo, ct);
        return row;
    }

    Task<bool> Exists(Guid id, CancellationToken ct) => db.Comments.AnyAsync(c => c.Id == id, ct);
}
