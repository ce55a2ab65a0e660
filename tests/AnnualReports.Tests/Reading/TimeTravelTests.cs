using AnnualReports.Api.Storage.Log;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Reading;

public sealed class TimeTravelTests
{
    static readonly Clock Clock = new(new(2026, 3, 10, 11, 0, 0, TimeSpan.Zero));

    static Task<ApiFixture> Api(Store store) => Stores.Api(store, "time-travel", Clock);

    /// <summary>
    /// An hour later, because tests that run at the same time use this clock too, and time only moves forward.
    /// </summary>
    static string Later()
    {
        Clock.Advance(TimeSpan.FromHours(1));
        return Text(Clock.Now);
    }

    static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    /// <summary>The instant at which something was published or withdrawn.</summary>
    static string At(Answer done) => done.Json.GetProperty("records")[0].GetProperty("at").GetString()!;

    [Theory, OnEveryStore]
    public async Task What_was_public_is_answered_as_it_was_with_the_same_tag(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        Later();
        var first = (await api.Publish(highlight, "nl")).At();
        var then = await api.Public.Get(highlight.Address + "?lang=nl");
        Later();
        await api.Save(highlight, new { translations = new { nl = new { title = "Other" } } });
        await api.Publish(highlight, "nl", "fr");

        var past = await api.Public.Get($"{highlight.Address}?lang=nl&asOf={first}");
        Assert.Equal((200, then.ETag), (past.Status, past.ETag));
        Assert.Equal(then.Bytes, past.Bytes);
        Assert.Equal("public, max-age=86400", past.Headers.CacheControl?.ToString());
        Assert.False(past.Headers.Contains("Link"));
        Assert.Equal(
            304,
            (await api.Public.Get($"{highlight.Address}?lang=nl&asOf={first}", ("If-None-Match", then.ETag))).Status
        );
        Assert.Equal("Other", (await api.Public.Get(highlight.Address + "?lang=nl")).Text("title"));

        var both = (await api.Publish(await api.Highlight(report, null, "nl"), "nl")).At();
        Assert.Equal(
            [
                $"</api/v1/reports/{report.Slug}/highlights/{highlight.Slug}?lang=fr&asOf={both}>; rel=\"alternate\"; hreflang=\"fr\"",
            ],
            (await api.Public.Get($"{highlight.Address}?lang=nl&asOf={both}")).Headers.GetValues("Link")
        );
    }

    [Theory, OnEveryStore]
    public async Task What_was_withdrawn_is_gone_now_and_there_in_the_past_and_so_is_a_whole_report(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        var published = (await api.Publish(highlight, "nl")).At();
        Later();
        var withdrawn = At(await api.TryWithdraw(highlight, "nl"));
        Later();
        await api.TryWithdraw(report, "nl", "fr");
        var end = Later();
        foreach (var path in new[] { highlight.Address, report.Address, report.Address + "/highlights" })
        {
            Assert.Equal(
                (410, "/problems/withdrawn"),
                (
                    (await api.Public.Get($"{path}?lang=nl&asOf={end}")).Status,
                    (await api.Public.Get($"{path}?lang=nl")).Type
                )
            );
            Assert.Equal(200, (await api.Public.Get($"{path}?lang=nl&asOf={published}")).Status);
        }
        Assert.Single((await api.Public.Get($"{report.Address}/highlights?lang=nl&asOf={published}")).Items);
        Assert.Empty((await api.Public.Get($"{report.Address}/highlights?lang=nl&asOf={withdrawn}")).Items);
        var gone = await api.Public.Get($"{highlight.Address}?lang=nl&asOf={withdrawn}");
        Assert.Equal((410, "Reason nl", withdrawn), (gone.Status, gone.Text("reason"), gone.Text("withdrawnAt")));
    }

