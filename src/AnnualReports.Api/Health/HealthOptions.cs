namespace AnnualReports.Api.Health;

/// <summary>The settings of the checks.</summary>
/// <param name="FreeBytes">How many bytes have to be free where the program writes; with 0, this is not
/// checked.</param>
/// <param name="Folders">The folders that the program writes to.</param>
sealed record HealthOptions(long FreeBytes, IReadOnlyList<string> Folders);
