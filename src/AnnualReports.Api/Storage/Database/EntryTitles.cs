using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Finds the titles of entries' newest drafts, because editors know entries by their titles and not by their addresses.
/// </summary>
sealed class EntryTitles(ReportsDb db, KindSet kinds, Languages languages)
{
    /// <summary>How many titles a problem has at most; other entries have only their id and address.</summary>
    const int Most = 1_000;

    const int Batch = 500;

    /// <summary>
    /// The titles of entries by their ids, in a language if it is named and they have one in it; entries without a title are
    /// left out.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(
        IEnumerable<Guid> entries,
        CancellationToken ct,
        string? language = null
    )
    {
        var titles = new Dictionary<Guid, string>();
        foreach (var ids in entries.Distinct().Take(Most).Chunk(Batch))
        {
            var drafts = await db.WithNewest(db.Entries.AsNoTracking().Where(e => ids.Contains(e.Id)))
                .Select(n => new
                {
                    n.Entry.Id,
                    n.Entry.Kind,
                    n.Revision.Content,
                })
                .ToListAsync(ct);
            foreach (var draft in drafts.Where(d => d.Content is not null))
                if (languages.Title(kinds[draft.Kind], Draft.Parse(draft.Content!), language) is { } title)
                    titles[draft.Id] = title;
        }
        return titles;
    }

    /// <summary>
    /// The titles of entries at some of their revisions, by number and revision; those without a title are left out.
    /// </summary>
    public async Task<IReadOnlyDictionary<(long EntryNo, int Revision), string>> At(
        IEnumerable<(EntryRow Entry, int Revision)> named,
        CancellationToken ct
    )
    {
        var (titles, wanted) = (new Dictionary<(long, int), string>(), named.ToList());
        var kindOf = wanted.DistinctBy(n => n.Entry.No).ToDictionary(n => n.Entry.No, n => kinds[n.Entry.Kind]);
        foreach (var (revision, draft) in await db.DraftsOf(wanted.Select(n => (n.Entry.No, n.Revision)), ct))
            if (languages.Title(kindOf[revision.EntryNo], draft) is { } title)
                titles[revision] = title;
        return titles;
    }

    /// <summary>The refusal with the titles of all entries that it names.</summary>
    public async Task<Refusal> Named(Refusal refusal, CancellationToken ct)
    {
        var listed = refusal.More.Values.OfType<IReadOnlyList<NamedEntry>>().SelectMany(l => l).Select(e => e.Id);
        var titles = await Of(
            refusal.Faults.Concat(refusal.Places).Select(f => f.Id).OfType<Guid>().Concat(listed),
            ct
        );
        return titles.Count == 0
            ? refusal
            : new(refusal.Reason, refusal.Message)
            {
                Faults = [.. refusal.Faults.Select(f => Titled(f, titles))],
                Places = [.. refusal.Places.Select(f => Titled(f, titles))],
                More = refusal.More.ToDictionary(
                    m => m.Key,
                    m =>
                        m.Value is IReadOnlyList<NamedEntry> entries
                            ? entries.Select(e => e with { Title = titles.GetValueOrDefault(e.Id) }).ToArray()
                            : m.Value
                ),
            };
    }

    static Fault Titled(Fault fault, IReadOnlyDictionary<Guid, string> titles) =>
        fault.Id is { } id ? fault with { Title = titles.GetValueOrDefault(id) } : fault;
}
