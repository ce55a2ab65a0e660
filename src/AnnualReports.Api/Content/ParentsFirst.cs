namespace AnnualReports.Api.Content;

/// <summary>Orders the drafts of a tree so that each comes after its parent.</summary>
static class ParentsFirst
{
    public static List<Draft> Order(Kind kind, IEnumerable<Draft> drafts)
    {
        var rest = drafts.ToList();
        var ordered = new List<Draft>(rest.Count);
        var placed = new HashSet<string>();
        while (rest.Count > 0)
        {
            var slugs = rest.Select(d => d.Slug).ToHashSet();
            var ready = rest.Where(d =>
                    Parent(kind, d) is not { } parent || placed.Contains(parent) || !slugs.Contains(parent)
                )
                .ToList();
            if (ready.Count == 0)
                ready = rest.ToList();
            ordered.AddRange(ready);
            placed.UnionWith(ready.Select(d => d.Slug));
            var done = ready.ToHashSet(ReferenceEqualityComparer.Instance);
            rest.RemoveAll(done.Contains);
        }
        return ordered;
    }

    static string? Parent(Kind kind, Draft draft) =>
        kind.TreeRole is null ? null : kind.References(draft.Fields).FirstOrDefault(r => r.Role == kind.TreeRole)?.Slug;
}
