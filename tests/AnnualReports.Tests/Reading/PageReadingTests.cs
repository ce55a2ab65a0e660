namespace AnnualReports.Tests.Reading;

/// <summary>Lists as readers use them: pages, cursors, order, trees.</summary>
public sealed class PageReadingTests
{
    [Theory, OnEveryStore]
    public async Task Pages_neither_skip_nor_repeat_while_others_publish(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var made = new List<Made>();
        for (var i = 0; i < 7; i++)
        {
            made.Add(await api.Highlight(report, new() { Position = 7 - i }, "nl"));
            await api.Publish(made[i], "nl");
        }
        var seen = new List<string>();
        string? next = $"/api/v1/reports/{report.Slug}/highlights?limit=3&count=true";
        while (next is not null)
        {
            var page = await api.Public.Get(next);
            Assert.Equal(7, page.Json.GetProperty("total").GetInt32());
            seen.AddRange(page.Items.Select(i => i.GetProperty("slug").GetString()!));
            next = page.Text("next");
            Assert.Equal(next is not null, page.Headers.Contains("Link"));
            await api.Save(made[0], new { fields = new { position = 0 } });
            await api.Publish(made[0], "nl");
            await api.Publish(await api.Highlight(report, new() { Position = 4 }, "nl"), "nl");
        }
        Assert.Equal(made.Select(m => m.Slug).Reverse(), seen);
    }

    [Theory, OnEveryStore]
    public async Task A_cursor_that_was_edited_or_is_of_another_list_is_refused(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        for (var i = 0; i < 3; i++)
            await api.Publish(await api.Highlight(report, null, "nl", "fr"), "nl", "fr");
        var next = (await api.Public.Get($"/reports/{report.Slug}/highlights?limit=1&lang=nl")).Text("next")!;
        Assert.Equal(200, (await api.Public.Get(next)).Status);
        Assert.Equal(400, (await api.Public.Get(next.Replace("lang=nl", "lang=fr", StringComparison.Ordinal))).Status);
        Assert.Equal(400, (await api.Public.Get(next[..^3] + "AAA")).Status);
        foreach (var odd in new[] { "", "a", "!!!!", "%C3%A9", new string('A', 500) })
            Assert.Equal(400, (await api.Public.Get($"/reports/{report.Slug}/highlights?cursor={odd}")).Status);
    }

    [Theory, OnEveryStore]
    public async Task Highlights_of_all_reports_are_listed_the_newest_year_first(Store store)
    {
        var api = await Stores.Api(store, "over-all");
        var older = await api.PublicReport();
        var newer = await api.PublicReport();
        var (a, b, c) = (
            await api.Highlight(older, null, "nl"),
            await api.Highlight(newer, new() { Position = 2 }, "nl"),
            await api.Highlight(newer, new() { Position = 1 }, "nl")
        );
        foreach (var made in new[] { a, b, c })
            await api.Publish(made, "nl");
        var all = new List<string>();
        for (var next = "/api/v1/highlights?limit=1"; next is not null;)
        {
            var page = await api.Public.Get(next);
            all.AddRange(page.Items.Select(i => i.GetProperty("slug").GetString()!));
            next = page.Text("next");
        }
        Assert.Equal([c.Slug, b.Slug, a.Slug], all);
    }

    [Theory, OnEveryStore]
    public async Task Sections_are_a_tree_in_order(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var second = await api.Section(report, null, 2, "nl", "fr");
        var first = await api.Section(report, null, 1, "nl");
        var child = await api.Section(report, second.Slug, 1, "nl", "fr");
        var grandchild = await api.Section(report, child.Slug, 1, "fr");
        await api.Publish(second, "nl", "fr");
        await api.Publish(first, "nl");
        await api.Publish(child, "nl");
        await api.Publish(grandchild, "fr");
        var tree = (await api.Public.Get($"/reports/{report.Slug}/sections?shape=tree&lang=nl")).Items;
        Assert.Equal([first.Slug, second.Slug], tree.Select(i => i.GetProperty("slug").GetString()));
        Assert.Equal(
            child.Slug,
            Assert.Single(tree[1].GetProperty("children").EnumerateArray()).GetProperty("slug").GetString()
        );
        var french = (await api.Public.Get($"/reports/{report.Slug}/sections?shape=tree&lang=fr")).Items;
        Assert.Equal(
            grandchild.Slug,
            Assert
                .Single(Assert.Single(french).GetProperty("children").EnumerateArray())
                .GetProperty("slug")
                .GetString()
        );
        Assert.Equal(400, (await api.Public.Get($"/reports/{report.Slug}/sections?shape=tree&limit=2")).Status);
    }
}
