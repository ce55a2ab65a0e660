using System.Data;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AnnualReports.Tests.Storage.Database;

/// <summary>
/// Compares what is sent to SQL Server by bulk copy with EF Core's model of its tables. No server is needed.
/// </summary>
public sealed class BulkCopyingTests
{
    static readonly DateTime At = new(2025, 1, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    static PublicationRow Publication(byte[]? body) =>
        new()
        {
            Sequence = 7,
            EntryNo = body is null ? null : 3,
            Language = "nl",
            Action = "published",
            Body = body,
            At = At,
            By = Guid.NewGuid(),
            PreviousHash = [1],
            RecordHash = [2],
        };

    static LiveRow Live() =>
        new()
        {
            EntryNo = 3,
            Language = "nl",
            Since = 7,
            Kind = "highlight",
            Slug = "one",
            DateFrom = new(2024, 2, 29),
            DateTo = new(2024, 3, 1),
            Featured = true,
        };

    static void Matches<TRow>(params TRow[] rows)
        where TRow : class
    {
        using var db = TSql.Recording([]);
        var type = db.Model.FindEntityType(typeof(TRow))!;
        using var table = BulkInsert.Table(type, rows);
        var store = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var columns = type.GetProperties().ToDictionary(p => p.GetColumnName(store)!);
        Assert.Equal(
            columns.Keys.Order(StringComparer.Ordinal),
            table.Columns.Cast<DataColumn>().Select(c => c.ColumnName).Order(StringComparer.Ordinal)
        );
        foreach (DataColumn column in table.Columns)
        {
            var property = columns[column.ColumnName];
            Assert.Equal(property.IsColumnNullable(), column.AllowDBNull);
            Assert.Equal(Type(property.GetColumnType()), column.DataType);
            foreach (var (row, sent) in rows.Zip(table.Rows.Cast<DataRow>()))
                Assert.Equal(
                    property.PropertyInfo!.GetValue(row) switch
                    {
                        null => DBNull.Value,
                        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
                        var value => value,
                    },
                    sent[column]
                );
        }
    }

    /// <summary>The types that SqlClient accepts for a column, by its T-SQL type.</summary>
    static Type Type(string stored) =>
        stored.Split('(')[0] switch
        {
            "bigint" => typeof(long),
            "int" => typeof(int),
            "bit" => typeof(bool),
            "nvarchar" => typeof(string),
            "varbinary" => typeof(byte[]),
            "uniqueidentifier" => typeof(Guid),
            "datetime2" or "date" => typeof(DateTime),
            _ => throw new InvalidOperationException(stored),
        };

    [Fact]
    public void Each_column_of_records_is_sent_with_its_value() => Matches(Publication([1, 2, 3]), Publication(null));

    [Fact]
    public void Each_column_of_what_is_live_is_sent_with_its_value() => Matches(Live());

    [Fact]
    public void Each_column_of_its_terms_is_sent_with_its_value() =>
        Matches(
            new LiveTermRow
            {
                EntryNo = 3,
                Language = "nl",
                Since = 7,
                Until = 9,
                Facet = "priority",
                Value = "peace",
                Kind = "highlight",
                Order = 2,
            }
        );
}
