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
    /// <exception cref="ConfigurationException">A tag is malformed, stands there twice, or is not among
    /// them.</exception>
    public static Languages Languages(IConfiguration configuration)
    {
        var sections = configuration.GetSection("Languages").GetChildren().ToList();
        var languages = sections.Count == 0 ? Shipped : [.. sections.Select(Language)];
        var standard = configuration["DefaultLanguage"] ?? languages[0].Tag;
        var tags = languages.Select(l => l.Tag).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (tags.Count != languages.Length)
            throw new ConfigurationException("Languages names a tag twice.");
        if (
            languages.Select(l => l.Tag).FirstOrDefault(t => !Tag().IsMatch(t) || t.Length > Limits.LanguageTag) is
            { } malformed
        )
            throw new ConfigurationException(
                $"Languages has the tag '{malformed}', which is not a BCP 47 language tag, such as nl or zh-Hant."
            );
        if (
            languages
                .SelectMany(l => l.Fallback.Select(f => (l.Tag, f)))
                .FirstOrDefault(p => languages.All(l => l.Tag != p.f)) is
            { Tag: not null } unknown
        )
            throw new ConfigurationException(
                $"Languages: '{unknown.Tag}' falls back to '{unknown.f}', which is not among them."
            );
        return languages.Any(l => l.Tag == standard)
            ? new(standard, languages)
            : throw new ConfigurationException($"DefaultLanguage is '{standard}', which is not among Languages.");
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
