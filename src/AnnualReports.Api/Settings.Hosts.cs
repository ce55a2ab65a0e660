using System.Net;
using AnnualReports.Api.Http;

namespace AnnualReports.Api;

/// <summary>The settings of who reaches the server, by which names and through which proxies.</summary>
static partial class Settings
{
    /// <summary>Where the public reaches the program.</summary>
    public static PublicUrl PublicUrl(IConfiguration configuration) => configuration["PublicUrl"] switch
    {
        null or "" => new((string?)null),
        var text when Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0 && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0
            => new(url.GetLeftPart(UriPartial.Path).TrimEnd('/')),
        var text => throw new ConfigurationException($"PublicUrl is '{text}', but has to be an http or https address without query, as https://reports.example.org."),
    };

    /// <summary>Which hosts requests may name.</summary>
    /// <exception cref="ConfigurationException">One can't be the name of a host.</exception>
    public static Hosts Hosts(IConfiguration configuration)
    {
        var names = Listed(configuration, "AllowedHosts");
        return names.FirstOrDefault(n => !Http.Hosts.IsPattern(n)) is { } wrong
            ? throw new ConfigurationException(
                $"AllowedHosts has '{wrong}', but takes names of hosts separated by semicolons, as reports.example.org or *.example.org.")
            : new(names, PublicUrl(configuration));
    }

    /// <summary>Refuses to serve the public where links would be made of whatever host a request names.</summary>
    /// <exception cref="ConfigurationException">Neither the public address nor the allowed hosts are known.</exception>
    public static void RequireHost(IConfiguration configuration, bool isDevelopment)
    {
        if (PublicUrl(configuration).Root is null && !Hosts(configuration).AreLimited && !isDevelopment)
            throw new ConfigurationException(
                "PublicUrl is not set: set it to the address at which the public reaches this server, as https://reports.example.org, "
                + "or set AllowedHosts to the host names that it answers for.");
    }

    /// <summary>The proxies whose forwarded headers are believed.</summary>
    public static Proxies Proxies(IConfiguration configuration) => new([.. Listed(configuration, "Proxies").Select(Network)]);

    static IPNetwork Network(string text) => IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new ConfigurationException($"Proxies has '{text}', but takes addresses and networks, as 10.0.0.5 or 10.0.0.0/8, separated by semicolons.");

    /// <summary>The values of a setting that are separated by semicolons, as ASP.NET Core writes AllowedHosts, or that are numbered.</summary>
    static IReadOnlyList<string> Listed(IConfiguration configuration, string key) =>
        [.. (configuration[key] ?? "").Split(';').Concat(configuration.GetSection(key).GetChildren().Select(c => c.Value ?? ""))
            .Select(v => v.Trim()).Where(v => v.Length > 0)];

    /// <summary>How the installation is known to the public.</summary>
    public static Site Site(IConfiguration configuration)
    {
        var ancestors = configuration["Embed:FrameAncestors"] is { Length: > 0 } given ? given : "*";
        if (ancestors.Any(c => c is ';' or ',' || !char.IsAscii(c) || char.IsControl(c)))
            throw new ConfigurationException($"Embed:FrameAncestors is '{ancestors}', but has to be a list of sources separated by spaces, as https://partner.example https://*.partner.example.");
        if (configuration["Frontend:UrlTemplate"] is { Length: > 0 } template && !Http.Site.IsTemplate(template))
            throw new ConfigurationException($"Frontend:UrlTemplate is '{template}', but has to be an http or https address with {{report}} and {{path}}, as https://www.example/{{lang}}/{{report}}/{{path}}.");
        return new(PublicUrl(configuration), configuration["Frontend:UrlTemplate"] is { Length: > 0 } known ? known : null, ancestors,
            [.. configuration.GetSection("Security:ManagementOrigins").GetChildren().Select(o => Origin(o.Value, o.Path)).OfType<string>()]);
    }

    static string? Origin(string? text, string key) => string.IsNullOrEmpty(text) ? null
        : Http.Site.OriginOf(text) ?? throw new ConfigurationException($"{key} is '{text}', but has to be an origin, as https://api.example.");
}
