using System.Text.Encodings.Web;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages.Embeds;

/// <summary>
/// What other sites show in place of a link to a public page (oEmbed 1.0): a frame with the page's content.
/// </summary>
static class OEmbedEndpoints
{
    const string Url = "url",
        Format = "format",
        MaxWidth = "maxwidth",
        MaxHeight = "maxheight";

    /// <summary>The sizes of frames, unless the request asks for smaller ones.</summary>
    const int Width = 640,
        OfOne = 480,
        OfList = 800;

    public static void MapOEmbed(this IEndpointRouteBuilder app) =>
        app.MapLazyMethods(PublicPaths.OEmbed, HeadRequests.GetAndHead, Answer)
            .ExcludeFromDescription()
            .IsShared()
            .Takes([
                new(Url, "The address of a public page of a report or a highlight."),
                new(Format, "`json`."),
                new(MaxWidth, "The most CSS pixels that the frame may be wide.") { Minimum = 1, Maximum = 100_000 },
                new(MaxHeight, "The most CSS pixels that it may be high.") { Minimum = 1, Maximum = 100_000 },
                .. Negotiation.Localised,
            ])
            .ShowsThePresent(below: null);

    static async Task<StoredBody> Answer(
        HttpContext http,
        PublicEdge edge,
        PageContent content,
        Site site,
        Languages languages,
        CancellationToken ct
    )
    {
        var query = PublicEdge.QueryOf(http);
        if (query.Text(Format) is not (null or "json"))
            throw new ProblemException(
                ProblemTypes.FormatNotImplemented,
                "This provider answers in JSON only; send format=json."
            );
        var url =
            query.Text(Url)
            ?? throw ProblemException.Parameter(
                "`url` is needed: the address of a public page.",
                Url,
                ["the address of a page: https://…/reports/2024"]
            );
        var page = PageAddress.Read(url, site, http.Request) ?? throw Unknown(url);
        var shown = new ShownContent(page.Report, page.Slug is null ? null : "highlights", page.Slug, page.Language);
        PresentOnly.Check(http, shown);
        if (page.Otherwise is { } otherwise)
            throw PresentOnly.Refusal(shown, otherwise.Key, otherwise.Value, Url);
        var size = new FrameSize(query.Number(MaxWidth, int.MaxValue), query.Number(MaxHeight, int.MaxValue));
        // The language is taken from the page's own address, not from the address of this request.
        var language = page.Language is { } tag ? languages.Find(tag)?.Tag : null;
        var request = PublicEdge.Read(http, new RequestedLanguage(language, http.Request.Headers.AcceptLanguage)) with
        {
            Report = page.Report,
            Slug = page.Slug,
            Fallback = true,
        };
        var origin = site.At.OriginFor(http.Request);
        var (said, answer) = await content.Together(
            () => Find(request, content, origin, size, url, ct),
            p => p.Said,
            ct
        );
        var representation = new Representation
        {
            ETag = AnswerTags.Of(
                $"oembed.{string.Join('.', said.Select(s => s.ETag.Trim('"')))}",
                $"{origin} {page.Report}/{page.Slug}?{language} {size.MostWidth} {size.MostHeight}"
            ),
            Language = said[0].Language,
            Keys = [.. said.SelectMany(s => s.Keys).Distinct()],
            // Others add any number of parameters to the addresses of pages, so only plain addresses are cached.
            ValidFor = page.IsPlain ? PageAnswer.Validity(said) : null,
        };
        return edge.Answer(new(JsonSerializer.SerializeToUtf8Bytes(answer, Wire.Json), representation));
    }

    /// <summary>The largest width and height that a frame may have, in CSS pixels.</summary>
    readonly record struct FrameSize(int MostWidth, int MostHeight);

    static async Task<(Representation[] Said, OEmbed Answer)> Find(
        PublicRequest request,
        PageContent content,
        string origin,
        FrameSize size,
        string url,
        CancellationToken ct
    )
    {
        try
        {
            var report = await content.Report(request, ct);
            if (request.Slug is null)
            {
                var shown = report.Shown;
                var frame = $"{PublicPaths.Embed}/highlights?report={shown.Slug}&lang={shown.Language}";
                return ([report.Said], Of(origin, shown, shown.Heading, shown.CoverImage, frame, Width, OfList, size));
            }
            var one = await content.Highlight(request, ct);
            var address =
                $"{PublicPaths.Embed}/highlights/{one.Shown.Report}/{one.Shown.Slug}?lang={one.Shown.Language}";
            return (
                [one.Said, report.Said],
                Of(origin, report.Shown, one.Shown.Heading, one.Shown.Image, address, Width, OfOne, size)
            );
        }
        catch (ProblemException problem) when (problem.Type.Status is StatusCodes.Status404NotFound)
        {
            throw Unknown(url);
        }
    }

    static ProblemException Unknown(string url) =>
        new(
            ProblemTypes.NotFound,
            $"There is nothing to embed for '{url}'. It has to be the address of a public page, such as /reports/2024 or "
                + "/highlights/2024/some-highlight here, or where the frontend shows the same."
        );

    static OEmbed Of(
        string origin,
        ShownEntry report,
        string title,
        ShownPicture? image,
        string frame,
        int width,
        int height,
        FrameSize size
    )
    {
        var encode = HtmlEncoder.Default;
        (width, height) = (Math.Min(width, size.MostWidth), Math.Min(height, size.MostHeight));
        var shown =
            image is not null && image.Width <= size.MostWidth && image.Height <= size.MostHeight ? image : null;
        return new()
        {
            Title = title,
            AuthorName = report.Publisher?.Name,
            AuthorUrl = report.Publisher?.Url,
            ProviderName = report.Publisher?.Name ?? report.Heading,
            ProviderUrl = origin,
            Html =
                $"<iframe src=\"{encode.Encode(origin + frame)}\" width=\"{width}\" height=\"{height}\" "
                + $"title=\"{encode.Encode(title)}\" loading=\"lazy\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" "
                + "style=\"border:0;max-width:100%\"></iframe>",
            Width = width,
            Height = height,
            ThumbnailUrl = shown is null ? null : origin + shown.Url,
            ThumbnailWidth = shown?.Width,
            ThumbnailHeight = shown?.Height,
        };
    }
}
