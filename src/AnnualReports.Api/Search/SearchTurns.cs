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
sealed class SearchTurns(SearchIndex index) : IDisposable
{
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
        catch (Exception fault) when (fault is IOException or IndexOutOfRangeException)
        {
            index.IsSuspect = true;
            throw Unavailable("The index of the search is damaged, and will be built anew. Try again in a few seconds.");
        }
    }

    static ProblemException Unavailable(string detail) =>
        new(ProblemTypes.SearchUnavailable, detail) { RetryAfter = RetryAfter };

    public void Dispose() => places.Dispose();
}
