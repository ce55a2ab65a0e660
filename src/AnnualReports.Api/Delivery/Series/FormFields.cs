using AnnualReports.Api.Http;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>The header fields of tables and charts, for browsers that open them directly.</summary>
static class FormFields
{
    /// <param name="mediaType">The media type.</param>
    /// <param name="name">The name of a saved table, without its extension.</param>
    public static KeyValuePair<string, string>[] Of(string mediaType, string name) =>
        mediaType switch
        {
            MediaTypes.Csv or Tables.Csv => [new("Content-Disposition", $"attachment; filename=\"{name}.csv\"")],
            MediaTypes.Svg =>
            [
                new("Content-Security-Policy", $"default-src 'none'; style-src {Chart.ColoursHash}; sandbox"),
            ],
            _ => [],
        };
}
