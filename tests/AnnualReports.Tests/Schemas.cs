using System.Data.Common;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Tests;

/// <summary>The program's schema, created and emptied in one batch, instead of by a hundred statements.</summary>
static class Schemas
{
    /// <summary>How long one batch may take.</summary>
    static readonly int Seconds = (int)Patience.Seconds(300).TotalSeconds;

    /// <summary>
    /// Everything in a schema that statements can notice. Names that a server generates for defaults are left out.
    /// </summary>
    public static readonly string[] Described =
    [
        """
            SELECT CONCAT('column ', TABLE_NAME, '.', ORDINAL_POSITION, ' ', COLUMN_NAME, ' ', DATA_TYPE, ' ', CHARACTER_MAXIMUM_LENGTH, ' ',
                DATETIME_PRECISION, ' ', IS_NULLABLE, ' ', COLLATION_NAME, ' ', COLUMN_DEFAULT)
            FROM INFORMATION_SCHEMA.COLUMNS
            """,
        """
            SELECT CONCAT('index ', t.name, '.', i.name, ' ', i.is_unique, ' ', i.is_primary_key, ' ', i.filter_definition, ' ',
                c.key_ordinal, ' ', COL_NAME(i.object_id, c.column_id), ' ', c.is_descending_key)
            FROM sys.indexes i JOIN sys.tables t ON t.object_id = i.object_id
                JOIN sys.index_columns c ON c.object_id = i.object_id AND c.index_id = i.index_id
            """,
        """
            SELECT CONCAT('reference ', OBJECT_NAME(parent_object_id), ' ', name, ' ', OBJECT_NAME(referenced_object_id), ' ',
                delete_referential_action_desc)
            FROM sys.foreign_keys
            """,
        "SELECT CONCAT('trigger ', name) FROM sys.triggers",
    ];

    /// <summary>EF Core's lock of migrations exists once something was migrated.</summary>
    const string DescribedOnSqlite =
        "SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master WHERE tbl_name <> '__EFMigrationsLock'";

    /// <summary>Creates the database, with everything that migrating creates in it.</summary>
    public static async Task Make(ReportsDb db)
    {
        db.Database.SetCommandTimeout(Seconds);
        await db.GetService<IRelationalDatabaseCreator>().CreateAsync();
        await Run(db, Script(db));
        if (db.Database.IsSqlServer() && await Snapshots.SwitchOn(db, CancellationToken.None) is { } missing)
            throw new InvalidOperationException(missing);
    }

    /// <summary>Empties the database, so that it is like a new one after migrating.</summary>
    public static Task Empty(ReportsDb db) => Run(db, Emptying(db));

    /// <summary>
    /// The statements of all migrations as they are, in one batch. On SQL Server each is compiled when it runs, because
    /// it can't be compiled before the tables and columns exist that others create.
    /// </summary>
    public static string Script(ReportsDb db) =>
        db.Database.IsSqlite()
            ? string.Join(
                '\n',
                ["BEGIN TRANSACTION;", .. Statements(db).Select(s => s.TrimEnd().TrimEnd(';') + ";"), "COMMIT;"]
            )
            : string.Join('\n', ["SET XACT_ABORT ON;", .. Statements(db).Select(s => $"EXEC(N'{Quoted(s.Trim())}');")]);

    static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    /// <summary>The statements that migrating an empty database sends, one by one.</summary>
    public static IEnumerable<string> Statements(ReportsDb db)
    {
        var (migrations, history) = (db.GetService<IMigrationsAssembly>(), db.GetService<IHistoryRepository>());
        yield return history.GetCreateIfNotExistsScript();
        foreach (var (id, type) in migrations.Migrations)
        {
            var migration = migrations.CreateMigration(type, db.Database.ProviderName!);
            var model = db.GetService<IModelRuntimeInitializer>()
                .Initialize(migration.TargetModel, designTime: true, validationLogger: null);
            foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations, model))
                yield return command.CommandText;
            yield return history.GetInsertScript(new(id, ProductInfo.GetVersion()));
        }
    }

    /// <summary>
    /// Deletes all rows, first those that refer to others, and inserts again the rows of the schema itself.
    /// </summary>
    public static string Emptying(ReportsDb db)
    {
        var model = db.GetService<IDesignTimeModel>().Model;
        var all = db.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel());
        List<MigrationOperation> seeds = [.. all.OfType<InsertDataOperation>()];
        return string.Join(
            '\n',
            [
                "BEGIN TRANSACTION;",
                .. Ordered(model)
                    .Select(t => $"DELETE FROM {db.GetService<ISqlGenerationHelper>().DelimitIdentifier(t)};"),
                .. db.GetService<IMigrationsSqlGenerator>().Generate(seeds, model).Select(c => c.CommandText),
                "COMMIT;",
            ]
        );
    }

    /// <summary>The tables, each before those to which it refers.</summary>
    static IEnumerable<string> Ordered(IModel model)
    {
        var left = model.GetEntityTypes().ToList();
        while (left.Count > 0)
        {
            var free = left.Where(t =>
                    !left.Exists(other => other != t && other.GetForeignKeys().Any(k => k.PrincipalEntityType == t))
                )
                .ToList();
            foreach (var type in free)
                yield return type.GetTableName()!;
            left = [.. left.Except(free)];
        }
    }

    /// <summary>The schema, line by line, and its migrations.</summary>
    public static async Task<List<string>> Of(ReportsDb db)
    {
        var lines = new List<string>();
        foreach (var query in db.Database.IsSqlite() ? [DescribedOnSqlite] : Described)
            lines.AddRange(await Lines(db, query));
        return [.. lines.Order(StringComparer.Ordinal), .. await db.Database.GetAppliedMigrationsAsync()];
    }

    /// <summary>The number of rows of each table.</summary>
    public static async Task<Dictionary<string, string>> Rows(ReportsDb db)
    {
        var rows = new Dictionary<string, string>();
        foreach (var table in Ordered(db.GetService<IDesignTimeModel>().Model))
            rows[table] = (
                await Lines(
                    db,
                    $"SELECT COUNT(*) FROM {db.GetService<ISqlGenerationHelper>().DelimitIdentifier(table)}"
                )
            )[0];
        return rows;
    }

    static async Task<List<string>> Lines(ReportsDb db, string query)
    {
        var lines = new List<string>();
        await using var command = await Command(db, query);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetValue(0).ToString()!);
        return lines;
    }

    static async Task Run(ReportsDb db, string sql)
    {
        await using var command = await Command(db, sql);
        await command.ExecuteNonQueryAsync();
    }

    static async Task<DbCommand> Command(ReportsDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandTimeout = Seconds;
#pragma warning disable CA2100 // The statements are those of the model and of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
