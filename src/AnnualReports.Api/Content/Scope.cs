namespace AnnualReports.Api.Content;

/// <summary>
/// The parts of the log whose last record is kept, so that an answer knows without reading whether it may have changed: a report by its number, and all.
/// Each is also kept by the language that readers ask for: a publication in French moves no Dutch scope, unless what Dutch readers see has changed too.
/// </summary>
static class Scope
{
    /// <summary>Everything.</summary>
    public const long All = 0;

    /// <summary>What stands under no report and is none, as themes; by language alone.</summary>
    public const long Beside = -1;

    /// <summary>Scopes of a language are negative. A report's number fits above the 32 bits of the language.</summary>
    const int LanguageBits = 32;

    /// <summary>The number of a scope in a language.</summary>
    public static long In(long scope, string language) => ~((scope - Beside << LanguageBits) | Hash(language));

    /// <summary>The scopes in a language that a change of an entry touches.</summary>
    public static IEnumerable<long> Of(Entry entry, KindSet kinds, string language) =>
        [In(All, language), In(entry.Scope(kinds) is var report and not All ? report : Beside, language)];

    /// <summary>
    /// The numbers by which the last records of scopes in a language are found: until something changes in that language, a scope's own counts.
    /// </summary>
    public static long[] Keys(IEnumerable<long> scopes, string language) => [.. scopes.SelectMany(s => new[] { In(s, language), Whole(s) }).Distinct()];

    /// <summary>The last record of scopes in a language; 0 where there is none.</summary>
    public static long Last(IEnumerable<long> scopes, string language, IReadOnlyDictionary<long, long> known) =>
        scopes.Max(s => known.TryGetValue(In(s, language), out var last) || known.TryGetValue(Whole(s), out last) ? last : 0);

    static long Whole(long scope) => scope == Beside ? All : scope;

    /// <summary>FNV-1a of 32 bits: the same in every process. Two languages of one hash would only move together.</summary>
    static long Hash(string language)
    {
        var hash = 2166136261u;
        foreach (var letter in language)
            hash = unchecked((hash ^ char.ToLowerInvariant(letter)) * 16777619u);
        return hash;
    }
}
