namespace AnnualReports.Api.Storage;

/// <summary>How the last write went. A fault that an operator can remove stands until a write succeeds.</summary>
sealed class WriteState(TimeProvider time)
{
    static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    readonly Lock noting = new();
    readonly Dictionary<StoreFault, long> told = [];
    StoreFault? last;

    /// <summary>Why the last write failed; null where it succeeded, or failed for a reason of its own.</summary>
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
        // A file that was moved is looked for at each check: that needs no memory.
        if (StoreFaults.Of(exception) is not { } fault || fault is StoreFault.Deleted or StoreFault.Replaced or StoreFault.LogLost)
            return;
        lock (noting)
            last = fault;
    }

    public void Succeeded()
    {
        lock (noting)
            last = null;
    }

    /// <summary>Whether a fault should be logged: each at most once a minute, however many requests meet it.</summary>
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
