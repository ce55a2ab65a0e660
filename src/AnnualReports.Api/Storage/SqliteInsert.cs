using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace AnnualReports.Api.Storage;

/// <summary>
/// Inserts rows into one table by a statement that SQLite prepares once. A command of Microsoft.Data.Sqlite looks up each parameter by its name and makes
/// a reader for each row, which costs about as much as the insert itself.
/// </summary>
sealed class SqliteInsert : IDisposable
{
    readonly sqlite3 database;
    readonly sqlite3_stmt statement;
    byte[] buffer = new byte[1024];

    /// <param name="connection">An open connection, with the transaction that is to be written in.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that get values, in order.</param>
    public SqliteInsert(SqliteConnection connection, string table, IReadOnlyCollection<string> columns)
    {
        database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        var sql = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        Check(sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Gives a column its value, in the form in which Microsoft.Data.Sqlite stores values of its type.</summary>
    public void Bind(int column, object? value)
    {
        var at = column + 1;
        Check(value switch
        {
            null => sqlite3_bind_null(statement, at),
            string text => BindText(at, text),
            long number => sqlite3_bind_int64(statement, at, number),
            int number => sqlite3_bind_int64(statement, at, number),
            bool flag => sqlite3_bind_int(statement, at, flag ? 1 : 0),
            byte[] bytes => sqlite3_bind_blob(statement, at, bytes),
            Guid id => BindText(at, id.ToString("D").ToUpperInvariant()),
            DateTime instant => BindText(at, instant.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
            DateOnly day => BindText(at, day.ToString(@"yyyy\-MM\-dd", CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException($"Values of the type {value.GetType().Name} are not stored."),
        });
    }

    int BindText(int at, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (buffer.Length < most)
            buffer = new byte[most];
        return sqlite3_bind_text(statement, at, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
    }

    /// <summary>Inserts a row of the values that were bound.</summary>
    /// <exception cref="SqliteException">The store refuses it.</exception>
    public void Insert()
    {
        var result = sqlite3_step(statement);
        if (result != SQLITE_DONE)
            Check(result);
        Check(sqlite3_reset(statement));
    }

    void Check(int result)
    {
        if (result != SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, database);
    }

    public void Dispose() => statement.Dispose();
}
