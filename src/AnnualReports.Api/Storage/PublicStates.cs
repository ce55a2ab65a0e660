using System.Collections.Immutable;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Loads what a decision to publish needs to know, under the log's lock.</summary>
sealed class PublicStates(ReportsDb db, KindSet kinds, Languages languages)
{
    const int Batch = 500;

    readonly Quoting quoting = new(db, kinds);
    readonly Standings standings = new(db);

    public async Task<PublicState> Load(IReadOnlyList<Change> changes, DateTime at, Occasion occasion, bool secondPerson, PictureSizes pictures, CancellationToken ct)
    {
        var entries = changes.Select(c => c.Entry).DistinctBy(e => e.No).ToList();
        var states = await States(entries, changes, ct);
        var names = await quoting.Names(ct);
        var named = states.Values.SelectMany(s => s.Drafts.Values.SelectMany(d => References(kinds, s.Entry, d))
            .Select(r => r.From(s.Entry, kinds, names))).OfType<Address>().ToHashSet();
        var shown = await Public(states.Values, named, ct);
        return new()
        {
            At = at,
            Occasion = occasion,
            Languages = languages,
            Entries = states,
            Reports = await ReportSlugs(entries, ct),
            Names = names,
            Public = shown,
            Unknown = await new Misspelt(db).Of([.. named.Except(shown)], ct),
            Quantities = await quoting.Quantities(states.Values.SelectMany(s => s.Drafts.Values.Select(d => (s.Entry, d))), names, ct),
            Dependents = await Dependents(changes.OfType<Withdraw>().Select(w => w.Entry).DistinctBy(e => e.No), ct),
            QuotingTexts = await QuotingTexts(changes.OfType<Withdraw>().Select(w => w.Entry).Where(e => e.Kind == Quote.Kind).DistinctBy(e => e.No), ct),
            Parity = await Parity(entries, ct),
            Authors = secondPerson ? await Authors(entries, ct) : null,
            Files = new(await db.FilesOf(states.Values.SelectMany(s => s.Drafts.Values.SelectMany(kinds[s.Entry.Kind].Files)).Select(u => u.Id), ct), pictures),
            Parents = await Parents(entries, ct),
        };
    }

    /// <summary>The changes, and what they make other texts show.</summary>
    public Task<List<Change>> WithQuoting(IReadOnlyList<Change> changes, CancellationToken ct) => quoting.With(changes, Entries, ct);

