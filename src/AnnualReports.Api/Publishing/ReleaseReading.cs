using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>Which releases a list is of.</summary>
/// <param name="States">How they stand; none: anyhow.</param>
/// <param name="HaveProblems">Whether something stops them; null: either.</param>
sealed record ReleaseFilter(IReadOnlyList<string> States, bool? HaveProblems)
{
    /// <summary>The filter as an address has it, for the address of the next page.</summary>
    public string Query => (States.Count == 0 ? "" : $"state={string.Join(',', States)}&")
        + (HaveProblems is { } any ? $"problems={(any ? "true" : "false")}&" : "");
}

/// <summary>Releases as publishers see them.</summary>
sealed class ReleaseReading(ReportsDb db, KindSet kinds, Releases releases, ReleaseItems items, ReportZones zones, ReleaseProblems problems, Titles titles,
    PublicStates states, Warnings warnings)
{
    /// <summary>How many problems of each release a list shows.</summary>
    const int ProblemsListed = 10;

    /// <summary>The version of a release; 0 where there is none.</summary>
    public Task<int> Version(Guid id, CancellationToken ct) => db.Releases.AsNoTracking().Where(r => r.Id == id).Select(r => r.Version)
        .SingleOrDefaultAsync(ct);

    public async Task<Page<ReleaseCard>> List(ReleaseFilter filter, int limit, string? cursor, CancellationToken ct)
    {
        var rows = db.Releases.AsNoTracking();
        if (filter.States.Count > 0)
            rows = rows.Where(r => filter.States.Contains(r.State));
        if (filter.HaveProblems is { } any)
            rows = rows.Where(r => r.Problems != null == any);
        if (NewestFirst.Of(cursor) is var (at, id))
            rows = rows.Where(r => r.CreatedAt <= at && (r.CreatedAt < at || r.Id.CompareTo(id) < 0));
        var page = await rows.OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).Take(limit + 1).ToListAsync(ct);
        var shown = page.Take(limit).ToList();
        var (about, names) = (await About(shown, ProblemsListed, ct), await db.NamesOf(shown.Select(r => r.CreatedBy), ct));
        return new()
        {
            Items = [.. shown.Select(r => Fill(new ReleaseCard { Id = r.Id, State = State(r), Version = r.Version, CreatedAt = r.CreatedAt,
                CreatedBy = names[r.CreatedBy] }, r, about))],
            Next = page.Count > limit ? $"/api/v1/manage/releases?{filter.Query}limit={limit}&cursor={new NewestFirst(shown[^1].CreatedAt, shown[^1].Id)}"
                : null,
        };
    }

    public Task<ReleaseView> One(Guid id, CancellationToken ct) => db.ReadTogether(async token =>
    {
        var row = await Row(id, token);
        var found = await items.Of(row, token);
        var names = await db.NamesOf([row.CreatedBy], token);
        var shown = await Views(row, found, token);
        PublicationWarning[] warned = [.. Newer(shown), .. await Unread(row, found, shown, token)];
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
    }, ct);

    public async Task<Preflight> Preflight(Guid id, Guid by, CancellationToken ct)
    {
        var row = await Row(id, ct);
        var (stops, found) = await releases.Preflight(row, by, ct);
        if (!IsAhead(row))
            stops = [new(RefusalReason.ReleaseNotOpen, null, null, $"The release is {row.State}.")];
        var shown = await Views(row, found, ct);
        PublicationWarning[] warned = [.. Newer(shown), .. await Unread(row, found, shown, ct), .. await Warned(found, ct) ?? []];
        return new(stops.Count == 0, await problems.Views(stops, ct), shown, warned.Length == 0 ? null : warned);
    }

    /// <summary>Whether it is still to come.</summary>
    static bool IsAhead(ReleaseRow row) => ReleaseStates.Publishable.Contains(row.State);

    /// <summary>Of the items that name a revision, those of which a newer one was saved.</summary>
    PublicationWarning[] Newer(IEnumerable<ReleaseItemView> shown) => [.. shown.Where(i => i.NewestRevision is not null).Select(i => new PublicationWarning(
        $"{kinds[i.Kind].Segment}/{i.Slug}", "", $"The release has revision {i.Revision}; revision {i.NewestRevision} was saved since, and stays a draft. "
            + "To take it, name it, or schedule the release anew.",
        i.Entry, i.Title))];

    /// <summary>
    /// The notes that nobody will read, its own and those of its items; of one that is public already, as far as its languages tell.
    /// </summary>
    async Task<List<PublicationWarning>> Unread(
        ReleaseRow release, IReadOnlyList<ReleaseItem> found, IReadOnlyList<ReleaseItemView> shown, CancellationToken ct)
    {
        var ahead = IsAhead(release);
        if (found.Count == 0 || (!ahead && release.PublishedAt is null) || (release.Notes is null && found.All(i => i.Item.Notes is null)))
            return [];
        var standings = ahead ? await states.Languages(found.Select(i => i.Row.No), ct) : [];
        var changes = found.Select(i => Noted(i, release, ahead ? standings.GetValueOrDefault(i.Row.No, LanguageStates.None) : null)).ToList();
        var warned = new List<PublicationWarning>();
        foreach (var (index, item) in found.Index().Where(i => i.Item.Item.Notes is not null))
            warned.AddRange(UnreadNotes.Of(Notes.Read(item.Item.Notes), changes[index], $"/items/{index}/changeNote").Select(w => new PublicationWarning(
                $"{changes[index].Kind.Segment}/{item.Row.Slug}", w.Pointer, w.Message, item.Row.Id, shown[index].Title)));
        var sharing = changes.Where((_, index) => found[index].Item.Notes is null).ToList();
        warned.AddRange(UnreadNotes.Of(Notes.Read(release.Notes), sharing, "/changeNote").Select(w => new PublicationWarning(
            $"releases/{release.Id}", w.Pointer, w.Message, release.Id, release.Title)));
        return warned;
    }

    /// <summary>What an item does, and in which languages it changes something, as far as is known how they stand.</summary>
    NotedChange Noted(ReleaseItem item, ReleaseRow release, IReadOnlyDictionary<string, LanguageState>? standing)
    {
        var withdraws = item.Item.Action == ReleaseActions.Withdraw;
        return new(kinds[item.Row.Kind], withdraws, item.Item.ChangeKind ?? release.ChangeKind, item.Languages,
            [.. item.Languages.Where(l => standing is null || Changes(standing.GetValueOrDefault(l)))]);

        bool Changes(LanguageState? now) => now is { IsPublic: true }
            ? withdraws || now.Revision != item.Revision || now.FieldsRevision != item.Revision
            : !withdraws;
    }

    /// <summary>What does not stop it: of the very revisions that it would publish.</summary>
    async Task<IReadOnlyList<PublicationWarning>?> Warned(IReadOnlyList<ReleaseItem> found, CancellationToken ct) =>
        await warnings.Of([.. (await items.Drafts(found, ct)).Select(d => new GoingPublic(kinds[d.Item.Row.Kind], d.Item.Row, d.Draft, d.Item.Languages))], ct);

    async Task<ReleaseRow> Row(Guid id, CancellationToken ct) =>
        await db.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new Refusal(RefusalReason.NotFound, $"There is no release with the id {id}.");

    /// <summary>What is known of releases besides their rows.</summary>
    sealed record Beside(Dictionary<long, string> Reports, ILookup<Guid, TimeZoneInfo> Zones, ILookup<Guid, ReleaseProblem> Problems);

    static T Fill<T>(T card, ReleaseRow row, Beside about) where T : ReleaseCard
    {
        // Without a time, or where there are several zones, none is named.
        var zones = about.Zones[row.Id].Take(2).ToArray();
        var zone = row.DueAt is not null && zones.Length == 1 ? zones[0] : null;
        var count = ReleaseProblems.Stops(row).Count;
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
        var names = await db.NamesOf(found.Where(i => i.IsApproved).Select(i => i.Item.ApprovedBy!.Value), ct);
        var known = await titles.At(found.Select(i => (i.Row, i.Revision)), ct);
        var staying = IsAhead(release) ? await Staying(found, ct) : [];
        return [.. found.Select(i => new ReleaseItemView
        {
            Entry = i.Row.Id,
            Kind = i.Row.Kind,
            Slug = i.Row.Slug,
            Title = known.GetValueOrDefault((i.Row.No, i.Revision)),
            Action = i.Item.Action == ReleaseActions.Withdraw ? ReleaseAction.Withdraw : ReleaseAction.Publish,
            Languages = i.Languages,
            Revision = i.Item.Revision,
            NewestRevision = IsAhead(release) && i.Item.Action == ReleaseActions.Publish && i.Item.Revision < i.Row.Head ? i.Row.Head : null,
            ChangeKind = Kind(i.Item.ChangeKind ?? release.ChangeKind),
            ChangeNote = NotesOf(i.Item.Notes ?? release.Notes),
            StaysPublic = i.Item.Action == ReleaseActions.Withdraw && staying.GetValueOrDefault(i.Row.No) is { Length: > 0 } stay ? stay : null,
            ApprovedBy = i.IsApproved ? names[i.Item.ApprovedBy!.Value] : null,
        })];
    }

    /// <summary>In which languages the entries that something is withdrawn of would stay public, by their numbers.</summary>
    async Task<Dictionary<long, string[]>> Staying(IReadOnlyList<ReleaseItem> found, CancellationToken ct)
    {
        var withdrawn = found.Where(i => i.Item.Action == ReleaseActions.Withdraw).Select(i => i.Row.No).ToHashSet();
        var standings = await states.Languages(withdrawn, ct);
        return found.Where(i => withdrawn.Contains(i.Row.No)).GroupBy(i => i.Row.No)
            .ToDictionary(g => g.Key, g => standings.GetValueOrDefault(g.Key, LanguageStates.None).PublicLanguages()
            .Union(g.Where(i => i.Item.Action == ReleaseActions.Publish).SelectMany(i => i.Languages))
            .Except(g.Where(i => i.Item.Action == ReleaseActions.Withdraw).SelectMany(i => i.Languages)).Order(StringComparer.Ordinal).ToArray());
    }

    static ReleaseState State(ReleaseRow row) => Enum.Parse<ReleaseState>(row.State, ignoreCase: true);

    static ChangeKind Kind(string stored) => stored == Content.Publish.Major ? ChangeKind.Major : ChangeKind.Minor;

    static IReadOnlyDictionary<string, string>? NotesOf(string? stored) => Notes.Read(stored) is { Count: > 0 } notes ? notes : null;

    async Task<Beside> About(IReadOnlyCollection<ReleaseRow> rows, int problemsOfEach, CancellationToken ct)
    {
        long[] nos = [.. rows.Select(r => r.ReportNo).Where(no => no != 0).Distinct()];
        var slugs = await db.Entries.AsNoTracking().Where(e => nos.Contains(e.No)).ToDictionaryAsync(e => e.No, e => e.Slug, ct);
        return new(slugs, await zones.Of([.. rows.Where(r => r.DueAt is not null)], ct), await problems.Of(rows, problemsOfEach, ct));
    }
}
