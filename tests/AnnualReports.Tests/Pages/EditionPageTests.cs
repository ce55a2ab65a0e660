using AnnualReports.Contracts;

namespace AnnualReports.Tests.Pages;

/// <summary>The page of all editions of a report says what the JSON says, and leads to each.</summary>
public sealed class EditionPageTests
{
    [Theory, OnEveryStore]
    public async Task All_editions_are_listed_the_newest_first_in_the_reader_s_language(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var path = $"/reports/{report.Slug}/editions";
        var before = await api.Page($"{path}?lang=nl");
        Assert.Contains("nog geen editie", before.Text, StringComparison.Ordinal);
        foreach (var word in new[] { "eerste", "tweede" })
        {
            await api.Save(report, new { translations = new { nl = new { title = $"Titel {word}" } } });
            await api.Publish(report, "nl", "fr");
            var named = await api.Admin.Post(
                $"{report.Manage}/editions",
                new EditionRequest { Note = new Dictionary<string, string> { ["nl"] = $"De {word}", ["fr"] = $"Note {word}" } }
            );
            Assert.Equal(201, named.Status);
        }
        foreach (var (language, name) in new[] { ("nl", "Editie"), ("fr", "Édition"), ("de", "Ausgabe"), ("en", "Edition") })
        {
            var page = await api.Page($"{path}?lang={language}");
            Assert.Equal(200, page.Status);
            var words = ReportPageTests.Words(page.Text);
            var json = await api.Public.Get($"/reports/{report.Slug}/editions?lang={language}");
            var at = 0;
            foreach (var edition in json.Items)
            {
                var number = edition.GetProperty("number").GetInt32();
                at = words.IndexOf($"{name} {number}", at, StringComparison.Ordinal);
                Assert.True(at > 0, $"{language}: edition {number} is not there, or not in order.");
                Assert.Contains(edition.GetProperty("note").GetString()!, words, StringComparison.Ordinal);
                var link = $"/reports/{report.Slug}?lang={language}&edition={number}";
                Assert.Contains(link, ReportPageTests.Links(page.Text));
                Assert.Equal(200, (await api.Page(link)).Status);
            }
        }
        // The report leads there from now and from the past, and a preview does not.
        foreach (var other in new[] { "", "&edition=1" })
            Assert.Contains(
                $"{path}?lang=nl",
                ReportPageTests.Links((await api.Page($"/reports/{report.Slug}?lang=nl{other}")).Text)
            );
    }

    [Fact]
    public async Task Naming_an_edition_changes_the_page_at_once()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var path = $"/reports/{report.Slug}/editions?lang=nl";
        var before = await api.Page(path);
        await api.Admin.Post($"{report.Manage}/editions", new EditionRequest());
        var after = await api.Page(path);
        Assert.NotEqual(before.Field("ETag"), after.Field("ETag"));
        Assert.Contains("Editie 1", after.Text, StringComparison.Ordinal);
        Assert.Equal(304, (await api.Page(path, ("If-None-Match", after.Field("ETag")!))).Status);
        Assert.Equal(400, (await api.Page($"{path}&asOf=2024-01-01")).Status);
        Assert.Equal(404, (await api.Page("/reports/nothing/editions")).Status);
    }

    [Theory]
    [InlineData("/reports/latest?lang=nl&edition=1")]
    [InlineData("/highlights/latest?lang=nl&edition=1")]
    [InlineData("/reports/2024/downloads?lang=nl&edition=1")]
    public async Task An_edition_says_that_it_is_one_however_its_report_is_named(string path)
    {
        var page = await (await SamplePages.Sample()).Page(path);
        Assert.Equal(200, page.Status);
        Assert.Contains("Editie 1: zo was dit verslag op", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editions_of_a_withdrawn_report_are_still_there()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        await api.Admin.Post($"{report.Manage}/editions", new EditionRequest());
        Assert.Equal(200, (await api.TryWithdraw(report, "nl", "fr")).Status);
        Assert.Equal(410, (await api.Page($"/reports/{report.Slug}?lang=nl")).Status);
        var page = await api.Page($"/reports/{report.Slug}/editions?lang=nl");
        Assert.Equal(200, page.Status);
        Assert.Contains("Editie 1", page.Text, StringComparison.Ordinal);
        Assert.Contains("Title nl", page.Text, StringComparison.Ordinal);
    }
}
