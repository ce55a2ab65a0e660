using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Sends many rows to SQL Server at once, in the caller's transaction. EF Core would send 42 rows with each round trip
/// and track all of them.
/// </summary>
static class BulkInsert
{
    /// <summary>How many rows are converted and sent at a time.</summary>
    const int Batch = 2_000;

    /// <summary>Writes the rows at once. Rows that they refer to must exist already, which the server checks.</summary>
    public static async Task BulkCopy<TRow>(this ReportsDb db, IEnumerable<TRow> rows, CancellationToken ct)
        where TRow : class
    {
        var type = db.Model.FindEntityType(typeof(TRow))!;
        var transaction = (SqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        using var copy = new SqlBulkCopy(
            (SqlConnection)db.Database.GetDbConnection(),
            SqlBulkCopyOptions.CheckConstraints,
            transaction
        )
        {
            DestinationTableName = $"[{type.GetTableName()}]",
            BulkCopyTimeout = db.Database.GetCommandTimeout() ?? db.Database.GetDbConnection().CommandTimeoutSeconds(),
        };
        foreach (var batch in rows.Chunk(Batch))
        {
            using var table = Table(type, batch);
            copy.ColumnMappings.Clear();
            foreach (DataColumn column in table.Columns)
                copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
            await copy.WriteToServerAsync(table, ct);
        }
    }

    /// <summary>The rows as they are sent: columns by their names, values as EF Core would convert them.</summary>
    public static DataTable Table<TRow>(IEntityType type, IEnumerable<TRow> rows)
        where TRow : class
    {
        var columns = type.GetProperties().Select(p => (Property: p, p.GetRelationalTypeMapping().Converter)).ToList();
        var table = new DataTable(type.GetTableName()) { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var (property, converter) in columns)
            table.Columns.Add(
                new DataColumn(property.GetColumnName(), Sent(converter?.ProviderClrType ?? property.ClrType))
                {
                    AllowDBNull = property.IsNullable,
                }
            );
        foreach (var row in rows)
            table.Rows.Add([
                .. columns.Select(c =>
                    Value(
                        c.Property.PropertyInfo!.GetValue(row) is { } value
                            ? c.Converter?.ConvertToProvider(value) ?? value
                            : null
                    )
                ),
            ]);
        return table;
    }

    /// <summary>A DataTable has no type for days; the server accepts the time at which the day begins.</summary>
    static Type Sent(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(DateOnly) ? typeof(DateTime) : plain;
    }

    static object Value(object? value) =>
        value switch
        {
            null => DBNull.Value,
            DateOnly day => day.ToDateTime(TimeOnly.MinValue),
            _ => value,
        };
}
