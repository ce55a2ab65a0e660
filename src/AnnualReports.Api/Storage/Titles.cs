using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>What editors know entries by: the titles of their newest drafts. Nobody finds an entry by its address alone.</summary>
sealed class Titles(ReportsDb db, KindSet kinds, Languages languages)
{
    /// <summary>A problem names so many entries at most; of the others, id and address have to do.</summary>
    const int Most = 1_000;

    const int Batch = 500;

    /// <summary>The titles of entries, by their ids; those that have none are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(IEnumerable<Guid> entries, CancellationToken ct)
    {
        var titles = new Dictionary<Guid, string>();
        foreach (var ids in entries.Distinct().Take(Most).Chunk(Batch))
        {
            var drafts = await db.Entries.AsNoTracking().Where(e => ids.Contains(e.Id))
                .Join(db.Revisions, e => new { e.No, Number = e.Head }, r => new { No = r.EntryNo, r.Number }, (e, r) => new { e.Id, e.Kind, r.Content })
                    .ToListAsync(ct);
            foreach (var draft in drafts.Where(d => d.Content is not null))
                if (languages.Title(kinds[draft.Kind], Draft.Parse(draft.Content!)) is { } title)
                    titles[draft.Id] = title;
        }
        return titles;
    }

    /// <summary>The titles that entries have at some of their revisions, by number and revision; those that have none are left out.</summary>
    public async Task<IReadOnlyDictionary<(long EntryNo, int Revision), string>> At(
        IEnumerable<(EntryRow Entry, int Revision)> named, CancellationToken ct)
    {
        var titles = new Dictionary<(long, int), string>();
        foreach (var batch in named.Distinct().Chunk(Batch))
        {
            var kindOf = batch.DistinctBy(n => n.Entry.No).ToDictionary(n => n.Entry.No, n => kinds[n.Entry.Kind]);
            var wanted = batch.Select(n => (n.Entry.No, n.Revision)).ToHashSet();
            long[] nos = [.. kindOf.Keys];
            int[] numbers = [.. batch.Select(n => n.Revision).Distinct()];
            var drafts = await db.Revisions.AsNoTracking().Where(r => nos.Contains(r.EntryNo) && numbers.Contains(r.Number) && r.Content != null)
                .Select(r => new { r.EntryNo, r.Number, r.Content }).ToListAsync(ct);
            foreach (var draft in drafts.Where(d => wanted.Contains((d.EntryNo, d.Number))))
                if (languages.Title(kindOf[draft.EntryNo], Draft.Parse(draft.Content!)) is { } title)
                    titles[(draft.EntryNo, draft.Number)] = title;
        }
        return titles;
    }

    /// <summary>A refusal whose entries all have their titles.</summary>
    public async Task<Refusal> Named(Refusal refusal, CancellationToken ct)
    {
        var listed = refusal.More.Values.OfType<IReadOnlyList<NamedEntry>>().SelectMany(l => l).Select(e => e.Id);
        var titles = await Of(refusal.Faults.Concat(refusal.Places).Select(f => f.Id).OfType<Guid>().Concat(listed), ct);
        return titles.Count == 0 ? refusal : new(refusal.Reason, refusal.Message)
        {
            Faults = [.. refusal.Faults.Select(f => Titled(f, titles))],
            Places = [.. refusal.Places.Select(f => Titled(f, titles))],
            More = refusal.More.ToDictionary(m => m.Key, m => m.Value is IReadOnlyList<NamedEntry> entries
                ? entries.Select(e => e with { Title = titles.GetValueOrDefault(e.Id) }).ToArray()
                : m.Value),
        };
    }

    static Fault Titled(Fault fault, IReadOnlyDictionary<Guid, string> titles) =>
        fault.Id is { } id ? fault with { Title = titles.GetValueOrDefault(id) } : fault;
}
