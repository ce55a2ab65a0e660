namespace AnnualReports.Tests.Pages;

/// <summary>Addresses that name a time or an edition, for pages that show only what is public now.</summary>
public sealed class OtherTimeTests
{
    [Theory]
    [InlineData(
        "/embed/highlights?report=2024&asOf=2025-01-31&lang=nl",
        "/api/v1/reports/2024/highlights?lang=nl&amp;asOf=2025-01-31",
        "Deze pagina toont alleen wat nu openbaar is"
    )]
    [InlineData("/embed/highlights?report=2024&asof=2025-01-31", "/api/v1/reports/2024/highlights?asOf=2025-01-31", "")]
    [InlineData(
        "/embed/highlights/2024/eu-council-presidency?AsOf=%3Cb%3E",
        "/api/v1/reports/2024/highlights/eu-council-presidency?asOf=%3Cb%3E",
        ""
    )]
    [InlineData(
        "/embed/highlights/2024/eu-council-presidency?preview=abc&lang=de",
        "/api/v1/reports/2024/highlights/eu-council-presidency?lang=de&amp;preview=abc",
        "Diese Seite zeigt nur"
    )]
    public async Task A_frame_refuses_another_time_than_now_and_names_the_address_that_obeys(
        string path,
        string address,
        string words
    )
    {
        var api = await SamplePages.Sample();
        var page = await api.Page(path);
        Assert.Equal(400, page.Status);
        Assert.Contains($"<a href=\"{address}\"", page.Text, StringComparison.Ordinal);
        Assert.Contains(words, System.Net.WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
        Assert.Equal("no-store", page.Field("Cache-Control"));
        // A cached answer must not be sent instead.
        await api.Page(path.Split('?')[0]);
        Assert.Equal(400, (await api.Page(path)).Status);
    }

    [Theory]
    [InlineData(
        "/api/v1/reports/2024/download?asOf=2025-01-31",
        "asOf",
        "/api/v1/reports/2024/downloads?asOf=2025-01-31"
    )]
    [InlineData(
        "/api/v1/reports/latest/download?lang=fr&asof=2025-01-31",
        "asOf",
        "/api/v1/reports/latest/downloads?lang=fr&asOf=2025-01-31"
    )]
    [InlineData("/api/v1/reports/2024/download?edition=1", "edition", "/api/v1/reports/2024/editions/1/report")]
    [InlineData("/api/v1/reports/2024/download?preview=abc", "preview", "/api/v1/reports/2024?preview=abc")]
    [InlineData(
        "/feeds/nl/highlights.atom?asOf=2025-01-31",
        "asOf",
        "/api/v1/reports/latest/highlights?lang=nl&asOf=2025-01-31"
    )]
    [InlineData(
        "/feeds/nl/highlights.json?report=2024&edition=1",
        "edition",
        "/api/v1/reports/2024/editions/1/highlights?lang=nl"
    )]
    [InlineData(
        "/feeds/fr/highlights.json?AsOf=2025-01-31&report=2024",
        "asOf",
        "/api/v1/reports/2024/highlights?lang=fr&asOf=2025-01-31"
    )]
    [InlineData(
        "/feeds/fr/corrections.atom?asOf=2025-01-31&report=2024",
        "asOf",
        "/api/v1/reports/2024/history?lang=fr&asOf=2025-01-31"
    )]
    [InlineData("/feeds/fr/corrections.atom?preview=abc", "preview", "/api/v1/reports/latest?lang=fr&preview=abc")]
    [InlineData(
        "/oembed?asOf=2025-01-31&url={0}reports/2024?lang=nl",
        "asOf",
        "/api/v1/reports/2024?lang=nl&asOf=2025-01-31"
    )]
    [InlineData(
        "/oembed?edition=1&url={0}highlights/2024/eu-council-presidency",
        "edition",
        "/api/v1/reports/2024/editions/1/highlights/eu-council-presidency"
    )]
    public async Task What_shows_only_now_refuses_another_time_and_names_the_address_that_obeys(
        string path,
        string name,
        string address
    )
    {
        var api = await SamplePages.Sample();
        path = path.Replace("{0}", api.Address.ToString(), StringComparison.Ordinal);
        // A cached answer must not be sent instead.
        await api.Page(path.Split('?')[0]);
        var answer = await api.Public.Get(api.Address + path[1..]);
        Assert.Equal(
            (400, "/problems/invalid-parameter", name, address),
            (answer.Status, answer.Text("type"), answer.Text("parameter"), answer.Text("address"))
        );
        Assert.Contains(address, answer.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("edition=1", 200)]
    [InlineData("edition=", 404)]
    [InlineData("EDITION=", 404)]
    [InlineData("edition=1&edition=2", 404)]
    public async Task A_frame_that_names_an_edition_never_shows_what_is_public_now(string query, int status)
    {
        var api = await SamplePages.Sample();
        Assert.Equal(status, (await api.Page($"/embed/highlights/2024/eu-council-presidency?{query}")).Status);
        Assert.Equal(status, (await api.Page($"/embed/highlights?report=2024&{query}")).Status);
    }

    [Fact]
    public async Task A_dated_address_is_not_unfolded_into_what_is_public_now()
    {
        var api = await SamplePages.Sample();
        foreach (
            var (address, obeys) in new[]
            {
                ("reports/2024?asOf=2025-01-31", "/api/v1/reports/2024?asOf=2025-01-31"),
                ("reports/2024?lang=fr&asof=2025-01-31", "/api/v1/reports/2024?lang=fr&asOf=2025-01-31"),
                (
                    "highlights/2024/eu-council-presidency?Edition=1",
                    "/api/v1/reports/2024/editions/1/highlights/eu-council-presidency"
                ),
            }
        )
        {
            var dated = await api.Public.Get(
                $"{api.Address}oembed?url={Uri.EscapeDataString($"{api.Address}{address}")}"
            );
            Assert.Equal((400, "url", obeys), (dated.Status, dated.Text("parameter"), dated.Text("address")));
        }
        var elsewhere = await Stores.Api(
            Store.Sqlite,
            "led-elsewhere",
            "--Sample:Load=true",
            "--Frontend:UrlTemplate=https://www.example/{lang}/{report}/{path}"
        );
        // A frontend shows what is public now, so another time is shown here.
        Assert.Equal(200, (await elsewhere.Page("/reports/2024?edition=1")).Status);
        Assert.Equal(
            400,
            (
                await elsewhere.Page(
                    $"/oembed?url={Uri.EscapeDataString("https://www.example/nl/2024/?asOf=2025-01-31")}"
                )
            ).Status
        );
        Assert.Equal(
            200,
            (
                await elsewhere.Page($"/oembed?url={Uri.EscapeDataString("https://www.example/nl/2024/?utm_source=x")}")
            ).Status
        );
        Assert.Equal(302, (await elsewhere.Page("/reports/2024?utm_source=x")).Status);
    }
}
