using AnnualReports.Api.Content;

namespace AnnualReports.Api.Kinds;

/// <summary>The links of a body to itself and to its report.</summary>
static class RenderedLinks
{
    public static string Self(this Rendering rendering, Kind kind)
    {
        var address = Addresses.Of(kind.UnderReport ? rendering.Report : null, kind.Segment, rendering.Entry.Slug);
        // A preview shows one report; what stands beside reports has no address in it.
        var token = kind.UnderReport || kind.IsReport ? rendering.Token() : "";
        return $"{address}?lang={rendering.Language}{token}";
    }

    public static string? ReportLink(this Rendering rendering) =>
        rendering.Report is { } report
            ? $"{Addresses.Root}/reports/{report}?lang={rendering.Language}{rendering.Token()}"
            : null;

    /// <summary>A preview's links carry its token, so that they lead to the preview too.</summary>
    static string Token(this Rendering rendering) =>
        rendering.Preview is { } preview ? $"&preview={preview.Token}" : "";
}
