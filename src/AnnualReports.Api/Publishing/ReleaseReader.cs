using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>Releases as publishers see them.</summary>
sealed class ReleaseReader(
    ReportsDb db,
    ReleaseStore releases,
    ReleaseItems items,
    ReportZones zones,
    ReleaseProblems problems,
    EntryTitles titles,
    PublicStates states,
    ReleaseWarnings warnings
)
{
    /// <summary>How many problems of each release a list shows.</summary>
    const int ProblemsListed = 10;

    /// <summary>The version of a release; 0 if there is no such release.</summary>
    public Task<int> Version(Guid id, CancellationToken ct) =>
        db.Releases.AsNoTracking().Where(r => r.Id == id).Select(r => r.Version).SingleOrDefaultAsync(ct);

    public async Task<Page<ReleaseCard>> List(ReleaseFilter filter, int limit, string? cursor, CancellationToken ct)
    {
        var rows = db.ReleasesInScope(db.Act.Scope);
        if (filter.States.Count > 0)
            rows = rows.Where(r => filter.States.Contains(r.State));
        if (filter.HaveProblems is { } any)
            rows = rows.Where(r => r.Problems != null == any);
        if (filter.Waiter is { } waiter)
            rows = rows.WaitFor(db, waiter);
        rows = rows.Having(filter.Words, word => r => r.Words!.Contains(word));
        if (NewestFirst.Of(cursor) is var (at, id))
            rows = rows.Where(r => r.CreatedAt <= at && (r.CreatedAt < at || r.Id.CompareTo(id) < 0));
        var page = await rows.OrderByDescending(r => r.CreatedAt)
            .ThenByDescending(r => r.Id)
            .Take(limit + 1)
            .ToListAsync(ct);
        var shown = page.Take(limit).ToList();
        var (about, names) = (
            await About(shown, ProblemsListed, ct),
            await db.NamesOf(shown.Select(r => r.CreatedBy), ct)
        );
        return new()
        {
            Items =
            [
                .. shown.Select(r =>
                    Fill(
                        new ReleaseCard
                        {
                            Id = r.Id,
                            State = State(r),
                            Version = r.Version,
                            CreatedAt = r.CreatedAt,
                            CreatedBy = names[r.CreatedBy],
                        },
                        r,
                        about
                    )
                ),
            ],
            Next =
                page.Count > limit
                    ? $"/api/v1/manage/releases?{filter.Query}limit={limit}&cursor={new NewestFirst(shown[^1].CreatedAt, shown[^1].Id)}"
                    : null,
        };
    }

    public Task<ReleaseView> One(Guid id, CancellationToken ct) =>
        db.ReadTogether(
            async token =>
            {
                var row = await Row(id, token);
                await db.DemandRelease(row.Id, row.ReportNo, token);
                var found = await items.Of(row, token);
                var names = await db.NamesOf([row.CreatedBy], token);
                var shown = await Views(row, found, token);
                PublicationWarning[] warned =
                [
                    .. warnings.Newer(shown),
                    .. await warnings.Unread(row, found, shown, token),
                ];
                var view = new ReleaseView
                {
                    Id = row.Id,
                    State = State(row),
                    Version = row.Version,
                    CreatedAt = row.CreatedAt,
                    CreatedBy = names[row.CreatedBy],
                    Languages = row.Languages?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    ChangeKind = Kind(row.ChangeKind),
                    ChangeNote = NotesOf(row.Notes),
                    Override = row.Override is null ? null : new(row.Override),
                    Edition = row.Edition,
                    EditionLabel = row.EditionLabel,
                    EditionNote = NotesOf(row.EditionNote),
                    Items = shown,
                    Sequence = row.Sequence,
                    Warnings = warned.Length == 0 ? null : warned,
                };
                return Fill(view, row, await About([row], int.MaxValue, token));
            },
            ct
        );

    public async Task<Preflight> Preflight(Guid id, CancellationToken ct)
    {
        var row = await Row(id, ct);
        await db.DemandRelease(row.Id, row.ReportNo, ct);
        var (judged, found) = await releases.Preflight(row, db.Actor, ct);
        IReadOnlyList<ReleaseObstacle> stops = [.. judged.Refusals.SelectMany(ReleaseObstacle.Of)];
        if (!ReleaseWarnings.IsAhead(row))
            stops = [new(RefusalReason.ReleaseNotOpen, null, null, $"The release is {row.State}.")];
        var shown = await Views(row, found, ct);
        PublicationWarning[] warned =
        [
            .. warnings.Newer(shown),
            .. await warnings.Unread(row, found, shown, ct),
            .. await warnings.OfDrafts(found, ct),
            .. ReleaseWarnings.IsAhead(row) ? warnings.Stale(judged, shown) : [],
        ];
        return new(stops.Count == 0, await problems.Views(stops, ct), shown, warned.Length == 0 ? null : warned);
    }

    async Task<ReleaseRow> Row(Guid id, CancellationToken ct) =>
        await db.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct)
        ?? throw new Refusal(RefusalReason.NotFound, $"There is no release with the id {id}.");

    /// <summary>Values of releases that are not in their rows.</summary>
    sealed record Beside(
        Dictionary<long, string> Reports,
        ILookup<Guid, TimeZoneInfo> Zones,
        ILookup<Guid, ReleaseProblem> Problems
    );

    static T Fill<T>(T card, ReleaseRow row, Beside about)
        where T : ReleaseCard
    {
        // A release without a time, or with reports in several time zones, shows no local time.
        var zones = about.Zones[row.Id].Take(2).ToArray();
        var zone = row.DueAt is not null && zones.Length == 1 ? zones[0] : null;
        var count = ReleaseProblems.Obstacles(row).Count;
        return card with
        {
            Title = row.Title,
            Report = about.Reports.GetValueOrDefault(row.ReportNo),
            At = row.DueAt,
            AtLocal = zone is null ? null : Instants.Text(row.DueAt!.Value, zone),
            TimeZone = zone?.Id,
            PublishedAt = row.PublishedAt,
            ProblemCount = count == 0 ? null : count,
            Problems = count == 0 ? null : [.. about.Problems[row.Id]],
        };
    }

    async Task<List<ReleaseItemView>> Views(ReleaseRow release, IReadOnlyList<ReleaseItem> found, CancellationToken ct)
    {
        var verdicts = await db.VerdictsOf(
            found.Where(i => i.Item.Action == ReleaseActions.Publish).Select(i => i.Row.No),
            ct
        );
        Guid? Approver(ReleaseItem item) =>
            item.IsApproved ? item.Item.ApprovedBy
            : item.Item.Action == ReleaseActions.Publish
            && EntryReviews.Of(verdicts[item.Row.No], item.Revision) == ReviewStage.Approved
                ? verdicts[item.Row.No].First(v => v.Revision == item.Revision).By
            : null;
        var names = await db.NamesOf(found.Select(Approver).OfType<Guid>(), ct);
        var known = await titles.At(found.Select(i => (i.Row, i.Revision)), ct);
        var staying = ReleaseWarnings.IsAhead(release) ? await Staying(found, ct) : [];
        return
        [
            .. found.Select(i => new ReleaseItemView
            {
                Entry = i.Row.Id,
                Kind = i.Row.Kind,
                Slug = i.Row.Slug,
                Title = known.GetValueOrDefault((i.Row.No, i.Revision)),
                Action = i.Item.Action == ReleaseActions.Withdraw ? ReleaseAction.Withdraw : ReleaseAction.Publish,
                Languages = i.Languages,
                Revision = i.Item.Revision,
                NewestRevision =
                    ReleaseWarnings.IsAhead(release)
                    && i.Item.Action == ReleaseActions.Publish
                    && i.Item.Revision < i.Row.Head
                        ? i.Row.Head
                        : null,
                ChangeKind = Kind(i.Item.ChangeKind ?? release.ChangeKind),
                ChangeNote = NotesOf(i.Item.Notes ?? release.Notes),
                StaysPublic =
                    i.Item.Action == ReleaseActions.Withdraw
                    && staying.GetValueOrDefault(i.Row.No) is { Length: > 0 } stay
                        ? stay
                        : null,
                Review =
                    i.Item.Action == ReleaseActions.Withdraw ? null
                    : EntryReviews.Of(verdicts[i.Row.No], i.Revision) switch
                    {
                        ReviewStage.Approved => Verdict.Approved,
                        ReviewStage.Rejected => Verdict.Rejected,
                        _ => null,
                    },
                ApprovedBy = Approver(i) is { } approver ? names[approver] : null,
            }),
        ];
    }

    /// <summary>
    /// For entries of which languages are withdrawn, by number: the languages that would stay public.
    /// </summary>
    async Task<Dictionary<long, string[]>> Staying(IReadOnlyList<ReleaseItem> found, CancellationToken ct)
    {
        var withdrawn = found.Where(i => i.Item.Action == ReleaseActions.Withdraw).Select(i => i.Row.No).ToHashSet();
        var statesOf = await states.Languages(withdrawn, ct);
        return found
            .Where(i => withdrawn.Contains(i.Row.No))
            .GroupBy(i => i.Row.No)
            .ToDictionary(
                g => g.Key,
                g =>
                    statesOf
                        .GetValueOrDefault(g.Key, LanguageStates.None)
                        .PublicLanguages()
                        .Union(g.Where(i => i.Item.Action == ReleaseActions.Publish).SelectMany(i => i.Languages))
                        .Except(g.Where(i => i.Item.Action == ReleaseActions.Withdraw).SelectMany(i => i.Languages))
                        .Order(StringComparer.Ordinal)
                        .ToArray()
            );
    }

    static ReleaseState State(ReleaseRow row) => Enum.Parse<ReleaseState>(row.State, ignoreCase: true);

    static ChangeKind Kind(string stored) => stored == Content.Publish.Major ? ChangeKind.Major : ChangeKind.Minor;

    static IReadOnlyDictionary<string, string>? NotesOf(string? stored) =>
        Notes.Read(stored) is { Count: > 0 } notes ? notes : null;

    async Task<Beside> About(IReadOnlyCollection<ReleaseRow> rows, int problemsOfEach, CancellationToken ct)
    {
        return new(
            await db.SlugsOf(rows.Select(r => r.ReportNo), ct),
            await zones.Of([.. rows.Where(r => r.DueAt is not null)], ct),
            await problems.Of(rows, problemsOfEach, ct)
        );
    }
}
