using System.Data.Common;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Tests.Health;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.SqlServer;

/// <summary>
/// Real connections to a real server, which are cut between requests, and before, in and after a COMMIT.
/// </summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task Connections_that_are_cut_around_a_commit_write_nothing_twice_and_lose_nothing()
    {
        Assert.SkipWhen(await SqlServers.WhyNone() is not null, $"{await SqlServers.WhyNone()}");
        var database = await Databases.New(Store.SqlServer);
        using var proxy = new Proxy(database.Connection);
        using var folder = new Folder();
        var cutting = new Cutting(proxy);
        try
        {
            await using var api = await Served.Start(
                folder.Path,
                services => services.ConfigureDbContext<SqlServerReportsDb>(o => o.AddInterceptors(cutting)),
                "--Database:Provider=SqlServer",
                $"--ConnectionStrings:Reports={proxy.Through(database.Connection)}",
                "--Database:MigrateOnStart=true"
            );
            var work = new Work(api.Admin);
            await work.Begin();
            var random = new Random(20261129);
            for (var i = 0; i < 200; i++)
            {
                var at = cutting.Arm((CutAt)random.Next(2, 6));
                var told = await work.Do(random.Next(Work.Kinds), () => $"cut {i} ({at})");
                Assert.True(told <= 1, $"{told} answers of 503 to cut {i} ({at})");
            }
            cutting.Arm(null);
            await work.Check(api);
            Assert.True(await api.IsSound());
        }
        finally
        {
            await Databases.Drop(database);
        }
    }

    /// <summary>
    /// Tells the proxy when to cut. The last of the places is in the commit: the server gets it, and its answer is
    /// lost.
    /// </summary>
    sealed class Cutting(Proxy proxy) : DbTransactionInterceptor, IDbCommandInterceptor
    {
        const CutAt InCommit = CutAt.AfterCommit + 1;

        CutAt? next;

        public CutAt? Arm(CutAt? at) => next = at;

        void Reach(CutAt at, Action cut)
        {
            if (next != at)
                return;
            next = null;
            cut();
        }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        )
        {
            Reach(CutAt.BeforeCommit, proxy.Cut);
            Reach(InCommit, proxy.CutAtNextAnswer);
            return new(result);
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction,
            TransactionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Reach(CutAt.AfterCommit, proxy.Cut);
            return Task.CompletedTask;
        }

        public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Reach(CutAt.Statement, proxy.Cut);
            return new(result);
        }
    }
}
