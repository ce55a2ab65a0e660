using System.Text.Encodings.Web;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Contracts;
using Microsoft.Extensions.Primitives;

namespace AnnualReports.Api.Embeds;

/// <summary>What other sites make of a link to a public page (oEmbed 1.0): a frame with the page's content.</summary>
static class OEmbedEndpoints
{
    const string Url = "url", Format = "format", MaxWidth = "maxwidth", MaxHeight = "maxheight";

    /// <summary>Raised when the form of the answer changes, so that no cache keeps the old one.</summary>
    const int BuildShape = 1;

    /// <summary>The sizes that frames have unless less is asked for.</summary>
    const int Width = 640, OfOne = 480, OfList = 800;

    public static void MapOEmbed(this IEndpointRouteBuilder app) =>
        app.MapMethods(PublicPaths.OEmbed, EmbedEndpoints.GetAndHead, Answer).ExcludeFromDescription().IsShared().Takes(
        [
            new(Url, "The address of a public page of a report or a highlight."), new(Format, "`json`."),
            new(MaxWidth, "The most CSS pixels that the frame may be wide.") { Minimum = 1, Maximum = 100_000 }, new(MaxHeight, "The most CSS pixels that it may be high.") { Minimum = 1, Maximum = 100_000 },
            .. DeliveryEndpoints.Localised,
        ]).ShowsNow(below: null);

    static async Task<IResult> Answer(HttpContext http, Asking asking, Site site, Languages languages, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        if (query.Text(Format) is not (null or "json"))
            throw new ProblemException(ProblemTypes.FormatNotImplemented, "This provider answers in JSON only; send format=json.");
        var url = query.Text(Url) ?? throw ProblemException.Parameter("`url` is needed: the address of a public page.", Url, ["the address of a page: https://…/reports/2024"]);
        var page = PageAddress.Read(url, site, http.Request) ?? throw Unknown(url);
        var shown = new ShownNow(page.Report, page.Slug is null ? null : "highlights", page.Slug, page.Language);
        OnlyNow.Check(http, shown);
        if (page.Otherwise is { } otherwise)
            throw OnlyNow.Refusal(shown, otherwise.Key, otherwise.Value, Url);
        var (maxWidth, maxHeight) = (query.Number(MaxWidth, int.MaxValue), query.Number(MaxHeight, int.MaxValue));
        var language = page.Language is { } tag ? languages.Find(tag)?.Tag : null;
        http.Request.Query = language is null ? QueryCollection.Empty : new QueryCollection(new Dictionary<string, StringValues> { [Negotiation.Lang] = language });
        var (said, answer) = await asking.Together(() => Find(http, asking, site, page, maxWidth, maxHeight, url, ct), p => p.Said, ct);
        return new StoredBody<string>(JsonSerializer.SerializeToUtf8Bytes(answer, Wire.Json), new()
        {
            ETag = Composed.Tag($"oembed{BuildShape}.{string.Join('.', said.Select(s => s.ETag.Trim('"')))}",
                $"{site.Origin(http.Request)} {page.Report}/{page.Slug}?{language} {maxWidth} {maxHeight}"),
            Language = said[0].Language,
            Keys = [.. said.SelectMany(s => s.Keys).Distinct()],
            // What others add to the address of a page makes endlessly many of it.
            ValidFor = page.IsPlain ? PageAnswer.Validity(said) : null,
        });
    }

    static async Task<(Representation[] Said, OEmbed Answer)> Find(HttpContext http, Asking asking, Site site, PageAddress page, int maxWidth,
        int maxHeight, string url, CancellationToken ct)
    {
        try
        {
            var report = await asking.Report(http, page.Report, ct);
            if (page.Slug is null)
                return ([report.Said], Of(http.Request, site, report.Shown, report.Shown.Title, report.Shown.CoverImage,
                    $"{PublicPaths.Embed}/highlights?report={report.Shown.Slug}&lang={report.Shown.Language}", Width, OfList, maxWidth, maxHeight));
            var one = await asking.Highlight(http, page.Report, page.Slug, ct);
            return ([one.Said, report.Said], Of(http.Request, site, report.Shown, one.Shown.Title, one.Shown.Image,
                $"{PublicPaths.Embed}/highlights/{one.Shown.Report}/{one.Shown.Slug}?lang={one.Shown.Language}", Width, OfOne, maxWidth, maxHeight));
        }
        catch (ProblemException problem) when (problem.Type.Status is StatusCodes.Status404NotFound)
        {
            throw Unknown(url);
        }
    }

    static ProblemException Unknown(string url) => new(ProblemTypes.NotFound, $"There is nothing to embed for '{url}'. It has to be the address of a public page, as /reports/2024 or /highlights/2024/some-highlight here, or where the frontend shows the same.");

    static OEmbed Of(HttpRequest request, Site site, ShownReport report, string title, ShownPicture? image, string frame, int width, int height, int maxWidth, int maxHeight)
    {
        var (origin, encode) = (site.Origin(request), HtmlEncoder.Default);
        (width, height) = (Math.Min(width, maxWidth), Math.Min(height, maxHeight));
        var shown = image is not null && image.Width <= maxWidth && image.Height <= maxHeight ? image : null;
        return new()
        {
            Title = title,
            AuthorName = report.Publisher?.Name,
            AuthorUrl = report.Publisher?.Url,
            ProviderName = report.Publisher?.Name ?? report.Title,
            ProviderUrl = origin,
            Html = $"<iframe src=\"{encode.Encode(origin + frame)}\" width=\"{width}\" height=\"{height}\" title=\"{encode.Encode(title)}\" loading=\"lazy\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" style=\"border:0;max-width:100%\"></iframe>",
            Width = width,
            Height = height,
            ThumbnailUrl = shown is null ? null : origin + shown.Url,
            ThumbnailWidth = shown?.Width,
            ThumbnailHeight = shown?.Height,
        };
    }
}
