namespace AnnualReports.Api.Content;

/// <summary>
/// How a read is to be answered: the language, whether another language may stand in, and the position in the log (null
/// for now). Every read is given its options.
/// </summary>
readonly record struct ReadOptions(string Language, bool Fallback, long? Position = null)
{
    public ReadOptions AsOf(long position) => this with { Position = position };
}
