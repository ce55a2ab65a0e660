using AnnualReports.Api.Reading;

namespace AnnualReports.Api.Pages;

static class SiteOrigin
{
    /// <summary>
    /// The origin for the addresses in the answer to this request: the configured one, or otherwise the one that the
    /// request names.
    /// </summary>
    public static string Origin(this Site site, HttpRequest request) =>
        site.At.Root ?? $"{request.Scheme}://{request.Host.Value}";
}
