using AnnualReports.Contracts;

namespace AnnualReports.Tests.Editing;

/// <summary>A report's sections as a tree, and next year's report that begins as a copy.</summary>
public sealed class ReportStructureTests
{
    [Theory, OnEveryStore]
    public async Task A_tree_has_no_cycles_and_is_at_most_six_deep(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var chain = new List<Made>();
        for (var depth = 0; depth < 6; depth++)
            chain.Add(await api.Section(report, chain.LastOrDefault()?.Slug, 1, "nl"));
        var deeper = await api.Admin.Post(
            "/manage/sections",
            new SectionDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("deep"),
                Fields = new() { Parent = chain[5].Slug },
            }
        );
        Assert.Contains("6 levels", Assert.Single(deeper.Errors("/fields/parent")), StringComparison.Ordinal);
        foreach (var below in new[] { chain[0], chain[2] })
        {
            var cycle = await api.Admin.Patch(
                chain[0].Manage,
                new { fields = new { parent = below.Slug } },
                ("If-Match", "\"1\"")
            );
            Assert.Equal(422, cycle.Status);
            Assert.NotEmpty(cycle.Errors("/fields/parent"));
        }
        var top = await api.Section(report, null, 2, "nl");
        Assert.Equal(
            422,
            (
                await api.Admin.Patch(
                    chain[0].Manage,
                    new { fields = new { parent = top.Slug } },
                    ("If-Match", "\"1\"")
                )
            ).Status
        );
        Assert.Equal("\"1\"", await api.ETag(chain[0]));
    }

    [Theory, OnEveryStore]
    public async Task The_order_of_sections_is_set_in_one_call(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var (a, b, c) = (
            await api.Section(report, null, 1, "nl"),
            await api.Section(report, null, 2, "nl"),
            await api.Section(report, null, 3, "nl")
        );
        var path = report.Manage + "/sections/order";
        var read = await api.Admin.Get(path);
        var wanted = new SectionOrder([
            new() { Slug = c.Slug, Children = [new() { Slug = a.Slug, Children = [new() { Slug = b.Slug }] }] },
        ]);
        Assert.Equal(428, (await api.Admin.Put(path, wanted)).Status);
        var set = await api.Admin.Put(path, wanted, ("If-Match", read.ETag));
        Assert.Equal(200, set.Status);
        Assert.Equal(c.Slug, set.Items[0].GetProperty("slug").GetString());
        Assert.Equal(412, (await api.Admin.Put(path, wanted, ("If-Match", read.ETag))).Status);
        var turned = new SectionOrder([
            new() { Slug = b.Slug, Children = [new() { Slug = a.Slug, Children = [new() { Slug = c.Slug }] }] },
        ]);
        Assert.Equal(200, (await api.Admin.Put(path, turned, ("If-Match", set.ETag))).Status);
        var wrong = await api.Admin.Put(
            path,
            new SectionOrder([new() { Slug = a.Slug }, new() { Slug = a.Slug }, new() { Slug = "none" }]),
            ("If-Match", (await api.Admin.Get(path)).ETag)
        );
        Assert.Equal(
            ["/items", "/items/1/slug", "/items/2/slug"],
            wrong.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory, OnEveryStore]
    public async Task Next_years_report_begins_as_a_copy(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var parent = await api.Section(report, null, 1, "nl", "fr");
        await api.Section(report, parent.Slug, 1, "nl");
        await api.Priority(report, "nl");
        await api.Highlight(report, null, "nl");
        var (slug, year) = (Given.NewSlug("report"), api.NewYear());
        var copied = await api.Admin.Post(report.Manage + "/copy", new CopyRequest { Slug = slug, Year = year });
        Assert.Equal(201, copied.Status);
        Assert.Equal(2, copied.Json.GetProperty("copied").GetProperty("sections").GetInt32());
        Assert.Equal(2, (await api.Admin.Get($"/manage/sections?report={slug}")).Items.Length);
        Assert.Single((await api.Admin.Get($"/manage/priorities?report={slug}")).Items);
        Assert.Empty((await api.Admin.Get($"/manage/highlights?report={slug}")).Items);
        var fields = (await api.Admin.Get($"/manage/reports/{copied.Text("id")}"))
            .Json.GetProperty("draft")
            .GetProperty("fields");
        Assert.Equal(
            (year, $"{year}-12-31"),
            (fields.GetProperty("year").GetInt32(), fields.GetProperty("period").GetProperty("to").GetString())
        );
        Assert.Equal(
            "/problems/year-taken",
            (
                await api.Admin.Post(
                    report.Manage + "/copy",
                    new CopyRequest { Slug = Given.NewSlug("report"), Year = year }
                )
            ).Type
        );
        Assert.NotEmpty(
            (
                await api.Admin.Post(
                    report.Manage + "/copy",
                    new CopyRequest
                    {
                        Slug = Given.NewSlug("r"),
                        Year = api.NewYear(),
                        Include = ["themes"],
                    }
                )
            ).Errors("/include/0")
        );
        var both = await api.Admin.Post(
            report.Manage + "/copy",
            new CopyRequest
            {
                Slug = slug,
                Year = (await api.Admin.Get(report.Manage))
                    .Json.GetProperty("draft")
                    .GetProperty("fields")
                    .GetProperty("year")
                    .GetInt32(),
            }
        );
        Assert.Equal(422, both.Status);
        Assert.Contains(slug, both.Errors("/slug")[0], StringComparison.Ordinal);
        Assert.Contains(report.Slug, both.Errors("/year")[0], StringComparison.Ordinal);
        foreach (var none in new[] { 0, -1, 10000, int.MaxValue })
            Assert.NotEmpty(
                (
                    await api.Admin.Post(
                        report.Manage + "/copy",
                        new CopyRequest { Slug = Given.NewSlug("r"), Year = none }
                    )
                ).Errors("/year")
            );
    }
}
