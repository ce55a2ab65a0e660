using AnnualReports.Api.Checking.Links;

namespace AnnualReports.Api;

/// <summary>Whether links to other sites are looked at.</summary>
static partial class Settings
{
    /// <summary>Off if nothing is configured: a server without a way out would find every link dead.</summary>
    public static LinkCheckOptions Links(IConfiguration configuration) =>
        new(
            Flag(configuration, "Links:Check", standard: false),
            new(
                AllowsHttp: true,
                Hosts: [],
                [.. Listed(configuration, "Links:AllowedNetworks").Select(n => CallableNetwork("Links:AllowedNetworks", n))]
            ),
            Between: TimeSpan.FromSeconds(1),
            Answering: TimeSpan.FromSeconds(15)
        );
}
