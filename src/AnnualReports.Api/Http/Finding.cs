using System.Linq.Expressions;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Http;

/// <summary>The search in lists of management: by the beginnings of words.</summary>
static class Finding
{
    public const string Name = "q";

    public static Parameter Parameter(string where) =>
        new(
            Name,
            $"Only those with all of these words, or words that begin so, in {where}. Capitals and accents don't count."
        )
        {
            MaxLength = Limits.Sought,
        };

    /// <summary>The rows that have all of these words; all rows if none are asked for.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="words">The words, as <see cref="Words"/> reads them.</param>
    /// <param name="has">The condition that a row has a word.</param>
    public static IQueryable<T> Having<T>(
        this IQueryable<T> rows,
        IReadOnlyList<string>? words,
        Func<string, Expression<Func<T, bool>>> has
    ) =>
        words is null ? rows
        : words.Count == 0 ? rows.Where(_ => false)
        : words.Aggregate(rows, (found, word) => found.Where(has(word)));

    /// <summary>The words that are asked for; null if nothing is, and none if nothing can be found.</summary>
    public static IReadOnlyList<string>? Words(this Query query) =>
        query.Line(Name) is { } text ? TitleWords.Sought(text) : null;
}
