using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>Loads what a publication needs to know, and checks later whether that is still so.</summary>
sealed class PublicationPreparation(
    ReportsDb db,
    KindSet kinds,
    Languages languages,
    PublishingRules rules,
    PictureSizes pictures,
    TimeProvider time
)
{
    /// <summary>How many entries one statement asks for at most.</summary>
    const int Batch = 500;

    readonly PublicStates states = new(db, kinds, languages);
    readonly LivePlanner live = new(db, kinds, languages);

    /// <summary>Loads it, as of this end of the log.</summary>
    public async Task<PreparedPublication> Load(
        LogEnd end,
        ReadChanges changes,
        PublicationContext context,
        UnsavedEntries unsaved,
        CancellationToken ct
    )
    {
        var phases = new Phases();
        var wanted = await states.WithQuoting(await changes(ct), ct);
        var at = Instants.After(end.At, time.Now());
        var state = await states.Load(wanted, at, context, rules, pictures, unsaved, ct);
        var before = await live.Before(
            [.. state.Entries.Keys],
            state.Entries.ToDictionary(e => e.Key, e => e.Value.Languages),
            ct
        );
        phases.Ended("read");
        return new(end, wanted, state, before, unsaved);
    }

    /// <summary>The state that these changes are judged by, now.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="context">Who makes them.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <param name="byAnybody">Whether it does not matter who makes them.</param>
    public Task<PublicState> State(
        IReadOnlyList<Change> changes,
        PublicationContext context,
        CancellationToken ct,
        bool byAnybody = false
    ) =>
        states.Load(
            changes,
            time.Now(),
            context,
            byAnybody ? PublishingRules.Nobody : rules,
            pictures,
            UnsavedEntries.None(kinds),
            ct
        );

    /// <summary>The files that the drafts of a state name.</summary>
    public IReadOnlyList<Guid> FilesOf(PublicState state) =>
        [
            .. state
                .Entries.Values.SelectMany(s => s.Drafts.Values.SelectMany(kinds[s.Entry.Kind].Files))
                .Select(u => u.Id)
                .Distinct(),
        ];

    /// <summary>
    /// Whether the entries and files are as they were. Everything public changes only at the log's end, which is
    /// compared already; but an entry may have been saved, renamed, deleted or rejected since, and a file erased.
    /// </summary>
    public async Task<bool> IsUnchanged(PreparedPublication prepared, CancellationToken ct)
    {
        var heads = prepared
            .Changes.Where(c => c.Head is not null)
            .DistinctBy(c => c.Entry.No)
            .ToDictionary(c => c.Entry.No, c => c.Head);
        // As many files as fit are counted by the statement that reads entries.
        var (files, checkedFiles) = (prepared.Files.Count <= Batch ? prepared.Files.ToArray() : [], 0);
        foreach (var batch in prepared.State.Entries.Keys.Where(no => !Entry.IsNew(no)).Chunk(Batch))
        {
            var rows = await db
                .Entries.AsNoTracking()
                .Existing()
                .Where(e => batch.Contains(e.No))
                .Select(e => new EntryVersion(
                    e.No,
                    e.Head,
                    e.Slug,
                    e.Year,
                    db.Media.Count(m => files.Contains(m.Id) && m.ErasedAt == null)
                ))
                .ToListAsync(ct);
            if (rows.Count != batch.Length || rows.Exists(row => !IsSame(row) || row.Files != files.Length))
                return false;
            // All files are checked by the first statement, so later ones leave them out.
            (checkedFiles, files) = (checkedFiles + files.Length, []);
        }
        if (!await HaveSamePeople(prepared.State, ct))
            return false;
        return checkedFiles == prepared.Files.Count
            || (await db.FilesOf(prepared.Files, ct)).Values.Count(f => !f.IsErased) == prepared.Files.Count;

        bool IsSame(EntryVersion row)
        {
            var entry = prepared.State.Entries[row.No].Entry;
            // A report that the same transaction moves to another year has the new one already.
            var hasYear = kinds[entry.Kind].IsReport && prepared.Unsaved.Report(row.No) is null;
            return entry.Slug == row.Slug
                && (!hasYear || entry.Year == row.Year)
                && (heads.GetValueOrDefault(row.No) is not { } head || head == row.Head);
        }
    }

    /// <summary>
    /// Whether the same people wrote the entries, and reviewers say the same of them: a rejection counts that is
    /// committed while a publication is prepared, and so does somebody's leaving. Asked only if a rule needs people.
    /// </summary>
    async Task<bool> HaveSamePeople(PublicState state, CancellationToken ct)
    {
        if (state.Reviewed is not { } before || state.Context.IsProgram)
            return true;
        long[] nos = [.. state.Entries.Keys.Where(no => !Entry.IsNew(no))];
        var now = await states.People(nos, ct);
        return nos.All(no => before.SaysTheSame(now, no));
    }

    /// <summary>
    /// The columns of an entry by which it is seen whether it has changed, and how many of the files there are.
    /// </summary>
    sealed record EntryVersion(long No, int Head, string Slug, int Year, int Files);
}
