using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Pages;

/// <summary>
/// Answers every page of a report in the same steps: read what the address asks for; open the preview, if it names one;
/// lead to a separate frontend, if there is one that shows this; read the parts, all at one point in time; and render.
/// </summary>
sealed class ReportPages(
    PublishedContent published,
    IPreviews previews,
    PageContent content,
    PageAnswer pages,
    LinkedWorks works,
    KindSet kinds,
    Site site,
    Languages languages,
    PublicEdge edge
)
{
    /// <param name="http">The request.</param>
    /// <param name="below">The part of a frontend's address below the report.</param>
    /// <param name="make">Reads the parts of the page and makes it of them.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Results<StoredBody, RedirectHttpResult, UncachedPage>> Show(
        HttpContext http,
        string below,
        Func<PageMaking, CancellationToken, Task<MadePage>> make,
        CancellationToken ct
    )
    {
        var page = PageRequest.OfReport(edge.Read(http), http, site, languages);
        if (page.Token is { } token)
            return await Preview(http, page, token, below, make, ct);
        var edition = page.Content is { Edition: { } number, Report: { } slug }
            ? await content.Edition(slug, number, ct)
            : null;
        if (page.Content.IsOfNow && site.UrlTemplate is not null)
            return await Elsewhere(http, page, below, make, ct);
        var (made, said) = await content.Together(
            async () =>
            {
                var parts = new PartReader(published, kinds, page.Content);
                return (await make(new(page, parts, null, edition), ct), parts.Said.ToArray());
            },
            read => read.Item2,
            ct
        );
        return edge.Answer(await pages.Of(page, made, said));
    }

    /// <summary>Leads to the separate frontend, once it is known that there is such a page.</summary>
    async Task<RedirectHttpResult> Elsewhere(
        HttpContext http,
        PageRequest page,
        string below,
        Func<PageMaking, CancellationToken, Task<MadePage>> make,
        CancellationToken ct
    )
    {
        var made = await make(new(page, new PartReader(published, kinds, page.Content), null, null), ct);
        http.Response.Headers.CacheControl = "no-cache";
        var (report, language) = (made.Frame.Around!.Report.Slug, made.Frame.Around.Dated?.Language ?? page.Language);
        return TypedResults.Redirect(site.Frontend(report, below, language)!);
    }

    async Task<Results<StoredBody, RedirectHttpResult, UncachedPage>> Preview(
        HttpContext http,
        PageRequest page,
        string token,
        string below,
        Func<PageMaking, CancellationToken, Task<MadePage>> make,
        CancellationToken ct
    )
    {
        await using var preview = await previews.Open(token, page.Content, ClientAddress.Of(http), ct);
        if (site.FrontendPreview(preview.Report, below, page.Language, token) is { } elsewhere)
        {
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.Redirect(elsewhere);
        }
        var parts = new PartReader(preview.Content, kinds, page.Content);
        var made = await make(new(page, parts, preview, null), ct);
        return new UncachedPage(
            await pages.Render(made),
            made.Frame.Around?.Dated?.Language ?? page.Language,
            pages.Fields(made.Frame, isEmbed: false)
        );
    }

    /// <summary>
    /// The linked data of an entry, for search engines; null for kinds without any, and in previews. Its addresses are
    /// relative if the public host name is not configured.
    /// </summary>
    public async Task<string?> Linked(Kind kind, PageMaking making, CancellationToken ct) =>
        kind is ILinked && making.Preview is null
            ? JsonSerializer.Serialize(
                JsonElement.Parse(
                    (await works.One(kind, making.Request with { Conditions = default, Include = [] }, ct)).Bytes.Span
                ),
                Contracts.Wire.Json
            )
            : null;
}
