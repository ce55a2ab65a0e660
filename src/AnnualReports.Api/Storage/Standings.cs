using System.Collections.Immutable;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>
/// How the languages of entries stand, from four records of each at most: the first that showed a text, the last that published one, the last that showed one,
/// and the last of all. The others say nothing more, so that an entry that was published a thousand times is read like one that was published once.
/// </summary>
sealed class Standings(ReportsDb db)
{
    const int Batch = 500;

    static readonly string Published = Words.Of(PublicationAction.Published);
    static readonly string Refreshed = Words.Of(PublicationAction.Refreshed);
    static readonly string Withdrawn = Words.Of(PublicationAction.Withdrawn);
    static readonly string Configured = Words.Of(PublicationAction.Configured);

    /// <summary>The languages of each entry that has any, by its number.</summary>
    public async Task<Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>> Of(IEnumerable<long> entryNos, CancellationToken ct)
    {
        var (states, languages) = (new Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>(), await EverConfigured(ct));
        foreach (var batch in entryNos.Chunk(Batch))
        {
            var sequences = new HashSet<long>();
            foreach (var language in languages)
                sequences.UnionWith(await Telling(batch, language, ct));
            foreach (var entry in (await Records(sequences, ct)).GroupBy(r => r.EntryNo!.Value))
                states[entry.Key] = LanguageStates.Fold(entry.OrderBy(r => r.Sequence));
        }
        return states;
    }

    /// <summary>The languages that are or were configured: a text can stand in no other.</summary>
    async Task<IReadOnlyList<string>> EverConfigured(CancellationToken ct)
    {
        var bodies = await db.Publications.AsNoTracking().Where(p => p.Action == Configured).Select(p => p.Body).ToListAsync(ct);
        return [.. bodies.SelectMany(b => Languages.Parse(b).Tags).Distinct()];
    }

    /// <summary>The sequences of the records that tell how a language of these entries stands: each is one step in the index by entry and language.</summary>
    async Task<IEnumerable<long>> Telling(long[] entryNos, string language, CancellationToken ct)
    {
        var records = db.Publications.Where(p => p.Language == language);
        var rows = await db.Entries.Where(e => entryNos.Contains(e.No)).Select(e => new
        {
            First = records.Where(p => p.EntryNo == e.No && (p.Action == Published || p.Action == Refreshed)).Min(p => (long?)p.Sequence),
            Published = records.Where(p => p.EntryNo == e.No && p.Action == Published).Max(p => (long?)p.Sequence),
            Shown = records.Where(p => p.EntryNo == e.No && (p.Action == Published || p.Action == Refreshed)).Max(p => (long?)p.Sequence),
            Last = records.Where(p => p.EntryNo == e.No && (p.Action == Published || p.Action == Refreshed || p.Action == Withdrawn)).Max(p => (long?)p.Sequence),
        }).ToListAsync(ct);
        return rows.SelectMany(r => new[] { r.First, r.Published, r.Shown, r.Last }).OfType<long>();
    }

    async Task<List<RecordMeta>> Records(IEnumerable<long> sequences, CancellationToken ct)
    {
        var records = new List<RecordMeta>();
        foreach (var batch in sequences.Chunk(Batch))
            records.AddRange(await db.Publications.AsNoTracking().Where(p => batch.Contains(p.Sequence)).Select(Mapping.Meta).ToListAsync(ct));
        return records;
    }
}
