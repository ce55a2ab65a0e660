using Microsoft.Extensions.Caching.Memory;

namespace AnnualReports.Api.Http;

/// <summary>
/// Keeps the log readable: faults with the same cause are logged once a minute, however often they happen.
/// </summary>
sealed class LogThrottle(TimeProvider time) : IDisposable
{
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    /// <summary>The most causes that are remembered. The one that was not met for longest is forgotten first.</summary>
    const int Most = 1_000;

    readonly MemoryCache logged = new(new MemoryCacheOptions { SizeLimit = Most });
    readonly Lock turn = new();

    /// <summary>
    /// Whether nothing with this cause was logged in the last minute, so that it has to be logged now.
    /// </summary>
    /// <param name="cause">What distinguishes causes.</param>
    public bool ShouldLog(string cause) => ShouldLog(cause, null, out _);

    /// <summary>The same, where each line of the log has a name by which it is found.</summary>
    /// <param name="cause">What distinguishes causes.</param>
    /// <param name="name">The name of the line that would be logged now.</param>
    /// <param name="found">The name of the line that stands in the log: this one, or the one before.</param>
    public bool ShouldLog(string cause, string? name, out string? found)
    {
        lock (turn)
        {
            if (logged.TryGetValue(cause, out Line? before) && time.GetElapsedTime(before!.At) < Quiet)
            {
                found = before.Name;
                return false;
            }
            found = name;
            logged.Set(cause, new Line(time.GetTimestamp(), name), new MemoryCacheEntryOptions { Size = 1 });
            return true;
        }
    }

    public void Dispose() => logged.Dispose();

    sealed record Line(long At, string? Name);
}
