namespace AnnualReports.Contracts.Client;

/// <summary>Options of a read.</summary>
public sealed record ReadOptions
{
    /// <summary>
    /// The language to answer in. Without it, the header <c>Accept-Language</c> of the client decides, or otherwise the
    /// server's default.
    /// </summary>
    public Language? Language { get; init; }

    /// <summary>
    /// Whether to allow no fallback language. What is not public in the language asked for is then a problem, or left
    /// out of lists.
    /// </summary>
    public bool NoFallback { get; init; }

    /// <summary>The point in time to read: a date or an instant (ISO 8601).</summary>
    public string? AsOf { get; init; }

    /// <summary>The token of a preview link.</summary>
    public string? Preview { get; init; }

    /// <summary>
    /// The ETag of what the caller has. If it is still current, <see cref="Answered{T}.IsUnchanged"/> is true.
    /// </summary>
    public string? IfNoneMatch { get; init; }

    /// <summary>
    /// Any other parameters, such as <c>country</c>, <c>sort</c> or <c>limit</c>; several values are separated by
    /// commas.
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    internal string Of(string path) =>
        Query.On(
            path,
            [
                ("lang", Language?.ToString()),
                ("fallback", NoFallback ? "none" : null),
                ("asOf", AsOf),
                ("preview", Preview),
                .. Parameters.Select(p => (p.Key, (string?)p.Value)),
            ]
        );
}

/// <summary>An answer: its content and its headers.</summary>
/// <typeparam name="T">The type of the content.</typeparam>
public sealed record Answered<T>
{
    internal Answered(T? value, string? eTag, string? language, bool isUnchanged) =>
        (Content, ETag, Language, IsUnchanged) = (value, eTag, language, isUnchanged);

    /// <summary>The content; null if it is unchanged.</summary>
    public T? Content { get; }

    /// <summary>The content.</summary>
    /// <exception cref="InvalidOperationException">The answer is unchanged, so it has no content.</exception>
    public T Value =>
        Content ?? throw new InvalidOperationException("The answer holds nothing: what the caller has is unchanged.");

    /// <summary>
    /// Its ETag, in quotation marks, for <see cref="ReadOptions.IfNoneMatch"/> or as the revision that a change is
    /// based on.
    /// </summary>
    public string? ETag { get; }

    internal string Tag =>
        ETag ?? throw new InvalidOperationException("The answer has no tag, so nothing can be changed on it.");

    /// <summary>The tag of the language that the content is in.</summary>
    public string? Language { get; }

    /// <summary>Whether the caller has the current version already (304).</summary>
    public bool IsUnchanged { get; }
}

/// <summary>The API answered with a problem.</summary>
public sealed class ProblemResponseException : HttpRequestException
{
    /// <summary>An exception for an answer that is a problem.</summary>
    /// <param name="problem">The problem.</param>
    public ProblemResponseException(Problem problem)
        : base(
            $"{problem?.Status} {problem?.Type}: {problem?.Detail ?? problem?.Title}",
            null,
            (System.Net.HttpStatusCode?)problem?.Status
        ) => Problem = problem!;

    /// <summary>The problem. Decide what to do by its <see cref="Contracts.Problem.Type"/>.</summary>
    public Problem Problem { get; }

    /// <summary>Whether the problem is of this type.</summary>
    /// <param name="type">The type.</param>
    public bool Is(ProblemType type) => Problem.Type == type?.Uri;
}
