using System.Data;
using System.Data.Common;
using AnnualReports.Api;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Database;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnnualReports.Tests.Storage.SqlServer;

/// <summary>
/// Which snapshots the database allows, and what is done if some are missing. No server is needed: what is sent is
/// checked.
/// </summary>
public sealed class SnapshotTests
{
    [Fact]
    public async Task Nothing_is_altered_where_both_are_on()
    {
        var server = new Server { Allowed = 1, ReadCommitted = true };
        Assert.Null(await Snapshots.SwitchOn(server.Context(), CancellationToken.None));
        Assert.Null(await Snapshots.WhatIsMissing(server.Context(), CancellationToken.None));
        Assert.Empty(server.Altered);
    }

    [Fact]
    public async Task What_is_missing_alone_is_switched_on_without_ending_anybodys_work_and_within_half_a_minute()
    {
        var server = new Server { Allowed = 1, ReadCommitted = false };
        Assert.Null(await Snapshots.SwitchOn(server.Context(), CancellationToken.None));
        Assert.Equal(["ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON"], server.Altered);

        server = new Server { Allowed = 0, ReadCommitted = false };
        Assert.Null(await Snapshots.SwitchOn(server.Context(), CancellationToken.None));
        Assert.Equal(2, server.Altered.Count);
        Assert.All(server.Altered, sql => Assert.DoesNotContain("ROLLBACK", sql, StringComparison.OrdinalIgnoreCase));
        Assert.All(server.Altered, sql => Assert.Empty(TSql.Faults(sql)));
        Assert.All(server.Waits, seconds => Assert.Equal(30, seconds));
        Assert.Empty(TSql.Faults(Snapshots.Sql));
    }

    [Theory]
    [InlineData(5011, "may not")]
    [InlineData(262, "may not")]
    [InlineData(-2, "others are using")]
    [InlineData(5061, "others are using")]
    [InlineData(5070, "others are using")]
    public async Task What_can_not_be_switched_on_is_said_with_the_statement_that_an_administrator_has_to_run(
        int number,
        string because
    )
    {
        var server = new Server
        {
            Allowed = 1,
            ReadCommitted = false,
            Refuses = number,
        };
        var said = await Snapshots.SwitchOn(server.Context(), CancellationToken.None) ?? "";
        Assert.Contains(because, said, StringComparison.Ordinal);
        Assert.EndsWith(
            "ALTER DATABASE [Annual]]Reports] SET READ_COMMITTED_SNAPSHOT ON;",
            said,
            StringComparison.Ordinal
        );
        Assert.Empty(TSql.Faults(said[said.IndexOf("ALTER", StringComparison.Ordinal)..]));
    }

