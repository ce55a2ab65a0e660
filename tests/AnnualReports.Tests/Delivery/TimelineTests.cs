using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Delivery;

public sealed class TimelineTests
{
    static async Task<Made> Worded(
        ApiFixture api,
        Made report,
        string slug,
        params (string Language, string Title)[] texts
    )
    {
        var priority = await api.Create(
            ContentKinds.Priorities,
            new PriorityDraft
            {
                Report = report.Slug,
                Slug = slug,
                Fields = new(),
                Translations = texts.ToDictionary(
                    t => t.Language,
                    t => new PriorityText
                    {
                        Title = t.Title,
                        Summary = "s",
                        Body = "Why.",
                    }
                ),
            }
        );
        await api.Publish(priority, [.. texts.Select(t => t.Language)]);
        return priority;
    }

    static string[] Lines(Answered<PriorityTimeline> timeline) =>
        [
            .. timeline.Value.Years.Select(y =>
                $"{y.Priority.Report} {y.Priority.Title} ({y.Priority.Language}) {y.Highlights.Count}"
            ),
        ];

    /// <summary>How many highlights the newest year has, if that many are requested.</summary>
    static async Task<int> Served(ApiFixture api, string slug, string highlights) => (
            await api.Reader.Get(
                Resources.Timeline(slug),
                new()
                {
                    Language = Language.Dutch,
                    Parameters = new Dictionary<string, string> { ["highlights"] = highlights },
                }
            )
        ).Value.Years[0].Highlights.Count;

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
        var dutch = await api.Reader.Get(Resources.Timeline(slug), new() { Language = Language.Dutch });
        Assert.Equal([$"{now.Slug} Nu (nl) 5", $"{before.Slug} Toen (nl) 0"], Lines(dutch));
        Assert.Empty(
            (await api.Public.Get($"/priorities/{slug}/timeline?lang=nl")).Json.Misfits(typeof(PriorityTimeline))
        );
        var year = dutch.Value.Years[0];
        Assert.Equal("Why.", year.Priority.Body?.Markdown);
        Assert.Equal([1, 2, 3, 4, 5], year.Highlights.Select(h => h.Position));
        Assert.Equal(6, await api.Reader.List(new Resource<Page<HighlightCard>>(year.Links.Highlights)).CountAsync());

        Assert.Equal((6, 0), (await Served(api, slug, "20"), await Served(api, slug, "0")));
        Assert.Equal(400, (await api.Public.Get($"/priorities/{slug}/timeline?highlights=21")).Status);
    }

    [Theory, OnEveryStore]
    public async Task Another_language_stands_in_and_says_so_unless_that_is_refused(Store store)
    {
        var api = await Stores.Api(store, "timeline");
        var (before, now, slug) = (await api.PublicReport(), await api.PublicReport(), Given.NewSlug("aim"));
        await Worded(api, before, slug, ("nl", "Toen"), ("fr", "Alors"));
        await Worded(api, now, slug, ("nl", "Nu"));
        var german = await api.Reader.Get(Resources.Timeline(slug), new() { Language = Language.German });
        Assert.Equal([$"{now.Slug} Nu (nl) 0", $"{before.Slug} Alors (fr) 0"], Lines(german));
        Assert.Equal("de", german.Language);
        Assert.Equal(
            [$"{before.Slug} Alors (fr) 0"],
            Lines(
                await api.Reader.Get(Resources.Timeline(slug), new() { Language = Language.French, NoFallback = true })
            )
        );
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
        Task<Answered<PriorityTimeline>> Read(string? tag = null) =>
            api.Reader.Get(Resources.Timeline(slug), new() { Language = Language.Dutch, IfNoneMatch = tag });
        var first = await Read();
        Assert.True((await Read(first.ETag)).IsUnchanged);
        Assert.Equal(
            "timeline priority highlight",
            (await api.Public.Get($"/priorities/{slug}/timeline?lang=nl")).Headers.GetValues("Surrogate-Key").Single()
        );
        await api.Save(priority, new { translations = new { nl = new { title = "Daarna" } } });
        await api.Publish(priority, "nl");
        var second = await Read(first.ETag);
        Assert.Equal([$"{report.Slug} Daarna (nl) 0"], Lines(second));
        await api.Publish(await api.Highlight(report, new() { Priorities = [slug] }, "nl"), "nl");
        Assert.Equal([$"{report.Slug} Daarna (nl) 1"], Lines(await Read(second.ETag)));
    }
}
