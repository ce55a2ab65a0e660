using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests;

/// <summary>
/// Counts the statements that EF Core sends to the store of one running program, on both providers alike. What one save of changes writes counts as one:
/// SQL Server is sent it together, SQLite, which is in the process, row by row. Rows that are appended go, on SQL Server, with the next save.
/// </summary>
sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    readonly string store;
    readonly IDisposable listeners;
    readonly ConcurrentQueue<string> sent = new();
    IDisposable? events;
    bool saving;

    Statements(string store)
    {
        this.store = store;
        listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>The statements that a piece of work makes the program send. Nothing else may use that program meanwhile.</summary>
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
        if (value.Name == DbLoggerCategory.Name)
            events = value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // What the program does of its own accord, as looking for releases that are due, is part of no request.
        if (Activity.Current is null)
            return;
        if (value.Value is not CommandExecutedEventData { Command: { Connection: { } connection } command } executed
            || Name(connection) != store)
        {
            saving &= !(value.Key == CoreEventId.SaveChangesStarting.Name && value.Value is DbContextEventData { Context: { } context } && IsOf(context));
            return;
        }
        var saves = executed.CommandSource == CommandSource.SaveChanges;
        if (!saves || !saving)
            sent.Enqueue(command.CommandText);
        saving = saves;
    }

    static string Name(DbConnection connection) => $"{connection.DataSource}/{connection.Database}";

    bool IsOf(DbContext context) => context is ReportsDb && Name(context.Database.GetDbConnection()) == store;

    public void OnCompleted()
    {
        // The listener goes with the process.
    }

    public void OnError(Exception error)
    {
        // Listening has no faults of its own.
    }

    public void Dispose()
    {
        events?.Dispose();
        listeners.Dispose();
    }
}
