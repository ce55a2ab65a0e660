using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api;

/// <summary>
/// What the program was configured with when it started: a row of the audit for each section of the configuration that
/// is set, with the names and values of its settings. Of a setting that may be a secret, only that it is set.
/// </summary>
static partial class Settings
{
    /// <summary>The first parts of the names of the program's settings; README lists the settings.</summary>
    public static readonly string[] AuditedSections =
    [
        "Database",
        "ConnectionStrings",
        "DataDirectory",
        "PublicUrl",
        "AllowedHosts",
        "Proxies",
        "Frontend",
        "Embed",
        "Site",
        "Security",
        "Audit",
        "Limits",
        "Sample",
        "Publishing",
        "Delivery",
        "Languages",
        "DefaultLanguage",
        "Content",
        "Media",
        "Search",
        "Health",
        "Webhooks",
        "Mail",
        "Links",
        "Translation",
        "Logging",
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
        "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
        "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT",
        "OTEL_SDK_DISABLED",
        "Swagger",
        "Kestrel",
        "urls",
    ];

    const string IsSet = "(set)";

    /// <summary>The rows of the audit about the configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="environment">The name of the environment that the program runs in.</param>
    public static IEnumerable<AuditedChange> Audited(IConfiguration configuration, string environment) =>
        Sections(configuration).Prepend(new() { Target = "configuration environment", Detail = environment });

    static IEnumerable<AuditedChange> Sections(IConfiguration configuration) =>
        from section in AuditedSections
        let settings = configuration
            .GetSection(section)
            .AsEnumerable()
            .Where(s => !string.IsNullOrEmpty(s.Value))
            .OrderBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => $"{s.Key}={Shown(s.Key, s.Value!)}")
            .ToList()
        from part in Parts(settings)
        select new AuditedChange { Target = $"configuration {section}", Detail = part };

    /// <summary>As many settings in a row as it holds, so that none is left out.</summary>
    static IEnumerable<string> Parts(IEnumerable<string> settings)
    {
        var part = "";
        foreach (var setting in settings.Select(Cut))
        {
            if (part.Length > 0 && part.Length + 2 + setting.Length > Limits.Note)
            {
                yield return part;
                part = "";
            }
            part += part.Length > 0 ? "; " + setting : setting;
        }
        if (part.Length > 0)
            yield return part;
    }

    /// <summary>A setting as the audit shows it. Whether something is on or off is no secret, whatever its name.</summary>
    static string Shown(string name, string value) =>
        MayBeSecret().IsMatch(name) && !bool.TryParse(value, out _)
            ? IsSet
            : AddressQuery().Replace(Credentials().Replace(value, "$1(set)@"), "$1?(set)");

    static string Cut(string text) => text.Length <= Limits.Note ? text : text[..(Limits.Note - 1)] + "…";

    /// <summary>Connection strings have passwords in them; so may every setting that is named like one.</summary>
    [GeneratedRegex(
        "^ConnectionStrings:|key|secret|password|token|credential|headers",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MayBeSecret();

    /// <summary>What follows the path of an address: some services take their key there.</summary>
    [GeneratedRegex(@"([a-z][a-z0-9+.-]*://[^\s?#;,]*)[?#][^\s;,]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressQuery();

    /// <summary>A name and a password within an address.</summary>
    [GeneratedRegex("([a-z][a-z0-9+.-]*://)[^/?#]*@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credentials();
}
