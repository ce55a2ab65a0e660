using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Appends rows whose keys are known and that nothing changes within the transaction: most of what a publication writes.</summary>
static class Appending
{
    /// <summary>
    /// On SQLite they are written at once, by one prepared statement, what is referred to first: EF Core would prepare one for each row, at several times the cost.
    /// On SQL Server EF Core sends many rows together, with the next save.
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
            (SqliteConnection)db.Database.GetDbConnection(), table.GetTableName()!, columns.ConvertAll(p => p.GetColumnName()));
        var read = columns.ConvertAll(p => (Getter: p.GetGetter(), p.GetRelationalTypeMapping().Converter));
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            foreach (var (index, (getter, converter)) in read.Index())
                statement.Bind(index, getter.GetClrValue(row) is { } value ? converter?.ConvertToProvider(value) ?? value : null);
            statement.Insert();
        }
        return Task.CompletedTask;
    }
}
