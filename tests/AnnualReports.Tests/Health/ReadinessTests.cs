using System.Net;
using System.Text.Json;
using AnnualReports.Api;
using AnnualReports.Api.Health;
using AnnualReports.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AnnualReports.Tests.Health;

public sealed class ReadinessTests
{
    static readonly Uri ReadyAddress = new("/health/ready", UriKind.Relative);

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
        Assert.Equal(("application/json", "no-store"), (ready.Content.Headers.ContentType?.MediaType, ready.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task A_thousand_who_ask_at_once_cost_one_check_and_what_was_said_counts_for_a_second()
    {
        using var folder = new Folder();
        var (time, counting) = (new Ticking(), new Counting());
        await using var api = await Served.Start(folder.Path, s =>
        {
            s.AddSingleton<TimeProvider>(time);
            s.AddSingleton(counting);
            s.AddCheck<Counting>("counting");
        });
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
        await using var api = await Served.Start(folder.Path, s =>
        {
            s.AddSingleton<TimeProvider>(time);
            s.AddSingleton(hanging);
            s.AddCheck<Hanging>("hanging");
        });
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
        await using var api = await Served.Start(folder.Path, s =>
        {
            s.AddSingleton<TimeProvider>(time);
            s.AddSingleton(set);
            s.AddCheck<Set>("set");
            // The scheduler goes by the true clock: a minute that is skipped would make it late.
            s.Configure<HealthCheckServiceOptions>(o => o.Registrations.Remove(o.Registrations.Single(r => r.Name == "scheduler")));
        });
        async Task Ask(HealthStatus status)
        {
            set.Status = status;
            time.Advance(Readiness.Counts);
            await api.Public.GetAsync(ReadyAddress);
        }
        List<string> Lines() => [.. api.Log.Lines.Where(l => l.Category == typeof(Readiness).FullName).Select(l => $"{l.Level} {l.Message}")];
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
        var settings = JsonElement.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "appsettings.json")));
        Assert.Equal("None", settings.GetProperty("Logging").GetProperty("LogLevel").GetProperty("Microsoft.Extensions.Diagnostics.HealthChecks").GetString());
    }

    [Fact]
    public async Task Releases_that_are_overdue_or_failed_are_told_of_and_keep_the_instance()
    {
        using var folder = new Folder();
        var time = new Ticking();
        await using var api = await Served.Start(folder.Path, s => s.AddSingleton<TimeProvider>(time));
        var theme = await api.Save("theme");
        var release = await api.Admin.Post("/manage/releases", new ReleaseRequest
        {
            Items = [new() { Entry = Guid.Parse(theme.Text("id")!), Languages = ["nl", "fr"] }],
            At = time.GetUtcNow().AddMinutes(10),
        });
        Assert.Equal(201, release.Status);
        api.BeforeProbe = () => time.Advance(Readiness.Counts);
        await api.Ready("ready");
        await Store(api, "UPDATE Releases SET State = 'failed'");
        time.Advance(TimeSpan.FromMinutes(12));
        Assert.Equal(200, await api.Ready("degraded", "releases"));
        Assert.Contains("Failed in the last seven days: 1.", await api.Public.GetStringAsync(ReadyAddress), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromDays(8));
        await api.Ready("ready");
        // One that is due and can't be published, because the store refuses it each time.
        await Store(api, "UPDATE Releases SET State = 'scheduled', DueAt = '2000-01-01 00:00:00'; CREATE TRIGGER Refuse BEFORE UPDATE ON Releases BEGIN SELECT RAISE(ABORT, 'refused'); END");
        Assert.Equal(200, await api.Ready("degraded", "releases"));
        Assert.Contains("Overdue by more than a minute: 1.", await api.Public.GetStringAsync(ReadyAddress), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_goes_backwards_or_lies_behind_the_log_is_told_of()
    {
        using var folder = new Folder();
        var time = new Ticking();
        await using var api = await Served.Start(folder.Path, s => s.AddSingleton<TimeProvider>(time));
        await api.Ready("ready");
        time.SetBack(TimeSpan.FromSeconds(30));
        Assert.Equal(200, await api.Ready("degraded", "clock"));
        Assert.Contains("behind the newest record", await api.Public.GetStringAsync(ReadyAddress), StringComparison.Ordinal);
        api.BeforeProbe = () => time.Advance(Readiness.Counts);
        time.Advance(TimeSpan.FromMinutes(2));
        await api.Ready("degraded", "clock");
        Assert.Contains("went backwards", await api.Public.GetStringAsync(ReadyAddress), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(11));
        await api.Ready("ready");
    }

    [Fact]
    public async Task Little_room_and_migrations_of_a_newer_program_are_told_of()
    {
        using var folder = new Folder();
        await using (var api = await Served.Start(folder.Path, null, "--Health:FreeBytes=1099511627776"))
            Assert.Equal(200, await api.Ready("degraded", "disk"));
        await using var newer = await Served.Start(folder.Path);
        await newer.Ready("ready");
        await Store(newer, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Newer', '99.0.0')");
        Assert.Equal(200, await newer.Ready("degraded", "migrations"));
    }

    [Fact]
    public async Task Where_public_reads_can_not_be_answered_it_is_503_and_says_when_to_ask_again()
    {
        using var folder = new Folder();
        await using var api = await Served.Start(folder.Path);
        await Store(api, "ALTER TABLE LogHead RENAME TO Gone");
        Assert.Equal(503, await api.Ready("unavailable", "store"));
        using var answer = await api.Public.GetAsync(ReadyAddress);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("LogHead", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Store(api, "ALTER TABLE Gone RENAME TO LogHead");
        await api.Ready("ready");
    }

    [Fact]
    public async Task While_the_program_starts_it_is_not_ready_and_says_so_at_once()
    {
        using var folder = new Folder();
        await using var app = Host.Build(["--environment=Production", "--urls=http://127.0.0.1:0", $"--contentRoot={AppContext.BaseDirectory}", $"--DataDirectory={folder.Path}",
            $"--Security:AdminKey={ApiFixture.AdminKey}", "--Sample:Load=false", "--PublicUrl=http://localhost"]);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        using var starting = await client.GetAsync(ReadyAddress);
        Assert.Equal(503, (int)starting.StatusCode);
        Assert.Contains("\"starting\"", await starting.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Starting.Prepare(app, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(ReadyAddress)).StatusCode);
        await app.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    static async Task Store(Served api, string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={api.Database};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Of the tests above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A clock and a stopwatch that stand still until the test moves them.</summary>
    sealed class Ticking : TimeProvider
    {
        long utc = TimeProvider.System.GetUtcNow().UtcTicks;
        long passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan by)
        {
            Interlocked.Add(ref utc, by.Ticks);
            Interlocked.Add(ref passed, by.Ticks);
        }

        /// <summary>As an administrator sets a clock: the stopwatch goes on.</summary>
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

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
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

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(new HealthCheckResult(Status, "As it was set."));
    }
}
