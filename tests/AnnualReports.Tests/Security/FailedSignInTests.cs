using System.Diagnostics;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Security;

/// <summary>Whoever guesses keys is stopped; whoever has one is not.</summary>
public sealed class FailedSignInTests
{
    static async Task Exchange(IServiceProvider instance)
    {
        using var writer = ActivatorUtilities.CreateInstance<FailedSignInWriter>(instance);
        await writer.Exchange(CancellationToken.None);
    }

    [Theory, OnEveryStore]
    public async Task Wrong_keys_are_refused_after_a_few_and_right_ones_never(Store store)
    {
        await using var api = await ApiFixture.Start(store, "--Limits:FailedSignIns=3");
        using var stranger = api.WithKey("no-key-that-anybody-has");
        for (var rest = 2; rest >= 0; rest--)
        {
            var failed = await stranger.Get("/manage/me");
            Assert.Equal(401, failed.Status);
            Assert.StartsWith($"\"sign-in\";r={rest};t=", failed.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        }
        var refused = await stranger.Get("/manage/me");
        Assert.Equal((429, "/problems/too-many-requests"), (refused.Status, refused.Type));
        Assert.Contains("A valid one works at once", refused.Text("detail"), StringComparison.Ordinal);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 600);
        Assert.Equal("\"sign-in\";q=3;w=600", refused.Headers.GetValues("RateLimit-Policy").Single());
        // Nothing tells a wrong key from one that was revoked, nor an address of management from none.
        Assert.Equal(429, (await stranger.Get("/manage/no-such-thing")).Status);

        Assert.Equal(200, (await api.Admin.Get("/manage/me")).Status);
        using var made = await api.As(Role.Viewer, "Just made");
        Assert.Equal(200, (await made.Get("/manage/me")).Status);
        Assert.Equal(200, (await api.Public.Get("/languages")).Status);

        // Refused ones are failed sign-ins too: the audit counts them all.
        await api.Services.GetRequiredService<AuditEvents>().Flush(CancellationToken.None);
        var row = Assert.Single((await api.Admin.Get("/manage/audit?outcome=unauthenticated")).Items);
        Assert.Equal(5, row.GetProperty("count").GetInt32());
    }

