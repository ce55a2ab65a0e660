using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>
/// Locks the rows that a save changes until the commit, if they are as they were read. The second of two savers is
/// refused.
/// </summary>
sealed class DraftClaims(ReportsDb db)
{
    /// <summary>The refusal of an id that no entry has.</summary>
    public static Refusal Unknown(Kind kind, Guid id) =>
        new(RefusalReason.NotFound, $"There is no {kind.Name} with the id {id}.");

    /// <summary>
    /// Locks the entry until the commit and gives it the number of the next revision, if its newest revision is the
    /// expected one; otherwise the save is refused. The same update locks the entries that the draft's fields name, so
    /// that they can't be deleted or renamed meanwhile, and for an entry in a tree its report, where all changes of the
    /// tree queue.
    /// </summary>
    public async Task Claim(
        Kind kind,
        EntryRow row,
        int expected,
        int next,
        IReadOnlyList<EntryRow> held,
        CancellationToken ct
    )
    {
        long[] nos = [.. held.Select(h => h.No)];
        string[] slugs = [.. held.Select(h => h.Slug)];
        var (no, report, review) = (row.No, kind.TreeRole is null ? 0 : row.ReportNo, row.ReviewState);
        var wanted = nos.Append(no).Append(report).Where(n => n != 0).Distinct().Count();
        Task<int> Take() =>
            db
                .Entries.Existing()
                .Where(e =>
                    (e.No == no && e.Head == expected && e.ReviewState == review)
                    || e.No == report
                    || (nos.Contains(e.No) && slugs.Contains(e.Slug))
                )
                .ExecuteUpdateAsync(e => e.SetProperty(r => r.Head, r => r.No == no ? next : r.Head), ct);
        if (await Take() != wanted)
        {
            review = await ReviewNow(row, expected, ct);
            if (review is null || await Take() != wanted)
                throw await Lost(kind, row, nos, slugs, ct);
        }
        row.Head = next;
        db.Entry(row).Property(r => r.Head).OriginalValue = next;
        db.Entry(row).Property(r => r.Head).IsModified = false;
    }

    /// <summary>
    /// What happened in reviews to the revision since it was read, because a save clears an approval; null if nothing did,
    /// or if it is not the newest one any more.
    /// </summary>
    async Task<string?> ReviewNow(EntryRow row, int expected, CancellationToken ct)
    {
        var now = await db
            .Entries.AsNoTracking()
            .Where(e => e.No == row.No && e.Head == expected)
            .Select(e => new { e.ReviewState, e.ReviewedRevision })
            .SingleOrDefaultAsync(ct);
        if (now is null || now.ReviewState == row.ReviewState)
            return null;
        var (state, revision) = (
            db.Entry(row).Property(r => r.ReviewState),
            db.Entry(row).Property(r => r.ReviewedRevision)
        );
        (row.ReviewState, row.ReviewedRevision) = (now.ReviewState, now.ReviewedRevision);
        (state.OriginalValue, revision.OriginalValue) = (now.ReviewState, now.ReviewedRevision);
        (state.IsModified, revision.IsModified) = (false, false);
        return now.ReviewState;
    }

    /// <summary>
    /// Why the rows could not be locked: the entry was deleted, it has a newer revision, or an entry that its fields
    /// name was deleted.
    /// </summary>
    async Task<Refusal> Lost(Kind kind, EntryRow row, long[] nos, string[] slugs, CancellationToken ct)
    {
        if (
            nos.Length > 0
            && await db.Entries.Existing().CountAsync(e => nos.Contains(e.No) && slugs.Contains(e.Slug), ct)
                != nos.Length
        )
            return Refusal.Invalid([DraftReferences.Lost]);
        return await db.Entries.Existing().AnyAsync(e => e.No == row.No, ct)
            ? await Stale(row.No, ct)
            : Unknown(kind, row.Id);
    }

    /// <summary>The refusal of a change to a revision that is no longer the newest, or to a text that is no longer so.</summary>
    /// <param name="entryNo">The entry.</param>
    /// <param name="ct">Cancels it.</param>
    /// <param name="text">The language and the entity tag of the text as it is now; null if the whole entry is meant.</param>
    public async Task<Refusal> Stale(long entryNo, CancellationToken ct, (string Language, string Tag)? text = null)
    {
        var newest = await db.WithNewest(db.Entries.AsNoTracking().Where(e => e.No == entryNo))
            .Select(n => new
            {
                n.Revision.Number,
                n.Revision.SavedAt,
                n.Revision.SavedBy,
            })
            .SingleAsync(ct);
        var name = (await db.NamesOf([newest.SavedBy], ct))[newest.SavedBy];
        return new(
            RefusalReason.StaleRevision,
            text is null
                ? $"The newest revision is {newest.Number}, saved by {name} at {Instants.Text(newest.SavedAt)}. "
                    + "Read it, make your change on it, and send its ETag as If-Match."
                : $"The newest revision is {newest.Number}, saved by {name} at {Instants.Text(newest.SavedAt)}. "
                    + $"Read its text in '{text.Value.Language}' again, decide on it as it is now, and send the ETag of what you have read as If-Match."
        )
        {
            More = Told(),
        };

        Dictionary<string, object?> Told()
        {
            var more = new Dictionary<string, object?>
            {
                ["revision"] = newest.Number,
                ["savedBy"] = name,
                ["savedAt"] = Instants.Text(newest.SavedAt),
            };
            if (text is { Tag: var tag })
                more["etag"] = tag;
            return more;
        }
    }

    /// <summary>Locks the report that an entry is created in.</summary>
    /// <exception cref="Refusal">There is no such report, or whoever asks has no grant for it.</exception>
    public async Task<long> LockReport(string report, long no, CancellationToken ct)
    {
        db.Act.Scope.DemandNamed(no, report);
        if (no == 0 || !await Lock(no, ct))
            throw Refusal.Invalid([DraftFaults.UnknownReport(report)]);
        return no;
    }

    /// <summary>
    /// Locks a report by an update of its row: whoever creates entries below it, moves its sections or deletes it waits
    /// for the others here.
    /// </summary>
    async Task<bool> Lock(long entryNo, CancellationToken ct) =>
        await db
            .Entries.Existing()
            .Where(e => e.No == entryNo)
            .ExecuteUpdateAsync(e => e.SetProperty(r => r.Year, r => r.Year), ct) > 0;
}
