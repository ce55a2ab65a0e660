using System.Data.Common;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AnnualReports.Api;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.Health;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.SqlServer;

/// <summary>
/// Connections that can't be opened: an exhausted pool, or a server that is silent, gone, or hangs up. SqlClient itself
/// meets them.
/// </summary>
public sealed class PoolTests
{
    static readonly Func<Exception> Exhausted = () =>
        new InvalidOperationException(
            "Timeout expired. The timeout period elapsed prior to obtaining a connection from the pool."
        );

    [Fact]
    public async Task An_exhausted_pool_is_a_503_for_all_who_need_the_store_and_kept_answers_go_on()
    {
        using var folder = new Folder();
        var pool = new Pool();
        await using var api = await Served.Start(
            folder.Path,
            services =>
                services.ConfigureDbContext<SqliteReportsDb>(o =>
                    o.UseSqlite(sqlite =>
                            sqlite.ExecutionStrategy(d => new RetryStrategy(d) { Patience = TimeSpan.Zero })
                        )
                        .AddInterceptors(new MarksUnreachable(), pool)
                )
        );
        var made = await api.SaveLong(2001);
        Assert.Equal(
            200,
            (
                await api.Admin.Post(
                    $"/manage/reports/{made.Text("id")}/publish",
                    new PublishRequest { Languages = ["nl", "fr"] },
                    ("If-Match", "\"1\"")
                )
            ).Status
        );
        Assert.Equal(200, (await api.Public.Get("/reports/report-2001?lang=nl")).Status);
        pool.Fault = Exhausted;
        Assert.Equal(200, (await api.Public.Get("/reports/report-2001?lang=nl")).Status);
        foreach (
            var answer in new[]
            {
                await api.Public.Get("/reports/report-2001/history"),
                await api.Public.Get("/reports/report-2001/bundle"),
                await api.Public.Get("/reports/none-such"),
                await api.Admin.Get("/manage/reports"),
                await api.Save("theme"),
                await api.Admin.Post("/manage/keys", new { name = "Key", role = "editor" }),
            }
        )
            IsUnavailable(answer);
        pool.Fault = null;
        Assert.Equal(201, (await api.Save("theme")).Status);
        // A fault that the store did not cause stays one of the program, although the exception is the same.
        Assert.False(Unreachable.Is(Exhausted()));
    }

    [Theory]
    [InlineData("silent")]
    [InlineData("gone")]
    [InlineData("hangs up")]
    public async Task Without_connections_every_route_answers_503_within_five_seconds(string server)
    {
        using var listener = new Listener(server);
        var app = Host.Build([
            "--environment=Production",
            "--urls=http://127.0.0.1:0",
            $"--contentRoot={AppContext.BaseDirectory}",
            "--PublicUrl=http://localhost",
            "--Database:Provider=SqlServer",
            $"--ConnectionStrings:Reports={listener.ConnectionString};Max Pool Size=1",
            $"--DataDirectory={Path.GetTempPath()}",
        ]);
        await using (app)
        {
            app.Services.GetRequiredService<StartupGate>().Open();
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
            string[] paths =
            [
                "/reports/2024",
                "/reports/2024/highlights/one",
                "/reports",
                "/highlights",
                "/reports/latest/bundle",
                "/reports/2024/history",
                "/figures/one",
            ];
            var answers = await Task.WhenAll(
                paths
                    .Concat(paths)
                    .Select(async path =>
                    {
                        var began = Stopwatch.GetTimestamp();
                        var answer = await client.Get(path);
                        return (path, answer, Took: Stopwatch.GetElapsedTime(began));
                    })
            );
            Assert.All(answers, a => IsUnavailable(a.answer));
            Assert.All(
                answers,
                a => Assert.True(a.Took < Patience.Seconds(5), $"{a.path} took {a.Took.TotalSeconds:0.0} s")
            );
            await app.StopAsync();
        }
    }

