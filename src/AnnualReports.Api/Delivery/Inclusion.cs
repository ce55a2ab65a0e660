using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Delivery;

/// <summary>A reference whose targets an answer brings with it, and what those bring in turn: two levels at most.</summary>
sealed record Inclusion(string Role, Kind Target, ImmutableArray<Inclusion> Below)
{
    /// <summary>All paths that a kind has, as addresses name them.</summary>
    public static IEnumerable<string> Paths(Kind kind, KindSet kinds) =>
        kind.Roles.SelectMany(role => kinds[role.Target].Roles.Select(below => $"{role.Name}.{below.Name}").Prepend(role.Name));

    /// <summary>What these paths ask for, in the order in which the kind has its roles.</summary>
    public static ImmutableArray<Inclusion> Of(Kind kind, KindSet kinds, IReadOnlyCollection<string> paths) =>
    [
        .. kind.Roles.Where(r => paths.Any(p => p.Split('.')[0] == r.Name)).Select(r => new Inclusion(r.Name, kinds[r.Target],
            Of(kinds[r.Target], kinds, [.. paths.Where(p => p.StartsWith(r.Name + ".", StringComparison.Ordinal)).Select(p => p[(r.Name.Length + 1)..])]))),
    ];

    /// <summary>The one spelling of what is brought.</summary>
    public static string Spelling(IEnumerable<Inclusion> inclusions) => string.Join(',', inclusions.SelectMany(i => i.Below.Select(b => $"{i.Role}.{b.Role}").DefaultIfEmpty(i.Role)));

    /// <summary>The kinds that it may bring.</summary>
    public IEnumerable<Kind> Kinds => Below.SelectMany(b => b.Kinds).Prepend(Target);

    /// <summary>Brings the targets of entries, each once, the nearer ones first.</summary>
    public static async Task<List<Listed>> Bring(IReadOnlyList<Inclusion> wanted, IReadOnlyList<long> entries, Lists lists, Reading reading, CancellationToken ct)
    {
        var brought = new List<Listed>();
        foreach (var inclusion in entries.Count == 0 ? [] : wanted)
        {
            var targets = await lists.Referred(entries, inclusion.Role, inclusion.Target, reading, ct);
            brought.AddRange(targets);
            brought.AddRange(await Bring(inclusion.Below, [.. targets.Select(t => t.EntryNo)], lists, reading, ct));
        }
        return [.. brought.DistinctBy(b => b.EntryNo)];
    }
}
