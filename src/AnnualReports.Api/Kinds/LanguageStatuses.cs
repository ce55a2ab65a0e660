using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>The status of a language, as the API shows it.</summary>
static class LanguageStatuses
{
    /// <param name="state">The state.</param>
    /// <param name="changed">The languages in which the newest revision differs from the public
    /// one.</param>
    public static LanguageStatus Status(this LanguageState state, IEnumerable<string> changed) =>
        state.IsPublic
            ? new(
                changed.Contains(state.Language) ? EntryStatus.Changed : EntryStatus.Published,
                state.Revision,
                state.At
            )
            : new(EntryStatus.Withdrawn, null, state.At);
}
