using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>
/// Creates, changes, schedules and cancels releases. Every change raises the version of the release; a change of an
/// older version is refused.
/// </summary>
sealed class ReleasePlanner(
    ReportsDb db,
    Languages languages,
    ReleaseItems items,
    ReleaseStore releases,
    VerdictStore verdicts,
    ReleaseRequests requests,
    ReleaseScheduling scheduling,
    ReleaseForecast judging,
    TimeProvider time
)
{
    /// <summary>Creates a release from a request without faults; the id is new unless one is given.</summary>
    public async Task<Guid> Create(ReleaseRequest request, CancellationToken ct, Guid? given = null)
    {
        var id = given ?? Guid.CreateVersion7(time.GetUtcNow());
        var row = await db.Write(
            async token =>
            {
                var row = new ReleaseRow
                {
                    Id = id,
                    State = ReleaseStates.Planned,
                    ChangeKind = Publish.Minor,
                    Version = 1,
                    CreatedAt = await Now(token),
                    CreatedBy = db.Actor,
                    ReportNo = await requests.ReportNo(request.Report, token),
                    Languages = request.Languages is null or { IsAll: true }
                        ? null
                        : string.Join(' ', languages.Named(request.Languages)),
                };
                ReleaseRequests.Set(row, request);
                db.Releases.Add(row);
                db.ReleaseItems.AddRange(
                    await requests.Items.Rows(id, request.Items ?? [], index => $"/items/{index}", token)
                );
                await db.SaveChangesAsync(token);
                await db.DemandRelease(row.Id, row.ReportNo, token);
                if (request.At is { } at)
                    await scheduling.Schedule(row, at, request.Force is true, token);
                else
                    await scheduling.CheckOlder(row, db.Actor, token);
                await db.AuditItems(row, token);
                return db.Audited(row);
            },
            token => db.Releases.AnyAsync(r => r.Id == id, token),
            ct
        );
        TellOfProblems(null, row);
        return id;
    }

    /// <summary>Logs the obstacles of a release that is scheduled all the same, once.</summary>
    void TellOfProblems(string? before, ReleaseRow row)
    {
        if (row.State == ReleaseStates.Scheduled && row.Problems != before)
            judging.Tell(row, ReleaseProblems.Obstacles(row));
    }

    /// <summary>Applies a merge patch to a release; <c>at</c> schedules it, or makes it planned again.</summary>
    public async Task Change(Guid id, int expected, JsonElement patch, CancellationToken ct)
    {
        List<Fault> kept =
            patch.ValueKind == JsonValueKind.Object
                ? [.. Fixed.Where(name => patch.TryGetProperty(name, out _)).Select(FixedFault)]
                : [];
        IReadOnlyList<string> changed = [];
        await Write(
            id,
            expected,
            ReleaseStates.Publishable,
            async (row, token) =>
            {
                var before = JsonSerializer.SerializeToElement(ReleaseRequests.Settings(row), Wire.Json);
                patch.MustRemoveKnown(typeof(ReleaseRequest), before, languages);
                var request = await MergePatch
                    .Apply(before, patch)
                    .Without(Fixed)
                    .Fit<ReleaseRequest>(r => [.. kept, .. requests.Faults(r)]);
                ReleaseRequests.Set(row, request);
                // A time schedules it again, even if it is the same.
                var schedules = patch.TryGetProperty("at", out _);
                if (
                    (!schedules || request.At is null && row.State == ReleaseStates.Planned)
                    && JsonElement.DeepEquals(
                        before,
                        JsonSerializer.SerializeToElement(ReleaseRequests.Settings(row), Wire.Json)
                    )
                )
                    row.Version = expected;
                else if (!schedules)
                    await releases.JudgeAgain(row, token);
                else if (request.At is { } at)
                    await scheduling.Schedule(row, at, request.Force is true, token);
                else
                    await scheduling.Unschedule(row, token);
                var after = JsonSerializer.SerializeToElement(ReleaseRequests.Settings(row), Wire.Json);
                changed = ReleaseRequests.Changed(before, after, schedules);
            },
            ct,
            row => $"{row.State}, changed: {string.Join(", ", changed)}"
        );
    }

    /// <summary>The members of a release that can't be changed.</summary>
    static readonly string[] Fixed = ["report", "languages", "items"];

    static Fault FixedFault(string name) =>
        new(
            $"/{name}",
            "This can't be patched. Items have addresses of their own; for another report, make another release."
        );

    public Task PutItem(Guid id, int expected, ReleaseItemDraft item, CancellationToken ct) =>
        Write(
            id,
            expected,
            ReleaseStates.Open,
            async (row, token) =>
            {
                if (row.ReportNo != 0)
                    throw new Refusal(
                        RefusalReason.ReleaseNotOpen,
                        "This release is of a whole report: it has no items of its own."
                    )
                    {
                        More = new Dictionary<string, object?> { ["state"] = row.State },
                    };
                var made = (await requests.Items.Rows(id, [item], _ => "", token))[0];
                await db
                    .ReleaseItems.Where(i => i.ReleaseId == id && i.EntryNo == made.EntryNo && i.Action == made.Action)
                    .ExecuteDeleteAsync(token);
                db.ReleaseItems.Add(made);
                await db.SaveChangesAsync(token);
                await db.AuditItem(made, made.Action, token);
                await scheduling.CheckOlder(row, row.CreatedBy, token, made.EntryNo);
            },
            ct
        );

    public Task DeleteItem(Guid id, int expected, Guid entry, CancellationToken ct) =>
        Write(
            id,
            expected,
            ReleaseStates.Open,
            async (_, token) =>
            {
                var found = await db
                    .ReleaseItems.Where(i => i.ReleaseId == id && db.Entries.Any(e => e.No == i.EntryNo && e.Id == entry))
                    .ToListAsync(token);
                if (found.Count == 0)
                    throw new Refusal(RefusalReason.NotFound, $"The release has no item of the entry {entry}.");
                db.ReleaseItems.RemoveRange(found);
                foreach (var item in found)
                    await db.AuditItem(item, "taken out", token);
            },
            ct
        );

    public Task Cancel(Guid id, int expected, CancellationToken ct) =>
        Write(
            id,
            expected,
            ReleaseStates.Publishable,
            (row, _) =>
            {
                row.State = ReleaseStates.Cancelled;
                return Task.CompletedTask;
            },
            ct
        );

    /// <summary>Approves the item's revision; nobody may approve a revision that they saved themselves.</summary>
    public async Task Approve(Guid id, int expected, Guid entry, CancellationToken ct)
    {
        // Read before anything is locked: on SQL Server, reading it waits for whoever publishes.
        var logEnd = await db.LogEnd(ct);
        await Write(
            id,
            expected,
            ReleaseStates.Publishable,
            async (row, token) =>
            {
                var (item, stored) = await Approvable(row, entry, token);
                var locked = (await verdicts.Lock([item.Row.No], token))[item.Row.No];
                var judged = new JudgedRevision(locked, item.Revision) { Languages = item.Languages };
                if (await verdicts.Approve([judged], id, token, isAudited: false) is [var given])
                {
                    var told = db.TellOf(EventTypes.ReviewApproved, locked, logEnd);
                    (told.ReviewId, told.ReleaseId, told.Revision) = (given.Id, id, item.Revision);
                }
                (stored.ApprovedBy, stored.ApprovedAt, stored.ApprovedRevision) = (db.Actor, time.Now(), item.Revision);
                await db.SaveChangesAsync(token);
                await db.AuditItem(stored, "approved", token);
                await releases.JudgeAgain(row, token);
            },
            ct
        );
    }

    /// <summary>The item of an entry that is published in a revision that the item names.</summary>
    async Task<(ReleaseItem Item, ReleaseItemRow Stored)> Approvable(ReleaseRow row, Guid entry, CancellationToken ct)
    {
        var item = (await items.Of(row, ct)).FirstOrDefault(i =>
            i.Row.Id == entry && i.Item.Action == ReleaseActions.Publish
        );
        if (
            item is null
            || await db.ReleaseItems.SingleOrDefaultAsync(
                i => i.ReleaseId == row.Id && i.EntryNo == item.Row.No && i.Action == ReleaseActions.Publish,
                ct
            )
                is not { } stored
        )
            throw new Refusal(
                RefusalReason.NotFound,
                $"The release publishes nothing of the entry {entry}{(row.ReportNo != 0 ? ", or it is not settled yet: schedule it first" : "")}."
            );
        return stored.Revision is not null
            ? (item, stored)
            : throw Refusal.Invalid([
                new(
                    "/revision",
                    "The item names no revision, so what goes public may still change. Put one in, or schedule the release, then approve it."
                ),
            ]);
    }

    public Task CheckOpen(Guid id, int expected, string[] states, CancellationToken ct) =>
        db.OpenRelease(db.Releases.AsNoTracking(), id, expected, states, ct);

    async Task<bool> Write(
        Guid id,
        int expected,
        string[] open,
        Func<ReleaseRow, CancellationToken, Task> change,
        CancellationToken ct,
        Func<ReleaseRow, string>? told = null
    )
    {
        var stamp = Guid.NewGuid();
        var (before, changed) = ((string?)null, (ReleaseRow?)null);
        var written = await db.Write(
            async token =>
            {
                // Locked by an update, so that publishing it either waits or has happened already.
                await db
                    .Releases.Where(r => r.Id == id && r.Version == expected)
                    .ExecuteUpdateAsync(r => r.SetProperty(x => x.Version, x => x.Version), token);
                var row = await db.OpenRelease(db.Releases, id, expected, open, token);
                (before, changed) = (row.State == ReleaseStates.Scheduled ? row.Problems : null, row);
                (row.Version, row.Stamp) = (row.Version + 1, stamp);
                await change(row, token);
                await db.SaveChangesAsync(token);
                await db.DemandRelease(row.Id, row.ReportNo, token);
                // What changed nothing has the version that it had, and is not told of.
                if (row.Version != expected)
                    db.Audited(row, told?.Invoke(row));
                return true;
            },
            // Compared by the stamp, because another change has the same version.
            token => db.Releases.AnyAsync(r => r.Id == id && r.Stamp == stamp, token),
            ct
        );
        TellOfProblems(before, changed!);
        return written;
    }

    /// <summary>A time later than that of any release, so that lists have an order.</summary>
    async Task<DateTime> Now(CancellationToken ct)
    {
        var last = await db.Releases.Select(r => (DateTime?)r.CreatedAt).MaxAsync(ct);
        return last is { } before ? Instants.After(before, time.Now()) : time.Now();
    }
}
