using System.Text.Json;

namespace AnnualReports.Contracts.Client;

/// <summary>Writes query strings.</summary>
static class Query
{
    /// <summary>The address with those of the parameters that have a value.</summary>
    public static string On(string path, params IEnumerable<(string Name, string? Value)> parameters)
    {
        var query = string.Join(
            '&',
            parameters
                .Where(p => p.Value is not null)
                .Select(p => $"{Uri.EscapeDataString(p.Name)}={Uri.EscapeDataString(p.Value!)}")
        );
        return query.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
    }

    /// <summary>A value as it is written in a query.</summary>
    public static string? Word<T>(T? value)
        where T : struct, Enum =>
        value is { } given ? JsonNamingPolicy.KebabCaseLower.ConvertName(given.ToString()) : null;
}
