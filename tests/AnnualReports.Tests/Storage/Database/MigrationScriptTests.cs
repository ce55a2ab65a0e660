using AnnualReports.Api.Storage.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace AnnualReports.Tests.Storage.Database;

/// <summary>
/// The scripts of <c>dotnet ef migrations script</c>, for operators who do not let the program change the schema. The
/// program itself sends each statement of a migration separately; a script has all of them in one batch.
/// </summary>
public sealed class MigrationScriptTests
{
    [Fact]
    public async Task The_script_for_SQLite_makes_what_migrating_makes()
    {
        await using var scripted = InMemory();
        await scripted.Database.OpenConnectionAsync();
        await Run(scripted, scripted.GetService<IMigrator>().GenerateScript());
        await using var migrated = InMemory();
        await migrated.Database.OpenConnectionAsync();
        await migrated.Database.MigrateAsync();
        Assert.Equal(await Schemas.Of(migrated), await Schemas.Of(scripted));
        Assert.Empty(await scripted.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task The_scripts_for_SQLite_from_each_migration_to_the_next_run_and_so_do_those_back()
    {
        await using var db = InMemory();
        await db.Database.OpenConnectionAsync();
        var migrator = db.GetService<IMigrator>();
        string[] steps = [Migration.InitialDatabase, .. db.Database.GetMigrations()];
        foreach (var (from, to) in steps.Zip(steps.Skip(1)))
            await Run(db, migrator.GenerateScript(from, to));
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        foreach (var (from, to) in steps.Reverse().Zip(steps.Reverse().Skip(1)))
            await Run(db, migrator.GenerateScript(from, to));
        Assert.Empty(await db.Database.GetAppliedMigrationsAsync());
    }

    [Theory]
    [InlineData(null, null, MigrationsSqlGenerationOptions.Default)]
    [InlineData(null, null, MigrationsSqlGenerationOptions.Idempotent)]
    [InlineData(null, Migration.InitialDatabase, MigrationsSqlGenerationOptions.Default)]
    [InlineData(null, Migration.InitialDatabase, MigrationsSqlGenerationOptions.Idempotent)]
    public void No_batch_of_a_script_for_SQL_Server_looks_for_a_column_that_it_adds(
        string? from,
        string? to,
        MigrationsSqlGenerationOptions options
    )
    {
        using var db = TSql.Recording([]);
        // Reverting everything begins with the last migration.
        var first = to is null ? from : db.Database.GetMigrations().Last();
        // As dotnet ef requests it.
        var script = db.GetService<IMigrator>()
            .GenerateScript(first, to, options | MigrationsSqlGenerationOptions.Script);
        Assert.Empty(TSql.Faults(script));
        var batches = Batches(script);
        Assert.InRange(batches.Count, db.Database.GetMigrations().Count(), int.MaxValue);
        Assert.All(batches, batch => Assert.Empty(TooEarly(batch)));
    }

    [Theory]
    [InlineData("ALTER TABLE [T] ADD [New] int; CREATE INDEX [I] ON [T] ([Old]) WHERE [New] > 0;", "New")]
    [InlineData("ALTER TABLE [T] ADD [New] int; UPDATE [T] SET [New] = 1;", "New")]
    [InlineData("IF 1 = 0 BEGIN ALTER TABLE [T] ADD [New] int; END; DELETE FROM [T] WHERE [T].[New] > 0;", "New")]
    [InlineData("ALTER TABLE [T] ADD [New] int; CREATE INDEX [I] ON [T] ([New]) WHERE [Old] > 0;", null)]
    [InlineData("ALTER TABLE [T] ADD [New] int; EXEC(N'CREATE INDEX [I] ON [T] ([New]) WHERE [New] > 0');", null)]
    [InlineData("ALTER TABLE [T] ADD [New] int;\nGO\nUPDATE [T] SET [New] = 1;", null)]
    public void That_is_noticed(string script, string? column) =>
        Assert.Equal(column is null ? [] : [column], Batches(script).SelectMany(TooEarly));

    /// <summary>A store in memory, which is gone with its connection.</summary>
    static SqliteReportsDb InMemory() =>
        new(
            (DbContextOptions<SqliteReportsDb>)
                new DbContextOptionsBuilder<SqliteReportsDb>().UseSqlite("Data Source=:memory:").Options
        );

    static async Task Run(SqliteReportsDb db, string script)
    {
        await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
#pragma warning disable CA2100 // EF Core made the script.
        command.CommandText = script;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    static IList<TSqlBatch> Batches(string script)
    {
        using var text = new StringReader(script);
        return ((TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out _)).Batches;
    }

    /// <summary>Columns that a batch adds and that one of its statements needs before it runs.</summary>
    static IEnumerable<string> TooEarly(TSqlBatch batch)
    {
        var columns = new Columns();
        batch.Accept(columns);
        return columns.Added.Intersect(columns.Needed);
    }

    sealed class Columns : TSqlFragmentVisitor
    {
        public HashSet<string> Added { get; } = new(StringComparer.OrdinalIgnoreCase);

        public HashSet<string> Needed { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override void Visit(AlterTableAddTableElementStatement node) =>
            Added.UnionWith(node.Definition.ColumnDefinitions.Select(c => c.ColumnIdentifier.Value));

        public override void Visit(ColumnReferenceExpression node)
        {
            if (node.MultiPartIdentifier is { } name)
                Needed.Add(name.Identifiers[^1].Value);
        }

        /// <summary>
        /// The columns of an index are looked up when it is created; those of its filter, when the batch is compiled.
        /// </summary>
        public override void ExplicitVisit(CreateIndexStatement node) => node.FilterPredicate?.Accept(this);

        /// <summary>The same is true of keys.</summary>
        public override void ExplicitVisit(UniqueConstraintDefinition node) { }
    }
}
