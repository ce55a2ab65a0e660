namespace AnnualReports.Api.Kinds;

/// <summary>
/// A kind whose entries are numbers. The list of a report is also a table, a single entry is also a chart, and the
/// entries with the same slug in several reports are a series over the years.
/// </summary>
interface ISeries;
