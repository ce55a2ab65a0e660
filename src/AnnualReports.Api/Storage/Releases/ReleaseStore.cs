using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Releases;

/// <summary>
/// Publishes each release in one transaction. The same transaction claims it, so that it is published once, even if
/// several instances try.
/// </summary>
sealed class ReleaseStore(
    ReportsDb db,
    KindSet kinds,
    LogTransactions transactions,
    PublicationLog log,
    PublicStates states,
    ReleaseItems items,
    EditionStore editions,
    TimeProvider time
)
{
    /// <summary>
    /// Publishes a release if it has the expected version; without one, if it is due, and then as the person who
    /// scheduled it.
    /// </summary>
    /// <returns>The records appended; null if the release was published or changed before.</returns>
    public async Task<IReadOnlyList<Publication>?> Publish(Guid id, int? expected, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var prepared = attempt <= PublicationLog.Preparations ? await Prepare(id, expected, ct) : null;
            var (isDone, records) = await Publish(id, expected, prepared, ct);
            if (isDone)
                return records;
        }
    }

    /// <summary>The same once; not done if others have changed what was prepared.</summary>
    async Task<(bool IsDone, IReadOnlyList<Publication>? Records)> Publish(
        Guid id,
        int? expected,
        PreparedRelease? prepared,
        CancellationToken ct
    )
    {
        var stamp = Guid.NewGuid();
        return await transactions.Write<(bool, IReadOnlyList<Publication>?)>(
            async token =>
            {
                var publication = prepared is null ? null : await log.LockFor(prepared.Publication, token);
                if (prepared is not null && publication is null)
                    return (false, null);
                if (publication is null)
                    await transactions.Lock(token);
                if (!await Claim(id, expected, stamp, token))
                    return (true, null);
                var release = await db.Releases.AsNoTracking().SingleAsync(r => r.Id == id, token);
                await db.DemandRelease(release.Id, release.ReportNo, token);
                var context = ContextOf(release, expected);
                // Claiming counts as one change of the release. If there was no other, it is the release that was
                // prepared.
                var isUnchanged = release.Version == prepared?.Release.Version + 1;
                var found = isUnchanged ? prepared!.Found : await items.Of(release, token);
                var (records, _, _) = isUnchanged
                    ? await log.PublishPrepared(publication!, context, token)
                    : await log.PublishInside(inner => Changes(release, found, inner), context, token);
                await items.Pin(release, found, token, forGood: true);
                if (release.Edition)
                    await editions.NameInside(
                        ReportOf(release, found),
                        release.EditionLabel,
                        Notes.Read(release.EditionNote),
                        id,
                        context.By,
                        token
                    );
                await Finish(release, records, token);
                return (true, records);
            },
            token => db.Releases.AnyAsync(r => r.Id == id && r.Stamp == stamp, token),
            ct
        );
    }

    PublicationContext ContextOf(ReleaseRow release, int? expected) =>
        new(expected is null ? release.ScheduledBy ?? release.CreatedBy : db.Actor)
        {
            Release = release.Id,
            Override = release.Override,
        };

    /// <summary>
    /// A release as it was read before the log was locked, and the publication that was prepared for it.
    /// </summary>
    sealed record PreparedRelease(
        ReleaseRow Release,
        IReadOnlyList<ReleaseItem> Found,
        PreparedPublication Publication
    );

    /// <summary>
    /// Reads and renders a release before the log is locked; null if it can't be published, the reason of which is
    /// found again under the lock.
    /// </summary>
    async Task<PreparedRelease?> Prepare(Guid id, int? expected, CancellationToken ct)
    {
        if (
            await db
                .Releases.AsNoTracking()
                .SingleOrDefaultAsync(r => r.Id == id && ReleaseStates.Publishable.Contains(r.State), ct)
            is not { } release
        )
            return null;
        IReadOnlyList<ReleaseItem> found = [];
        var prepared = await log.Prepare(
            async token => await Changes(release, found = await items.Of(release, token), token),
            ContextOf(release, expected),
            ct
        );
        if (prepared is null)
            return null;
        // The entries of a whole report are looked for in all of it.
        IReadOnlySet<long> beside = release.ReportNo == 0 ? prepared.Beside : new HashSet<long> { release.ReportNo };
        return new(release, found, prepared with { Beside = beside });
    }

    /// <summary>What is found about the release now, and its items.</summary>
    public Task<(Judgement Found, IReadOnlyList<ReleaseItem> Items)> Preflight(
        ReleaseRow release,
        Guid by,
        CancellationToken ct
    ) =>
        db.ReadTogether(
            async token => (await Judge(release, by, token), await items.Of(release, token)),
            ct
        );

    /// <summary>The refusals that the release would meet now, read in the caller's transaction.</summary>
    public async Task<IReadOnlyList<Refusal>> Refusals(
        ReleaseRow release,
        Guid by,
        CancellationToken ct,
        long? onlyEntry = null
    ) => (await Judge(release, by, ct, onlyEntry)).Refusals;

    /// <summary>Finds the obstacles of a scheduled release again after something about it has changed.</summary>
    public async Task JudgeAgain(ReleaseRow row, CancellationToken ct)
    {
        if (row.State == ReleaseStates.Scheduled)
            row.Problems = ReleaseObstacle.Written([
                .. (await Refusals(row, row.ScheduledBy ?? row.CreatedBy, ct)).SelectMany(ReleaseObstacle.Of),
            ]);
    }

    async Task<Judgement> Judge(ReleaseRow release, Guid by, CancellationToken ct, long? onlyEntry = null)
    {
        try
        {
            var found = await items.Of(release, ct);
            return await log.Judge(
                await Changes(release, onlyEntry is null ? found : [.. found.Where(i => i.Row.No == onlyEntry)], ct),
                new(by) { Release = release.Id, Override = release.Override },
                ct
            );
        }
        catch (Refusal refusal)
        {
            return new([refusal], []);
        }
    }

    async Task<bool> Claim(Guid id, int? expected, Guid stamp, CancellationToken ct)
    {
        var now = time.Now();
        var claimable = expected is { } version
            ? db.Releases.Where(r => r.Id == id && r.Version == version && ReleaseStates.Publishable.Contains(r.State))
            : db.Releases.Where(r => r.Id == id && r.State == ReleaseStates.Scheduled && r.DueAt <= now);
        return await claimable.ExecuteUpdateAsync(
                r =>
                    r.SetProperty(x => x.State, ReleaseStates.Published)
                        .SetProperty(x => x.Version, x => x.Version + 1)
                        .SetProperty(x => x.Stamp, stamp),
                ct
            ) == 1;
    }

    async Task Finish(ReleaseRow release, IReadOnlyList<Publication> records, CancellationToken ct)
    {
        var at = records.Count > 0 ? records[^1].At : time.Now();
        long? sequence = records.Count > 0 ? records[^1].Sequence : null;
        await db
            .Releases.Where(r => r.Id == release.Id)
            .ExecuteUpdateAsync(
                r =>
                    r.SetProperty(x => x.PublishedAt, at)
                        .SetProperty(x => x.Sequence, sequence)
                        .SetProperty(x => x.Problems, (string?)null),
                ct
            );
        var told = db.Event(EventTypes.ReleasePublished, release.Id);
        (told.At, told.LogSequence) = (at, sequence ?? 0);
        told.ReportNo = release.ReportNo == 0 ? null : release.ReportNo;
        await db.Add(told, ct);
    }

    /// <summary>The one report that the release belongs to.</summary>
    long ReportOf(ReleaseRow release, IReadOnlyList<ReleaseItem> found)
    {
        if (release.ReportNo != 0)
            return release.ReportNo;
        long[] reports =
        [
            .. found
                .Select(i => kinds[i.Row.Kind].IsReport ? i.Row.No : i.Row.ReportNo)
                .Where(no => no != 0)
                .Distinct(),
        ];
        return reports.Length == 1
            ? reports[0]
            : throw Refusal.Invalid([
                new("/edition", $"An edition is of one report; the release is about {reports.Length}."),
            ]);
    }

    async Task<IReadOnlyList<Change>> Changes(
        ReleaseRow release,
        IReadOnlyList<ReleaseItem> found,
        CancellationToken ct
    )
    {
        if (found.Count == 0 && release.ReportNo == 0)
            throw Refusal.Invalid([new("/items", "The release has no items. Add what it should publish.")]);
        if (release.Edition)
            ReportOf(release, found);
        List<Fault> faults =
        [
            .. found
                .Where(i => i.Row.DeletedAt is not null)
                .Select(i => Fault(i, "/items", "It was deleted. Remove it from the release.")),
            .. found
                .Where(i => i.Row.DeletedAt is null && i.Languages.IsEmpty)
                .Select(i =>
                    Fault(
                        i,
                        "/languages",
                        i.Item.Action == ReleaseActions.Withdraw
                            ? "It is public in no language, so there is nothing to withdraw. Remove it from the release."
                            : $"Revision {i.Revision} has no text in any language. Write one, or remove it from the release."
                    )
                ),
        ];
        if (faults.Count > 0)
            throw Refusal.Invalid(faults);
        var entries = (await states.Entries([.. found.Select(i => i.Row).DistinctBy(r => r.No)], ct)).ToDictionary(e =>
            e.No
        );
        return [.. found.Select(i => i.ToChange(entries[i.Row.No], release))];
    }

    Fault Fault(ReleaseItem item, string pointer, string message) =>
        new(pointer, message, $"{kinds[item.Row.Kind].Segment}/{item.Row.Slug}") { Id = item.Row.Id };
}
