using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Contracts;
using QRCoder;

namespace AnnualReports.Api.Previews;

/// <summary>The addresses of the pages that show a preview, and their QR code.</summary>
sealed class PreviewPages(Site site, Languages languages)
{
    /// <summary>How many pixels each square of the code has.</summary>
    const int Pixels = 6;

    /// <summary>The link with what only the answer to its maker shows.</summary>
    public PreviewLinkView Shown(PreviewLinkView link, HttpRequest request, string token) =>
        link with
        {
            Token = token,
            Pages = Of(request, link.Report, token),
            QrCode = QrCode(request, link.Report, token),
        };

    /// <summary>The report's page in each language; at the separate frontend, if it shows previews.</summary>
    Dictionary<string, string> Of(HttpRequest request, string report, string token) =>
        languages.Tags.ToDictionary(
            tag => tag,
            tag =>
                site.FrontendPreview(report, "", tag, token)
                ?? $"{Page(request, report)}?{Negotiation.Lang}={tag}&{PreviewRoutes.Parameter.Name}={token}"
        );

    /// <summary>
    /// The page as a QR code, in the language of the device that reads it. A frontend's address names a language, so it
    /// is the default one.
    /// </summary>
    string QrCode(HttpRequest request, string report, string token)
    {
        var address =
            site.FrontendPreview(report, "", languages.Default, token)
            ?? $"{Page(request, report)}?{PreviewRoutes.Parameter.Name}={token}";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(Pixels))}";
    }

    string Page(HttpRequest request, string report) => site.At.OriginFor(request) + PublicPaths.Report(report);
}
