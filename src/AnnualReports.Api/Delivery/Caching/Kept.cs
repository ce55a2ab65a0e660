using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Delivery.Caching;

/// <summary>The answers that are kept, together within the configured bytes: all that they hold in memory is counted.</summary>
sealed class Kept
{
    /// <summary>One answer takes at most this part of all.</summary>
    const int Part = 8;

    /// <summary>
    /// An answer is not worth keeping where its content is less than this part of what it takes in memory, as an empty list is: a look into an index that
    /// finds nothing makes it again, while its key and headers take the place of something that costs more to make. Anybody can think of as many
    /// addresses that find nothing as they like.
    /// </summary>
    const int LeastPart = 10;

    /// <summary>The bytes of an answer's place: its entry, the dictionary's node and slot, the queue's slot.</summary>
    public const int Place = 220;

    readonly S3Fifo<Answer> answers;

    public Kept(CacheOptions options)
    {
        Bound = BoundWithin(options.Bytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        answers = new(Bound);
    }

    /// <summary>The most bytes that answers may take: as configured, but not more than half of the memory that the process may have.</summary>
    /// <param name="configured">As configured, in bytes.</param>
    /// <param name="available">How much memory the garbage collector may use; 0: not known.</param>
    public static long BoundWithin(long configured, long available) => available > 0 ? Math.Min(configured, available / 2) : configured;

    /// <summary>The most bytes that answers may take together.</summary>
    public long Bound { get; }

    /// <summary>Whether any are kept.</summary>
    public bool AreKept => Bound > 0;

    /// <summary>The size up to which an answer is kept, in bytes.</summary>
    public long Most => Bound / Part;

    /// <summary>How many bytes the answers take that are kept now.</summary>
    public long Weight => answers.Weight;

    /// <summary>How many were dropped so far, to make room for others.</summary>
    public long Dropped => answers.Dropped;

    /// <summary>How many bytes answers may take for now: the bound, or less while memory is scarce.</summary>
    public long Allowed
    {
        get => answers.Capacity;
        set => answers.Capacity = value;
    }

    public Answer? Find(ReadOnlySpan<char> key) => answers.Find(key);

    public void Keep(string key, Answer answer)
    {
        var weight = answer.Weight + Weights.Of(key) + Place;
        if (weight <= Most && answer.Length * (long)LeastPart >= weight)
            answers.Set(key, answer.Alone(), weight);
    }
}
