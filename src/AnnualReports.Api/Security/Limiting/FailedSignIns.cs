using AnnualReports.Api.Content;
using AnnualReports.Api.Http.Limiting;

namespace AnnualReports.Api.Security.Limiting;

/// <summary>
/// Counts the failed sign-ins of each address in the present ten minutes. The counts of all instances are added up in
/// the store, about once a second. Here and there, their number is bounded.
/// </summary>
sealed class FailedSignIns(LimitOptions options, TimeProvider time)
{
    /// <summary>How many addresses are counted apart; all others are counted as one.</summary>
    public const int Most = 10_000;

    /// <summary>How many addresses are sent to the store at once: those with the most failures first.</summary>
    public const int Batch = 200;

    /// <summary>So many failures of all addresses in a second are an attack.</summary>
    const int Attack = 50;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    const string Others = "others";

    readonly Lock counting = new();
    readonly Dictionary<string, Failures> counts = new(StringComparer.Ordinal);
    DateTime window;
    int recent;

    sealed class Failures
    {
        /// <summary>How many the store knows, of all instances.</summary>
        public int Stored { get; set; }

        /// <summary>How many the store does not know yet.</summary>
        public int Unsent { get; set; }

        public int Sum => Stored + Unsent;
    }

    public int Limit => options.FailedSignIns;

    /// <summary>How many addresses are counted apart now.</summary>
    public int Addresses
    {
        get
        {
            lock (counting)
                return counts.Count;
        }
    }

    /// <summary>In how many seconds all addresses begin again.</summary>
    public int SecondsLeft =>
        (int)Math.Ceiling((WindowAt(time.Now()) + Window - time.Now()).TotalSeconds) is var left and > 0 ? left : 1;

    /// <summary>Counts a failed sign-in.</summary>
    /// <returns>How many the address has had.</returns>
    public int Count(string address)
    {
        lock (counting)
        {
            recent++;
            var failures = Of(address, add: true)!;
            failures.Unsent++;
            return failures.Sum;
        }
    }

    /// <summary>
    /// Whether a key from this address is more likely to be wrong than right, so that the store need not be asked for
    /// each: the address has failed too often, or so many addresses fail that this is an attack.
    /// </summary>
    public bool IsSuspect(string address)
    {
        lock (counting)
            return recent > Attack || Of(address, add: false) is { } failures && failures.Sum >= Limit;
    }

    Failures? Of(string address, bool add)
    {
        StartWindow();
        if (counts.TryGetValue(address, out var known))
            return known;
        if (counts.Count < Most)
        {
            if (!add)
                return null;
        }
        else if (counts.TryGetValue(Others, out known))
            return known;
        else
            address = Others;
        return add ? counts[address] = new() : null;
    }

    void StartWindow()
    {
        if (WindowAt(time.Now()) is var now && now != window)
        {
            counts.Clear();
            window = now;
        }
    }

    static DateTime WindowAt(DateTime now) => new(now.Ticks - (now.Ticks % Window.Ticks), DateTimeKind.Utc);

    /// <summary>
    /// What the store does not know yet. An address that is over the limit already is of no interest to it any more, so
    /// an attack writes few rows, and seldom.
    /// </summary>
    public (DateTime Window, IReadOnlyList<(string Address, int Count)> Counts) Take()
    {
        lock (counting)
        {
            StartWindow();
            recent = 0;
            return (
                window,
                [
                    .. counts
                        .Where(c => c.Value.Unsent > 0 && c.Value.Stored <= Limit)
                        .OrderByDescending(c => c.Value.Unsent)
                        .Take(Batch)
                        .Select(c => (c.Key, c.Value.Unsent)),
                ]
            );
        }
    }

    /// <summary>Learns what the store knows now, after it was told of these.</summary>
    public void Learn(
        DateTime ofWindow,
        IReadOnlyList<(string Address, int Count)> sent,
        IReadOnlyDictionary<string, int> stored
    )
    {
        lock (counting)
        {
            if (ofWindow != window)
                return;
            foreach (var (address, count) in sent)
                if (counts.TryGetValue(address, out var failures))
                {
                    failures.Unsent -= count;
                    failures.Stored = stored.GetValueOrDefault(address);
                }
        }
    }
}
