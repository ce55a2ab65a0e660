namespace AnnualReports.Api.Translating.Machine;

/// <summary>The machine that translates.</summary>
/// <param name="Endpoint">Where it is; null if there is none.</param>
/// <param name="Key">What it is shown as <c>Authorization: Bearer</c>; null if it wants nothing.</param>
/// <param name="Timeout">How long one request may take.</param>
/// <param name="AnswerBytes">The most bytes of one answer.</param>
sealed record MachineOptions(Uri? Endpoint, string? Key, TimeSpan Timeout, int AnswerBytes);
