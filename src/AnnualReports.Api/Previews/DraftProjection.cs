using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Previews;

/// <summary>
/// An entry with its public language states, and the drafts that a preview may show. Drafts that were erased are not
/// among them.
/// </summary>
sealed record EntryWithDrafts(EntryRow Row, ImmutableSortedDictionary<string, LanguageState> Languages)
{
    public Dictionary<int, Draft> Drafts { get; } = [];

    /// <summary>The files that entries of the kind may show.</summary>
    public FileSet Files { get; init; } = FileSet.None;
}

/// <summary>One language of an entry in a preview.</summary>
/// <param name="Text">The revision of its text.</param>
/// <param name="Fields">The revision of its untranslated fields.</param>
/// <param name="PublishedAt">When it was first published. If it never was, when it would be.</param>
/// <param name="UpdatedAt">When its text was last published. If the text is newer than that, when it would be.</param>
/// <param name="Status">How the text differs from what is public.</param>
sealed record ProjectedLanguage(int Text, int Fields, DateTime PublishedAt, DateTime UpdatedAt, EntryStatus Status);

/// <summary>
/// An entry in a preview: the languages that it is shown in, and those that are withdrawn in the preview, each with the
/// record or the reason.
/// </summary>
sealed record ProjectedEntry(
    EntryWithDrafts Source,
    ImmutableSortedDictionary<string, ProjectedLanguage> Languages,
    IReadOnlyDictionary<string, (DateTime At, long? Sequence, string? Reason)> Gone
);

