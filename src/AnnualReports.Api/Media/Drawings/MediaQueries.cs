using System.Text.RegularExpressions;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>Reads conditions of <c>@media</c> (Media Queries 4), and writes them in their normal form.</summary>
static partial class MediaQueries
{
    /// <summary>
    /// Returns null if the condition is not understood. The result never contains &lt;: such a comparison is written
    /// the other way round.
    /// </summary>
    public static string? Plain(string media)
    {
        var plain = Less().Replace(Blanks().Replace(media, " ").Trim(), Turned);
        return Known().IsMatch(plain) && IsBalanced(plain) && !Fetching.ReadsLike(plain) ? plain : null;
    }

    static string Turned(Match less)
    {
        var parts = less.Groups;
        string Sign(int group) => parts[group].Value.Replace('<', '>');
        return parts[4].Success
            ? $"({parts[5].Value} {Sign(4)} {parts[3].Value} {Sign(2)} {parts[1].Value})"
            : $"({parts[3].Value} {Sign(2)} {parts[1].Value})";
    }

    static bool IsBalanced(string media)
    {
        var depth = 0;
        foreach (var c in media)
            if (
                (
                    depth +=
                        c == '(' ? 1
                        : c == ')' ? -1
                        : 0
                ) < 0
            )
                return false;
        return depth == 0;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\( ?([\w.%/-]+) ?(<=?) ?([\w.%/-]+)(?: ?(<=?) ?([\w.%/-]+))? ?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Less();

    [GeneratedRegex(@"^[\w\s():.,/%=>-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
