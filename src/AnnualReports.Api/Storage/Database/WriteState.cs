namespace AnnualReports.Api.Storage.Database;

/// <summary>The result of the last write. A fault that an operator can remove is kept until a write succeeds.</summary>
sealed class WriteState(TimeProvider time)
{
    static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    readonly Lock noting = new();
    readonly Dictionary<StoreFault, long> told = [];
    StoreFault? last;

    /// <summary>
    /// Why the last write failed; null if it succeeded, or failed for a reason that is no fault of the store.
    /// </summary>
    public StoreFault? Last
    {
        get
        {
            lock (noting)
                return last;
        }
    }

    public void Failed(Exception exception)
    {
        // Whether the file was moved is checked each time and need not be remembered.
        if (
            StoreFaults.Of(exception) is not { } fault
            || fault is StoreFault.Deleted or StoreFault.Replaced or StoreFault.LogLost
        )
            return;
        lock (noting)
            last = fault;
    }

    public void Succeeded()
    {
        lock (noting)
            last = null;
    }

    /// <summary>Whether a fault should be logged: each at most once a minute.</summary>
    public bool IsNews(StoreFault fault)
    {
        lock (noting)
        {
            if (told.TryGetValue(fault, out var at) && time.GetElapsedTime(at) < Quiet)
                return false;
            told[fault] = time.GetTimestamp();
            return true;
        }
    }
}
