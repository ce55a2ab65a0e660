using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Reading;

public sealed class ListTests
{
    static string[] Names(Answer list) => [.. list.Items.Select(i => i.GetProperty("slug").GetString()!)];

    [Theory, OnEveryStore]
    public async Task Highlights_of_all_reports_and_of_one_have_the_same_filters(Store store)
    {
        var content = await ListContent.Of(store);
        var (api, report) = (content.Api, content.Reports[0]);
        foreach (
            var query in new[]
            {
                "theme=europe",
                "country=BE,NL",
                "section=leaf&priority=peace",
                "featured=true",
                "from=2024-02-01&to=2024-02-29",
            }
        )
        {
            var all = await api.Public.Get($"/highlights?lang=nl&limit=100&report={report.Slug}&{query}");
            var own = await api.Public.Get($"{report.Address}/highlights?lang=nl&limit=100&{query}");
            Assert.NotEmpty(own.Items);
            Assert.Equal(Names(own), Names(all));
            Assert.True(own.Items.Length < content.Highlights.Count(h => h.Report == report.Slug), query);
        }
    }

    [Theory, OnEveryStore]
    public async Task The_newest_report_can_be_named_by_what_it_is(Store store)
    {
        var content = await ListContent.Of(store);
        var newest = content.Reports[2].Slug;
        var latest = await content.Api.Public.Get("/highlights?lang=nl&report=latest&limit=2&theme=europe");
        Assert.Equal(
            Names(await content.Api.Public.Get($"/highlights?lang=nl&report={newest}&limit=2&theme=europe")),
            Names(latest)
        );
        Assert.Equal(
            $"/api/v1/highlights?lang=nl&report={newest}&theme=europe&limit=2",
            latest.ContentHeaders.ContentLocation?.ToString()
        );
        Assert.Contains($"report={newest}&", latest.Text("next"), StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task Reports_are_found_by_year_and_by_their_period(Store store)
    {
        var content = await ListContent.Of(store);
        var (first, last) = (content.Years[0], content.Years[2]);
        Assert.Equal(
            [content.Reports[2].Slug, content.Reports[0].Slug],
            Names(await content.Api.Public.Get($"/reports?year={first},{last}"))
        );
        Assert.Equal(
            [content.Reports[0].Slug, content.Reports[2].Slug],
            Names(await content.Api.Public.Get($"/reports?year={first},{last}&sort=year"))
        );
        Assert.Empty((await content.Api.Public.Get("/reports?year=2199")).Items);
        Assert.Empty((await content.Api.Public.Get("/reports?from=2024-01-01")).Items);
        var sample = await Stores.Api(store, "sample", "--Sample:Load=true");
        Assert.Equal(["2024"], Names(await sample.Public.Get("/reports?from=2024-01-01&to=2024-01-31")));
        Assert.Equal(["2024", "2023"], Names(await sample.Public.Get("/reports?from=2023-12-31")));
    }

    [Theory, OnEveryStore]
    public async Task A_name_that_nothing_has_is_an_empty_list(Store store)
    {
        var content = await ListContent.Of(store);
        foreach (
            var query in new[]
            {
                "theme=no-such-theme",
                "report=1066",
                "report=1066,1067&sort=slug",
                "section=none&theme=europe",
                "to=1900-01-01",
            }
        )
        {
            var list = await content.Api.Public.Get($"/highlights?{query}&count=true");
            Assert.Equal((200, 0, 0), (list.Status, list.Items.Length, list.Json.GetProperty("total").GetInt32()));
        }
    }

    [Theory]
    [InlineData("/highlights?theme=Not_a_slug", "a slug")]
    [InlineData("/highlights?theme=", "a slug")]
    [InlineData("/highlights?theme=europe,,trade", "a slug")]
    [InlineData("/highlights?report=a/b", "a slug")]
    [InlineData("/highlights?country=be", "a country's code in capitals, such as BE")]
    [InlineData("/highlights?featured=yes", "true")]
    [InlineData("/highlights?from=01/02/2024", "a date, such as 2024-06-30")]
    [InlineData("/highlights?from=2024-02-30", "a date, such as 2024-06-30")]
    [InlineData("/highlights?from=2024-02-02&to=2024-02-01", "from 2024-02-02 on")]
    [InlineData("/highlights?sort=title", "-date")]
    [InlineData("/highlights?sort=", "position")]
    [InlineData("/highlights?sort=date,-date", "featured")]
    [InlineData("/highlights?fields=title,secret", "summary")]
    [InlineData("/highlights?include=report", "section.parent")]
    [InlineData("/highlights?include=section.parent.parent", "section.parent")]
    [InlineData("/reports?year=24", "a year from 1800 to 2200")]
    [InlineData("/reports?theme=europe", "year")]
    [InlineData("/reports?sort=position", "-year")]
    [InlineData("/themes?sort=slug,slug", "slug")]
    [InlineData("/themes?include=parent", "fields")]
    public async Task What_is_wrong_is_refused_with_what_is_allowed(string path, string allowed)
    {
        var answer = await (await Stores.Api(Store.Sqlite)).Public.Get(path);
        Assert.Equal((400, "/problems/invalid-parameter"), (answer.Status, answer.Type));
        Assert.Contains(allowed, answer.Texts("allowed"));
    }

    [Fact]
    public async Task More_values_than_anyone_needs_are_refused()
    {
        var answer = await (await Stores.Api(Store.Sqlite)).Public.Get(
            $"/highlights?theme={string.Join(',', Enumerable.Range(0, 51).Select(i => $"t{i}"))}"
        );
        Assert.Equal((400, "1–50 values"), (answer.Status, Assert.Single(answer.Texts("allowed"))));
    }

    [Theory, OnEveryStore]
    public async Task What_has_no_date_comes_last_either_way(Store store)
    {
        var content = await ListContent.Of(store);
        foreach (var sort in new[] { "date", "-date", "-featured,-date" })
        {
            var dates = (await content.Api.Public.Get($"/highlights?lang=nl&limit=100&sort={sort}"))
                .Items.Select(i => i.TryGetProperty("date", out _))
                .ToList();
            Assert.Contains(false, dates);
            Assert.False(dates[^1]);
        }
    }

    [Theory, OnEveryStore]
    public async Task Every_way_to_ask_has_a_tag_of_its_own_that_holds_until_something_changes(Store store)
    {
        var content = await ListContent.Of(store);
        var tags = new Dictionary<string, string>();
        foreach (
            var query in new[]
            {
                "",
                "&theme=europe",
                "&theme=trade",
                "&country=BE",
                "&sort=slug",
                "&sort=-slug",
                "&fields=title",
                "&fields=title,body",
                "&include=theme",
                "&include=section",
                "&include=section.parent",
                "&limit=3",
                "&count=true",
                "&fallback=none",
                "&featured=true",
                "&from=2024-02-01",
                "&to=2024-02-01",
            }
        )
        {
            var path = $"{content.Reports[1].Address}/highlights?lang=nl{query}";
            var list = await content.Api.Public.Get(path);
            Assert.Equal(
                (304, 0),
                (await content.Api.Public.Get(path, ("If-None-Match", list.ETag))) is var again
                    ? (again.Status, again.Bytes.Length)
                    : default
            );
            Assert.Equal(
                (list.ETag, list.ContentHeaders.ContentLength),
                (await content.Api.Public.Ask(HttpMethod.Head, path, null, [])) is var head
                    ? (head.ETag, head.ContentHeaders.ContentLength)
                    : default
            );
            tags.Add(query, list.ETag);
        }
        Assert.Equal(tags.Count, tags.Values.Distinct().Count());
        // Equal requests have one spelling.
        var one = await content.Api.Public.Get("/highlights?theme=trade,europe&lang=nl&sort=-year,position");
        Assert.Equal(one.ETag, (await content.Api.Public.Get("/highlights?lang=nl&theme=europe,trade,europe")).ETag);
    }

    [Theory, OnEveryStore]
    public async Task A_list_that_shows_themes_is_another_once_a_theme_is(Store store)
    {
        var api = await Stores.Api(store, "list-tags");
        var report = await api.PublicReport();
        var theme = await api.Create(
            ContentKinds.Themes,
            new ThemeDraft
            {
                Slug = Given.NewSlug("theme"),
                Fields = new(),
                Translations = new[] { "nl", "fr" }.ToDictionary(l => l, _ => new ThemeText { Name = "Before" }),
            }
        );
        await api.Publish(theme, "nl", "fr");
        await api.Publish(await api.Highlight(report, new() { Themes = [theme.Slug] }, "nl"), "nl");
        var (plain, with) = (
            $"{report.Address}/highlights?lang=nl",
            $"{report.Address}/highlights?lang=nl&include=theme"
        );
        var before = (Plain: await api.Public.Get(plain), With: await api.Public.Get(with));
        await api.Save(theme, new { translations = new { nl = new { name = "After" } } });
        await api.Publish(theme, "nl", "fr");
        Assert.Equal(304, (await api.Public.Get(plain, ("If-None-Match", before.Plain.ETag))).Status);
        var after = await api.Public.Get(with, ("If-None-Match", before.With.ETag));
        Assert.Equal(
            (200, "After"),
            (after.Status, after.Json.GetProperty("included")[0].GetProperty("name").GetString())
        );
    }

    [Theory, OnEveryStore]
    public async Task The_past_and_editions_have_the_same_lists(Store store)
    {
        var api = await Stores.Api(store, "list-past");
        var report = await api.PublicReport();
        var section = await api.Section(report, null, 1, "nl");
        await api.Publish(section, "nl");
        var made = new List<Made>();
        for (var i = 0; i < 4; i++)
        {
            made.Add(
                await api.Highlight(
                    report,
                    new()
                    {
                        Position = i,
                        Countries = i % 2 == 0 ? ["BE"] : ["NL"],
                        Section = section.Slug,
                        Featured = i > 1,
                    },
                    "nl"
                )
            );
            await api.Publish(made[i], "nl");
        }
        Assert.Equal(201, (await api.Admin.Post($"{report.Manage}/editions", new EditionRequest())).Status);
        const string Query = "country=BE&sort=-position&include=section&fields=position&lang=nl&count=true&limit=1";
        var edition = await api.Public.Get($"{report.Address}/editions/1/highlights?{Query}");
        await api.Save(made[0], new { fields = new { position = 9, countries = new[] { "NL" } } });
        await api.Publish(made[0], "nl");
        await api.Save(section, new { translations = new { nl = new { title = "Other" } } });
        await api.Publish(section, "nl");
        var again = await api.Public.Get($"{report.Address}/editions/1/highlights?{Query}");
        Assert.Equal(edition.Bytes, again.Bytes);
        Assert.Equal(
            (made[2].Slug, 2, "Title nl"),
            (
                Names(again)[0],
                again.Json.GetProperty("total").GetInt32(),
                again.Json.GetProperty("included")[0].GetProperty("title").GetString()
            )
        );
        Assert.Equal([made[0].Slug], Names(await api.Public.Get(again.Text("next")!)));
        Assert.Equal([made[2].Slug], Names(await api.Public.Get($"{report.Address}/highlights?{Query}")));
        Assert.Equal(
            [made[3].Slug, made[2].Slug],
            Names(await api.Public.Get($"{report.Address}/editions/1/highlights?featured=true&sort=-position"))
        );
    }
}