/// <summary>
/// Computes what a preview shows, in memory: the newest drafts of all entries, or what is public with the changes of a
/// release applied to it. Nothing is written, and no rules are checked.
/// </summary>
sealed class DraftProjection(
    ReportsDb db,
    Languages languages,
    PublicStates states,
    ReleaseItems items,
    PictureSizes pictures,
    TimeProvider time
)
{
    /// <summary>How many entries are read at first to find out whether there is any.</summary>
    const int Few = 8;

    /// <summary>All entries of the kinds that were asked for already. A page lists a kind more than once.</summary>
    readonly Dictionary<(string Kind, Guid Link), List<ProjectedEntry>> known = [];

    /// <summary>
    /// The entries of a kind in the link's report, or only those with these slugs. Of a kind outside of reports, only
    /// those with these slugs.
    /// </summary>
    public async Task<List<ProjectedEntry>> Of(Kind kind, PreviewLinkRow link, string[]? slugs, CancellationToken ct)
    {
        if (known.TryGetValue((kind.Name, link.Id), out var all))
            return slugs is null ? all : all.FindAll(e => slugs.Contains(e.Source.Row.Slug));
        var entries = Entries(kind, link);
        if (slugs is not null)
            entries = entries.Where(e => slugs.Contains(e.Slug));
        var projected = await WithFiles(kind, await entries.OrderBy(e => e.No).ToListAsync(ct), link, ct);
        if (slugs is null)
            known[(kind.Name, link.Id)] = projected;
        return projected;
    }

    /// <summary>
    /// The entries whose newest draft refers to one of these targets, where previews show the newest drafts; null where
    /// they show a release, in which other revisions may refer to something else.
    /// </summary>
    public async Task<List<ProjectedEntry>?> Referring(
        Kind kind,
        PreviewLinkRow link,
        string role,
        string[] targets,
        CancellationToken ct
    )
    {
        if (link.ReleaseId is not null || known.ContainsKey((kind.Name, link.Id)))
            return null;
        var target = kind.Roles.First(r => r.Name == role).Target;
        var named = db.Entries.Where(e =>
            e.Kind == target && (e.ReportNo == link.ReportNo || e.ReportNo == 0) && targets.Contains(e.Slug)
        );
        var entries = Entries(kind, link)
            .Where(e =>
                db.References.Any(r => r.EntryNo == e.No && r.Role == role && named.Any(t => t.No == r.TargetNo))
            );
        return await WithFiles(kind, await entries.OrderBy(e => e.No).ToListAsync(ct), link, ct);
    }

    /// <summary>
    /// Whether there is an entry of the kind that is shown. It reads no more of them than it takes to find one.
    /// </summary>
    public async Task<bool> Any(
        Kind kind,
        PreviewLinkRow link,
        Func<ProjectedEntry, bool> isShown,
        CancellationToken ct
    )
    {
        if (known.TryGetValue((kind.Name, link.Id), out var all))
            return all.Exists(e => isShown(e));
        var entries = Entries(kind, link).OrderBy(e => e.No);
        for (var (read, take) = (0, Few); ; read += take, take *= 8)
        {
            var some = await entries.Skip(read).Take(take).ToListAsync(ct);
            if ((await Of(some, link, ct)).Exists(e => isShown(e)))
                return true;
            if (some.Count < take)
                return false;
        }
    }

    IQueryable<EntryRow> Entries(Kind kind, PreviewLinkRow link)
    {
        var reportNo = kind.UnderReport ? link.ReportNo : 0;
        var entries = db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind.Name && e.ReportNo == reportNo);
        return kind.IsReport ? entries.Where(e => e.No == link.ReportNo) : entries;
    }

    async Task<List<ProjectedEntry>> WithFiles(
        Kind kind,
        List<EntryRow> rows,
        PreviewLinkRow link,
        CancellationToken ct
    )
    {
        var projected = await Of(rows, link, ct);
        var files = new FileSet(
            await db.FilesOf(
                projected.SelectMany(p => p.Source.Drafts.Values.SelectMany(kind.Files)).Select(u => u.Id),
                ct
            ),
            pictures
        );
        return projected.ConvertAll(p => p with { Source = p.Source with { Files = files } });
    }

    async Task<List<ProjectedEntry>> Of(List<EntryRow> rows, PreviewLinkRow link, CancellationToken ct)
    {
        var release = link.ReleaseId is { } id
            ? await db.Releases.AsNoTracking().SingleAsync(r => r.Id == id, ct)
            : null;
        var known = await states.Languages(rows.Select(r => r.No), ct);
        var entries = rows.ConvertAll(r => new EntryWithDrafts(r, known.GetValueOrDefault(r.No, LanguageStates.None)));
        if (release is null)
        {
            await Load(entries, e => [e.Row.Head], ct);
            var changed = await db.Changed(
                [.. entries.Where(e => e.Drafts.ContainsKey(e.Row.Head)).Select(e => (e.Row, e.Drafts[e.Row.Head]))],
                known,
                ct
            );
            return entries.ConvertAll(e => Newest(e, [.. changed[e.Row.No]]));
        }
        await Load(
            entries,
            e => [e.Row.Head, .. e.Languages.Values.SelectMany(s => new[] { s.Revision, s.FieldsRevision })],
            ct
        );
        var planned = await PlannedChange.Of(items, release, ct);
        await Load(
            [.. entries.Where(e => planned.ContainsKey(e.Row.No))],
            e => planned[e.Row.No].Revision is { } pinned ? [pinned] : [],
            ct
        );
        return entries.ConvertAll(e =>
            Overlaid(
                e,
                planned.GetValueOrDefault(e.Row.No) ?? PlannedChange.None(e.Row.No),
                release.DueAt ?? time.Now()
            )
        );
    }

    async Task Load(
        IReadOnlyList<EntryWithDrafts> entries,
        Func<EntryWithDrafts, IEnumerable<int>> revisions,
        CancellationToken ct
    )
    {
        var byNo = entries.ToDictionary(e => e.Row.No);
        var wanted = entries.SelectMany(e => revisions(e).Except(e.Drafts.Keys).Select(number => (e.Row.No, number)));
        foreach (var (revision, draft) in await db.DraftsOf(wanted, ct))
            byNo[revision.EntryNo].Drafts[revision.Number] = draft;
    }

    /// <summary>The newest draft, in every language in which it has a text.</summary>
    ProjectedEntry Newest(EntryWithDrafts entry, string[] changed)
    {
        var (head, now) = (entry.Row.Head, time.Now());
        var shown = Texts(entry, head)
            .ToImmutableSortedDictionary(
                l => l,
                l =>
                {
                    var state = entry.Languages.GetValueOrDefault(l);
                    var status = state?.Status(changed).Status ?? EntryStatus.Draft;
                    return new ProjectedLanguage(
                        head,
                        head,
                        state?.FirstAt ?? now,
                        status == EntryStatus.Published ? state!.PublishedAt : now,
                        status
                    );
                },
                StringComparer.Ordinal
            );
        return new(entry, shown, ImmutableDictionary<string, (DateTime, long?, string?)>.Empty);
    }

    /// <summary>
    /// What is public, with what the release publishes and withdraws applied to it. The fields that the release
    /// publishes apply to all languages, as they will in public.
    /// </summary>
    ProjectedEntry Overlaid(EntryWithDrafts entry, PlannedChange planned, DateTime at)
    {
        var published = planned.Revision is { } revision
            ? planned
                .Publish.Intersect(Texts(entry, revision))
                .Where(l =>
                    entry.Languages.GetValueOrDefault(l) is not { IsPublic: true } now
                    || now.Revision != revision
                    || now.FieldsRevision != revision
                )
                .ToHashSet()
            : [];
        var withdrawn = planned.Withdraw.ToHashSet();
        int? fields = published.Count > 0 ? planned.Revision : null;
        var after = entry.Languages.PublicLanguages().Union(published).Except(withdrawn);
        var shown = after.ToImmutableSortedDictionary(
            l => l,
            l =>
            {
                var state = entry.Languages.GetValueOrDefault(l);
                var isNew = published.Contains(l);
                var status =
                    state is null ? EntryStatus.Draft
                    : !state.IsPublic ? EntryStatus.Withdrawn
                    : PublicDifference.Is(entry, state, isNew ? planned.Revision!.Value : state.Revision, fields, languages)
                        ? EntryStatus.Changed
                    : EntryStatus.Published;
                return new ProjectedLanguage(
                    isNew ? planned.Revision!.Value : state!.Revision,
                    fields ?? state!.FieldsRevision,
                    state?.FirstAt ?? at,
                    isNew ? at : state!.PublishedAt,
                    status
                );
            },
            StringComparer.Ordinal
        );
        var gone = entry
            .Languages.Values.Where(s => !shown.ContainsKey(s.Language))
            .ToDictionary(
                s => s.Language,
                s =>
                    s.IsPublic
                        ? (
                            at,
                            null,
                            planned.Reasons.GetValueOrDefault(s.Language) ?? planned.Reasons.Values.FirstOrDefault()
                        )
                        : (s.At, (long?)s.Sequence, (string?)null)
            );
        return new(entry, shown, gone);
    }

    /// <summary>The configured languages that a revision has a text in.</summary>
    IEnumerable<string> Texts(EntryWithDrafts entry, int revision) =>
        entry.Drafts.GetValueOrDefault(revision) is { } draft
            ? draft.Translations.Keys.Where(l => languages.Find(l)?.Tag == l)
            : [];
}
