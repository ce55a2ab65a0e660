using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Inserts rows into one table with a statement that is prepared once. A command of Microsoft.Data.Sqlite looks up each
/// parameter by name and creates a reader for each row, which costs about as much as the insert itself.
/// </summary>
sealed class SqliteInsert : IDisposable
{
    readonly SqliteConnection connection;
    readonly sqlite3 database;
    readonly sqlite3_stmt statement;
    readonly object?[] bound;
    byte[] buffer = new byte[1024];

    /// <param name="connection">An open connection with a transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that get values, in order.</param>
    public SqliteInsert(SqliteConnection connection, string table, IReadOnlyCollection<string> columns)
    {
        this.connection = connection;
        database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        var sql =
            $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        Check(sqlite3_prepare_v2(database, sql, out statement));
        // What a statement has no value for yet is null.
        bound = new object?[columns.Count];
    }

    /// <summary>Sets the value of a column, in the form in which Microsoft.Data.Sqlite stores its type.</summary>
    public void Bind(int column, object? value)
    {
        // SQLite keeps a value until it is set again, and most values of a row are those of the row before.
        if (value is not byte[] && Equals(value, bound[column]))
            return;
        bound[column] = value;
        var at = column + 1;
        Check(
            value switch
            {
                null => sqlite3_bind_null(statement, at),
                string text => BindText(at, text),
                long number => sqlite3_bind_int64(statement, at, number),
                int number => sqlite3_bind_int64(statement, at, number),
                bool flag => sqlite3_bind_int(statement, at, flag ? 1 : 0),
                byte[] bytes => sqlite3_bind_blob(statement, at, bytes),
                Guid id => BindText(at, id.ToString("D").ToUpperInvariant()),
                DateTime instant => BindText(
                    at,
                    instant.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)
                ),
                DateOnly day => BindText(at, day.ToString(@"yyyy\-MM\-dd", CultureInfo.InvariantCulture)),
                _ => throw new NotSupportedException($"Values of the type {value.GetType().Name} are not stored."),
            }
        );
    }

    int BindText(int at, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (buffer.Length < most)
            buffer = new byte[most];
        return sqlite3_bind_text(statement, at, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
    }

    /// <summary>Inserts a row with the values that were set.</summary>
    /// <exception cref="SqliteException">The store refuses the row.</exception>
    public void Insert()
    {
        var result = sqlite3_step(statement);
        if (result != SQLITE_DONE)
            Check(result);
        Check(sqlite3_reset(statement));
        StoreMeter.Inserted(connection);
    }

    void Check(int result)
    {
        if (result != SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, database);
    }

    public void Dispose() => statement.Dispose();
}
