using System.Collections.Immutable;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Loads what a decision to publish needs to know, under the log's lock.</summary>
sealed class PublicStates(ReportsDb db, KindSet kinds, Languages languages)
{
    const int Batch = 500;

    readonly Quoting quoting = new(db, kinds);
    readonly Standings standings = new(db, languages);

    /// <summary>Reads it.</summary>
    /// <param name="changes">What is wanted.</param>
    /// <param name="at">The instant at which it will be public.</param>
    /// <param name="occasion">Who wants it.</param>
    /// <param name="secondPerson">Whether it counts who wrote what.</param>
    /// <param name="pictures">The sizes of pictures.</param>
    /// <param name="upcoming">What is created in the same transaction.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    public async Task<PublicState> Load(IReadOnlyList<Change> changes, DateTime at, Occasion occasion, bool secondPerson, PictureSizes pictures,
        Upcoming upcoming, CancellationToken ct)
    {
        var entries = changes.Select(c => c.Entry).DistinctBy(e => e.No).ToList();
        var states = await States(entries, changes, ct);
        var (names, reports) = await Reports(entries, upcoming, ct);
        var named = states.Values.SelectMany(s => s.Drafts.Values.SelectMany(d => References(kinds, s.Entry, d))
            .Select(r => (Reference: r, Address: r.From(s.Entry, kinds, names)))).Where(r => r.Address is not null).ToList();
        var targets = named.Select(n => n.Address!.Value).ToHashSet();
        var shown = await Public(states.Values, targets, ct);
        var (quantities, parity) = await quoting.ByFields(
            named.Where(n => n.Reference.Role == Reference.Quoting).Select(n => n.Address!.Value).ToHashSet(),
            [.. entries.Select(e => kinds[e.Kind].IsReport ? e.No : e.ReportNo).Where(no => no != 0).Distinct()], ct);
        var (dependents, quotingTexts) = await new Dependents(db, kinds).Of([.. changes.OfType<Withdraw>().Select(w => w.Entry).DistinctBy(e => e.No)], ct);
        return new()
        {
            At = at,
            Occasion = occasion,
            Languages = languages,
            Entries = states,
            Reports = reports,
            Names = names,
            Public = shown,
            Unknown = await new Misspelt(db).Of([.. targets.Except(shown).Except(upcoming.Addresses)], ct),
            Quantities = quantities,
            Dependents = dependents,
            QuotingTexts = quotingTexts,
            Parity = parity,
            Authors = secondPerson ? await Authors(entries, ct) : null,
            Files = new(await db.FilesOf(states.Values.SelectMany(s => s.Drafts.Values.SelectMany(kinds[s.Entry.Kind].Files)).Select(u => u.Id), ct), pictures),
            Parents = await Parents(entries, ct),
        };
    }

    /// <summary>The changes, and what they make other texts show.</summary>
    public Task<List<Change>> WithQuoting(IReadOnlyList<Change> changes, CancellationToken ct) => quoting.With(changes, Entries, ct);

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
        var years = reportNos.Length == 0 ? []
            : await db.Entries.AsNoTracking().Where(e => reportNos.Contains(e.No)).ToDictionaryAsync(e => e.No, e => e.Year, ct);
        return [.. rows.Select(r => r.ToEntry(years.TryGetValue(r.ReportNo, out var year) ? year : null))];
    }

    /// <summary>How the languages of each entry stand, by its number.</summary>
    public Task<Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>> Languages(IEnumerable<long> entryNos, CancellationToken ct) => standings.Of(entryNos, ct);

    async Task<Dictionary<long, EntryState>> States(IReadOnlyList<Entry> entries, IReadOnlyList<Change> changes, CancellationToken ct)
    {
        var languageStates = await Languages(entries.Select(e => e.No), ct);
        var published = changes.OfType<Publish>().ToLookup(p => p.Entry.No, p => p.Revision);
        var read = changes.OfType<Publish>().Where(p => p.Draft is not null).DistinctBy(p => (p.Entry.No, p.Revision))
            .ToLookup(p => p.Entry.No, p => KeyValuePair.Create(p.Revision, p.Draft!));
        var states = new Dictionary<long, EntryState>();
        foreach (var batch in entries.Chunk(Batch))
        {
            var needed = batch.ToDictionary(e => e.No, e => languageStates.GetValueOrDefault(e.No, LanguageStates.None).Values.Where(s => s.IsPublic)
                .SelectMany(s => new[] { s.Revision, s.FieldsRevision }).Concat(published[e.No]).ToHashSet());
            foreach (var entry in batch)
                needed[entry.No].ExceptWith(read[entry.No].Select(r => r.Key));
            long[] nos = [.. needed.Where(n => n.Value.Count > 0).Select(n => n.Key)];
            int[] numbers = [.. needed.Values.SelectMany(n => n).Distinct()];
            var revisions = nos.Length == 0 ? [] : await db.Revisions.AsNoTracking().Where(r => nos.Contains(r.EntryNo) && numbers.Contains(r.Number))
                .ToListAsync(ct);
            var drafts = revisions.Where(r => r.Content is not null && needed[r.EntryNo].Contains(r.Number)).ToLookup(r => r.EntryNo);
            foreach (var entry in batch)
                states[entry.No] = new(entry, languageStates.GetValueOrDefault(entry.No, LanguageStates.None),
                    drafts[entry.No].Select(r => KeyValuePair.Create(r.Number, Draft.Parse(r.Content!))).Concat(read[entry.No]).ToDictionary());
        }
        return states;
    }

    /// <summary>The reports that there are, public or not; and the slugs of those that the entries stand under, by number.</summary>
    async Task<(ReportNames Names, Dictionary<long, string> Slugs)> Reports(IReadOnlyList<Entry> entries, Upcoming upcoming, CancellationToken ct)
    {
        var nos = entries.Select(e => e.ReportNo).Where(no => no != 0).ToHashSet();
        var (kind, among) = (kinds.Report.Name, nos.ToArray());
        var rows = await db.Entries.AsNoTracking().Where(e => e.Kind == kind && (e.DeletedAt == null || among.Contains(e.No)))
            .Select(e => new { e.No, e.Slug, e.Year, Exists = e.DeletedAt == null }).ToListAsync(ct);
        return (new ReportNames(rows.Where(r => r.Exists).Select(r => new ReportName(r.No, r.Slug, r.Year))).And(upcoming.Reports),
            rows.Select(r => (r.No, r.Slug)).Concat(upcoming.Reports.Select(r => (r.No, r.Slug))).Where(r => nos.Contains(r.No))
                .DistinctBy(r => r.No).ToDictionary(r => r.No, r => r.Slug));
    }

    /// <summary>What is public of all that the drafts refer to, and of the reports that they stand under.</summary>
    async Task<HashSet<Address>> Public(IReadOnlyCollection<EntryState> states, IReadOnlySet<Address> targets, CancellationToken ct)
    {
        var found = new HashSet<Address>();
        var reportNos = states.Select(s => s.Entry.ReportNo).Where(no => no != 0).Distinct().ToArray();
        var live = db.Live.AsNoTracking().Now().Readable();
        var parts = targets.InParts().Select(part => live.At(part)).ToList();
        if (reportNos.Length > 0)
        {
            var reports = live.Where(l => reportNos.Contains(l.EntryNo));
            parts = [parts.Count == 0 ? reports : parts[0].Concat(reports), .. parts.Skip(1)];
        }
        foreach (var part in parts)
            found.UnionWith((await part.Select(l => new { l.Kind, l.ReportNo, l.Slug }).Distinct().ToListAsync(ct))
                .Select(l => new Address(l.Kind, l.ReportNo, l.Slug)));
        return found;
    }

    /// <summary>All that a draft refers to, in fields and prose.</summary>
    public static IEnumerable<Reference> References(KindSet kinds, Entry entry, Draft draft)
    {
        var kind = kinds[entry.Kind];
        return kind.References(draft.Fields).Concat(draft.Translations.SelectMany(t => kind.Links(t.Value, t.Key)));
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