    [Theory, OnEveryStore]
    public async Task Before_it_was_public_there_was_nothing_and_the_answer_says_since_when(Store store)
    {
        var api = await Api(store);
        var before = Later();
        Later();
        var report = await api.DraftReport();
        var open = (await api.Publish(report, "nl", "fr")).At();
        Later();
        var highlight = await api.Highlight(report, null, "nl", "fr", "de");
        Assert.Equal("/problems/not-found", (await api.Public.Get($"{highlight.Address}?lang=nl&asOf={open}")).Type);
        var french = (await api.Publish(highlight, "fr")).At();
        Later();
        var dutch = (await api.Publish(highlight, "nl")).At();
        Later();

        async Task NotYet(string path, string asOf, string since)
        {
            var answer = await api.Public.Get(
                $"{path}{(path.Contains('?', StringComparison.Ordinal) ? "&" : "?lang=nl&")}asOf={asOf}"
            );
            Assert.Equal(
                (404, "/problems/not-yet-public", since),
                (answer.Status, answer.Type, answer.Text("publicSince"))
            );
        }

        await NotYet(report.Address, before, open);
        await NotYet(report.Address + "/highlights", before, open);
        await NotYet(highlight.Address, before, open);
        await NotYet(highlight.Address + "?lang=fr", open, french);
        await NotYet(highlight.Address + "?lang=de", open, french);
        await NotYet(highlight.Address, french, dutch);
        Assert.Equal("fr", (await api.Public.Get($"{highlight.Address}?lang=de&asOf={french}")).Text("language"));
        var strict = await api.Public.Get($"{highlight.Address}?lang=de&fallback=none&asOf={dutch}");
        Assert.Equal((404, "/problems/not-in-language"), (strict.Status, strict.Type));
        await NotYet(highlight.Address + "?lang=de&fallback=none", open, french);
        Assert.Equal(
            "/problems/unknown-report",
            (await api.Public.Get($"/reports/no-such-report/highlights?asOf={open}")).Type
        );
        Assert.Equal(
            "/problems/unknown-report",
            (await api.Public.Get("/reports/no-such-report?asOf=2026-01-01")).Type
        );
    }

