using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
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
    PageHead head,
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
        if (page.Content.IsOfNow && site.UrlTemplate is not null)
            return await Elsewhere(http, page, below, make, ct);
        var (made, said) = await content.Together(
            async () =>
            {
                var parts = new PartReader(published, kinds, page.Content);
                var edition = await Edition(page.Content, parts, ct);
                return (await Made(http, new(page, parts, null, edition), make, ct), parts.Said.ToArray());
            },
            read => read.Item2,
            ct
        );
        return edge.Answer(await pages.Of(page, made, said));
    }

    /// <summary>When the edition was that the address names; null if it names none.</summary>
    async Task<EditionDay?> Edition(PublicRequest request, PartReader parts, CancellationToken ct) =>
        request is not { Edition: { } number, Report: { } named } ? null
        : await content.Edition(named == Slugs.Latest ? (await parts.Report(ct)).Slug : named, number, ct);

    /// <summary>
    /// The page. If what it is about can't be shown but its report can, the message that says so is given the frame of the
    /// report's pages, so that readers can go on, and those of a preview see that it is one.
    /// </summary>
    async Task<MadePage> Made(
        HttpContext http,
        PageMaking making,
        Func<PageMaking, CancellationToken, Task<MadePage>> make,
        CancellationToken ct
    )
    {
        try
        {
            return await make(making, ct);
        }
        catch (ProblemException problem)
            when (problem.Type.Status is StatusCodes.Status404NotFound or StatusCodes.Status410Gone
                && making.Request.Slug is not null
            )
        {
            if (await Around(making, ct) is { } around)
                http.Features.Set(around);
            throw;
        }
    }

    /// <summary>The frame of a page of the report; null if there is no such report in this language.</summary>
    async Task<MessageFrame?> Around(PageMaking making, CancellationToken ct)
    {
        try
        {
            var report = await making.Parts.Report(ct);
            return new(
                head.Of(
                    making,
                    new()
                    {
                        Report = report,
                        Title = report.Heading,
                        Path = PublicPaths.Report(report.Slug),
                        Present = await making.Parts.Present(ct),
                        IsMessage = true,
                    }
                )
            );
        }
        catch (ProblemException)
        {
            return null;
        }
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
        var made = await Made(http, new(page, parts, preview, null), make, ct);
        return new UncachedPage(
            await pages.Render(made),
            made.Frame.Around?.Dated?.Language ?? page.Language,
            pages.Fields(made.Frame, isEmbed: false)
        );
    }

    /// <summary>
    /// The linked data of an entry, for search engines; null for kinds without any, and in previews. Its addresses are
    /// relative if the public host name is not configured. It names other entries, so it is a part of the page like any
    /// other: if something is published meanwhile, all parts are read again.
    /// </summary>
    public async Task<string?> Linked(Kind kind, PageMaking making, CancellationToken ct)
    {
        if (kind is not ILinked || making.Preview is not null)
            return null;
        var work = await works.One(kind, making.Request with { Conditions = default, Include = [] }, ct);
        making.Parts.Note(work.Representation);
        return JsonSerializer.Serialize(JsonElement.Parse(work.Bytes.Span), Contracts.Wire.Json);
    }
}

/// <summary>The frame of the report whose page can't be shown.</summary>
sealed record MessageFrame(Frame Frame);
