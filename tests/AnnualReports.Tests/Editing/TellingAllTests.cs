namespace AnnualReports.Tests.Editing;

/// <summary>One answer reports everything that is wrong with a draft, whichever layer finds it.</summary>
public sealed class TellingAllTests
{
    internal static string[] Pointers(Answer answer) =>
        [.. answer.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal)];

    [Theory, OnEveryStore]
    public async Task A_report_that_there_is_not_hides_nothing_else(Store store)
    {
        var api = await Stores.Api(store);
        var answer = await api.Admin.Post(
            "/manage/highlights",
            """{"report":"no-such-report","slug":"Bad","fields":{"themes":["no-such-theme"],"image":{"media":"0193f0a0-0000-7000-8000-000000000000"}}}"""
        );
        Assert.Equal(["/fields/image/media", "/fields/themes/0", "/report", "/slug"], Pointers(answer));
        var without = await api.Admin.Post(
            "/manage/highlights",
            """{"fields":{"themes":["no-such-theme"],"position":"first"}}"""
        );
        Assert.Equal(["/fields/position", "/fields/themes/0", "/report", "/slug"], Pointers(without));
    }

    [Theory, OnEveryStore]
    public async Task A_patch_and_a_whole_revision_are_judged_alike(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        var patched = await api.Admin.Patch(
            highlight.Manage,
            """{"slug":"Not A Slug","fields":{"themes":["no-such-theme"],"date":{"from":"31.1.2024"}}}""",
            ("If-Match", "\"1\"")
        );
        Assert.Equal(["/fields/date/from", "/fields/themes/0", "/slug"], Pointers(patched));
        var report = await api.Admin.Post(
            "/manage/reports",
            """{"report":"2024","slug":"Bad Slug","fields":{"timeZone":"Mars/Olympus"}}"""
        );
        Assert.Equal(["/fields/timeZone", "/fields/year", "/report", "/slug"], Pointers(report));
    }

    [Theory, OnEveryStore]
    public async Task Something_needed_that_is_wrong_hides_nothing_else(Store store)
    {
        var api = await Stores.Api(store);
        var image = await api.Admin.Post(
            "/manage/highlights",
            """{"report":"no-such-report","slug":"Bad","fields":{"image":{"media":5},"countries":["XX"]}}"""
        );
        Assert.Equal(["/fields/countries/0", "/fields/image/media", "/report", "/slug"], Pointers(image));
        var parity = await api.Admin.Post(
            "/manage/reports",
            $$$$"""{"slug":"{{{{Given.NewSlug("report")}}}}","fields":{"year":{{{{api.NewYear()}}}},"parityLanguages":["nl","xx"]}}"""
        );
        Assert.Equal(["/fields/parityLanguages/1"], Pointers(parity));
        var control = await api.Admin.Post(
            "/manage/highlights",
            """{"report":"no-such-report","slug":"Bad","translations":{"nl":{"title":"a\u0001b"}}}"""
        );
        Assert.Equal(["/report", "/slug", "/translations/nl/title"], Pointers(control));
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        var patched = await api.Admin.Patch(
            highlight.Manage,
            """{"slug":"Bad","translations":{"xx":null}}""",
            ("If-Match", "\"1\"")
        );
        Assert.Equal(["/slug", "/translations/xx"], Pointers(patched));
    }

    [Theory, OnEveryStore]
    public async Task Requests_to_publish_tell_all_that_is_wrong_with_them(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        var published = await api.Admin.Post(
            highlight.Manage + "/publish",
            """{"languages":["xx","nl","yy"],"override":{"reason":""},"changeNote":{"zz":"q"}}""",
            ("If-Match", "\"1\"")
        );
        Assert.Equal(422, published.Status);
        Assert.Equal(["/changeNote/zz", "/languages/0", "/languages/2", "/override/reason"], Pointers(published));
        var withdrawn = await api.Admin.Post(
            highlight.Manage + "/withdraw",
            """{"languages":["xx","nl","yy"],"override":{"reason":""},"reason":{"zz":"q"}}""",
            ("If-Match", "\"1\"")
        );
        Assert.Equal(["/languages/0", "/languages/2", "/override/reason", "/reason/zz"], Pointers(withdrawn));
        var unfit = await api.Admin.Post(
            highlight.Manage + "/publish",
            """{"languages":["xx"],"bogus":1,"override":{}}""",
            ("If-Match", "\"1\"")
        );
        Assert.Equal(["/bogus", "/languages/0", "/override/reason"], Pointers(unfit));
        var unknown = await api.Admin.Post(
            highlight.Manage + "/publish",
            """{"languages":["xx","yy"]}""",
            ("If-Match", "\"1\"")
        );
        Assert.Equal("/problems/unknown-language", unknown.Type);
        Assert.Equal(["/languages/0", "/languages/1"], Pointers(unknown));
    }

    [Theory, OnEveryStore]
    public async Task Of_a_release_a_copy_and_a_preview_link_everything_is_told(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        var release = await api.Admin.Post(
            "/manage/releases",
            $$$$"""
            {"override":{"reason":" "},"at":"2020-01-01T00:00:00Z","items":[
                {"entry":"0193f0a0-0000-7000-8000-000000000000","languages":["xx"]},
                {"entry":"{{{{highlight.Id}}}}","languages":["nl"],"revision":9},
                {"entry":"{{{{highlight.Id}}}}","languages":[],"action":"withdraw","revision":1}]}
            """
        );
        string[] told =
        [
            "/at",
            "/items/0/entry",
            "/items/0/languages/0",
            "/items/1/revision",
            "/items/2/languages",
            "/items/2/revision",
            "/override/reason",
        ];
        Assert.Equal(told, Pointers(release));
        Assert.Equal(
            ["/changeNote/zz", "/report"],
            Pointers(await api.Admin.Post("/manage/releases", """{"report":"none","changeNote":{"zz":"q"}}"""))
        );
        var copy = await api.Admin.Post(
            $"{report.Manage}/copy",
            """{"slug":"Bad Slug","year":1,"include":["sections","nothing"]}"""
        );
        Assert.Equal(["/include/1", "/slug", "/year"], Pointers(copy));
        var link = await api.Admin.Post(
            "/manage/preview-links",
            """{"report":"no-such-report","expiresAt":"2020-01-01T00:00:00Z"}"""
        );
        Assert.Equal(["/expiresAt", "/name", "/report"], Pointers(link));
    }

    [Theory, OnEveryStore]
    public async Task A_name_that_is_taken_is_told_with_what_else_is_wrong_and_alone_is_a_conflict(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var (first, second) = (await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"));
        string Named(string fields) =>
            $$$$"""{"report":"{{{{report.Slug}}}}","slug":"{{{{first.Slug}}}}","fields":{{{{fields}}}}}""";
        const string unknownFile = """{"image":{"media":"0193f0a0-0000-7000-8000-000000000000"}}""";
        Assert.Equal(
            ["/fields/countries/0", "/slug"],
            Pointers(await api.Admin.Post("/manage/highlights", Named("""{"countries":["XX"]}""")))
        );
        // Files are looked for after the name was refused.
        Assert.Equal(
            ["/fields/image/media", "/slug"],
            Pointers(await api.Admin.Post("/manage/highlights", Named(unknownFile)))
        );
        Assert.Equal(
            ["/fields/position", "/slug"],
            Pointers(await api.Admin.Put(second.Manage, Named("""{"position":-1}"""), ("If-Match", "\"1\"")))
        );
        // An entry's own name is not taken by another one, and another report may have an entry of the same name.
        Assert.Equal(
            ["/fields/position"],
            Pointers(await api.Admin.Put(first.Manage, Named("""{"position":-1}"""), ("If-Match", "\"1\"")))
        );
        var elsewhere = await api.DraftReport();
        var there = $$$$"""{"report":"{{{{elsewhere.Slug}}}}","slug":"{{{{first.Slug}}}}","fields":{"position":-1}}""";
        Assert.Equal(["/fields/position"], Pointers(await api.Admin.Post("/manage/highlights", there)));
        var alone = await api.Admin.Post("/manage/highlights", Named("{}"));
        Assert.Equal((409, "/problems/slug-taken"), (alone.Status, alone.Type));

        var year = (await api.Admin.Get(report.Manage))
            .Json.GetProperty("draft")
            .GetProperty("fields")
            .GetProperty("year")
            .GetInt32();
        var again = await api.Admin.Post(
            "/manage/reports",
            $$$$"""{"slug":"{{{{report.Slug}}}}-2","fields":{"year":{{{{year}}}},"timeZone":"Mars/Olympus"}}"""
        );
        Assert.Equal(["/fields/timeZone", "/fields/year"], Pointers(again));
        Assert.Equal(
            "/problems/year-taken",
            (
                await api.Admin.Post(
                    "/manage/reports",
                    $$$$"""{"slug":"{{{{report.Slug}}}}-2","fields":{"year":{{{{year}}}}}}"""
                )
            ).Type
        );
    }
}
