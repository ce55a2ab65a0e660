using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api;

/// <summary>
/// The program can't run with this configuration. The message is one sentence that names what to change.
/// </summary>
sealed class ConfigurationException(string message) : Exception(message);

/// <summary>
/// Reads and checks the configuration, once, at the start. The README and <c>docs/operations.md</c> list the keys.
/// </summary>
static partial class Settings
{
    /// <summary>Whether the sample reports are loaded into an empty store.</summary>
    public static bool LoadsSample(IConfiguration configuration, bool standard) =>
        Flag(configuration, "Sample:Load", standard);

    /// <summary>The rules of publishing, besides those that always hold.</summary>
    public static PublishingRules Publishing(IConfiguration configuration) =>
        new(
            Flag(configuration, "Publishing:RequireSecondPerson", false),
            Flag(configuration, "Publishing:RequireReview", false)
        );

    /// <summary>How long browsers and other caches may keep public answers.</summary>
    public static FreshnessOptions Freshness(IConfiguration configuration) =>
        new(
            Seconds(configuration, "Delivery:MaxAge", 0),
            Seconds(configuration, "Delivery:SharedMaxAge", 0),
            Seconds(configuration, "Delivery:StaleWhileRevalidate", 0),
            Seconds(configuration, "Delivery:StaleIfError", 0)
        );

    /// <summary>How many bytes of answers are kept in memory, and for how long without the store.</summary>
    public static CacheOptions Cache(IConfiguration configuration) =>
        new(
            Bytes(configuration, "Delivery:CacheBytes", 64 << 20),
            TimeSpan.FromSeconds(Seconds(configuration, "Delivery:WithoutStore", 60))
        );

    /// <summary>
    /// The banner of Swagger UI: the name of the environment, in the colour that is set. If none is set, it is green
    /// for development, red for production and amber for all others.
    /// </summary>
    public static Banner Banner(IConfiguration configuration, string environment) =>
        new(
            configuration["Swagger:Environment"] is { Length: > 0 } name ? name : environment,
            configuration["Swagger:Colour"] switch
            {
                null or "" => environment switch
                {
                    "Development" => "#1d6f42",
                    "Production" => "#9b1c1c",
                    _ => "#f2b134",
                },
                var colour when Colour().IsMatch(colour) => colour,
                var colour => throw new ConfigurationException(
                    $"Swagger:Colour is '{colour}', but has to be a colour as #1d6f42."
                ),
            },
            configuration["Site:Name"] is { Length: > 0 } site ? site : null
        );

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();

    /// <summary>Country codes that are accepted besides those of ISO 3166-1.</summary>
    public static Countries Countries(IConfiguration configuration)
    {
        var codes = configuration
            .GetSection("Content:AdditionalCountries")
            .GetChildren()
            .Select(c => c.Value)
            .OfType<string>()
            .ToImmutableArray();
        return new(codes.IsEmpty ? ["XK"] : codes);
    }

    /// <summary>The first administrator's key; null if the configuration sets none.</summary>
    public static string? AdminKey(IConfiguration configuration) =>
        configuration["Security:AdminKey"] switch
        {
            null or "" => null,
            { Length: < Limits.AdminKey } => throw new ConfigurationException(
                $"Security:AdminKey has fewer than {Limits.AdminKey} characters; make one with: openssl rand -base64 32"
            ),
            var key => key,
        };
}
