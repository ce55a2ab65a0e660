using AnnualReports.Api.Http;
using AnnualReports.Api.Reading.Cache;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Pages;

/// <summary>
/// Addresses that people share come back with additional parameters. A page ignores these, but never a parameter for
/// another time, which it can't show.
/// </summary>
public sealed class SharedAddressTests
{
    static readonly string[] Added =
    [
        "fbclid=IwAR0x",
        "utm_source=news&utm_medium=mail",
        "v=2",
        "dnt=1",
        "%66bclid=x",
        "x",
        "=",
        "a=1&a=2",
        "fbclid=%0A",
    ];

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
        var api = await SamplePages.Sample();
        path = string.Format(null, path, api.Address);
        var plain = await api.Page(path);
        Assert.Equal(200, plain.Status);
        foreach (var added in Added)
        {
            var shared = await api.Page($"{path}&{added}");
            Assert.Equal(
                (added, 200, plain.Text, plain.Field("ETag")),
                (added, shared.Status, shared.Text, shared.Field("ETag"))
            );
            Assert.Equal(
                (added, 304),
                (added, (await api.Page($"{path}&{added}", ("If-None-Match", plain.Field("ETag")!))).Status)
            );
        }
    }

    [Fact]
    public async Task Files_and_downloads_too_and_the_JSON_stays_strict()
    {
        var api = await SamplePages.Sample();
        var media = (await api.Public.Get("/reports/2024/highlights/eu-council-presidency?lang=nl"))
            .Json.GetProperty("image")
            .GetProperty("url")
            .GetString()!;
        foreach (var added in Added)
        {
            Assert.Equal((added, 200), (added, (await api.Page($"{media}?{added}")).Status));
            Assert.Equal((added, 200), (added, (await api.Page($"{media}?w=320&{added}")).Status));
            Assert.Equal(
                (added, (await api.Page("/api/v1/reports/2024/download?lang=nl")).Status),
                (added, (await api.Page($"/api/v1/reports/2024/download?lang=nl&{added}")).Status)
            );
        }
        Assert.Equal(400, (await api.Page($"{media}?w=0320")).Status);
        Assert.Equal(400, (await api.Page($"{media}?w=320&w=640")).Status);
        Assert.Equal(400, (await api.Page("/api/v1/reports/2024?utm_source=x")).Status);
        Assert.Equal(400, (await api.Page("/api/v1/reports/2024/highlights?v=2")).Status);
    }

    [Fact]
    public async Task Tables_and_charts_too()
    {
        var api = await SamplePages.Sample();
        foreach (
            var path in (string[])
                [
                    "figures.csv?lang=nl",
                    "reports/2024/figures.csv?lang=nl",
                    "figures/staff-total.csv?lang=nl",
                    "figures/staff-total.svg?lang=nl&basis=restated",
                ]
        )
        {
            var plain = await api.Page("/api/v1/" + path);
            foreach (var added in Added)
                Assert.Equal(
                    (path, added, 200, plain.Text),
                    (
                        path,
                        added,
                        (await api.Page($"/api/v1/{path}&{added}")).Status,
                        (await api.Page($"/api/v1/{path}&{added}")).Text
                    )
                );
        }
        Assert.Equal(400, (await api.Page("/api/v1/figures.csv?lang=nl&from=x&fbclid=1")).Status);
        foreach (var path in (string[])["figures", "figures.json", "figures/staff-total", "reports/2024/figures"])
            Assert.Equal(400, (await api.Page($"/api/v1/{path}?fbclid=1")).Status);
    }

    [Fact]
    public async Task However_many_addresses_a_campaign_makes_of_a_page_it_is_kept_once()
    {
        var api = await Stores.Api(Store.Sqlite, "campaigns", "--Sample:Load=true");
        var kept = api.Services.GetRequiredService<CachedAnswers>();
        foreach (
            var path in new[]
            {
                "/reports/2024?lang=nl",
                "/embed/highlights?lang=nl&report=2024",
                "/feeds/nl/highlights.atom?",
                $"/oembed?url={api.Address}reports/2024?lang=nl",
                "/api/v1/figures.csv?lang=nl",
                "/api/v1/reports/2024/figures.csv?lang=nl",
                "/api/v1/figures/staff-total.svg?lang=nl",
                "/api/v1/figures/staff-total.csv?lang=nl",
            }
        )
        {
            await api.Page($"{path}&utm=first");
            var before = kept.Weight;
            Assert.True(before > 0);
            for (var i = 0; i < 50; i++)
                Assert.Equal(200, (await api.Page($"{path}&utm={i}&x{i}={i}")).Status);
            Assert.Equal((path, before), (path, kept.Weight));
        }
        // A parameter counts in any case.
        var all = (await api.Page("/api/v1/figures.csv?lang=nl")).Text;
        Assert.NotEqual(all, (await api.Page("/api/v1/figures.csv?lang=nl&DIALECT=excel")).Text);
        Assert.Equal(all, (await api.Page("/api/v1/figures.csv?lang=nl")).Text);
        // Parameters that are added to an address inside an address don't make it another page.
        var weight = kept.Weight;
        for (var i = 0; i < 20; i++)
            Assert.Equal(
                200,
                (
                    await api.Page($"/oembed?url={Uri.EscapeDataString($"{api.Address}reports/2024?lang=nl&utm={i}")}")
                ).Status
            );
        Assert.Equal(weight, kept.Weight);
    }

    [Fact]
    public async Task What_a_page_looks_at_is_what_its_route_says()
    {
        var shared = new SharedParameters(
            (await SamplePages.Sample()).Services.GetRequiredService<EndpointDataSource>()
        );
        Assert.Equal(["lang", "fallback", "asOf", "edition", "preview"], shared.OfPage("/highlights/2024/some"));
        Assert.Equal(["report", "asOf", "edition", "preview"], shared.OfPage("/feeds/nl/highlights.atom"));
        Assert.Contains("edition", shared.OfPage("/embed/highlights/"));
        Assert.Contains("url", shared.OfPage("/oembed"));
        Assert.Empty(shared.OfPage("/embed/v1/annual-report.js"));
        Assert.Empty(shared.OfPage("/reports"));
        Assert.Contains("dialect", shared.OfFile("/api/v1/reports/2024/figures")!);
        Assert.Null(shared.OfFile("/api/v1/reports/2024"));
    }

    [Fact]
    public async Task A_feed_of_a_report_is_kept_apart_however_its_parameter_is_written()
    {
        var api = await SamplePages.Sample();
        var of = (await api.Page("/feeds/nl/highlights.atom?Report=2024")).Text;
        var all = (await api.Page("/feeds/nl/highlights.atom")).Text;
        Assert.Contains("?report=2024", of, StringComparison.Ordinal);
        Assert.DoesNotContain("?report=2024", all, StringComparison.Ordinal);
        Assert.Equal(of, (await api.Page("/feeds/nl/highlights.atom?Report=2024")).Text);
    }
}
