using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>Which record answers for an entry when a language is asked for.</summary>
/// <param name="Language">The language asked for.</param>
/// <param name="Sequence">The record that answers.</param>
/// <param name="IsFallback">Whether another language stands in.</param>
/// <param name="Gone">Whether the answer is that it was withdrawn.</param>
/// <param name="Published">The last record that published the text, as opposed to showing it anew: the newest texts are found by it. 0 where another language stands in, or it is gone.</param>
sealed record Answer(string Language, long Sequence, bool IsFallback, bool Gone, long Published);

/// <summary>What is public, by language asked for: a pure fold of the log, with fallback resolved when written.</summary>
static class Live
{
    /// <summary>The answers for one entry. Fallback wins: it is gone only where nothing of the chain answers and the language asked for was withdrawn.</summary>
    public static IEnumerable<Answer> Answers(Languages languages, IReadOnlyDictionary<string, LanguageState> states)
    {
        foreach (var asked in languages.Tags)
        {
            var answering = languages.Chain(asked).Select(states.GetValueOrDefault).FirstOrDefault(s => s is { IsPublic: true });
            if (answering is not null)
                yield return new(asked, answering.Sequence, answering.Language != asked, Gone: false, answering.Language == asked ? answering.Published : 0);
            else if (states.TryGetValue(asked, out var withdrawn))
                yield return new(asked, withdrawn.Sequence, IsFallback: false, Gone: true, Published: 0);
        }
    }

    /// <summary>What changes between two states of one entry's answers: languages whose interval ends, and answers whose interval begins.</summary>
    public static (ImmutableArray<string> Closed, ImmutableArray<Answer> Opened) Change(IEnumerable<Answer> before, IEnumerable<Answer> after)
    {
        var old = before.ToDictionary(a => a.Language);
        var now = after.ToDictionary(a => a.Language);
        return ([.. old.Values.Where(a => now.GetValueOrDefault(a.Language) != a).Select(a => a.Language)],
            [.. now.Values.Where(a => old.GetValueOrDefault(a.Language) != a)]);
    }
}

/// <summary>An interval of Live, as the fold makes it: from one position of the log until another.</summary>
sealed record Interval(Entry Entry, Answer Answer, long Since, long? Until, Facts Facts);
