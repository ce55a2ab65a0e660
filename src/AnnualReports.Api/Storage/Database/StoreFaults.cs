using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Faults of the store that an operator can remove.</summary>
enum StoreFault
{
    /// <summary>The disk or the database is full.</summary>
    Full,

    /// <summary>The store can be read but not written.</summary>
    ReadOnly,

    /// <summary>Reading or writing the disk failed.</summary>
    Disk,

    /// <summary>The database is damaged.</summary>
    Damaged,

    /// <summary>The database file can't be opened, or was deleted while the program had it open.</summary>
    Deleted,

    /// <summary>Another database file lies where the program's was.</summary>
    Replaced,

    /// <summary>One of the files that SQLite keeps beside the database file was deleted.</summary>
    LogLost,
}

/// <summary>
/// The database file is not where it was. Whatever was asked for is refused, because it would go into a file that
/// nobody can find.
/// </summary>
sealed class StoreFileException(StoreFault fault) : DbException(StoreFaults.Meaning(fault))
{
    public StoreFault Fault { get; } = fault;
}

/// <summary>
/// Tells from an exception why the store failed: by the numbers of the stores and of the system, never by a text.
/// </summary>
static class StoreFaults
{
    /// <summary>Why the store failed; null if the exception has another cause.</summary>
    public static StoreFault? Of(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (OfOne(exception) is { } fault)
                return fault;
        return null;
    }

    /// <summary>The fault in a sentence, and what still works. It names no path, because anybody may read it.</summary>
    public static string Meaning(StoreFault fault) =>
        fault switch
        {
            StoreFault.Full => "The server's disk is full, so nothing can be saved. What is public can still be read.",
            StoreFault.ReadOnly => "The store can be read but not written: the program may not write to its database.",
            StoreFault.Disk => "The disk failed while the store was read or written.",
            StoreFault.Damaged => "The database is damaged. Restore a backup.",
            StoreFault.Deleted =>
                "The database file can't be found where it was. Put it back, or restore a backup and restart the program.",
            StoreFault.Replaced =>
                "Another database file lies where the program's was. Restart the program to use it.",
            _ => "A file that SQLite keeps beside the database file was deleted. The program is making it again.",
        };

    static StoreFault? OfOne(Exception exception) =>
        exception switch
        {
            StoreFileException moved => moved.Fault,
            SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode, sqlite.SqliteExtendedErrorCode),
            SqlException sql => OfSqlServer(sql.Number),
            IOException io when io.IsFull() => StoreFault.Full,
            _ => null,
        };

    /// <summary>
    /// https://sqlite.org/rescode.html. Error 4874 means that there is no room for the file of shared memory.
    /// </summary>
    static StoreFault? OfSqlite(int code, int extended) =>
        (code, extended) switch
        {
            (13, _) or (10, 4874) => StoreFault.Full,
            (8, 1032) => StoreFault.Deleted,
            (8, _) => StoreFault.ReadOnly,
            (10, _) => StoreFault.Disk,
            (11, _) or (26, _) => StoreFault.Damaged,
            (14, _) => StoreFault.Deleted,
            _ => null,
        };

    /// <summary>
    /// Errors of SQL Server: no room for data (1101, 1105, 5149), for the log (9002), for a backup (3257), or the limit
    /// of the edition (1827); a read-only database (3906); disk errors (823, 825); a damaged page (824).
    /// </summary>
    static StoreFault? OfSqlServer(int number) =>
        number switch
        {
            1101 or 1105 or 1827 or 3257 or 5149 or 9002 => StoreFault.Full,
            3906 => StoreFault.ReadOnly,
            823 or 825 => StoreFault.Disk,
            824 => StoreFault.Damaged,
            _ => null,
        };
}
