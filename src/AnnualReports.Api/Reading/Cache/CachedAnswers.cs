using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// The answers that are cached in memory. Together they take no more than the configured bytes, and everything that
/// they refer to is counted.
/// </summary>
sealed class CachedAnswers
{
    /// <summary>One answer may take at most this part of all bytes (an eighth).</summary>
    const int Part = 8;

    /// <summary>
    /// An answer is not cached if its content is less than this part of what it takes in memory, which is so for an
    /// empty list. It costs one look into an index to make it again, while its key and headers would displace an answer
    /// that costs more. Anybody can invent as many addresses that find nothing as they like.
    /// </summary>
    const int LeastPart = 10;

    /// <summary>
    /// The bytes that an answer's place takes: its entry, the node and slot of the dictionary, and the slot of the
    /// queue.
    /// </summary>
    public const int Place = 220;

    readonly S3Fifo<CachedAnswer> answers;

    public CachedAnswers(CacheOptions options)
    {
        Bound = BoundWithin(options.Bytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        answers = new(Bound);
    }

    /// <summary>
    /// The most bytes that answers may take: as configured, but at most half of the memory that the process may have.
    /// </summary>
    /// <param name="configured">The configured number, in bytes.</param>
    /// <param name="available">How much memory the garbage collector may use; 0 if that is not known.</param>
    public static long BoundWithin(long configured, long available) =>
        available > 0 ? Math.Min(configured, available / 2) : configured;

    /// <summary>The most bytes that answers may take together.</summary>
    public long Bound { get; }

    /// <summary>Whether any answers are cached.</summary>
    public bool IsOn => Bound > 0;

    /// <summary>The size up to which an answer is cached, in bytes.</summary>
    public long Most => Bound / Part;

    /// <summary>How many bytes the cached answers take now.</summary>
    public long Weight => answers.Weight;

    /// <summary>How many answers were dropped so far to make room for others.</summary>
    public long Dropped => answers.Dropped;

    /// <summary>How many bytes answers may take at present: the bound, or less while memory is scarce.</summary>
    public long Allowed
    {
        get => answers.Capacity;
        set => answers.Capacity = value;
    }

    public CachedAnswer? Find(ReadOnlySpan<char> key) => answers.Find(key);

    public void Keep(string key, CachedAnswer answer)
    {
        var weight = answer.Weight + Weights.Of(key) + Place;
        if (weight <= Most && answer.Length * (long)LeastPart >= weight)
            answers.Set(key, answer.Alone(), weight);
    }
}
