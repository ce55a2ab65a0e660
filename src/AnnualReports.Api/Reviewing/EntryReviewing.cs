using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reviewing;

/// <summary>Asks for a review of an entry, approves it and rejects it: always the revision that the caller has read.</summary>
sealed class EntryReviewing(
    ReportsDb db,
    DraftStore drafts,
    VerdictStore verdicts,
    RequestStore requests,
    CommentStore comments,
    PublicStates states,
    Languages languages,
    PublishingRules rules,
    TimeProvider time
)
{
    public async Task Request(NewestDraft newest, ReviewRequest request, CancellationToken ct)
    {
        var made = Guid.Empty;
        await db.Write(
            async token =>
            {
                var logEnd = await db.LogEnd(token);
                var row = await Locked(newest, token);
                made = (await requests.Ask([row], null, new(request.People, request.Role, request.Due), token))[0];
                RequestStore.Note([row]);
                var told = db.TellOf(EventTypes.ReviewRequested, row, logEnd);
                (told.ReviewId, told.Revision) = (made, row.Head);
                return await db.SaveChangesAsync(token);
            },
            token => db.ReviewRequests.AnyAsync(r => r.Id == made, token),
            ct
        );
    }

    public Task Approve(NewestDraft newest, int expected, CancellationToken ct) =>
        db.Write(
            async token =>
            {
                var logEnd = await db.LogEnd(token);
                var row = await Locked(newest, token);
                await drafts.CheckHead(row, expected, token);
                if (await verdicts.Approve([new(row, expected)], null, token) is [var given])
                {
                    var told = db.TellOf(EventTypes.ReviewApproved, row, logEnd);
                    (told.ReviewId, told.Revision) = (given.Id, expected);
                }
                return await db.SaveChangesAsync(token);
            },
            token =>
                db.CurrentVerdicts()
                    .AnyAsync(
                        v =>
                            v.EntryNo == newest.Row.No
                            && v.Revision == expected
                            && v.By == db.Actor
                            && v.Verdict == ReviewVerdicts.Approved,
                        token
                    ),
            ct
        );

    public async Task Reject(NewestDraft newest, int expected, string reason, CancellationToken ct)
    {
        var comment = Guid.CreateVersion7(time.GetUtcNow());
        await db.Write(
            async token =>
            {
                var logEnd = await db.LogEnd(token);
                await db.LockApproved([newest.Row.No], token);
                var row = await Locked(newest, token);
                await drafts.CheckHead(row, expected, token);
                await db.EndApprovals([(row.No, expected)], token);
                await comments.AddInside(
                    new()
                    {
                        Id = comment,
                        EntryNo = row.No,
                        Revision = expected,
                        Text = reason.Trim(),
                    },
                    token,
                    isReason: true
                );
                await db.SaveChangesAsync(token);
                var given = (await verdicts.Reject([new(row, expected)], null, comment, token))[0];
                var told = db.TellOf(EventTypes.ReviewRejected, row, logEnd);
                (told.ReviewId, told.Revision) = (given.Id, expected);
                return await db.SaveChangesAsync(token);
            },
            token => db.Comments.AnyAsync(c => c.Id == comment, token),
            ct
        );
    }

    /// <summary>The entry as it is under its lock.</summary>
    async Task<EntryRow> Locked(NewestDraft newest, CancellationToken ct)
    {
        var row = (await verdicts.Lock([newest.Row.No], ct))[newest.Row.No];
        return row.DeletedAt is null
            ? row
            : throw new Refusal(RefusalReason.NotFound, $"The entry {row.Id} was deleted.");
    }

    /// <summary>The review of an entry as it is now.</summary>
    public async Task<(ReviewView View, int Revision)> View(Kind kind, Guid id, CancellationToken ct)
    {
        var newest = await drafts.Newest(kind, id, ct);
        var current = (await states.Languages([newest.Row.No], ct)).GetValueOrDefault(newest.Row.No, LanguageStates.None);
        var review = await db.ReviewOf(newest.Row, current, ct) ?? new(null, [], [], 0);
        var entry = new ReviewedEntry(newest.Row, newest.Report).View();
        return (
            review.View(rules.Review, entry, languages.Title(kind, newest.Draft), time.Now()),
            newest.Row.Head
        );
    }
}
