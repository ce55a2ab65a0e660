using System.Collections.Immutable;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Search.Querying;

/// <summary>A word that is searched for, or several words in quotation marks that have to stand together.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsPhrase">Whether it is in quotation marks.</param>
/// <param name="IsBegun">Whether it may go on, because somebody is still typing it.</param>
readonly record struct SearchTerm(string Text, bool IsPhrase, bool IsBegun = false);

/// <summary>
/// Reads what somebody searches for. There is no language of queries: besides quotation marks, nothing has a meaning.
/// A quotation mark that nothing closes is left out.
/// </summary>
static class SearchWords
{
    public const string Name = "q";

    /// <summary>The most characters of a search, and the most words and phrases.</summary>
    public const int MostCharacters = 200,
        MostTerms = 30;

    static readonly char[] Marks = ['"', '“', '”', '„', '‟', '«', '»', '＂'];

    /// <exception cref="ProblemException">400: there is nothing to search for, or too much.</exception>
    public static ImmutableArray<SearchTerm> Of(string? text, bool isBegun)
    {
        if (text is null)
            throw ProblemException.Parameter("Say what to search for.", Name, [$"1–{MostCharacters} characters"]);
        var terms = Terms(text).Where(t => t.Text.Any(char.IsLetterOrDigit)).ToList();
        if (terms.Count is 0 or > MostTerms)
            throw ProblemException.Parameter(
                terms.Count == 0
                    ? "There is no letter and no digit in it. Say what to search for in words."
                    : $"A search may have {MostTerms} words; these are {terms.Count}.",
                Name,
                [$"1–{MostTerms} words"]
            );
        if (isBegun && !terms[^1].IsPhrase)
            terms[^1] = terms[^1] with { IsBegun = true };
        return [.. terms];
    }

    static IEnumerable<SearchTerm> Terms(string text)
    {
        var parts = text.Split(Marks);
        for (var i = 0; i < parts.Length; i++)
            // Every second part is in quotation marks, but not the last one, which is then not closed.
            if (i % 2 == 1 && i < parts.Length - 1)
                yield return new(parts[i].Trim(), IsPhrase: true);
            else
                foreach (var word in parts[i].Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
                    yield return new(word, IsPhrase: false);
    }
}
