using System.Text.RegularExpressions;

namespace AnnualReports.Contracts.Client;

/// <summary>
/// A language to ask for. A string is none, so that a wrong language is an error when it is compiled; where the wire has tags, it stands for its own.
/// </summary>
public readonly partial record struct Language
{
    const int Longest = 35;

    readonly string? tag;

    Language(string tag) => this.tag = tag;

    /// <summary><c>nl</c>.</summary>
    public static Language Dutch { get; } = new("nl");

    /// <summary><c>fr</c>.</summary>
    public static Language French { get; } = new("fr");

    /// <summary><c>de</c>.</summary>
    public static Language German { get; } = new("de");

    /// <summary><c>en</c>.</summary>
    public static Language English { get; } = new("en");

    /// <summary>Another language, of an installation that is configured otherwise.</summary>
    /// <param name="tag">Its tag (BCP 47, RFC 5646), as configured: <c>pt</c>, <c>zh-Hant</c>.</param>
    /// <exception cref="ArgumentException">That is no language tag.</exception>
    public static Language Tag(string tag) =>
        tag is { Length: <= Longest } && WellFormed().IsMatch(tag) ? new(tag) : throw new ArgumentException($"'{tag}' is no language tag (BCP 47), as pt or zh-Hant.", nameof(tag));

    /// <summary>The tag, as texts of the wire have it.</summary>
    /// <param name="language">The language.</param>
    public static implicit operator string(Language language) => language.ToString();

    /// <summary>The tag; of no language, <c>und</c>.</summary>
    public override string ToString() => tag ?? "und";

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
