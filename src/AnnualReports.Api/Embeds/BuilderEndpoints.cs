using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;

namespace AnnualReports.Api.Embeds;

/// <summary>The page on which a partner puts together the line for their site.</summary>
static class BuilderEndpoints
{
    public static void MapBuilder(this IEndpointRouteBuilder app) =>
        app.MapGroup("").Paged().MapMethods(PublicPaths.Embed, EmbedEndpoints.GetAndHead, Show).Takes(Negotiation.LangParameter);

    static async Task<IResult> Show(HttpContext http, PageAnswer pages, Site site, Languages languages)
    {
        var words = PageWords.Of(Negotiation.Reading(http.Request, Query.Of(http.Request), languages).Language);
        var builder = BuilderWords.Of(words);
        var frame = new Frame { Title = builder.Title, Description = builder.Intro, Words = words, Style = Style.Builder, Scripts = ["/embed/v1/annual-report.js", "/embed/builder.js"] };
        // It shows nothing that is published: it is what it is as long as the program is.
        var said = new Representation { ETag = $"\"{Scripts.Newest}\"", Language = words.Language };
        return await pages.Of<BuilderPage>(http, frame, isEmbed: false, [said], new()
        {
            ["Words"] = builder,
            ["Origin"] = site.Origin(http.Request),
            ["Version"] = Scripts.Newest,
            ["Integrity"] = Scripts.Integrity(Scripts.Newest),
            ["Known"] = languages.All.Select(l => KeyValuePair.Create(l.Tag, l.Name)).ToList(),
        });
    }
}
