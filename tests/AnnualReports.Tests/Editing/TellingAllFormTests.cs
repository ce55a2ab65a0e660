namespace AnnualReports.Tests.Editing;

/// <summary>A member of the wrong type does not hide any other fault.</summary>
public sealed class TellingAllFormTests
{
    [Theory, OnEveryStore]
    public async Task The_form_the_rules_and_what_is_referred_to_are_told_at_once(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var answer = await api.Admin.Post(
            "/manage/highlights",
            $$$$"""
            {"report":"{{{{report.Slug}}}}","slug":"Not A Slug",
             "fields":{"countries":["XX"],"date":{"from":"2024-02-31"},"themes":["no-such-theme"],"position":-1},
             "translations":{"xx":{"title":"X"},"nl":{"summary":5}}}
            """
        );
        Assert.Equal(422, answer.Status);
        string[] told =
        [
            "/fields/countries/0",
            "/fields/date/from",
            "/fields/position",
            "/fields/themes/0",
            "/slug",
            "/translations/nl/summary",
            "/translations/xx",
        ];
        Assert.Equal(told, TellingAllTests.Pointers(answer));
        Assert.Contains("no-such-theme", answer.Errors("/fields/themes/0")[0], StringComparison.Ordinal);
        Assert.Empty((await api.Admin.Get($"/manage/highlights?report={report.Slug}")).Items);
    }

    [Theory, OnEveryStore]
    public async Task What_does_not_fit_hides_nothing_that_is_wrong_besides(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        Assert.Equal(
            ["/name", "/role"],
            TellingAllTests.Pointers(await api.Admin.Post("/manage/keys", """{"name":" ","role":"king"}"""))
        );
        Assert.Equal(
            ["/label", "/note/nl", "/note/xx"],
            TellingAllTests.Pointers(
                await api.Admin.Post($"{report.Manage}/editions", """{"label":5,"note":{"xx":"a","nl":""}}""")
            )
        );
        Assert.Equal(
            ["/authority", "/bogus", "/reason"],
            TellingAllTests.Pointers(
                await api.Admin.Post(
                    "/manage/redactions",
                    """{"entry":"0193f0a0-0000-7000-8000-000000000000","language":"nl","reason":"","bogus":1}"""
                )
            )
        );
        // Items are checked one by one, whatever is wrong with others, and each keeps its index.
        var planned = await api.Admin.Post(
            "/manage/releases",
            $$$$"""
            {"items":[{"entry":"none","languages":["xx"]},{"languages":["nl"]},{"languages":["nl"]},
                {"entry":"{{{{highlight.Id}}}}","languages":["yy"],"action":"eat","revision":9}]}
            """
        );
        string[] told =
        [
            "/items/0/entry",
            "/items/0/languages/0",
            "/items/1/entry",
            "/items/2/entry",
            "/items/3/action",
            "/items/3/languages/0",
            "/items/3/revision",
        ];
        Assert.Equal(told, TellingAllTests.Pointers(planned));
        // A member that depends on something unreadable is not a fault by itself.
        Assert.Equal(
            ["/at"],
            TellingAllTests.Pointers(
                await api.Admin.Post(
                    "/manage/releases",
                    $$"""{"report":"{{report.Slug}}","force":true,"at":"2027-06-15"}"""
                )
            )
        );
        Assert.Equal(
            ["/report"],
            TellingAllTests.Pointers(await api.Admin.Post("/manage/releases", """{"report":5,"languages":["nl"]}"""))
        );

        var release = await api.Admin.Post(
            "/manage/releases",
            $$$$"""{"items":[{"entry":"{{{{highlight.Id}}}}","languages":["nl"]}]}"""
        );
        var address = $"/manage/releases/{release.Text("id")}";
        var item = await api.Admin.Put(
            $"{address}/items/{highlight.Id}",
            """{"languages":["xx"],"revision":9,"changeNote":{"yy":"q"},"bogus":1}""",
            ("If-Match", release.ETag)
        );
        Assert.Equal(
            ["/bogus", "/changeNote/yy", "/entry", "/languages/0", "/revision"],
            TellingAllTests.Pointers(item)
        );
        var other = await api.Admin.Put(
            $"{address}/items/{highlight.Id}",
            """{"entry":"0193f0a0-0000-7000-8000-000000000000","languages":["nl"],"revision":9}""",
            ("If-Match", release.ETag)
        );
        Assert.Equal(["/entry", "/revision"], TellingAllTests.Pointers(other));
        var patched = await api.Admin.Patch(
            address,
            """{"report":"2024","items":[],"changeKind":"huge","changeNote":{"zz":"q"}}""",
            ("If-Match", release.ETag)
        );
        Assert.Equal(["/changeKind", "/changeNote/zz", "/items", "/report"], TellingAllTests.Pointers(patched));
        await api.Admin.Post($"{address}/cancel", "", ("If-Match", release.ETag));
    }

    [Theory, OnEveryStore]
    public async Task Fields_may_be_left_out_where_there_is_nothing_to_say_in_them(Store store)
    {
        var api = await Stores.Api(store);
        var slug = Given.NewSlug("theme");
        var created = await api.Admin.Post(
            "/manage/themes",
            $$$$"""{"slug":"{{{{slug}}}}","translations":{"nl":{"name":"Klimaat"}}}"""
        );
        Assert.Equal(201, created.Status);
        Assert.Equal("{}", created.Json.GetProperty("draft").GetProperty("fields").GetRawText());
        Assert.Equal(
            200,
            (
                await api.Admin.Put(
                    $"/manage/themes/{created.Text("id")}",
                    $$$$"""{"slug":"{{{{slug}}}}"}""",
                    ("If-Match", created.ETag)
                )
            ).Status
        );
        Assert.Equal(
            ["/fields/year"],
            TellingAllTests.Pointers(
                await api.Admin.Post("/manage/reports", $$$$"""{"slug":"{{{{Given.NewSlug("report")}}}}"}""")
            )
        );
    }
}
