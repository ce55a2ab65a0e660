using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// Reads the states of entries in all languages. It needs at most four records of each language: the first that showed
/// a text, the last that published one, the last that showed one, and the last of all. So an entry that was published a
/// thousand times costs no more than one that was published once.
/// </summary>
sealed class LanguageStateReader(ReportsDb db, Languages languages)
{
    const int Batch = 500;

    /// <summary>
    /// Up to so many entries are read by one statement. With more, it would have too many parameters for SQL Server.
    /// </summary>
    const int Few = 8;

    const string Published = PublicationActions.Published;
    const string Refreshed = PublicationActions.Refreshed;
    const string Withdrawn = PublicationActions.Withdrawn;
    const string Configured = PublicationActions.Configured;

    /// <summary>
    /// The states of the languages of each entry, by its number. Entries that were never public are left out.
    /// </summary>
    public async Task<Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>> Of(
        IEnumerable<long> entryNos,
        CancellationToken ct
    )
    {
        long[] nos = [.. entryNos];
        var states = new Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>();
        foreach (
            var entry in (nos.Length <= Few ? await OfFew(nos, ct) : await OfMany(nos, ct)).GroupBy(r =>
                r.EntryNo!.Value
            )
        )
            states[entry.Key] = LanguageStates.Fold(entry.OrderBy(r => r.Sequence));
        return states;
    }

    async Task<IEnumerable<RecordMeta>> OfMany(long[] entryNos, CancellationToken ct)
    {
        var (tags, records) = (await EverConfigured(ct), new List<RecordMeta>());
        foreach (var batch in entryNos.Chunk(Batch))
        {
            var sequences = new HashSet<long>();
            foreach (var language in tags)
                sequences.UnionWith(await Telling(batch, language, ct));
            records.AddRange(await Records(sequences, ct));
        }
        return records;
    }

    /// <summary>
    /// The same records with one statement. It also returns the records that configured languages: if one of them names
    /// a language that the program no longer has, there may be texts in it, and the statement runs again with that
    /// language.
    /// </summary>
    async Task<IEnumerable<RecordMeta>> OfFew(long[] entryNos, CancellationToken ct)
    {
        if (entryNos.Length == 0)
            return [];
        for (string[] tags = [.. languages.Tags]; ;)
        {
            var rows = await RecordsOf(entryNos, tags).ToListAsync(ct);
            string[] ever =
            [
                .. rows.Where(r => r.Languages is not null)
                    .SelectMany(r => Languages.Parse(r.Languages!).Tags)
                    .Union(tags),
            ];
            if (ever.Length == tags.Length)
                return rows.Where(r => r.Languages is null).Select(r => r.Record).DistinctBy(r => r.Sequence);
            tags = ever;
        }
    }

    /// <summary>A record; if it configured languages, with those languages.</summary>
    sealed record RecordWithLanguages(RecordMeta Record, byte[]? Languages);

    IQueryable<RecordWithLanguages> RecordsOf(long[] entryNos, IEnumerable<string> tags)
    {
        var entries = db.Entries.Where(e => entryNos.Contains(e.No));
        var sequences = tags.SelectMany(tag =>
            {
                var records = db.Publications.Where(p => p.Language == tag);
                var shown = records.Where(p => p.Action == Published || p.Action == Refreshed);
                return new[]
                {
                    entries.Select(e => shown.Where(p => p.EntryNo == e.No).Min(p => (long?)p.Sequence)),
                    entries.Select(e => shown.Where(p => p.EntryNo == e.No).Max(p => (long?)p.Sequence)),
                    entries.Select(e =>
                        records.Where(p => p.EntryNo == e.No && p.Action == Published).Max(p => (long?)p.Sequence)
                    ),
                    entries.Select(e =>
                        records
                            .Where(p =>
                                p.EntryNo == e.No
                                && (p.Action == Published || p.Action == Refreshed || p.Action == Withdrawn)
                            )
                            .Max(p => (long?)p.Sequence)
                    ),
                };
            })
            .Append(db.Publications.Where(p => p.Action == Configured).Select(p => (long?)p.Sequence))
            .Aggregate(Queryable.Concat);
        return sequences.Join(
            db.Publications.AsNoTracking(),
            s => s,
            p => (long?)p.Sequence,
            (_, p) =>
                new RecordWithLanguages(
                    new RecordMeta(
                        p.Sequence,
                        p.EntryNo,
                        p.Language,
                        PublicationActions.Parse(p.Action),
                        p.Revision,
                        p.FieldsRevision,
                        p.At,
                        p.BodyHash
                    ),
                    p.Action == Configured ? p.Body : null
                )
        );
    }

    /// <summary>The languages that are or were configured. No other language can have texts.</summary>
    async Task<IReadOnlyList<string>> EverConfigured(CancellationToken ct)
    {
        var bodies = await db
            .Publications.AsNoTracking()
            .Where(p => p.Action == Configured)
            .Select(p => p.Body)
            .ToListAsync(ct);
        return [.. bodies.SelectMany(b => Languages.Parse(b).Tags).Distinct()];
    }

    /// <summary>
    /// The sequences of the records that determine the state of a language. Each is one step in the index by entry and
    /// language.
    /// </summary>
    async Task<IEnumerable<long>> Telling(long[] entryNos, string language, CancellationToken ct)
    {
        var records = db.Publications.Where(p => p.Language == language);
        var rows = await db
            .Entries.Where(e => entryNos.Contains(e.No))
            .Select(e => new
            {
                First = records
                    .Where(p => p.EntryNo == e.No && (p.Action == Published || p.Action == Refreshed))
                    .Min(p => (long?)p.Sequence),
                Published = records.Where(p => p.EntryNo == e.No && p.Action == Published).Max(p => (long?)p.Sequence),
                Shown = records
                    .Where(p => p.EntryNo == e.No && (p.Action == Published || p.Action == Refreshed))
                    .Max(p => (long?)p.Sequence),
                Last = records
                    .Where(p =>
                        p.EntryNo == e.No && (p.Action == Published || p.Action == Refreshed || p.Action == Withdrawn)
                    )
                    .Max(p => (long?)p.Sequence),
            })
            .ToListAsync(ct);
        return rows.SelectMany(r => new[] { r.First, r.Published, r.Shown, r.Last }).OfType<long>();
    }

    async Task<List<RecordMeta>> Records(IEnumerable<long> sequences, CancellationToken ct)
    {
        var records = new List<RecordMeta>();
        foreach (var batch in sequences.Chunk(Batch))
            records.AddRange(
                await db
                    .Publications.AsNoTracking()
                    .Where(p => batch.Contains(p.Sequence))
                    .Select(Mapping.Meta)
                    .ToListAsync(ct)
            );
        return records;
    }
}
