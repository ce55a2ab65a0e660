using System.Collections.Immutable;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Log;

/// <summary>What a publication appended.</summary>
/// <param name="Records">The records.</param>
/// <param name="Entries">The entries as they were before it, by their numbers.</param>
/// <param name="States">The states of their languages after it, by their numbers.</param>
sealed record Appended(
    IReadOnlyList<Publication> Records,
    IReadOnlyDictionary<long, EntryState> Entries,
    IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> States
)
{
    public static readonly Appended Nothing = new(
        [],
        ImmutableDictionary<long, EntryState>.Empty,
        ImmutableDictionary<long, ImmutableSortedDictionary<string, LanguageState>>.Empty
    );

    /// <summary>The slugs of their reports, by number.</summary>
    public IReadOnlyDictionary<long, string> Reports { get; init; } = ImmutableDictionary<long, string>.Empty;

    /// <summary>The files that their drafts name.</summary>
    public IReadOnlyDictionary<Guid, StoredFile> Files { get; init; } = ImmutableDictionary<Guid, StoredFile>.Empty;
}
