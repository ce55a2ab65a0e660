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
}
