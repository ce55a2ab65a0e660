using System.Globalization;
using AnnualReports.Api.Content;

namespace AnnualReports.Api;

/// <summary>How single values of the configuration are read.</summary>
static partial class Settings
{
    static long Bytes(IConfiguration configuration, string key, long standard) =>
        configuration[key] switch
        {
            null or "" => standard,
            var text
                when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
                    && bytes <= Limits.CacheBytes => bytes,
            var text => throw new ConfigurationException(
                $"{key} is '{text}', but has to be a whole number of bytes, from 0 to {Limits.CacheBytes}."
            ),
        };

    static int Seconds(IConfiguration configuration, string key, int standard) =>
        configuration[key] switch
        {
            null or "" => standard,
            var text
                when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                    && seconds <= Limits.Seconds => seconds,
            var text => throw new ConfigurationException(
                $"{key} is '{text}', but has to be a whole number of seconds, from 0 to {Limits.Seconds}."
            ),
        };

    static int? Rows(IConfiguration configuration, string key) =>
        configuration[key] switch
        {
            null or "" => null,
            var text
                when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
                    && rows is > 0 and <= Limits.BatchRows => rows,
            var text => throw new ConfigurationException(
                $"{key} is '{text}', but has to be a whole number of rows, from 1 to {Limits.BatchRows}."
            ),
        };

    static bool Flag(IConfiguration configuration, string key, bool standard) =>
        configuration[key] switch
        {
            null or "" => standard,
            var text when bool.TryParse(text, out var flag) => flag,
            var text => throw new ConfigurationException($"{key} is '{text}', but has to be true or false."),
        };
}
