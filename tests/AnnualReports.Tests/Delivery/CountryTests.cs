using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Delivery;

/// <summary>The names of countries.</summary>
public sealed class CountryTests
{
    [Theory, OnEveryStore]
    public async Task Countries_have_names_in_the_language_asked_for_and_in_its_order(Store store)
    {
        var api = await Stores.Api(store);
        var german = await api.Public.Get("/countries?lang=de");
        Assert.Equal(("de", "de"), (german.Text("language"), german.ContentHeaders.ContentLanguage.Single()));
        Assert.Equal(250, german.Items.Length);
        Assert.Contains(german.Items, c => (c.Text("code"), c.Text("name")) == ("BE", "Belgien"));
        var names = german.Items.Select(c => c.Text("name")).ToList();
        Assert.True(names.IndexOf("Österreich") < names.IndexOf("Pakistan"));
        Assert.All(german.Items, c => Assert.Null(c.Text("language")));
        var french = await api.Public.Get("/countries", ("Accept-Language", "fr"));
        Assert.Equal("Kosovo", french.Items.Single(c => c.Text("code") == "XK").Text("name"));
        Assert.Contains("Accept-Language", french.Headers.Vary);
        Assert.Equal("public", french.Headers.CacheControl?.ToString().Split(',')[0]);
        Assert.Equal(304, (await api.Public.Get("/countries?lang=de", ("If-None-Match", german.ETag))).Status);
        Assert.Equal("/problems/unknown-language", (await api.Public.Get("/countries?lang=xx")).Type);
        Assert.Equal(400, (await api.Public.Get("/countries?asOf=2024-01-01")).Status);
        var read = await api.Reader.Get(Resources.Countries, new ReadOptions { Language = Language.Dutch });
        Assert.Contains(read.Content!.Items, c => c is { Code: "BE", Name: "België" });
    }

    [Fact]
    public async Task A_language_without_names_has_those_of_its_fallback_and_says_so()
    {
        await using var api = await ApiFixture.Start(
            Store.Sqlite,
            "--Languages:0:Tag=ja",
            "--Languages:0:Fallback:0=mt",
            "--Languages:1:Tag=mt",
            "--Languages:2:Tag=zh",
            "--Content:AdditionalCountries:0=QQ"
        );
        var japanese = await api.Public.Get("/countries?lang=ja");
        Assert.Equal("mt", japanese.Text("language"));
        Assert.Equal("en", japanese.Items.Single(c => c.Text("code") == "IO").Text("language"));
        Assert.Equal(("QQ", "QQ"), (japanese.Items[^1].Text("code"), japanese.Items[^1].Text("name")));
        Assert.Equal("en", (await api.Public.Get("/countries?lang=zh")).Text("language"));
        var none = await api.Public.Get("/countries?lang=zh&fallback=none");
        Assert.Equal("zh", none.Text("language"));
        Assert.All(none.Items, c => Assert.Equal(c.Text("code"), c.Text("name")));
    }

    [Fact]
    public async Task A_page_names_countries_in_its_language_also_if_the_page_speaks_another()
    {
        await using var api = await ApiFixture.Start(
            Store.Sqlite,
            "--Languages:0:Tag=nl",
            "--Languages:1:Tag=fr",
            "--Languages:2:Tag=es",
            "--Languages:2:Fallback:0=nl"
        );
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, new() { Countries = ["DE"] }, "nl");
        await api.Publish(highlight, "nl");
        var path = $"/highlights/{report.Slug}/{highlight.Address.Split('/')[^1]}";
        using var browser = new HttpClient { BaseAddress = api.Address };
        Assert.Contains(">Duitsland</a>", await browser.GetStringAsync(path + "?lang=nl"), StringComparison.Ordinal);
        Assert.Contains(
            "lang=\"es\" href=\"" + $"/highlights/{report.Slug}?lang=es&amp;country=DE\">Alemania</a>",
            await browser.GetStringAsync(path + "?lang=es"),
            StringComparison.Ordinal
        );
    }
}
