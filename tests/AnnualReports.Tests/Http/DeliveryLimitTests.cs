using AnnualReports.Api.Http.Limiting;
using AnnualReports.Tests.Previews;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Http;

/// <summary>Delivery limits the work of answers that are not cached, and nothing else.</summary>
public sealed class DeliveryLimitTests
{
    [Fact]
    public async Task A_cached_answer_passes_no_limit()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite, "--Limits:Misses=1");
        var limit = api.Services.GetRequiredService<DeliveryLimit>();
        var report = await api.PublicReport();
        foreach (var address in new[] { report.Address, "/reports?limit=5", "/languages" })
            Assert.Equal(200, (await api.Public.Get(address)).Status);
        var made = limit.Made;
        Assert.Equal(200, (await api.Public.Get(report.Address)).Status);
        Assert.Equal(200, (await api.Public.Get("/reports?limit=5")).Status);
        Assert.Equal(made, limit.Made);
        // Nothing is free, and what is cached is still sent.
        using (limit.TryTake(new DefaultHttpContext()))
        {
            Assert.Equal(200, (await api.Public.Get(report.Address)).Status);
            Assert.Equal(200, (await api.Public.Get("/reports?limit=5")).Status);
            var waiting = api.Public.Get("/reports?limit=6");
            await Patience.Until(() => limit.Here == 2, "Nobody waits");
            Assert.False(waiting.IsCompleted);
            _ = waiting.ContinueWith(w => w.Result.Status, TaskScheduler.Default);
        }
        Assert.Equal(200, (await api.Public.Get("/reports?limit=6")).Status);
    }

    [Fact]
    public async Task So_many_wait_so_long_and_the_next_is_told_to_come_back()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite, "--Limits:Misses=1");
        var limit = api.Services.GetRequiredService<DeliveryLimit>();
        using var place = limit.TryTake(new DefaultHttpContext());
        var waiting = Enumerable.Range(1, 16).Select(n => api.Public.Get($"/reports?limit={n}")).ToList();
        await Patience.Until(() => limit.Here == 17, "Not all wait");
        foreach (var address in new[] { "/reports?limit=50", "/reports/no-such-report", "/api/v1/reports/2024" })
        {
            var refused = await api.Public.Get(address);
            Assert.Equal(
                (503, "/problems/unavailable", 5.0),
                (refused.Status, refused.Type, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds)
            );
        }
        var page = await api.Public.Get(new Uri(api.Address, "/reports/2024").ToString());
        Assert.Equal((503, "text/html"), (page.Status, page.ContentHeaders.ContentType!.MediaType));
        // Management has its own limits.
        Assert.Equal(200, (await api.Admin.Get("/manage/me")).Status);
        foreach (var answer in await Task.WhenAll(waiting))
            Assert.Equal(503, answer.Status);
        Assert.Equal(1, limit.Here);
    }

    [Fact]
    public async Task An_address_is_limited_only_where_proxies_are_known()
    {
        await using var open = await ApiFixture.Start(Store.Sqlite, "--Limits:AddressRequests=60");
        for (var asked = 0; asked < 100; asked++)
            Assert.Equal(400, (await open.Public.Get($"/reports?q{asked}=")).Status);

        await using var api = await ApiFixture.Start(Store.Sqlite, "--Limits:AddressRequests=60", "--Proxies=127.0.0.1");
        await api.PublicReport();
        static (string, string) From(string address) => ("X-Forwarded-For", address);
        Answer refused;
        for (var asked = 0; (refused = await api.Public.Get($"/reports?q{asked}=", From($"2001:db8::{asked}"))).Status == 400; asked++)
            Assert.True(asked < 300, "Nothing was refused.");
        Assert.Equal((429, "/problems/too-many-requests"), (refused.Status, refused.Type));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 5);
        Assert.False(refused.Headers.Contains("RateLimit"));
        Assert.Equal(200, (await api.Public.Get("/reports?limit=7", From("2001:db8:0:1::1"))).Status);
        // It is cached now, so even the limited one gets it.
        Assert.Equal(200, (await api.Public.Get("/reports?limit=7", From("2001:db8::1"))).Status);
    }

    [Fact]
    public async Task A_preview_is_made_in_one_of_few_places()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite, "--Limits:HeavyWork=2");
        var report = await api.DraftReport();
        var token = await api.Token(report);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => api.Public.Get(Previewing.With(report.Address, token)))
        );
        Assert.All(answers, a => Assert.True(a.Status is 200 or 503, $"{a.Status}"));
        Assert.Contains(answers, a => a.Status == 200);
        Assert.All(answers.Where(a => a.Status == 503), a => Assert.Contains("previews", a.Text("detail"), StringComparison.Ordinal));
        Assert.Equal(200, (await api.Public.Get(Previewing.With(report.Address, token))).Status);
    }
}
