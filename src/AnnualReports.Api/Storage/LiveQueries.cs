using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage;

/// <summary>Now and the past by the same words.</summary>
static class LiveQueries
{
    /// <summary>What answers now (null), or answered at a position of the log.</summary>
    public static IQueryable<LiveRow> At(this IQueryable<LiveRow> live, long? position) => position is { } at
        ? live.Where(l => l.Since <= at && (l.Until == null || l.Until > at))
        : live.Where(l => l.Until == null);

    /// <summary>What answers this reading: in the language asked for, by fallback if allowed.</summary>
    public static IQueryable<LiveRow> For(this IQueryable<LiveRow> live, Reading reading)
    {
        var rows = live.At(reading.Position).Where(l => l.Language == reading.Language);
        return reading.Fallback ? rows : rows.Where(l => !l.IsFallback);
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

    public static IQueryable<EntryRow> Existing(this IQueryable<EntryRow> entries) => entries.Where(e => e.DeletedAt == null);
}
