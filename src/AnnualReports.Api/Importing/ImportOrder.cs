using AnnualReports.Api.Content;

namespace AnnualReports.Api.Importing;

/// <summary>
/// The items of an import in the order in which they can be saved: kinds before those that refer to them, parents
/// first.
/// </summary>
/// <param name="First">Each entry once, as it is public according to the files.</param>
/// <param name="Newer">The newer draft of each entry that is in the files twice, by its name.</param>
sealed record ImportOrder(IReadOnlyList<ImportItem> First, IReadOnlyDictionary<ImportName, ImportItem> Newer)
{
    /// <summary>Orders the items. An item that restates one of an earlier year comes after it.</summary>
    public static ImportOrder Of(IReadOnlyList<ImportItem> items, KindSet kinds)
    {
        var years = items
            .Where(i => i.Kind.IsReport)
            .GroupBy(i => i.Draft.Slug)
            .ToDictionary(g => g.Key, g => kinds.Report.Year(g.First().Draft.Fields));
        var ordered = kinds.All.SelectMany(kind =>
            items
                .Where(i => i.Kind == kind)
                .GroupBy(i => i.Report)
                .OrderBy(g => years.GetValueOrDefault(g.Key ?? ""))
                .SelectMany(g => ParentsBefore(kind, [.. g]))
        );
        var (first, newer, seen) = (
            new List<ImportItem>(),
            new Dictionary<ImportName, ImportItem>(),
            new HashSet<ImportName>()
        );
        foreach (var item in ordered)
            if (seen.Add(item.Name))
                first.Add(item);
            else
                newer[item.Name] = item;
        return new(first, newer);
    }

    static IEnumerable<ImportItem> ParentsBefore(Kind kind, IReadOnlyList<ImportItem> items)
    {
        var byDraft = new Dictionary<Draft, ImportItem>(ReferenceEqualityComparer.Instance);
        foreach (var item in items)
            byDraft[item.Draft] = item;
        return ParentsFirst.Order(kind, items.Select(i => i.Draft)).Select(d => byDraft[d]);
    }
}