    [Theory, OnEveryStore]
    public async Task A_date_ends_where_the_report_counts_its_days_today_is_now_and_the_future_is_refused(Store store)
    {
        var api = await Api(store);
        foreach (var zone in new[] { "Europe/Brussels", "Pacific/Kiritimati", "America/St_Johns" })
        {
            var report = await api.DraftReport();
            await api.Save(report, new { fields = new { timeZone = zone } });
            await api.Publish(report, "nl", "fr");
            var local = TimeZoneInfo.FindSystemTimeZoneById(zone);
            DateTimeOffset Midnight(DateTimeOffset now) =>
                TimeZoneInfo.ConvertTime(now, local) is var there
                    ? new(there.Date.AddDays(1), local.GetUtcOffset(there.Date.AddDays(1)))
                    : default;
            Clock.Now = Midnight(Clock.Now).AddMilliseconds(-1);
            var today = TimeZoneInfo.ConvertTime(Clock.Now, local).ToString("yyyy-MM-dd");
            var tomorrow = TimeZoneInfo.ConvertTime(Clock.Now.AddDays(1), local).ToString("yyyy-MM-dd");
            var evening = await api.Highlight(report, null, "nl");
            await api.Publish(evening, "nl");
            Task<Answer> Asked(string time) => api.Public.Get($"{report.Address}/highlights?lang=nl&asOf={time}");
            var now = await Asked(today);
            Assert.Single(now.Items);
            Assert.Equal("public, no-cache", now.Headers.CacheControl?.ToString());
            var future = await Asked(tomorrow);
            Assert.Equal((400, "/problems/invalid-parameter"), (future.Status, future.Type));
            Assert.Contains(zone, future.Text("detail"), StringComparison.Ordinal);

            Clock.Advance(TimeSpan.FromMilliseconds(1));
            await api.Publish(await api.Highlight(report, null, "nl"), "nl");
            var yesterday = await Asked(today);
            Assert.Equal(evening.Slug, Assert.Single(yesterday.Items).GetProperty("slug").GetString());
            Assert.Equal("public, max-age=86400", yesterday.Headers.CacheControl?.ToString());
            Assert.Equal(2, (await Asked(tomorrow)).Items.Length);
            Assert.Equal(400, (await Asked(Text(Clock.Now.AddSeconds(1)))).Status);
        }
        var wrong = await api.Public.Get("/reports/latest?asOf=yesterday");
        Assert.Equal((400, "/problems/invalid-parameter"), (wrong.Status, wrong.Type));
        Assert.Equal(
            ["a date: 2025-03-31", "an instant: 2025-03-31T12:00:00Z", "on the report's clocks: 2025-03-31T14:00"],
            wrong.Texts("allowed")
        );
        Assert.Equal(400, (await api.Public.Get("/reports?asOf=2026-01-01")).Status);
        Assert.Equal(400, (await api.Public.Get("/highlights?asOf=2026-01-01")).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_time_is_kept_only_when_nothing_can_be_published_at_it_any_more(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var (kept, asked) = ("public, max-age=86400", $"{report.Address}?lang=nl&asOf={Later()}");
        Assert.Equal("public, no-cache", (await api.Public.Get(asked)).Headers.CacheControl?.ToString());
        Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal("public, no-cache", (await api.Public.Get(asked)).Headers.CacheControl?.ToString());
        await api.Publish(await api.Highlight(report, null, "nl"), "nl");
        Assert.Equal(kept, (await api.Public.Get(asked)).Headers.CacheControl?.ToString());
        Assert.NotEqual(kept, (await api.Public.Get(report.Address)).Headers.CacheControl?.ToString());
    }

    [Theory, OnEveryStore]
    public async Task Pages_and_trees_of_the_past_stay_in_the_past(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var (root, other) = (await api.Section(report, null, 1, "nl"), await api.Section(report, null, 2, "nl"));
        var child = await api.Section(report, root.Slug, 1, "nl");
        foreach (var section in new[] { root, other, child })
            await api.Publish(section, "nl");
        var asOf = Later();
        Later();
        await api.Save(child, new { fields = new { parent = other.Slug } });
        await api.Publish(child, "nl");
        await api.Publish(await api.Section(report, null, 0, "nl"), "nl");

        var tree = await api.Public.Get($"{report.Address}/sections?shape=tree&lang=nl&asOf={asOf}");
        Assert.Equal([root.Slug, other.Slug], tree.Items.Select(i => i.GetProperty("slug").GetString()));
        Assert.Equal(
            child.Slug,
            Assert.Single(tree.Items[0].GetProperty("children").EnumerateArray()).GetProperty("slug").GetString()
        );
        var (seen, next) = (new List<string?>(), $"{report.Address}/sections?limit=1&count=true&lang=nl&asOf={asOf}");
        while (next is not null)
        {
            var page = await api.Public.Get(next);
            Assert.Equal(
                (3, "public, max-age=86400"),
                (page.Json.GetProperty("total").GetInt32(), page.Headers.CacheControl?.ToString())
            );
            Assert.Equal(304, (await api.Public.Get(next, ("If-None-Match", page.ETag))).Status);
            seen.Add(Assert.Single(page.Items).GetProperty("slug").GetString());
            next = page.Text("next");
            Assert.True(next is null || next.Contains($"&asOf={asOf}", StringComparison.Ordinal));
            if (next is not null)
                Assert.Equal(
                    400,
                    (await api.Public.Get(next.Replace($"&asOf={asOf}", "", StringComparison.Ordinal))).Status
                );
        }
        Assert.Equal([root.Slug, child.Slug, other.Slug], seen);
    }

    [Theory, OnEveryStore]
    public async Task What_the_law_had_erased_is_gone_from_the_past_too_and_tags_of_lists_change(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var (erased, kept) = (await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"));
        await api.Publish(erased, "nl");
        await api.Publish(kept, "nl");
        var asOf = Later();
        Later();
        await api.TryWithdraw(erased, "nl");
        var list = $"{report.Address}/highlights?lang=nl&count=true&asOf={asOf}";
        var before = await api.Public.Get(list);
        Assert.Equal(2, before.Items.Length);
        await api.Save(erased, new { translations = new { nl = new { title = "Nothing" } } });
        await api.In(s =>
            s.GetRequiredService<Erasure>()
                .Redact(
                    Guid.Parse(erased.Id),
                    "nl",
                    [],
                    [],
                    "Erased on request",
                    "Data protection authority",
                    default
                )
        );
        var after = await api.Public.Get(list, ("If-None-Match", before.ETag));
        Assert.Equal(
            (200, 1, kept.Slug),
            (
                after.Status,
                after.Json.GetProperty("total").GetInt32(),
                Assert.Single(after.Items).GetProperty("slug").GetString()
            )
        );
        var gone = await api.Public.Get($"{erased.Address}?lang=nl&asOf={asOf}");
        Assert.Equal((410, "/problems/redacted", "Erased on request"), (gone.Status, gone.Type, gone.Text("reason")));
        Assert.Equal("no-store", gone.Headers.CacheControl?.ToString());
    }
}
