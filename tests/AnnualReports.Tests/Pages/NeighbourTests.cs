using AnnualReports.Contracts;
using AnnualReports.Tests.Previews;

namespace AnnualReports.Tests.Pages;

/// <summary>An entry's page leads to the one before and the one after it, however many entries there are.</summary>
public sealed class NeighbourTests
{
    [Fact]
    public async Task Every_one_of_more_than_a_hundred_entries_leads_on_and_back_in_the_order_of_the_list()
    {
        var api = await Stores.Api(Store.Sqlite, "neighbours");
        var report = await api.PublicReport();
        var made = new List<Made>();
        for (var i = 0; i < 104; i++)
            made.Add(await api.Highlight(report, new() { Position = i / 3 }, "nl"));
        foreach (var highlight in made)
            await api.Publish(highlight, "nl");
        var order = made.Select(m => m.Slug).ToList();
        var token = await api.Token(report);
        foreach (var preview in new[] { "", $"&preview={token}" })
            foreach (var at in new[] { 0, 1, 2, 3, 50, 99, 100, 101, 102, 103 })
            {
                var page = (await api.Page($"/highlights/{report.Slug}/{order[at]}?lang=nl{preview}")).Text;
                Assert.Equal(at == 0 ? null : Link(order[at - 1]), Of(page, "prev"));
                Assert.Equal(at == 103 ? null : Link(order[at + 1]), Of(page, "next"));

                string Link(string slug) => $"/highlights/{report.Slug}/{slug}?lang=nl{preview}";
            }
    }

    [Fact]
    public async Task Neighbours_are_those_of_the_time_and_language_that_the_page_shows()
    {
        var api = await Stores.Api(Store.Sqlite, "neighbours");
        var report = await api.PublicReport();
        var (first, second, third) = (
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl", "fr")
        );
        foreach (var made in new[] { first, third })
            await api.Publish(made, "nl", "fr");
        var edition = await api.Admin.Post($"{report.Manage}/editions", new EditionRequest());
        Assert.Equal(201, edition.Status);
        await api.Publish(second, "nl");
        async Task<string?> Next(string query) =>
            Of((await api.Page($"/highlights/{report.Slug}/{first.Slug}?{query}")).Text, "next");
        Assert.Contains(second.Slug, await Next("lang=nl"), StringComparison.Ordinal);
        Assert.Contains(third.Slug, await Next("lang=fr&fallback=none"), StringComparison.Ordinal);
        Assert.Contains(third.Slug, await Next("lang=nl&edition=1"), StringComparison.Ordinal);
    }

    static string? Of(string page, string rel) =>
        System.Text.RegularExpressions.Regex.Match(page, $"<a rel=\"{rel}\" href=\"([^\"]*)\"") is { Success: true } match
            ? System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)
            : null;
}
