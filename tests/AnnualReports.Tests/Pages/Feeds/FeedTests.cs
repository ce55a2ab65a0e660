using System.Text.Json;
using System.Xml.Linq;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Pages.Feeds;

/// <summary>Feeds are valid by RFC 4287 and JSON Feed 1.1, up to date, stable, and in one language each.</summary>
public sealed class FeedTests
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [OnEveryStore]
    public async Task A_feed_has_what_is_public_in_its_language_the_newest_first_and_ids_that_stay(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (both, dutch) = (await api.Highlight(report, null, "nl", "fr"), await api.Highlight(report, null, "nl"));
        await api.Publish(both, "nl", "fr");
        await api.Publish(dutch, "nl");
        var path = $"/feeds/nl/highlights.atom?report={report.Slug}";
        var first = await Read(api, path);
        var ids = Ids(first);
        Assert.Equal([Url(api, report, dutch, "nl"), Url(api, report, both, "nl")], Links(first));
        Assert.Single(Links(await Read(api, $"/feeds/fr/highlights.atom?report={report.Slug}")));
        Assert.Empty(Ids(await Read(api, $"/feeds/fr/highlights.atom?report={report.Slug}")).Intersect(ids));

        await api.Save(both, new { translations = new { nl = new { title = "Anders" } } });
        await api.Publish(both, "nl");
        var second = await Read(api, path);
        Assert.Equal(ids.Reverse(), Ids(second));
        Assert.Equal("Anders", second.Elements(Atom + "entry").First().Element(Atom + "title")!.Value);
        Assert.True(
            string.CompareOrdinal(first.Element(Atom + "updated")!.Value, second.Element(Atom + "updated")!.Value) < 0
        );
        Assert.Equal(first.Element(Atom + "id")!.Value, second.Element(Atom + "id")!.Value);

        Assert.Equal(200, (await api.TryWithdraw(both, "nl", "fr")).Status);
        Assert.Equal([ids[0]], Ids(await Read(api, path)));
    }

    [Fact]
    public async Task Every_feed_has_all_that_its_format_asks_for()
    {
        var api = await SamplePages.Sample();
        foreach (
            var path in new[]
            {
                "/feeds/nl/highlights.atom",
                "/feeds/de/highlights.atom?report=2024",
                "/feeds/fr/corrections.atom",
                "/feeds/en/highlights.atom?report=latest",
                "/feeds/fr/announcements.atom?report=2024",
                "/feeds/nl/figures.atom",
                "/feeds/de/themes.atom",
            }
        )
        {
            var feed = await Read(api, path);
            foreach (var element in new[] { feed }.Concat(feed.Elements(Atom + "entry")))
            {
                foreach (var needed in new[] { "id", "title", "updated" })
                    Assert.Single(element.Elements(Atom + needed));
                Assert.StartsWith("urn:uuid:", element.Element(Atom + "id")!.Value, StringComparison.Ordinal);
                Assert.True(DateTimeOffset.TryParse(element.Element(Atom + "updated")!.Value, out _));
                Assert.All(
                    element.Elements(Atom + "link"),
                    l => Assert.True(Uri.IsWellFormedUriString(l.Attribute("href")!.Value, UriKind.Absolute))
                );
            }
            Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
            Assert.Equal(
                api.Address + path[1..],
                feed.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "self").Attribute("href")!.Value
            );
            Assert.Equal(path.Split('/')[2], feed.Attribute(XNamespace.Xml + "lang")!.Value);
        }
        var json = JsonElement.Parse((await api.Page("/feeds/nl/highlights.json")).Text);
        Assert.Equal(
            ("https://jsonfeed.org/version/1.1", "nl", $"{api.Address}feeds/nl/highlights.json"),
            (
                json.GetProperty("version").GetString(),
                json.GetProperty("language").GetString(),
                json.GetProperty("feed_url").GetString()
            )
        );
        Assert.All(
            json.GetProperty("items").EnumerateArray(),
            item =>
                Assert.True(
                    item.TryGetProperty("id", out _)
                        && (item.TryGetProperty("content_html", out _) || item.TryGetProperty("content_text", out _))
                )
        );
        Assert.Equal(
            Ids(await Read(api, "/feeds/nl/highlights.atom")),
            json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)
        );
    }

    [Fact]
    public async Task There_is_a_feed_of_every_kind()
    {
        var api = await SamplePages.Sample();
        var kinds = api.Services.GetRequiredService<Api.Content.KindSet>();
        foreach (var kind in kinds.All)
        {
            var atom = await Read(api, $"/feeds/nl/{kind.Segment}.atom");
            var list = await api.Public.Get(kind.UnderReport ? $"/reports/2024/{kind.Segment}?lang=nl" : $"/{kind.Segment}?lang=nl");
            Assert.NotEmpty(list.Items);
            var titles = atom.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value).ToList();
            Assert.NotEmpty(titles.Intersect(list.Items.Select(Name)));
            var json = JsonElement.Parse((await api.Page($"/feeds/nl/{kind.Segment}.json")).Text);
            Assert.Equal(Ids(atom), json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
        }
        var title = (await Read(api, "/feeds/nl/figures.atom")).Element(Atom + "title")!.Value;
        Assert.StartsWith("Kerncijfers – ", title, StringComparison.Ordinal);
    }

    static string? Name(JsonElement item) =>
        new[] { "title", "name", "label" }
            .Where(name => item.TryGetProperty(name, out _))
            .Select(name => item.GetProperty(name).GetString())
            .First();

    [Fact]
    public async Task Corrections_are_major_changes_and_withdrawals_with_their_notes()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var (changed, withdrawn, minor) = (
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl")
        );
        foreach (var made in new[] { changed, withdrawn, minor })
            await api.Publish(made, "nl");
        await api.Save(changed, new { translations = new { nl = new { title = "Juist" } } });
        var major = new PublishRequest
        {
            Languages = ["nl"],
            ChangeKind = ChangeKind.Major,
            ChangeNote = new Dictionary<string, string> { ["nl"] = "Een getal was <b>fout</b>." },
        };
        Assert.Equal(200, (await api.TryPublish(changed, major)).Status);
        await api.Save(minor, new { translations = new { nl = new { title = "Komma" } } });
        await api.Publish(minor, "nl");
        Assert.Equal(200, (await api.TryWithdraw(withdrawn, "nl")).Status);
        var entries = (await Read(api, $"/feeds/nl/corrections.atom?report={report.Slug}"))
            .Elements(Atom + "entry")
            .ToList();
        Assert.Equal(
            ["Ingetrokken: Title nl", "Gewijzigd: Juist"],
            entries.Select(e => e.Element(Atom + "title")!.Value)
        );
        Assert.Equal(
            ["Reason nl", "Een getal was <b>fout</b>."],
            entries.Select(e => e.Element(Atom + "summary")!.Value)
        );
        Assert.Equal(
            ["withdrawn", "changed"],
            entries.Select(e => e.Element(Atom + "category")!.Attribute("term")!.Value)
        );
        var all = (await Read(api, "/feeds/nl/corrections.atom"))
            .Elements(Atom + "entry")
            .Select(e => e.Element(Atom + "summary")!.Value);
        Assert.Contains("Een getal was <b>fout</b>.", all);
    }

    [Fact]
    public async Task A_feed_is_sent_again_only_where_it_changed()
    {
        var api = await SamplePages.Sample();
        foreach (
            var path in new[] { "/feeds/nl/highlights.atom", "/feeds/nl/highlights.json", "/feeds/nl/corrections.atom" }
        )
        {
            var feed = await api.Page(path);
            Assert.Equal("*", feed.Field("Access-Control-Allow-Origin"));
            Assert.Equal("nl", feed.Field("Content-Language"));
            Assert.Equal(304, (await api.Page(path, ("If-None-Match", feed.Field("ETag")!))).Status);
        }
        Assert.Equal(400, (await api.Page("/feeds/xx/highlights.atom")).Status);
        Assert.Equal(404, (await api.Page("/feeds/nl/highlights.atom?report=2099")).Status);
    }

    [Fact]
    public async Task A_feed_is_read_from_the_store_once_for_all_who_ask_until_something_is_published()
    {
        var api = await Stores.Api(Store.Sqlite, "kept-feeds");
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        string[] paths =
        [
            "highlights.atom",
            "highlights.json",
            "corrections.atom",
            $"highlights.atom?report={report.Slug}",
            $"corrections.atom?report={report.Slug}",
            "highlights.atom?report=latest",
        ];
        var before = new Dictionary<string, string>();
        foreach (var path in paths)
            before[path] = (await api.Page($"/feeds/nl/{path}")).Text;
        // This changes the database without the program's knowledge. If the program read it again, that would show.
        await api.In(s =>
            s.GetRequiredService<ReportsDb>().Live.ExecuteUpdateAsync(l => l.SetProperty(r => r.Published, 0L))
        );
        await api.In(s =>
            s.GetRequiredService<ReportsDb>()
                .Publications.ExecuteUpdateAsync(p => p.SetProperty(r => r.ToldIn, (long?)null))
        );
        foreach (var path in paths)
            Assert.Equal(before[path], (await api.Page($"/feeds/nl/{path}")).Text);
        await api.Publish(await api.Highlight(report, null, "nl"), "nl");
        Assert.Single(Ids(await Read(api, "/feeds/nl/highlights.atom")));
    }

    static async Task<XElement> Read(ApiFixture api, string path)
    {
        var feed = await api.Page(path);
        Assert.True(feed.Status == 200, feed.Text);
        Assert.Equal("application/atom+xml; charset=utf-8", feed.Field("Content-Type"));
        var root = XDocument.Parse(feed.Text).Root!;
        Assert.Equal(Atom + "feed", root.Name);
        return root;
    }

    static string[] Ids(XElement feed) => [.. feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value)];

    static IEnumerable<string> Links(XElement feed) =>
        feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "link")!.Attribute("href")!.Value);

    static string Url(ApiFixture api, Made report, Made highlight, string language) =>
        $"{api.Address}highlights/{report.Slug}/{highlight.Slug}?lang={language}";
}
