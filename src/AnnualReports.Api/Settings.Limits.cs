using System.Globalization;
using AnnualReports.Api.Http.Limiting;

namespace AnnualReports.Api;

/// <summary>How much the program does for one client, and for all together.</summary>
static partial class Settings
{
    const int MostRequests = 1_000_000,
        MostAtOnce = 10_000;

    public static LimitOptions Limiting(IConfiguration configuration) =>
        new(
            PerMinute(configuration, "Limits:ActorRequests", 6_000),
            PerMinute(configuration, "Limits:AddressRequests", 6_000),
            Number(configuration, "Limits:FailedSignIns", 20, 1, MostRequests),
            Number(configuration, "Limits:Misses", 64, 1, MostAtOnce),
            Number(configuration, "Limits:HeavyWork", 8, 2, MostAtOnce),
            Proxies(configuration).Networks.Count > 0
        );

    /// <summary>A number of requests a minute, at least one each second; 0 for any number.</summary>
    static int PerMinute(IConfiguration configuration, string key, int standard) =>
        configuration[key] == "0" ? 0 : Number(configuration, key, standard, 60, MostRequests, " or 0");

    static int Number(
        IConfiguration configuration,
        string key,
        int standard,
        int least,
        int most,
        string otherwise = ""
    ) =>
        configuration[key] switch
        {
            null or "" => standard,
            var text
                when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number >= least
                    && number <= most => number,
            var text => throw new ConfigurationException(
                $"{key} is '{text}', but has to be a whole number from {least} to {most}{otherwise}."
            ),
        };
}
