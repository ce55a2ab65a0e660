using System.Globalization;
using AnnualReports.Api.Storage.Audit;

namespace AnnualReports.Api;

/// <summary>How long the audit keeps what.</summary>
static partial class Settings
{
    public static AuditRetentionOptions AuditRetention(IConfiguration configuration)
    {
        var (persons, rows) = (Days(configuration, "Audit:PersonsDays"), Days(configuration, "Audit:Days"));
        return persons > rows
            ? throw new ConfigurationException(
                "Audit:PersonsDays is longer than Audit:Days: who did something can't be kept longer than that it was done."
            )
            : new(persons, rows);
    }

    /// <summary>Whether the audit tells who read which draft.</summary>
    public static AuditReadsOption AuditReads(IConfiguration configuration) =>
        new(Flag(configuration, "Audit:Reads", false));

    /// <summary>A number of days; null for ever.</summary>
    static TimeSpan? Days(IConfiguration configuration, string key) =>
        configuration[key] switch
        {
            null or "" => null,
            var text
                when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                    && days is > 0 and <= 36_500 => TimeSpan.FromDays(days),
            var text => throw new ConfigurationException(
                $"{key} is '{text}', but has to be a whole number of days, from 1 to 36500."
            ),
        };
}
