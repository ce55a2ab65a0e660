using AnnualReports.Api;
using AnnualReports.Api.Http;
using Microsoft.Extensions.Configuration;

namespace AnnualReports.Tests.Http;

public sealed class MediaTypeTests
{
    static readonly string[] All = [JsonBody.Json, MediaTypes.JsonLd, MediaTypes.Csv, MediaTypes.Svg];

    [Theory]
    [InlineData("", JsonBody.Json)]
    [InlineData("*/*", JsonBody.Json)]
    [InlineData("application/ld+json", MediaTypes.JsonLd)]
    [InlineData("application/*", JsonBody.Json)]
    [InlineData("text/csv, application/json;q=0.9", MediaTypes.Csv)]
    [InlineData("text/csv;q=0.5, application/json;q=0.9", JsonBody.Json)]
    [InlineData("text/html,image/svg+xml,*/*;q=0.8", MediaTypes.Svg)]
    [InlineData("text/*", MediaTypes.Csv)]
    [InlineData("application/json;q=0, */*;q=0.1", MediaTypes.JsonLd)]
    [InlineData("image/svg+xml, text/csv", MediaTypes.Csv)]
    [InlineData("application/json;q=0, application/*", MediaTypes.JsonLd)]
    [InlineData("application/json; charset=utf-8", JsonBody.Json)]
    [InlineData("application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\"", MediaTypes.JsonLd)]
    [InlineData("text/html", null)]
    [InlineData(";;", JsonBody.Json)]
    public void Accept_decides_by_RFC_9110_and_JSON_comes_first_of_equals(string accept, string? expected) =>
        Assert.Equal(expected, MediaTypes.Best(accept, All));

    [Fact]
    public void Two_headers_that_mean_the_same_get_the_same_of_every_route()
    {
        string[] qualities = ["", ";q=0", ";q=0.3", ";q=0.7"];
        string[] ranges = ["application/json", "application/ld+json", "text/csv", "image/svg+xml", "*/*"];
        var headers =
            from a in qualities
            from b in qualities
            from c in qualities
            from d in qualities
            from e in qualities.Append(null)
            select string.Join(
                ", ",
                ranges.Zip([a, b, c, d, e]).Where(r => r.Second is not null).Select(r => r.First + r.Second)
            );
        string[][] routes =
        [
            [All[0]],
            [All[0], All[1]],
            [All[0], All[2]],
            [All[0], All[3]],
            [All[0], All[2], All[3]],
            All,
        ];
        foreach (var alike in headers.Append("").Append("text/html").GroupBy(h => MediaTypes.Meaning(h)))
            foreach (var route in routes)
                Assert.Single(alike.Select(h => MediaTypes.Best(h, route)).Distinct());
    }

    [Fact]
    public void What_browsers_and_clients_send_to_read_JSON_means_the_same()
    {
        string[] headers =
        [
            "",
            "*/*",
            "application/json",
            "application/json, text/plain, */*",
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8",
        ];
        Assert.All(headers, h => Assert.Equal("", MediaTypes.Meaning(h)));
        Assert.Null(MediaTypes.Meaning("text/html"));
    }

    [Theory]
    [InlineData(null, "/api/v1/reports/2024")]
    [InlineData("https://reports.example.org", "https://reports.example.org/api/v1/reports/2024")]
    [InlineData("https://example.org/reports/", "https://example.org/reports/api/v1/reports/2024")]
    public void Addresses_are_absolute_where_it_is_configured_where_the_public_reaches_the_program(
        string? configured,
        string expected
    ) => Assert.Equal(expected, Settings.PublicUrl(Configured(configured)).Of("/api/v1/reports/2024"));

    [Theory]
    [InlineData("reports.example.org")]
    [InlineData("ftp://example.org")]
    [InlineData("https://example.org/?a=b")]
    [InlineData("https://user@example.org")]
    public void What_is_no_such_address_is_refused_at_start(string configured) =>
        Assert.Throws<ConfigurationException>(() => Settings.PublicUrl(Configured(configured)));

    static IConfiguration Configured(string? url) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["PublicUrl"] = url })
            .Build();

    [Theory, OnEveryStore]
    public async Task An_extension_that_a_resource_has_not_leads_nowhere(Store store)
    {
        var api = await Stores.Api(store);
        foreach (var address in new[] { "/languages.csv", "/reports.svg", "/themes.jsonld", "/nothing.csv" })
        {
            var answer = await api.Public.Get(address);
            Assert.Equal(
                (404, "/problems/not-found", "/api/v1" + address),
                (answer.Status, answer.Type, answer.Text("instance"))
            );
            Assert.DoesNotContain("Accept", answer.Headers.Vary);
        }
        Assert.Equal("/problems/not-acceptable", (await api.Public.Get("/languages", ("Accept", "text/csv"))).Type);
        Assert.Equal(404, (await api.Admin.Get("/manage/reports.csv")).Status);
    }
}
