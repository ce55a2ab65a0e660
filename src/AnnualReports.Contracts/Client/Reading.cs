namespace AnnualReports.Contracts.Client;

/// <summary>How something is read.</summary>
public sealed record ReadOptions
{
    /// <summary>The language to answer in. Without it the server's default decides, or <c>Accept-Language</c> of the client.</summary>
    public Language? Language { get; init; }

    /// <summary>No other language may stand in: what is not public in this one is a problem, or left out of lists.</summary>
    public bool NoFallback { get; init; }

    /// <summary>What was public at a time: a date or an instant (ISO 8601).</summary>
    public string? AsOf { get; init; }

    /// <summary>The token of a preview link.</summary>
    public string? Preview { get; init; }

    /// <summary>The tag of what the caller has: answered by <see cref="Answered{T}.IsUnchanged"/> while it is the same.</summary>
    public string? IfNoneMatch { get; init; }

    /// <summary>Any other parameter, as <c>country</c>, <c>sort</c>, <c>limit</c>; several values separated by commas.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    internal string Of(string path) =>
        Query.On(path, [("lang", Language?.ToString()), ("fallback", NoFallback ? "none" : null), ("asOf", AsOf), ("preview", Preview), .. Parameters.Select(p => (p.Key, (string?)p.Value))]);
}

/// <summary>An answer: what it holds, and what its headers say.</summary>
/// <typeparam name="T">What it holds.</typeparam>
public sealed record Answered<T>
{
    internal Answered(T? value, string? eTag, string? language, bool isUnchanged) => (Content, ETag, Language, IsUnchanged) = (value, eTag, language, isUnchanged);

    /// <summary>What it holds; nothing where it is unchanged.</summary>
    public T? Content { get; }

    /// <summary>What it holds.</summary>
    /// <exception cref="InvalidOperationException">It is unchanged, so it holds nothing.</exception>
    public T Value => Content ?? throw new InvalidOperationException("The answer holds nothing: what the caller has is unchanged.");

    /// <summary>Its tag, in quotes: for <see cref="ReadOptions.IfNoneMatch"/>, or as the revision that a change is made on.</summary>
    public string? ETag { get; }

    internal string Tag => ETag ?? throw new InvalidOperationException("The answer has no tag, so nothing can be changed on it.");

    /// <summary>The tag of the language served.</summary>
    public string? Language { get; }

    /// <summary>Whether what the caller has is what there is (304).</summary>
    public bool IsUnchanged { get; }
}

/// <summary>The API answered with a problem.</summary>
public sealed class ProblemResponseException : HttpRequestException
{
    /// <summary>An answer that is a problem.</summary>
    /// <param name="problem">The problem.</param>
    public ProblemResponseException(Problem problem)
        : base($"{problem?.Status} {problem?.Type}: {problem?.Detail ?? problem?.Title}", null, (System.Net.HttpStatusCode?)problem?.Status) => Problem = problem!;

    /// <summary>What it says; decide by its <see cref="Contracts.Problem.Type"/>.</summary>
    public Problem Problem { get; }

    /// <summary>Whether it is of this type.</summary>
    /// <param name="type">The type.</param>
    public bool Is(ProblemType type) => Problem.Type == type?.Uri;
}
