using System.Data.Common;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// The commands of a connection, each prepared once. A command may be used until the same text is asked for again.
/// </summary>
sealed class PreparedCommands(DbConnection connection) : IDisposable
{
    /// <summary>There are few different texts; if there should be more, all prepared commands are dropped.</summary>
    const int MostPrepared = 200;

    readonly Dictionary<string, DbCommand> prepared = [];

    public Dialect Dialect { get; } = Dialect.Of(connection);

    /// <summary>How long a command may take on SQL Server; null: as long as the connection allows.</summary>
    public int? MostSeconds { get; init; }

    /// <summary>The current transaction of the connection.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <summary>The command of a text. It still has the parameters and values of its last use.</summary>
    public DbCommand Of(string text)
    {
        if (!prepared.TryGetValue(text, out var command))
            command = Prepare(text);
        command.Transaction = Transaction;
        return command;
    }

    DbCommand Prepare(string text)
    {
        if (prepared.Count >= MostPrepared)
            Dispose();
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of names alone; every value is a parameter.
        command.CommandText = text;
#pragma warning restore CA2100
        // Microsoft.Data.Sqlite prepares a command again at each run unless Prepare() was called. SQL Server keeps
        // plans by text, so its commands need no preparation.
        if (Dialect == Dialect.Sqlite)
            command.Prepare();
        else if (MostSeconds is { } most)
            command.CommandTimeout = most;
        return prepared[text] = command;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        prepared.Clear();
    }
}
