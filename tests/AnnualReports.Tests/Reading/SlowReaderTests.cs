using System.Data.Common;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Api.Sample;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Files;
using AnnualReports.Contracts;
using AnnualReports.Tests.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnualReports.Tests.Reading;

/// <summary>Clients that request a long answer and read nothing of it.</summary>
public sealed class SlowReaderTests
{
    /// <summary>More than the connection pool of SQL Server's client has.</summary>
    const int Readers = 120;

    static readonly SampleSize Long = new(Reports: 1, ["nl"], Highlights: 400, Sections: 20, Body: 12_000);

    static async Task<bool> Fill(IServiceProvider services)
    {
        await foreach (var _ in services.GetRequiredService<Sampler>().Fill(Long, CancellationToken.None))
        { }
        return true;
    }

    /// <summary>
    /// Sends a request and reads nothing, so the answer is sent only as far as the buffers of both sides take it.
    /// </summary>
    static async Task<TcpClient> Ask(Uri address, string target, string coding = "identity")
    {
        var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(address.Host, address.Port);
        await client
            .GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"GET /api/v1{target} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept-Encoding: {coding}\r\n\r\n"
                )
            );
        return client;
    }

    static Task Until(Func<bool> holds, Func<string> what) => Patience.Until(() => Task.FromResult(holds()), what);

    static string[] Files(string folder) =>
        Directory.Exists(Path.Combine(folder, "media", "incoming"))
            ? Directory.GetFiles(Path.Combine(folder, "media", "incoming"))
            : [];

    [Theory, OnEveryStore]
    public async Task Who_takes_nothing_of_a_bundle_keeps_no_connection_from_others(Store store)
    {
        var api = await Stores.Api(store, "slow-readers", "--Delivery:CacheBytes=1000000");
        await api.In(Fill);
        var answers = api.Services.GetRequiredService<LongAnswers>();
        var readers = await Task.WhenAll(
            Enumerable.Range(0, Readers).Select(_ => Ask(api.Address, "/reports/latest/bundle"))
        );
        try
        {
            await Until(() => answers.Count == Readers, () => $"{answers.Count} are being sent");
            var report = await api.PublicReport();
            Assert.Equal(200, (await api.Public.Get($"{report.Address}/history")).Status);
            Assert.Equal(200, (await api.Public.Get("/highlights?limit=3")).Status);
            Assert.Equal(Readers, answers.Count);
        }
        finally
        {
            foreach (var reader in readers)
                reader.Dispose();
        }
        await Until(() => answers.Count == 0, () => $"{answers.Count} are still being sent");
        Assert.Equal(
            400,
            (await api.Public.Get("/reports/latest/bundle")).Json.GetProperty("highlights").GetArrayLength()
        );
    }

    [Theory]
    [InlineData("/reports/latest/bundle", "identity")]
    [InlineData("/reports/latest/bundle?asOf=", "identity")]
    [InlineData("/reports/latest/editions/1/bundle", "gzip")]
    public async Task Nothing_is_sent_while_a_connection_or_a_transaction_is_open(string target, string coding)
    {
        using var folder = new Folder();
        var open = new Open();
        await using var api = await Served.Start(
            folder.Path,
            services =>
            {
                services.ConfigureDbContext<SqliteReportsDb>(o => o.AddInterceptors(open));
                services.AddSingleton(s => new LongAnswers(
                    20,
                    TimeSpan.FromSeconds(60),
                    s.GetRequiredService<MediaFiles>()
                ));
            },
            "--Delivery:CacheBytes=0"
        );
        await using (var scope = api.Services.GetRequiredService<IServiceScopeFactory>().CreateProgramScope("Test"))
            await Fill(scope.ServiceProvider);
        var latest = (await api.Public.Get("/reports/latest")).Text("id");
        var edition = await api.Admin.Post($"/manage/reports/{latest}/editions", new EditionRequest());
        target += target.EndsWith('=') ? edition.Text("at") : "";
        var answers = api.Services.GetRequiredService<LongAnswers>();
        var readers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Ask(api.Public.BaseAddress!, target, coding))
        );
        try
        {
            await Until(
                () => answers.Count == 20 && open.Count == 0,
                () => $"{answers.Count} are being sent, and {open.Count} connections are open"
            );
            Assert.True(open.Most > 0, "nothing was counted");
            var refused = await api.Public.Get(target);
            Assert.Equal((503, "/problems/unavailable"), (refused.Status, refused.Type));
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.Empty(refused.ContentHeaders.ContentEncoding);
            Assert.Equal(200, (await api.Public.Get("/reports/latest")).Status);
        }
        finally
        {
            foreach (var reader in readers)
                reader.Dispose();
        }
        await Until(() => answers.Count == 0, () => $"{answers.Count} are still being sent");
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Who_takes_nothing_for_too_long_is_dropped(string coding)
    {
        var api = await Stores.Api(Store.Sqlite);
        using var answers = new LongAnswers(20, TimeSpan.FromSeconds(1), api.Services.GetRequiredService<MediaFiles>());
        var ended = new TaskCompletionSource<Exception>();
        // Bytes without a pattern, so that compression does not make them shorter than the buffers of both sides.
        var bytes = RandomNumberGenerator.GetBytes(ResponseWriting.BlockSize);
        var streamed = new Streamed(
            new() { ETag = "\"t\"" },
            400 * bytes.Length,
            async (sink, token) =>
            {
                for (var i = 0; i < 400; i++)
                    await sink(bytes, token);
            }
        );
        var log = new Logged();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(api.Services.GetRequiredService<Freshness>());
        await using var app = builder.Build();
        app.MapGet(
            "/api/v1/long",
            (Delegate)(
                async (HttpContext http) =>
                {
                    var body = new StreamedBody<ReportBundle>(
                        _ => Task.FromResult(streamed),
                        answers,
                        api.Services.GetRequiredService<Freshness>()
                    );
                    ended.SetResult(
                        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => body.ExecuteAsync(http))
                    );
                }
            )
        );
        await app.StartAsync();
        using var reader = await Ask(new(app.Urls.Single()), "/long", coding);
        await ended.Task.WaitAsync(Patience.Seconds(30));
        await Until(() => answers.Count == 0, () => "it is still being sent");
        using var read = new MemoryStream();
        try
        {
            await reader.GetStream().CopyToAsync(read);
        }
        catch (IOException)
        {
            // The connection was cut.
        }
        Assert.InRange(read.Length, 1, 399 * bytes.Length);
        Assert.False(read.GetBuffer().AsSpan(0, (int)read.Length).EndsWith("0\r\n\r\n"u8));
        Assert.DoesNotContain(log.Lines, line => line.Level >= LogLevel.Warning);
        await app.StopAsync();
    }

    [Fact]
    public async Task A_long_preview_lies_in_a_file_that_goes_with_its_reader()
    {
        using var folder = new Folder();
        await using var api = await Served.Start(
            folder.Path,
            services =>
                services.AddSingleton(s => new LongAnswers(
                    10,
                    TimeSpan.FromSeconds(60),
                    s.GetRequiredService<MediaFiles>()
                ))
        );
        await using (var scope = api.Services.GetRequiredService<IServiceScopeFactory>().CreateProgramScope("Test"))
            await Fill(scope.ServiceProvider);
        var slug = (await api.Public.Get("/reports/latest")).Text("slug")!;
        var link = await api.Admin.Post(
            "/manage/preview-links",
            new PreviewLinkRequest { Report = slug, Name = "Readers" }
        );
        var target = $"/reports/{slug}/bundle?preview={link.Text("token")}";
        var whole = await api.Public.Get(target);
        Assert.Equal((200, 400), (whole.Status, whole.Json.GetProperty("highlights").GetArrayLength()));
        Assert.Equal(whole.Bytes.Length, whole.ContentHeaders.ContentLength);
        Assert.Empty(Files(folder.Path));
        var answers = api.Services.GetRequiredService<LongAnswers>();
        var readers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Ask(api.Public.BaseAddress!, target)));
        try
        {
            await Until(() => answers.Count == 10, () => $"{answers.Count} are being sent");
            Assert.Equal(10, Files(folder.Path).Length);
            var refused = await api.Public.Get(target);
            Assert.Equal((503, "/problems/unavailable"), (refused.Status, refused.Type));
            Assert.NotNull(refused.Headers.RetryAfter);
        }
        finally
        {
            foreach (var reader in readers)
                reader.Dispose();
        }
        await Until(() => answers.Count == 0, () => $"{answers.Count} are still being sent");
        Assert.Empty(Files(folder.Path));
    }

    /// <summary>Counts the connections of EF Core. A transaction has one as long as it lasts.</summary>
    sealed class Open : DbConnectionInterceptor
    {
        int count,
            most;

        public int Count => Volatile.Read(ref count);

        public int Most => Volatile.Read(ref most);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Interlocked.Exchange(ref most, Math.Max(most, Interlocked.Increment(ref count)));
            return Task.CompletedTask;
        }

        public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) =>
            Interlocked.Decrement(ref count);

        public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            ConnectionClosed(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