    [Theory]
    [InlineData("silent")]
    [InlineData("gone")]
    [InlineData("hangs up")]
    public async Task What_the_client_says_of_lost_connections_is_tried_again(string server)
    {
        using var listener = new Listener(server);
        await using var db = TSql.Recording([]);
        var strategy = new RetryStrategy(db.GetService<ExecutionStrategyDependencies>());
        var met = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ =>
                {
                    await using var connection = new SqlConnection(listener.ConnectionString + ";Max Pool Size=1");
                    var fault = await Assert.ThrowsAnyAsync<Exception>(() => connection.OpenAsync());
                    Unreachable.MarkOpening(fault);
                    return fault;
                })
        );
        Assert.All(
            met,
            fault =>
                Assert.True(
                    strategy.Passes(fault),
                    $"{fault.GetType()} {(fault as SqlException)?.Number}: {fault.Message}"
                )
        );
        Assert.All(met, fault => Assert.True(Unreachable.Is(fault)));
    }

    [Fact]
    public void What_is_read_in_snapshots_has_a_pool_of_its_own()
    {
        const string Own = "Server=db;Database=AnnualReports;User ID=u;Password=p";
        var reading = new SqlConnectionStringBuilder(Pools.ForReads(Own));
        Assert.Equal(
            ("AnnualReports (reading)", "p", 2),
            (reading.ApplicationName, reading.Password, reading.ConnectTimeout)
        );
        Assert.Equal(
            "Intranet (reading)",
            new SqlConnectionStringBuilder(Pools.ForReads(Own + ";Application Name=Intranet")).ApplicationName
        );
        Assert.Equal(
            128,
            new SqlConnectionStringBuilder(Pools.ForReads(Own + $";Application Name={new string('x', 128)}"))
                .ApplicationName
                .Length
        );
    }

    [Fact]
    public async Task A_snapshot_never_stays_on_the_connections_of_migrations_and_writes()
    {
        Assert.SkipWhen(await SqlServers.WhyNone() is not null, $"{await SqlServers.WhyNone()}");
        var api = await Stores.Api(Store.SqlServer);
        await api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            for (var i = 0; i < 20; i++)
                await db.ReadTogether(token => db.LogHead.AnyAsync(token), CancellationToken.None);
            // 2: read committed, 5: snapshot.
            return await db.Database.SqlQueryRaw<int>(Level).SingleAsync();
        });
        Assert.Equal(
            2,
            await api.In(services =>
                services.GetRequiredService<ReportsDb>().Database.SqlQueryRaw<int>(Level).SingleAsync()
            )
        );
    }

    const string Level =
        "SELECT CAST(transaction_isolation_level AS int) AS [Value] FROM sys.dm_exec_sessions WHERE session_id = @@SPID";

    static void IsUnavailable(Answer answer)
    {
        Assert.Equal((503, "/problems/unavailable"), (answer.Status, answer.Text("type")));
        Assert.Equal("application/problem+json", answer.ContentHeaders.ContentType?.MediaType);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    /// <summary>A pool that has no free connection.</summary>
    sealed class Pool : DbConnectionInterceptor
    {
        public volatile Func<Exception>? Fault;

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        ) => Fault is { } make ? throw make() : new(result);
    }

    /// <summary>In place of a server.</summary>
    sealed class Listener : IDisposable
    {
        readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Listener(string kind)
        {
            listener.Start();
            ConnectionString =
                $"Server=127.0.0.1,{((IPEndPoint)listener.LocalEndpoint).Port};Database=none;"
                + "User ID=u;Password=p;Encrypt=False;Connect Timeout=2;ConnectRetryCount=0;Application Name="
                + kind;
            if (kind == "gone")
                listener.Stop();
            else if (kind == "hangs up")
                _ = HangUp();
        }

        public string ConnectionString { get; }

        async Task HangUp()
        {
            try
            {
                while (true)
                    (await listener.AcceptSocketAsync()).Close(0);
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        public void Dispose() => listener.Dispose();
    }
}
