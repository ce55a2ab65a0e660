using System.Collections.Immutable;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage;

/// <summary>What a publication appended, and how the languages of its entries stand with it.</summary>
sealed record Appended(
    IReadOnlyList<Publication> Records, IReadOnlyDictionary<long, EntryState> Entries,
    IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> Standing)
{
    public static readonly Appended Nothing = new([], ImmutableDictionary<long, EntryState>.Empty,
        ImmutableDictionary<long, ImmutableSortedDictionary<string, LanguageState>>.Empty);
}

/// <summary>
/// What was read before the log was locked, for a publication: it counts if the log still ends where it did, and the entries are as they were.
/// </summary>
sealed record Prepared(LogEnd End, IReadOnlyList<Change> Wanted, PublicState State, Answering Answering, Upcoming Upcoming)
{
    /// <summary>What this adds to the log, at the instant of the state; null where it was not decided yet.</summary>
    public Addition? Addition { get; init; }

    /// <summary>The files that the drafts name.</summary>
    public IReadOnlyList<Guid> Files { get; init; } = [];
}
