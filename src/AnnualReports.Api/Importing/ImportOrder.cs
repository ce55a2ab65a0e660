using AnnualReports.Api.Content;

namespace AnnualReports.Api.Importing;

/// <summary>The items of an import in the order of the work: kinds as they depend on one another, parents first.</summary>
/// <param name="First">Each entry once, as the files say that it is public.</param>
/// <param name="Newer">The newer draft of an entry that stands in the files twice, by its name.</param>
sealed record ImportOrder(IReadOnlyList<ImportItem> First, IReadOnlyDictionary<ImportName, ImportItem> Newer)
{
    /// <summary>Orders them; what restates an earlier year's comes after it.</summary>
    public static ImportOrder Of(IReadOnlyList<ImportItem> items, KindSet kinds)
    {
        var years = items.Where(i => i.Kind.IsReport).GroupBy(i => i.Draft.Slug).ToDictionary(g => g.Key, g => kinds.Report.Year(g.First().Draft.Fields));
        var ordered = kinds.All.SelectMany(kind => items.Where(i => i.Kind == kind).GroupBy(i => i.Report)
            .OrderBy(g => years.GetValueOrDefault(g.Key ?? "")).SelectMany(g => ParentsBefore(kind, [.. g])));
        var (first, newer, seen) = (new List<ImportItem>(), new Dictionary<ImportName, ImportItem>(), new HashSet<ImportName>());
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
