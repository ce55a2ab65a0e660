using AnnualReports.Api.Content;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reviewing;

/// <summary>Writes requests for reviews in the caller's transaction, and takes them back.</summary>
sealed class RequestStore(ReportsDb db, TimeProvider time)
{
    /// <summary>
    /// Asks for reviews of entries by themselves or in a release, or of a whole release. What is asked for is locked.
    /// </summary>
    /// <param name="entries">The entries; none for a whole release.</param>
    /// <param name="release">The release; null for an entry by itself.</param>
    /// <param name="wanted">Who is asked, and when the answer is wanted.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>The ids of the requests.</returns>
    public async Task<IReadOnlyList<Guid>> Ask(
        IReadOnlyList<EntryRow> entries,
        Guid? release,
        Wanted wanted,
        CancellationToken ct
    )
    {
        var people = wanted.People;
        await MustFit([.. entries.Select(e => (long?)e.No)], release, ct);
        var now = time.Now();
        var requests = (entries.Count == 0 ? [null] : entries.Select(e => (long?)e.No))
            .Select(no => new ReviewRequestRow
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                EntryNo = no,
                ReleaseId = release,
                Role = people is null ? (wanted.Role ?? Role.Reviewer).Name() : null,
                DueAt = wanted.Due?.UtcDateTime,
                RequestedAt = now,
                RequestedBy = db.Actor,
            })
            .ToList();
        db.ReviewRequests.AddRange(requests);
        await db.SaveChangesAsync(ct);
        db.ReviewInvitations.AddRange(
            requests.SelectMany(r => (people ?? []).Select(p => new ReviewInvitationRow { RequestId = r.Id, ActorId = p }))
        );
        foreach (var entry in entries)
            Audit(entry, release, "review requested");
        await db.SaveChangesAsync(ct);
        return [.. requests.Select(r => r.Id)];
    }

    /// <summary>Notes with entries that somebody was asked, unless their newest revision has an answer.</summary>
    public static void Note(IEnumerable<EntryRow> entries)
    {
        foreach (var entry in entries)
            if (
                entry.ReviewState is not (ReviewStates.Approved or ReviewStates.Rejected)
                || entry.ReviewedRevision != entry.Head
            )
                (entry.ReviewState, entry.ReviewedRevision) = (ReviewStates.Requested, entry.Head);
    }

    /// <exception cref="Refusal">Enough was asked already.</exception>
    async Task MustFit(long?[] entries, Guid? release, CancellationToken ct)
    {
        var open = db.OpenRequests();
        var most =
            entries.Length == 0
                ? await open.CountAsync(r => r.ReleaseId == release && r.EntryNo == null, ct)
                : await open.Where(r => entries.Contains(r.EntryNo))
                    .GroupBy(r => r.EntryNo)
                    .Select(g => g.Count())
                    .OrderByDescending(c => c)
                    .FirstOrDefaultAsync(ct);
        if (most >= Limits.Requests)
            throw Refusal.Invalid([
                new("", $"There are {Limits.Requests} open requests for it, which is the most. Take one back first."),
            ]);
    }

    /// <summary>Takes a request back.</summary>
    /// <exception cref="Refusal">There is no such open request, or whoever asks has no grant for it.</exception>
    public async Task TakeBack(Guid id, CancellationToken ct)
    {
        var now = time.Now();
        await db.Write(
            async token =>
            {
                await db
                    .ReviewRequests.Where(r => r.Id == id)
                    .ExecuteUpdateAsync(r => r.SetProperty(x => x.RequestedBy, x => x.RequestedBy), token);
                var row = await Open(id, token);
                (row.ClosedAt, row.ClosedBy) = (now, db.Actor);
                await db.SaveChangesAsync(token);
                var entry = row.EntryNo is { } no ? await db.Entries.SingleAsync(e => e.No == no, token) : null;
                Audit(entry, row.ReleaseId, "request for review taken back");
                return true;
            },
            token => db.ReviewRequests.AnyAsync(r => r.Id == id && r.ClosedAt == now, token),
            ct
        );
    }

    /// <summary>An open request, for whoever has a grant for what it is about.</summary>
    async Task<ReviewRequestRow> Open(Guid id, CancellationToken ct)
    {
        var unknown = new Refusal(RefusalReason.NotFound, $"There is no open request for a review with the id {id}.");
        var row = await db.ReviewRequests.SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw unknown;
        if (row.EntryNo is { } no)
            db.Act.Scope.Demand((await db.Entries.AsNoTracking().SingleAsync(e => e.No == no, ct)).GrantedIn);
        else
            await db.DemandRelease(
                row.ReleaseId!.Value,
                (await db.Releases.AsNoTracking().SingleAsync(r => r.Id == row.ReleaseId, ct)).ReportNo,
                ct
            );
        return await db.OpenRequests().AnyAsync(r => r.Id == id, ct) ? row : throw unknown;
    }

    void Audit(EntryRow? entry, Guid? release, string what) =>
        db.Act.Changes.Add(
            new()
            {
                Target = release is null ? "review" : $"release {release}",
                EntryNo = entry?.No,
                ReportNo = entry is null || entry.GrantedIn == 0 ? null : entry.GrantedIn,
                RevisionAfter = entry?.Head,
                Detail = what,
            }
        );

    /// <summary>Tells the audit of a request for a whole release.</summary>
    public void Audit(Guid release) => Audit(null, release, "review requested");
}
