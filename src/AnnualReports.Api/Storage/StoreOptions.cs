namespace AnnualReports.Api.Storage;

/// <summary>Which store is used, and where.</summary>
sealed class StoreOptions
{
    public const string Sqlite = "Sqlite";
    public const string SqlServer = "SqlServer";

    /// <summary><c>Sqlite</c> (embedded) or <c>SqlServer</c>.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>Whether a SQL Server store is migrated at start; SQLite always is.</summary>
    public bool MigrateOnStart { get; set; }

    /// <summary>How long who publishes waits for others who do, apart from the time that one command may take.</summary>
    public TimeSpan LogWait { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>Whether SQL Server is sent the many rows of a large publication by bulk copy.</summary>
    public bool BulkCopy { get; set; } = true;

    /// <summary>
    /// How many rows a save sends the store at once at most, from 1 to <see cref="Content.Limits.BatchRows"/>; null is what EF Core does by itself,
    /// 42 on SQL Server and 1 on SQLite. With 1, no statement is a <c>MERGE</c>, which not every server that speaks T-SQL has.
    /// </summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>The connection string; for SQLite a file in the data directory unless set.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Where the embedded store and a key made for development are kept.</summary>
    public string DataDirectory { get; set; } = "data";

    public bool IsSqlite => Provider == Sqlite;
}
