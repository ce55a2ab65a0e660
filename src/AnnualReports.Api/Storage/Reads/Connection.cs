using System.Data;
using System.Data.Common;

namespace AnnualReports.Api.Storage.Reads;

/// <summary>A connection lent for reading, and what runs on it; it goes back when it is disposed.</summary>
sealed class Connection(Connections home, DbConnection opened, Dialect dialect) : IAsyncDisposable
{
    /// <summary>Statements are made of a few shapes; should there be more, those prepared are dropped together.</summary>
    const int MostPrepared = 200;

    readonly Dictionary<string, DbCommand> prepared = [];
    DbTransaction? snapshot;
    bool begun;

    public Dialect Dialect => dialect;

    /// <summary>From here on, all that is read is of one state of the store.</summary>
    public async ValueTask Begin(CancellationToken ct)
    {
        if (dialect == Dialect.Sqlite)
            // A deferred transaction takes no lock to read.
            await Run("BEGIN", ct);
        else
            snapshot = await opened.BeginTransactionAsync(IsolationLevel.Snapshot, ct);
        begun = true;
    }

    public async ValueTask Run(string sql, CancellationToken ct) => await Command(sql).ExecuteNonQueryAsync(ct);

    /// <summary>Runs a query, its parameters named as in the statement.</summary>
    public Task<DbDataReader> Query(string sql, ReadOnlySpan<(string Name, object Value)> parameters, CancellationToken ct)
    {
        var command = Command(sql);
        if (command.Parameters.Count == 0)
            foreach (var (name, value) in parameters)
                Add(command, name, value);
        else
            foreach (var (name, value) in parameters)
                command.Parameters[name].Value = value;
        command.Transaction = snapshot;
        return command.ExecuteReaderAsync(ct);
    }

    DbCommand Command(string sql)
    {
        if (prepared.TryGetValue(sql, out var known))
            return known;
        if (prepared.Count >= MostPrepared)
            Drop();
        var command = opened.CreateCommand();
#pragma warning disable CA2100 // Made of the shapes of this folder; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        return prepared[sql] = command;
    }

    static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        // One length for all texts: SQL Server keeps a plan for each.
        if (value is string)
            parameter.Size = 400;
        command.Parameters.Add(parameter);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (snapshot is not null)
                await snapshot.DisposeAsync();
            else if (begun)
                await Run("COMMIT", CancellationToken.None);
        }
        catch
        {
            Close();
            throw;
        }
        (snapshot, begun) = (null, false);
        await home.Back(this, opened);
    }

    public void Close()
    {
        Drop();
        opened.Dispose();
    }

    void Drop()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        prepared.Clear();
    }
}

/// <summary>Whose SQL a statement is in; they differ in how many rows to take.</summary>
enum Dialect
{
    Sqlite,
    SqlServer,
}
