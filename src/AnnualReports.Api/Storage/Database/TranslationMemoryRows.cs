using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>A draft whose translations shall be remembered.</summary>
/// <param name="Kind">The kind of the entry.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Before">The draft before; null if there was none, or it is not known.</param>
/// <param name="Revision">The number of its revision.</param>
sealed record RememberedDraft(Kind Kind, EntryRow Entry, Draft Draft, Draft? Before, int Revision);

/// <summary>
/// Keeps the translation memory: the paragraphs of saved texts and their translations, in the transaction of the save. A
/// save writes the paragraphs that it changed, so most saves write a few rows.
/// </summary>
static class TranslationMemoryRows
{
    /// <summary>How many rows one statement names at most.</summary>
    const int Batch = 500;

    /// <summary>Remembers the translations of drafts, the older of an entry before the newer.</summary>
    /// <param name="db">The store, in a transaction.</param>
    /// <param name="drafts">The drafts.</param>
    /// <param name="languages">The configured languages.</param>
    /// <param name="at">When they are saved.</param>
    /// <param name="ct">Cancels it.</param>
    /// <param name="areNew">Whether their entries are new, and so have nothing in the memory yet.</param>
    /// <param name="isBulk">Whether rows are sent to SQL Server by bulk copy.</param>
    public static async Task Remember(
        this ReportsDb db,
        IEnumerable<RememberedDraft> drafts,
        Languages languages,
        DateTime at,
        CancellationToken ct,
        bool areNew = false,
        bool isBulk = false
    )
    {
        var units = new Dictionary<long, TranslationUnitRow>();
        foreach (var saved in drafts)
            foreach (var part in TranslatedParts.Of(saved.Kind, saved.Draft, saved.Before, languages))
                if (Unit(saved, part, at) is var unit)
                    units[unit.Id] = unit;
        if (units.Count == 0)
            return;
        var known = areNew ? [] : await Known(db, units.Keys, ct);
        foreach (var (id, unit) in units.Where(u => known.TryGetValue(u.Key, out var target) && target != u.Value.Target))
            await db
                .TranslationUnits.Where(u => u.Id == id)
                .ExecuteUpdateAsync(
                    u =>
                        u.SetProperty(r => r.Target, unit.Target)
                            .SetProperty(r => r.Source, unit.Source)
                            .SetProperty(r => r.Revision, unit.Revision)
                            .SetProperty(r => r.At, at),
                    ct
                );
        List<TranslationUnitRow> added = [.. units.Values.Where(u => !known.ContainsKey(u.Id))];
        await Write(db, added, isBulk, ct);
    }

    static async Task Write(
        ReportsDb db,
        IReadOnlyCollection<TranslationUnitRow> added,
        bool isBulk,
        CancellationToken ct
    )
    {
        if (isBulk && !db.Database.IsSqlite())
        {
            await db.BulkCopy(added, ct);
            await db.BulkCopy(added.SelectMany(Marks), ct);
            return;
        }
        await db.Append(added, ct);
        await db.Append(added.SelectMany(Marks), ct);
        await db.SaveChangesAsync(ct);
    }

    static async Task<Dictionary<long, string>> Known(ReportsDb db, IEnumerable<long> ids, CancellationToken ct)
    {
        var known = new Dictionary<long, string>();
        foreach (var part in ids.Chunk(Batch))
            foreach (
                var row in await db
                    .TranslationUnits.AsNoTracking()
                    .Where(u => part.Contains(u.Id))
                    .Select(u => new { u.Id, u.Target })
                    .ToListAsync(ct)
            )
                known[row.Id] = row.Target;
        return known;
    }

    static TranslationUnitRow Unit(RememberedDraft saved, TranslatedPart part, DateTime at) =>
        new()
        {
            Id = TranslatedParts.Id(saved.Entry.No, part),
            EntryNo = saved.Entry.No,
            ReportNo = saved.Entry.GrantedIn,
            FromLanguage = part.From,
            ToLanguage = part.To,
            Member = part.Member,
            SourceHash = TranslatedParts.Hash(part.From, part.To, part.Source),
            Source = part.Source,
            Target = part.Target,
            Revision = saved.Revision,
            At = at,
        };

    static IEnumerable<TranslationMarkRow> Marks(TranslationUnitRow unit) =>
        WordMarks
            .Of(unit.FromLanguage, unit.ToLanguage, WordMarks.Words(unit.Source))
            .Select(mark => new TranslationMarkRow { Mark = mark, UnitId = unit.Id });

    /// <summary>
    /// Makes again what an entry has in the memory, from those of its revisions that are not erased. The caller has
    /// locked the entry.
    /// </summary>
    /// <returns>How many paragraphs there are.</returns>
    public static async Task<int> RememberAgain(
        this ReportsDb db,
        Kind kind,
        EntryRow entry,
        Languages languages,
        CancellationToken ct
    )
    {
        await db.TranslationUnits.Where(u => u.EntryNo == entry.No).ExecuteDeleteAsync(ct);
        var units = new Dictionary<long, TranslationUnitRow>();
        Draft? before = null;
        var revisions = db
            .Revisions.AsNoTracking()
            .Where(r => r.EntryNo == entry.No && r.Content != null)
            .OrderBy(r => r.Number)
            .Select(r => new
            {
                r.Number,
                r.Content,
                r.SavedAt,
            })
            .AsAsyncEnumerable();
        await foreach (var revision in revisions.WithCancellation(ct))
        {
            var draft = Draft.Parse(revision.Content!);
            var saved = new RememberedDraft(kind, entry, draft, before, revision.Number);
            foreach (var part in TranslatedParts.Of(kind, draft, before, languages))
                if (Unit(saved, part, revision.SavedAt) is var unit && !Same(units.GetValueOrDefault(unit.Id), unit))
                    units[unit.Id] = unit;
            before = draft;
        }
        await Write(db, units.Values, isBulk: false, ct);
        return units.Count;
    }

    static bool Same(TranslationUnitRow? known, TranslationUnitRow unit) => known?.Target == unit.Target;
}
