using AnnualReports.Api.Delivery;
using AnnualReports.Api.Http;
using AnnualReports.Api.Sampling;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnualReports.Tests.Delivery;

public sealed class BundleStreamingTests
{
    /// <summary>Writes a report's bundle to a sink, as a response would.</summary>
    static Task<long> Write(ApiFixture api, string report, Func<ReadOnlyMemory<byte>, Task> sink) => api.In(async services =>
    {
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.RouteValues["report"] = report;
        long length = 0;
        await services.GetRequiredService<ReportsDb>().ReadHandingOn(async token =>
        {
            var found = await services.GetRequiredService<Bundles>().Find(http, Query.Of(http.Request), token);
            await found.Write(async (bytes, _) =>
            {
                length += bytes.Length;
                await sink(bytes);
            }, token);
        }, () => length > 0, CancellationToken.None);
        return length;
    });

    [Theory, OnEveryStore]
    public async Task A_long_report_leaves_in_portions_whose_size_does_not_grow_with_it(Store store)
    {
        var api = await Stores.Api(store, "bundle-long", "--Delivery:CacheBytes=1000000");
        var size = new SampleSize(Reports: 1, ["nl"], Highlights: 400, Sections: 20, Body: 8_000);
        await api.In(async services =>
        {
            await foreach (var _ in services.GetRequiredService<Sampler>().Fill(size, Guid.Empty, CancellationToken.None)) { }
            return 0;
        });
        var (portions, largest) = (0, 0);
        var length = await Write(api, "latest", bytes =>
        {
            (portions, largest) = (portions + 1, Math.Max(largest, bytes.Length));
            return Task.CompletedTask;
        });
        Assert.True(length > 5_000_000, $"{length} bytes");
        Assert.InRange(largest, 1, 96 * 1024);
        Assert.True(portions > 50, $"{portions} portions");
        var answer = await api.Public.Get("/reports/latest/bundle");
        Assert.Equal(length, answer.Bytes.Length);
        Assert.True(answer.Headers.TransferEncodingChunked);
        Assert.Equal(400, answer.Json.GetProperty("highlights").GetArrayLength());
    }

    [Theory, OnEveryStore]
    public async Task What_is_published_while_it_leaves_is_not_in_it(Store store)
    {
        var api = await Stores.Api(store, "bundle-snapshot");
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        var before = (await api.Public.Get($"{report.Address}/bundle?lang=nl")).Bytes;
        await api.Save(highlight, new { translations = new { nl = new { title = "Later" } } });
        var published = false;
        using var whole = new MemoryStream();
        await Write(api, report.Slug, async bytes =>
        {
            if (!published)
                await api.Publish(highlight, "nl");
            published = true;
            whole.Write(bytes.Span);
        });
        Assert.Equal(before, whole.ToArray());
        Assert.NotEqual(before, (await api.Public.Get($"{report.Address}/bundle?lang=nl")).Bytes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_breaks_off_is_not_taken_for_whole_and_not_begun_again(bool digested)
    {
        var api = await Stores.Api(Store.Sqlite);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(api.Services.GetRequiredService<Freshness>());
        await using var app = builder.Build();
        var (begun, passes) = (0, 0);
        app.MapGet("/breaks", () => new StreamedBody<ReportBundle>(api.Services.CreateScope().ServiceProvider.GetRequiredService<ReportsDb>(), _ => Task.FromResult(new Streamed(new() { ETag = "\"t\"", Digested = digested }, async (sink, token) =>
        {
            begun++;
            await sink("{\"report\":"u8.ToArray(), token);
            if (!digested || ++passes > 1)
                throw new TimeoutException("The store is away.");
            await sink("{}}"u8.ToArray(), token);
        }))));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetByteArrayAsync(new Uri("/breaks", UriKind.Relative)));
        Assert.Equal(digested ? 2 : 1, begun);
        await app.StopAsync();
    }
}
