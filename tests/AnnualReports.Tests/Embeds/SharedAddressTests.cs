using AnnualReports.Api.Delivery.Caching;
using AnnualReports.Api.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Embeds;

/// <summary>Addresses that people share come back with what others added to them; and what a page can't show yet, it does not pretend to show.</summary>
public sealed class SharedAddressTests
{
    static readonly string[] Added = ["fbclid=IwAR0x", "utm_source=news&utm_medium=mail", "v=2", "dnt=1", "%66bclid=x", "x", "=", "a=1&a=2", "fbclid=%0A"];

    [Theory]
    [InlineData("/reports/2024?lang=nl")]
    [InlineData("/highlights/2024/eu-council-presidency?lang=fr")]
    [InlineData("/embed?lang=nl")]
    [InlineData("/embed/highlights?lang=nl&report=2024&limit=3")]
    [InlineData("/embed/highlights/2024/eu-council-presidency?lang=fr")]
    [InlineData("/embed/v1/annual-report.js?")]
    [InlineData("/feeds/nl/highlights.atom?report=2024")]
    [InlineData("/feeds/fr/highlights.json?")]
    [InlineData("/feeds/nl/corrections.atom?")]
    [InlineData("/oembed?format=json&url={0}reports/2024?lang=nl")]
    public async Task What_others_add_to_a_shared_address_changes_nothing(string path)
    {
        var api = await Pages.Sample();
        path = string.Format(null, path, api.Address);
        var plain = await api.Page(path);
        Assert.Equal(200, plain.Status);
        foreach (var added in Added)
        {
            var shared = await api.Page($"{path}&{added}");
            Assert.Equal((added, 200, plain.Text, plain.Field("ETag")), (added, shared.Status, shared.Text, shared.Field("ETag")));
            Assert.Equal((added, 304), (added, (await api.Page($"{path}&{added}", ("If-None-Match", plain.Field("ETag")!))).Status));
        }
    }

    [Fact]
    public async Task Files_and_downloads_too_and_the_JSON_stays_strict()
    {
        var api = await Pages.Sample();
        var media = (await api.Public.Get("/reports/2024/highlights/eu-council-presidency?lang=nl")).Json.GetProperty("image").GetProperty("url").GetString()!;
        foreach (var added in Added)
        {
            Assert.Equal((added, 200), (added, (await api.Page($"{media}?{added}")).Status));
            Assert.Equal((added, 200), (added, (await api.Page($"{media}?w=320&{added}")).Status));
            Assert.Equal((added, (await api.Page("/api/v1/reports/2024/download?lang=nl")).Status),
                (added, (await api.Page($"/api/v1/reports/2024/download?lang=nl&{added}")).Status));
        }
        Assert.Equal(400, (await api.Page($"{media}?w=0320")).Status);
        Assert.Equal(400, (await api.Page($"{media}?w=320&w=640")).Status);
        Assert.Equal(400, (await api.Page("/api/v1/reports/2024?utm_source=x")).Status);
        Assert.Equal(400, (await api.Page("/api/v1/reports/2024/highlights?v=2")).Status);
    }

    [Fact]
    public async Task Tables_and_charts_too()
    {
        var api = await Pages.Sample();
        foreach (var path in (string[])["figures.csv?lang=nl", "reports/2024/figures.csv?lang=nl", "figures/staff-total.csv?lang=nl",
            "figures/staff-total.svg?lang=nl&basis=restated"])
        {
            var plain = await api.Page("/api/v1/" + path);
            foreach (var added in Added)
                Assert.Equal((path, added, 200, plain.Text), (path, added, (await api.Page($"/api/v1/{path}&{added}")).Status,
                    (await api.Page($"/api/v1/{path}&{added}")).Text));
        }
        Assert.Equal(400, (await api.Page("/api/v1/figures.csv?lang=nl&from=x&fbclid=1")).Status);
        foreach (var path in (string[])["figures", "figures.json", "figures/staff-total", "reports/2024/figures"])
            Assert.Equal(400, (await api.Page($"/api/v1/{path}?fbclid=1")).Status);
    }

