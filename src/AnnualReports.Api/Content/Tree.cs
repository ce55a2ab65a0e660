namespace AnnualReports.Api.Content;

/// <summary>A tree, given by the parent of each slug. It may have six levels and no cycles.</summary>
sealed class Tree(IReadOnlyDictionary<string, string?> parents)
{
    readonly ILookup<string, string> children = parents
        .Where(p => p.Value is not null)
        .ToLookup(p => p.Value!, p => p.Key);

    /// <summary>The fault of a slug's place in the tree; null if there is none.</summary>
    public string? Fault(string name)
    {
        var depth = 1;
        for (var at = parents.GetValueOrDefault(name); at is not null; at = parents.GetValueOrDefault(at))
        {
            if (at == name)
                return $"'{name}' would be below itself. Choose a parent that isn't below it.";
            if (++depth > Limits.TreeDepth + 1)
                break;
        }
        return depth + Height(name) > Limits.TreeDepth
            ? $"The tree would be deeper than {Limits.TreeDepth} levels. Choose a parent nearer to the top."
            : null;
    }

    /// <summary>How many levels are below a slug.</summary>
    int Height(string name)
    {
        var level = children[name].ToList();
        var height = 0;
        for (; level.Count > 0 && height <= Limits.TreeDepth; height++)
            level = [.. level.SelectMany(n => children[n])];
        return height;
    }
}
