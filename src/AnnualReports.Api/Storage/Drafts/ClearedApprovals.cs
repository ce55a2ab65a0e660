using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>An approval that a save clears.</summary>
sealed record ClearedApproval(Guid Id, Guid? Release, Guid By);

/// <summary>
/// Finds the approvals that a save clears, and tells of them. An approval of a revision that is public in all its
/// languages has done its work, so nothing clears it.
/// </summary>
sealed class ClearedApprovals(ReportsDb db, Languages languages)
{
    /// <summary>The approvals of a revision that the next one clears, the first given first.</summary>
    /// <param name="entryNo">The entry.</param>
    /// <param name="revision">The revision before the save.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<IReadOnlyList<ClearedApproval>> Of(long entryNo, int revision, CancellationToken ct)
    {
        var approvals = await db
            .CurrentVerdicts()
            .Where(v => v.EntryNo == entryNo && v.Revision == revision && v.Verdict == ReviewVerdicts.Approved)
            .OrderBy(v => v.At)
            .ThenBy(v => v.Id)
            .Select(v => new
            {
                Approval = new ClearedApproval(v.Id, v.ReleaseId, v.By),
                // Whether something of it is public: only then the rest is read.
                IsPublic = db.Publications.Any(p =>
                    p.EntryNo == entryNo && p.Revision == revision && p.Action == PublicationActions.Published
                ),
            })
            .ToListAsync(ct);
        return approvals.Count == 0 || (approvals[0].IsPublic && await IsDone(entryNo, revision, ct))
            ? []
            : approvals.ConvertAll(a => a.Approval);
    }

    /// <summary>Says that what was saved has cleared an approval; null if none was, or nothing was saved.</summary>
    public async Task<Notice?> Said(Saved saved, string pointer, CancellationToken ct) =>
        saved.Before is { } before ? await Said(saved.Newest.Row, before.Row.Head, pointer, ct) : null;

    /// <summary>Says that a save clears the approval of the revision before it; null if there is none.</summary>
    /// <param name="row">The entry.</param>
    /// <param name="revision">The revision before the save.</param>
    /// <param name="pointer">The place of the notice, as a JSON pointer.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<Notice?> Said(EntryRow row, int revision, string pointer, CancellationToken ct)
    {
        if (row.ReviewState is null || await Of(row.No, revision, ct) is not { Count: > 0 } approvals)
            return null;
        var names = (await db.NamesOf(approvals.Select(a => a.By), ct)).Values.Order(StringComparer.Ordinal);
        return new(
            pointer,
            $"Revision {revision} was approved by {string.Join(", ", names)}. This change clears the approval: ask for a review again."
        );
    }

    async Task<bool> IsDone(long entryNo, int revision, CancellationToken ct)
    {
        var states = await new LanguageStateReader(db, languages).Of([entryNo], ct);
        return (await db.PublishedWhole([(entryNo, revision)], states, ct)).Count > 0;
    }

    /// <summary>Tells that a save clears the approvals of the revision before it.</summary>
    /// <param name="row">The entry, which has the new revision.</param>
    /// <param name="before">The revision before.</param>
    /// <param name="logEnd">The end of the log; 0 if it was not read before the entry was locked.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task Tell(EntryRow row, int before, long logEnd, CancellationToken ct)
    {
        if (await Of(row.No, before, ct) is not [var approval, ..])
            return;
        var told = db.Event(EventTypes.ReviewCleared, row.Id);
        told.LogSequence = logEnd != 0 ? logEnd : await Approved(row, approval, ct);
        told.ReportNo = row.GrantedIn == 0 ? null : row.GrantedIn;
        (told.ReviewId, told.ReleaseId, told.Revision) = (approval.Id, approval.Release, before);
        db.Act.Events.Add(told);
        db.Act.Changes.Add(
            new()
            {
                Target = "approval",
                EntryNo = row.No,
                ReportNo = row.GrantedIn == 0 ? null : row.GrantedIn,
                RevisionBefore = before,
                RevisionAfter = row.Head,
                Detail = "cleared",
            }
        );
    }

    /// <summary>
    /// Where the log ended when the approval was told of, for a save that knew of no review before it locked the entry:
    /// the head of the log can't be read under that lock, and the approval was told of a moment ago.
    /// </summary>
    async Task<long> Approved(EntryRow row, ClearedApproval approval, CancellationToken ct)
    {
        var (entry, release) = ($"{row.Id}", $"{approval.Release}");
        return await db
                .Events.Where(e => e.Type == EventTypes.ReviewApproved && (e.Subject == entry || e.Subject == release))
                .MaxAsync(e => (long?)e.LogSequence, ct)
            ?? 0;
    }
}
