using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>The kinds that the program has.</summary>
sealed class KindSet(IEnumerable<Kind> kinds)
{
    readonly ImmutableDictionary<string, Kind> byName = kinds.ToImmutableDictionary(k => k.Name);
    readonly FrozenDictionary<string, Kind> bySegment = kinds.ToFrozenDictionary(
        k => k.Segment,
        StringComparer.Ordinal
    );

    /// <summary>All kinds, in such an order that each comes after the kinds that it refers to; reports first.</summary>
    public ImmutableArray<Kind> All { get; } = [.. kinds];

    public Kind this[string name] => byName[name];

    public Kind Report { get; } = kinds.Single(k => k.IsReport);

    /// <summary>The kinds whose entries belong to a report.</summary>
    public IEnumerable<Kind> Below => All.Where(k => k.UnderReport);

    /// <summary>The kinds whose entries belong to no report and are referred to from reports.</summary>
    public IEnumerable<Kind> Beside => All.Where(k => k is { UnderReport: false, IsReport: false });

    /// <summary>The kind whose entries prose quotes.</summary>
    public Kind Quoted { get; } = kinds.Single(k => k.IsQuoted);

    /// <summary>The one kind of this class.</summary>
    public Kind Of<TKind>()
        where TKind : Kind => All.OfType<TKind>().Single();

    public Kind? Named(string name) => byName.GetValueOrDefault(name);

    public Kind? AtSegment(ReadOnlySpan<char> segment) =>
        bySegment.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(segment, out var kind) ? kind : null;

    /// <summary>The facets by which entries of this kind are referred to.</summary>
    public string[] RolesTo(Kind kind) =>
        [.. All.SelectMany(k => k.Roles).Where(r => r.Target == kind.Name).Select(r => r.Name).Distinct()];
}
