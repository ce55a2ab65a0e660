namespace AnnualReports.Api.Phrases;

/// <summary>The settings of the search in management.</summary>
/// <param name="Folder">Where each running program keeps its file of folded texts.</param>
sealed record PhraseOptions(string Folder);
