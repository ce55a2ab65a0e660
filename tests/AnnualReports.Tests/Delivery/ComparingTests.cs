using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Delivery;

public sealed class ComparingTests
{
    static async Task<Made> Section(ApiFixture api, Made report, string slug, int position, params (string Language, string Title)[] texts)
    {
        var section = await api.Create(ContentKinds.Sections, new SectionDraft
        {
            Report = report.Slug,
            Slug = slug,
            Fields = new() { Position = position },
            Translations = texts.ToDictionary(t => t.Language, t => new SectionText { Title = t.Title, Summary = "s" }),
        });
        await api.Publish(section, [.. texts.Select(t => t.Language)]);
        return section;
    }

    static string[] Lines(JsonElement entries) => [.. entries.EnumerateArray().Select(e => $"{e.GetProperty("slug")}: {Side(e, "other")} > {Side(e, "report")}")];

    static string Side(JsonElement entry, string name) => entry.TryGetProperty(name, out var side) ? $"{side.GetProperty("title")} ({side.GetProperty("language")})" : "-";

    [Theory, OnEveryStore]
    public async Task Sections_and_priorities_came_went_stayed_or_changed_their_name(Store store)
    {
        var api = await Stores.Api(store, "compared");
        var (now, before) = (await api.PublicReport(), await api.PublicReport());
        await Section(api, now, "new", 1, ("nl", "Nieuw"));
        await Section(api, now, "named", 2, ("nl", "Anders genoemd"), ("fr", "Même"));
        await Section(api, now, "kept", 3, ("nl", "Zelfde"));
        await Section(api, now, "translated", 4, ("fr", "Traduite"), ("nl", "Vertaald"));
        await Section(api, before, "old", 1, ("nl", "Oud"), ("fr", "Ancien"));
        await Section(api, before, "named", 2, ("nl", "Genoemd"), ("fr", "Même"));
        await Section(api, before, "kept", 3, ("nl", "Zelfde"));
        await Section(api, before, "translated", 4, ("nl", "Vertaald"));
        var draft = await api.Section(now, null, 9, "nl");
        var priority = await api.Priority(now, "nl");
        await api.Publish(priority, "nl");

        var dutch = await api.Public.Get($"/reports/{now.Slug}/compare/{before.Slug}?lang=nl");
        Assert.True(dutch.Status == 200, dutch.Json.ToString());
        var sections = dutch.Json.GetProperty("sections");
        Assert.Equal(["new: - > Nieuw (nl)"], Lines(sections.GetProperty("added")));
        Assert.Equal(["old: Oud (nl) > -"], Lines(sections.GetProperty("removed")));
        Assert.Equal(["kept: Zelfde (nl) > Zelfde (nl)", "translated: Vertaald (nl) > Vertaald (nl)"], Lines(sections.GetProperty("kept")));
        Assert.Equal(["named: Genoemd (nl) > Anders genoemd (nl)"], Lines(sections.GetProperty("renamed")));
        Assert.Equal([$"{priority.Slug}: - > Title nl (nl)"], Lines(dutch.Json.GetProperty("priorities").GetProperty("added")));
        Assert.Equal($"/api/v1/reports/{before.Slug}/sections/named?lang=nl", sections.GetProperty("renamed")[0].GetProperty("other").GetProperty("url").GetString());
        Assert.Equal(now.Slug, dutch.Json.GetProperty("report").GetProperty("url").GetString()!.Split('/')[^1].Split('?')[0]);
        Assert.DoesNotContain(draft.Slug, dutch.Json.ToString(), StringComparison.Ordinal);

        // In German French stands in, then Dutch: another language is not another name, and each says which it is.
        var german = (await api.Public.Get($"/reports/{now.Slug}/compare/{before.Slug}?lang=de")).Json.GetProperty("sections");
        Assert.Equal(["named: Même (fr) > Même (fr)", "kept: Zelfde (nl) > Zelfde (nl)", "translated: Vertaald (nl) > Traduite (fr)"], Lines(german.GetProperty("kept")));
        Assert.Empty(german.GetProperty("renamed").EnumerateArray());
        Assert.Empty((await api.Public.Get($"/reports/{now.Slug}/compare/{before.Slug}?lang=de&fallback=none")).Json.GetProperty("sections").GetProperty("kept").EnumerateArray());
    }

    [Theory, OnEveryStore]
    public async Task Its_tag_changes_with_either_report(Store store)
    {
        var api = await Stores.Api(store, "compared");
        var (now, before) = (await api.PublicReport(), await api.PublicReport());
        var address = $"/reports/{now.Slug}/compare/{before.Slug}?lang=nl";
        var first = await api.Public.Get(address);
        Assert.Equal(304, (await api.Public.Get(address, ("If-None-Match", first.ETag))).Status);
        await Section(api, before, "more", 1, ("nl", "Meer"));
        var second = await api.Public.Get(address, ("If-None-Match", first.ETag));
        Assert.Equal(200, second.Status);
        await Section(api, now, "more", 1, ("nl", "Meer"));
        Assert.Equal(200, (await api.Public.Get(address, ("If-None-Match", second.ETag))).Status);
    }

    [Theory, OnEveryStore]
    public async Task With_itself_all_is_kept_and_latest_says_which_it_is(Store store)
    {
        var api = await Stores.Api(store, "compared");
        var report = await api.PublicReport();
        await Section(api, report, "one", 1, ("nl", "Een"));
        var same = (await api.Public.Get($"/reports/{report.Slug}/compare/{report.Slug}")).Json.GetProperty("sections");
        Assert.Equal((1, 0, 0, 0), (same.GetProperty("kept").GetArrayLength(), same.GetProperty("added").GetArrayLength(), same.GetProperty("removed").GetArrayLength(), same.GetProperty("renamed").GetArrayLength()));
        var latest = await api.Public.Get($"/reports/latest/compare/{report.Slug}?lang=nl");
        Assert.StartsWith("/api/v1/reports/", latest.ContentHeaders.ContentLocation!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("latest", latest.ContentHeaders.ContentLocation.ToString(), StringComparison.Ordinal);
        Assert.Equal("/problems/unknown-report", (await api.Public.Get($"/reports/{report.Slug}/compare/none")).Type);
        Assert.Equal("/problems/unknown-report", (await api.Public.Get($"/reports/none/compare/{report.Slug}")).Type);
    }
}
