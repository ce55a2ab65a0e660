using System.Data;
using System.Data.Common;

namespace AnnualReports.Api.Storage.Reads;

/// <summary>A connection lent for reading, and what runs on it; it goes back when it is disposed.</summary>
sealed class Connection(Connections home, DbConnection opened) : IAsyncDisposable
{
    bool begun;

    public Commands Commands { get; } = new(opened);

    /// <summary>The <see cref="DatabaseFile.Generation"/> in which it was opened.</summary>
    public int Generation { get; init; }

    public Dialect Dialect => Commands.Dialect;

    /// <summary>From here on, all that is read is of one state of the store.</summary>
    public async ValueTask Begin(CancellationToken ct)
    {
        if (Dialect == Dialect.Sqlite)
            // A deferred transaction takes no lock to read.
            await Run("BEGIN", ct);
        else
            Commands.Transaction = await Marked(opened.BeginTransactionAsync(IsolationLevel.Snapshot, ct).AsTask());
        begun = true;
    }

    public async ValueTask Run(string sql, CancellationToken ct) => await Commands.Of(sql).Run(ct);

    /// <summary>Runs a query, its parameters named as in the statement.</summary>
    public Task<DbDataReader> Query(string sql, ReadOnlySpan<(string Name, object Value)> parameters, CancellationToken ct)
    {
        var command = Commands.Of(sql);
        foreach (var (name, value) in parameters)
            command.With(name, value);
        return Dialect == Dialect.Sqlite ? command.Read(ct) : Marked(command.Read(ct));
    }

    /// <summary>A pooled connection may have been lost before it was lent.</summary>
    async Task<T> Marked<T>(Task<T> asked)
    {
        try
        {
            return await asked;
        }
        catch (InvalidOperationException exception)
        {
            Unreachable.MarkLost(exception, opened);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (Commands.Transaction is { } snapshot)
                await snapshot.DisposeAsync();
            else if (begun)
                await Run("COMMIT", CancellationToken.None);
        }
        catch
        {
            Close();
            throw;
        }
        (Commands.Transaction, begun) = (null, false);
        await home.Back(this, opened);
    }

    public void Close()
    {
        Commands.Dispose();
        opened.Dispose();
    }
}
