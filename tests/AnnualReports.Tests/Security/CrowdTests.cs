using System.Diagnostics;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Security;

/// <summary>
/// What many strangers cost. These tests run while no other does, because they measure the memory of the process.
/// </summary>
[Collection(Alone.Name)]
public sealed class CrowdTests
{
    [Fact]
    public void A_hundred_thousand_strangers_take_a_few_megabytes()
    {
        var options = new LimitOptions(60, 60, 20, 4, 4, KnowsAddresses: true);
        var failed = new FailedSignIns(options, TimeProvider.System);
        using var limit = new DeliveryLimit(options);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        var buckets = new HashSet<int>();
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < 100_000; i++)
        {
            // Each in a network of its own, of which there are as many as one likes.
            var address = new System.Net.IPAddress([0x20, 1, 0xd, 0xb8, 0, (byte)(i >> 16), (byte)(i >> 8), (byte)i, 0, 0, 0, 0, 0, 0, 0, 1]);
            http.Connection.RemoteIpAddress = address;
            limit.TryTake(http)?.Dispose();
            failed.Count(ClientAddress.Of(http));
            buckets.Add(ClientAddress.Bucket(ClientAddress.Of(http)));
        }
        var took = Stopwatch.GetElapsedTime(began);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        TestContext.Current.SendDiagnosticMessage($"{bytes / 1e6:0.0} MB, {took.TotalMilliseconds:0} ms");
        Assert.InRange(buckets.Count, 10_000, ClientAddress.Buckets);
        Assert.Equal(FailedSignIns.Most + 1, failed.Addresses);
        Assert.True(bytes < 30_000_000, $"{bytes} bytes");
        Assert.InRange(failed.Take().Counts.Count, 1, FailedSignIns.Batch);
        GC.KeepAlive(limit);
    }

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
                + $"rows: {await Rows(api)} of failed sign-ins, {audit} of the audit; "
                + $"right sign-ins: {right.Count}, p50 {At(right, 0.5):0.0} ms, p99 {At(right, 0.99):0.0} ms "
                + $"(without the attack: p50 {At(quiet, 0.5):0.0} ms, p99 {At(quiet, 0.99):0.0} ms); "
                + $"saves: {writes.Count}, slowest {writes.Max():0.0} ms; memory grew by {grown / 1e6:0.0} MB"
        );
        Assert.Equal(sent, statuses[401] + statuses[429]);
        // Ten minutes may have ended in between, and then it begins anew.
        var windows = (int)(CurrentWindow() - firstWindow) + 1;
        Assert.Equal(20 * windows, statuses[401]);
        Assert.True(sent > seconds * aSecond / 4, $"Only {sent} were sent.");
        Assert.InRange(await Rows(api), 1, windows);
        Assert.InRange(audit, 1, 2 * windows);
        Assert.True(At(right, 0.99) < Patience.Seconds(1).TotalMilliseconds, $"{At(right, 0.99)} ms");
        Assert.True(grown < 200_000_000, $"{grown} bytes");
    }

    static Task<int> Rows(ApiFixture api) => api.In(s => s.GetRequiredService<ReportsDb>().FailedSignIns.CountAsync());

    static long CurrentWindow() => TimeProvider.System.GetUtcNow().Ticks / FailedSignIns.Window.Ticks;

    static async Task<double> Timed(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    static double At(List<double> times, double part) => times.Order().ElementAt((int)(part * (times.Count - 1)));
}
