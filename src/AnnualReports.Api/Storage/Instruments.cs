using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AnnualReports.Api.Storage;

/// <summary>
/// What the program's own metrics and spans are made with. Nothing is measured, and no span made, unless somebody listens; the table in
/// <c>docs/operations.md</c> names each metric, and a test compares it with what is emitted.
/// </summary>
static class Instruments
{
    /// <summary>The name of all meters of the program, and of what its spans come from.</summary>
    public const string Name = "AnnualReports";

    public static readonly ActivitySource Spans = new(Name);

    public static readonly Meter Meter = new(Name);

    /// <summary>From a statement that finds one row to a release of thousands.</summary>
    static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
    };

    /// <summary>Sizes of files, from a kilobyte to a gigabyte.</summary>
    static readonly InstrumentAdvice<long> Sizes = new()
    {
        HistogramBucketBoundaries = [1_000, 10_000, 100_000, 1_000_000, 5_000_000, 20_000_000, 50_000_000, 200_000_000, 1_000_000_000],
    };

    /// <summary>Durations, in seconds.</summary>
    public static Histogram<double> Seconds(string name, string description) => Meter.CreateHistogram(name, "s", description, null, Durations);

    /// <summary>Sizes, in bytes.</summary>
    public static Histogram<long> Bytes(string name, string description) => Meter.CreateHistogram(name, "By", description, null, Sizes);

    /// <summary>Begins what no request began, under a trace of its own: a span where somebody listens, else what gives the log its trace alone.</summary>
#pragma warning disable CA2000 // Whoever begins it ends it.
    public static Activity Begin(string name) => Spans.StartActivity(name) ?? new Activity(name).Start();
#pragma warning restore CA2000

    /// <summary>A span of what has just ended, where its trace is recorded.</summary>
    /// <param name="name">What was done.</param>
    /// <param name="took">For how long.</param>
    /// <param name="kind">Whether it was done elsewhere.</param>
    /// <returns>The span, to be told more of it; it ends when it is disposed of. Null: nobody records it.</returns>
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
