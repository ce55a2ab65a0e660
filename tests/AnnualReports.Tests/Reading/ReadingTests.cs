using AnnualReports.Contracts;

namespace AnnualReports.Tests.Reading;

public sealed class ReadingTests
{
    [Theory, OnEveryStore]
    public async Task A_draft_is_invisible_to_readers(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        var answer = await api.Public.Get(highlight.Address);
        Assert.Equal((404, "/problems/not-found"), (answer.Status, answer.Type));
        Assert.Empty((await api.Public.Get($"/reports/{report.Slug}/highlights")).Items);
        await api.Publish(highlight, "nl");
        Assert.Equal("Title nl", (await api.Public.Get(highlight.Address)).Text("title"));
        await api.Save(highlight, new { translations = new { nl = new { title = "Secret" } } });
        Assert.Equal("Title nl", (await api.Public.Get(highlight.Address)).Text("title"));
    }

    [Theory, OnEveryStore]
    public async Task An_entry_is_answered_before_the_routes_as_it_is_by_them(Store store)
    {
        var api = await Stores.Api(store, "early");
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        foreach (var address in new[] { highlight.Address, $"/reports/{report.Slug}", "/reports/latest" })
            foreach (var header in new[] { "fr", "de-AT", "en" })
            {
                // A request with a key is never answered from the cache, nor before routing.
                var (early, routed) = (
                    await api.Public.Get(address, ("Accept-Language", header)),
                    await api.Public.Get(address, ("Accept-Language", header), ("Authorization", "Bearer none"))
                );
                Assert.Equal(200, early.Status);
                Assert.Equal(Said(routed), Said(early));
                Assert.Equal(routed.Json.GetRawText(), early.Json.GetRawText());
            }

        static string Said(Answer answer) =>
            string.Join(
                '\n',
                answer
                    .Headers.Concat(answer.ContentHeaders)
                    .Where(h => h.Key is not ("Date" or "Last-Modified" or "X-Test-Operation"))
                    .OrderBy(h => h.Key, StringComparer.Ordinal)
                    .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")
            );
    }

    [Theory, OnEveryStore]
    public async Task A_report_that_is_not_public_does_not_exist_for_readers(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var hidden = await api.Public.Get($"/reports/{report.Slug}/highlights");
        var absent = await api.Public.Get("/reports/no-such-report/highlights");
        Assert.Equal((404, "/problems/unknown-report"), (hidden.Status, hidden.Type));
        Assert.Equal(
            absent.Text("detail")!.Replace("no-such-report", report.Slug, StringComparison.Ordinal),
            hidden.Text("detail")
        );
    }

    [Theory, OnEveryStore]
    public async Task The_language_is_negotiated_and_said(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        await api.Publish(await api.Highlight(report, null, "nl", "fr"), "nl", "fr");
        var list = await api.Public.Get($"/reports/{report.Slug}/highlights", ("Accept-Language", "fr-BE,nl;q=0.5"));
        Assert.Equal("fr", Assert.Single(list.ContentHeaders.ContentLanguage));
        Assert.Equal("fr", list.Items[0].GetProperty("language").GetString());
        Assert.Contains("Accept-Language", list.Headers.Vary);
        Assert.DoesNotContain(
            "Accept-Language",
            (await api.Public.Get($"/reports/{report.Slug}/highlights?lang=fr")).Headers.Vary
        );
    }

    [Theory]
    [InlineData("fr-BE,nl;q=0.5", "fr")]
    [InlineData("nl;q=0.5,fr;q=0.8", "fr")]
    [InlineData("it, *;q=0.1", "nl")]
    [InlineData("*, nl;q=0", "fr")]
    [InlineData("de-Latn-DE-x-private", "de")]
    [InlineData("EN-gb", "en")]
    [InlineData("it", "nl")]
    [InlineData("fr;q=0, it", "nl")]
    [InlineData(";;;", "nl")]
    public async Task Accept_Language_is_looked_up_by_RFC_4647(string header, string expected)
    {
        var api = await Stores.Api(Store.Sqlite);
        var list = await api.Public.Get("/reports", ("Accept-Language", header));
        Assert.Equal(expected, Assert.Single(list.ContentHeaders.ContentLanguage));
    }

