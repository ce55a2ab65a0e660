using System.Collections.Concurrent;

namespace AnnualReports.Api.Delivery.Caching;

/// <summary>
/// Values by text, together within a number of bytes, by the algorithm S3-FIFO (Yang et al., "FIFO queues are all you need for cache eviction", SOSP 2023).
/// A new value enters a small queue, a tenth of all. Only what was asked for again while it stood there, or soon after it was dropped, gets into the main queue,
/// so that values which nobody asks for twice never push out those that are asked for again and again.
/// Finding takes no lock and allocates nothing; setting takes one lock, and its cost is constant on average.
/// </summary>
/// <remarks>Why it stands here and not a library: <c>docs/decisions/0006-a-cache-of-our-own-for-answers.md</c>.</remarks>
sealed class S3Fifo<TValue>
    where TValue : class
{
    /// <summary>The small queue may take one part in so many of the capacity.</summary>
    const int SmallPart = 10;

    /// <summary>How many times a value has to be found while it stands in the small queue to get into the main one.</summary>
    const int Wanted = 2;

    /// <summary>More findings than this are not counted: what is no longer asked for has to go after a few rounds.</summary>
    const int MostHits = 3;

    /// <summary>How many values are spared at most before one is dropped all the same, so that nobody who sets a value waits for long.</summary>
    const int MostSpared = 1_000;

    /// <summary>About how many bytes a value takes: one dropped key is remembered for each.</summary>
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

    /// <param name="capacity">How many bytes the values may take together, as <see cref="Set"/> is told of each.</param>
    public S3Fifo(long capacity)
    {
        this.capacity = capacity;
        byText = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        dropped = new((int)Math.Clamp(capacity / Typical, 64, 1 << 17));
    }

    /// <summary>How many bytes the values take together, as was told.</summary>
    public long Weight
    {
        get
        {
            lock (changing)
                return inSmall + inMain;
        }
    }

    /// <summary>How many values were dropped so far, to make room for others.</summary>
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

    /// <summary>The value of a text; null where there is none.</summary>
    public TValue? Find(ReadOnlySpan<char> key)
    {
        if (!byText.TryGetValue(key, out var entry))
            return null;
        // Two who find it at once may be counted as one: it is a hint, and not worth a lock.
        if (entry.Hits < MostHits)
            entry.Hits++;
        return entry.Value;
    }

    /// <summary>Sets the value of a text, instead of one that it may have. It may be dropped at once where it does not fit in.</summary>
    /// <param name="key">The text.</param>
    /// <param name="value">Its value.</param>
    /// <param name="weight">How many bytes it takes, with its key and its place here.</param>
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

    /// <summary>Drops the oldest value; false where it was spared, because it was found since.</summary>
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

        /// <summary>How often it was found since it came or was last spared, up to <see cref="MostHits"/>.</summary>
        public int Hits { get; set; }

        public bool IsInMain { get; set; }
    }
}
