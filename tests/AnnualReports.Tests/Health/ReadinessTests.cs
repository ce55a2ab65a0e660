using System.Net;
using System.Text.Json;
using AnnualReports.Api;
using AnnualReports.Api.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AnnualReports.Tests.Health;

public sealed class ReadinessTests
{
    internal static readonly Uri ReadyAddress = new("/health/ready", UriKind.Relative);

    [Fact]
    public async Task Load_balancers_may_ask_by_HEAD_and_nobody_keeps_the_answer()
    {
        using var folder = new Folder();
        await using var api = await Served.Start(folder.Path);
        foreach (var path in new[] { "/health/live", "/health/ready" })
        {
            using var answer = await api.Public.SendAsync(new(HttpMethod.Head, path));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        }
        using var ready = await api.Public.GetAsync(ReadyAddress);
        Assert.Equal(
            ("application/json", "no-store"),
            (ready.Content.Headers.ContentType?.MediaType, ready.Headers.CacheControl?.ToString())
        );
    }

    [Fact]
    public async Task A_thousand_who_ask_at_once_cost_one_check_and_what_was_said_counts_for_a_second()
    {
        using var folder = new Folder();
        var (time, counting) = (new Ticking(), new Counting());
        await using var api = await Served.Start(
            folder.Path,
            s =>
            {
                s.AddSingleton<TimeProvider>(time);
                s.AddSingleton(counting);
                s.AddCheck<Counting>("counting");
            }
        );
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => api.Public.GetStringAsync(ReadyAddress)));
        Assert.Equal(1, counting.Asked);
        time.Advance(Readiness.Counts);
        await api.Public.GetStringAsync(ReadyAddress);
        Assert.Equal(2, counting.Asked);
    }

    [Fact]
    public async Task A_check_that_never_answers_is_said_in_time_and_not_asked_again_before_it_does()
    {
        using var folder = new Folder();
        var (time, hanging) = (new Ticking(), new Hanging());
        await using var api = await Served.Start(
            folder.Path,
            s =>
            {
                s.AddSingleton<TimeProvider>(time);
                s.AddSingleton(hanging);
                s.AddCheck<Hanging>("hanging");
            }
        );
        for (var probe = 0; probe < 2; probe++)
        {
            Assert.Equal(200, await api.Ready("degraded", "hanging"));
            time.Advance(Readiness.Counts);
        }
        Assert.Equal(1, hanging.Asked);
        hanging.Answer.SetResult(HealthCheckResult.Healthy());
        api.BeforeProbe = () => time.Advance(Readiness.Counts);
        await api.Ready("ready");
    }

    [Fact]
    public async Task A_check_that_breaks_says_nothing_of_how()
    {
        using var folder = new Folder();
        await using var api = await Served.Start(folder.Path, s => s.AddCheck<Breaking>("breaking"));
        await api.Ready("degraded", "breaking");
        Assert.DoesNotContain("secret", await api.Public.GetStringAsync(ReadyAddress), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_logged_once_and_not_more_than_once_a_minute()
    {
        using var folder = new Folder();
        var (time, set) = (new Ticking(), new Set());
        await using var api = await Served.Start(
            folder.Path,
            s =>
            {
                s.AddSingleton<TimeProvider>(time);
                s.AddSingleton(set);
                s.AddCheck<Set>("set");
                // The scheduler uses the real clock; a skipped minute would make it late.
                s.Configure<HealthCheckServiceOptions>(o =>
                    o.Registrations.Remove(o.Registrations.Single(r => r.Name == "scheduler"))
                );
            }
        );
        async Task Ask(HealthStatus status)
        {
            set.Status = status;
            time.Advance(Readiness.Counts);
            await api.Public.GetAsync(ReadyAddress);
        }
        List<string> Lines() =>
            [
                .. api
                    .Log.Lines.Where(l => l.Category == typeof(Readiness).FullName)
                    .Select(l => $"{l.Level} {l.Message}"),
            ];
        await Ask(HealthStatus.Healthy);
        Assert.Empty(Lines());
        for (var probe = 0; probe < 20; probe++)
            await Ask(HealthStatus.Degraded);
        Assert.Equal(["Warning This instance is degraded. set: As it was set."], Lines());
        for (var probe = 0; probe < 10; probe++)
            await Ask(probe % 2 == 0 ? HealthStatus.Healthy : HealthStatus.Degraded);
        Assert.Single(Lines());
        await Ask(HealthStatus.Healthy);
        time.Advance(TimeSpan.FromMinutes(1));
        await Ask(HealthStatus.Healthy);
        Assert.Equal("Information This instance is ready again", Lines()[^1]);
        Assert.Equal(2, Lines().Count);
    }

    [Fact]
    public async Task What_asks_the_framework_logs_nothing_by_itself()
    {
        var settings = JsonElement.Parse(
            await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
        );
        Assert.Equal(
            "None",
            settings
                .GetProperty("Logging")
                .GetProperty("LogLevel")
                .GetProperty("Microsoft.Extensions.Diagnostics.HealthChecks")
                .GetString()
        );
    }

    [Fact]
    public async Task While_the_program_starts_it_is_not_ready_and_says_so_at_once()
    {
        using var folder = new Folder();
        await using var app = Host.Build([
            "--environment=Production",
            "--urls=http://127.0.0.1:0",
            $"--contentRoot={AppContext.BaseDirectory}",
            $"--DataDirectory={folder.Path}",
            $"--Security:AdminKey={ApiFixture.AdminKey}",
            "--Sample:Load=false",
            "--PublicUrl=http://localhost",
        ]);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        using var starting = await client.GetAsync(ReadyAddress);
        Assert.Equal(503, (int)starting.StatusCode);
        Assert.Contains("\"starting\"", await starting.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Startup.Prepare(app, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(ReadyAddress)).StatusCode);
        await app.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <summary>A clock and a stopwatch that move only when the test moves them.</summary>
    internal sealed class Ticking : TimeProvider
    {
        long utc = TimeProvider.System.GetUtcNow().UtcTicks;
        long passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan by)
        {
            Interlocked.Add(ref utc, by.Ticks);
            Interlocked.Add(ref passed, by.Ticks);
        }

        /// <summary>The clock is set, as an administrator would; the stopwatch continues.</summary>
        public void SetBack(TimeSpan by)
        {
            Interlocked.Add(ref utc, -by.Ticks);
            Interlocked.Add(ref passed, Readiness.Counts.Ticks);
        }

        public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref utc), TimeSpan.Zero);

        public override long GetTimestamp() => Interlocked.Read(ref passed);
    }

    sealed class Counting : IHealthCheck
    {
        int asked;

        public int Asked => asked;

        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        )
        {
            Interlocked.Increment(ref asked);
            await Task.Yield();
            return HealthCheckResult.Healthy();
        }
    }

    sealed class Hanging : Check
    {
        int asked;

        public int Asked => asked;

        public TaskCompletionSource<HealthCheckResult> Answer { get; } = new();

        protected override Task<HealthCheckResult> Ask()
        {
            Interlocked.Increment(ref asked);
            return Answer.Task;
        }
    }

    sealed class Breaking : Check
    {
        protected override Task<HealthCheckResult> Ask() => throw new NotSupportedException("A secret of the program.");
    }

    sealed class Set : IHealthCheck
    {
        public HealthStatus Status { get; set; } = HealthStatus.Healthy;

        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        ) => Task.FromResult(new HealthCheckResult(Status, "As it was set."));
    }
}
