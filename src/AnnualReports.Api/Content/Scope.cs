namespace AnnualReports.Api.Content;

/// <summary>
/// The parts of the log whose last record is kept, so that an answer knows without reading whether it may have changed: a report by its number, and all.
/// Each is also kept by the language that readers ask for: a publication in French moves no Dutch scope, unless what Dutch readers see has changed too.
/// </summary>
static class Scope
{
    /// <summary>Everything.</summary>
    public const long All = 0;

    /// <summary>What stands under no report and is none, as themes: kept by language alone.</summary>
    public const long Beside = -1;

    /// <summary>The scopes that a change of an entry touches.</summary>
    public static IEnumerable<long> Of(Entry entry, KindSet kinds) => [All, entry.Scope(kinds) is var report and not All ? report : Beside];

    /// <summary>The scope that counts for one until something changes in it in a language, as in a store from before they were kept by language.</summary>
    public static long Whole(long scope) => scope == Beside ? All : scope;
}
