using AnnualReports.Api.Http;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>What answers in other forms than JSON say to a browser that opens them by themselves.</summary>
static class FormFields
{
    /// <param name="mediaType">The form.</param>
    /// <param name="name">What a saved table is called, without its ending.</param>
    public static KeyValuePair<string, string>[] Of(string mediaType, string name) => mediaType switch
    {
        MediaTypes.Csv or Tables.Csv => [new("Content-Disposition", $"attachment; filename=\"{name}.csv\"")],
        MediaTypes.Svg => [new("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")],
        _ => [],
    };
}