    [Fact]
    public async Task Another_fault_is_not_taken_for_a_missing_right() =>
        await Assert.ThrowsAsync<SqlException>(() =>
            Snapshots.SwitchOn(new Server { Refuses = 9002 }.Context(), CancellationToken.None)
        );

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public async Task A_switch_that_is_not_on_yet_is_missing(int allowed, bool readCommitted) =>
        Assert.Contains(
            "ALTER DATABASE",
            await Snapshots.WhatIsMissing(
                new Server { Allowed = allowed, ReadCommitted = readCommitted }.Context(),
                CancellationToken.None
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_program_does_not_start_without_both(bool migrates)
    {
        var server = new Server
        {
            Allowed = 1,
            ReadCommitted = false,
            Refuses = 5011,
            Migrated = true,
        };
        var options = new StoreOptions { Provider = StoreOptions.SqlServer, MigrateOnStart = migrates };
        var refused = await Assert.ThrowsAsync<ConfigurationException>(() =>
            Startup.Open(server.Context(), options, _ => { }, CancellationToken.None)
        );
        Assert.Contains("READ_COMMITTED_SNAPSHOT ON", Startup.Explain(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_does_not_start_before_all_is_filled_that_migrations_added()
    {
        var server = new Server
        {
            Allowed = 1,
            ReadCommitted = true,
            Migrated = true,
            IsLeft = true,
        };
        var refused = await Assert.ThrowsAsync<ConfigurationException>(() =>
            Startup.Open(
                server.Context(),
                new() { Provider = StoreOptions.SqlServer },
                _ => { },
                CancellationToken.None
            )
        );
        Assert.Contains("Run the command migrate", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_server_migrating_switches_on_what_a_database_made_by_hand_lacks()
    {
        Assert.SkipWhen(await SqlServers.WhyNone() is not null, $"{await SqlServers.WhyNone()}");
        var database = await Databases.New(Store.SqlServer);
        try
        {
            await using (var master = new SqlConnection(await SqlServers.ConnectionString()))
            {
                await master.OpenAsync();
                await using var create = master.CreateCommand();
#pragma warning disable CA2100 // The name is made by the test.
                create.CommandText = $"CREATE DATABASE [{database.Name}]";
#pragma warning restore CA2100
                await create.ExecuteNonQueryAsync();
            }
            var options = Api
                .Storage.Store.UseSqlServer(new DbContextOptionsBuilder<SqlServerReportsDb>(), database.Connection)
                .Options;
            await using var db = new SqlServerReportsDb((DbContextOptions<SqlServerReportsDb>)options);
            Assert.NotNull(await Snapshots.WhatIsMissing(db, CancellationToken.None));
            Assert.Null(await db.Migrate(_ => { }, CancellationToken.None));
            Assert.Null(await Snapshots.WhatIsMissing(db, CancellationToken.None));
        }
        finally
        {
            await Databases.Drop(database);
        }
    }

    /// <summary>In place of a database that has all migrations.</summary>
    sealed class UpToDate : IMigrator
    {
        public void Migrate(string? targetMigration = null) { }

        public Task MigrateAsync(string? targetMigration = null, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public string GenerateScript(
            string? fromMigration = null,
            string? toMigration = null,
            MigrationsSqlGenerationOptions options = default
        ) => "";

        public bool HasPendingModelChanges() => false;
    }

    /// <summary>Answers like a server, and records what it is asked to change.</summary>
    sealed class Server : DbCommandInterceptor
    {
        public int Allowed { get; set; }

        public bool ReadCommitted { get; set; }

        /// <summary>The error number with which it refuses every change.</summary>
        public int? Refuses { get; init; }

        /// <summary>Whether it has all migrations.</summary>
        public bool Migrated { get; init; }

        /// <summary>Whether something that migrations added still has to be filled.</summary>
        public bool IsLeft { get; init; }

        public List<string> Altered { get; } = [];

        public List<int> Waits { get; } = [];

        public SqlServerReportsDb Context() =>
            new(
                (DbContextOptions<SqlServerReportsDb>)
                    new DbContextOptionsBuilder<SqlServerReportsDb>()
                        .UseSqlServer("Server=none;Database=none")
                        .AddInterceptors(new TSql.NoConnection(), this)
                        .ReplaceService<IMigrator, UpToDate>()
                        .Options
            );

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            var table = new DataTable();
            if (command.CommandText.Contains("snapshot_isolation_state", StringComparison.Ordinal))
            {
                table.Columns.Add("Allowed", typeof(int));
                table.Columns.Add("Name", typeof(string));
                table.Columns.Add("ReadCommitted", typeof(bool));
                table.Rows.Add(Allowed, "Annual]Reports", ReadCommitted);
            }
            else if (command.CommandText.Contains("[Fillings]", StringComparison.Ordinal))
            {
                table.Columns.Add("Name", typeof(string));
                table.Columns.Add("After", typeof(long));
                if (command.CommandText.Contains("EXISTS", StringComparison.Ordinal))
                    (table = new()).Columns.Add("Any", typeof(bool));
                if (table.Columns.Count == 1)
                    table.Rows.Add(IsLeft);
            }
            else
            {
                table.Columns.Add("MigrationId", typeof(string));
                table.Columns.Add("ProductVersion", typeof(string));
                foreach (var migration in Migrated ? eventData.Context!.Database.GetMigrations() : [])
                    table.Rows.Add(migration, "10.0.14");
            }
            return new(InterceptionResult<DbDataReader>.SuppressWithResult(table.CreateDataReader()));
        }

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<object> result,
            CancellationToken cancellationToken = default
        ) => new(InterceptionResult<object>.SuppressWithResult(1));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            if (command.CommandText.StartsWith("ALTER DATABASE", StringComparison.Ordinal))
            {
                Waits.Add(command.CommandTimeout);
                if (Refuses is { } number)
                    throw SqlFaults.Of(number);
                Altered.Add(command.CommandText);
                (Allowed, ReadCommitted) = command.CommandText.Contains("ALLOW", StringComparison.Ordinal)
                    ? (1, ReadCommitted)
                    : (Allowed, true);
            }
            return new(InterceptionResult<int>.SuppressWithResult(-1));
        }
    }
}
