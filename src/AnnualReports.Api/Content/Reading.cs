namespace AnnualReports.Api.Content;

/// <summary>
/// How a read is to be answered: in which language, whether another may stand in, and as of which position in the log (null: now).
/// Every read names its Reading.
/// </summary>
readonly record struct Reading(string Language, bool Fallback, long? Position = null)
{
    public Reading AsOf(long position) => this with { Position = position };
}
