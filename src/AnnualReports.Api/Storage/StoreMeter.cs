using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;

namespace AnnualReports.Api.Storage;

/// <summary>What the store and the log cost: statements, what was tried again, the log's lock, and publishing by its phases.</summary>
static class StoreMeter
{
    const string SystemTag = "db.system.name", OperationTag = "db.operation.name", ErrorTag = "error.type", PhaseTag = "phase";

    /// <summary>A statement's text in a span is cut here. Its values are parameters, which no span shows.</summary>
    const int MostText = 1_000;

    static readonly Histogram<double> Statements = Instruments.Seconds(
        "db.client.operation.duration", "Statements of SQL: from being sent to the first row, or to the end where there are no rows.");

    static readonly Counter<long> Retries = Instruments.Meter.CreateCounter<long>(
        "annual_reports.store.retries", "{retry}", "What the store failed at for a reason that passes, and that was tried again.");

    static readonly Histogram<double> Waits = Instruments.Seconds(
        "annual_reports.log.lock.wait", "How long a writer waited for the log's lock.");

    static readonly Histogram<double> Holds = Instruments.Seconds(
        "annual_reports.log.lock.hold", "How long a writer held the log's lock.");

    static readonly Histogram<double> Publishing = Instruments.Seconds(
        "annual_reports.publish.duration", "Publishing, by phase.");

    static readonly string[] Operations = ["SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "BEGIN", "COMMIT", "PRAGMA"];

    /// <summary>Whether anybody wants to know of statements.</summary>
    static bool IsAsked => Statements.Enabled || (Instruments.Spans.HasListeners() && Activity.Current is { Recorded: true });

    /// <summary>Something failed for a reason that passes, and is tried again.</summary>
    public static void Retried(Exception reason)
    {
        if (Retries.Enabled)
            Retries.Add(1, new KeyValuePair<string, object?>(ErrorTag, ErrorOf(reason)));
    }

    /// <summary>A writer has waited so long for the log's lock, and has it.</summary>
    public static void LockWaited(TimeSpan waited) => Waits.Record(waited.TotalSeconds);

    /// <summary>A writer has held the log's lock for so long.</summary>
    public static void LockHeld(TimeSpan held) => Holds.Record(held.TotalSeconds);

    /// <summary>A phase of publishing has ended.</summary>
    /// <param name="phase"><c>lock</c>, <c>read</c>, <c>decide</c>, <c>append</c> or <c>commit</c>.</param>
    /// <param name="took">How long it took.</param>
    public static void Published(string phase, TimeSpan took)
    {
        if (Publishing.Enabled)
            Publishing.Record(took.TotalSeconds, new KeyValuePair<string, object?>(PhaseTag, phase));
        Instruments.Ended("publish: " + phase, took)?.Dispose();
    }

    /// <summary>A statement was run.</summary>
    /// <param name="command">What was run.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="fault">Why it failed, if it did.</param>
    public static void Ran(DbCommand command, TimeSpan took, Exception? fault)
    {
        if (!IsAsked)
            return;
        var (system, operation) = (command is SqliteCommand ? "sqlite" : "microsoft.sql_server", OperationOf(command.CommandText));
        var tags = new TagList { { SystemTag, system }, { OperationTag, operation } };
        if (fault is not null)
            tags.Add(ErrorTag, ErrorOf(fault));
        Statements.Record(took.TotalSeconds, tags);
        using var span = Instruments.Ended(operation, took, ActivityKind.Client);
        foreach (var (name, value) in tags)
            span?.SetTag(name, value);
        span?.SetTag("db.query.text", command.CommandText[..Math.Min(command.CommandText.Length, MostText)]);
        if (fault is not null)
            span?.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Reads rows, and measures how long the first takes.</summary>
    public static Task<DbDataReader> Read(this DbCommand command, CancellationToken ct) =>
        IsAsked ? Measured(command, command.ExecuteReaderAsync, ct) : command.ExecuteReaderAsync(ct);

    /// <summary>Runs what has no rows.</summary>
    public static Task<int> Run(this DbCommand command, CancellationToken ct) =>
        IsAsked ? Measured(command, command.ExecuteNonQueryAsync, ct) : command.ExecuteNonQueryAsync(ct);

    /// <summary>Reads one value.</summary>
    public static Task<object?> Value(this DbCommand command, CancellationToken ct) =>
        IsAsked ? Measured(command, command.ExecuteScalarAsync, ct) : command.ExecuteScalarAsync(ct);

    static async Task<T> Measured<T>(DbCommand command, Func<CancellationToken, Task<T>> run, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var result = await run(ct);
            Ran(command, Stopwatch.GetElapsedTime(began), null);
            return result;
        }
        catch (Exception fault)
        {
            Ran(command, Stopwatch.GetElapsedTime(began), fault);
            throw;
        }
    }

    /// <summary>The store's number of a fault, or the type of one that has none: neither shows a value.</summary>
    static string ErrorOf(Exception fault) => fault switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Microsoft.Data.SqlClient.SqlException server => server.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => fault.GetType().Name,
    };

    /// <summary>The first word that says what is done: behind comments, and behind what EF Core sets for SQL Server before it.</summary>
    static string OperationOf(string text)
    {
        var rest = text.AsSpan().TrimStart();
        while (rest.StartsWith("--", StringComparison.Ordinal) || rest.StartsWith("SET ", StringComparison.OrdinalIgnoreCase))
        {
            var end = rest.IndexOf(rest[0] == '-' ? '\n' : ';');
            if (end < 0)
                return "SET";
            rest = rest[(end + 1)..].TrimStart();
        }
        foreach (var operation in Operations)
            if (rest.StartsWith(operation, StringComparison.OrdinalIgnoreCase))
                return operation == "WITH" ? "SELECT" : operation;
        return "OTHER";
    }
}

/// <summary>Measures phases that follow one another.</summary>
struct Phases()
{
    long at = Stopwatch.GetTimestamp();

    /// <summary>The phase that has ended now; the next one begins.</summary>
    public void Ended(string phase)
    {
        StoreMeter.Published(phase, Stopwatch.GetElapsedTime(at));
        at = Stopwatch.GetTimestamp();
    }
}
