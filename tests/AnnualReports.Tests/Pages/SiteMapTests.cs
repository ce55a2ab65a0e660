using System.Text.RegularExpressions;
using System.Xml.Linq;
using AnnualReports.Api.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Pages;

/// <summary>Whatever is public is on the map of the site, however much there is.</summary>
public sealed partial class SiteMapTests
{
    static readonly XNamespace Space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task What_is_too_much_for_one_map_is_in_an_index_of_maps_with_the_newest_report_first()
    {
        var whole = await Addresses(await SamplePages.Sample(), "/sitemap.xml");
        await using var small = await ApiFixture.StartWithServices(
            Store.Sqlite,
            services => services.AddSingleton(new SiteMapSize(Characters: 10_000)),
            "--Sample:Load=true"
        );
        var index = XDocument.Parse((await small.Page("/sitemap.xml")).Text).Root!;
        Assert.Equal(Space + "sitemapindex", index.Name);
        var maps = index.Elements(Space + "sitemap").ToList();
        Assert.EndsWith("/sitemaps/reports/2024.xml", maps[0].Element(Space + "loc")!.Value, StringComparison.Ordinal);
        Assert.All(maps, m => Assert.Matches(Instant(), m.Element(Space + "lastmod")!.Value));
        Assert.Contains(maps, m => m.Element(Space + "loc")!.Value.EndsWith("?part=2", StringComparison.Ordinal));
        var parts = new List<string>();
        foreach (var map in maps)
        {
            var part = await Addresses(small, map.Element(Space + "loc")!.Value);
            Assert.NotEmpty(part);
            parts.AddRange(part);
        }
        Assert.Equal(parts.Count, parts.Distinct().Count());
        Assert.Equal(whole.Order(), parts.Order());
        Assert.Contains($"Sitemap: {small.Address}sitemap.xml", (await small.Page("/robots.txt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_of_a_report_has_a_tag_and_is_empty_behind_its_last_part()
    {
        var api = await SamplePages.Sample();
        var map = await api.Page("/sitemaps/reports/2024.xml");
        Assert.Equal((200, "application/xml; charset=utf-8"), (map.Status, map.Field("Content-Type")));
        Assert.Equal(304, (await api.Page("/sitemaps/reports/2024.xml", ("If-None-Match", map.Field("ETag")!))).Status);
        Assert.Contains("/highlights/2024/eu-council-presidency?lang=fr", map.Text, StringComparison.Ordinal);
        Assert.Contains("/reports/2024?lang=nl", map.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/2023/", map.Text, StringComparison.Ordinal);
        Assert.Empty(await Addresses(api, "/sitemaps/reports/2024.xml?part=99"));
        Assert.Contains(await Addresses(api, "/sitemaps/themes.xml"), a => a.EndsWith("/themes/europe?lang=nl", StringComparison.Ordinal));
        Assert.Equal(404, (await api.Page("/sitemaps/reports/nothing.xml")).Status);
        Assert.Equal(400, (await api.Page("/sitemaps/reports/2024.xml?part=0")).Status);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(24)]
    [InlineData(200)]
    public void A_map_never_has_more_than_its_specification_allows(int languages)
    {
        var entries = new SiteMapSize().Entries(languages);
        Assert.InRange(entries * languages, 1, 50_000);
        Assert.InRange(entries * (long)languages * (1 + languages) * 250, 1, 50_000_000);
    }

    static async Task<List<string>> Addresses(ApiFixture api, string path)
    {
        var page = await api.Page(path);
        Assert.Equal(200, page.Status);
        var map = XDocument.Parse(page.Text).Root!;
        Assert.Equal(Space + "urlset", map.Name);
        return [.. map.Elements(Space + "url").Select(u => new Uri(u.Element(Space + "loc")!.Value).PathAndQuery)];
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
    private static partial Regex Instant();
}
