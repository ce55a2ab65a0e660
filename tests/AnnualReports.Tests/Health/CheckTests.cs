using AnnualReports.Api.Health;
using AnnualReports.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Health;

/// <summary>What each check of readiness reports.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task Releases_that_are_overdue_or_failed_are_told_of_and_keep_the_instance()
    {
        using var folder = new Folder();
        var time = new ReadinessTests.Ticking();
        await using var api = await Served.Start(folder.Path, s => s.AddSingleton<TimeProvider>(time));
        var theme = await api.Save("theme");
        var release = await api.Admin.Post(
            "/manage/releases",
            new ReleaseRequest
            {
                Items = [new() { Entry = Guid.Parse(theme.Text("id")!), Languages = ["nl", "fr"] }],
                At = time.GetUtcNow().AddMinutes(10),
            }
        );
        Assert.Equal(201, release.Status);
        api.BeforeProbe = () => time.Advance(Readiness.Counts);
        await api.Ready("ready");
        await Store(api, "UPDATE Releases SET State = 'failed'");
        time.Advance(TimeSpan.FromMinutes(12));
        Assert.Equal(200, await api.Ready("degraded", "releases"));
        Assert.Contains(
            "Failed in the last seven days: 1.",
            await api.Public.GetStringAsync(ReadinessTests.ReadyAddress),
            StringComparison.Ordinal
        );
        time.Advance(TimeSpan.FromDays(8));
        await api.Ready("ready");
        // A release that is due and can't be published, because the store refuses it each time.
        await Store(
            api,
            "UPDATE Releases SET State = 'scheduled', DueAt = '2000-01-01 00:00:00'; "
                + "CREATE TRIGGER Refuse BEFORE UPDATE ON Releases BEGIN SELECT RAISE(ABORT, 'refused'); END"
        );
        Assert.Equal(200, await api.Ready("degraded", "releases"));
        Assert.Contains(
            "Overdue by more than a minute: 1.",
            await api.Public.GetStringAsync(ReadinessTests.ReadyAddress),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_clock_that_goes_backwards_or_lies_behind_the_log_is_told_of()
    {
        using var folder = new Folder();
        var time = new ReadinessTests.Ticking();
        await using var api = await Served.Start(folder.Path, s => s.AddSingleton<TimeProvider>(time));
        await api.Ready("ready");
        time.SetBack(TimeSpan.FromSeconds(30));
        Assert.Equal(200, await api.Ready("degraded", "clock"));
        Assert.Contains(
            "behind the newest record",
            await api.Public.GetStringAsync(ReadinessTests.ReadyAddress),
            StringComparison.Ordinal
        );
        api.BeforeProbe = () => time.Advance(Readiness.Counts);
        time.Advance(TimeSpan.FromMinutes(2));
        await api.Ready("degraded", "clock");
        Assert.Contains(
            "went backwards",
            await api.Public.GetStringAsync(ReadinessTests.ReadyAddress),
            StringComparison.Ordinal
        );
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
        using var answer = await api.Public.GetAsync(ReadinessTests.ReadyAddress);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("LogHead", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Store(api, "ALTER TABLE Gone RENAME TO LogHead");
        await api.Ready("ready");
    }

    static async Task Store(Served api, string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={api.Database};Pooling=False;Foreign Keys=False"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Of the tests above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
