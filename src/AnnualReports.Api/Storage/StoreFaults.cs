using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace AnnualReports.Api.Storage;

/// <summary>Why a store can't do what it was asked to, where the reason is one that an operator can remove.</summary>
enum StoreFault
{
    /// <summary>There is no room left where the store writes.</summary>
    Full,

    /// <summary>The store may be read and not written.</summary>
    ReadOnly,

    /// <summary>Reading or writing the disk failed.</summary>
    Disk,

    /// <summary>What is in the store is damaged.</summary>
    Damaged,

    /// <summary>The database file can't be opened, or was deleted while the program had it open.</summary>
    Deleted,

    /// <summary>Another database file lies where the program's was.</summary>
    Replaced,

    /// <summary>One of the files that SQLite keeps beside the database file was deleted.</summary>
    LogLost,
}

/// <summary>The database file is not where it was. Whatever was asked for is refused, because it would go into a file that nobody can find.</summary>
sealed class StoreFileException(StoreFault fault) : DbException(StoreFaults.Meaning(fault))
{
    public StoreFault Fault { get; } = fault;
}

/// <summary>Tells from an exception why the store failed: by the numbers of the stores and of the system, never by a text.</summary>
static class StoreFaults
{
    /// <summary>ENOSPC and EDQUOT of Unix, ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows, as <see cref="Exception.HResult"/> has them.</summary>
    static readonly int[] NoRoom = OperatingSystem.IsWindows() ? [unchecked((int)0x80070027), unchecked((int)0x80070070)] : OperatingSystem.IsMacOS() ? [28, 69] : [28, 122];

    /// <summary>Why the store failed; null where the exception tells of no such fault.</summary>
    public static StoreFault? Of(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (OfOne(exception) is { } fault)
                return fault;
        return null;
    }

    /// <summary>Whether this is a file system that has no room, or a quota that is used up.</summary>
    public static bool IsFull(IOException exception) => NoRoom.Contains(exception.HResult);

    /// <summary>The fault in a sentence, and what remains possible. Strangers may read it: it names no path.</summary>
    public static string Meaning(StoreFault fault) => fault switch
    {
        StoreFault.Full => "The server's disk is full, so nothing can be saved. What is public can still be read.",
        StoreFault.ReadOnly => "The store can be read but not written: the program may not write to its database.",
        StoreFault.Disk => "The disk failed while the store was read or written.",
        StoreFault.Damaged => "The database is damaged. Restore a backup.",
        StoreFault.Deleted => "The database file can't be found where it was. Put it back, or restore a backup and start the program anew.",
        StoreFault.Replaced => "Another database file lies where the program's was. Start the program anew to use it.",
        _ => "A file that SQLite keeps beside the database file was deleted. The program is making it again.",
    };

    static StoreFault? OfOne(Exception exception) => exception switch
    {
        StoreFileException moved => moved.Fault,
        SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode, sqlite.SqliteExtendedErrorCode),
        SqlException sql => OfSqlServer(sql.Number),
        IOException io when IsFull(io) => StoreFault.Full,
        _ => null,
    };

    /// <summary>https://sqlite.org/rescode.html. Where the file of shared memory can't grow (4874), there is no room for it.</summary>
    static StoreFault? OfSqlite(int code, int extended) => (code, extended) switch
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
    /// SQL Server: no room in the data (1101, 1105, 5149), the log (9002), a backup (3257), or by the edition's limit (1827); a database that
    /// may only be read (3906); the disk (823, 825); a damaged page (824).
    /// </summary>
    static StoreFault? OfSqlServer(int number) => number switch
    {
        1101 or 1105 or 1827 or 3257 or 5149 or 9002 => StoreFault.Full,
        3906 => StoreFault.ReadOnly,
        823 or 825 => StoreFault.Disk,
        824 => StoreFault.Damaged,
        _ => null,
    };
}
