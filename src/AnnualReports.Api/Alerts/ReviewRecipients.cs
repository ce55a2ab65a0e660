using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Api.Storage.Reviews;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts;

/// <summary>What is said about a review: by whom, and until when an answer is wanted.</summary>
/// <param name="By">Who asked, judged, commented or changed it.</param>
/// <param name="DueAt">When the answer is wanted; null if nothing was said.</param>
/// <param name="IsOver">Whether it is over: nothing waits for an answer any more, or it was said otherwise since.</param>
sealed record ReviewNews(Guid By, DateTime? DueAt, bool IsOver);

/// <summary>Finds whom a review concerns: those who are asked, and those who asked, wrote or took part.</summary>
sealed class ReviewRecipients(ReportsDb db, AlertReaders readers)
{
    /// <summary>The most people of a role, and the most comments and requests that are looked through.</summary>
    const int Most = 500;

    public async Task<IReadOnlyList<Guid>> Of(EventRow told, CancellationToken ct)
    {
        if (told.ReviewId is not { } review || await News(told, null, ct) is not { } news)
            return [];
        var concerned = (IReadOnlyList<Guid>)(
            told.Type switch
            {
                AlertTypes.ReviewRequested => await Wanted(told, review, ct),
                AlertTypes.ReviewCleared => [.. await Approvers(told, ct), .. await Askers(told, ct)],
                AlertTypes.ReviewCommented =>
                [
                    .. await Askers(told, ct),
                    .. await Writers(told, ct),
                    .. await Talkers(review, ct),
                ],
                _ => [.. await Askers(told, ct), .. await Writers(told, ct)],
            }
        );
        // Nobody is told of what they did themselves.
        return [.. concerned.Where(id => id != news.By).Distinct()];
    }

    /// <summary>What there is to say about it; null if it is not there any more.</summary>
    /// <param name="told">The event.</param>
    /// <param name="person">Whom it is said to; null for whoever is concerned.</param>
    /// <param name="ct">Cancels it.</param>
    public Task<ReviewNews?> News(EventRow told, Guid? person, CancellationToken ct)
    {
        var (id, revision) = (told.ReviewId, told.Revision);
        return told.Type switch
        {
            AlertTypes.ReviewRequested => Request(told, person, ct),
            AlertTypes.ReviewCommented => db
                .Comments.AsNoTracking()
                .Where(c => c.Id == id)
                .Select(c => new ReviewNews(c.By, null, c.ErasedAt != null))
                .FirstOrDefaultAsync(ct),
            // Who saved the next revision cleared the approval. It is over once that, or a later one, is approved.
            AlertTypes.ReviewCleared => db
                .ReviewVerdicts.AsNoTracking()
                .Where(v => v.Id == id)
                .Join(
                    db.Revisions.Where(r => r.Number == revision + 1),
                    v => v.EntryNo,
                    r => r.EntryNo,
                    (v, r) =>
                        new ReviewNews(
                            r.SavedBy,
                            null,
                            db.ReviewVerdicts.Any(n =>
                                n.EntryNo == v.EntryNo
                                && n.Revision > v.Revision
                                && n.EndedAt == null
                                && n.Verdict == ReviewVerdicts.Approved
                            )
                        )
                )
                .FirstOrDefaultAsync(ct),
            // A rejection is over once a newer revision is approved.
            _ => db
                .ReviewVerdicts.AsNoTracking()
                .Where(v => v.Id == id)
                .Select(v => new ReviewNews(
                    v.By,
                    null,
                    v.EndedAt != null
                        || (
                            v.Verdict == ReviewVerdicts.Rejected
                            && db.ReviewVerdicts.Any(n =>
                                n.EntryNo == v.EntryNo
                                && n.Revision > v.Revision
                                && n.EndedAt == null
                                && n.Verdict == ReviewVerdicts.Approved
                            )
                        )
                ))
                .FirstOrDefaultAsync(ct),
        };
    }

    /// <summary>Who asked, and whether nothing waits for an answer any more.</summary>
    async Task<ReviewNews?> Request(EventRow told, Guid? person, CancellationToken ct)
    {
        var id = told.ReviewId;
        var row = await db.ReviewRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (row is null)
            return null;
        var together = db.RequestsOf(told);
        var waits = await db.ByPerson(db.OpenRequests().Where(r => together.Any(t => t.Id == r.Id)))
            .AnyAsync(a => a.Open > 0 && (a.Actor == null || person == null || a.Actor == person), ct);
        return new(row.RequestedBy, row.DueAt, !waits);
    }

    /// <summary>Those who are asked by name, or those who have the role that is asked in one of the reports.</summary>
    async Task<IReadOnlyList<Guid>> Wanted(EventRow told, Guid request, CancellationToken ct)
    {
        var role = await db.ReviewRequests.Where(r => r.Id == request).Select(r => r.Role).FirstOrDefaultAsync(ct);
        if (role is null)
            return await db.ReviewInvitations.Where(a => a.RequestId == request).Select(a => a.ActorId).ToListAsync(ct);
        IReadOnlyList<long> reports =
            await NamedIn(told, ct) is { Count: > 0 } named ? named
            : told.ReportNo is { } no ? [no]
            : AlertReaders.ReleaseOf(told) is { } release ? await db.ReportsOfItems(release, ct)
            : [];
        var wanted = new HashSet<Guid>();
        // What belongs to no report is for those who have the role in all of them.
        foreach (var report in reports.DefaultIfEmpty(0))
            wanted.UnionWith(await readers.WithRole(role, report, Most, ct));
        return [.. wanted];
    }

