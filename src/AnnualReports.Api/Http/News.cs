namespace AnnualReports.Api.Http;

/// <summary>Keeps the log readable: what has one cause is logged once a minute, however often it happens.</summary>
sealed class News(TimeProvider time)
{
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    /// <summary>So many causes are remembered. Beyond that, all are news again.</summary>
    const int Most = 1_000;

    readonly Dictionary<string, (long At, string? Told)> told = [];

    /// <summary>Whether a cause was quiet for a minute; then the log is told of it.</summary>
    /// <param name="cause">What tells causes apart.</param>
    public bool Is(string cause) => Is(cause, null, out _);

    /// <summary>The same, where what was logged last has a name by which it is found.</summary>
    /// <param name="cause">What tells causes apart.</param>
    /// <param name="name">The name of what would be logged now.</param>
    /// <param name="found">The name under which the cause is found in the log.</param>
    public bool Is(string cause, string? name, out string? found)
    {
        lock (told)
        {
            if (told.TryGetValue(cause, out var before) && time.GetElapsedTime(before.At) < Quiet)
            {
                found = before.Told;
                return false;
            }
            if (told.Count >= Most)
                told.Clear();
            told[cause] = (time.GetTimestamp(), found = name);
            return true;
        }
    }
}
