using AnnualReports.Api.Storage;
using AnnualReports.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnnualReports.Tests.Storage.Database;

public sealed class TSqlTests
{
    [Fact]
    public void Every_statement_of_the_migrations_is_T_SQL()
    {
        using var db = TSql.Recording([]);
        var migrator = db.GetService<IMigrator>();
        foreach (
            var script in new[]
            {
                migrator.GenerateScript(),
                migrator.GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent),
            }
        )
        {
            Assert.Contains("CREATE TABLE [Publications]", script, StringComparison.Ordinal);
            Assert.Empty(TSql.Faults(script));
        }
    }

    [Fact]
    public void The_migrations_of_both_stores_are_up_to_date_with_the_model()
    {
        using var sqlServer = TSql.Recording([]);
        Assert.False(sqlServer.Database.HasPendingModelChanges());
        using var sqlite = new SqliteDesign().CreateDbContext([]);
        Assert.False(sqlite.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Keys_compare_by_code_point_on_SQL_Server()
    {
        using var db = TSql.Recording([]);
        var keys = db.GetService<IDesignTimeModel>()
            .Model.GetEntityTypes()
            .SelectMany(t =>
                t.GetKeys().SelectMany(k => k.Properties).Concat(t.GetIndexes().SelectMany(i => i.Properties))
            )
            .Where(p => p.ClrType == typeof(string))
            .ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Equal("Latin1_General_BIN2", key.GetCollation()));
    }

    [Fact]
    public async Task Every_query_of_a_day_of_work_is_T_SQL()
    {
        var api = await Stores.Api(Store.Sqlite, "t-sql", "--Sample:Load=true");
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        await api.Save(
            highlight,
            new
            {
                translations = new { nl = new { title = "Anders", body = "Zie [dit](entry:highlights/een-ander)." } },
            }
        );
        await api.TryWithdraw(highlight, "nl", "fr");
        foreach (
            var path in new[]
            {
                "/reports",
                "/highlights?limit=2",
                "/themes?count=true",
                "/reports/2024/sections?shape=tree",
                "/reports/latest",
                highlight.Address,
            }
        )
            await api.Public.Get(path);
        Assert.Equal(200, (await api.Page("/themes?lang=nl")).Status);
        await api.Verdict();
        Assert.True(TSql.Captured.Count > 40, $"only {TSql.Captured.Count} statements were captured");
        Assert.All(TSql.Captured.Keys, sql => Assert.Empty(TSql.Faults(sql)));
        foreach (var read in new[] { "[LogHead]", "GROUP BY [l].[Value]" })
            Assert.Contains(TSql.Captured.Keys, sql => sql.Contains(read, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_insert_update_and_delete_is_T_SQL()
    {
        var sent = new List<string>();
        foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
            foreach (var type in TSql.Recording([]).Model.GetEntityTypes())
            {
                await using var db = TSql.Recording(sent);
                db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
                var row = Activator.CreateInstance(type.ClrType)!;
                foreach (var property in type.GetProperties().Where(p => !p.IsNullable))
                    property.PropertyInfo!.SetValue(row, Value(property.ClrType));
                db.Entry(row).State = state;
                try
                {
                    await db.SaveChangesAsync();
                }
                catch (DbUpdateException)
                {
                    // There is no server to confirm that a row was written. The statement was sent.
                }
            }
        Assert.True(sent.Count >= 25, $"only {sent.Count} statements");
        Assert.All(sent, sql => Assert.Empty(TSql.Faults(sql)));
    }

    static object Value(Type type) =>
        type == typeof(string) ? "x"
        : type == typeof(byte[]) ? new byte[32]
        : type == typeof(long) ? 7L
        : type == typeof(int) ? 7
        : type == typeof(Guid) ? Guid.CreateVersion7()
        : Activator.CreateInstance(type)!;
}
