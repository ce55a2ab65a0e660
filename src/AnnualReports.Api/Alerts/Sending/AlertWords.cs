using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Alerts.Sending;

/// <summary>What a message says of one type of event.</summary>
/// <param name="Subject">The subject of a message that tells of nothing else.</param>
/// <param name="Sentence">What it says.</param>
sealed record TypeWords(string Subject, string Sentence);

/// <summary>The fixed texts of messages in a language, with names in braces where values stand.</summary>
sealed partial record AlertWords
{
    static readonly Dictionary<AlertLanguage, AlertWords> ByLanguage = Enum.GetValues<AlertLanguage>()
        .ToDictionary(l => l, Read);

    /// <summary>The language (BCP 47).</summary>
    [JsonIgnore]
    public string Tag { get; init; } = "";

    public required string Greeting { get; init; }

    /// <summary>The subject of a message that tells of several things.</summary>
    public required string Several { get; init; }

    public required string More { get; init; }

    public required string Open { get; init; }

    public required string Why { get; init; }

    public required string Choose { get; init; }

    /// <summary>What stands in place of a title that is missing.</summary>
    public required string Untitled { get; init; }

    /// <summary>What is added to a request that has a date.</summary>
    public required string Due { get; init; }

    /// <summary>The subject of a message that somebody sends to themselves to see whether it reaches them.</summary>
    public required string Test { get; init; }

    /// <summary>What that says.</summary>
    public required string Tested { get; init; }

    /// <summary>What this program is called if the site has no name.</summary>
    public required string Site { get; init; }

    public required IReadOnlyDictionary<string, TypeWords> Types { get; init; }

    public static AlertWords Of(AlertLanguage language) => ByLanguage[language];

    static AlertWords Read(AlertLanguage language)
    {
        using var stored =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"alerts/{AlertChoices.Tag(language)}.json")
            ?? throw new InvalidOperationException($"There are no words for messages in {language}.");
        return JsonSerializer.Deserialize<AlertWords>(stored, Wire.Json)! with { Tag = AlertChoices.Tag(language) };
    }

    /// <summary>A text with values in the place of their names. A value that has braces itself stays as it is.</summary>
    public static string Fill(string text, params (string Name, string Value)[] values) =>
        Names().Replace(text, match => values.First(v => v.Name == match.Groups[1].Value).Value);

    [GeneratedRegex(@"\{([a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
