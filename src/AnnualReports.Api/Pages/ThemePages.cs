using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>
/// Makes the page of a theme, with the highlights of all reports that carry it, and the page of all themes.
/// </summary>
sealed class ThemePages(
    PublishedContent published,
    PageContent content,
    PageAnswer pages,
    SiteLook look,
    KindSet kinds,
    Site site,
    Languages languages,
    PublicEdge edge
)
{
    /// <summary>How many highlights a page lists.</summary>
    const int PerPage = 30;

    Kind Theme => kinds.OfContract<ThemeView>();

    Kind Highlights => kinds.OfContract<HighlightView>();

    /// <summary>The filter of highlights by theme.</summary>
    Filter ByTheme => Highlights.Filters.Single(f => f.Name == Theme.Name);

    public Task<StoredBody> All(HttpContext http, CancellationToken ct) => Show(http, All, ct);

    public Task<StoredBody> One(HttpContext http, CancellationToken ct) => Show(http, One, ct);

    async Task<StoredBody> Show(
        HttpContext http,
        Func<PageRequest, PartReader, CancellationToken, Task<MadePage>> make,
        CancellationToken ct
    )
    {
        var page = PageRequest.Of(edge.Read(http), http, site, languages);
        var (made, said) = await content.Together(
            async () =>
            {
                var parts = new PartReader(published, kinds, page.Content);
                return (await make(page, parts, ct), parts.Said.ToArray());
            },
            read => read.Item2,
            ct
        );
        return edge.Answer(await pages.Of(page, made, said));
    }

    async Task<MadePage> All(PageRequest page, PartReader parts, CancellationToken ct)
    {
        var list = await parts.List(
            ListRequest.Usual(Theme, Limits.Page) with { Cursor = page.Content.Query.Cursor() },
            ct
        );
        var words = SiteWords.Of(PageWords.Of(page.Language));
        // The newest report of all depends on everything, so the page is read again whenever a number changes.
        var reports = (await parts.List(ListRequest.Usual(kinds.Report, 1), ct)).Items;
        var options = page.Content.Options(languages);
        var counts = await content.Counts(Highlights, ByTheme, [.. list.Items.Select(i => i.Slug)], options, ct);
        return new(
            typeof(ThemesPage),
            Frame(page, PublicPaths.Themes, words.AllThemes, words.ThemesText, [.. languages.Tags], page.Language, reports),
            new ThemesModel(
                [.. list.Items.Select(i => (i, counts.GetValueOrDefault(i.Slug)))],
                Next(list, $"{PublicPaths.Themes}?lang={page.Language}")
            )
        );
    }

    async Task<MadePage> One(PageRequest page, PartReader parts, CancellationToken ct)
    {
        var theme = await parts.One(Theme, page.Content.Slug!, ct);
        var list = await parts.List(
            ListRequest.Usual(Highlights, PerPage) with
            {
                OverAll = true,
                Sort = Sorting.Standard(Highlights, overAll: true),
                Filters = [(ByTheme, [theme.Slug])],
                Cursor = page.Content.Query.Cursor(),
            },
            ct
        );
        var reports = (await parts.List(ListRequest.Usual(kinds.Report, Limits.Page), ct)).Items;
        var path = PublicPaths.Theme(theme.Slug);
        var words = SiteWords.Of(PageWords.Of(page.Language));
        return new(
            typeof(ThemePage),
            Frame(page, path, theme.Heading, words.ThemeText, theme.Languages, theme.Language, reports),
            new ThemeModel(
                theme,
                [
                    .. list.Items.GroupBy(i => i.Report).Select(g => (
                        new PageLinks(g.Key, page.Language),
                        reports.FirstOrDefault(r => r.Slug == g.Key)?.Heading ?? g.Key,
                        (IReadOnlyList<ShownEntry>)[.. g]
                    )),
                ],
                Next(list, $"{path}?lang={page.Language}")
            )
        );
    }

    static string? Next(ShownList list, string address) =>
        EntryPages.Cursor(list.Next) is { } cursor ? $"{address}&{Paging.CursorName}={cursor}" : null;

    Frame Frame(
        PageRequest page,
        string path,
        string title,
        string description,
        IReadOnlyCollection<string> tags,
        string served,
        IReadOnlyList<ShownEntry> reports
    )
    {
        var words = PageWords.Of(page.Language);
        var publisher = reports is [{ Publisher.Name: var name }, ..] ? name : null;
        var canonical = $"{page.Origin}{path}?lang={served}";
        return new()
        {
            Title = $"{title} – {look.Name?.In(words.Language) ?? publisher ?? SiteWords.Of(words).SiteName}",
            Publisher = publisher,
            Description = description,
            Words = words,
            Look = look,
            Switch = pages.Switch(tags, page.Language, tag => $"{path}?lang={tag}"),
            Links =
            [
                .. PageHead.Places(page.Origin + path, served, tags),
                .. PageHead.Feeds(page.Language, Slugs.Latest, words),
            ],
            Data =
            [
                new JsonObject
                {
                    ["@context"] = "https://schema.org",
                    ["@type"] = "CollectionPage",
                    ["@id"] = canonical,
                    ["url"] = canonical,
                    ["name"] = title,
                    ["description"] = description,
                    ["inLanguage"] = page.Language,
                }.ToJsonString(Wire.Json),
            ],
        };
    }
}
