using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Publishing;

public sealed class ReleaseListTests
{
    [Theory, OnEveryStore]
    public async Task Releases_and_preview_links_of_one_instant_are_each_listed_once(Store store)
    {
        var api = await Stores.Api(store, "one-instant-lists");
        var report = await api.PublicReport();
        for (var i = 0; i < 5; i++)
        {
            await ReleaseTests.Plan(api, new() { Report = report.Slug });
            await api.Editor.PreviewLinks.Create(new() { Report = report.Slug, Name = "x" });
        }
        var at = new DateTime(2026, 1, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        await api.In(async s =>
        {
            var db = s.GetRequiredService<ReportsDb>();
            return await db.Releases.ExecuteUpdateAsync(r => r.SetProperty(x => x.CreatedAt, at))
                + await db.PreviewLinks.ExecuteUpdateAsync(l => l.SetProperty(x => x.CreatedAt, at));
        });
        foreach (var list in new[] { "releases", "preview-links" })
        {
            var found = new List<string>();
            for (var next = $"/manage/{list}?limit=2"; next is not null;)
            {
                var page = await api.Admin.Get(next);
                found.AddRange(page.Items.Select(i => i.GetProperty("id").GetString()!));
                next = page.Text("next");
            }
            Assert.Equal((5, 5), (found.Count, found.Distinct().Count()));
            Assert.Equal(400, (await api.Admin.Get($"/manage/{list}?cursor={at.Ticks}")).Status);
        }
    }

    [Theory, OnEveryStore]
    public async Task Releases_are_listed_the_newest_first(Store store)
    {
        var api = await Stores.Api(store, "release-list");
        var report = await api.PublicReport();
        var names = new List<string>();
        for (var i = 1; i <= 5; i++)
            names.Insert(
                0,
                (await api.Editor.Releases.Plan(new() { Title = $"Release {i}", Report = report.Slug })).Value.Title!
            );
        var found = new List<string>();
        for (var next = "/manage/releases?limit=2&state=planned"; next is not null;)
        {
            var page = await api.Admin.Get(next);
            found.AddRange(page.Items.Select(i => i.GetProperty("title").GetString()!));
            next = page.Text("next");
        }
        Assert.Equal(names, found);
        Assert.Equal(names, await api.Editor.Releases.List([ReleaseState.Planned]).Select(r => r.Title!).ToListAsync());
        Assert.Empty(await api.Editor.Releases.List([ReleaseState.Failed]).ToListAsync());
        Assert.Equal(400, (await api.Admin.Get("/manage/releases?cursor=x")).Status);
    }
}
