using System.Text.Json;
using AnnualReports.Api.Publishing;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Publishing;

/// <summary>
/// What would stop a release is known before it is due, and a release that is stopped when it is due ends.
/// </summary>
public sealed class ReleaseReadinessTests
{
    static readonly Clock Clock = new(DateTimeOffset.UtcNow);

    static Task<ApiFixture> Api(Store store) => Stores.Api(store, "readiness", Clock);

    static Task Judge(ApiFixture api) =>
        api.Services.GetRequiredService<ReleaseForecast>().Judge(CancellationToken.None);

    static Task PublishDue(ApiFixture api) =>
        api.Services.GetRequiredService<ReleaseScheduler>().PublishDue(CancellationToken.None);

    static string Address(Answer release) => $"/manage/releases/{release.Text("id")}";

    static async Task<List<string?>> Listed(ApiFixture api, string query) =>
        [
            .. (await api.Admin.Get($"/manage/releases?{query}"))
                .Json.GetProperty("items")
                .EnumerateArray()
                .Select(r => r.GetProperty("id").GetString()),
        ];

    [Theory, OnEveryStore]
    public async Task What_something_would_stop_is_scheduled_with_force_alone_and_says_what(Store store)
    {
        var api = await Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        var asked = new ReleaseRequest
        {
            Items = [ReleaseTests.Item(highlight, "nl", "fr")],
            At = Clock.GetUtcNow().AddHours(30),
        };
        var refused = await api.Admin.Post("/manage/releases", asked);
        Assert.Equal((422, "/problems/not-ready"), (refused.Status, refused.Type));
        var problem = Assert.Single(refused.Json.GetProperty("problems").EnumerateArray());
        Assert.Equal(
            ("/translations/fr", highlight.Id, "Title nl"),
            (
                problem.GetProperty("pointer").GetString(),
                problem.GetProperty("id").GetString(),
                problem.GetProperty("title").GetString()
            )
        );
        Assert.Contains("force", refused.Text("detail"), StringComparison.Ordinal);

        var release = await ReleaseTests.Plan(api, asked with { Force = true });
        Assert.Equal(("scheduled", 1), (release.Text("state"), release.Json.GetProperty("problemCount").GetInt32()));
        Assert.Contains(release.Text("id"), await Listed(api, "state=scheduled,failed&problems=true"));
        Assert.DoesNotContain(release.Text("id"), await Listed(api, "state=scheduled,failed&problems=false"));
        Assert.DoesNotContain(release.Text("id"), await Listed(api, "state=failed&problems=true"));
        // A planned release is not checked; once it has a time, it is.
        var planned = await ReleaseTests.Plan(api, asked with { At = null });
        Assert.Equal(
            "/problems/not-ready",
            (await api.Admin.Patch(Address(planned), new { at = asked.At }, ("If-Match", planned.ETag))).Type
        );
        Assert.NotEmpty(
            (await api.Admin.Patch(Address(planned), new { force = true }, ("If-Match", planned.ETag))).Errors("/force")
        );
        // The missing text is saved, and the release pins it. Nothing stops it any more.
        await api.Save(highlight, new { translations = new { fr = new { title = "Titre", summary = "Résumé" } } });
        var ready = await api.Admin.Patch(Address(release), new { at = asked.At }, ("If-Match", release.ETag));
        Assert.Equal(200, ready.Status);
        Assert.False(ready.Json.TryGetProperty("problems", out _));
        foreach (var open in new[] { ready, planned })
            await ReleaseTests.Do(api, open, "cancel");
    }

    [Theory, OnEveryStore]
    public async Task What_is_due_within_a_day_is_judged_each_minute_and_health_counts_what_something_stops(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var api = await ApiFixture.Start(store, clock, "--Health:FreeBytes=0");
        var report = await api.PublicReport();
        var priority = await api.Priority(report, "nl", "fr");
        await api.Publish(priority, "nl", "fr");
        var highlight = await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl", "fr");
        var soon = await ReleaseTests.Plan(
            api,
            new()
            {
                Title = "Soon",
                Items = [ReleaseTests.Item(highlight, "nl", "fr")],
                At = clock.GetUtcNow().AddHours(12),
            }
        );
        var late = await ReleaseTests.Plan(
            api,
            new()
            {
                Title = "Late",
                Items = [ReleaseTests.Item(highlight, "nl", "fr")],
                At = clock.GetUtcNow().AddHours(40),
            }
        );
        Assert.False(soon.Json.TryGetProperty("problems", out _));
        Assert.Equal(200, (await api.TryWithdraw(priority, "nl", "fr")).Status);
        await Judge(api);
        var judged = await api.Admin.Get(Address(soon));
        Assert.Equal(soon.ETag, judged.ETag);
        var problem = Assert.Single(
            judged.Json.GetProperty("problems").EnumerateArray(),
            p => p.GetProperty("pointer").GetString() == "/fields/priorities/0"
        );
        Assert.Equal(highlight.Id, problem.GetProperty("id").GetString());
        Assert.False((await api.Admin.Get(Address(late))).Json.TryGetProperty("problems", out _));
        Assert.Contains(
            "Due within 24 hours, and something stops them: 1.",
            await Health(api, 200, "degraded"),
            StringComparison.Ordinal
        );
        // Only a change is logged.
        await api.In(async services =>
        {
            var row = await services
                .GetRequiredService<ReportsDb>()
                .Releases.AsNoTracking()
                .SingleAsync(r => r.Id == Guid.Parse(soon.Text("id")!));
            Assert.Null(await services.GetRequiredService<ReleaseSchedule>().Judge(row, CancellationToken.None));
            return true;
        });
        await api.Publish(priority, "nl", "fr");
        await Judge(api);
        Assert.False((await api.Admin.Get(Address(soon))).Json.TryGetProperty("problems", out _));
    }