    [Theory, OnEveryStore]
    public async Task Fallback_is_honest(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        var german = await api.Public.Get(highlight.Address + "?lang=de");
        Assert.Equal((200, "fr", "Title fr"), (german.Status, german.Text("language"), german.Text("title")));
        Assert.Equal("fr", Assert.Single(german.ContentHeaders.ContentLanguage));
        Assert.Equal("nl", (await api.Public.Get(highlight.Address + "?lang=en")).Text("language"));

        var strict = await api.Public.Get(highlight.Address + "?lang=de&fallback=none");
        Assert.Equal((404, "/problems/not-in-language"), (strict.Status, strict.Type));
        Assert.Equal(["fr", "nl"], strict.Texts("languages"));
        Assert.Empty((await api.Public.Get($"/reports/{report.Slug}/highlights?lang=de&fallback=none")).Items);
        Assert.Equal(
            "fr",
            Assert
                .Single((await api.Public.Get($"/reports/{report.Slug}/highlights?lang=de")).Items)
                .GetProperty("language")
                .GetString()
        );
    }

    [Theory, OnEveryStore]
    public async Task An_official_language_has_no_stand_in(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "fr");
        await api.Publish(highlight, "fr");
        var dutch = await api.Public.Get(highlight.Address + "?lang=nl");
        Assert.Equal((404, "/problems/not-in-language"), (dutch.Status, dutch.Type));
        Assert.Equal("fr", (await api.Public.Get(highlight.Address + "?lang=en")).Text("language"));
    }

    [Theory, OnEveryStore]
    public async Task What_the_client_has_is_not_sent_again(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        foreach (
            var path in new[] { highlight.Address, $"/reports/{report.Slug}/highlights", $"/reports/{report.Slug}" }
        )
        {
            var first = await api.Public.Get(path);
            Assert.False(first.Headers.ETag!.IsWeak);
            var again = await api.Public.Get(path, ("If-None-Match", $"\"other\", W/{first.ETag}"));
            Assert.Equal((304, first.ETag, 0), (again.Status, again.ETag, again.Bytes.Length));
            Assert.NotEqual(first.ETag, (await api.Public.Get(path + "?lang=fr")).ETag);
        }
        var before = (await api.Public.Get($"/reports/{report.Slug}/highlights")).ETag;
        await api.Save(highlight, new { translations = new { nl = new { title = "New" } } });
        Assert.Equal(before, (await api.Public.Get($"/reports/{report.Slug}/highlights")).ETag);
        await api.Publish(highlight, "nl");
        Assert.Equal(
            200,
            (await api.Public.Get($"/reports/{report.Slug}/highlights", ("If-None-Match", before))).Status
        );
    }

    [Theory, OnEveryStore]
    public async Task HEAD_answers_like_GET_without_a_body(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        foreach (var path in new[] { $"/reports/{report.Slug}", "/reports", "/languages", "/reports/none" })
        {
            var get = await api.Public.Get(path);
            var head = await api.Public.Ask(HttpMethod.Head, path, null, []);
            Assert.Equal(
                (get.Status, get.ETag, get.ContentHeaders.ContentLength, 0),
                (head.Status, head.ETag, head.ContentHeaders.ContentLength, head.Bytes.Length)
            );
        }
    }

    [Theory, OnEveryStore]
    public async Task Latest_is_the_public_report_with_the_highest_year(Store store)
    {
        var api = await Stores.Api(store, "latest");
        Assert.Equal("/problems/unknown-report", (await api.Public.Get("/reports/latest")).Type);
        var older = await api.PublicReport();
        var newer = await api.PublicReport();
        await api.DraftReport();
        await api.Publish(await api.Highlight(newer, null, "nl"), "nl");
        var latest = await api.Public.Get("/reports/latest?lang=fr");
        Assert.Equal(newer.Slug, latest.Text("slug"));
        Assert.Equal($"/api/v1/reports/{newer.Slug}?lang=fr", latest.ContentHeaders.ContentLocation?.ToString());
        Assert.Single((await api.Public.Get("/reports/latest/highlights?lang=nl")).Items);
        Assert.Equal(
            [newer.Slug, older.Slug],
            (await api.Public.Get("/reports")).Items.Select(i => i.GetProperty("slug").GetString()!)
        );
    }

    [Theory, OnEveryStore]
    public async Task The_other_languages_are_linked(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var links = (await api.Public.Get($"/reports/{report.Slug}?lang=nl")).Headers.GetValues("Link").ToArray();
        Assert.Equal([$"</api/v1/reports/{report.Slug}?lang=fr>; rel=\"alternate\"; hreflang=\"fr\""], links);
    }

    [Theory, OnEveryStore]
    public async Task Unknown_parameters_and_values_are_refused_with_what_is_allowed(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        foreach (
            var (query, allowed) in new[]
            {
                ("bla=1", "cursor"),
                ("LANG=nl", "lang"),
                ("limit=0", "1–100"),
                ("limit=101", "1–100"),
                ("limit=+5", "1–100"),
                ("count=yes", "true"),
                ("fallback=all", "none"),
                ("lang=nl&lang=fr", "lang"),
            }
        )
        {
            var answer = await api.Public.Get($"/reports/{report.Slug}/highlights?{query}");
            Assert.Equal((400, "/problems/invalid-parameter"), (answer.Status, answer.Type));
            Assert.Contains(allowed, answer.Texts("allowed"));
        }
        var unknown = await api.Public.Get("/reports?lang=xx");
        Assert.Equal((400, "/problems/unknown-language"), (unknown.Status, unknown.Type));
        Assert.Equal(["nl", "fr", "de", "en"], unknown.Texts("allowed"));
    }

    [Theory, OnEveryStore]
    public async Task Delivery_is_open_to_every_origin_and_management_to_none(Store store)
    {
        var api = await Stores.Api(store);
        Assert.Equal(
            "*",
            Assert.Single((await api.Public.Get("/reports")).Headers.GetValues("Access-Control-Allow-Origin"))
        );
        Assert.Equal(
            "*",
            Assert.Single((await api.Public.Get("/reports/none")).Headers.GetValues("Access-Control-Allow-Origin"))
        );
        Assert.False((await api.Admin.Get("/manage/reports")).Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal("no-store", (await api.Admin.Get("/manage/reports")).Headers.CacheControl?.ToString());
        var preflight = await api.Public.Ask(
            HttpMethod.Options,
            "/reports",
            null,
            [("Origin", "https://example.org"), ("Access-Control-Request-Method", "GET")]
        );
        Assert.Equal(
            (204, "GET, HEAD"),
            (preflight.Status, Assert.Single(preflight.Headers.GetValues("Access-Control-Allow-Methods")))
        );
    }

    [Theory, OnEveryStore]
    public async Task Every_stored_body_of_the_sample_is_strictly_its_view_and_its_card_a_prefix(Store store)
    {
        var api = await Stores.Api(store, "sample", "--Sample:Load=true");
        var types = new Dictionary<string, (Type Card, Type View)>
        {
            ["reports"] = (typeof(ReportCard), typeof(ReportView)),
            ["themes"] = (typeof(ThemeView), typeof(ThemeView)),
            ["reports/2024/sections"] = (typeof(SectionCard), typeof(SectionView)),
            ["reports/2024/priorities"] = (typeof(PriorityCard), typeof(PriorityView)),
            ["reports/2024/highlights"] = (typeof(HighlightCard), typeof(HighlightView)),
        };
        foreach (var (path, (card, view)) in types)
            foreach (var language in new[] { "nl", "fr", "de", "en" })
            {
                var items = (await api.Public.Get($"/{path}?lang={language}&limit=100")).Items;
                Assert.NotEmpty(items);
                foreach (var item in items)
                {
                    Assert.Empty(Api.Http.WireTypes.Misfits(item, card));
                    var whole = (await api.Public.Get(item.GetProperty("links").GetProperty("self").GetString()!)).Json;
                    Assert.Empty(Api.Http.WireTypes.Misfits(whole, view));
                    Assert.StartsWith(item.GetRawText()[..^1], whole.GetRawText(), StringComparison.Ordinal);
                }
            }
        Assert.True((await api.Public.Get("/reports/2024/highlights?lang=nl")).Items.Length >= 5);
        Assert.True((await api.Public.Get("/reports/2024/priorities?lang=fr")).Items.Length >= 4);
        Assert.Empty((await api.Verdict()).Differences);
    }
}
