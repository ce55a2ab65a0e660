using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Appends rows whose keys are known and that do not change within the transaction, which are most rows of a
/// publication.
/// </summary>
static class RowInserts
{
    /// <summary>
    /// On SQLite they are written at once by one prepared statement, so callers append in the order of foreign keys; EF
    /// Core would prepare a statement for each row, at several times the cost. On SQL Server EF Core sends many rows
    /// together with the next save.
    /// </summary>
    public static Task Append<TRow>(this ReportsDb db, IEnumerable<TRow> rows, CancellationToken ct)
        where TRow : class
    {
        if (!db.Database.IsSqlite())
        {
            db.Set<TRow>().AddRange(rows);
            return Task.CompletedTask;
        }
        var table = db.Model.FindEntityType(typeof(TRow))!;
        var columns = table.GetProperties().ToList();
        using var statement = new SqliteInsert(
            (SqliteConnection)db.Database.GetDbConnection(),
            table.GetTableName()!,
            columns.ConvertAll(p => p.GetColumnName())
        );
        var read = columns.ConvertAll(p => (Getter: p.GetGetter(), p.GetRelationalTypeMapping().Converter));
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            foreach (var (index, (getter, converter)) in read.Index())
                statement.Bind(
                    index,
                    getter.GetClrValue(row) is { } value ? converter?.ConvertToProvider(value) ?? value : null
                );
            statement.Insert();
        }
        return Task.CompletedTask;
    }

    /// <summary>
    /// The number after which SQLite numbers new entries: it has one writer, so the next numbers are known, and EF Core
    /// does not have to read each. Null on SQL Server, which gives the numbers itself.
    /// </summary>
    public static async Task<long?> LastNumber(this ReportsDb db, CancellationToken ct) =>
        db.Database.IsSqlite()
            ? await db.Database.SqlQueryRaw<long>(Dialect.LastNumber("Entries")).SingleAsync(ct)
            : null;

    /// <summary>Marks rows to be removed and added by the next save; unchanged rows are left alone.</summary>
    public static void Replace<TRow, TKey>(
        this ReportsDb db,
        IReadOnlyCollection<TRow> before,
        IReadOnlyCollection<TRow> after,
        Func<TRow, TKey> key
    )
        where TRow : class
    {
        db.RemoveRange(before.ExceptBy(after.Select(key), key));
        db.AddRange(after.ExceptBy(before.Select(key), key));
    }
}
