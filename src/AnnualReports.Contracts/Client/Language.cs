using System.Text.RegularExpressions;

namespace AnnualReports.Contracts.Client;

/// <summary>
/// A language to ask for. A string is not accepted in its place, so that the compiler finds wrong languages. Where the
/// contract has a tag, a language can be given.
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

    /// <summary>Another language, for installations that are configured with others.</summary>
    /// <param name="tag">Its tag (BCP 47, RFC 5646), as configured: <c>pt</c>, <c>zh-Hant</c>.</param>
    /// <exception cref="ArgumentException">The text is not a language tag.</exception>
    public static Language Tag(string tag) =>
        tag is { Length: <= Longest } && WellFormed().IsMatch(tag)
            ? new(tag)
            : throw new ArgumentException($"'{tag}' is not a language tag (BCP 47), such as pt or zh-Hant.", nameof(tag));

    /// <summary>The tag, as the contract has it.</summary>
    /// <param name="language">The language.</param>
    public static implicit operator string(Language language) => language.ToString();

    /// <summary>The tag; <c>und</c> if this is no language.</summary>
    public override string ToString() => tag ?? "und";

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
