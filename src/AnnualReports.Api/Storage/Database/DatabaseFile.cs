using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Notices that the SQLite file was deleted or replaced while the program has it open. Unix lets a program go on with a
/// file that has no name any more: writes would be answered with success, and be gone with the process. Without this it
/// would also make a new, empty file in its place. A connection that is held for as long as the program runs knows
/// which file it began with. It also keeps the files beside the database file (<c>-wal</c>, <c>-shm</c>) in existence,
/// so that opening another connection needs no room on a full disk.
/// </summary>
sealed class DatabaseFile(StoreOptions options) : IDisposable
{
    /// <summary>
    /// SQLITE_FCNTL_HAS_MOVED: whether the file was renamed, moved or deleted since it was opened
    /// (https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html).
    /// </summary>
    const int HasMoved = 20;

    /// <summary>For how many milliseconds what was seen counts for a reader.</summary>
    const long Counts = 250;

    readonly string path = options.IsSqlite ? SqliteReportsDb.FilePath(options.ConnectionString) : "";
    readonly Lock looking = new();
    SqliteConnection? held;
    bool isHeld;
    bool isEmptied;
    int generation;
    long seenAt = long.MinValue / 2;
    StoreFault? seen;

    /// <summary>Grows when connections that were opened before must not be used any more.</summary>
    public int Generation => Volatile.Read(ref generation);

    /// <summary>Holds the file as it is now: the one that the program goes by until it ends.</summary>
    public void Hold()
    {
        if (!options.IsSqlite)
            return;
        lock (looking)
        {
            held?.Dispose();
            held = Open();
            isHeld = true;
        }
    }

    /// <summary>What is wrong with the file now; null where nothing is, or where it is not held.</summary>
    public StoreFault? Look()
    {
        lock (looking)
        {
            seen = isHeld ? LookInside() : null;
            isEmptied = seen is StoreFault.Deleted or StoreFault.Replaced && (isEmptied || Checkpoint(held!));
            Volatile.Write(ref seenAt, Environment.TickCount64);
            return seen;
        }
    }

    /// <summary>Refuses to write to a file that is not where it was.</summary>
    /// <exception cref="StoreFileException">It was deleted or replaced, or a file beside it was.</exception>
    public void MustBeThere()
    {
        if (Look() is { } fault)
            throw new StoreFileException(fault);
    }

    /// <summary>
    /// Refuses to read where another file lies in the place: new connections would read that one, and old ones the one
    /// before. A deleted file is read on, since nobody else can have changed it. What was lost beside the file is made
    /// again.
    /// </summary>
    /// <exception cref="StoreFileException">It was replaced.</exception>
    public void BeforeOpening(bool isNew)
    {
        if (!isNew && Environment.TickCount64 - Volatile.Read(ref seenAt) < Counts && seen is null)
            return;
        if (Look() is StoreFault.LogLost)
            Restore();
        if (seen is StoreFault.Replaced)
            throw new StoreFileException(StoreFault.Replaced);
    }

    StoreFault? LookInside()
    {
        if (held is null && !TryOpen())
            return StoreFault.LogLost;
        var moved = 0;
        if (FileControl(held!.Handle!.DangerousGetHandle(), IntPtr.Zero, HasMoved, ref moved) == 0 && moved != 0)
            return File.Exists(path) ? StoreFault.Replaced : StoreFault.Deleted;
        return OperatingSystem.IsWindows() || (File.Exists(path + "-wal") && File.Exists(path + "-shm"))
            ? null
            : StoreFault.LogLost;
    }

    /// <summary>
    /// The held connection still has the deleted write-ahead log, with all that was committed. It is copied into the
    /// database file; then all connections are opened again, which makes new files.
    /// </summary>
    void Restore()
    {
        lock (looking)
        {
            if (held is null || LookInside() is not StoreFault.LogLost || !Checkpoint(held))
                return;
            Interlocked.Increment(ref generation);
            using (var pooled = new SqliteConnection(options.ConnectionString))
                SqliteConnection.ClearPool(pooled);
            held.Dispose();
            held = null;
            Look();
        }
    }

    /// <summary>
    /// Copies the write-ahead log into the database file and empties it. Also for a file that was moved: SQLite would
    /// apply a log that was left behind to whatever database lies in the place next time, and damage it.
    /// </summary>
    static bool Checkpoint(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        try
        {
            return command.ExecuteScalar() is 0L;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    bool TryOpen()
    {
        try
        {
            held = Open();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    SqliteConnection Open()
    {
        var opened = new SqliteConnection(
            new SqliteConnectionStringBuilder(options.ConnectionString)
            {
                Pooling = false,
                Mode = SqliteOpenMode.ReadWrite,
            }.ToString()
        );
        try
        {
            opened.Open();
            using var command = opened.CreateCommand();
            // Reading opens the files beside it.
            command.CommandText =
                "PRAGMA busy_timeout = 100; PRAGMA query_only = ON; SELECT COUNT(*) FROM sqlite_master";
            command.ExecuteScalar();
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        lock (looking)
        {
            held?.Dispose();
            (held, isHeld) = (null, false);
        }
    }

#pragma warning disable CA5393, SYSLIB1054 // The library comes with the program, and lies beside it; what LibraryImport generates needs unsafe code.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    static extern int FileControl(IntPtr database, IntPtr name, int operation, ref int answer);
#pragma warning restore CA5393, SYSLIB1054
}
