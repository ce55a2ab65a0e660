using AnnualReports.Tests.Figures;

namespace AnnualReports.Tests.Publishing;

/// <summary>Publishing and withdrawing all languages, and which languages stay public.</summary>
public sealed class AllLanguagesTests
{
    static readonly Dictionary<string, string> Reasons = GivenFigures.Languages.ToDictionary(
        l => l,
        l => $"Reason {l}"
    );

    static async Task<Answer> Withdraw(ApiFixture api, Made made, object languages) =>
        await api.Admin.Post(
            $"{made.Manage}/withdraw",
            new { languages, reason = Reasons },
            ("If-Match", await api.ETag(made))
        );

    static IEnumerable<string?> Staying(System.Text.Json.JsonElement of) =>
        of.TryGetProperty("staysPublic", out var staying) ? staying.EnumerateArray().Select(l => l.GetString()) : [];

    [Theory, OnEveryStore]
    public async Task Withdrawing_some_languages_says_which_stay_public_and_all_leaves_none(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr", "de");
        var published = await api.Admin.Post(
            $"{highlight.Manage}/publish",
            new { languages = "all" },
            ("If-Match", "\"1\"")
        );
        Assert.Equal(
            ["de", "fr", "nl"],
            published.Json.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("language").GetString())
        );
        Assert.Empty(Staying(published.Json));
        Assert.Equal(["de"], Staying((await Withdraw(api, highlight, new[] { "nl", "fr" })).Json));
        Assert.Equal(200, (await api.Public.Get(highlight.Address + "?lang=de")).Status);
        var all = await Withdraw(api, highlight, "all");
        Assert.Equal(
            ["de"],
            all.Json.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("language").GetString())
        );
        Assert.Empty(Staying(all.Json));
        Assert.Equal(410, (await api.Public.Get(highlight.Address + "?lang=de")).Status);
        var nothing = await Withdraw(api, highlight, "all");
        Assert.Equal((409, "/problems/not-public"), (nothing.Status, nothing.Type));
    }

    [Theory, OnEveryStore]
    public async Task A_release_takes_all_languages_when_it_goes_live_and_says_what_would_stay(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr", "de");
        await api.Publish(highlight, "nl", "fr", "de");
        object Asked(object languages) =>
            new
            {
                changeNote = Reasons,
                items = new[]
                {
                    new
                    {
                        entry = highlight.Id,
                        action = "withdraw",
                        languages,
                    },
                },
            };
        var some = await api.Admin.Post("/manage/releases", Asked(new[] { "nl", "fr" }));
        foreach (var answer in new[] { some, await api.Admin.Get($"/manage/releases/{some.Text("id")}/preflight") })
            Assert.Equal(["de"], Staying(answer.Json.GetProperty("items")[0]));
        var all = await api.Admin.Post("/manage/releases", Asked("all"));
        Assert.Equal(
            ["de", "fr", "nl"],
            all.Json.GetProperty("items")[0].GetProperty("languages").EnumerateArray().Select(l => l.GetString())
        );
        Assert.Empty(Staying(all.Json.GetProperty("items")[0]));
        await api.Save(highlight, new { translations = new { en = new { title = "Title", summary = "Summary" } } });
        await api.Publish(highlight, "en");
        var done = await ReleaseTests.Do(api, all, "publish");
        Assert.True(done.Status == 200, done.Json.ToString());
        Assert.Equal(
            ["de", "en", "fr", "nl"],
            done.Json.GetProperty("items")[0].GetProperty("languages").EnumerateArray().Select(l => l.GetString())
        );
        Assert.Equal(410, (await api.Public.Get(highlight.Address + "?lang=en")).Status);
        await ReleaseTests.Do(api, some, "cancel");
    }

    [Theory, OnEveryStore]
    public async Task A_figure_does_not_leave_a_language_in_which_it_is_quoted(Store store)
    {
        var api = await Stores.Api(store);
        var (report, _) = await api.PublicYear();
        var figure = await api.PublicFigure(report, Given.NewSlug("staff"), new() { Value = 1000 });
        var section = await api.Quoting(report, $"Met {{{{figure:{figure.Slug}}}}}.", "S", "nl");
        await api.Publish(section, "nl");
        var refused = await Withdraw(api, figure, new[] { "nl", "fr" });
        Assert.Equal((409, "/problems/still-referenced"), (refused.Status, refused.Type));
        var referrer = Assert.Single(refused.Json.GetProperty("referrers").EnumerateArray());
        Assert.Equal(
            (section.Slug, "nl"),
            (referrer.GetProperty("slug").GetString(), referrer.GetProperty("languages")[0].GetString())
        );
        Assert.NotNull(referrer.GetProperty("title").GetString());
        Assert.Equal(["de", "en", "nl"], Staying((await Withdraw(api, figure, new[] { "fr" })).Json));
        Assert.Equal(409, (await Withdraw(api, figure, "all")).Status);
        var together = await api.Admin.Post(
            "/manage/releases",
            new
            {
                changeNote = Reasons,
                items = new[] { section, figure }.Select(m => new
                {
                    entry = m.Id,
                    action = "withdraw",
                    languages = new[] { "nl" },
                }),
            }
        );
        Assert.Equal(200, (await ReleaseTests.Do(api, together, "publish")).Status);
    }

    [Fact]
    public async Task What_is_neither_languages_nor_all_is_refused_where_it_stands()
    {
        var api = await Stores.Api(Store.Sqlite);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        async Task<Answer> Publish(object languages) =>
            await api.Admin.Post($"{highlight.Manage}/publish", new { languages }, ("If-Match", "\"1\""));
        Assert.Contains(
            "\"all\"",
            Assert.Single((await Publish("everything")).Errors("/languages")),
            StringComparison.Ordinal
        );
        Assert.NotEmpty((await Publish(new object[] { "nl", 7 })).Errors("/languages/1"));
        Assert.Contains(
            "\"all\"",
            Assert.Single((await Publish(Array.Empty<string>())).Errors("/languages")),
            StringComparison.Ordinal
        );
    }
}
