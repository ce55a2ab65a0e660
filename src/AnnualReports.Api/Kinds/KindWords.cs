using AnnualReports.Api.Content;

namespace AnnualReports.Api.Kinds;

/// <summary>The names of a kind in sentences and operation ids.</summary>
static class KindWords
{
    /// <summary>The name with its article: <c>a highlight</c>, <c>an announcement</c>.</summary>
    public static string One(this Kind kind) =>
        $"{("aeiou".Contains(kind.Name[0], StringComparison.Ordinal) ? "an" : "a")} {kind.Name}";

    /// <summary>The singular, as operation ids have it: <c>Highlight</c>.</summary>
    public static string Singular(this Kind kind) => kind.DraftType.Name[..^"Draft".Length];

    /// <summary>The plural, as operation ids have it: <c>Highlights</c>.</summary>
    public static string Many(this Kind kind) => char.ToUpperInvariant(kind.Segment[0]) + kind.Segment[1..];
}
