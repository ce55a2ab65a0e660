using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>Plans releases: makes, changes, schedules and cancels them. Every change counts their version up; a stale one is refused.</summary>
sealed class ReleasePlanning(
    ReportsDb db, KindSet kinds, Languages languages, PublicStates states, ReleaseItems items, Releases releases, ReportZones zones,
    ReleaseProblems problems, ReleaseJudging judging, TimeProvider time)
{
    readonly NamedItems named = new(db, kinds, languages);

    /// <summary>Plans a release without faults; the id is new unless one is given.</summary>
    public async Task<Guid> Create(ReleaseRequest request, Guid by, CancellationToken ct, Guid? given = null)
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
                    CreatedBy = by,
                    ReportNo = await ReportNo(request.Report, token),
                    Languages = request.Languages is null or { IsAll: true } ? null : string.Join(' ', languages.Named(request.Languages)),
                };
                Set(row, request);
                db.Releases.Add(row);
                db.ReleaseItems.AddRange(await named.Rows(id, request.Items ?? [], index => $"/items/{index}", token));
                await db.SaveChangesAsync(token);
                if (request.At is { } at)
                    await Schedule(row, at, request.Force is true, by, token);
                else
                    await CheckOlder(row, by, token);
                return row;
            },
            token => db.Releases.AnyAsync(r => r.Id == id, token), ct);
        TellOfProblems(null, row);
        return id;
    }

    /// <summary>What is scheduled though something stops it stands in the log once.</summary>
    void TellOfProblems(string? before, ReleaseRow row)
    {
        if (row.State == ReleaseStates.Scheduled && row.Problems != before)
            judging.Tell(row, ReleaseProblems.Stops(row));
    }

    /// <summary>A merge patch of what a release is; <c>at</c> schedules it, or makes it planned again.</summary>
    public async Task Change(Guid id, int expected, JsonElement patch, Guid by, CancellationToken ct)
    {
        List<Fault> kept = patch.ValueKind == JsonValueKind.Object ? [.. Fixed.Where(name => patch.TryGetProperty(name, out _)).Select(Kept)] : [];
        await Write(id, expected, ReleaseStates.Publishable, async (row, token) =>
        {
            var before = JsonSerializer.SerializeToElement(Settings(row), Wire.Json);
            patch.MustRemoveKnown(typeof(ReleaseRequest), before, languages);
            var request = await MergePatch.Apply(before, patch).Without(Fixed).Fit<ReleaseRequest>(r => [.. kept, .. Faults(r)]);
            Set(row, request);
            // An instant schedules it anew, even the same one.
            var schedules = patch.TryGetProperty("at", out _);
            if ((!schedules || request.At is null && row.State == ReleaseStates.Planned)
                && JsonElement.DeepEquals(before, JsonSerializer.SerializeToElement(Settings(row), Wire.Json)))
                row.Version = expected;
            else if (!schedules)
                await JudgeScheduled(row, token);
            else if (request.At is { } at)
                await Schedule(row, at, request.Force is true, by, token);
            else
                await Unschedule(row, token);
        }, ct);
    }

    /// <summary>The members of a release that stay as they were made.</summary>
    static readonly string[] Fixed = ["report", "languages", "items"];

    static Fault Kept(string name) =>
        new($"/{name}", "This can't be patched. Items have addresses of their own; for another report, make another release.");

    public Task PutItem(Guid id, int expected, ReleaseItemDraft item, CancellationToken ct) => Write(id, expected, ReleaseStates.Open, async (row, token) =>
    {
        if (row.ReportNo != 0)
            throw new Refusal(RefusalReason.ReleaseNotOpen, "This release is of a whole report: it has no items of its own.") { More = new Dictionary<string, object?> { ["state"] = row.State } };
        var made = (await named.Rows(id, [item], _ => "", token))[0];
        await db.ReleaseItems.Where(i => i.ReleaseId == id && i.EntryNo == made.EntryNo && i.Action == made.Action).ExecuteDeleteAsync(token);
        db.ReleaseItems.Add(made);
        await db.SaveChangesAsync(token);
        await CheckOlder(row, row.CreatedBy, token, made.EntryNo);
    }, ct);

    public Task DeleteItem(Guid id, int expected, Guid entry, CancellationToken ct) => Write(id, expected, ReleaseStates.Open, async (_, token) =>
    {
        if (await db.ReleaseItems.Where(i => i.ReleaseId == id && db.Entries.Any(e => e.No == i.EntryNo && e.Id == entry)).ExecuteDeleteAsync(token) == 0)
            throw new Refusal(RefusalReason.NotFound, $"The release has no item of the entry {entry}.");
    }, ct);

    public Task Cancel(Guid id, int expected, CancellationToken ct) => Write(id, expected, ReleaseStates.Publishable, (row, _) =>
    {
        row.State = ReleaseStates.Cancelled;
        return Task.CompletedTask;
    }, ct);

    /// <summary>Says that the item's present revision may go public; nobody says so of what they wrote.</summary>
    public Task Approve(Guid id, int expected, Guid entry, Guid by, CancellationToken ct) => Write(id, expected, ReleaseStates.Publishable, async (row, token) =>
    {
        var item = (await items.Of(row, token)).FirstOrDefault(i => i.Row.Id == entry && i.Item.Action == ReleaseActions.Publish);
        if (item is null || await db.ReleaseItems.SingleOrDefaultAsync(i => i.ReleaseId == id && i.EntryNo == item.Row.No && i.Action == ReleaseActions.Publish, token) is not { } stored)
            throw new Refusal(RefusalReason.NotFound, $"The release publishes nothing of the entry {entry}{(row.ReportNo != 0 ? ", or it is not settled yet: schedule it first" : "")}.");
        if (stored.Revision is null)
            throw Refusal.Invalid([new("/revision", "The item names no revision, so what goes public may still change. Put one in, or schedule the release, then approve it.")]);
        var standing = (await states.Languages([item.Row.No], token)).GetValueOrDefault(item.Row.No, LanguageStates.None);
        var last = item.Languages.DefaultIfEmpty("").Min(l => standing.GetValueOrDefault(l)?.Revision ?? 0);
        if (await db.Revisions.AnyAsync(r => r.EntryNo == item.Row.No && r.Number > last && r.Number <= item.Revision && r.SavedBy == by, token))
            throw new Refusal(RefusalReason.SecondPersonNeeded, $"You saved a revision of {item.Row.Slug} since it was last public. Someone else has to approve it.");
        (stored.ApprovedBy, stored.ApprovedAt, stored.ApprovedRevision) = (by, time.Now(), item.Revision);
        await db.SaveChangesAsync(token);
        await JudgeScheduled(row, token);
    }, ct);

    public async Task CheckOpen(Guid id, int expected, string[] states, CancellationToken ct) => Check(await db.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct), id, expected, states);

    static ReleaseRow Check(ReleaseRow? row, Guid id, int expected, string[] states)
    {
        if (row is null)
            throw new Refusal(RefusalReason.NotFound, $"There is no release with the id {id}.");
        if (row.Version != expected)
            throw new Refusal(RefusalReason.StaleRevision, $"The release was changed since you read it; its version is {row.Version}. Read it again, and send its ETag as If-Match.") { More = new Dictionary<string, object?> { ["revision"] = row.Version } };
        return states.Contains(row.State) ? row : throw new Refusal(RefusalReason.ReleaseNotOpen, $"The release is {row.State}.") { More = new Dictionary<string, object?> { ["state"] = row.State } };
    }

    async Task<bool> Write(Guid id, int expected, string[] open, Func<ReleaseRow, CancellationToken, Task> change, CancellationToken ct)
    {
        var stamp = Guid.NewGuid();
        var (before, changed) = ((string?)null, (ReleaseRow?)null);
        var written = await db.Write(
            async token =>
            {
                // Taken by an update, so that a publication of it waits or has been.
                await db.Releases.Where(r => r.Id == id && r.Version == expected).ExecuteUpdateAsync(r => r.SetProperty(x => x.Version, x => x.Version), token);
                var row = Check(await db.Releases.SingleOrDefaultAsync(r => r.Id == id, token), id, expected, open);
                (before, changed) = (row.State == ReleaseStates.Scheduled ? row.Problems : null, row);
                (row.Version, row.Stamp) = (row.Version + 1, stamp);
                await change(row, token);
                await db.SaveChangesAsync(token);
                return true;
            },
            // By the stamp: another's change has the same version.
            token => db.Releases.AnyAsync(r => r.Id == id && r.Stamp == stamp, token), ct);
        TellOfProblems(before, changed!);
        return written;
    }

    async Task Schedule(ReleaseRow row, NamedInstant at, bool force, Guid by, CancellationToken ct)
    {
        if (row.ReportNo == 0 && at.Exact is null && !await db.ReleaseItems.AnyAsync(i => i.ReleaseId == row.Id, ct))
            throw Refusal.Invalid([new("/at", $"The release has no items yet to take the time zone of {at} from, and none to schedule. Add items first.")]);
        if (!at.TryRead([.. (await zones.Of([row], ct))[row.Id]], out var due, out var why))
            throw Refusal.Invalid([new("/at", why)]);
        if (due <= time.Now())
            throw Refusal.Invalid([new("/at", Passed(due))]);
        await items.Unpin(row.Id, ct);
        var found = await items.Of(row, ct);
        if (found.Count == 0)
            throw Refusal.Invalid([new("/at", row.ReportNo == 0 ? "The release has no items to schedule. Add them first." : "Nothing of the report has changed, so there is nothing to schedule.")]);
        (row.State, row.DueAt, row.ScheduledBy, row.Tries, row.NextTryAt) = (ReleaseStates.Scheduled, due, by, 0, null);
        await items.Pin(row, found, ct);
        var stops = await WhatStops(row, ct);
        row.Problems = stops.Count == 0 || force ? Releases.Written(stops) : throw await problems.NotReady(stops, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What would stop it now. A revision older than what is public is refused whatever was asked: it never gets newer.</summary>
    async Task<IReadOnlyList<Stop>> WhatStops(ReleaseRow row, CancellationToken ct)
    {
        var refusals = await releases.WhatStops(row, row.ScheduledBy ?? row.CreatedBy, ct);
        if (row.ReportNo == 0 && refusals.FirstOrDefault(r => r.Reason == RefusalReason.OlderThanLive) is { } older)
            throw older;
        return [.. refusals.SelectMany(Stop.Of)];
    }

    /// <summary>Keeps the problems of a scheduled release current when something else of it changes.</summary>
    async Task JudgeScheduled(ReleaseRow row, CancellationToken ct)
    {
        if (row.State == ReleaseStates.Scheduled)
            row.Problems = Releases.Written([.. (await releases.WhatStops(row, row.ScheduledBy ?? row.CreatedBy, ct)).SelectMany(Stop.Of)]);
    }

    async Task Unschedule(ReleaseRow row, CancellationToken ct)
    {
        (row.State, row.DueAt, row.ScheduledBy, row.Problems, row.Tries, row.NextTryAt) = (ReleaseStates.Planned, null, null, null, 0, null);
        await items.Unpin(row.Id, ct);
    }

    /// <summary>A revision older than what is public is refused when it is named, not only when it is due.</summary>
    async Task CheckOlder(ReleaseRow row, Guid by, CancellationToken ct, long? onlyEntry = null)
    {
        if (row.ReportNo == 0 && await releases.WhatStops(row, by, ct, onlyEntry) is { } stops && stops.FirstOrDefault(s => s.Reason == RefusalReason.OlderThanLive) is { } older)
            throw older;
    }

    /// <summary>The refusal of faults of a request.</summary>
    public Refusal Refused(IReadOnlyList<Fault> faults) => languages.Refused(faults);

    /// <summary>Everything that is wrong with a release to be made, as the store is now.</summary>
    public async Task<IReadOnlyList<Fault>> AllFaults(ReleaseRequest request, CancellationToken ct)
    {
        List<Fault> faults = [.. Faults(request), .. await named.Faults(request.Items ?? [], index => $"/items/{index}", ct)];
        if (request.Report is { } slug && await FoundReport(slug, ct) == 0)
            faults.Add(NoReport(slug));
        return faults;
    }

    /// <summary>Everything that is wrong with an item of the entry that an address names, as the store is now.</summary>
    public async Task<IReadOnlyList<Fault>> ItemFaults(ReleaseItemDraft item, Guid addressed, CancellationToken ct) =>
    [
        .. item.Entry == addressed ? [] : new[] { new Fault("/entry", $"The address says {addressed}. Name the same entry.") },
        .. await named.Faults([item with { Entry = addressed }], _ => "", ct),
    ];

    List<Fault> Faults(ReleaseRequest request)
    {
        var faults = new List<Fault>();
        if (request.Report is not null && request.Items is not null)
            faults.Add(new("/items", "A release is either of a whole report or of items. Leave one out."));
        if (request.Force is true && request.At is null)
            faults.Add(new("/force", "This is for scheduling. Say `at` too, or leave it out.") { JudgedBy = "/at" });
        if (request.Report is null && request.Languages is not null)
            faults.Add(new("/languages", "Each item names its languages; this is for a whole report.") { JudgedBy = "/report" });
        else if (request.Languages is not null)
            faults.AddRange(languages.Faults(request.Languages));
        if (request.At?.Exact is { } at && at <= time.GetUtcNow() && request.Items is not [])
            faults.Add(new("/at", Passed(at.UtcDateTime)));
        if (request.Title is { Length: > Limits.Title })
            faults.Add(new("/title", $"At most {Limits.Title} characters."));
        if (request.EditionLabel is { Length: > Limits.Title })
            faults.Add(new("/editionLabel", $"At most {Limits.Title} characters."));
        if (request.Edition is not true && (request.EditionLabel is not null || request.EditionNote is not null))
            faults.Add(new("/edition", "Say true, or leave out what is said of the edition."));
        if (request.Items is { } wanted && wanted.GroupBy(i => (i.Entry, i.Action ?? ReleaseAction.Publish)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            faults.Add(new("/items", $"The entry {twice.Key.Entry} stands here twice."));
        return [.. faults, .. languages.Faults(request.ChangeNote, "/changeNote"), .. languages.Faults(request.EditionNote, "/editionNote"),
            .. Requests.Faults(request.Override)];
    }

    static string Passed(DateTime due) => $"{Instants.Text(due)} has passed. Name an instant in the future, or publish the release now.";

    static void Set(ReleaseRow row, ReleaseRequest request)
    {
        (row.Title, row.ChangeKind, row.Notes) = (request.Title, Stored(request.ChangeKind ?? ChangeKind.Minor), Notes.Write(request.ChangeNote));
        (row.Edition, row.EditionLabel, row.EditionNote) = (request.Edition is true, request.EditionLabel, Notes.Write(request.EditionNote));
        row.Override = request.Override?.Reason;
    }

    static ReleaseRequest Settings(ReleaseRow row) => new()
    {
        Title = row.Title,
        ChangeKind = row.ChangeKind == Publish.Major ? ChangeKind.Major : ChangeKind.Minor,
        ChangeNote = row.Notes is null ? null : Notes.Read(row.Notes),
        At = row.DueAt is { } due ? new DateTimeOffset(due) : (NamedInstant?)null,
        Edition = row.Edition,
        EditionLabel = row.EditionLabel,
        EditionNote = row.EditionNote is null ? null : Notes.Read(row.EditionNote),
        Override = row.Override is null ? null : new(row.Override),
    };

    public static string Stored(ChangeKind kind) => kind == ChangeKind.Major ? Publish.Major : Publish.Minor;

    async Task<long> ReportNo(string? slug, CancellationToken ct)
    {
        if (slug is null)
            return 0;
        return await FoundReport(slug, ct) is not 0 and var no ? no : throw Refusal.Invalid([NoReport(slug)]);
    }

    async Task<long> FoundReport(string slug, CancellationToken ct) => !Slugs.IsSlug(slug) ? 0
        : await db.Entries.Existing().Where(e => e.Kind == kinds.Report.Name && e.Slug == slug).Select(e => e.No).SingleOrDefaultAsync(ct);

    static Fault NoReport(string slug) => new("/report", $"There is no report '{slug}'.");

    /// <summary>Later than any release before, so that lists have an order.</summary>
    async Task<DateTime> Now(CancellationToken ct)
    {
        var last = await db.Releases.Select(r => (DateTime?)r.CreatedAt).MaxAsync(ct);
        return last is { } before ? Instants.After(before, time.Now()) : time.Now();
    }
}
