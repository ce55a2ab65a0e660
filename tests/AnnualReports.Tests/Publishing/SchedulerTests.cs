using AnnualReports.Api.Publishing;
using AnnualReports.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Publishing;

/// <summary>Releases that are due, at a time that the test sets.</summary>
public sealed class SchedulerTests
{
    static readonly Clock Clock = new(DateTimeOffset.UtcNow);

    static Task<ApiFixture> Api(Store store) => Stores.Api(store, "scheduled", Clock);

    static Task PublishDue(ApiFixture api) =>
        api.Services.GetRequiredService<ReleaseScheduler>().PublishDue(CancellationToken.None);

    static async Task<Answer> Schedule(ApiFixture api, Made made, TimeSpan after, params string[] languages) =>
        await ReleaseTests.Plan(
            api,
            new() { Items = [ReleaseTests.Item(made, languages)], At = Clock.GetUtcNow() + after }
        );

    [Theory, OnEveryStore]
    public async Task A_release_goes_live_when_it_is_due_with_the_revisions_it_was_scheduled_with(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        var release = await Schedule(api, highlight, TimeSpan.FromHours(1), "nl", "fr");
        Assert.Equal(
            ("scheduled", 1),
            (release.Text("state"), release.Json.GetProperty("items")[0].GetProperty("revision").GetInt32())
        );
        await api.Admin.Patch(
            highlight.Manage,
            new { translations = new { nl = new { title = "Later written" } } },
            ("If-Match", "\"1\"")
        );
        var address = $"/manage/releases/{release.Text("id")}";
        Assert.Equal(
            "/problems/release-not-open",
            (
                await api.Admin.Put(
                    $"{address}/items/{highlight.Id}",
                    ReleaseTests.Item(highlight, "nl"),
                    ("If-Match", release.ETag)
                )
            ).Type
        );
        await PublishDue(api);
        Assert.Equal(404, (await api.Public.Get(highlight.Address)).Status);
        // The program was not running when the release was due. It publishes the release as soon as it runs again, with
        // the real time in the log.
        Clock.Advance(TimeSpan.FromHours(5));
        var before = Clock.GetUtcNow();
        await PublishDue(api);
        var published = await api.Admin.Get(address);
        Assert.Equal("published", published.Text("state"));
        Assert.True(published.Json.GetProperty("publishedAt").GetDateTimeOffset() >= before.AddMilliseconds(-1));
        var live = await api.Public.Get(highlight.Address + "?lang=nl");
        Assert.Equal(("Title nl", published.Text("publishedAt")), (live.Text("title"), live.Text("publishedAt")));
        // The program did it; the audit says in whose name.
        var row = (await api.Admin.Get($"/manage/audit?entry={highlight.Entry}&operation=PublishDueRelease")).Items[0];
        var planner = (await api.Admin.Get("/manage/me")).Text("id");
        Assert.Equal($"person {planner}, who planned it", row.Text("about"));
    }

    [Theory, OnEveryStore]
    public async Task One_that_breaks_rules_when_it_is_due_publishes_nothing_and_says_why(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var (priority, fine) = (await api.Priority(report, "nl", "fr"), await api.Highlight(report, null, "nl", "fr"));
        await api.Publish(priority, "nl", "fr");
        var highlight = await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl", "fr");
        var release = await ReleaseTests.Plan(
            api,
            new()
            {
                Items = [ReleaseTests.Item(fine, "nl", "fr"), ReleaseTests.Item(highlight, "nl", "fr")],
                At = Clock.GetUtcNow().AddMinutes(5),
            }
        );
        var reason = new Dictionary<string, string> { ["nl"] = "Weg", ["fr"] = "Parti" };
        Assert.Equal(
            200,
            (
                await api.Admin.Post(
                    $"{priority.Manage}/withdraw",
                    new WithdrawRequest { Languages = ["nl", "fr"], Reason = reason },
                    ("If-Match", "\"1\"")
                )
            ).Status
        );
        Clock.Advance(TimeSpan.FromMinutes(6));
        await PublishDue(api);
        var failed = await api.Admin.Get($"/manage/releases/{release.Text("id")}");
        Assert.Equal("failed", failed.Text("state"));
        var problem = failed.Json.GetProperty("problems")[0];
        Assert.Equal(
            ("/problems/not-publishable", $"highlights/{highlight.Slug}", "/fields/priorities/0"),
            (
                problem.GetProperty("type").GetString(),
                problem.GetProperty("entry").GetString(),
                problem.GetProperty("pointer").GetString()
            )
        );
        Assert.Equal(404, (await api.Public.Get(fine.Address)).Status);
        // The release is open again.
        await api.Publish(priority, "nl", "fr");
        Assert.Equal("published", (await ReleaseTests.Do(api, failed, "publish")).Text("state"));
    }

