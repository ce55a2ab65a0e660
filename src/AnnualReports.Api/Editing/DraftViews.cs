using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing;

/// <summary>Shows drafts to editors: who saved them, and the public status of each language.</summary>
sealed class DraftViews(
    ReportsDb db,
    KindSet kinds,
    Languages languages,
    EntryReleases releases,
    DraftNotices notices,
    PublishingRules rules,
    TimeProvider time
)
{
    /// <summary>The most warnings in one answer. Whoever has more corrects these first.</summary>
    const int MostWarnings = 100;

    readonly PublicStates states = new(db, kinds, languages);

    /// <summary>
    /// What was saved, as an answer. Its warnings are what was found while it was saved, and the names in its text that
    /// lead to nothing.
    /// </summary>
    public async Task<JsonHttpResult<Edited<JsonElement>>> Saved(
        HttpContext http,
        Kind kind,
        Saved saved,
        int status,
        IEnumerable<Notice> warnings,
        CancellationToken ct
    ) =>
        await Answer(
            http,
            kind,
            saved.Newest,
            status,
            ct,
            [.. warnings, .. await notices.In(kind, saved, ct)],
            saved.Before
        );

    /// <summary>The newest revision as an answer, with its <c>ETag</c>.</summary>
    public async Task<JsonHttpResult<Edited<JsonElement>>> Answer(
        HttpContext http,
        Kind kind,
        NewestDraft newest,
        int status,
        CancellationToken ct,
        IReadOnlyList<Notice>? warnings = null,
        NewestDraft? before = null
    )
    {
        var statuses = await states.Languages([newest.Row.No], ct);
        var changed = await db.Changed(
            [(newest.Row, newest.Draft)],
            statuses,
            ct,
            before is null
                ? null
                : new Dictionary<(long, int), Draft> { [(before.Row.No, before.Row.Head)] = before.Draft }
        );
        var copies = await db.CopySourcesOf([newest.Row], ct);
        var byLanguage = Statuses.ByLanguage(
            kind,
            newest.Draft,
            newest.SourceLanguage,
            changed[newest.Row.No],
            statuses.GetValueOrDefault(newest.Row.No),
            copies.GetValueOrDefault(newest.Row.No),
            withFields: true
        );
        http.Response.Headers.ETag = Preconditions.Tag(newest.Row.Head);
        if (status == StatusCodes.Status201Created)
            http.Response.Headers.Location = $"/api/v1/manage/{kind.Segment}/{newest.Row.Id}";
        return TypedResults.Json(
            new Edited<JsonElement>
            {
                Id = newest.Row.Id,
                Kind = kind.Name,
                Revision = newest.Row.Head,
                SavedAt = newest.SavedAt,
                SavedBy = await SavedBy(newest, ct),
                Status = Statuses.Whole(byLanguage),
                Languages = byLanguage,
                Releases = await Releases(newest, byLanguage, ct),
                Review = await Review(kind, newest, statuses.GetValueOrDefault(newest.Row.No), ct),
                Draft = new DraftBody(newest.Report, newest.Draft).ToJson(),
                Warnings = warnings is { Count: > 0 }
                    ?
                    [
                        .. Notice.First(warnings, MostWarnings).Select(w => w.ToWarning()),
                    ]
                    : null,
            },
            Wire.Json,
            statusCode: status
        );
    }

    async Task<string> SavedBy(NewestDraft newest, CancellationToken ct) =>
        newest.SavedBy == db.Actor
            ? db.Act.Actor.Name
            : (await db.NamesOf([newest.SavedBy], ct))[newest.SavedBy];

    /// <summary>The review of the entry; null if there was none.</summary>
    async Task<ReviewView?> Review(
        Kind kind,
        NewestDraft newest,
        ImmutableSortedDictionary<string, LanguageState>? states,
        CancellationToken ct
    ) =>
        (await db.ReviewOf(newest.Row, states ?? LanguageStates.None, ct))?.View(
            rules.Review,
            new ReviewedEntry(newest.Row, newest.Report).View(),
            languages.Title(kind, newest.Draft),
            time.Now()
        );

    /// <summary>The planned and scheduled releases that the entry is in; null if there is none.</summary>
    async Task<IReadOnlyList<EntryRelease>?> Releases(
        NewestDraft newest,
        IReadOnlyDictionary<string, LanguageStatus> statuses,
        CancellationToken ct
    )
    {
        var found = new List<EntryRelease>();
        foreach (var (release, item) in await releases.Of(newest.Row, kinds, ct))
        {
            string[] named = (item?.Languages ?? release.Languages ?? ReleaseItem.AllLanguages).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            );
            var withdraws = item?.Action == ReleaseActions.Withdraw;
            string[] of =
                named is not [ReleaseItem.AllLanguages] ? named
                : withdraws ? [.. statuses.Where(l => l.Value.Revision is not null).Select(l => l.Key)]
                : [.. newest.Draft.Translations.Keys];
            // Of a release of a whole report, whose items are not chosen yet, it has what differs from the public now.
            if (
                item is null
                && (
                    of = [
                        .. of.Where(l =>
                            newest.Draft.Text(l) is not null
                            && statuses[l].Status is EntryStatus.Draft or EntryStatus.Changed
                        ),
                    ]
                ).Length == 0
            )
                continue;
            found.Add(
                new()
                {
                    Id = release.Id,
                    Title = release.Title,
                    State = Enum.Parse<ReleaseState>(release.State, ignoreCase: true),
                    At = release.DueAt,
                    Action = withdraws ? ReleaseAction.Withdraw : ReleaseAction.Publish,
                    Languages = of,
                    Revision = item?.Revision,
                }
            );
        }
        return found.Count == 0 ? null : found;
    }

    /// <summary>The cards of these rows, in the same order.</summary>
    public async Task<List<EditedCard>> Cards(IReadOnlyList<EntryRow> rows, CancellationToken ct)
    {
        var nos = rows.Select(r => r.No).ToArray();
        var heads = await db.WithNewest(db.Entries.Where(e => nos.Contains(e.No)))
            .Select(n => n.Revision)
            .AsNoTracking()
            .ToDictionaryAsync(r => r.EntryNo, ct);
        var reports = await db.ReportsOf(rows.Select(r => r.ReportNo), ct);
        var statuses = await states.Languages(nos, ct);
        var drafts = heads.ToDictionary(h => h.Key, h => Draft.Parse(h.Value.Content!));
        var changed = await db.Changed([.. rows.Select(r => (r, drafts[r.No]))], statuses, ct);
        var copies = await db.CopySourcesOf(rows, ct);
        var names = await db.NamesOf(heads.Values.Select(h => h.SavedBy), ct);
        var stages = await db.StagesOf(rows, statuses, ct);
        return
        [
            .. rows.Select(row =>
            {
                var (head, draft) = (heads[row.No], drafts[row.No]);
                var report = reports.GetValueOrDefault(row.ReportNo);
                var byLanguage = Statuses.ByLanguage(
                    kinds[row.Kind],
                    draft,
                    row.SourceLanguage ?? report?.SourceLanguage ?? languages.Default,
                    changed[row.No],
                    statuses.GetValueOrDefault(row.No),
                    copies.GetValueOrDefault(row.No)
                );
                return new EditedCard
                {
                    Id = row.Id,
                    Kind = row.Kind,
                    Report = report?.Slug,
                    Slug = row.Slug,
                    Title = languages.Title(kinds[row.Kind], draft),
                    Titles = Titles(kinds[row.Kind], draft),
                    Revision = row.Head,
                    SavedAt = head.SavedAt,
                    SavedBy = names[head.SavedBy],
                    Status = Statuses.Whole(byLanguage),
                    Languages = byLanguage,
                    Review = stages.TryGetValue(row.No, out var stage) ? ((ReviewStage?)stage).View() : null,
                };
            }),
        ];
    }

    static Dictionary<string, string> Titles(Kind kind, Draft draft) =>
        draft
            .Translations.Select(t => (Language: t.Key, Title: kind.Title(t.Value)))
            .Where(t => !Blank.Is(t.Title))
            .ToDictionary(t => t.Language, t => t.Title!);
}
