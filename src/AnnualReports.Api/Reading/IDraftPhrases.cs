using AnnualReports.Contracts;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Finds the entries in whose newest revision a phrase stands, in any of its texts. Features do not know one another: the
/// lists of drafts ask for this, and the feature that finds phrases provides it.
/// </summary>
interface IDraftPhrases
{
    /// <param name="phrase">The phrase; capitals and accents don't count.</param>
    /// <param name="reportNo">Only in entries below this report; null for all.</param>
    /// <param name="language">Only in texts in this language; null for all.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>Where it stands; null if the phrase is too short to be looked for in texts.</returns>
    Task<IFoundDrafts?> Find(string phrase, long? reportNo, string? language, CancellationToken ct);
}

/// <summary>The entries in whose newest revision a phrase stands, whoever may read them.</summary>
interface IFoundDrafts
{
    /// <summary>Whether so much was changed since that some of it may be missing, so that it has to be looked for again.</summary>
    bool IsStale { get; }

    /// <summary>The first of them after an entry, in the order of their numbers.</summary>
    /// <param name="no">The number of an entry; 0 for the first of all.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<long> After(long no, int most);

    /// <summary>
    /// Where it stands in some of them, as the store has them now. What does not have the phrase any more is left out.
    /// </summary>
    Task<IReadOnlyDictionary<long, IReadOnlyList<FoundPlace>>> Places(IEnumerable<long> nos, CancellationToken ct);
}
