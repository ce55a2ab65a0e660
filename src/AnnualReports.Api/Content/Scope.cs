namespace AnnualReports.Api.Content;

/// <summary>
/// The parts of the log whose last sequence is stored, so that a cached answer can be checked without reading content:
/// each report by its number, and everything. Each is also stored by requested language: a publication in French
/// changes no Dutch scope, unless the Dutch answers have changed too.
/// </summary>
static class Scope
{
    /// <summary>Everything.</summary>
    public const long All = 0;

    /// <summary>Entries that are no reports and belong to none, such as themes; stored only by language.</summary>
    public const long Beside = -1;

    /// <summary>The scopes that a change of an entry touches.</summary>
    public static IEnumerable<long> Of(Entry entry, KindSet kinds) =>
        [All, entry.Scope(kinds) is var report and not All ? report : Beside];

    /// <summary>The scope that is used instead of one that has no row for the language yet.</summary>
    public static long Whole(long scope) => scope == Beside ? All : scope;
}
