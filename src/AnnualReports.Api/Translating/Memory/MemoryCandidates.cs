using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Translating.Memory;

/// <summary>
/// Reads what the translation memory has that may match paragraphs: the same paragraphs by their hashes, and similar ones
/// by the pairs of words that they share. Only what the actor may read is found: what is in their reports, and what is
/// public.
/// </summary>
sealed class MemoryCandidates(ReportsDb db, KindSet kinds)
{
    /// <summary>How many values one statement names at most.</summary>
    const int Batch = 500;

    /// <summary>The most rows of one statement. More than so many have the same few words.</summary>
    const int MostRows = 20_000;

    /// <summary>The most units that are read for one paragraph.</summary>
    const int MostOfOne = 12;

    /// <summary>The same for people with grants in some reports, because others may be most of them.</summary>
    const int MostOfOneInSome = 40;

    /// <summary>The units with the same paragraphs, by the hash of the paragraph.</summary>
    public async Task<ILookup<long, TranslationUnitRow>> Same(IReadOnlyCollection<long> hashes, CancellationToken ct)
    {
        var found = new List<TranslationUnitRow>();
        foreach (var part in hashes.Distinct().Chunk(Batch))
            found.AddRange(
                await db
                    .TranslationUnits.AsNoTracking()
                    .Where(u => part.Contains(u.SourceHash))
                    .OrderByDescending(u => u.At)
                    .ThenBy(u => u.Id)
                    .Take(MostRows)
                    .ToListAsync(ct)
            );
        return (await Readable(found, ct)).ToLookup(u => u.SourceHash);
    }

    /// <summary>For each paragraph, the units that share the most numbers with it.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<TranslationUnitRow>>> Similar(
        IReadOnlyList<IReadOnlyList<long>> marks,
        CancellationToken ct
    )
    {
        var having = new Dictionary<long, List<long>>();
        foreach (var part in marks.SelectMany(m => m).Distinct().Chunk(Batch))
            foreach (
                var row in await db
                    .TranslationMarks.AsNoTracking()
                    .Where(m => part.Contains(m.Mark))
                    .OrderBy(m => m.Mark)
                    .ThenBy(m => m.UnitId)
                    .Take(MostRows)
                    .ToListAsync(ct)
            )
                if (having.TryGetValue(row.Mark, out var units))
                    units.Add(row.UnitId);
                else
                    having[row.Mark] = [row.UnitId];
        var most = db.Act.Scope.Reports is null ? MostOfOne : MostOfOneInSome;
        List<long[]> nearest =
        [
            .. marks.Select(numbers =>
                numbers
                    .SelectMany(n => having.GetValueOrDefault(n, []))
                    .CountBy(id => id)
                    .OrderByDescending(u => u.Value)
                    .ThenBy(u => u.Key)
                    .Take(most)
                    .Select(u => u.Key)
                    .ToArray()
            ),
        ];
        var read = await Read([.. nearest.SelectMany(ids => ids).Distinct()], ct);
        return nearest.ConvertAll(ids =>
            (IReadOnlyList<TranslationUnitRow>)[.. ids.Where(read.ContainsKey).Select(id => read[id])]
        );
    }

    async Task<Dictionary<long, TranslationUnitRow>> Read(long[] ids, CancellationToken ct)
    {
        var found = new List<TranslationUnitRow>();
        foreach (var part in ids.Chunk(Batch))
            found.AddRange(await db.TranslationUnits.AsNoTracking().Where(u => part.Contains(u.Id)).ToListAsync(ct));
        return (await Readable(found, ct)).ToDictionary(u => u.Id);
    }

    /// <summary>Those of the units that the actor may read, of entries that were not deleted.</summary>
    async Task<List<TranslationUnitRow>> Readable(List<TranslationUnitRow> units, CancellationToken ct)
    {
        var scope = db.Act.Scope;
        var existing = new Dictionary<long, string>();
        foreach (var part in units.Select(u => u.EntryNo).Distinct().Chunk(Batch))
            foreach (
                var entry in await db
                    .Entries.AsNoTracking()
                    .Existing()
                    .Where(e => part.Contains(e.No))
                    .Select(e => new { e.No, e.Kind })
                    .ToListAsync(ct)
            )
                existing[entry.No] = entry.Kind;
        units.RemoveAll(u => !existing.ContainsKey(u.EntryNo));
        var foreign = units.Where(u => !scope.Allows(u.ReportNo)).ToList();
        if (foreign.Count == 0)
            return units;
        var shown = await PublicOnes(foreign, existing, ct);
        units.RemoveAll(u => !scope.Allows(u.ReportNo) && !shown.Contains(u.Id));
        return units;
    }

    /// <summary>
    /// The units whose both paragraphs are in texts that are public now. The revisions that are public are read for that,
    /// because a paragraph may have been changed since.
    /// </summary>
    async Task<HashSet<long>> PublicOnes(
        List<TranslationUnitRow> units,
        Dictionary<long, string> kindOf,
        CancellationToken ct
    )
    {
        var revisions = new Dictionary<(long EntryNo, string Language), int>();
        foreach (var part in units.Select(u => u.EntryNo).Distinct().Chunk(Batch))
            foreach (
                var live in await db
                    .Live.AsNoTracking()
                    .Where(l => part.Contains(l.EntryNo) && l.Until == null && !l.IsFallback && !l.Gone)
                    .Join(
                        db.Publications,
                        l => l.Sequence,
                        p => p.Sequence,
                        (l, p) => new { l.EntryNo, l.Language, p.Revision }
                    )
                    .ToListAsync(ct)
            )
                revisions[(live.EntryNo, live.Language)] = live.Revision;
        var drafts = await db.DraftsOf(revisions.Select(r => (r.Key.EntryNo, r.Value)), ct);
        bool Shows(TranslationUnitRow unit, string language, string paragraph) =>
            revisions.TryGetValue((unit.EntryNo, language), out var revision)
            && drafts.TryGetValue((unit.EntryNo, revision), out var draft)
            && draft.Text(language) is { } text
            && text.TryGetProperty(unit.Member, out var value)
            && value.GetString() is { } written
            && kinds[kindOf[unit.EntryNo]].Paragraphs(unit.Member, written).Contains(paragraph);
        return
        [
            .. units
                .Where(u => Shows(u, u.FromLanguage, u.Source) && Shows(u, u.ToLanguage, u.Target))
                .Select(u => u.Id),
        ];
    }
}
