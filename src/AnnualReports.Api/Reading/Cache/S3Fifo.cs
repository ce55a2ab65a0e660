using System.Collections.Concurrent;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// A cache of values by text, with a bound on their bytes, that uses the algorithm S3-FIFO (Yang et al., "FIFO queues
/// are all you need for cache eviction", SOSP 2023). A new value enters a small queue, which takes a tenth of all
/// bytes. Only a value that is asked for again while it is there, or soon after it was dropped, enters the main queue.
/// So values that nobody asks for twice never displace those that are asked for again and again. Finding a value takes
/// no lock and allocates nothing. Setting one takes a lock, and its cost is constant on average.
/// </summary>
/// <remarks>Why this is not a library: <c>docs/decisions/0006-a-cache-of-our-own-for-answers.md</c>.</remarks>
sealed class S3Fifo<TValue>
    where TValue : class
{
    /// <summary>The small queue may take this part of the capacity (one tenth).</summary>
    const int SmallPart = 10;

    /// <summary>How many times a value has to be found in the small queue to enter the main one.</summary>
    const int Wanted = 2;

    /// <summary>
    /// No more findings than this are counted, so that a value which is no longer asked for is dropped after a few
    /// rounds.
    /// </summary>
    const int MostHits = 3;

    /// <summary>
    /// The most values that are spared before one is dropped in any case, so that setting a value never takes long.
    /// </summary>
    const int MostSpared = 1_000;

    /// <summary>
    /// About how many bytes a value takes. As many dropped keys are remembered as there can be values.
    /// </summary>
    const int Typical = 2_048;

    readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> byText;
    readonly Queue<Entry> small = new();
    readonly Queue<Entry> main = new();
    readonly DroppedKeys dropped;
    readonly Lock changing = new();
    long capacity;
    long inSmall;
    long inMain;
    long droppedForRoom;

    /// <param name="capacity">How many bytes the values may take together, by the weights given to
    /// <see cref="Set"/>.</param>
    public S3Fifo(long capacity)
    {
        this.capacity = capacity;
        byText = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        dropped = new((int)Math.Clamp(capacity / Typical, 64, 1 << 17));
    }

    /// <summary>How many bytes the values take together, by their weights.</summary>
    public long Weight
    {
        get
        {
            lock (changing)
                return inSmall + inMain;
        }
    }

    /// <summary>How many values were dropped so far to make room for others.</summary>
    public long Dropped => Volatile.Read(ref droppedForRoom);

    /// <summary>How many values there are.</summary>
    public int Count => entries.Count;

    /// <summary>How many bytes the values may take together. A lower number drops values at once.</summary>
    public long Capacity
    {
        get => Volatile.Read(ref capacity);
        set
        {
            lock (changing)
            {
                Volatile.Write(ref capacity, value);
                MakeRoom();
                small.TrimExcess();
                main.TrimExcess();
            }
        }
    }

    /// <summary>The value of a text; null if there is none.</summary>
    public TValue? Find(ReadOnlySpan<char> key)
    {
        if (!byText.TryGetValue(key, out var entry))
            return null;
        // Two simultaneous findings may be counted as one. The count is a hint, and not worth a lock.
        if (entry.Hits < MostHits)
            entry.Hits++;
        return entry.Value;
    }

    /// <summary>
    /// Sets the value of a text and replaces the one that it has, if any. The new value may be dropped at once if it
    /// does not fit.
    /// </summary>
    /// <param name="key">The text.</param>
    /// <param name="value">Its value.</param>
    /// <param name="weight">How many bytes it takes, including its key and its place in the cache.</param>
    public void Set(string key, TValue value, long weight)
    {
        lock (changing)
        {
            if (entries.TryGetValue(key, out var known))
                Replace(known, value, weight);
            else
                Add(new(key, value, weight));
            MakeRoom();
        }
    }

    void Replace(Entry known, TValue value, long weight)
    {
        if (known.IsInMain)
            inMain += weight - known.Weight;
        else
            inSmall += weight - known.Weight;
        (known.Value, known.Weight) = (value, weight);
    }

    void Add(Entry entry)
    {
        entries[entry.Key] = entry;
        if (dropped.Forget(entry.Key))
            ToMain(entry);
        else
        {
            small.Enqueue(entry);
            inSmall += entry.Weight;
        }
    }

    void ToMain(Entry entry)
    {
        (entry.IsInMain, entry.Hits) = (true, 0);
        main.Enqueue(entry);
        inMain += entry.Weight;
    }

    void MakeRoom()
    {
        for (var spared = 0; inSmall + inMain > capacity;)
            if (inSmall > capacity / SmallPart || main.Count == 0)
                DropFromSmall();
            else if (!DropFromMain(mayBeSpared: spared < MostSpared))
                spared++;
    }

    void DropFromSmall()
    {
        var oldest = small.Dequeue();
        inSmall -= oldest.Weight;
        if (oldest.Hits >= Wanted)
        {
            ToMain(oldest);
            return;
        }
        entries.TryRemove(oldest.Key, out _);
        droppedForRoom++;
        dropped.Remember(oldest.Key);
    }

    /// <summary>
    /// Drops the oldest value. Returns false if that value was spared because it was found meanwhile.
    /// </summary>
    bool DropFromMain(bool mayBeSpared)
    {
        var oldest = main.Dequeue();
        if (oldest.Hits > 0 && mayBeSpared)
        {
            oldest.Hits--;
            main.Enqueue(oldest);
            return false;
        }
        inMain -= oldest.Weight;
        entries.TryRemove(oldest.Key, out _);
        droppedForRoom++;
        return true;
    }

    sealed class Entry(string key, TValue value, long weight)
    {
        volatile TValue value = value;

        public string Key => key;

        public TValue Value
        {
            get => value;
            set => this.value = value;
        }

        public long Weight { get; set; } = weight;

        /// <summary>How often it was found since it was set or last spared, up to <see cref="MostHits"/>.</summary>
        public int Hits { get; set; }

        public bool IsInMain { get; set; }
    }
}
