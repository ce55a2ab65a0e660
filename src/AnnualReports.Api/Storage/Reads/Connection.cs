using System.Data.Common;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Reads;

/// <summary>A connection that is lent for reading. Disposing of it returns it.</summary>
sealed class Connection(Connections home, DbConnection opened) : IAsyncDisposable
{
    /// <summary>
    /// How long a reader waits for the server's response. When a command takes longer than it may, SQL Server's client
    /// asks the server to stop, and waits five more seconds for that; so a server that is silent has to be left before. A
    /// request may wait twice, first for the log's head.
    /// </summary>
    public static readonly TimeSpan MostWait = TimeSpan.FromSeconds(2.5);

    bool begun;
    Task? left;

    public PreparedCommands Commands { get; } = new(opened) { MostSeconds = (int)Math.Ceiling(MostWait.TotalSeconds) };

    /// <summary>The <see cref="DatabaseFile.Generation"/> in which it was opened.</summary>
    public int Generation { get; init; }

    public Dialect Dialect => Commands.Dialect;

    /// <summary>Begins a transaction in which all reads see the same state.</summary>
    public async ValueTask Begin(CancellationToken ct)
    {
        await Run(Dialect.BeginSnapshot, ct);
        begun = true;
    }

    public async ValueTask Run(string sql, CancellationToken ct)
    {
        var command = Commands.Of(sql);
        if (Dialect == Dialect.Sqlite)
            await command.Run(ct);
        else
            await Sent(command.Run(ct));
    }

    /// <summary>Runs a query with parameters by name.</summary>
    public Task<DbDataReader> Query(
        string sql,
        ReadOnlySpan<(string Name, object Value)> parameters,
        CancellationToken ct
    )
    {
        var command = Commands.Of(sql);
        foreach (var (name, value) in parameters)
            command.With(name, value);
        return Dialect == Dialect.Sqlite ? command.Read(ct) : Sent(command.Read(ct));
    }

    /// <summary>
    /// Waits for the response, and marks the exception if the pooled connection was lost before it was lent.
    /// </summary>
    async Task<T> Sent<T>(Task<T> query)
    {
        try
        {
            return await query.WaitAsync(MostWait);
        }
        catch (TimeoutException) when (!query.IsCompleted)
        {
            left = query;
            throw;
        }
        catch (InvalidOperationException exception)
        {
            Unreachable.MarkLost(exception, opened);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (left is not null)
        {
            _ = CloseAfter(left);
            return;
        }
        try
        {
            if (begun)
                await Run("COMMIT", CancellationToken.None);
        }
        catch (Exception exception) when (Unreachable.Is(exception) || exception is InvalidOperationException)
        {
            // Nothing that was read depends on this end, and an earlier exception must not be replaced by this one.
            Close();
            return;
        }
        begun = false;
        await home.Back(this, opened);
    }

    /// <summary>A connection must not be closed while it is used.</summary>
    async Task CloseAfter(Task query)
    {
        await query.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Close();
    }

    public void Close()
    {
        Commands.Dispose();
        opened.Dispose();
    }
}
