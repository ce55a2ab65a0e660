namespace AnnualReports.Tests.Pages;

/// <summary>What other sites show in place of a link to a public page.</summary>
public sealed class OEmbedTests
{
    [Fact]
    public async Task A_page_becomes_a_frame_in_its_language_of_the_size_that_is_asked_for()
    {
        var api = await SamplePages.Sample();
        var origin = api.Address.GetLeftPart(UriPartial.Authority);
        var answer = await api.Public.Get(
            api.Address
                + $"oembed?url={Uri.EscapeDataString($"{origin}/highlights/2024/eu-council-presidency?lang=fr&utm_source=x")}"
                + "&maxwidth=400&maxheight=300&format=json"
        );
        Assert.Equal(
            ("1.0", "rich", "400", "300"),
            (answer.Text("version"), answer.Text("type"), answer.Text("width"), answer.Text("height"))
        );
        Assert.StartsWith("La présidence belge", answer.Text("title"), StringComparison.Ordinal);
        Assert.StartsWith(
            $"<iframe src=\"{origin}/embed/highlights/2024/eu-council-presidency?lang=fr&amp;show=card\" width=\"400\" height=\"300\"",
            answer.Text("html"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            304,
            (
                await api.Page(
                    $"/oembed?url={Uri.EscapeDataString($"{origin}/reports/2024?lang=fr")}",
                    (
                        "If-None-Match",
                        (await api.Page($"/oembed?url={Uri.EscapeDataString($"{origin}/reports/2024?lang=fr")}")).Field(
                            "ETag"
                        )!
                    )
                )
            ).Status
        );
    }

    [Theory]
    [InlineData("url={0}/reports/2099", 404)]
    [InlineData("url={0}/highlights/2024/no-such", 404)]
    [InlineData("url={0}/api/v1/reports/2024", 404)]
    [InlineData("url=https://elsewhere.example/reports/2024", 404)]
    [InlineData("url=nonsense", 404)]
    [InlineData("url={0}/reports/2024&format=xml", 501)]
    [InlineData("url={0}/reports/2024&maxwidth=wide", 400)]
    [InlineData("format=json", 400)]
    public async Task What_can_not_be_embedded_is_refused_as_the_specification_says(string query, int status)
    {
        var api = await SamplePages.Sample();
        Assert.Equal(
            status,
            (
                await api.Page("/oembed?" + string.Format(null, query, api.Address.GetLeftPart(UriPartial.Authority)))
            ).Status
        );
    }

    [Fact]
    public async Task What_was_withdrawn_is_gone_for_embedding_as_its_page_is()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        var path = $"/oembed?url={api.Address}highlights/{report.Slug}/{highlight.Slug}?lang=nl";
        Assert.Equal(200, (await api.Page(path)).Status);
        Assert.Equal(200, (await api.TryWithdraw(highlight, "nl")).Status);
        Assert.Equal(410, (await api.Page($"/highlights/{report.Slug}/{highlight.Slug}?lang=nl")).Status);
        var gone = await api.Public.Get(api.Address + path[1..]);
        Assert.Equal((410, "/problems/withdrawn"), (gone.Status, gone.Text("type")));
    }
}
