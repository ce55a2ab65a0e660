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
            configuration["Site:Name"] is { Length: > 0 } name ? name : null,
            configuration["Site:Colour"] switch
            {
                null or "" => SiteLook.StandardColour,
                var colour when Colour().IsMatch(colour) => colour,
                var colour => throw new ConfigurationException(
                    $"Site:Colour is '{colour}', but has to be a colour as #1d6f42."
                ),
            },
            configuration["Site:Logo"] is { Length: > 0 } logo ? Logo(Path.Combine(root, logo)) : null
        );

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
