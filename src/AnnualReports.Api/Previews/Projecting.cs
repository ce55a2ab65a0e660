using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Previews;

/// <summary>An entry as it stands in public, with the drafts that a preview may show; those that were erased are not among them.</summary>
sealed record Standing(EntryRow Row, ImmutableSortedDictionary<string, LanguageState> Languages)
{
    public Dictionary<int, Draft> Drafts { get; } = [];

    /// <summary>The files that entries of the kind may show.</summary>
    public Files Files { get; init; } = Files.None;
}

/// <summary>One language of an entry in a preview.</summary>
/// <param name="Text">The revision of its text.</param>
/// <param name="Fields">The revision of its untranslated fields.</param>
/// <param name="PublishedAt">When it was first published; of what never was, when it would be.</param>
/// <param name="UpdatedAt">When its text was last published; of a newer one, when it would be.</param>
/// <param name="Status">How the text stands beside the public.</param>
sealed record Projection(int Text, int Fields, DateTime PublishedAt, DateTime UpdatedAt, EntryStatus Status);

/// <summary>An entry in a preview: its languages, and those that are withdrawn in it, with the record or the reason.</summary>
sealed record Projected(Standing Standing, ImmutableSortedDictionary<string, Projection> Languages, IReadOnlyDictionary<string, (DateTime At, long? Sequence, string? Reason)> Gone);

/// <summary>Projects drafts in memory: the newest of all entries, or what is public overlaid by a release. Nothing is written, and no rules are run.</summary>
sealed class Projecting(ReportsDb db, Languages languages, PublicStates states, ReleaseItems items, PictureSizes pictures, TimeProvider time)
{
    const int Batch = 500;

