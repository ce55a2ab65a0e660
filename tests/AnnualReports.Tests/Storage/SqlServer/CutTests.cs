using AnnualReports.Api.Storage.Database;
using AnnualReports.Tests.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.SqlServer;

/// <summary>
/// What the retry strategy for SQL Server does when connections are lost, without a server: the real strategy and the
/// real writes run on SQLite, and are cut in the way that SqlClient reports. <see cref="ProxyTests"/> cuts real
/// connections, if there is a server.
/// </summary>
public sealed class CutTests
{
    /// <summary>
    /// Lost on Linux and macOS, timed out, lost before login, aborted, reset, unavailable, deadlock, lost on Windows.
    /// </summary>
    static readonly int[] Numbers = [0, -2, 233, 10053, 10054, 40613, 1205, 121];

    static readonly string[] Repeatable =
    [
        "UPDATE \"PreviewLinks\" AS \"p\"\nSET \"Uses\"",
        "UPDATE \"Media\" SET \"Name\"",
    ];

    [Fact]
    public async Task Two_hundred_random_cuts_write_nothing_twice_and_lose_nothing()
    {
        using var folder = new Folder();
        var cuts = new Cuts();
        await using var api = await Start(folder, cuts);
        var random = new Random(20261129);
        var work = new Work(api.Admin);
        await work.Begin();
        var refused = 0;
        while (cuts.Made < 200)
        {
            var (at, number, made) = ((CutAt)random.Next(5), Numbers[random.Next(Numbers.Length)], cuts.Made);
            cuts.Arm(at, at == CutAt.Statement ? random.Next(12) : random.Next(2), () => SqlFaults.Of(number));
            var told = await work.Do(random.Next(Work.Kinds), () => $"cut {cuts.Made} ({at}, {number})");
            Assert.True(told <= cuts.Made - made, $"{told} answers of 503 to {cuts.Made - made} cuts ({at}, {number})");
            refused += told;
            cuts.Disarm();
        }
        await work.Check(api);
        Assert.True(await api.IsSound());
        Assert.Equal(0, refused);
        // Each of these may be done twice. A new one has to allow that too, or has to be written with Write.
        Assert.All(cuts.Alone.Keys, sql => Assert.Contains(Repeatable, sql.StartsWith));
    }

    [Theory]
    [InlineData(CutAt.Opening, 0)]
    [InlineData(CutAt.Opening, 3)]
    [InlineData(CutAt.Statement, 0)]
    [InlineData(CutAt.Statement, 5)]
    [InlineData(CutAt.Begin, 0)]
    [InlineData(CutAt.BeforeCommit, 0)]
    [InlineData(CutAt.AfterCommit, 0)]
    [InlineData(CutAt.AfterCommit, 1)]
    public async Task A_cut_while_the_program_starts_does_not_end_it(object at, int after)
    {
        using var folder = new Folder();
        await using (await Start(folder, new()))
        {
            // The database exists, and is migrated.
        }
        var cuts = new Cuts();
        cuts.Arm((CutAt)at, after, () => SqlFaults.Of(0));
        await using var api = await Served.Start(
            folder.Path,
            services => Retried(services, cuts),
            "--Security:AdminKey=another-administrator-key-of-48-characters-ok-yes",
            "--Languages:0:Tag=nl",
            "--Languages:1:Tag=fr"
        );
        Assert.Equal(1, cuts.Made);
        Assert.Equal(200, (await api.Public.Get("/reports")).Status);
        await using var scope = api.Services.GetRequiredService<IServiceScopeFactory>().CreateProgramScope("Test");
        var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
        Assert.Equal(1, await db.ApiKeys.CountAsync(k => k.Configured && k.RevokedAt == null));
        Assert.Equal(2, await db.Publications.CountAsync());
    }

    internal static Task<Served> Start(Folder folder, Cuts cuts) =>
        Served.Start(folder.Path, services => Retried(services, cuts));

    static void Retried(IServiceCollection services, Cuts cuts) =>
        services.ConfigureDbContext<SqliteReportsDb>(o =>
            o.UseSqlite(sqlite => sqlite.ExecutionStrategy(dependencies => new RetryStrategy(dependencies)))
                .AddInterceptors(cuts)
        );
}
