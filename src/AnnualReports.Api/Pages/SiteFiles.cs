using System.Text;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;

namespace AnnualReports.Api.Pages;

/// <summary>The style sheet, the icon, the logo, and what search engines read: robots.txt and the map of the site.</summary>
static class SiteFiles
{
    /// <summary>
    /// A logo or icon that is opened by itself runs nothing. Its own style is part of the drawing, and shows in pictures.
    /// </summary>
    const string OfDrawings = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    public static void MapSiteFiles(this IEndpointRouteBuilder app)
    {
        app.MapLazyMethods(PublicPaths.StyleSheet, HeadRequests.GetAndHead, Style).ExcludeFromDescription();
        app.MapLazyMethods(PublicPaths.Icon, HeadRequests.GetAndHead, Icon).ExcludeFromDescription();
        app.MapLazyMethods(PublicPaths.OlderIcon, HeadRequests.GetAndHead, Icon).ExcludeFromDescription();
        app.MapLazyMethods(PublicPaths.Logo, HeadRequests.GetAndHead, Logo).ExcludeFromDescription();
        app.MapLazyMethods(PublicPaths.Robots, HeadRequests.GetAndHead, Robots).ExcludeFromDescription();
        var maps = app.MapPages();
        maps.MapLazyMethods(PublicPaths.SiteMap, HeadRequests.GetAndHead, Map);
        maps.MapLazyMethods($"{PublicPaths.SiteMaps}/themes.xml", HeadRequests.GetAndHead, MapOfThemes).Takes(Part);
        maps.MapLazyMethods($"{PublicPaths.SiteMaps}/reports/{{report}}.xml", HeadRequests.GetAndHead, MapOfReport)
            .Takes(Part);
    }

    static Task Style(HttpContext http, SiteFileContents files) => files.Style.Send(http);

    static Task Icon(HttpContext http, SiteFileContents files) => files.Icon.Send(http);

    static Task Logo(HttpContext http, SiteFileContents files) =>
        files.Logo?.Send(http)
        ?? throw new ProblemException(Contracts.ProblemTypes.NotFound, "This site has no logo: none is configured.");

    /// <summary>Drafts are not named here: whoever may not read them does not need to know where they are.</summary>
    static Task Robots(HttpContext http, Site site) =>
        new FixedContent(
            Encoding.UTF8.GetBytes(
                "User-agent: *\nDisallow: /api/v1/manage/\nDisallow: /swagger/\n"
                    + (site.UrlTemplate is null ? $"Sitemap: {site.At.OriginFor(http.Request)}{PublicPaths.SiteMap}\n" : "")
            ),
            "text/plain; charset=utf-8"
        ).Send(http);

    static readonly Parameter Part = new(SiteMap.PartName, "Which part of a long map, from 1.");

    static async Task<StoredBody> Map(
        HttpContext http,
        PublicEdge edge,
        SiteMap map,
        Site site,
        CancellationToken ct
    ) => edge.Answer(await map.Root(edge.Read(http), site.At.OriginFor(http.Request), ct));

    static async Task<StoredBody> MapOfReport(
        HttpContext http,
        PublicEdge edge,
        SiteMap map,
        Site site,
        CancellationToken ct
    ) => edge.Answer(await map.OfReport(edge.Read(http), site.At.OriginFor(http.Request), ct));

    static async Task<StoredBody> MapOfThemes(
        HttpContext http,
        PublicEdge edge,
        SiteMap map,
        Site site,
        CancellationToken ct
    ) => edge.Answer(await map.OfThemes(edge.Read(http), site.At.OriginFor(http.Request), ct));

    /// <summary>The files, made once.</summary>
    internal sealed class SiteFileContents(SiteLook look)
    {
        public FixedContent Style { get; } =
            new(Encoding.UTF8.GetBytes(look.Css), "text/css; charset=utf-8") { CacheControl = "public, max-age=86400" };

        public FixedContent Icon { get; } = Drawing(Encoding.UTF8.GetBytes(look.Icon), "image/svg+xml");

        public FixedContent? Logo { get; } = look.Logo is { } logo ? Drawing(logo.Bytes, logo.Type) : null;

        static FixedContent Drawing(byte[] bytes, string type) =>
            new(bytes, type) { Policy = OfDrawings, CacheControl = "public, max-age=86400" };
    }
}
