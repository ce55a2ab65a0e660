using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reviewing;

/// <summary>What the examples of the documentation show of reviews: two comments and a request, of an entry of the sample.</summary>
sealed class SampleReview(ReportsDb db, TimeProvider time)
{
    /// <summary>Adds them.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="comment">The id of the comment that is open.</param>
    /// <param name="resolved">The id of the comment that is resolved.</param>
    /// <param name="request">The id of the request.</param>
    /// <param name="ct">Cancels it.</param>
    public Task Add(Guid entry, Guid comment, Guid resolved, Guid request, CancellationToken ct) =>
        db.Write(
            async token =>
            {
                var row = await db.Entries.SingleAsync(e => e.Id == entry, token);
                (row.ReviewState, row.ReviewedRevision) = (ReviewStates.Requested, row.Head);
                db.Comments.AddRange(
                    Comment(comment, row, "Is this the final name of the programme?"),
                    Comment(resolved, row, "Please say since when.")
                );
                db.Comments.Local.Single(c => c.Id == resolved).ResolvedAt = time.Now();
                db.Comments.Local.Single(c => c.Id == resolved).ResolvedBy = db.Actor;
                db.ReviewRequests.Add(
                    new()
                    {
                        Id = request,
                        EntryNo = row.No,
                        Role = Security.Permissions.Name(Role.Reviewer),
                        RequestedAt = time.Now(),
                        RequestedBy = db.Actor,
                    }
                );
                db.Act.Changes.Add(new() { Target = "review", EntryNo = row.No, Detail = "review requested" });
                return await db.SaveChangesAsync(token);
            },
            token => db.Comments.AnyAsync(c => c.Id == comment, token),
            ct
        );

    CommentRow Comment(Guid id, EntryRow entry, string text) =>
        new()
        {
            Id = id,
            EntryNo = entry.No,
            Revision = entry.Head,
            Text = text,
            At = time.Now(),
            By = db.Actor,
        };
}
