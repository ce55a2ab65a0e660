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

    public static void MapOEmbed(this IEndpointRouteBuilder app) =>
        app.MapLazyMethods(PublicPaths.OEmbed, HeadRequests.GetAndHead, Answer)
            .ExcludeFromDescription()
            .IsShared()
            .Takes([
                new(Url, "The address of a public page: of a report, its files, the entries of a kind, or one entry."),
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
        OEmbedFrames frames,
        Site site,
        Languages languages,
        CancellationToken ct
    )
    {
        var query = PublicEdge.QueryOf(http);
        var url = AddressIn(query);
        var page = PageAddress.Read(url, site, http.Request) ?? throw Unknown(url);
        var (report, segment, slug) = page.Shown;
        var below = page.Shown.IsDownloads ? null : segment;
        var shown = new ShownContent(report, below, slug, page.Language);
        PresentOnly.Check(http, shown);
        if (page.Otherwise is { } otherwise)
            throw PresentOnly.Refusal(shown, otherwise.Key, otherwise.Value, Url);
        var size = new FrameSize(query.Number(MaxWidth, int.MaxValue), query.Number(MaxHeight, int.MaxValue));
        // The language is taken from the page's own address, not from the address of this request.
        var language = page.Language is { } tag ? languages.Find(tag)?.Tag : null;
        var request = PublicEdge.Read(http, new RequestedLanguage(language, http.Request.Headers.AcceptLanguage)) with
        {
            Report = report,
            Slug = slug,
            Fallback = true,
        };
        var origin = site.At.OriginFor(http.Request);
        var (said, answer) = await content.Together(
            async () =>
            {
                var found = await Find(request, page.Shown, frames, url, ct);
                return (found.Said, Of(found.Model, page.Shown, origin, size));
            },
            p => p.Said,
            ct
        );
        var representation = new Representation
        {
            ETag = AnswerTags.Of(
                $"oembed.{string.Join('.', said.Select(s => s.ETag.Trim('"')))}",
                $"{origin} {segment}/{report}/{slug}?{language} {size.MostWidth} {size.MostHeight} {PageAnswer.Version}"
            ),
            Language = said[0].Language,
            Keys = [.. said.SelectMany(s => s.Keys).Distinct()],
            // Others add any number of parameters to the addresses of pages, so only plain addresses are cached.
            ValidFor = page.IsPlain ? PageAnswer.Validity(said) : null,
        };
        return edge.Answer(new(JsonSerializer.SerializeToUtf8Bytes(answer, Wire.Json), representation));
    }

    /// <summary>The address of the page that the request is about.</summary>
    static string AddressIn(Query query) =>
        query.Text(Format) is not (null or "json")
            ? throw new ProblemException(
                ProblemTypes.FormatNotImplemented,
                "This provider answers in JSON only; send format=json."
            )
            : query.Text(Url)
                ?? throw ProblemException.Parameter(
                    "`url` is needed: the address of a public page.",
                    Url,
                    ["the address of a page: https://…/reports/2024"]
                );

    static async Task<EmbedPages.Found> Find(
        PublicRequest request,
        PlaceOfEntry place,
        OEmbedFrames frames,
        string url,
        CancellationToken ct
    )
    {
        try
        {
            return await frames.Find(request, place, ct);
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

    static OEmbed Of(EmbedModel model, PlaceOfEntry place, string origin, FrameSize size)
    {
        var (encode, report) = (HtmlEncoder.Default, model.Report);
        var frame = OEmbedFrames.Fitted(model, place, size);
        var shown = model.Entry ?? report;
        var picture = Thumbnail.Of(shown.Image ?? shown.CoverImage ?? shown.Logo ?? report.CoverImage, size);
        var title = model.Entry is null ? $"{model.Title} – {report.Heading}" : model.Title;
        return new()
        {
            Title = title,
            AuthorName = report.Publisher?.Name,
            AuthorUrl = report.Publisher?.Url,
            ProviderName = report.Publisher?.Name ?? report.Heading,
            ProviderUrl = origin,
            Html =
                $"<iframe src=\"{encode.Encode(origin + frame.Address)}\" width=\"{frame.Width}\" "
                + $"height=\"{frame.Height}\" title=\"{encode.Encode(title)}\" loading=\"lazy\" "
                + "sandbox=\"allow-popups allow-popups-to-escape-sandbox allow-scripts\" "
                + "style=\"border:0;max-width:100%\"></iframe>",
            Width = frame.Width,
            Height = frame.Height,
            ThumbnailUrl = picture is null ? null : origin + picture.Url,
            ThumbnailWidth = picture?.Width,
            ThumbnailHeight = picture?.Height,
        };
    }
}
