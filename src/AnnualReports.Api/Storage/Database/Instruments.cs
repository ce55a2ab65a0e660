using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Creates the program's own metrics and spans. Nothing is measured unless somebody listens. The table in
/// <c>docs/operations.md</c> names each metric, and a test compares it with what is emitted.
/// </summary>
static class Instruments
{
    /// <summary>The name of all meters of the program, and of the source of its spans.</summary>
    public const string Name = "AnnualReports";

    public static readonly ActivitySource Spans = new(Name);

    public static readonly Meter Meter = new(Name);

    /// <summary>Boundaries from the duration of a small statement to that of a large release.</summary>
    static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries =
        [
            0.001,
            0.0025,
            0.005,
            0.01,
            0.025,
            0.05,
            0.1,
            0.25,
            0.5,
            1,
            2.5,
            5,
            10,
            30,
            60,
            120,
        ],
    };

    /// <summary>Boundaries of file sizes, from a kilobyte to a gigabyte.</summary>
    static readonly InstrumentAdvice<long> Sizes = new()
    {
        HistogramBucketBoundaries =
        [
            1_000,
            10_000,
            100_000,
            1_000_000,
            5_000_000,
            20_000_000,
            50_000_000,
            200_000_000,
            1_000_000_000,
        ],
    };

    /// <summary>A histogram of durations in seconds.</summary>
    public static Histogram<double> Seconds(string name, string description) =>
        Meter.CreateHistogram(name, "s", description, null, Durations);

    /// <summary>A histogram of sizes in bytes.</summary>
    public static Histogram<long> Bytes(string name, string description) =>
        Meter.CreateHistogram(name, "By", description, null, Sizes);

    /// <summary>
    /// Begins work that no request has begun, with a trace of its own: a span if somebody listens, otherwise only a
    /// trace id for the log.
    /// </summary>
#pragma warning disable CA2000 // Whoever begins it ends it.
    public static Activity Begin(string name) => Spans.StartActivity(name) ?? new Activity(name).Start();
#pragma warning restore CA2000

    /// <summary>Adds a span for work that has just ended, if its trace is recorded.</summary>
    /// <param name="name">The name of the work.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="kind">Whether another program did it.</param>
    /// <returns>The span, to which tags can be added; it ends when it is disposed of. Null if nobody records
    /// it.</returns>
    public static Activity? Ended(string name, TimeSpan took, ActivityKind kind = ActivityKind.Internal)
    {
        if (Activity.Current is not { Recorded: true } || !Spans.HasListeners())
            return null;
        var now = TimeProvider.System.GetUtcNow();
        var span = Spans.StartActivity(kind, startTime: now - took, name: name);
        span?.SetEndTime(now.UtcDateTime);
        return span;
    }
}
