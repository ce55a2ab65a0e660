using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Metrics of the store and the log: statements, retries, the log's lock, and the phases of publishing.
/// </summary>
static class StoreMeter
{
    const string SystemTag = "db.system.name",
        OperationTag = "db.operation.name",
        ErrorTag = "error.type",
        PhaseTag = "phase";

    /// <summary>
    /// The most characters of a statement in a span. Its values are parameters, which spans do not contain.
    /// </summary>
    const int MostText = 1_000;

    static readonly Histogram<double> Statements = Instruments.Seconds(
        "db.client.operation.duration",
        "Statements of SQL: from being sent to the first row, or to the end where there are no rows."
    );

    static readonly Counter<long> Retries = Instruments.Meter.CreateCounter<long>(
        "annual_reports.store.retries",
        "{retry}",
        "What the store failed at for a reason that passes, and that was tried again."
    );

    static readonly Histogram<double> Waits = Instruments.Seconds(
        "annual_reports.log.lock.wait",
        "How long a writer waited for the log's lock."
    );

    static readonly Histogram<double> Holds = Instruments.Seconds(
        "annual_reports.log.lock.hold",
        "How long a writer held the log's lock."
    );

    static readonly Histogram<double> Publishing = Instruments.Seconds(
        "annual_reports.publish.duration",
        "Publishing, by phase."
    );

    /// <summary>
    /// The name under which plain commands, and rows that a prepared statement of SQLite inserts, are told to whoever
    /// listens. EF Core tells its own.
    /// </summary>
    public const string Plain = "AnnualReports.Store.Plain";

    static readonly DiagnosticListener Telling = new(Plain);

    static readonly string[] Operations =
    [
        "SELECT",
        "INSERT",
        "UPDATE",
        "DELETE",
        "MERGE",
        "WITH",
        "BEGIN",
        "COMMIT",
        "PRAGMA",
    ];

    /// <summary>Whether anybody listens to metrics or spans of statements.</summary>
    static bool IsMeasured =>
        Statements.Enabled
        || Telling.IsEnabled()
        || (Instruments.Spans.HasListeners() && Activity.Current is { Recorded: true });

    /// <summary>Counts a retry.</summary>
    public static void Retried(Exception reason)
    {
        if (Retries.Enabled)
            Retries.Add(1, new KeyValuePair<string, object?>(ErrorTag, ErrorOf(reason)));
    }

    /// <summary>Records how long a writer waited for the log's lock.</summary>
    public static void LockWaited(TimeSpan waited) => Waits.Record(waited.TotalSeconds);

    /// <summary>Records how long a writer held the log's lock.</summary>
    public static void LockHeld(TimeSpan held) => Holds.Record(held.TotalSeconds);

    /// <summary>Records the duration of a phase of publishing.</summary>
    /// <param name="phase"><c>read</c>, <c>decide</c>, <c>plan</c>, <c>lock</c>, <c>append</c> or <c>commit</c>.</param>
    /// <param name="took">How long it took.</param>
    public static void Published(string phase, TimeSpan took)
    {
        if (Publishing.Enabled)
            Publishing.Record(took.TotalSeconds, new KeyValuePair<string, object?>(PhaseTag, phase));
        Instruments.Ended("publish: " + phase, took)?.Dispose();
    }

    /// <summary>Tells that a prepared statement inserted a row, which is too frequent to be measured.</summary>
    public static void Inserted(SqliteConnection connection)
    {
        if (Telling.IsEnabled())
            Telling.Write("Inserted", connection);
    }

    /// <summary>Records a statement.</summary>
    /// <param name="command">The command.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="fault">The exception, if it failed.</param>
    public static void Ran(DbCommand command, TimeSpan took, Exception? fault)
    {
        if (!IsMeasured)
            return;
        var (system, operation) = (
            command is SqliteCommand ? "sqlite" : "microsoft.sql_server",
            OperationOf(command.CommandText)
        );
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

    /// <summary>Runs a query, and measures the time until the first row.</summary>
    public static Task<DbDataReader> Read(this DbCommand command, CancellationToken ct) =>
        IsMeasured ? Measured(command, command.ExecuteReaderAsync, ct) : command.ExecuteReaderAsync(ct);

    /// <summary>Runs a statement without rows.</summary>
    public static Task<int> Run(this DbCommand command, CancellationToken ct) =>
        IsMeasured ? Measured(command, command.ExecuteNonQueryAsync, ct) : command.ExecuteNonQueryAsync(ct);

    /// <summary>Reads one value.</summary>
    public static Task<object?> Value(this DbCommand command, CancellationToken ct) =>
        IsMeasured ? Measured(command, command.ExecuteScalarAsync, ct) : command.ExecuteScalarAsync(ct);

    static async Task<T> Measured<T>(DbCommand command, Func<CancellationToken, Task<T>> run, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var result = await run(ct);
            if (Telling.IsEnabled())
                Telling.Write("Ran", command);
            Ran(command, Stopwatch.GetElapsedTime(began), null);
            return result;
        }
        catch (Exception fault)
        {
            Ran(command, Stopwatch.GetElapsedTime(began), fault);
            throw;
        }
    }

    /// <summary>The store's error number, or the exception's type; neither contains a value.</summary>
    static string ErrorOf(Exception fault) =>
        fault switch
        {
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            ),
            Microsoft.Data.SqlClient.SqlException server => server.Number.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            ),
            _ => fault.GetType().Name,
        };

    /// <summary>
    /// The first keyword of a statement, behind comments and the settings that EF Core puts before it for SQL Server.
    /// </summary>
    static string OperationOf(string text)
    {
        var rest = text.AsSpan().TrimStart();
        while (
            rest.StartsWith("--", StringComparison.Ordinal)
            || rest.StartsWith("SET ", StringComparison.OrdinalIgnoreCase)
        )
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

/// <summary>Measures consecutive phases.</summary>
struct Phases()
{
    long at = Stopwatch.GetTimestamp();

    /// <summary>Records the phase that ends now; the next one begins.</summary>
    public void Ended(string phase)
    {
        StoreMeter.Published(phase, Stopwatch.GetElapsedTime(at));
        at = Stopwatch.GetTimestamp();
    }
}