    static async Task<string> Health(ApiFixture api, int status, string state)
    {
        using var client = new HttpClient { BaseAddress = api.Address };
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(
            (status, state),
            ((int)answer.StatusCode, JsonElement.Parse(text).GetProperty("status").GetString())
        );
        return text;
    }

    [Theory, OnEveryStore]
    public async Task One_that_meets_an_unexpected_fault_fails_after_five_tries_each_later_and_others_go_on(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var api = await ApiFixture.Start(store, clock);
        var report = await api.PublicReport();
        var (broken, fine) = (
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl", "fr")
        );
        var release = await ReleaseTests.Plan(
            api,
            new() { Items = [ReleaseTests.Item(broken, "nl", "fr")], At = clock.GetUtcNow().AddMinutes(1) }
        );
        await ReleaseTests.Plan(
            api,
            new() { Items = [ReleaseTests.Item(fine, "nl", "fr")], At = clock.GetUtcNow().AddMinutes(1) }
        );
        await api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            return await db
                .Revisions.Where(r => db.Entries.Any(e => e.No == r.EntryNo && e.Id == broken.Entry))
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Content, "{ broken"));
        });
        clock.Advance(TimeSpan.FromMinutes(2));
        await PublishDue(api);
        Assert.Equal(200, (await api.Public.Get(fine.Address)).Status);
        var tries = new List<int>();
        for (var round = 0; round < 12 && await Row(api, release) is { State: "scheduled" } row; round++)
        {
            // However often it is checked, there is one attempt for each time before it is due.
            for (var look = 0; look < 3; look++)
                await PublishDue(api);
            tries.Add(row.Tries);
            clock.Advance(ReleaseScheduler.Distances[^1]);
            await PublishDue(api);
        }
        Assert.InRange(tries.Max(), 1, 5);
        var failed = await Row(api, release);
        Assert.Equal("failed", failed.State);
        var problem = JsonElement.Parse(failed.Problems!)[0];
        Assert.Equal("Internal", problem.GetProperty("Reason").GetString());
        Assert.Equal(32, problem.GetProperty("TraceId").GetString()!.Length);
        var listed = (await api.Admin.Get("/manage/releases?state=failed&problems=true"))
            .Json.GetProperty("items")[0]
            .GetProperty("problems")[0];
        Assert.Equal(
            ("/problems/internal", 500, problem.GetProperty("TraceId").GetString()),
            (
                listed.GetProperty("type").GetString(),
                listed.GetProperty("status").GetInt32(),
                listed.GetProperty("traceId").GetString()
            )
        );
    }

    static Task<ReleaseRow> Row(ApiFixture api, Answer release) =>
        api.In(services =>
            services
                .GetRequiredService<ReportsDb>()
                .Releases.AsNoTracking()
                .SingleAsync(r => r.Id == Guid.Parse(release.Text("id")!))
        );

    [Fact]
    public void The_tries_of_a_release_grow_apart() =>
        Assert.True(
            ReleaseScheduler.Distances.Count == 5
                && ReleaseScheduler.Distances.Zip(ReleaseScheduler.Distances.Skip(1)).All(d => d.First < d.Second)
        );

    [Theory, OnEveryStore]
    public async Task One_that_keeps_an_older_revision_says_so_and_the_entry_names_the_releases_that_it_is_in(
        Store store
    )
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        var release = await ReleaseTests.Plan(
            api,
            new()
            {
                Title = "Pinned",
                Items = [ReleaseTests.Item(highlight, "nl", "fr")],
                At = Clock.GetUtcNow().AddHours(1),
            }
        );
        Assert.False(release.Json.TryGetProperty("warnings", out _));
        await api.Save(highlight, new { translations = new { nl = new { title = "Newer" } } });
        var (one, preflight) = (
            await api.Admin.Get(Address(release)),
            await api.Admin.Get(Address(release) + "/preflight")
        );
        foreach (var answer in new[] { one, preflight })
        {
            var item = answer.Json.GetProperty("items")[0];
            Assert.Equal(
                (1, 2, "Title nl"),
                (
                    item.GetProperty("revision").GetInt32(),
                    item.GetProperty("newestRevision").GetInt32(),
                    item.GetProperty("title").GetString()
                )
            );
            var warning = Assert.Single(answer.Json.GetProperty("warnings").EnumerateArray());
            Assert.Equal(
                (highlight.Id, "Title nl"),
                (warning.GetProperty("id").GetString(), warning.GetProperty("title").GetString())
            );
            Assert.Contains(
                "revision 2 was saved since",
                warning.GetProperty("message").GetString(),
                StringComparison.Ordinal
            );
        }
        var whole = await ReleaseTests.Plan(api, new() { Title = "Whole", Report = report.Slug });
        var named = (await api.Admin.Get(highlight.Manage)).Json.GetProperty("releases").EnumerateArray().ToList();
        Assert.Equal(
            [("Pinned", "scheduled", 1), ("Whole", "planned", 0)],
            named.Select(r =>
                (
                    r.GetProperty("title").GetString()!,
                    r.GetProperty("state").GetString()!,
                    r.TryGetProperty("revision", out var revision) ? revision.GetInt32() : 0
                )
            )
        );
        Assert.False((await api.Admin.Get(report.Manage)).Json.TryGetProperty("releases", out _));
        foreach (var open in new[] { one, whole })
            await ReleaseTests.Do(api, open, "cancel");
        Assert.False((await api.Admin.Get(highlight.Manage)).Json.TryGetProperty("releases", out _));
    }
}
