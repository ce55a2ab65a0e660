using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;

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
        PageAnswer pages,
        Site site,
        SiteLook look,
        Languages languages
    )
    {
        var page = PageRequest.Of(edge.Read(http), http, site, languages);
        var words = PageWords.Of(page.Language);
        var builder = BuilderWords.Of(words);
        var frame = new Frame
        {
            Title = builder.Title,
            Description = builder.Intro,
            Words = words,
            Look = look,
            Switch = pages.Switch(languages.Tags, page.Language, tag => $"{PublicPaths.Embed}?lang={tag}"),
            Scripts = ["/embed/v1/annual-report.js", "/embed/builder.js"],
        };
        // The page shows no content, so it stays the same while the program runs.
        var said = new Representation { ETag = EntityTag.Of(Scripts.Newest), Language = words.Language };
        var answer = await pages.Of<BuilderPage>(
            page,
            frame,
            isEmbed: false,
            [said],
            new()
            {
                ["Words"] = builder,
                ["Origin"] = page.Origin,
                ["Version"] = Scripts.Newest,
                ["Integrity"] = Scripts.Integrity(Scripts.Newest),
                ["Known"] = languages.All.Select(l => KeyValuePair.Create(l.Tag, l.Name)).ToList(),
            }
        );
        return edge.Answer(answer);
    }
}
