using System.Collections.Immutable;
using System.Linq.Expressions;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>An entry of a tree and its parent, by their slugs.</summary>
sealed class TreeParent
{
    public required string Slug { get; init; }

    public required string Parent { get; init; }
}

/// <summary>Queries on Live, the same for now and for the past.</summary>
static class LiveQueries
{
    /// <summary>The open intervals, which answer now.</summary>
    public static IQueryable<LiveRow> Now(this IQueryable<LiveRow> live) => live.Where(l => l.Until == null);

    /// <summary>
    /// The parents that these rows name as a term with this facet, each pair once. Rows of an entry in several
    /// languages may name different parents.
    /// </summary>
    public static IQueryable<TreeParent> ParentsOf(this ReportsDb db, IQueryable<LiveRow> rows, string? facet) =>
        rows.Join(
                db.LiveTerms.Where(t => t.Facet == facet),
                l => new
                {
                    l.EntryNo,
                    l.Language,
                    l.Since,
                },
                t => new
                {
                    t.EntryNo,
                    t.Language,
                    t.Since,
                },
                (l, t) => new TreeParent { Slug = l.Slug, Parent = t.Value }
            )
            .Distinct();

    /// <summary>
    /// The intervals that answered for these entries in a language at a position of the log. The last interval that had
    /// begun is found by the key of Live, so that a long past costs no more than a short one.
    /// </summary>
    public static IQueryable<LiveRow> LiveAt(
        this ReportsDb db,
        IQueryable<EntryRow> entries,
        string language,
        long position
    ) =>
        entries
            .Join(
                db.Live.AsNoTracking().Where(l => l.Language == language),
                e => e.No,
                l => l.EntryNo,
                (entry, live) => new { entry.No, Live = live }
            )
            .Where(f =>
                f.Live.Since
                == db.Live.Where(m => m.EntryNo == f.No && m.Language == language && m.Since <= position)
                    .Max(m => m.Since)
            )
            .Where(f => f.Live.Until == null || f.Live.Until > position)
            .Select(f => f.Live);

    /// <summary>The same in several languages.</summary>
    public static IQueryable<LiveRow> LiveAt(
        this ReportsDb db,
        IQueryable<EntryRow> entries,
        IEnumerable<string> languages,
        long position
    ) => languages.Select(language => db.LiveAt(entries, language, position)).Aggregate(Queryable.Concat);

    /// <summary>
    /// The position at which each of these entries first was public in one of the languages, by its number; entries
    /// that never were are left out. With fallback, languages that stood in count too.
    /// </summary>
    public static async Task<IReadOnlyDictionary<long, long>> FirstShown(
        this ReportsDb db,
        IQueryable<EntryRow> entries,
        IEnumerable<string> languages,
        bool fallback,
        CancellationToken ct
    )
    {
        var first = new Dictionary<long, long>();
        foreach (var language in languages)
        {
            var rows = await entries
                .Select(e => new
                {
                    e.No,
                    Since = db
                        .Live.Where(l =>
                            l.EntryNo == e.No && l.Language == language && !l.Gone && (fallback || !l.IsFallback)
                        )
                        .OrderBy(l => l.Since)
                        .Select(l => (long?)l.Since)
                        .FirstOrDefault(),
                })
                .ToListAsync(ct);
            foreach (var row in rows)
                if (row.Since is { } since && (!first.TryGetValue(row.No, out var before) || since < before))
                    first[row.No] = since;
        }
        return first;
    }

    public static IQueryable<LiveRow> Readable(this IQueryable<LiveRow> live) => live.Where(l => !l.Gone);

    /// <summary>
    /// In the order of a kind's lists, and then by number, in the direction of the last field. Entries without a date
    /// come last.
    /// </summary>
    public static IQueryable<LiveRow> InOrder(this IQueryable<LiveRow> live, ImmutableArray<SortField> order)
    {
        var ordered = live;
        foreach (var (index, field) in order.Index())
            ordered = field switch
            {
                (SortColumn.Date, true) => ordered.By(
                    l => l.DateFrom == Facts.NoDate ? DateOnly.MinValue : l.DateFrom,
                    descending: true,
                    index
                ),
                (SortColumn.Date, _) => ordered.By(l => l.DateFrom, descending: false, index),
                (SortColumn.Featured, var descending) => ordered.By(l => l.Featured, descending, index),
                (SortColumn.Year, var descending) => ordered.By(l => l.Year, descending, index),
                (SortColumn.Slug, var descending) => ordered.By(l => l.Slug, descending, index),
                (_, var descending) => ordered.By(l => l.Order, descending, index),
            };
        return ordered.By(l => l.EntryNo, order[^1].Descending, order.Length);
    }

    static IOrderedQueryable<LiveRow> By<TKey>(
        this IQueryable<LiveRow> rows,
        Expression<Func<LiveRow, TKey>> key,
        bool descending,
        int index
    ) =>
        (rows, index, descending) switch
        {
            (_, 0, false) => rows.OrderBy(key),
            (_, 0, true) => rows.OrderByDescending(key),
            (IOrderedQueryable<LiveRow> ordered, _, false) => ordered.ThenBy(key),
            (var ordered, _, _) => ((IOrderedQueryable<LiveRow>)ordered).ThenByDescending(key),
        };

    /// <summary>
    /// The languages that were configured at a position of the log; null before the first configuration.
    /// </summary>
    public static async Task<Languages?> Configured(this ReportsDb db, long position, CancellationToken ct)
    {
        var configured = PublicationActions.Configured;
        var body = await db
            .Publications.AsNoTracking()
            .Where(p => p.Action == configured && p.Sequence <= position)
            .OrderByDescending(p => p.Sequence)
            .Select(p => p.Body)
            .FirstOrDefaultAsync(ct);
        return body is null ? null : Languages.Parse(body);
    }

    public static IQueryable<EntryRow> Existing(this IQueryable<EntryRow> entries) =>
        entries.Where(e => e.DeletedAt == null);
}