    [Theory, OnEveryStore]
    public async Task One_can_be_put_off_and_unscheduled_and_a_past_time_is_refused(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        Assert.NotEmpty(
            (
                await api.Admin.Post(
                    "/manage/releases",
                    new ReleaseRequest
                    {
                        Items = [ReleaseTests.Item(highlight, "nl", "fr")],
                        At = Clock.GetUtcNow().AddMinutes(-1),
                    }
                )
            ).Errors("/at")
        );
        var release = await Schedule(api, highlight, TimeSpan.FromMinutes(5), "nl", "fr");
        var address = $"/manage/releases/{release.Text("id")}";
        var later = await api.Admin.Patch(
            address,
            new { at = Clock.GetUtcNow().AddDays(1) },
            ("If-Match", release.ETag)
        );
        Assert.Equal("scheduled", later.Text("state"));
        Clock.Advance(TimeSpan.FromHours(1));
        await PublishDue(api);
        Assert.Equal(404, (await api.Public.Get(highlight.Address)).Status);
        var planned = await api.Admin.Patch(address, """{ "at": null }""", ("If-Match", later.ETag));
        Assert.Equal((200, "planned", null), (planned.Status, planned.Text("state"), planned.Text("at")));
        Assert.NotEmpty(
            (await api.Admin.Patch(address, new { items = Array.Empty<int>() }, ("If-Match", planned.ETag))).Errors(
                "/items"
            )
        );
    }

    static async Task<int?> Revision(ApiFixture api, string address) =>
        (await api.Admin.Get(address)).Json.GetProperty("items")[0].TryGetProperty("revision", out var revision)
            ? revision.GetInt32()
            : null;

    [Theory, OnEveryStore]
    public async Task Revisions_that_nobody_named_are_pinned_anew_each_time_and_named_ones_stay(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        foreach (var named in new int?[] { null, 1 })
        {
            var release = await ReleaseTests.Plan(
                api,
                new()
                {
                    Items = [ReleaseTests.Item(highlight, "nl", "fr") with { Revision = named }],
                    At = Clock.GetUtcNow().AddHours(1),
                }
            );
            var (address, first) = ($"/manage/releases/{release.Text("id")}", named ?? 1);
            Assert.Equal(first, await Revision(api, address));
            await api.Save(highlight, new { translations = new { nl = new { title = "Newer" } } });
            var newest = (await api.Admin.Get(highlight.Manage)).Json.GetProperty("revision").GetInt32();
            var renamed = await api.Admin.Patch(address, new { title = "Renamed" }, ("If-Match", release.ETag));
            Assert.Equal(first, await Revision(api, address));
            var later = await api.Admin.Patch(
                address,
                new { at = Clock.GetUtcNow().AddDays(1) },
                ("If-Match", renamed.ETag)
            );
            Assert.Equal(named ?? newest, await Revision(api, address));
            var planned = await api.Admin.Patch(address, """{ "at": null }""", ("If-Match", later.ETag));
            Assert.Equal(named, await Revision(api, address));
            await ReleaseTests.Do(api, planned, "cancel");
        }
    }

    [Theory, OnEveryStore]
    public async Task One_whose_pinned_revision_was_erased_fails_and_takes_the_newest_when_tried_again(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var (highlight, other) = (
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl", "fr")
        );
        var release = await ReleaseTests.Plan(
            api,
            new()
            {
                Items = [ReleaseTests.Item(highlight, "nl", "fr"), ReleaseTests.Item(other, "nl", "fr")],
                At = Clock.GetUtcNow().AddMinutes(5),
            }
        );
        var address = $"/manage/releases/{release.Text("id")}";
        await api.Save(highlight, new { translations = new { nl = new { title = "Corrected" } } });
        Assert.Equal(
            201,
            (
                await api.Admin.Post(
                    "/manage/redactions",
                    new RedactionRequest
                    {
                        Entry = highlight.Entry,
                        Language = "nl",
                        Revisions = [1],
                        Reason = "Law",
                        Authority = "Court",
                    }
                )
            ).Status
        );
        Clock.Advance(TimeSpan.FromMinutes(6));
        await PublishDue(api);
        var failed = await api.Admin.Get(address);
        Assert.Equal("failed", failed.Text("state"));
        var problem = failed.Json.GetProperty("problems")[0];
        Assert.Equal(
            ("/problems/invalid", $"highlights/{highlight.Slug}", "/revision"),
            (
                problem.GetProperty("type").GetString(),
                problem.GetProperty("entry").GetString(),
                problem.GetProperty("pointer").GetString()
            )
        );
        foreach (var made in new[] { highlight, other })
            Assert.Equal(404, (await api.Public.Get(made.Address)).Status);
        Assert.Null(await Revision(api, address));
        Assert.Equal("published", (await ReleaseTests.Do(api, failed, "publish")).Text("state"));
        Assert.Equal("Corrected", (await api.Public.Get(highlight.Address + "?lang=nl")).Text("title"));
    }
}
