namespace AnnualReports.Api.Storage.Database;

/// <summary>The progress of long work.</summary>
/// <param name="What">What is counted, in the plural, such as "records".</param>
/// <param name="Done">How many are done.</param>
/// <param name="All">How many there were when the work began.</param>
readonly record struct WorkProgress(string What, long Done, long All);
