using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Lists;

namespace AnnualReports.Api.Reading;

/// <summary>
/// A reference whose targets are included in an answer, with the references of these targets. There are two levels at
/// most.
/// </summary>
sealed record Inclusion(string Role, Kind Target, ImmutableArray<Inclusion> Below)
{
    /// <summary>All paths that a kind has, as addresses name them.</summary>
    public static IEnumerable<string> Paths(Kind kind, KindSet kinds) =>
        kind.Roles.SelectMany(role =>
            kinds[role.Target].Roles.Select(below => $"{role.Name}.{below.Name}").Prepend(role.Name)
        );

    /// <summary>The inclusions that these paths ask for, in the order of the kind's roles.</summary>
    public static ImmutableArray<Inclusion> Of(Kind kind, KindSet kinds, IReadOnlyCollection<string> paths) =>
        [
            .. kind
                .Roles.Where(r => paths.Any(p => p.Split('.')[0] == r.Name))
                .Select(r => new Inclusion(
                    r.Name,
                    kinds[r.Target],
                    Of(
                        kinds[r.Target],
                        kinds,
                        [
                            .. paths
                                .Where(p => p.StartsWith(r.Name + ".", StringComparison.Ordinal))
                                .Select(p => p[(r.Name.Length + 1)..]),
                        ]
                    )
                )),
        ];

    /// <summary>The paths, always spelt in the same way.</summary>
    public static string Spelling(IEnumerable<Inclusion> inclusions) =>
        string.Join(',', inclusions.SelectMany(i => i.Below.Select(b => $"{i.Role}.{b.Role}").DefaultIfEmpty(i.Role)));

    /// <summary>The kinds that can be included.</summary>
    public IEnumerable<Kind> Kinds => Below.SelectMany(b => b.Kinds).Prepend(Target);

    /// <summary>Reads the entries to include, each once. Those that are referred to directly come first.</summary>
    public static async Task<List<Listed>> Bring(
        IReadOnlyList<Inclusion> wanted,
        IReadOnlyList<long> entries,
        ListReader lists,
        ReadOptions options,
        CancellationToken ct
    )
    {
        var brought = new List<Listed>();
        foreach (var inclusion in entries.Count == 0 ? [] : wanted)
        {
            var targets = await lists.Referred(entries, inclusion.Role, inclusion.Target, options, ct);
            brought.AddRange(targets);
            brought.AddRange(await Bring(inclusion.Below, [.. targets.Select(t => t.EntryNo)], lists, options, ct));
        }
        return [.. brought.DistinctBy(b => b.EntryNo)];
    }
}
