using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts;

/// <summary>What is said about a review: by whom, and until when an answer is wanted.</summary>
/// <param name="By">Who asked, judged or commented.</param>
/// <param name="DueAt">When the answer is wanted; null if nothing was said.</param>
/// <param name="IsOver">Whether the request was taken back.</param>
sealed record ReviewNews(Guid By, DateTime? DueAt, bool IsOver);

/// <summary>Finds whom a review concerns: those who are asked, and those who asked, wrote or took part.</summary>
sealed class ReviewRecipients(ReportsDb db, AlertReaders readers)
{
    /// <summary>The most people of a role, and the most comments and requests that are looked through.</summary>
    const int Most = 500;

    public async Task<IReadOnlyList<Guid>> Of(EventRow told, CancellationToken ct)
    {
        if (told.ReviewId is not { } review || await News(told, ct) is not { } news)
            return [];
        var concerned =
            told.Type == AlertTypes.ReviewRequested
                ? await Wanted(told, review, ct)
                : (IReadOnlyList<Guid>)
                [
                    .. await Askers(told, ct),
                    .. await Writers(told, ct),
                    .. told.Type == AlertTypes.ReviewCommented ? await Talkers(review, ct) : [],
                ];
        // Nobody is told of what they did themselves.
        return [.. concerned.Where(id => id != news.By).Distinct()];
    }

    /// <summary>What there is to say about it; null if it is not there any more.</summary>
    public Task<ReviewNews?> News(EventRow told, CancellationToken ct)
    {
        var id = told.ReviewId;
        return told.Type switch
        {
            AlertTypes.ReviewRequested => db
                .ReviewRequests.AsNoTracking()
                .Where(r => r.Id == id)
                .Select(r => new ReviewNews(r.RequestedBy, r.DueAt, r.ClosedAt != null))
                .FirstOrDefaultAsync(ct),
            AlertTypes.ReviewCommented => db
                .Comments.AsNoTracking()
                .Where(c => c.Id == id)
                .Select(c => new ReviewNews(c.By, null, c.ErasedAt != null))
                .FirstOrDefaultAsync(ct),
            _ => db
                .ReviewVerdicts.AsNoTracking()
                .Where(v => v.Id == id)
                .Select(v => new ReviewNews(v.By, null, v.EndedAt != null))
                .FirstOrDefaultAsync(ct),
        };
    }

    /// <summary>Those who are asked by name, or those who have the role that is asked in one of the reports.</summary>
    async Task<IReadOnlyList<Guid>> Wanted(EventRow told, Guid request, CancellationToken ct)
    {
        var role = await db.ReviewRequests.Where(r => r.Id == request).Select(r => r.Role).FirstOrDefaultAsync(ct);
        if (role is null)
            return await db.ReviewInvitations.Where(a => a.RequestId == request).Select(a => a.ActorId).ToListAsync(ct);
        IReadOnlyList<long> reports =
            told.ReportNo is { } no ? [no]
            : AlertReaders.ReleaseOf(told) is { } release ? await db.ReportsOfItems(release, ct)
            : [];
        var wanted = new HashSet<Guid>();
        // What belongs to no report is for those who have the role in all of them.
        foreach (var report in reports.DefaultIfEmpty(0))
            wanted.UnionWith(await readers.WithRole(role, report, Most, ct));
        return [.. wanted];
    }

    /// <summary>Those who asked for a review of it, by itself or with its release.</summary>
    async Task<List<Guid>> Askers(EventRow told, CancellationToken ct)
    {
        var (entry, release, isOfRelease) = (await EntryNo(told, ct), told.ReleaseId, AlertReaders.ReleaseOf(told) is not null);
        return await db
            .ReviewRequests.AsNoTracking()
            .Where(r =>
                r.ClosedAt == null
                && (
                    (entry != null && r.EntryNo == entry)
                    || (release != null && r.ReleaseId == release && (isOfRelease || r.EntryNo == null))
                )
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

    /// <summary>Who saved the revisions that a reviewer judged together; and of a comment, who planned the release.</summary>
    async Task<List<Guid>> WritersIn(Guid release, EventRow told, CancellationToken ct)
    {
        var review = told.ReviewId;
        if (told.Type == AlertTypes.ReviewCommented)
            return await db.Releases.Where(r => r.Id == release).Select(r => r.CreatedBy).ToListAsync(ct);
        var given = await db.ReviewVerdicts.AsNoTracking().Where(v => v.Id == review).Select(v => new { v.By, v.At }).SingleAsync(ct);
        return await db
            .ReviewVerdicts.AsNoTracking()
            .Where(v => v.ReleaseId == release && v.By == given.By && v.At == given.At)
            .Join(
                db.Revisions,
                v => new { v.EntryNo, Number = v.Revision },
                r => new { r.EntryNo, r.Number },
                (_, r) => r.SavedBy
            )
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
