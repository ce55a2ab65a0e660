using AnnualReports.Api.Content;

namespace AnnualReports.Api.Kinds;

/// <summary>Addresses of entries, relative to the host: the log holds no host name.</summary>
static class Addresses
{
    public const string Root = "/api/v1";

    public static string Of(string? report, string segment, string slug) =>
        report is null ? $"{Root}/{segment}/{slug}" : $"{Root}/reports/{report}/{segment}/{slug}";

    public static string Self(this Rendering rendering, Kind kind) =>
        $"{Of(kind.UnderReport ? rendering.Report : null, kind.Segment, rendering.Entry.Slug)}?lang={rendering.Language}";

    public static string? ReportLink(this Rendering rendering) =>
        rendering.Report is { } report ? $"{Root}/reports/{report}?lang={rendering.Language}" : null;
}
