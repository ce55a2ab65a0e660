using System.Text.RegularExpressions;
using AnnualReports.Api.Content;

namespace AnnualReports.Api;

/// <summary>The settings of the languages that content is written in.</summary>
static partial class Settings
{
    /// <summary>The languages of an installation whose configuration names none.</summary>
    static readonly Language[] Shipped =
    [
        new("nl", "Nederlands", true, []),
        new("fr", "Français", true, []),
        new("de", "Deutsch", false, ["fr", "nl"]),
        new("en", "English", false, ["nl", "fr"]),
    ];

    /// <summary>The configured languages, their fallbacks, and the default language.</summary>
    /// <exception cref="ConfigurationException">A tag is malformed or stands there twice, a fallback is wrong, or the
    /// default language is not among them.</exception>
    public static Languages Languages(IConfiguration configuration)
    {
        var sections = configuration.GetSection("Languages").GetChildren().ToList();
        var languages = sections.Count == 0 ? Shipped : [.. sections.Select(Language)];
        var standard = configuration["DefaultLanguage"] ?? languages[0].Tag;
        if (Wrong(languages) is { } sentence)
            throw new ConfigurationException(sentence);
        return languages.Any(l => l.Tag == standard)
            ? new(standard, languages)
            : throw new ConfigurationException($"DefaultLanguage is '{standard}', which is not among Languages.");
    }

    /// <summary>What is wrong with the languages; null if nothing is. Two that name each other are right.</summary>
    static string? Wrong(Language[] languages)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (tag, _, _, _) in languages)
            if (!Tag().IsMatch(tag) || tag.Length > Limits.LanguageTag)
                return $"Languages has the tag '{tag}', which is not a BCP 47 language tag, such as nl or zh-Hant.";
            else if (!known.Add(tag))
                return $"Languages names the tag '{tag}' twice.";
        foreach (var (tag, _, _, fallback) in languages)
        {
            var chain = new HashSet<string>();
            foreach (var other in fallback)
                if (other == tag)
                    return $"Languages: '{tag}' falls back to itself. Leave that out.";
                else if (languages.All(l => l.Tag != other))
                    return $"Languages: '{tag}' falls back to '{other}', which is not among them.";
                else if (!chain.Add(other))
                    return $"Languages: '{tag}' falls back to '{other}' twice. Name it once.";
        }
        return null;
    }

    /// <summary>
    /// Whether these are the languages that the program is shipped with. The OpenAPI documents that it was built with
    /// name them.
    /// </summary>
    public static bool AreShipped(Languages languages) => languages.Tags.SequenceEqual(Shipped.Select(l => l.Tag));

    static Language Language(IConfigurationSection section) =>
        new(
            section["Tag"] ?? throw new ConfigurationException($"{section.Path} needs a Tag."),
            section["Name"] ?? section["Tag"]!,
            Flag(section, "Official", false),
            [.. section.GetSection("Fallback").GetChildren().Select(f => f.Value).OfType<string>()]
        );

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
