using System.Diagnostics;

namespace AnnualReports.Tests.Changes;

public sealed class ChangesTests
{
    /// <summary>Where somebody stands who has everything up to now.</summary>
    static async Task<string> Now(ApiFixture api, string filter = "")
    {
        var page = await api.Public.Get($"/changes?limit=100{filter}");
        while (page.Json.GetProperty("more").GetBoolean())
            page = await api.Public.Get(page.Text("next")!);
        return page.Text("next")!;
    }

    static string[] Actions(Answer page) => [.. page.Items.Select(i => i.GetProperty("action").GetString()!)];

    [Theory, OnEveryStore]
    public async Task Each_change_comes_once_in_order_with_the_bytes_that_its_address_answers(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        var since = await Now(api);
        await api.Publish(highlight, "nl");
        await api.Publish(highlight, "fr");
        Assert.Equal(200, (await api.TryWithdraw(highlight, "fr")).Status);

        // Only this report, because others publish in this store meanwhile.
        var all = await api.Public.Get(
            $"{since.Replace("compact=true", "compact=false", StringComparison.Ordinal)}&report={report.Slug}"
        );
        // When the second language became public, the first was refreshed, because it shows in which languages it is.
        Assert.Equal(
            ["published", "published", "refreshed", "refreshed", "withdrawn"],
            Actions(all).Order(StringComparer.Ordinal)
        );
        var sequences = all.Items.Select(i => i.GetProperty("sequence").GetInt64()).ToList();
        Assert.Equal(sequences.Order(), sequences);

        var compact = await api.Public.Get($"{since}&report={report.Slug}");
        Assert.Equal(["refreshed", "withdrawn"], Actions(compact).Order(StringComparer.Ordinal));
        var dutch = compact.Items.Single(i => i.GetProperty("language").GetString() == "nl");
        Assert.Equal(
            (await api.Public.Get($"/reports/{report.Slug}/highlights/{highlight.Slug}?lang=nl")).Json.GetRawText(),
            dutch.GetProperty("body").GetRawText()
        );
        Assert.Equal(
            (highlight.Entry.ToString(), "highlight", report.Slug, highlight.Slug),
            (
                dutch.GetProperty("entry").GetProperty("id").GetString(),
                dutch.GetProperty("entry").GetProperty("kind").GetString(),
                dutch.GetProperty("entry").GetProperty("report").GetString(),
                dutch.GetProperty("entry").GetProperty("slug").GetString()
            )
        );
        Assert.DoesNotContain(
            compact.Items,
            i => i.GetProperty("action").GetString() == "withdrawn" && i.TryGetProperty("body", out _)
        );
    }

