namespace AnnualReports.Api.Storage.Database;

/// <summary>Which store is used, and its settings.</summary>
sealed class StoreOptions
{
    public const string Sqlite = "Sqlite";
    public const string SqlServer = "SqlServer";

    /// <summary><c>Sqlite</c> (embedded) or <c>SqlServer</c>.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>Whether a SQL Server store is migrated at start; SQLite always is.</summary>
    public bool MigrateOnStart { get; set; }

    /// <summary>How long a publication waits for others, not counting the timeout of a command.</summary>
    public TimeSpan LogWait { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>Whether the rows of large publications are sent to SQL Server by bulk copy.</summary>
    public bool BulkCopy { get; set; } = true;

    /// <summary>
    /// The most rows that a save sends at once, from 1 to <see cref="Content.Limits.BatchRows"/>; null for EF Core's
    /// default, which is 42 on SQL Server and 1 on SQLite. With 1, no statement is a <c>MERGE</c>, which some servers
    /// that accept T-SQL do not support.
    /// </summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>The connection string; by default a SQLite file in the data directory.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The folder of the SQLite file and of the key for development.</summary>
    public string DataDirectory { get; set; } = "data";

    public bool IsSqlite => Provider == Sqlite;
}
