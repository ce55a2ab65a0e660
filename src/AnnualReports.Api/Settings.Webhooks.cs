using System.Net;
using AnnualReports.Api.Webhooks;

namespace AnnualReports.Api;

/// <summary>How events are delivered to webhooks, and to which addresses.</summary>
static partial class Settings
{
    /// <summary>The networks of the machine itself, which may be called where the program is developed.</summary>
    static readonly string[] Loopback = ["127.0.0.0/8", "::1/128"];

    public static WebhookOptions Webhooks(IConfiguration configuration, bool isDevelopment) =>
        new(
            TimeSpan.FromSeconds(AtLeastOne(configuration, "Webhooks:Timeout", 15)),
            TimeSpan.FromSeconds(AtLeastOne(configuration, "Webhooks:FirstRetry", 5)),
            TimeSpan.FromSeconds(AtLeastOne(configuration, "Webhooks:LongestRetry", 6 * 60 * 60)),
            RetriesFor: TimeSpan.FromDays(3),
            Keeps: TimeSpan.FromDays(30),
            AllowsHttp: isDevelopment,
            [.. Listed(configuration, "Webhooks:AllowedHosts")],
            [.. Networks(configuration, isDevelopment).Select(n => CallableNetwork("Webhooks:AllowedNetworks", n))]
        );

    /// <summary>The configured networks; if there are none, in development the machine itself.</summary>
    static string[] Networks(IConfiguration configuration, bool isDevelopment) =>
        Listed(configuration, "Webhooks:AllowedNetworks").ToArray() is { Length: > 0 } networks ? networks
        : isDevelopment ? Loopback
        : [];

    static int AtLeastOne(IConfiguration configuration, string key, int standard) =>
        Seconds(configuration, key, standard) is > 0 and var seconds
            ? seconds
            : throw new ConfigurationException($"{key} is 0, but has to be at least one second.");

    static IPNetwork CallableNetwork(string key, string text) =>
        IPNetwork.TryParse(text, out var network)
            ? network
            : throw new ConfigurationException(
                $"{key} contains '{text}', but has to have networks as 10.1.0.0/16."
            );
}
