using AnnualReports.Api.Storage.Database;
using Microsoft.Data.Sqlite;

namespace AnnualReports.Api;

/// <summary>The settings of the database.</summary>
static partial class Settings
{
    /// <summary>Which database holds the content, and how it is used.</summary>
    public static StoreOptions Store(IConfiguration configuration, string root)
    {
        var options = new StoreOptions
        {
            DataDirectory = Path.GetFullPath(configuration["DataDirectory"] ?? "data", root),
        };
        options.Provider = configuration["Database:Provider"] ?? StoreOptions.Sqlite;
        if (options.Provider is not (StoreOptions.Sqlite or StoreOptions.SqlServer))
            throw new ConfigurationException(
                $"Database:Provider is '{options.Provider}', but has to be {StoreOptions.Sqlite} or {StoreOptions.SqlServer}."
            );
        if (File.Exists(options.DataDirectory))
            throw new ConfigurationException(
                $"DataDirectory is '{options.DataDirectory}', which is a file; name a folder."
            );
        options.MigrateOnStart = Flag(configuration, "Database:MigrateOnStart", false);
        options.BulkCopy = Flag(configuration, "Database:BulkCopy", true);
        options.MaxBatchSize = Rows(configuration, "Database:MaxBatchSize");
        options.LogWait = TimeSpan.FromSeconds(
            Seconds(configuration, "Database:LogWait", (int)options.LogWait.TotalSeconds)
        );
        options.ConnectionString = configuration.GetConnectionString("Reports") ?? "";
        if (options.IsSqlite)
            options.ConnectionString = SqliteConnection(options, root);
        else if (options.ConnectionString.Length == 0)
            throw new ConfigurationException(
                "Database:Provider is SqlServer, so ConnectionStrings:Reports has to name the server and the database."
            );
        return options;
    }

    static string SqliteConnection(StoreOptions options, string root)
    {
        try
        {
            var connection = new SqliteConnectionStringBuilder(options.ConnectionString);
            connection.DataSource =
                connection.DataSource.Length == 0
                    ? Path.Combine(options.DataDirectory, "annual-reports.db")
                    : Path.GetFullPath(connection.DataSource, root);
            if (Directory.Exists(connection.DataSource))
                throw new ConfigurationException(
                    $"The SQLite store should be the file '{connection.DataSource}', but that is a folder."
                );
            // Only a migration may create the file. If any connection could, one that meets a deleted file would put
            // an empty database in its place.
            if (connection.Mode == SqliteOpenMode.ReadWriteCreate)
                connection.Mode = SqliteOpenMode.ReadWrite;
            return connection.ToString();
        }
        catch (ArgumentException)
        {
            throw new ConfigurationException(
                "ConnectionStrings:Reports is no SQLite connection string; write Data Source=path/to/file.db, or set Database:Provider to SqlServer."
            );
        }
    }
}
