using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Now and the past by the same words.</summary>
static class LiveQueries
{
    /// <summary>What answers now.</summary>
    public static IQueryable<LiveRow> Now(this IQueryable<LiveRow> live) => live.Where(l => l.Until == null);

    /// <summary>
    /// What answered for these entries in a language at a position of the log. Of each entry the last interval that had begun is found by its key,
    /// so that a long past costs no more than a short one.
    /// </summary>
    public static IQueryable<LiveRow> LiveAt(this ReportsDb db, IQueryable<EntryRow> entries, string language, long position) => entries
        .Join(db.Live.AsNoTracking().Where(l => l.Language == language), e => e.No, l => l.EntryNo, (entry, live) => new { entry.No, Live = live })
        .Where(f => f.Live.Since == db.Live.Where(m => m.EntryNo == f.No && m.Language == language && m.Since <= position).Max(m => m.Since))
        .Where(f => f.Live.Until == null || f.Live.Until > position)
        .Select(f => f.Live);

    /// <summary>The same in several languages.</summary>
    public static IQueryable<LiveRow> LiveAt(this ReportsDb db, IQueryable<EntryRow> entries, IEnumerable<string> languages, long position) =>
        languages.Select(language => db.LiveAt(entries, language, position)).Aggregate(Queryable.Concat);

    /// <summary>Since when each of these entries was public in one of the languages for the first time, by its number; without those that never were. With fallback, another language that stood in counts.</summary>
    public static async Task<IReadOnlyDictionary<long, long>> FirstShown(this ReportsDb db, IQueryable<EntryRow> entries, IEnumerable<string> languages, bool fallback, CancellationToken ct)
    {
        var first = new Dictionary<long, long>();
        foreach (var language in languages)
        {
            var rows = await entries.Select(e => new
            {
                e.No,
                Since = db.Live.Where(l => l.EntryNo == e.No && l.Language == language && !l.Gone && (fallback || !l.IsFallback)).OrderBy(l => l.Since).Select(l => (long?)l.Since).FirstOrDefault(),
            }).ToListAsync(ct);
            foreach (var row in rows)
                if (row.Since is { } since && (!first.TryGetValue(row.No, out var before) || since < before))
                    first[row.No] = since;
        }
        return first;
    }

    public static IQueryable<LiveRow> Readable(this IQueryable<LiveRow> live) => live.Where(l => !l.Gone);

    /// <summary>In the order of a kind's lists.</summary>
    public static IQueryable<LiveRow> InOrder(this IQueryable<LiveRow> live, ListOrder order) => order switch
    {
        ListOrder.YearDescending => live.OrderByDescending(l => l.Year).ThenBy(l => l.Position).ThenBy(l => l.EntryNo),
        ListOrder.DateDescending => live.OrderByDescending(l => l.DateFrom).ThenByDescending(l => l.EntryNo),
        ListOrder.Slug => live.OrderBy(l => l.Slug).ThenBy(l => l.EntryNo),
        _ => live.OrderBy(l => l.Position).ThenBy(l => l.EntryNo),
    };

    /// <summary>The languages that were configured at a position of the log; null before the first record.</summary>
    public static async Task<Languages?> Configured(this ReportsDb db, long position, CancellationToken ct)
    {
        var configured = Words.Of(PublicationAction.Configured);
        var body = await db.Publications.AsNoTracking().Where(p => p.Action == configured && p.Sequence <= position).OrderByDescending(p => p.Sequence).Select(p => p.Body).FirstOrDefaultAsync(ct);
        return body is null ? null : Languages.Parse(body);
    }

    public static IQueryable<EntryRow> Existing(this IQueryable<EntryRow> entries) => entries.Where(e => e.DeletedAt == null);
}
