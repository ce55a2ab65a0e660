using AnnualReports.Api.Content;

namespace AnnualReports.Api.Kinds;

/// <summary>How routes speak of a kind.</summary>
static class KindWords
{
    /// <summary>One of it in a sentence: <c>a highlight</c>, <c>an announcement</c>.</summary>
    public static string One(this Kind kind) => $"{("aeiou".Contains(kind.Name[0], StringComparison.Ordinal) ? "an" : "a")} {kind.Name}";

    /// <summary>Many of it in the name of an operation: <c>Highlights</c>.</summary>
    public static string Many(this Kind kind) => char.ToUpperInvariant(kind.Segment[0]) + kind.Segment[1..];
}
