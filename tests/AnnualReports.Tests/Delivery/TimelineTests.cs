using System.Text.Json;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Delivery;

public sealed class TimelineTests
{
    static async Task<Made> Worded(ApiFixture api, Made report, string slug, params (string Language, string Title)[] texts)
    {
        var priority = await api.Create(ContentKinds.Priorities, new PriorityDraft
        {
            Report = report.Slug,
            Slug = slug,
            Fields = new(),
            Translations = texts.ToDictionary(t => t.Language, t => new PriorityText { Title = t.Title, Summary = "s", Body = "Why." }),
        });
        await api.Publish(priority, [.. texts.Select(t => t.Language)]);
        return priority;
    }

    static string[] Lines(Answer answer) => [.. answer.Json.GetProperty("years").EnumerateArray().Select(y =>
        $"{y.GetProperty("priority").GetProperty("report")} {y.GetProperty("priority").GetProperty("title")} ({y.GetProperty("priority").GetProperty("language")}) {y.GetProperty("highlights").GetArrayLength()}")];

    static JsonElement Year(Answer answer, int index) => answer.Json.GetProperty("years")[index];

    [Theory, OnEveryStore]
    public async Task Each_year_has_its_wording_and_the_highlights_that_served_it_the_newest_first(Store store)
    {
        var api = await Stores.Api(store, "timeline");
        var (before, now, slug) = (await api.PublicReport(), await api.PublicReport(), Given.NewSlug("aim"));
        await Worded(api, before, slug, ("nl", "Toen"), ("fr", "Alors"));
        await Worded(api, now, slug, ("nl", "Nu"));
        for (var position = 1; position <= 6; position++)
            await api.Publish(await api.Highlight(now, new() { Position = position, Priorities = [slug] }, "nl"), "nl");
        await api.Publish(await api.Highlight(now, null, "nl"), "nl");
        var dutch = await api.Public.Get($"/priorities/{slug}/timeline?lang=nl");
        Assert.Equal([$"{now.Slug} Nu (nl) 5", $"{before.Slug} Toen (nl) 0"], Lines(dutch));
        Assert.Empty(dutch.Json.Misfits(typeof(PriorityTimeline)));
        Assert.Equal("Why.", Year(dutch, 0).GetProperty("priority").GetProperty("body").GetProperty("markdown").GetString());
        Assert.False(Year(dutch, 0).GetProperty("highlights")[0].TryGetProperty("body", out _));
        Assert.Equal([1, 2, 3, 4, 5], Year(dutch, 0).GetProperty("highlights").EnumerateArray().Select(h => h.GetProperty("position").GetInt32()));
        var all = await api.Public.Get(Year(dutch, 0).GetProperty("links").GetProperty("highlights").GetString()!);
        Assert.Equal(6, all.Items.Length);

        Assert.Equal(6, Year(await api.Public.Get($"/priorities/{slug}/timeline?lang=nl&highlights=20"), 0).GetProperty("highlights").GetArrayLength());
        Assert.Equal(0, Year(await api.Public.Get($"/priorities/{slug}/timeline?lang=nl&highlights=0"), 0).GetProperty("highlights").GetArrayLength());
        Assert.Equal(400, (await api.Public.Get($"/priorities/{slug}/timeline?highlights=21")).Status);
    }

    [Theory, OnEveryStore]
    public async Task Another_language_stands_in_and_says_so_unless_that_is_refused(Store store)
    {
        var api = await Stores.Api(store, "timeline");
        var (before, now, slug) = (await api.PublicReport(), await api.PublicReport(), Given.NewSlug("aim"));
        await Worded(api, before, slug, ("nl", "Toen"), ("fr", "Alors"));
        await Worded(api, now, slug, ("nl", "Nu"));
        var german = await api.Public.Get($"/priorities/{slug}/timeline?lang=de");
        Assert.Equal([$"{now.Slug} Nu (nl) 0", $"{before.Slug} Alors (fr) 0"], Lines(german));
        Assert.Equal("de", Assert.Single(german.ContentHeaders.ContentLanguage));
        Assert.Equal([$"{before.Slug} Alors (fr) 0"], Lines(await api.Public.Get($"/priorities/{slug}/timeline?lang=fr&fallback=none")));
        var none = await api.Public.Get($"/priorities/{slug}/timeline?lang=de&fallback=none");
        Assert.Equal((404, "/problems/not-in-language"), (none.Status, none.Type));
        Assert.Equal(["fr", "nl"], none.Texts("languages"));
    }

    [Theory, OnEveryStore]
    public async Task An_unknown_slug_and_a_draft_are_not_found(Store store)
    {
        var api = await Stores.Api(store, "timeline");
        var draft = await api.Priority(await api.PublicReport(), "nl");
        foreach (var slug in new[] { "no-such-priority", draft.Slug })
        {
            var answer = await api.Public.Get($"/priorities/{slug}/timeline", ("If-None-Match", "*"));
            Assert.Equal((404, "/problems/not-found"), (answer.Status, answer.Type));
        }
    }

    [Theory, OnEveryStore]
    public async Task It_is_conditional_and_shows_at_once_what_is_published(Store store)
    {
        var api = await Stores.Api(store, "timeline");
        var (report, slug) = (await api.PublicReport(), Given.NewSlug("aim"));
        var priority = await Worded(api, report, slug, ("nl", "Eerst"));
        var address = $"/priorities/{slug}/timeline?lang=nl";
        var first = await api.Public.Get(address);
        Assert.Equal(304, (await api.Public.Get(address, ("If-None-Match", first.ETag))).Status);
        Assert.Equal("timeline priority highlight", first.Headers.GetValues("Surrogate-Key").Single());
        await api.Save(priority, new { translations = new { nl = new { title = "Daarna" } } });
        await api.Publish(priority, "nl");
        var second = await api.Public.Get(address, ("If-None-Match", first.ETag));
        Assert.Equal([$"{report.Slug} Daarna (nl) 0"], Lines(second));
        await api.Publish(await api.Highlight(report, new() { Priorities = [slug] }, "nl"), "nl");
        Assert.Equal([$"{report.Slug} Daarna (nl) 1"], Lines(await api.Public.Get(address, ("If-None-Match", second.ETag))));
    }
}
