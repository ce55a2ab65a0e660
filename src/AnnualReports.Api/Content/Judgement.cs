namespace AnnualReports.Api.Content;

/// <summary>What is found about a set of changes without making them.</summary>
/// <param name="Refusals">Everything that forbids the set.</param>
/// <param name="Stale">The texts that would be public though their sources say something else.</param>
sealed record Judgement(IReadOnlyList<Refusal> Refusals, IReadOnlyList<(Entry Entry, StaleText Text)> Stale);