    /// <summary>The reports of the entries of a release that are named; none if all that it publishes is asked for.</summary>
    async Task<IReadOnlyList<long>> NamedIn(EventRow told, CancellationToken ct) =>
        AlertReaders.ReleaseOf(told) is null
            ? []
            : await db
                .EntriesOf(told)
                .Select(e => e.ReportNo != 0 ? e.ReportNo : e.Year != 0 ? e.No : 0)
                .Distinct()
                .ToListAsync(ct);

    /// <summary>Those whose approval of the revision was cleared.</summary>
    async Task<List<Guid>> Approvers(EventRow told, CancellationToken ct)
    {
        var (entry, revision) = (await EntryNo(told, ct), told.Revision);
        return await db
            .CurrentVerdicts()
            .Where(v => v.EntryNo == entry && v.Revision == revision && v.Verdict == ReviewVerdicts.Approved)
            .OrderBy(v => v.At)
            .Select(v => v.By)
            .Take(Most)
            .ToListAsync(ct);
    }

    /// <summary>
    /// Those who asked for a review of it, by itself or with its release, and did not take that back before it was published.
    /// </summary>
    async Task<List<Guid>> Askers(EventRow told, CancellationToken ct)
    {
        var (entry, release, isOfRelease) = (await EntryNo(told, ct), told.ReleaseId, AlertReaders.ReleaseOf(told) is not null);
        var at = told.At;
        return await db
            .ReviewRequests.AsNoTracking()
            .Where(r =>
                r.ClosedAt == null
                && r.RequestedAt <= at
                && (
                    (entry != null && r.EntryNo == entry)
                    || (release != null && r.ReleaseId == release && (isOfRelease || r.EntryNo == null))
                )
                // What was published since ended the request; what is asked now is another one.
                && !db.Publications.Any(p =>
                    r.EntryNo != null
                    && p.EntryNo == r.EntryNo
                    && p.Action == PublicationActions.Published
                    && p.At > r.RequestedAt
                    && p.At < at
                )
                && !db.Releases.Any(x => r.EntryNo == null && x.Id == r.ReleaseId && x.PublishedAt < at)
            )
            .OrderByDescending(r => r.RequestedAt)
            .Select(r => r.RequestedBy)
            .Take(Most)
            .ToListAsync(ct);
    }

    /// <summary>Who saved what it is about since that was last public; of a release, what was judged together.</summary>
    async Task<List<Guid>> Writers(EventRow told, CancellationToken ct)
    {
        if (AlertReaders.ReleaseOf(told) is { } release)
            return await WritersIn(release, told, ct);
        var (entry, judged) = (await EntryNo(told, ct), told.Revision ?? int.MaxValue);
        return await db
            .Revisions.AsNoTracking()
            .Where(r =>
                r.EntryNo == entry
                && r.Number <= judged
                && !db.Publications.Any(p =>
                    p.EntryNo == entry
                    && p.Action == PublicationActions.Published
                    && p.Revision >= r.Number
                    && p.Revision < judged
                )
            )
            .OrderByDescending(r => r.Number)
            .Select(r => r.SavedBy)
            .Take(Most)
            .ToListAsync(ct);
    }

    /// <summary>
    /// Who saved what a reviewer judged together since that was last public; and of a comment, who planned the release.
    /// </summary>
    async Task<List<Guid>> WritersIn(Guid release, EventRow told, CancellationToken ct)
    {
        if (told.Type == AlertTypes.ReviewCommented)
            return await db.Releases.Where(r => r.Id == release).Select(r => r.CreatedBy).ToListAsync(ct);
        return await db
            .VerdictsOf(told)
            .Join(
                db.Revisions,
                v => v.EntryNo,
                r => r.EntryNo,
                (v, r) =>
                    new
                    {
                        r.EntryNo,
                        r.Number,
                        r.SavedBy,
                        Judged = v.Revision,
                    }
            )
            .Where(r =>
                r.Number <= r.Judged
                && !db.Publications.Any(p =>
                    p.EntryNo == r.EntryNo
                    && p.Action == PublicationActions.Published
                    && p.Revision >= r.Number
                    && p.Revision < r.Judged
                )
            )
            .Select(r => r.SavedBy)
            .Distinct()
            .OrderBy(id => id)
            .Take(Most)
            .ToListAsync(ct);
    }

    /// <summary>Those who took part in the thread of a comment.</summary>
    async Task<List<Guid>> Talkers(Guid comment, CancellationToken ct)
    {
        var thread = await db.Comments.Where(c => c.Id == comment).Select(c => c.ThreadId).FirstOrDefaultAsync(ct);
        return thread is null
            ? []
            : await db
                .Comments.AsNoTracking()
                .Where(c => c.Id == thread || c.ThreadId == thread)
                .OrderByDescending(c => c.At)
                .Select(c => c.By)
                .Take(Most)
                .ToListAsync(ct);
    }

    Task<long?> EntryNo(EventRow told, CancellationToken ct) =>
        Guid.TryParse(told.Subject, out var id)
            ? db.Entries.Where(e => e.Id == id).Select(e => (long?)e.No).FirstOrDefaultAsync(ct)
            : Task.FromResult<long?>(null);
}
