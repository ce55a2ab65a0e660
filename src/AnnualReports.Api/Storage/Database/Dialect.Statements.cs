namespace AnnualReports.Api.Storage.Database;

/// <summary>Statements, and parts of them, that the two stores spell differently.</summary>
sealed partial record Dialect
{
    bool IsSqlite => ReferenceEquals(this, Sqlite);

    /// <summary>
    /// Takes the log's lock by an update of its head that changes nothing, and returns the head. On SQL Server it waits
    /// for whoever has the lock.
    /// </summary>
    public string LockHead =>
        IsSqlite
            ? "UPDATE [LogHead] SET [Sequence] = [Sequence] WHERE [Id] = 1 RETURNING [Id], [Sequence], [At], [RecordHash]"
            : "UPDATE [LogHead] SET [Sequence] = [Sequence] OUTPUT inserted.[Id], inserted.[Sequence], inserted.[At], "
                + "inserted.[RecordHash] WHERE [Id] = 1";

    /// <summary>Moves the head of the events by some, which takes its lock, and returns it.</summary>
    public string MoveEventHead =>
        IsSqlite
            ? "UPDATE [EventHead] SET [Sequence] = [Sequence] + {0} WHERE [Id] = 1 RETURNING [Id], [Sequence]"
            : "UPDATE [EventHead] SET [Sequence] = [Sequence] + {0} OUTPUT inserted.[Id], inserted.[Sequence] WHERE [Id] = 1";

    /// <summary>Moves the audit's head by some rows, which takes its lock, and returns where it was.</summary>
    /// <param name="condition">Under which condition; null for none.</param>
    public string MoveAuditHead(string? condition) =>
        "UPDATE [AuditHead] SET [Sequence] = [Sequence] + @rows"
        + (IsSqlite ? "" : " OUTPUT deleted.[Sequence], deleted.[RowHash]")
        + " WHERE [Id] = 1"
        + (condition is null ? "" : $" AND {condition}")
        + (IsSqlite ? " RETURNING [Sequence] - @rows, [RowHash]" : "");

    /// <summary>
    /// Begins a transaction in which all reads see the same state. On SQLite a deferred one, which takes no lock to read.
    /// SQL Server's client would begin one by a call that blocks the thread until the server responds. The level stays on
    /// the connection, whose pool is for reading.
    /// </summary>
    public string BeginSnapshot =>
        IsSqlite ? "BEGIN" : "SET TRANSACTION ISOLATION LEVEL SNAPSHOT; BEGIN TRANSACTION";

    /// <summary>The store's own clock. SQLite has none: it runs on the clock of this machine.</summary>
    public string Clock => IsSqlite ? "NULL" : "SYSUTCDATETIME()";

    /// <summary>The largest number that SQLite has given to a row of a table; other stores give numbers themselves.</summary>
    /// <param name="table">The table.</param>
    public static string LastNumber(string table) =>
        $"SELECT coalesce(max(seq), 0) AS Value FROM sqlite_sequence WHERE name = '{table}'";

    /// <summary>
    /// Whether texts that differ in blanks at their end count as equal, unless another character follows the blanks.
    /// </summary>
    public bool IgnoresBlanksAtEnd => !IsSqlite;

    /// <summary>
    /// The texts of a group in one text. SQLite, which enters the table by its key, comes upon them in the order of the
    /// key.
    /// </summary>
    /// <param name="first">A column.</param>
    /// <param name="second">A column, which is written behind the first, after the character 31.</param>
    public string Joined(string first, string second) =>
        IsSqlite
            ? $"group_concat({first} || char(31) || {second}, char(30))"
            : $"STRING_AGG(CAST({first} + NCHAR(31) + {second} AS nvarchar(max)), NCHAR(30)) "
                + $"WITHIN GROUP (ORDER BY {first}, {second})";

    /// <summary>
    /// Whether a key of several columns is greater than some values. SQLite enters an index by a whole key. SQL Server
    /// can't compare keys as a whole, and enters it by the first column, which is compared by itself too.
    /// </summary>
    public string IsAfter(IReadOnlyList<string> key, IReadOnlyList<string> values)
    {
        if (IsSqlite)
            return $"({string.Join(", ", key)}) > ({string.Join(", ", values)})";
        var condition = $"{key[^1]} > {values[^1]}";
        for (var i = key.Count - 2; i >= 0; i--)
            condition = $"({key[i]} > {values[i]} OR ({key[i]} = {values[i]} AND {condition}))";
        return $"{key[0]} >= {values[0]} AND {condition}";
    }
}