    [Fact]
    public async Task However_many_addresses_a_campaign_makes_of_a_page_it_is_kept_once()
    {
        var api = await Stores.Api(Store.Sqlite, "campaigns", "--Sample:Load=true");
        var kept = api.Services.GetRequiredService<Kept>();
        foreach (var path in new[] { "/reports/2024?lang=nl", "/embed/highlights?lang=nl&report=2024", "/feeds/nl/highlights.atom?",
            $"/oembed?url={api.Address}reports/2024?lang=nl", "/api/v1/figures.csv?lang=nl", "/api/v1/reports/2024/figures.csv?lang=nl",
            "/api/v1/figures/staff-total.svg?lang=nl", "/api/v1/figures/staff-total.csv?lang=nl" })
        {
            await api.Page($"{path}&utm=first");
            var before = kept.Weight;
            Assert.True(before > 0);
            for (var i = 0; i < 50; i++)
                Assert.Equal(200, (await api.Page($"{path}&utm={i}&x{i}={i}")).Status);
            Assert.Equal((path, before), (path, kept.Weight));
        }
        // A parameter counts in whatever case it is written.
        var all = (await api.Page("/api/v1/figures.csv?lang=nl")).Text;
        Assert.NotEqual(all, (await api.Page("/api/v1/figures.csv?lang=nl&DIALECT=excel")).Text);
        Assert.Equal(all, (await api.Page("/api/v1/figures.csv?lang=nl")).Text);
        // What is added to the address within an address is no other page either.
        var weight = kept.Weight;
        for (var i = 0; i < 20; i++)
            Assert.Equal(200, (await api.Page($"/oembed?url={Uri.EscapeDataString($"{api.Address}reports/2024?lang=nl&utm={i}")}")).Status);
        Assert.Equal(weight, kept.Weight);
    }

    [Fact]
    public async Task What_a_page_looks_at_is_what_its_route_says()
    {
        var shared = new SharedParameters((await Pages.Sample()).Services.GetRequiredService<EndpointDataSource>());
        Assert.Equal(["lang", "fallback", "asOf", "edition", "preview"], shared.OfPage("/highlights/2024/some"));
        Assert.Equal(["report", "asOf", "edition", "preview"], shared.OfPage("/feeds/nl/highlights.atom"));
        Assert.Contains("edition", shared.OfPage("/embed/highlights/"));
        Assert.Contains("url", shared.OfPage("/oembed"));
        Assert.Empty(shared.OfPage("/embed/v1/annual-report.js"));
        Assert.Empty(shared.OfPage("/reports"));
        Assert.Contains("dialect", shared.OfFile("/api/v1/reports/2024/figures")!);
        Assert.Null(shared.OfFile("/api/v1/reports/2024"));
    }

