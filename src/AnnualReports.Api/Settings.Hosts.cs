using System.Net;
using AnnualReports.Api.Http;

namespace AnnualReports.Api;

/// <summary>The settings of who reaches the server, by which names and through which proxies.</summary>
static partial class Settings
{
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
}
