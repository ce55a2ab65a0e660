using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage;

/// <summary>Appends rows whose keys are known and that nothing changes within the transaction: most of what a publication writes.</summary>
static class Appending
{
    /// <summary>
    /// On SQLite they are written at once, by one prepared statement, what is referred to first: EF Core would prepare one for each row, at several times the cost.
    /// On SQL Server EF Core sends many rows together, with the next save.
    /// </summary>
    public static async Task Append<TRow>(this ReportsDb db, IEnumerable<TRow> rows, CancellationToken ct)
        where TRow : class
    {
        if (!db.Database.IsSqlite())
        {
            db.Set<TRow>().AddRange(rows);
            return;
        }
        var table = db.Model.FindEntityType(typeof(TRow))!;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var columns = table.GetProperties().Select(p => new Column(p, command)).ToList();
#pragma warning disable CA2100 // Names of the model, no one's input.
        command.CommandText = $"INSERT INTO \"{table.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select(c => c.Parameter.ParameterName))})";
#pragma warning restore CA2100
        foreach (var row in rows)
        {
            columns.ForEach(c => c.Take(row));
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>A column, and the parameter that carries its value as EF Core would.</summary>
    sealed class Column
    {
        readonly IProperty property;
        readonly RelationalTypeMapping mapping;

        public Column(IProperty property, DbCommand command)
        {
            (this.property, mapping) = (property, property.GetRelationalTypeMapping());
            Parameter = mapping.CreateParameter(command, $"@p{command.Parameters.Count}", null, nullable: true);
            command.Parameters.Add(Parameter);
        }

        public string Name => property.GetColumnName();

        public DbParameter Parameter { get; }

        public void Take(object row)
        {
            var value = property.PropertyInfo!.GetValue(row);
            Parameter.Value = (value is null || mapping.Converter is not { } converter ? value : converter.ConvertToProvider(value)) ?? DBNull.Value;
        }
    }
}
