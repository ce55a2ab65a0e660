using System.Collections.Immutable;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// What a publication needs to know. Where it was read before the lock, it is good as long as the entries and files are
/// as they were, and no record since has changed anything that was read.
/// </summary>
/// <param name="End">Where the log ended.</param>
/// <param name="Changes">The changes, and the refreshes of texts that quote what they change.</param>
/// <param name="State">What the decision is made of.</param>
/// <param name="Before">What answers for the entries before it.</param>
/// <param name="Unsaved">Entries that the same transaction will create or change.</param>
sealed record PreparedPublication(
    LogEnd End,
    IReadOnlyList<Change> Changes,
    PublicState State,
    CurrentAnswers Before,
    UnsavedEntries Unsaved
)
{
    /// <summary>What this adds to the log, at the instant of the state; null where it was not decided yet.</summary>
    public LogAddition? Addition { get; init; }

    /// <summary>
    /// The numbers of entries that were read besides those of the changes; of reports, with the entries in them.
    /// </summary>
    public IReadOnlySet<long> Beside { get; init; } = ImmutableHashSet<long>.Empty;

    /// <summary>The files that the drafts name.</summary>
    public IReadOnlyList<Guid> Files { get; init; } = [];
}
