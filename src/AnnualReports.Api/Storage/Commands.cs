using System.Data.Common;

namespace AnnualReports.Api.Storage;

/// <summary>The commands of a connection, prepared once for each text. Whoever asks for one has it until the next of the same text.</summary>
sealed class Commands(DbConnection connection) : IDisposable
{
    /// <summary>Texts are of few shapes; should there be more, those prepared are dropped together.</summary>
    const int MostPrepared = 200;

    readonly Dictionary<string, DbCommand> prepared = [];

    public Dialect Dialect { get; } = Dialect.Of(connection);

    /// <summary>The transaction that the connection is in.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <summary>The command of a text. Its parameters are those that a text always has, with the values of the last time.</summary>
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
        // Said aloud: SQLite's client else prepares anew at each run. SQL Server's has no need, the server keeps plans by text.
        if (Dialect == Dialect.Sqlite)
            command.Prepare();
        return prepared[text] = command;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        prepared.Clear();
    }
}
