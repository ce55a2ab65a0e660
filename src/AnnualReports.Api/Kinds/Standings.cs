using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>A language's state in the words of the wire.</summary>
static class Standings
{
    /// <param name="state">The state.</param>
    /// <param name="changed">The languages in which the newest revision says something else than the public one.</param>
    public static LanguageStatus Standing(this LanguageState state, IEnumerable<string> changed) => state.IsPublic
        ? new(changed.Contains(state.Language) ? EntryStatus.Changed : EntryStatus.Published, state.Revision, state.At)
        : new(EntryStatus.Withdrawn, null, state.At);
}
