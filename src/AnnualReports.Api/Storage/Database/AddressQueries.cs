using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Finds rows by several addresses of any kinds and reports with few statements; each address is one seek in an index.
/// </summary>
static class AddressQueries
{
    /// <summary>How many kinds and reports one statement asks for at most.</summary>
    const int Groups = 8;

    /// <summary>
    /// How many slugs one statement asks for at most. With more, SQL Server would have too many parameters.
    /// </summary>
    const int Slugs = 500;

    /// <summary>Splits addresses into parts that one statement each can ask for, grouped by kind and report.</summary>
    public static IEnumerable<(string Kind, long ReportNo, string[] Slugs)[]> InParts(
        this IEnumerable<Address> addresses
    )
    {
        var part = new List<(string Kind, long ReportNo, string[] Slugs)>();
        foreach (var group in addresses.Distinct().GroupBy(a => (a.Kind, a.ReportNo)))
            foreach (var slugs in group.Select(a => a.Slug).Chunk(Slugs))
            {
                if (part.Count == Groups || part.Sum(p => p.Slugs.Length) + slugs.Length > Slugs)
                {
                    yield return [.. part];
                    part.Clear();
                }
                part.Add((group.Key.Kind, group.Key.ReportNo, slugs));
            }
        if (part.Count > 0)
            yield return [.. part];
    }

    /// <summary>The entries at the addresses of a part.</summary>
    public static IQueryable<EntryRow> At(
        this IQueryable<EntryRow> entries,
        IEnumerable<(string Kind, long ReportNo, string[] Slugs)> part
    ) => part.Select(p => entries.At(p.Kind, p.ReportNo, p.Slugs)).Aggregate(Queryable.Concat);

    static IQueryable<EntryRow> At(this IQueryable<EntryRow> entries, string kind, long reportNo, string[] slugs) =>
        entries.Where(e => e.Kind == kind && e.ReportNo == reportNo && slugs.Contains(e.Slug));

    /// <summary>The rows of Live at the addresses of a part.</summary>
    public static IQueryable<LiveRow> At(
        this IQueryable<LiveRow> live,
        IEnumerable<(string Kind, long ReportNo, string[] Slugs)> part
    ) => part.Select(p => live.At(p.Kind, p.ReportNo, p.Slugs)).Aggregate(Queryable.Concat);

    static IQueryable<LiveRow> At(this IQueryable<LiveRow> live, string kind, long reportNo, string[] slugs) =>
        live.Where(l => l.Kind == kind && l.ReportNo == reportNo && slugs.Contains(l.Slug));
}