    [Theory, OnEveryStore]
    public async Task From_the_beginning_there_is_what_is_public_and_nothing_that_no_longer_is(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (kept, gone) = (await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"));
        await api.Publish(kept, "nl");
        await api.Publish(gone, "nl");
        Assert.Equal(200, (await api.TryWithdraw(gone, "nl")).Status);
        var page = await api.Public.Get($"/changes?report={report.Slug}&kind=highlight&lang=nl");
        var entries = page.Items.Where(i => i.TryGetProperty("entry", out _)).ToList();
        Assert.Equal([kept.Slug], entries.Select(i => i.GetProperty("entry").GetProperty("slug").GetString()));
        Assert.All(entries, e => Assert.Equal("nl", e.GetProperty("language").GetString()));
        Assert.Contains("configured", Actions(page));
        // All the history has it, with its text, as asOf has.
        var all = await api.Public.Get($"/changes?report={report.Slug}&kind=highlight&lang=nl&compact=false&limit=100");
        Assert.Equal(
            ["published", "published", "withdrawn"],
            all.Items.Where(i => i.TryGetProperty("entry", out _)).Select(i => i.GetProperty("action").GetString())
        );
    }

    [Theory, OnEveryStore]
    public async Task From_now_on_there_is_what_comes_later_and_all_of_it(Store store)
    {
        // Nobody else publishes here, which would end the wait.
        await using var api = await ApiFixture.Start(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        var now = await api.Public.Get($"/changes?since=now&report={report.Slug}");
        Assert.Equal((200, false), (now.Status, now.Json.GetProperty("more").GetBoolean()));
        Assert.Empty(now.Items);
        // A request that waits is answered with what came while it waited.
        var waiting = api.Public.Get($"/changes?since=now&report={report.Slug}&wait=30");
        await Patience.Rest(500);
        Assert.Equal(200, (await api.TryWithdraw(highlight, "nl")).Status);
        await api.Publish(highlight, "nl");
        Assert.Contains("withdrawn", Actions(await waiting));
        var since = await api.Public.Get(now.Text("next")!);
        Assert.Equal(["withdrawn", "published"], Actions(since).Where(a => a != "configured"));
    }

    [Theory, OnEveryStore]
    public async Task An_erasure_is_told_and_what_was_erased_is_told_no_more(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        var since = await Now(api);
        await api.Save(highlight, new { translations = new { nl = new { title = "Zonder naam" } } });
        await api.Publish(highlight, "nl");
        var erased = await api.Admin.Post(
            "/manage/redactions",
            new
            {
                entry = highlight.Entry,
                language = "nl",
                reason = "A person asked for it",
                authority = "Data protection officer",
            }
        );
        Assert.True(erased.Status is 200 or 201, $"{erased.Status}");
        var page = await api.Public.Get($"{since}&report={report.Slug}");
        var redacted = page.Items.Single(i => i.GetProperty("action").GetString() == "redacted").GetProperty("erased");
        Assert.Equal("A person asked for it", redacted.GetProperty("reason").GetString());
        Assert.NotEmpty(redacted.GetProperty("sequences").EnumerateArray());
        var history = await api.Public.Get($"/changes?report={report.Slug}&kind=highlight&compact=false&limit=100");
        var texts = history.Items.Where(i => i.GetProperty("action").GetString() == "published").ToList();
        Assert.Equal([false, true], texts.Select(t => t.TryGetProperty("body", out _)));
    }

    [Theory, OnEveryStore]
    public async Task A_request_that_waits_is_answered_as_soon_as_something_is_published(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        var since = await Now(api);
        var began = Stopwatch.GetTimestamp();
        var waiting = Enumerable.Range(0, 20).Select(_ => api.Public.Get($"{since}&wait=30")).ToList();
        await Patience.Rest(300);
        Assert.DoesNotContain(waiting, w => w.IsCompleted);
        await api.Publish(highlight, "nl");
        var published = Stopwatch.GetElapsedTime(began);
        foreach (var answer in await Task.WhenAll(waiting))
            Assert.Equal(["published"], Actions(answer));
        var took = Stopwatch.GetElapsedTime(began) - published;
        Assert.True(took < Patience.Seconds(2), $"{took.TotalSeconds:0.0} s");

        var idle = await api.Public.Get($"{await Now(api)}&wait=1");
        Assert.Equal((200, 0, false), (idle.Status, idle.Items.Length, idle.Json.GetProperty("more").GetBoolean()));
        Assert.Equal(await Now(api), idle.Text("next"));
    }

    [Theory, OnEveryStore]
    public async Task Only_so_many_wait_from_one_address(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        await api.PublicReport();
        var since = await Now(api);
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => api.Public.Get($"{since}&wait=2")));
        Assert.Equal(50, answers.Count(a => a.Status == 200));
        Assert.All(
            answers.Where(a => a.Status != 200),
            a => Assert.Equal((503, true), (a.Status, a.Headers.RetryAfter is not null))
        );
        Assert.Equal(200, (await api.Public.Get($"{since}&wait=1")).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_cursor_of_another_log_is_refused(Store store)
    {
        var api = await Stores.Api(store);
        await api.PublicReport();
        var since = (await Now(api)).Split("since=")[1].Split('&')[0];
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(since);
        bytes[^1] ^= 1;
        var other = await api.Public.Get($"/changes?since={System.Buffers.Text.Base64Url.EncodeToString(bytes)}");
        Assert.Equal((409, "/problems/other-log"), (other.Status, other.Type));
        bytes[^1] ^= 1;
        bytes[0] = 1;
        var later = await api.Public.Get($"/changes?since={System.Buffers.Text.Base64Url.EncodeToString(bytes)}");
        Assert.Equal((409, "/problems/other-log"), (later.Status, later.Type));
        foreach (var wrong in new[] { "1", "AAAA", since + "A", since[..^1], "%20", new string('A', 32) + "=" })
            Assert.Equal(
                (400, "/problems/invalid-parameter"),
                await api.Public.Get($"/changes?since={wrong}") is var answer ? (answer.Status, answer.Type) : default
            );
    }

    [Theory, OnEveryStore]
    public async Task Whoever_has_the_page_already_gets_no_body(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        var report = await api.PublicReport();
        var since = await Now(api);
        var first = await api.Public.Get(since);
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal(304, (await api.Public.Get(since, ("If-None-Match", tag))).Status);
        await api.Publish(await api.Highlight(report, null, "nl"), "nl");
        Assert.Equal(200, (await api.Public.Get(since, ("If-None-Match", tag))).Status);
    }
}
