using AnnualReports.Api.Pages;

namespace AnnualReports.Api;

/// <summary>How the site looks.</summary>
static partial class Settings
{
    /// <summary>The most bytes of a logo.</summary>
    const int LogoBytes = 256 * 1024;

    /// <summary>The site's name, colour and logo.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="root">The folder at which relative paths begin.</param>
    public static SiteLook Look(IConfiguration configuration, string root) =>
        new(
            Text(configuration.GetSection("Site:Name")),
            configuration["Site:Colour"] switch
            {
                null or "" => SiteLook.StandardColour,
                var colour when Colour().IsMatch(colour) => colour,
                var colour => throw new ConfigurationException(
                    $"Site:Colour is '{colour}', but has to be a colour as #1d6f42."
                ),
            },
            configuration["Site:Logo"] is { Length: > 0 } logo ? Logo(Path.Combine(root, logo)) : null,
            [
                .. configuration
                    .GetSection("Site:Links")
                    .GetChildren()
                    .Select(link => new SiteLink(
                        Text(link.GetSection("Title")) ?? throw Missing(link, "Title"),
                        Addresses(link) ?? throw Missing(link, "Url")
                    )),
            ]
        );

    /// <summary>A text for all languages, or one for each, below the name of the setting.</summary>
    static LocalText? Text(IConfigurationSection section)
    {
        var texts = section
            .GetChildren()
            .Where(t => !string.IsNullOrEmpty(t.Value))
            .ToDictionary(t => t.Key, t => t.Value!, StringComparer.OrdinalIgnoreCase);
        return section.Value is { Length: > 0 } any ? new(any, texts)
            : texts.Count > 0 ? new(null, texts)
            : null;
    }

    /// <summary>The addresses of a link. Only a page of the web, or of this site, can be linked to.</summary>
    static LocalText? Addresses(IConfigurationSection link)
    {
        var addresses = Text(link.GetSection("Url"));
        foreach (var address in addresses is null ? [] : addresses.ByLanguage.Values.Append(addresses.Any))
            if (
                address is not (null or ['/', not '/', ..])
                && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http" or "mailto"))
            )
                throw new ConfigurationException(
                    $"{link.Path}:Url is '{address}', but has to begin with https://, mailto: or a single slash."
                );
        return addresses;
    }

    static ConfigurationException Missing(IConfigurationSection link, string member) =>
        new($"{link.Path}:{member} is missing: a link at the foot of the pages needs a title and an address.");

    static SiteLogo Logo(string path)
    {
        var type = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            _ => throw new ConfigurationException($"Site:Logo is '{path}', but has to be an SVG or PNG file."),
        };
        return new FileInfo(path) is { Exists: true, Length: <= LogoBytes }
            ? new(File.ReadAllBytes(path), type)
            : throw new ConfigurationException(
                $"Site:Logo is '{path}', but there is no such file of at most {LogoBytes / 1024} kB."
            );
    }
}
