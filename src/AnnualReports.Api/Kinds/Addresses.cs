using AnnualReports.Api.Content;

namespace AnnualReports.Api.Kinds;

/// <summary>Addresses of entries, relative to the host: the log holds no host name.</summary>
static class Addresses
{
    public const string Root = "/api/v1";

    public static string Of(string? report, string segment, string slug) =>
        report is null ? $"{Root}/{segment}/{slug}" : $"{Root}/reports/{report}/{segment}/{slug}";

    public static string Self(this Rendering rendering, Kind kind) =>
        $"{Of(kind.UnderReport ? rendering.Report : null, kind.Segment, rendering.Entry.Slug)}?lang={rendering.Language}{(kind.UnderReport || kind.IsReport ? rendering.Token() : "")}";

    public static string? ReportLink(this Rendering rendering) =>
        rendering.Report is { } report ? $"{Root}/reports/{report}?lang={rendering.Language}{rendering.Token()}" : null;

    /// <summary>Links of a preview lead on in it, where there is something of it: at addresses of its report.</summary>
    static string Token(this Rendering rendering) => rendering.Preview is { } preview ? $"&preview={preview.Token}" : "";
}
