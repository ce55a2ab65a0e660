using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using AnnualReports.Api.Storage.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests;

/// <summary>
/// Counts the statements that one running program sends to its store, both those of EF Core and plain ones. On SQL
/// Server each is a round trip. EF Core sends the rows of one save there in batches of at most 42, together with the
/// rows that were appended before it. SQLite, which is in the process, gets row by row; so there the rows are counted,
/// and the batches that they would be.
/// </summary>
sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    /// <summary>How many rows EF Core sends to SQL Server in one batch.</summary>
    const int Batch = 42;

    readonly string store;
    readonly IDisposable listeners;
    readonly ConcurrentQueue<string> sent = new();
    readonly List<IDisposable> events = [];
    int rows;

    Statements(string store)
    {
        this.store = store;
        listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>
    /// The statements that the program sends while some work is done. Nothing else may use that program at the same
    /// time.
    /// </summary>
    public static async Task<IReadOnlyList<string>> Of(ApiFixture api, Func<Task> work)
    {
        var store = await api.In(async services =>
        {
            await Task.CompletedTask;
            return Name(services.GetRequiredService<ReportsDb>().Database.GetDbConnection());
        });
        using var statements = new Statements(store);
        await work();
        return [.. statements.sent];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is DbLoggerCategory.Name or StoreMeter.Plain)
            events.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // The program's own work, such as looking for releases that are due, is not part of any request.
        if (Activity.Current is null)
            return;
        switch (value.Value)
        {
            case CommandExecutedEventData { Command: { Connection: { } connection } command } executed
                when Name(connection) == store:
                if (executed.CommandSource == CommandSource.SaveChanges && connection is SqliteConnection)
                    rows++;
                else
                    sent.Enqueue(command.CommandText);
                break;
            case SaveChangesCompletedEventData { Context: { } context } when IsOf(context):
                for (; rows > 0; rows = Math.Max(0, rows - Batch))
                    sent.Enqueue($"-- a save of {Math.Min(rows, Batch)} rows");
                break;
            case DbCommand { Connection: { } connection } command when Name(connection) == store:
                // On SQL Server, these are no statements, or there is no such thing.
                if (command.CommandText is not ("BEGIN" or "COMMIT") && !command.CommandText.StartsWith("PRAGMA", Sql))
                    sent.Enqueue(command.CommandText);
                break;
            case SqliteConnection inserted when Name(inserted) == store:
                rows++;
                break;
            default:
                break;
        }
    }

    const StringComparison Sql = StringComparison.Ordinal;

    static string Name(DbConnection connection) => $"{connection.DataSource}/{connection.Database}";

    bool IsOf(DbContext context) => context is ReportsDb && Name(context.Database.GetDbConnection()) == store;

    public void OnCompleted()
    {
        // The listener is disposed of with the process.
    }

    public void OnError(Exception error)
    {
        // The listener has no faults of its own.
    }

    public void Dispose()
    {
        foreach (var subscribed in events)
            subscribed.Dispose();
        listeners.Dispose();
    }
}
