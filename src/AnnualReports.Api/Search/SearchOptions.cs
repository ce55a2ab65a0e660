namespace AnnualReports.Api.Search;

/// <summary>The settings of search.</summary>
/// <param name="Enabled">Whether there is an index, and so a search.</param>
/// <param name="Folder">The folder of the index. Each running program has a part of its own in it.</param>
sealed record SearchOptions(bool Enabled, string Folder);
