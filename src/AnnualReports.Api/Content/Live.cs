using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>The record that answers for an entry in a requested language.</summary>
/// <param name="Language">The requested language.</param>
/// <param name="Sequence">The record that answers.</param>
/// <param name="IsFallback">Whether another language stands in.</param>
/// <param name="Gone">Whether the answer is 410, because it was withdrawn.</param>
/// <param name="Published">The last record that published the text, not counting refreshes; feeds find the newest texts
/// by it. 0 if another language stands in, or it is gone.</param>
sealed record LiveAnswer(string Language, long Sequence, bool IsFallback, bool Gone, long Published);

/// <summary>Computes what answers in each requested language. Fallback is resolved when records are written.</summary>
static class Live
{
    /// <summary>
    /// The answers of one entry. It is gone only if no language of the fallback chain answers and the requested one was
    /// withdrawn.
    /// </summary>
    public static IEnumerable<LiveAnswer> Answers(
        Languages languages,
        IReadOnlyDictionary<string, LanguageState> states
    )
    {
        foreach (var wanted in languages.Tags)
        {
            var answering = languages
                .Chain(wanted)
                .Select(states.GetValueOrDefault)
                .FirstOrDefault(s => s is { IsPublic: true });
            if (answering is not null)
                yield return new(
                    wanted,
                    answering.Sequence,
                    answering.Language != wanted,
                    Gone: false,
                    answering.Language == wanted ? answering.Published : 0
                );
            else if (states.TryGetValue(wanted, out var withdrawn))
                yield return new(wanted, withdrawn.Sequence, IsFallback: false, Gone: true, Published: 0);
        }
    }

    /// <summary>
    /// The difference between two states of an entry's answers: the languages whose interval ends, and the answers
    /// whose interval begins.
    /// </summary>
    public static (ImmutableArray<string> Closed, ImmutableArray<LiveAnswer> Opened) Change(
        IEnumerable<LiveAnswer> before,
        IEnumerable<LiveAnswer> after
    )
    {
        var old = before.ToDictionary(a => a.Language);
        var now = after.ToDictionary(a => a.Language);
        return (
            [.. old.Values.Where(a => now.GetValueOrDefault(a.Language) != a).Select(a => a.Language)],
            [.. now.Values.Where(a => old.GetValueOrDefault(a.Language) != a)]
        );
    }
}

/// <summary>An interval of Live: from one position of the log until another.</summary>
sealed record Interval(Entry Entry, LiveAnswer Answer, long Since, long? Until, Facts Facts);
