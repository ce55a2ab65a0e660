using AnnualReports.Contracts;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Finds where a phrase still stands. Features do not know one another: whatever erases asks for this, and the feature
/// that finds phrases provides it.
/// </summary>
interface IRemainingTexts
{
    /// <summary>
    /// Takes over what was erased, so that nothing of it is left in what this program searches, and finds everything that
    /// has a phrase, of what the actor may read. What was erased is erased, so a fault here is no fault of that.
    /// </summary>
    /// <param name="phrase">The phrase; capitals and accents don't count. Without it nothing is looked for.</param>
    /// <param name="most">How many are answered at most.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>What has it, and whether there is more; null if that can't be said now.</returns>
    Task<(IReadOnlyList<FoundItem> Items, bool More)?> AfterErasure(string? phrase, int most, CancellationToken ct);
}
