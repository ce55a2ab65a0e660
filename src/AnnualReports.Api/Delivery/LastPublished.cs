using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>What went public last, for those who follow: what the log shows from its end, as far as it is public still.</summary>
sealed class LastPublished(ReportsDb db, Published published)
{
    static readonly string Action = Words.Of(PublicationAction.Published);

    /// <summary>The whole bodies of a kind's entries that were published last in a language of their own, the newest first; in a report, or (null) in all.</summary>
    public async Task<IReadOnlyList<byte[]>> Bodies(Kind kind, ReportRef? report, string language, int take, CancellationToken ct)
    {
        var live = published.List(kind, report?.No, new(language, Fallback: false));
        var found = new List<long>();
        for (long? before = null; found.Count < take;)
        {
            // A text that was published several times stands where it was last.
            var page = await db.Publications.AsNoTracking()
                .Where(p => p.Language == language && p.Action == Action && (before == null || p.Sequence < before) && live.Any(l => l.EntryNo == p.EntryNo))
                .OrderByDescending(p => p.Sequence).Take(2 * take).Select(p => new { p.Sequence, EntryNo = p.EntryNo!.Value }).ToListAsync(ct);
            found.AddRange(page.Select(p => p.EntryNo).Distinct().Except(found).Take(take - found.Count).ToList());
            if (page.Count < 2 * take)
                break;
            before = page[^1].Sequence;
        }
        var bodies = await live.Where(l => found.Contains(l.EntryNo)).Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l.EntryNo, p.Body }).Where(b => b.Body != null).ToDictionaryAsync(b => b.EntryNo, b => b.Body!, ct);
        return [.. found.Select(bodies.GetValueOrDefault).OfType<byte[]>()];
    }

    /// <summary>What tells this installation from all others: the hash of its log's first record.</summary>
    public async Task<byte[]> Installation(CancellationToken ct) => await db.Publications.AsNoTracking().OrderBy(p => p.Sequence).Select(p => p.RecordHash).FirstOrDefaultAsync(ct) ?? [];
}
