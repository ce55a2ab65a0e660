namespace AnnualReports.Api.Media;

/// <summary>
/// Work that several requests may ask for at the same time, and that is done once for all of them. It stops when the
/// last request that waits for it goes away.
/// </summary>
sealed class SharedWork<TKey, T>
    where TKey : notnull
{
    readonly Lock changing = new();
    readonly Dictionary<TKey, Shared> begun = [];

    public async Task<T> Join(TKey key, Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        Shared shared;
        lock (changing)
        {
            if (!begun.TryGetValue(key, out shared!))
                begun[key] = shared = new(work);
            shared.Waiting++;
        }
        try
        {
            return await shared.Done.WaitAsync(ct);
        }
        finally
        {
            Leave(key, shared);
        }
    }

    void Leave(TKey key, Shared shared)
    {
        lock (changing)
        {
            if (--shared.Waiting > 0)
                return;
            // A request that comes after this point starts the work again.
            begun.Remove(key);
        }
        shared.End();
    }

#pragma warning disable CA1001 // What it holds is disposed of when the work has ended, which may be long after everybody left.
    sealed class Shared
#pragma warning restore CA1001
    {
        readonly CancellationTokenSource nobodyWaits = new();

        public Shared(Func<CancellationToken, Task<T>> work) => Done = Task.Run(() => work(nobodyWaits.Token));

        public Task<T> Done { get; }

        public int Waiting { get; set; }

        public void End()
        {
            if (!Done.IsCompleted)
                nobodyWaits.Cancel();
            // Nobody is left who waits for the result.
            _ = Done.ContinueWith(
                done =>
                {
                    _ = done.Exception;
                    nobodyWaits.Dispose();
                },
                TaskScheduler.Default
            );
        }
    }
}
