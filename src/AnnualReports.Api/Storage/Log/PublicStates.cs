using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>Loads what a decision to publish needs to know.</summary>
sealed class PublicStates(ReportsDb db, KindSet kinds, Languages languages)
{
    const int Batch = 500;

    /// <summary>Up to so many files are read together with the reports.</summary>
    const int FewFiles = 8;

    readonly QuoteReader quoting = new(db, kinds);
    readonly LanguageStateReader stateReader = new(db, languages);

    /// <summary>Loads the state of all entries that these changes concern.</summary>
    /// <param name="changes">The changes to decide on.</param>
    /// <param name="at">The time at which they will become public.</param>
    /// <param name="context">The person, and the release if there is one.</param>
    /// <param name="rules">The rules about people: whether the authors of revisions and their reviewers are needed.</param>
    /// <param name="pictures">The sizes of pictures.</param>
    /// <param name="unsaved">Entries that the same transaction creates.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<PublicState> Load(
        IReadOnlyList<Change> changes,
        DateTime at,
        PublicationContext context,
        PublishingRules rules,
        PictureSizes pictures,
        UnsavedEntries unsaved,
        CancellationToken ct
    )
    {
        var entries = changes.Select(c => c.Entry).DistinctBy(e => e.No).ToList();
        var states = await States(entries, changes, ct);
        var ids = states
            .Values.SelectMany(s => s.Drafts.Values.SelectMany(kinds[s.Entry.Kind].Files))
            .Select(u => u.Id)
            .ToHashSet();
        var (names, reports, sources, files) = await Reports(entries, unsaved, ids, ct);
        var named = states
            .Values.SelectMany(s =>
                s.Drafts.Values.SelectMany(d => References(kinds, s.Entry, d))
                    .Select(r => (Reference: r, Address: r.From(s.Entry, kinds, names)))
            )
            .Where(r => r.Address is not null)
            .ToList();
        var targets = named.Select(n => n.Address!.Value).ToHashSet();
        var (shown, quantities, parity) = await quoting.Shown(
            targets,
            [.. entries.Select(e => kinds[e.Kind].IsReport ? e.No : e.ReportNo).Where(no => no != 0).Distinct()],
            ct
        );
        var (dependents, quotingTexts) = await new Dependents(db, kinds).Of(
            [.. changes.OfType<Withdraw>().Select(w => w.Entry).DistinctBy(e => e.No)],
            ct
        );
        return new()
        {
            At = at,
            Context = context,
            Languages = languages,
            Entries = states,
            Reports = reports,
            Names = names,
            Named = targets,
            Public = shown,
            Unknown = await new SlugSuggestions(db).Of([.. targets.Except(shown).Except(unsaved.Addresses)], ct),
            Quantities = quantities,
            Dependents = dependents,
            QuotingTexts = quotingTexts,
            Parity = parity,
            Sources = sources,
            Rules = rules,
            Reviewed = rules.NeedPeople ? await People(entries.Select(e => e.No), ct) : null,
            Files = new(files, pictures),
            // A refresh moves nothing in a tree.
            Parents = await Parents([.. changes.Where(c => c is not Refresh).Select(c => c.Entry)], ct),
        };
    }

    /// <summary>The changes, and refreshes of the texts that quote what they publish.</summary>
    public Task<List<Change>> WithQuoting(IReadOnlyList<Change> changes, CancellationToken ct) =>
        quoting.With(changes, ct);

    /// <summary>Who saved revisions of entries, and what counts of what reviewers say of them.</summary>
    public async Task<Reviewed> People(IEnumerable<long> entryNos, CancellationToken ct)
    {
        long[] nos = [.. entryNos];
        return new(await Authors(nos, ct), await db.VerdictsOf(nos, ct));
    }

    async Task<ILookup<long, (int Number, Guid By)>> Authors(long[] entryNos, CancellationToken ct)
    {
        var saves = new List<(long EntryNo, int Number, Guid By)>();
        foreach (var batch in entryNos.Chunk(Batch))
            saves.AddRange(
                (
                    await db
                        .Revisions.AsNoTracking()
                        .Where(r => batch.Contains(r.EntryNo))
                        .Select(r => new
                        {
                            r.EntryNo,
                            r.Number,
                            SavedBy = db.Actors.Where(a => a.Id == r.SavedBy).Select(a => a.SameAs).FirstOrDefault() ?? r.SavedBy,
                        })
                        .ToListAsync(ct)
                ).Select(r => (r.EntryNo, r.Number, r.SavedBy))
            );
        return saves.ToLookup(s => s.EntryNo, s => (s.Number, s.By));
    }

    /// <summary>The entries of rows, with the years of their reports.</summary>
    public async Task<List<Entry>> Entries(IReadOnlyCollection<EntryRow> rows, CancellationToken ct)
    {
        var reportNos = rows.Select(r => r.ReportNo).Where(no => no != 0).Distinct().ToArray();
        var years =
            reportNos.Length == 0
                ? []
                : await db
                    .Entries.AsNoTracking()
                    .Where(e => reportNos.Contains(e.No))
                    .ToDictionaryAsync(e => e.No, e => e.Year, ct);
        return [.. rows.Select(r => r.ToEntry(years.TryGetValue(r.ReportNo, out var year) ? year : null))];
    }

    /// <summary>The states of the languages of each entry, by its number.</summary>
    public Task<Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>> Languages(
        IEnumerable<long> entryNos,
        CancellationToken ct
    ) => stateReader.Of(entryNos, ct);

    async Task<Dictionary<long, EntryState>> States(
        IReadOnlyList<Entry> entries,
        IReadOnlyList<Change> changes,
        CancellationToken ct
    )
    {
        var languageStates = await Languages(entries.Select(e => e.No), ct);
        var published = changes.OfType<Publish>().ToLookup(p => p.Entry.No, p => p.Revision);
        var read = changes
            .OfType<Publish>()
            .Where(p => p.Draft is not null)
            .DistinctBy(p => (p.Entry.No, p.Revision))
            .ToLookup(p => p.Entry.No, p => KeyValuePair.Create(p.Revision, p.Draft!));
        var states = new Dictionary<long, EntryState>();
        foreach (var batch in entries.Chunk(Batch))
        {
            var needed = batch.ToDictionary(
                e => e.No,
                e =>
                    languageStates
                        .GetValueOrDefault(e.No, LanguageStates.None)
                        .Values.Where(s => s.IsPublic)
                        .SelectMany(s => new[] { s.Revision, s.FieldsRevision })
                        .Concat(published[e.No])
                        .ToHashSet()
            );
            foreach (var entry in batch)
                needed[entry.No].ExceptWith(read[entry.No].Select(r => r.Key));
            var found = await db.DraftsOf(needed.SelectMany(n => n.Value.Select(number => (n.Key, number))), ct);
            var drafts = found.ToLookup(d => d.Key.EntryNo, d => KeyValuePair.Create(d.Key.Number, d.Value));
            foreach (var entry in batch)
                states[entry.No] = new(
                    entry,
                    languageStates.GetValueOrDefault(entry.No, LanguageStates.None),
                    drafts[entry.No].Concat(read[entry.No]).ToDictionary()
                );
        }
        return states;
    }

    /// <summary>
    /// All reports, public or not; the slugs of the reports of these entries and the languages that they are written in
    /// first, by number; and files. A few files are read by the same statement, beside each report.
    /// </summary>
    async Task<(
        ReportNames Names,
        Dictionary<long, string> Slugs,
        Dictionary<long, string> Sources,
        Dictionary<Guid, StoredFile> Files
    )> Reports(
        IReadOnlyList<Entry> entries,
        UnsavedEntries unsaved,
        IReadOnlyCollection<Guid> files,
        CancellationToken ct
    )
    {
        var nos = entries.Select(e => e.ReportNo).Where(no => no != 0).ToHashSet();
        var (kind, among) = (kinds.Report.Name, nos.ToArray());
        Guid[] few = files.Count <= FewFiles ? [.. files] : [];
        var media = db.Media.AsNoTracking().Where(m => few.Contains(m.Id));
        var all = db
            .Entries.AsNoTracking()
            .Where(e => e.Kind == kind && (e.DeletedAt == null || among.Contains(e.No)))
            .Select(e => new
            {
                e.No,
                e.Slug,
                e.Year,
                e.SourceLanguage,
                Exists = e.DeletedAt == null,
            });
        var found = await (
            few.Length == 0
                ? all.Select(r => new { Report = r, File = (MediaRow?)null })
                : all.SelectMany(_ => media.DefaultIfEmpty(), (r, m) => new { Report = r, File = m })
        ).ToListAsync(ct);
        var rows = found.Select(f => f.Report).DistinctBy(r => r.No).ToList();
        // Where there is no report, there is nothing that a file could be beside.
        var known =
            files.Count > few.Length || rows.Count == 0
                ? await db.FilesOf(files, ct)
                : found.Select(f => f.File).OfType<MediaRow>().DistinctBy(f => f.Id).ToDictionary(f => f.Id, f => f.ToFile());
        return (
            new ReportNames(rows.Where(r => r.Exists).Select(r => new ReportName(r.No, r.Slug, r.Year))).And(
                unsaved.Reports
            ),
            rows.Select(r => (r.No, r.Slug))
                .Concat(unsaved.Reports.Select(r => (r.No, r.Slug)))
                .Where(r => nos.Contains(r.No))
                .DistinctBy(r => r.No)
                .ToDictionary(r => r.No, r => r.Slug),
            rows.Where(r => r.SourceLanguage is not null).ToDictionary(r => r.No, r => r.SourceLanguage!),
            known
        );
    }

    /// <summary>All references of a draft, in its fields and in prose.</summary>
    public static IEnumerable<Reference> References(KindSet kinds, Entry entry, Draft draft)
    {
        var kind = kinds[entry.Kind];
        return kind.References(draft.Fields).Concat(draft.Translations.SelectMany(t => kind.Links(t.Value, t.Key)));
    }

    async Task<Dictionary<(string, long), ImmutableDictionary<string, string?>>> Parents(
        IReadOnlyList<Entry> entries,
        CancellationToken ct
    )
    {
        var parents = new Dictionary<(string, long), ImmutableDictionary<string, string?>>();
        foreach (
            var (kindName, reportNo) in entries
                .Where(e => kinds[e.Kind].TreeRole is not null)
                .Select(e => (e.Kind, e.ReportNo))
                .Distinct()
        )
        {
            var live = db
                .Live.AsNoTracking()
                .Now()
                .Readable()
                .Where(l => l.Kind == kindName && l.ReportNo == reportNo);
            var pairs = await db.ParentsOf(live, kinds[kindName].TreeRole).ToListAsync(ct);
            parents[(kindName, reportNo)] = pairs
                .GroupBy(p => p.Slug)
                .ToImmutableDictionary(p => p.Key, string? (p) => p.First().Parent);
        }
        return parents;
    }
}