    /// <summary>What public reports say of languages that go public together.</summary>
    async Task<Dictionary<long, IReadOnlyList<string>>> Parity(IEnumerable<Entry> entries, CancellationToken ct)
    {
        var reportNos = entries.Select(e => kinds[e.Kind].IsReport ? e.No : e.ReportNo).Where(no => no != 0).Distinct().ToArray();
        var shown = await db.Live.AsNoTracking().Now().Readable().Where(l => reportNos.Contains(l.EntryNo) && !l.IsFallback)
            .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l.EntryNo, p.FieldsRevision })
            .Join(db.Revisions, l => new { l.EntryNo, Number = l.FieldsRevision }, r => new { r.EntryNo, r.Number }, (l, r) => new { l.EntryNo, l.FieldsRevision, r.Content })
            .Distinct().ToListAsync(ct);
        return shown.Where(s => s.Content is not null).GroupBy(s => s.EntryNo)
            .Select(g => (g.Key, Together: kinds.Report.ParityLanguages(Draft.Parse(g.MaxBy(s => s.FieldsRevision)!.Content!).Fields)))
            .Where(p => p.Together is not null).ToDictionary(p => p.Key, p => p.Together!);
    }

    async Task<ILookup<long, (int Number, Guid By)>> Authors(IReadOnlyList<Entry> entries, CancellationToken ct)
    {
        var saves = new List<(long EntryNo, int Number, Guid By)>();
        foreach (var batch in entries.Select(e => e.No).Chunk(Batch))
            saves.AddRange((await db.Revisions.AsNoTracking().Where(r => batch.Contains(r.EntryNo)).Select(r => new { r.EntryNo, r.Number, r.SavedBy }).ToListAsync(ct)).Select(r => (r.EntryNo, r.Number, r.SavedBy)));
        return saves.ToLookup(s => s.EntryNo, s => (s.Number, s.By));
    }

    /// <summary>Entries of rows, with the years of their reports.</summary>
    public async Task<List<Entry>> Entries(IReadOnlyCollection<EntryRow> rows, CancellationToken ct)
    {
        var reportNos = rows.Select(r => r.ReportNo).Where(no => no != 0).Distinct().ToArray();
        var years = await db.Entries.AsNoTracking().Where(e => reportNos.Contains(e.No)).ToDictionaryAsync(e => e.No, e => e.Year, ct);
        return [.. rows.Select(r => r.ToEntry(years.TryGetValue(r.ReportNo, out var year) ? year : null))];
    }

    /// <summary>How the languages of each entry stand, by its number.</summary>
    public Task<Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>> Languages(IEnumerable<long> entryNos, CancellationToken ct) => standings.Of(entryNos, ct);

    async Task<Dictionary<long, EntryState>> States(IReadOnlyList<Entry> entries, IReadOnlyList<Change> changes, CancellationToken ct)
    {
        var languageStates = await Languages(entries.Select(e => e.No), ct);
        var published = changes.OfType<Publish>().ToLookup(p => p.Entry.No, p => p.Revision);
        var states = new Dictionary<long, EntryState>();
        foreach (var batch in entries.Chunk(Batch))
        {
            var needed = batch.ToDictionary(e => e.No, e => languageStates.GetValueOrDefault(e.No, LanguageStates.None).Values.Where(s => s.IsPublic)
                .SelectMany(s => new[] { s.Revision, s.FieldsRevision }).Concat(published[e.No]).ToHashSet());
            long[] nos = [.. needed.Keys];
            int[] numbers = [.. needed.Values.SelectMany(n => n).Distinct()];
            var revisions = await db.Revisions.AsNoTracking().Where(r => nos.Contains(r.EntryNo) && numbers.Contains(r.Number)).ToListAsync(ct);
            var drafts = revisions.Where(r => r.Content is not null && needed[r.EntryNo].Contains(r.Number)).ToLookup(r => r.EntryNo);
            foreach (var entry in batch)
                states[entry.No] = new(entry, languageStates.GetValueOrDefault(entry.No, LanguageStates.None),
                    drafts[entry.No].ToDictionary(r => r.Number, r => Draft.Parse(r.Content!)));
        }
        return states;
    }

    async Task<Dictionary<long, string>> ReportSlugs(IReadOnlyList<Entry> entries, CancellationToken ct)
    {
        var nos = entries.Select(e => e.ReportNo).Where(no => no != 0).Distinct().ToArray();
        return await db.Entries.AsNoTracking().Where(e => nos.Contains(e.No)).ToDictionaryAsync(e => e.No, e => e.Slug, ct);
    }

    /// <summary>What is public of all that the drafts refer to, and of the reports that they stand under.</summary>
    async Task<HashSet<Address>> Public(IReadOnlyCollection<EntryState> states, IReadOnlySet<Address> targets, CancellationToken ct)
    {
        var found = new HashSet<Address>();
        foreach (var group in targets.GroupBy(t => (t.Kind, t.ReportNo)))
            foreach (var slugs in group.Select(t => t.Slug).Chunk(Batch))
            {
                var (kind, reportNo) = group.Key;
                var known = await db.Live.AsNoTracking().Now().Readable()
                    .Where(l => l.Kind == kind && l.ReportNo == reportNo && slugs.Contains(l.Slug)).Select(l => l.Slug).Distinct().ToListAsync(ct);
                found.UnionWith(known.Select(slug => new Address(kind, reportNo, slug)));
            }
        var reportNos = states.Select(s => s.Entry.ReportNo).Where(no => no != 0).Distinct().ToArray();
        var reports = await db.Live.AsNoTracking().Now().Readable().Where(l => reportNos.Contains(l.EntryNo)).Select(l => l.Slug).Distinct().ToListAsync(ct);
        found.UnionWith(reports.Select(slug => new Address(kinds.Report.Name, 0, slug)));
        return found;
    }

    /// <summary>All that a draft refers to, in fields and prose.</summary>
    public static IEnumerable<Reference> References(KindSet kinds, Entry entry, Draft draft)
    {
        var kind = kinds[entry.Kind];
        return kind.References(draft.Fields).Concat(draft.Translations.SelectMany(t => kind.Links(t.Value, t.Key)));
    }

    /// <summary>The public entries below each entry, and those whose public bodies refer to it.</summary>
    async Task<Dictionary<long, ImmutableArray<Entry>>> Dependents(IEnumerable<Entry> entries, CancellationToken ct)
    {
        var dependents = new Dictionary<long, ImmutableArray<Entry>>();
        foreach (var entry in entries)
        {
            var roles = kinds.RolesTo(kinds[entry.Kind]);
            var path = entry.Path(kinds);
            var live = db.Live.AsNoTracking().Now().Readable();
            var below = live.Where(l => l.ReportNo == entry.No).Select(l => l.EntryNo);
            var scope = entry.Scope(kinds);
            var (quote, ofYear) = (new Quote(entry.Slug, null).ToString(), new Quote(entry.Slug, entry.Year).ToString());
            var report = await db.Entries.AsNoTracking().Where(e => e.No == entry.ReportNo).Select(e => e.Slug).SingleOrDefaultAsync(ct);
            var referring = live.Where(l => (scope == 0 || l.ReportNo == scope || l.EntryNo == scope) && l.EntryNo != entry.No
                && db.LiveTerms.Any(t => t.EntryNo == l.EntryNo && t.Language == l.Language && t.Since == l.Since
                    && ((roles.Contains(t.Facet) && t.Value == entry.Slug) || (t.Facet == Reference.Link && t.Value == path) || (t.Facet == Reference.Quoting && entry.Kind == Quote.Kind && t.Value == quote)))).Select(l => l.EntryNo);
            var elsewhere = live.Where(l => l.EntryNo != entry.No && db.LiveTerms.Any(t => t.EntryNo == l.EntryNo && t.Language == l.Language && t.Since == l.Since
                && ((t.Facet == Reference.Quoting && entry.Kind == Quote.Kind && t.Value == ofYear) || (t.Facet == Reference.Earlier && t.Value == report && l.Kind == entry.Kind && l.Slug == entry.Slug)))).Select(l => l.EntryNo);
            var rows = await db.Entries.AsNoTracking().Where(e => below.Contains(e.No) || referring.Contains(e.No) || elsewhere.Contains(e.No)).OrderBy(e => e.No).ToListAsync(ct);
            dependents[entry.No] = [.. rows.Select(r => r.ToEntry(null))];
        }
        return dependents;
    }

    /// <summary>The public texts, each in its own language, that quote a figure: by its name alone within the report, with the year from everywhere.</summary>
    async Task<Dictionary<long, ImmutableArray<(Entry, string)>>> QuotingTexts(IEnumerable<Entry> figures, CancellationToken ct)
    {
        var texts = new Dictionary<long, ImmutableArray<(Entry, string)>>();
        foreach (var figure in figures)
        {
            var (reportNo, quote, ofYear) = (figure.ReportNo, new Quote(figure.Slug, null).ToString(), new Quote(figure.Slug, figure.Year).ToString());
            var found = await db.Live.AsNoTracking().Now().Readable()
                .Where(l => !l.IsFallback && db.LiveTerms.Any(t => t.EntryNo == l.EntryNo && t.Language == l.Language && t.Since == l.Since
                    && t.Facet == Reference.Quoting && (t.Value == ofYear || (t.Value == quote && (l.ReportNo == reportNo || l.EntryNo == reportNo)))))
                .Join(db.Entries, l => l.EntryNo, e => e.No, (l, e) => new { Row = e, l.Language }).OrderBy(x => x.Row.No).ThenBy(x => x.Language)
                    .ToListAsync(ct);
            texts[figure.No] = [.. found.Select(f => (f.Row.ToEntry(null), f.Language))];
        }
        return texts;
    }

    async Task<Dictionary<(string, long), ImmutableDictionary<string, string?>>> Parents(IReadOnlyList<Entry> entries, CancellationToken ct)
    {
        var parents = new Dictionary<(string, long), ImmutableDictionary<string, string?>>();
        foreach (var (kindName, reportNo) in entries.Where(e => kinds[e.Kind].TreeRole is not null).Select(e => (e.Kind, e.ReportNo)).Distinct())
        {
            var role = kinds[kindName].TreeRole;
            var pairs = await db.Live.AsNoTracking().Now().Readable().Where(l => l.Kind == kindName && l.ReportNo == reportNo)
                .Join(db.LiveTerms.Where(t => t.Facet == role), l => new { l.EntryNo, l.Language, l.Since }, t => new { t.EntryNo, t.Language, t.Since }, (l, t) => new { l.Slug, t.Value })
                .Distinct().ToListAsync(ct);
            parents[(kindName, reportNo)] = pairs.GroupBy(p => p.Slug).ToImmutableDictionary(p => p.Key, string? (p) => p.First().Value);
        }
        return parents;
    }
}
