using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;

namespace AnnualReports.Benchmarks.Driving;

/// <summary>
/// The bytes that a process allocates on its heap, by the counter that the runtime itself keeps (alloc-rate of
/// System.Runtime, over EventPipe). They are measured in a separate window, because listening costs a little.
/// </summary>
sealed class Allocations : IDisposable
{
    readonly EventPipeSession session;
    readonly Task reading;
    double bytes;
    volatile TaskCompletionSource told = new();

    Allocations(int process)
    {
        session = new DiagnosticsClient(process).StartEventPipeSession(
            [
                new(
                    "System.Runtime",
                    EventLevel.Informational,
                    (long)EventKeywords.None,
                    new Dictionary<string, string> { ["EventCounterIntervalSec"] = "1" }
                ),
            ],
            requestRundown: false
        );
        reading = Task.Run(() =>
        {
            using var source = new EventPipeEventSource(session.EventStream);
            source.Dynamic.All += Heard;
            source.Process();
        });
    }

    /// <summary>The bytes that a process allocates while something is done.</summary>
    public static async Task<double> Of(int process, Func<Task> work)
    {
        using var allocations = new Allocations(process);
        // The first interval may have begun before; the last one includes the end of the work.
        await allocations.Next();
        await allocations.Next();
        allocations.bytes = 0;
        await work();
        await allocations.Next();
        return allocations.bytes;
    }

    Task Next() =>
        (told = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(TimeSpan.FromSeconds(30));

    void Heard(TraceEvent heard)
    {
        if (
            heard.EventName != "EventCounters"
            || heard.PayloadByName("") is not IDictionary<string, object> { } outer
            || outer["Payload"] is not IDictionary<string, object> counter
            || counter["Name"] as string != "alloc-rate"
        )
            return;
        bytes += Convert.ToDouble(counter["Increment"]);
        told.TrySetResult();
    }

    public void Dispose()
    {
        session.Stop();
        reading.Wait(TimeSpan.FromSeconds(10));
        session.Dispose();
    }
}
