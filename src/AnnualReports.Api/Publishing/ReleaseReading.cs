using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>Releases as publishers see them.</summary>
sealed class ReleaseReading(ReportsDb db, KindSet kinds, Releases releases, ReleaseItems items, ReportZones zones, Warnings warnings)
{
    public async Task<Page<ReleaseCard>> List(string? state, int limit, string? cursor, CancellationToken ct)
    {
        var rows = db.Releases.AsNoTracking();
        if (state is not null)
            rows = rows.Where(r => r.State == state);
        if (NewestFirst.Of(cursor) is var (at, id))
            rows = rows.Where(r => r.CreatedAt <= at && (r.CreatedAt < at || r.Id.CompareTo(id) < 0));
        var page = await rows.OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).Take(limit + 1).ToListAsync(ct);
        var shown = page.Take(limit).ToList();
        var (about, names) = (await About(shown, ct), await db.NamesOf(shown.Select(r => r.CreatedBy), ct));
        return new()
        {
            Items = [.. shown.Select(r => Fill(new ReleaseCard { Id = r.Id, State = State(r), Version = r.Version, CreatedAt = r.CreatedAt, CreatedBy = names[r.CreatedBy] }, r, about))],
            Next = page.Count > limit ? $"/api/v1/manage/releases?{(state is null ? "" : $"state={state}&")}limit={limit}&cursor={new NewestFirst(shown[^1].CreatedAt, shown[^1].Id)}" : null,
        };
    }

    public Task<ReleaseView> One(Guid id, CancellationToken ct) => db.ReadTogether(async token =>
    {
        var row = await Row(id, token);
        var found = await items.Of(row, token);
        var names = await db.NamesOf([row.CreatedBy], token);
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
            Items = await Views(row, found, token),
            Sequence = row.Sequence,
            Problems = row.Problems is null ? null : [.. JsonSerializer.Deserialize<Stop[]>(row.Problems)!.Select(Problem)],
        };
        return Fill(view, row, await About([row], token));
    }, ct);

    public async Task<Preflight> Preflight(Guid id, Guid by, CancellationToken ct)
    {
        var row = await Row(id, ct);
        var (stops, found) = await releases.Preflight(row, by, ct);
        if (!ReleaseStates.Publishable.Contains(row.State))
            stops = [new(RefusalReason.ReleaseNotOpen, null, null, $"The release is {row.State}.")];
        return new(stops.Count == 0, [.. stops.Select(Problem)], await Views(row, found, ct), await Warned(found, ct));
    }

    /// <summary>What does not stop it: of the very revisions that it would publish.</summary>
    async Task<IReadOnlyList<PublicationWarning>?> Warned(IReadOnlyList<ReleaseItem> found, CancellationToken ct)
    {
        var published = new List<(Kind, string, Draft, string[])>();
        foreach (var item in found.Where(i => i.Item.Action == ReleaseActions.Publish))
        {
            if (await db.Revisions.AsNoTracking().Where(r => r.EntryNo == item.Row.No && r.Number == item.Revision).Select(r => r.Content).SingleOrDefaultAsync(ct) is { } content && content.Contains("\"media\"", StringComparison.Ordinal))
                published.Add((kinds[item.Row.Kind], item.Row.Slug, Draft.Parse(content), [.. item.Languages]));
        }
        return await warnings.Of(published, ct);
    }

    async Task<ReleaseRow> Row(Guid id, CancellationToken ct) =>
        await db.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new Refusal(RefusalReason.NotFound, $"There is no release with the id {id}.");

    /// <summary>What the reports that releases are about say of them.</summary>
    sealed record Reports(Dictionary<long, string> Slugs, ILookup<Guid, TimeZoneInfo> Zones);

    static T Fill<T>(T card, ReleaseRow row, Reports about) where T : ReleaseCard
    {
        var zone = row.DueAt is not null && about.Zones[row.Id].ToList() is [var one] ? one : null;
        return card with
        {
            Title = row.Title,
            Report = about.Slugs.GetValueOrDefault(row.ReportNo),
            At = row.DueAt,
            AtLocal = zone is null ? null : Instants.Text(row.DueAt!.Value, zone),
            TimeZone = zone?.Id,
            PublishedAt = row.PublishedAt,
        };
    }

    async Task<List<ReleaseItemView>> Views(ReleaseRow release, IReadOnlyList<ReleaseItem> found, CancellationToken ct)
    {
        var names = await db.NamesOf(found.Where(i => i.IsApproved).Select(i => i.Item.ApprovedBy!.Value), ct);
        return [.. found.Select(i => new ReleaseItemView
        {
            Entry = i.Row.Id,
            Kind = i.Row.Kind,
            Slug = i.Row.Slug,
            Action = i.Item.Action == ReleaseActions.Withdraw ? ReleaseAction.Withdraw : ReleaseAction.Publish,
            Languages = i.Languages,
            Revision = i.Item.Revision,
            ChangeKind = Kind(i.Item.ChangeKind ?? release.ChangeKind),
            ChangeNote = NotesOf(i.Item.Notes ?? release.Notes),
            ApprovedBy = i.IsApproved ? names[i.Item.ApprovedBy!.Value] : null,
        })];
    }

    static ReleaseProblem Problem(Stop stop)
    {
        var type = ProblemTypes.All[JsonNamingPolicy.KebabCaseLower.ConvertName(stop.Reason.ToString())];
        return new() { Type = type.Uri, Status = type.Status, Entry = stop.Entry, Pointer = stop.Pointer, Detail = stop.Detail };
    }

    static ReleaseState State(ReleaseRow row) => Enum.Parse<ReleaseState>(row.State, ignoreCase: true);

    static ChangeKind Kind(string stored) => stored == Content.Publish.Major ? ChangeKind.Major : ChangeKind.Minor;

    static IReadOnlyDictionary<string, string>? NotesOf(string? stored) => Notes.Read(stored) is { Count: > 0 } notes ? notes : null;

    async Task<Reports> About(IReadOnlyCollection<ReleaseRow> rows, CancellationToken ct)
    {
        long[] nos = [.. rows.Select(r => r.ReportNo).Where(no => no != 0).Distinct()];
        var slugs = await db.Entries.AsNoTracking().Where(e => nos.Contains(e.No)).ToDictionaryAsync(e => e.No, e => e.Slug, ct);
        return new(slugs, await zones.Of([.. rows.Where(r => r.DueAt is not null)], ct));
    }
}
