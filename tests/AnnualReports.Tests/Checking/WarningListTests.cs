using AnnualReports.Contracts;

namespace AnnualReports.Tests.Checking;

/// <summary>Warnings in the lists of management, and who gets them.</summary>
public sealed class WarningListTests
{
    const string Vague = "Lees verder: [klik hier](https://example.org/).";

    [Theory, OnEveryStore]
    public async Task Lists_show_entries_with_warnings_page_by_page(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var made = new List<Made>();
        for (var i = 0; i < 4; i++)
        {
            var highlight = await api.Highlight(report, null, "nl", "fr");
            made.Add(highlight);
            if (i != 1)
                await api.Save(highlight, new { translations = new { nl = new { body = Vague } } });
        }
        var first = await api.Admin.Get($"/manage/highlights?report={report.Slug}&warnings=true&limit=2");
        Assert.Equal([made[0].Slug, made[2].Slug], first.Items.Select(i => i.Text("slug")));
        Assert.All(first.Items, i => Assert.Equal("1", i.Text("warnings")));
        var second = await api.Admin.Get(first.Text("next")!);
        Assert.Equal([made[3].Slug], second.Items.Select(i => i.Text("slug")));
        Assert.Null(second.Text("next"));
        Assert.Empty((await api.Admin.Get($"/manage/highlights?report={report.Slug}&warnings=true&language=fr")).Items);
        Assert.Equal(4, (await api.Admin.Get($"/manage/highlights?report={report.Slug}")).Items.Length);
        var listed = await api.Admin.Get($"/manage/warnings?report={report.Slug}&limit=2");
        Assert.Equal(2, listed.Items.Length);
        Assert.Single((await api.Admin.Get(listed.Text("next")!)).Items);
        Assert.Equal(400, (await api.Admin.Get("/manage/warnings?check=spelling")).Status);
        Assert.Equal(400, (await api.Admin.Get("/manage/warnings?entry=x")).Status);
        Assert.Equal(400, (await api.Admin.Get("/manage/warnings?report=nowhere")).Status);
        // A reader of the API knows nothing of it.
        Assert.Equal(401, (await api.Public.Get("/manage/warnings")).Status);
    }

    [Theory, OnEveryStore]
    public async Task Publishing_and_a_preflight_say_the_same_warnings_in_the_languages_that_go_public(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Save(highlight, new { translations = new { nl = new { body = Vague } } });
        var release = await api.Editor.Releases.Plan(
            new() { Items = [new ReleaseItemDraft { Entry = highlight.Entry, Languages = ["nl"] }] }
        );
        var planned = await api.Admin.Get($"/manage/releases/{release.Value.Id}/preflight");
        var warned = Assert.Single(planned.Json.GetProperty("warnings").EnumerateArray());
        Assert.Equal(
            ("vague-link", "/translations/nl/body", "klik hier", "1", $"/api/v1{highlight.Manage}"),
            (warned.Text("check"), warned.Text("pointer"), warned.Text("passage"), warned.Text("line"), warned.Text("mend"))
        );
        Assert.DoesNotContain((await api.Publish(highlight, "fr")).Warnings ?? [], w => w.Check is not null);
        var published = Assert.Single((await api.Publish(highlight, "nl")).Warnings!, w => w.Check is not null);
        Assert.Equal(("vague-link", "klik hier"), (published.Check, published.Passage));
        await api.Admin.Post($"/manage/releases/{release.Value.Id}/cancel", new { }, ("If-Match", release.ETag!));
    }

    [Fact]
    public async Task A_passage_that_is_marked_has_its_language_in_the_html()
    {
        var api = await Stores.Api(Store.Sqlite);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        await api.Save(
            highlight,
            new
            {
                translations = new
                {
                    nl = new
                    {
                        body = "Gewoon.\n\n{lang=fr} Bonjour *à tous*.\n\n"
                            + "> {lang=en-GB}\n> Hello.\n\n- {lang=de} Guten Tag\n- Dag\n\n"
                            + "Een {lang=fr} midden.",
                    },
                },
            }
        );
        await api.Publish(highlight, "nl");
        var html = (await api.Public.Get(highlight.Address + "?lang=nl")).Json.GetProperty("body").Text("html")!;
        Assert.Contains("<p lang=\"fr\">Bonjour <em>à tous</em>.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p lang=\"en-GB\">Hello.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<li lang=\"de\">Guten Tag</li>", html, StringComparison.Ordinal);
        Assert.Contains("Een {lang=fr} midden.", html, StringComparison.Ordinal);
    }
}
