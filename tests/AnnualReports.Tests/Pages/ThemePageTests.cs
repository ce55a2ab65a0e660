using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Pages;

/// <summary>The page of a theme shows the highlights of all reports that carry it.</summary>
public sealed class ThemePageTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    public async Task A_theme_shows_what_the_JSON_lists_by_report(string language)
    {
        var api = await SamplePages.Sample();
        var theme = await api.Public.Get($"/themes/europe?lang={language}");
        var page = await api.Page($"/themes/europe?lang={language}");
        Assert.Equal((200, language), (page.Status, page.Field("Content-Language")));
        var words = ReportPageTests.Words(page.Text);
        Assert.Contains(theme.Text("name")!, words, StringComparison.Ordinal);
        var list = await api.Public.Get($"/highlights?theme=europe&lang={language}&limit=30");
        Assert.NotEmpty(list.Items);
        foreach (var item in list.Items)
        {
            Assert.Contains(item.GetProperty("title").GetString()!, words, StringComparison.Ordinal);
            Assert.Contains(
                $"/highlights/{item.GetProperty("report").GetString()}/{item.GetProperty("slug").GetString()}?lang={language}",
                ReportPageTests.Links(page.Text)
            );
        }
        Assert.Equal(304, (await api.Page($"/themes/europe?lang={language}", ("If-None-Match", page.Field("ETag")!))).Status);
    }

    [Fact]
    public async Task All_themes_are_listed_and_each_leads_somewhere()
    {
        var api = await SamplePages.Sample();
        var page = await api.Page("/themes?lang=nl");
        var themes = (await api.Public.Get("/themes?lang=nl&limit=100")).Items;
        Assert.NotEmpty(themes);
        foreach (var theme in themes)
        {
            var link = $"/themes/{theme.GetProperty("slug").GetString()}?lang=nl";
            Assert.Contains(link, ReportPageTests.Links(page.Text));
            Assert.Equal(200, (await api.Page(link)).Status);
            var list = await api.Public.Get(
                $"/highlights?theme={theme.GetProperty("slug").GetString()}&lang=nl&limit=1&count=true"
            );
            Assert.Contains(
                $"{theme.GetProperty("name").GetString()} Hoogtepunten: {list.Json.GetProperty("total")}",
                ReportPageTests.Words(page.Text),
                StringComparison.Ordinal
            );
        }
        Assert.Contains("/themes?lang=nl", ReportPageTests.Links((await api.Page("/?lang=nl")).Text));
        Assert.Equal(404, (await api.Page("/themes/nothing")).Status);
        Assert.Equal(400, (await api.Page("/themes/europe?preview=x")).Status);
    }

    [Theory, OnEveryStore]
    public async Task The_number_of_highlights_of_a_theme_is_that_of_its_list_in_each_language(Store store)
    {
        var api = await Stores.Api(store, "counted-themes");
        var report = await api.PublicReport();
        var theme = await api.Create(
            ContentKinds.Themes,
            new ThemeDraft
            {
                Slug = Given.NewSlug("theme"),
                Fields = new(),
                Translations = new Dictionary<string, ThemeText>
                {
                    ["nl"] = new() { Name = "Thema" },
                    ["fr"] = new() { Name = "Thème" },
                    ["de"] = new() { Name = "Thema" },
                },
            }
        );
        await api.Publish(theme, "nl", "fr", "de");
        await api.Publish(await api.Highlight(report, new() { Themes = [theme.Slug] }, "nl"), "nl");
        var gone = await api.Highlight(report, new() { Themes = [theme.Slug] }, "nl");
        await api.Publish(gone, "nl");
        await api.TryWithdraw(gone, "nl");
        foreach (var (query, number) in new[] { ("lang=nl", 1), ("lang=de", 1), ("lang=de&fallback=none", 0) })
        {
            var list = await api.Public.Get($"/highlights?theme={theme.Slug}&{query}&count=true");
            Assert.Equal(number, list.Json.GetProperty("total").GetInt32());
            Assert.Contains(
                $": {number}",
                ReportPageTests.Words((await api.Page($"/themes?{query}")).Text),
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("", "/themes/europe?lang=nl")]
    [InlineData("&edition=1", "/highlights/2024?lang=nl&edition=1&theme=europe")]
    public async Task The_name_of_a_theme_leads_to_what_carries_it_at_the_same_time(string time, string address)
    {
        var api = await SamplePages.Sample();
        var page = await api.Page($"/highlights/2024/eu-council-presidency?lang=nl{time}");
        Assert.Contains(address, ReportPageTests.Links(page.Text));
        Assert.Equal(200, (await api.Page(address)).Status);
    }
}
