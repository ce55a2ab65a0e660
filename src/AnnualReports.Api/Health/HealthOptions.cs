namespace AnnualReports.Api.Health;

/// <summary>What the checks go by.</summary>
/// <param name="FreeBytes">How many bytes have to be free where the program writes; 0: any number will do.</param>
/// <param name="Folders">The folders that the program writes to.</param>
sealed record HealthOptions(long FreeBytes, IReadOnlyList<string> Folders);
