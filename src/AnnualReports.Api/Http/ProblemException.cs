using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>Ends a request that can't be answered. It becomes the problem that the client gets.</summary>
sealed class ProblemException(ProblemType type, string detail) : Exception(detail)
{
    public ProblemType Type { get; } = type;

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>After how many seconds to try again; null where the problem says nothing of that.</summary>
    public int? RetryAfter { get; init; }

    public IReadOnlyDictionary<string, object?> More { get; init; } = new Dictionary<string, object?>();

    public static ProblemException Malformed(string detail) => new(ProblemTypes.MalformedRequest, detail);

    public static ProblemException Parameter(string detail, string parameter, IEnumerable<string> allowed) =>
        new(ProblemTypes.InvalidParameter, detail)
        {
            More = new Dictionary<string, object?> { ["parameter"] = parameter, ["allowed"] = allowed.ToArray() },
        };
}
