using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages.Embeds;

/// <summary>The page on which a partner composes the line of HTML for their own site.</summary>
static class BuilderEndpoints
{
    public static void MapBuilder(this IEndpointRouteBuilder app) =>
        app.MapPages()
            .MapLazyMethods(PublicPaths.Embed, HeadRequests.GetAndHead, Show)
            .Takes(Negotiation.LangParameter);

    static async Task<StoredBody> Show(
        HttpContext http,
        PublicEdge edge,
        PublishedContent published,
        PageAnswer pages,
        KindSet kinds,
        Site site,
        SiteLook look,
        Languages languages,
        CancellationToken ct
    )
    {
        var page = PageRequest.Of(edge.Read(http), http, site, languages);
        var parts = new PartReader(published, kinds, page.Content);
        var newest = await parts.Newest(ct);
        var answer = await pages.Of<BuilderPage>(
            page,
            Frame(page, newest?.Publisher?.Name, pages, look, languages),
            isEmbed: false,
            [.. parts.Said.Select(s => s with { Language = PageWords.Of(page.Language).Language })],
            new()
            {
                ["Words"] = BuilderWords.Of(PageWords.Of(page.Language)),
                ["Origin"] = page.Origin,
                ["Version"] = Scripts.Newest,
                ["Integrity"] = Scripts.Integrity(Scripts.Newest),
                ["Known"] = languages.All.Select(l => KeyValuePair.Create(l.Tag, l.Name)).ToList(),
            }
        );
        return edge.Answer(answer);
    }

    /// <summary>The frame, with the name of the site as on all other pages: the publisher's, unless one is configured.</summary>
    static Frame Frame(PageRequest page, string? publisher, PageAnswer pages, SiteLook look, Languages languages)
    {
        var words = PageWords.Of(page.Language);
        var (builder, address) = (BuilderWords.Of(words), page.Origin + PublicPaths.Embed);
        return new()
        {
            Title = builder.Title,
            Description = builder.Intro,
            Words = words,
            Look = look,
            Publisher = publisher,
            Switch = pages.Switch(languages.Tags, page.Language, tag => $"{PublicPaths.Embed}?lang={tag}"),
            Scripts = ["/embed/v1/annual-report.js", "/embed/builder.js"],
            Links = [.. PageHead.Places(address, page.Language, languages.Tags)],
            Data =
            [
                JsonSerializer.Serialize(
                    new Dictionary<string, string>
                    {
                        ["@context"] = "https://schema.org",
                        ["@type"] = "WebPage",
                        ["name"] = builder.Title,
                        ["url"] = $"{address}?lang={page.Language}",
                        ["inLanguage"] = words.Language,
                        ["description"] = builder.Intro,
                    },
                    Wire.Json
                ),
            ],
        };
    }
}
