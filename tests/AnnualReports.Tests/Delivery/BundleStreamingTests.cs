using AnnualReports.Api.Delivery;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Api.Sample;
using AnnualReports.Api.Storage.Log;
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
    static Task<long> Write(
        ApiFixture api,
        string report,
        Func<ReadOnlyMemory<byte>, Task> sink,
        string? edition = null
    ) =>
        api.In(async services =>
        {
            var http = new DefaultHttpContext { RequestServices = services };
            http.Request.RouteValues["report"] = report;
            if (edition is not null)
                http.Request.RouteValues["edition"] = edition;
            var found = await services
                .GetRequiredService<Bundles>()
                .Find(services.GetRequiredService<PublicEdge>().Read(http), CancellationToken.None);
            long length = 0;
            var writing = found.Write(
                async (bytes, _) =>
                {
                    length += bytes.Length;
                    await sink(bytes);
                },
                CancellationToken.None
            );
            // Other requests get the thread too, although SQLite and this sink never wait.
            Assert.False(writing.IsCompleted);
            await writing;
            Assert.Equal(found.Length, length);
            return length;
        });

    [Theory, OnEveryStore]
    public async Task A_long_report_leaves_in_portions_whose_size_does_not_grow_with_it(Store store)
    {
        var api = await Stores.Api(store, "bundle-long", "--Delivery:CacheBytes=1000000");
        var size = new SampleSize(Reports: 1, ["nl"], Highlights: 400, Sections: 20, Body: 8_000);
        await api.In(async services =>
        {
            await foreach (
                var _ in services.GetRequiredService<Sampler>().Fill(size, CancellationToken.None)
            ) { }
            return 0;
        });
        var (portions, largest) = (0, 0);
        var length = await Write(
            api,
            "latest",
            bytes =>
            {
                (portions, largest) = (portions + 1, Math.Max(largest, bytes.Length));
                return Task.CompletedTask;
            }
        );
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
        await Write(
            api,
            report.Slug,
            async bytes =>
            {
                if (!published)
                    await api.Publish(highlight, "nl");
                published = true;
                whole.Write(bytes.Span);
            }
        );
        Assert.Equal(before, whole.ToArray());
        Assert.NotEqual(before, (await api.Public.Get($"{report.Address}/bundle?lang=nl")).Bytes);
    }

    [Theory, OnEveryStore]
    public async Task What_is_erased_while_it_leaves_is_sent_to_nobody(Store store)
    {
        var api = await Stores.Api(store, "bundle-erased");
        var report = await api.PublicReport();
        var highlights = new List<Made>();
        for (var i = 0; i < 40; i++)
        {
            highlights.Add(await api.Highlight(report, new() { Position = i + 1 }, "nl"));
            await api.Save(highlights[i], new { translations = new { nl = new { body = new string('x', 4_000) } } });
            await api.Publish(highlights[i], "nl");
        }
        var edition = await api.Admin.Post($"{report.Manage}/editions", new EditionRequest());
        Assert.Equal(201, edition.Status);
        var last = highlights[^1];
        await api.Save(last, new { translations = new { nl = new { title = "Another" } } });
        await api.Publish(last, "nl");
        using var sent = new MemoryStream();
        await Assert.ThrowsAsync<ErasedMeanwhileException>(() =>
            Write(
                api,
                report.Slug,
                async bytes =>
                {
                    if (sent.Length == 0)
                        await api.In(s =>
                            s.GetRequiredService<Erasure>()
                                .Redact(Guid.Parse(last.Id), "nl", [], [], "Erased", "Authority", default)
                        );
                    sent.Write(bytes.Span);
                },
                edition: "1"
            )
        );
        Assert.DoesNotContain(last.Slug, System.Text.Encoding.UTF8.GetString(sent.ToArray()), StringComparison.Ordinal);
        var anew = await api.Public.Get($"{report.Address}/editions/1/bundle?lang=nl");
        Assert.Equal(39, anew.Json.GetProperty("highlights").GetArrayLength());
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
        var representation = new Representation { ETag = "\"t\"", Digested = digested };
        var streamed = new Streamed(
            representation,
            13,
            async (sink, token) =>
            {
                begun++;
                await sink("{\"report\":"u8.ToArray(), token);
                if (!digested || ++passes > 1)
                    throw new TimeoutException("The store is away.");
                await sink("{}}"u8.ToArray(), token);
            }
        );
        app.MapGet(
            "/breaks",
            () =>
            {
                var services = api.Services.CreateScope().ServiceProvider;
                return new StreamedBody<ReportBundle>(
                    _ => Task.FromResult(streamed),
                    services.GetRequiredService<LongAnswers>(),
                    services.GetRequiredService<Freshness>()
                );
            }
        );
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            client.GetByteArrayAsync(new Uri("/breaks", UriKind.Relative))
        );
        Assert.Equal(digested ? 2 : 1, begun);
        await app.StopAsync();
    }
}
