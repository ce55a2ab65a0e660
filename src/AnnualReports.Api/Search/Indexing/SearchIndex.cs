using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Lucene.Net.Index;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>
/// What searches read: the newest view of the index. Whoever searches holds a view, and it stays as it is until
/// everybody has let go of it.
/// </summary>
sealed class SearchIndex(SearchOptions options)
{
    /// <summary>After how many seconds to try again while the index is being built.</summary>
    const int RetryAfter = 5;

    readonly Lock changing = new();
    readonly List<DirectoryReader> left = [];
    SearchView? shown;

    /// <summary>Whether somebody met damaged files, so that the index has to be opened again.</summary>
    public bool IsSuspect { get; set; }

    /// <summary>The last record of the log that searches show; null while there is no index.</summary>
    public long? Position
    {
        get
        {
            lock (changing)
                return shown?.Position;
        }
    }

    /// <summary>Holds the newest view until it is disposed of.</summary>
    /// <exception cref="ProblemException">503: there is no index, or not yet.</exception>
    public HeldView Hold()
    {
        lock (changing)
            if (shown is not null && shown.Reader.TryIncRef())
                return new(shown);
        throw options.Enabled
            ? new ProblemException(
                ProblemTypes.SearchUnavailable,
                "The index of the search is being built. Everything else can be read meanwhile. Try again in a few seconds."
            )
            {
                RetryAfter = RetryAfter,
            }
            : new(ProblemTypes.SearchUnavailable, "Search is switched off on this server (Search:Enabled).");
    }

    /// <summary>Shows another view to those who come from now on; null for none.</summary>
    public void Show(SearchView? next)
    {
        lock (changing)
        {
            next?.Reader.IncRef();
            var before = shown?.Reader;
            shown = next;
            before?.DecRef();
            if (before is not null && before != next?.Reader)
                left.Add(before);
            left.RemoveAll(r => r.RefCount <= 0);
        }
    }

    /// <summary>Whether nobody reads any view but the one that is shown.</summary>
    public bool OthersAreClosed()
    {
        lock (changing)
            return left.TrueForAll(r => r.RefCount <= 0);
    }
}

/// <summary>A view of the index that stays open until it is disposed of.</summary>
readonly struct HeldView(SearchView view) : IDisposable
{
    public SearchView View => view;

    public void Dispose() => view.Reader.DecRef();
}