    [Theory]
    [InlineData("/reports/2024?lang=nl&asOf=2025-01-31", "/api/v1/reports/2024?lang=nl&amp;asOf=2025-01-31", "Deze pagina toont alleen wat nu openbaar is")]
    [InlineData("/reports/2024?asof=2025-01-31", "/api/v1/reports/2024?asOf=2025-01-31", "")]
    [InlineData("/highlights/2024/eu-council-presidency?AsOf=2025-01-31&lang=nl",
        "/api/v1/reports/2024/highlights/eu-council-presidency?lang=nl&amp;asOf=2025-01-31", "")]
    [InlineData("/reports/latest?asOf=2025-01-31", "/api/v1/reports/latest?asOf=2025-01-31", "")]
    [InlineData("/reports/2024?edition=1&lang=fr", "/api/v1/reports/2024/editions/1/report?lang=fr", "Cette page ne montre que")]
    [InlineData("/reports/2024?preview=abc", "/api/v1/reports/2024?preview=abc", "")]
    [InlineData("/highlights/2024/eu-council-presidency?lang=en&edition=1",
        "/api/v1/reports/2024/editions/1/highlights/eu-council-presidency?lang=en", "This page shows only what is public now")]
    [InlineData("/highlights/2024/eu-council-presidency?asOf=%3Cb%3E", "/api/v1/reports/2024/highlights/eu-council-presidency?asOf=%3Cb%3E", "")]
    [InlineData("/embed/highlights?report=2024&asOf=2025-01-31", "/api/v1/reports/2024/highlights?asOf=2025-01-31", "")]
    [InlineData("/embed/highlights/2024/eu-council-presidency?preview=abc&lang=de",
        "/api/v1/reports/2024/highlights/eu-council-presidency?lang=de&amp;preview=abc", "Diese Seite zeigt nur")]
    public async Task A_page_refuses_another_time_than_now_and_names_the_address_that_obeys(string path, string address, string words)
    {
        var api = await Pages.Sample();
        var page = await api.Page(path);
        Assert.Equal(400, page.Status);
        Assert.Contains($"<a href=\"{address}\"", page.Text, StringComparison.Ordinal);
        Assert.Contains(words, System.Net.WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
        Assert.Equal("no-store", page.Field("Cache-Control"));
        // A kept answer does not come before.
        await api.Page(path.Split('?')[0]);
        Assert.Equal(400, (await api.Page(path)).Status);
    }

    [Theory]
    [InlineData("/api/v1/reports/2024/download?asOf=2025-01-31", "asOf", "/api/v1/reports/2024/downloads?asOf=2025-01-31")]
    [InlineData("/api/v1/reports/latest/download?lang=fr&asof=2025-01-31", "asOf", "/api/v1/reports/latest/downloads?lang=fr&asOf=2025-01-31")]
    [InlineData("/api/v1/reports/2024/download?edition=1", "edition", "/api/v1/reports/2024/editions/1/report")]
    [InlineData("/api/v1/reports/2024/download?preview=abc", "preview", "/api/v1/reports/2024?preview=abc")]
    [InlineData("/feeds/nl/highlights.atom?asOf=2025-01-31", "asOf", "/api/v1/reports/latest/highlights?lang=nl&asOf=2025-01-31")]
    [InlineData("/feeds/nl/highlights.json?report=2024&edition=1", "edition", "/api/v1/reports/2024/editions/1/highlights?lang=nl")]
    [InlineData("/feeds/fr/highlights.json?AsOf=2025-01-31&report=2024", "asOf", "/api/v1/reports/2024/highlights?lang=fr&asOf=2025-01-31")]
    [InlineData("/feeds/fr/corrections.atom?asOf=2025-01-31&report=2024", "asOf", "/api/v1/reports/2024/history?lang=fr&asOf=2025-01-31")]
    [InlineData("/feeds/fr/corrections.atom?preview=abc", "preview", "/api/v1/reports/latest?lang=fr&preview=abc")]
    [InlineData("/oembed?asOf=2025-01-31&url={0}reports/2024?lang=nl", "asOf", "/api/v1/reports/2024?lang=nl&asOf=2025-01-31")]
    [InlineData("/oembed?edition=1&url={0}highlights/2024/eu-council-presidency", "edition",
        "/api/v1/reports/2024/editions/1/highlights/eu-council-presidency")]
    public async Task What_shows_only_now_refuses_another_time_and_names_the_address_that_obeys(string path, string name, string address)
    {
        var api = await Pages.Sample();
        path = path.Replace("{0}", api.Address.ToString(), StringComparison.Ordinal);
        // A kept answer does not come before.
        await api.Page(path.Split('?')[0]);
        var answer = await api.Public.Get(api.Address + path[1..]);
        Assert.Equal((400, "/problems/invalid-parameter", name, address),
            (answer.Status, answer.Text("type"), answer.Text("parameter"), answer.Text("address")));
        Assert.Contains(address, answer.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_of_a_report_is_kept_apart_however_its_parameter_is_written()
    {
        var api = await Pages.Sample();
        var of = (await api.Page("/feeds/nl/highlights.atom?Report=2024")).Text;
        var all = (await api.Page("/feeds/nl/highlights.atom")).Text;
        Assert.Contains("?report=2024", of, StringComparison.Ordinal);
        Assert.DoesNotContain("?report=2024", all, StringComparison.Ordinal);
        Assert.Equal(of, (await api.Page("/feeds/nl/highlights.atom?Report=2024")).Text);
    }

    [Theory]
    [InlineData("edition=1", 200)]
    [InlineData("edition=", 404)]
    [InlineData("EDITION=", 404)]
    [InlineData("edition=1&edition=2", 404)]
    public async Task A_frame_that_names_an_edition_never_shows_what_is_public_now(string query, int status)
    {
        var api = await Pages.Sample();
        Assert.Equal(status, (await api.Page($"/embed/highlights/2024/eu-council-presidency?{query}")).Status);
        Assert.Equal(status, (await api.Page($"/embed/highlights?report=2024&{query}")).Status);
    }

    [Fact]
    public async Task A_dated_address_is_not_unfolded_into_what_is_public_now()
    {
        var api = await Pages.Sample();
        foreach (var (address, obeys) in new[]
        {
            ("reports/2024?asOf=2025-01-31", "/api/v1/reports/2024?asOf=2025-01-31"),
            ("reports/2024?lang=fr&asof=2025-01-31", "/api/v1/reports/2024?lang=fr&asOf=2025-01-31"),
            ("highlights/2024/eu-council-presidency?Edition=1", "/api/v1/reports/2024/editions/1/highlights/eu-council-presidency"),
        })
        {
            var dated = await api.Public.Get($"{api.Address}oembed?url={Uri.EscapeDataString($"{api.Address}{address}")}");
            Assert.Equal((400, "url", obeys), (dated.Status, dated.Text("parameter"), dated.Text("address")));
        }
        var elsewhere = await Stores.Api(Store.Sqlite, "led-elsewhere", "--Sample:Load=true",
            "--Frontend:UrlTemplate=https://www.example/{lang}/{report}/{path}");
        Assert.Equal(400, (await elsewhere.Page("/reports/2024?asOf=2025-01-31")).Status);
        Assert.Equal(400, (await elsewhere.Page($"/oembed?url={Uri.EscapeDataString("https://www.example/nl/2024/?asOf=2025-01-31")}")).Status);
        Assert.Equal(200, (await elsewhere.Page($"/oembed?url={Uri.EscapeDataString("https://www.example/nl/2024/?utm_source=x")}")).Status);
        Assert.Equal(302, (await elsewhere.Page("/reports/2024?utm_source=x")).Status);
    }
}