    [Theory, OnEveryStore]
    public async Task A_revoked_key_is_named_also_where_wrong_ones_come_from_and_without_asking_the_store(Store store)
    {
        await using var api = await ApiFixture.Start(store, "--Limits:FailedSignIns=3");
        var made = await api.Admin.Post("/manage/keys", new { name = "Importer", role = "editor" });
        using var revoked = api.WithKey(made.Text("key")!);
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, $"/manage/keys/{made.Text("id")}", null, [])).Status);
        using var stranger = api.WithKey("no-key-that-anybody-has");
        for (var failures = 0; failures < 5; failures++)
            await stranger.Get("/manage/me");
        Assert.Equal(429, (await revoked.Get("/manage/me")).Status);
        var sent = await Statements.Of(api, () => revoked.Get("/manage/me"));
        Assert.DoesNotContain(
            sent,
            s => s.Contains("ApiKeys", StringComparison.Ordinal) && s.Contains("@hash", StringComparison.Ordinal)
        );
        await api.Services.GetRequiredService<AuditEvents>().Flush(CancellationToken.None);
        var rows = (await api.Admin.Get("/manage/audit?outcome=unauthenticated")).Items;
        var row = Assert.Single(rows, r => r.Text("about") is not null);
        Assert.Equal(
            ($"key {made.Text("id")} of person {made.Text("actor")}, which was revoked", 2),
            (row.Text("about"), row.GetProperty("count").GetInt32())
        );
    }

    [Theory, OnEveryStore]
    public async Task Instances_of_a_store_count_together(Store store)
    {
        await using var api = await ApiFixture.Start(store, "--Limits:FailedSignIns=4");
        var other = await api.AnotherInstance();
        using var there = new HttpClient { BaseAddress = ApiFixture.AddressOf(other) };
        there.DefaultRequestHeaders.Authorization = new("Bearer", "no-key-that-anybody-has");
        using var here = api.WithKey("another-key-that-nobody-has");
        for (var failures = 0; failures < 3; failures++)
            Assert.Equal(401, (await here.Get("/manage/me")).Status);
        await Exchange(api.Services);
        Assert.Equal(401, (await there.Get("/manage/me")).Status);
        await Exchange(other);
        Assert.Equal(429, (await there.Get("/manage/me")).Status);
    }

    [Theory, OnEveryStore]
    public async Task The_store_has_few_rows_of_addresses_and_only_of_the_present_ten_minutes(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        var clock = new Clock(TimeProvider.System.GetUtcNow());
        var failed = new FailedSignIns(api.Services.GetRequiredService<LimitOptions>() with { FailedSignIns = 2 }, clock);
        using var writer = ActivatorUtilities.CreateInstance<FailedSignInWriter>(api.Services, failed);
        for (var i = 0; i < 3 * FailedSignIns.Batch; i++)
            failed.Count($"10.0.{i / 250}.{i % 250}");
        for (var times = 0; times < 20; times++)
            failed.Count("10.9.9.9");
        await writer.Exchange(CancellationToken.None);
        var rows = await Rows(api);
        Assert.Equal((FailedSignIns.Batch, 20), (rows.Count, rows["10.9.9.9"]));
        // An address that is over the limit already is written no more.
        failed.Count("10.9.9.9");
        foreach (var _ in Enumerable.Range(0, 3))
            await writer.Exchange(CancellationToken.None);
        Assert.Equal((3 * FailedSignIns.Batch + 1, 20), ((await Rows(api)).Count, (await Rows(api))["10.9.9.9"]));
        Assert.True(failed.IsSuspect("10.9.9.9"));

        clock.Advance(FailedSignIns.Window);
        Assert.False(failed.IsSuspect("10.9.9.9"));
        await writer.Exchange(CancellationToken.None);
        Assert.Empty(await Rows(api));
    }

    static Task<Dictionary<string, int>> Rows(ApiFixture api) =>
        api.In(s =>
            s.GetRequiredService<ReportsDb>().FailedSignIns.AsNoTracking().ToDictionaryAsync(f => f.Address, f => f.Count)
        );

    /// <summary>
    /// An attack from the very address at which a person works. What it measures is in the test's output, and numbers of
    /// one run are in docs/security.md.
    /// </summary>
    [Theory, OnEveryStore]
    public async Task A_thousand_wrong_keys_a_second_hinder_nobody_and_write_next_to_nothing(Store store)
    {
        await using var api = await ApiFixture.Start(store, "--Limits:FailedSignIns=20");
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        var (seconds, aSecond) = (5, 1_000);
        await api.Save(highlight, new { slug = Given.NewSlug("saved") });
        var quiet = new List<double>();
        for (var reads = 0; reads < 100; reads++)
            quiet.Add(await Timed(async () => Assert.Equal(200, (await api.Admin.Get("/manage/me")).Status)));
        var auditBefore = await api.In(s => s.GetRequiredService<ReportsDb>().Audit.CountAsync());
        var memoryBefore = Environment.WorkingSet;
        var statuses = new int[600];
        using var ended = new CancellationTokenSource();
        var (began, firstWindow) = (Stopwatch.GetTimestamp(), CurrentWindow());
        var sent = 0;
        var attack = Enumerable
            .Range(0, 8)
            .Select(async attacker =>
            {
                using var client = new HttpClient { BaseAddress = api.Address };
                while (Stopwatch.GetElapsedTime(began).TotalSeconds is var now && now < seconds)
                {
                    if (Volatile.Read(ref sent) > now * aSecond)
                    {
                        await Patience.Rest(2);
                        continue;
                    }
                    using var wrong = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/manage/me", UriKind.Relative));
                    wrong.Headers.Authorization = new("Bearer", $"ar_wrong-{Interlocked.Increment(ref sent)}");
                    using var answer = await client.SendAsync(wrong);
                    Interlocked.Increment(ref statuses[(int)answer.StatusCode]);
                }
            })
            .ToList();
        var (right, writes) = (new List<double>(), new List<double>());
        for (var revision = 1; Stopwatch.GetElapsedTime(began).TotalSeconds < seconds; revision++)
        {
            right.Add(await Timed(async () => Assert.Equal(200, (await api.Admin.Get("/manage/me")).Status)));
            if (revision % 10 == 0)
                writes.Add(await Timed(() => api.Save(highlight, new { slug = Given.NewSlug("saved") })));
            await Patience.Rest(10);
        }
        await Task.WhenAll(attack);
        var grown = Environment.WorkingSet - memoryBefore;
        await api.Services.GetRequiredService<AuditEvents>().Flush(CancellationToken.None);
        var audit = await api.In(s => s.GetRequiredService<ReportsDb>().Audit.CountAsync()) - auditBefore - writes.Count;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{store}: {sent} wrong keys in {seconds} s ({statuses[401]} × 401, {statuses[429]} × 429); "
                + $"rows: {(await Rows(api)).Count} of failed sign-ins, {audit} of the audit; "
                + $"right sign-ins: {right.Count}, p50 {At(right, 0.5):0.0} ms, p99 {At(right, 0.99):0.0} ms "
                + $"(without the attack: p50 {At(quiet, 0.5):0.0} ms, p99 {At(quiet, 0.99):0.0} ms); "
                + $"saves: {writes.Count}, slowest {writes.Max():0.0} ms; memory grew by {grown / 1e6:0.0} MB"
        );
        Assert.Equal(sent, statuses[401] + statuses[429]);
        // Ten minutes may have ended in between, and then it begins anew.
        var windows = (int)(CurrentWindow() - firstWindow) + 1;
        Assert.Equal(20 * windows, statuses[401]);
        Assert.True(sent > seconds * aSecond / 4, $"Only {sent} were sent.");
        Assert.InRange((await Rows(api)).Count, 1, windows);
        Assert.InRange(audit, 1, 2 * windows);
        Assert.True(At(right, 0.99) < Patience.Seconds(1).TotalMilliseconds, $"{At(right, 0.99)} ms");
        Assert.True(grown < 200_000_000, $"{grown} bytes");
    }

    static long CurrentWindow() => TimeProvider.System.GetUtcNow().Ticks / FailedSignIns.Window.Ticks;

    static async Task<double> Timed(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    static double At(List<double> times, double part) => times.Order().ElementAt((int)(part * (times.Count - 1)));
}
