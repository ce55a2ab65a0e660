using AnnualReports.Api.Http;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Search.Indexing;
using AnnualReports.Api.Search.Querying;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Search;

/// <summary>
/// Lets searches run one after the other on each processor, because they do nothing but calculate: more at once would
/// make all of them, and everything else, slow.
/// </summary>
sealed partial class SearchTurns(SearchIndex index, TimeProvider time, ILogger<SearchTurns> log) : IDisposable
{
    /// <summary>How often the index is opened again for faults that may not be damage.</summary>
    static readonly TimeSpan SuspectedEach = TimeSpan.FromMinutes(1);

    readonly TimeProvider time = time;
    readonly Lock suspecting = new();
    long? suspected;

    const int WaitingEach = 32;

    const int RetryAfter = 5;

    readonly Places places = new(
        "searches",
        (ProblemTypes.Unavailable, "So many others search that this search could not be made. Try again in a few seconds."),
        Environment.ProcessorCount,
        WaitingEach * Environment.ProcessorCount,
        TimeSpan.FromSeconds(5)
    );

    /// <summary>Searches a view when it is this search's turn.</summary>
    /// <exception cref="ProblemException">503: it takes too long, too many others search, or the index is damaged.</exception>
    public async Task<SearchResult> Find(SearchView view, Searched searched, CancellationToken ct)
    {
        using var place = await places.Take(ct);
        try
        {
            return Searching.Find(view, searched, ct);
        }
        catch (SearchTooLongException)
        {
            throw Unavailable("This search takes too long. Search for fewer or longer words.");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever the library says of files that are not as it wrote them: they are looked at again.
            Suspect(fault);
            throw Unavailable("The index of the search can't be read, and is looked at. Try again in a few seconds.");
        }
    }

    /// <summary>
    /// Has the index opened again, which finds damage, and then builds it anew. A fault that is no damage may come again
    /// with the same search, so that is not done for each.
    /// </summary>
    void Suspect(Exception fault)
    {
        lock (suspecting)
        {
            var isSoon = suspected is { } before && time.GetElapsedTime(before) < SuspectedEach;
            if (index.IsSuspect || (isSoon && fault is not IOException))
                return;
            suspected = time.GetTimestamp();
            index.IsSuspect = true;
        }
        LogSuspect(log, fault);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A search could not read the index, which is opened again")]
    static partial void LogSuspect(ILogger log, Exception fault);

    static ProblemException Unavailable(string detail) =>
        new(ProblemTypes.SearchUnavailable, detail) { RetryAfter = RetryAfter };

    public void Dispose() => places.Dispose();
}
