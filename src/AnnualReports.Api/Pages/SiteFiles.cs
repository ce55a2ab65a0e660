using System.Globalization;
using System.Text;
using System.Xml;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

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
        app.MapPages().MapLazyMethods(PublicPaths.SiteMap, HeadRequests.GetAndHead, Map);
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

    static async Task<StoredBody> Map(
        HttpContext http,
        PublicEdge edge,
        SiteMap map,
        Site site,
        CancellationToken ct
    ) => edge.Answer(await map.Write(edge.Read(http), site.At.OriginFor(http.Request), ct));

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

/// <summary>The map of the site (sitemaps.org): every page of what is public now, with its languages.</summary>
sealed class SiteMap(ReportsDb db, KindSet kinds, PublicAnswers answers, AnswerTags tags, Site site)
{
    /// <summary>The most addresses of a map, by its specification.</summary>
    const int Most = 50_000;

    /// <summary>About the most characters of a map, because it is made in memory. The specification allows five times that.</summary>
    const int MostCharacters = 10_000_000;

    /// <summary>The namespace of the links to the same page in other languages.</summary>
    const string Links = "http://www.w3.org/1999/xhtml";

    public Task<PublicAnswer> Write(PublicRequest request, string origin, CancellationToken ct) =>
        answers.Of(request, (found, token) => Plan(found, origin, token), ct);

    async Task<PlannedAnswer> Plan(FoundRequest found, string origin, CancellationToken ct) =>
        new(
            found.Represent(AnswerTags.Of(await tags.State(found, [Scope.All], ct), origin + PublicPaths.SiteMap)) with
            {
                MediaType = "application/xml; charset=utf-8",
                Language = null,
                Keys = ["sitemap"],
            },
            async token => new(await Xml(origin, token))
        );

    async Task<byte[]> Xml(string origin, CancellationToken ct)
    {
        var report = kinds.Report.Name;
        // Where a separate frontend shows the reports, it has a map of its own.
        var rows = site.UrlTemplate is not null
            ? []
            : await db
                .Live.AsNoTracking()
                .Where(l => l.Until == null && !l.Gone && !l.IsFallback)
                .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { Row = l, p.At })
                .OrderBy(l => l.Row.ReportNo)
                .ThenBy(l => l.Row.EntryNo)
                .ThenBy(l => l.Row.Language)
                .Select(l => new
                {
                    l.Row.EntryNo,
                    l.Row.Kind,
                    l.Row.ReportNo,
                    l.Row.Slug,
                    l.Row.Language,
                    l.At,
                })
                .Take(Most)
                .ToListAsync(ct);
        var slugs = rows.Where(r => r.Kind == report).DistinctBy(r => r.EntryNo).ToDictionary(r => r.EntryNo, r => r.Slug);
        var text = Written(
            rows.GroupBy(r => r.EntryNo)
                .Select(entry =>
                    (
                        Path: Path(entry.First().Kind, entry.First().ReportNo, entry.First().Slug, slugs),
                        Texts: entry.Select(row => (row.Language, row.At)).ToList()
                    )
                ),
            origin
        );
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n");
    }

    /// <summary>The path of an entry's page; null if it has none.</summary>
    string? Path(string kind, long reportNo, string slug, Dictionary<long, string> reports) =>
        kind == kinds.Report.Name ? PublicPaths.Report(slug)
        : kinds[kind].Segment is var segment && PublicPaths.IsPaged(segment) && reports.TryGetValue(reportNo, out var within)
            ? PublicPaths.Entry(segment, within, slug)
        : null;

    static string Written(IEnumerable<(string? Path, List<(string Language, DateTime At)> Texts)> entries, string origin)
    {
        var text = new StringBuilder();
        using var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true });
        xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
        xml.WriteAttributeString("xmlns", "xhtml", null, Links);
        foreach (var (path, texts) in entries.TakeWhile(_ => text.Length < MostCharacters))
            foreach (var (language, at) in path is null ? [] : texts)
                Address(xml, origin + path, language, at, [.. texts.Select(t => t.Language)]);
        xml.WriteEndElement();
        xml.Flush();
        return text.ToString();
    }

    static void Address(XmlWriter xml, string page, string language, DateTime at, string[] all)
    {
        xml.WriteStartElement("url");
        xml.WriteElementString("loc", $"{page}?lang={language}");
        xml.WriteElementString("lastmod", at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        foreach (var tag in all)
        {
            xml.WriteStartElement("xhtml", "link", Links);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", tag);
            xml.WriteAttributeString("href", $"{page}?lang={tag}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
