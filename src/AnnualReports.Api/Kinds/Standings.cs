using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>A language's state in the words of the wire.</summary>
static class Standings
{
    public static LanguageStatus Standing(this LanguageState state, int head) => state.IsPublic
        ? new(state.Revision < head ? EntryStatus.Changed : EntryStatus.Published, state.Revision, state.At)
        : new(EntryStatus.Withdrawn, null, state.At);
}