    /// <summary>The entries of a kind in the link's report, or those with these slugs; of a kind beside reports, those with these slugs.</summary>
    public async Task<List<Projected>> Of(Kind kind, PreviewLinkRow link, string[]? slugs, CancellationToken ct)
    {
        var reportNo = kind.UnderReport ? link.ReportNo : 0;
        var entries = db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind.Name && e.ReportNo == reportNo);
        if (kind.IsReport)
            entries = entries.Where(e => e.No == link.ReportNo);
        if (slugs is not null)
            entries = entries.Where(e => slugs.Contains(e.Slug));
        var projected = await Of(await entries.OrderBy(e => e.No).ToListAsync(ct), link, ct);
        var files = new Files(await db.FilesOf(projected.SelectMany(p => p.Standing.Drafts.Values.SelectMany(kind.Files)).Select(u => u.Id), ct), pictures);
        return projected.ConvertAll(p => p with { Standing = p.Standing with { Files = files } });
    }

    async Task<List<Projected>> Of(List<EntryRow> rows, PreviewLinkRow link, CancellationToken ct)
    {
        var release = link.ReleaseId is { } id ? await db.Releases.AsNoTracking().SingleAsync(r => r.Id == id, ct) : null;
        var known = await states.Languages(rows.Select(r => r.No), ct);
        var entries = rows.ConvertAll(r => new Standing(r, known.GetValueOrDefault(r.No, LanguageStates.None)));
        if (release is null)
        {
            await Load(entries, e => [e.Row.Head], ct);
            var changed = await db.Changed([.. entries.Where(e => e.Drafts.ContainsKey(e.Row.Head)).Select(e => (e.Row, e.Drafts[e.Row.Head]))], known, ct);
            return entries.ConvertAll(e => Newest(e, [.. changed[e.Row.No]]));
        }
        await Load(entries, e => [e.Row.Head, .. e.Languages.Values.SelectMany(s => new[] { s.Revision, s.FieldsRevision })], ct);
        var planned = await PlannedChange.Of(items, release, ct);
        await Load([.. entries.Where(e => planned.ContainsKey(e.Row.No))], e => planned[e.Row.No].Revision is { } pinned ? [pinned] : [], ct);
        return entries.ConvertAll(e => Overlaid(e, planned.GetValueOrDefault(e.Row.No) ?? PlannedChange.None(e.Row.No), release.DueAt ?? time.Now()));
    }

    async Task Load(IReadOnlyList<Standing> entries, Func<Standing, IEnumerable<int>> revisions, CancellationToken ct)
    {
        foreach (var batch in entries.Chunk(Batch))
        {
            var wanted = batch.ToDictionary(e => e.Row.No, e => (Entry: e, Numbers: revisions(e).Except(e.Drafts.Keys).ToHashSet()));
            long[] nos = [.. wanted.Where(w => w.Value.Numbers.Count > 0).Select(w => w.Key)];
            int[] numbers = [.. wanted.Values.SelectMany(w => w.Numbers).Distinct()];
            var found = await db.Revisions.AsNoTracking().Where(r => nos.Contains(r.EntryNo) && numbers.Contains(r.Number) && r.Content != null).Select(r => new { r.EntryNo, r.Number, r.Content }).ToListAsync(ct);
            foreach (var revision in found.Where(r => wanted[r.EntryNo].Numbers.Contains(r.Number)))
                wanted[revision.EntryNo].Entry.Drafts[revision.Number] = Draft.Parse(revision.Content!);
        }
    }

    /// <summary>The newest draft in every language that it has a text in.</summary>
    Projected Newest(Standing entry, string[] changed)
    {
        var (head, now) = (entry.Row.Head, time.Now());
        var shown = Texts(entry, head).ToImmutableSortedDictionary(l => l, l =>
        {
            var state = entry.Languages.GetValueOrDefault(l);
            var status = state?.Standing(changed).Status ?? EntryStatus.Draft;
            return new Projection(head, head, state?.FirstAt ?? now, status == EntryStatus.Published ? state!.PublishedAt : now, status);
        }, StringComparer.Ordinal);
        return new(entry, shown, ImmutableDictionary<string, (DateTime, long?, string?)>.Empty);
    }

    /// <summary>What is public, and over it what the release publishes and withdraws; the fields it publishes are one for all languages, as they will be.</summary>
    Projected Overlaid(Standing entry, PlannedChange planned, DateTime at)
    {
        var published = planned.Revision is { } revision
            ? planned.Publish.Intersect(Texts(entry, revision)).Where(l => entry.Languages.GetValueOrDefault(l) is not { IsPublic: true } now || now.Revision != revision || now.FieldsRevision != revision).ToHashSet()
            : [];
        var withdrawn = planned.Withdraw.ToHashSet();
        int? fields = published.Count > 0 ? planned.Revision : null;
        var after = entry.Languages.PublicLanguages().Union(published).Except(withdrawn);
        var shown = after.ToImmutableSortedDictionary(l => l, l =>
        {
            var state = entry.Languages.GetValueOrDefault(l);
            var isNew = published.Contains(l);
            var status = state is null ? EntryStatus.Draft : !state.IsPublic ? EntryStatus.Withdrawn : isNew || (fields ?? state.FieldsRevision) != state.FieldsRevision ? EntryStatus.Changed : EntryStatus.Published;
            return new Projection(isNew ? planned.Revision!.Value : state!.Revision, fields ?? state!.FieldsRevision, state?.FirstAt ?? at, isNew ? at : state!.PublishedAt, status);
        }, StringComparer.Ordinal);
        var gone = entry.Languages.Values.Where(s => !shown.ContainsKey(s.Language)).ToDictionary(s => s.Language, s =>
            s.IsPublic ? (at, null, planned.Reasons.GetValueOrDefault(s.Language) ?? planned.Reasons.Values.FirstOrDefault()) : (s.At, (long?)s.Sequence, (string?)null));
        return new(entry, shown, gone);
    }

    /// <summary>The configured languages that a revision has a text in.</summary>
    IEnumerable<string> Texts(Standing entry, int revision) =>
        entry.Drafts.GetValueOrDefault(revision) is { } draft ? draft.Translations.Keys.Where(l => languages.Find(l)?.Tag == l) : [];
}
