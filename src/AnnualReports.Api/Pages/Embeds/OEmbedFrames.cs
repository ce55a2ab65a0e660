using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;

namespace AnnualReports.Api.Pages.Embeds;

/// <summary>The largest width and height that a frame or a picture may have, in CSS pixels.</summary>
readonly record struct FrameSize(int MostWidth, int MostHeight);

/// <summary>A frame of a size that its content fits into.</summary>
readonly record struct FittedFrame(string Address, int Width, int Height);

/// <summary>Finds the frame that stands for a public page on another site: a card, or the first cards of a list.</summary>
sealed class OEmbedFrames(EmbedPages pages, PublicEdge edge, KindSet kinds)
{
    /// <summary>The width of a frame, unless the request asks for a smaller one.</summary>
    const int Width = 640;

    /// <summary>The most cards of a list, unless the request asks for less height.</summary>
    const int Most = 6;

    public Task<EmbedPages.Found> Find(PublicRequest request, PlaceOfEntry place, CancellationToken ct) =>
        place.IsDownloads ? pages.Downloads(request, ct)
        : place.Segment is not { } segment ? pages.OneReport(request with { Slug = null }, ct)
        : kinds.AtSegment(segment) is not { } kind
            ? throw new InvalidOperationException($"There is no kind at {segment}.")
        : place.Slug is null ? List(kind, request, ct)
        : pages.One(kind, request, kind.IsQuoted ? EmbedShow.Parts : EmbedShow.Card, ct);

    Task<EmbedPages.Found> List(Kind kind, PublicRequest request, CancellationToken ct)
    {
        var list = edge.WithList(request, kind);
        return pages.List(kind, list with { List = list.List! with { Limit = Most } }, ct);
    }

    /// <summary>The frame, as high as its content, with as many cards of a list as there is room for.</summary>
    public static FittedFrame Fitted(EmbedModel model, PlaceOfEntry place, FrameSize size)
    {
        var (words, width) = (PageWords.Of(model.Links.Language), Math.Min(Width, size.MostWidth));
        while (
            model.Items is { Count: > 1 } and [{ Children: null }, ..]
            && FrameHeight.Of(model, words, width) > size.MostHeight
        )
            model = model with { Items = [.. model.Items.SkipLast(1)] };
        return new(
            Address(model, place),
            width,
            Math.Min(FrameHeight.Of(model, words, width), size.MostHeight)
        );
    }

    static string Address(EmbedModel model, PlaceOfEntry place)
    {
        var (report, language) = (model.Report.Slug, model.Entry?.Language ?? model.Report.Language);
        return PublicPaths.Embed
            + (
                place.IsDownloads ? $"/{PlaceOfEntry.Downloads}?report={report}&lang={language}"
                : place.Segment is not { } segment ? $"{PublicPaths.Reports}/{report}?lang={language}"
                : model.Entry is { } entry
                    ? $"/{segment}/{report}/{entry.Slug}?lang={language}&show={model.Show}"
                : $"/{segment}?report={report}&lang={language}"
                    + (model.Items is [{ Children: not null }, ..] ? "" : $"&limit={Math.Max(1, model.Items.Count)}")
            );
    }
}
