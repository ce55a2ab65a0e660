using AnnualReports.Api.Storage.Database;
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
                ? await Wanted(review, told.ReportNo ?? 0, ct)
                :
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
                .Select(r => new ReviewNews(r.AskedBy, r.DueAt, r.ClosedAt != null))
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

    /// <summary>Those who are asked by name, and those who have the role that is asked.</summary>
    async Task<List<Guid>> Wanted(Guid request, long reportNo, CancellationToken ct)
    {
        var role = await db.ReviewRequests.Where(r => r.Id == request).Select(r => r.Role).FirstOrDefaultAsync(ct);
        return role is null
            ? await db.ReviewAsked.Where(a => a.RequestId == request).Select(a => a.ActorId).ToListAsync(ct)
            : await readers.WithRole(role, reportNo, Most, ct);
    }

    /// <summary>Those who asked for a review of it, by itself or with its release.</summary>
    async Task<List<Guid>> Askers(EventRow told, CancellationToken ct)
    {
        var (entry, release) = (await EntryNo(told, ct), told.ReleaseId);
        return await db
            .ReviewRequests.AsNoTracking()
            .Where(r =>
                r.ClosedAt == null
                && ((entry != null && r.EntryNo == entry) || (release != null && r.EntryNo == null && r.ReleaseId == release))
            )
            .OrderByDescending(r => r.AskedAt)
            .Select(r => r.AskedBy)
            .Take(Most)
            .ToListAsync(ct);
    }

    /// <summary>Who saved the revision that it is about, or the newest one; of a release, who planned it.</summary>
    async Task<List<Guid>> Writers(EventRow told, CancellationToken ct)
    {
        if (AlertReaders.ReleaseOf(told) is { } release)
            return await db.Releases.Where(r => r.Id == release).Select(r => r.CreatedBy).ToListAsync(ct);
        var (entry, revision) = (await EntryNo(told, ct), told.Revision);
        return await db
            .Entries.AsNoTracking()
            .Where(e => e.No == entry)
            .Join(db.Revisions, e => e.No, r => r.EntryNo, (e, r) => new { e.Head, Revision = r })
            .Where(x => x.Revision.Number == (revision ?? x.Head))
            .Select(x => x.Revision.SavedBy)
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
