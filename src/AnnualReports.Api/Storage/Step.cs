namespace AnnualReports.Api.Storage;

/// <summary>How far long work is.</summary>
/// <param name="What">What is gone through, in the plural, as "records".</param>
/// <param name="Done">How many are done.</param>
/// <param name="All">How many there are, as counted when the work began.</param>
readonly record struct Step(string What, long Done, long All);
