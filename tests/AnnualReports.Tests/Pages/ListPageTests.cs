namespace AnnualReports.Tests.Pages;

/// <summary>The page of all entries of a kind takes the filters and orders of delivery's lists, and leads to all of them.</summary>
public sealed class ListPageTests
{
    [Theory]
    [InlineData("highlights", "featured=true", "Alleen: uitgelicht.")]
    [InlineData("highlights", "featured=false", "Alleen: niet uitgelicht.")]
    [InlineData("highlights", "from=2024-05-02", "Alleen: vanaf 2 mei 2024.")]
    [InlineData("highlights", "to=2024-05-02", "Alleen: tot en met 2 mei 2024.")]
    [InlineData("highlights", "country=UA", "Alleen: Oekraïne.")]
    [InlineData("highlights", "sort=-title", "")]
    [InlineData("sections", "sort=-title", "")]
    [InlineData("announcements", "sort=date", "")]
    public async Task A_page_lists_what_the_JSON_lists_in_its_order_and_says_what_was_left_out(
        string kind,
        string query,
        string says
    )
    {
        var api = await SamplePages.Sample();
        var list = await api.Public.Get($"/reports/2024/{kind}?lang=nl&limit=30&{query}");
        var page = await api.Page($"/{kind}/2024?lang=nl&{query}");
        if (list.Status == 400)
            Assert.Equal(400, page.Status);
        else
            Assert.Equal(
                list.Items.Select(i => $"/{kind}/2024/{i.GetProperty("slug").GetString()}?lang=nl"),
                Entries(page, kind)
            );
        Assert.Contains(says, ReportPageTests.Words(page.Text), StringComparison.Ordinal);
        // In another language it is the same list.
        Assert.True(list.Status == 400 || ReportPageTests.Links(page.Text).Contains($"/{kind}/2024?lang=fr&{query}"));
    }

    [Theory]
    [InlineData("featured=perhaps")]
    [InlineData("from=soon")]
    [InlineData("sort=nothing")]
    public async Task A_filter_that_says_nothing_is_refused_as_delivery_refuses_it(string query) =>
        Assert.Equal(400, (await (await SamplePages.Sample()).Page($"/highlights/2024?lang=nl&{query}")).Status);

    [Fact]
    public async Task What_refers_to_an_entry_is_counted_on_its_page_and_all_of_it_is_one_link_away()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var priority = await api.Priority(report, "nl");
        await api.Publish(priority, "nl");
        var other = await api.Highlight(report, null, "nl");
        await api.Publish(other, "nl");
        for (var i = 0; i < 13; i++)
            await api.Publish(await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl"), "nl");
        var page = await api.Page($"/priorities/{report.Slug}/{priority.Slug}?lang=nl");
        var all = $"/highlights/{report.Slug}?lang=nl&priority={priority.Slug}";
        Assert.Contains("Alle 13 tonen", ReportPageTests.Words(page.Text), StringComparison.Ordinal);
        Assert.Contains(all, ReportPageTests.Links(page.Text));
        var listed = Entries(await api.Page(all), "highlights", report.Slug);
        Assert.Equal(13, listed.Count);
        Assert.DoesNotContain(listed, l => l.Contains(other.Slug, StringComparison.Ordinal));
    }

    /// <summary>The entries that a page links to, in its order.</summary>
    static List<string> Entries(Paper page, string kind, string report = "2024")
    {
        Assert.Equal(200, page.Status);
        return
        [
            .. ReportPageTests
                .Links(page.Text)
                .Where(l => l.StartsWith($"/{kind}/{report}/", StringComparison.Ordinal)),
        ];
    }
}
