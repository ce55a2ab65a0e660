using System.Net;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;

namespace AnnualReports.Api;

/// <summary>The settings of names and proxies by which the server is reached.</summary>
static partial class Settings
{
    /// <summary>The address at which the public reaches the program.</summary>
    public static PublicUrl PublicUrl(IConfiguration configuration) =>
        configuration["PublicUrl"] switch
        {
            null or "" => new((string?)null),
            var text
                when Uri.TryCreate(text, UriKind.Absolute, out var url)
                    && url.Scheme is "http" or "https"
                    && url.Host.Length > 0
                    && url.UserInfo.Length == 0
                    && url.Query.Length == 0
                    && url.Fragment.Length == 0 => new(url.GetLeftPart(UriPartial.Path).TrimEnd('/')),
            var text => throw new ConfigurationException(
                $"PublicUrl is '{text}', but has to be an http or https address without query, such as https://reports.example.org."
            ),
        };

    /// <summary>The hosts that requests may name.</summary>
    /// <exception cref="ConfigurationException">One of them can't be the name of a host.</exception>
    public static Hosts Hosts(IConfiguration configuration)
    {
        var names = Listed(configuration, "AllowedHosts");
        return names.FirstOrDefault(n => !Http.Hosts.IsPattern(n)) is { } wrong
            ? throw new ConfigurationException(
                $"AllowedHosts has '{wrong}', but takes names of hosts separated by semicolons, such as reports.example.org or *.example.org."
            )
            : new(names, PublicUrl(configuration));
    }

    /// <summary>Refuses to serve the public if links would be made from whatever host a request names.</summary>
    /// <exception cref="ConfigurationException">Neither the public address nor the allowed hosts are known.</exception>
    public static void RequireHost(IConfiguration configuration, bool isDevelopment)
    {
        if (PublicUrl(configuration).Root is null && !Hosts(configuration).AreLimited && !isDevelopment)
            throw new ConfigurationException(
                "PublicUrl is not set: set it to the address at which the public reaches this server, such as https://reports.example.org, "
                    + "or set AllowedHosts to the host names that it answers for."
            );
    }

    /// <summary>The proxies whose forwarded headers are believed.</summary>
    public static Proxies Proxies(IConfiguration configuration) =>
        new([.. Listed(configuration, "Proxies").Select(Network)]);

    static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new ConfigurationException(
            $"Proxies has '{text}', but takes addresses and networks, such as 10.0.0.5 or 10.0.0.0/8, separated by semicolons."
        );

    /// <summary>
    /// The values of a setting, separated by semicolons, as in ASP.NET Core's AllowedHosts, or numbered.
    /// </summary>
    static IReadOnlyList<string> Listed(IConfiguration configuration, string key) =>
        [
            .. (configuration[key] ?? "")
                .Split(';')
                .Concat(configuration.GetSection(key).GetChildren().Select(c => c.Value ?? ""))
                .Select(v => v.Trim())
                .Where(v => v.Length > 0),
        ];

    /// <summary>Where the public finds this installation, and which sites may show its embed pages.</summary>
    public static Site Site(IConfiguration configuration)
    {
        var ancestors = configuration["Embed:FrameAncestors"] is { Length: > 0 } given ? given : "*";
        if (ancestors.Any(c => c is ';' or ',' || !char.IsAscii(c) || char.IsControl(c)))
            throw new ConfigurationException(
                $"Embed:FrameAncestors is '{ancestors}', but has to be a list of sources separated by "
                    + "spaces, such as https://partner.example https://*.partner.example."
            );
        if (configuration["Frontend:UrlTemplate"] is { Length: > 0 } template && !Reading.Site.IsTemplate(template))
            throw new ConfigurationException(
                $"Frontend:UrlTemplate is '{template}', but has to be an http or https address with "
                    + $"{{report}} and {{path}}, such as https://www.example/{{lang}}/{{report}}/{{path}}."
            );
        if (
            configuration["Frontend:PreviewUrlTemplate"] is { Length: > 0 } previews
            && !Reading.Site.IsTemplate(previews, ofPreviews: true)
        )
            throw new ConfigurationException(
                $"Frontend:PreviewUrlTemplate is '{previews}', but has to be an http or https address with "
                    + "{report}, {path} and {token}, such as https://www.example/{lang}/{report}/{path}?preview={token}."
            );
        return new(
            PublicUrl(configuration),
            configuration["Frontend:UrlTemplate"] is { Length: > 0 } known ? known : null,
            configuration["Frontend:PreviewUrlTemplate"] is { Length: > 0 } knownToo ? knownToo : null,
            ancestors
        );
    }

    /// <summary>The other sites from which a browser may use management.</summary>
    public static ManagementOrigins ManagementOrigins(IConfiguration configuration) =>
        new([
            .. configuration
                .GetSection("Security:ManagementOrigins")
                .GetChildren()
                .Select(o => Origin(o.Value, o.Path))
                .OfType<string>(),
        ]);

    static string? Origin(string? text, string key) =>
        string.IsNullOrEmpty(text)
            ? null
            : Http.ManagementOrigins.Parse(text)
                ?? throw new ConfigurationException(
                    $"{key} is '{text}', but has to be an origin, such as https://api.example."
                );
}
