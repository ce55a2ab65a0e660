namespace AnnualReports.Api.Media;

/// <summary>Work that many may ask for at once and that is done once for all of them. When the last who waits goes away, it stops.</summary>
sealed class SharedWork<TKey, T> where TKey : notnull
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
            // Who comes from here on begins anew.
            begun.Remove(key);
        }
        shared.End();
    }

    sealed class Shared
    {
        readonly CancellationTokenSource nobodyWaits = new();

        public Shared(Func<CancellationToken, Task<T>> work) => Done = Task.Run(() => work(nobodyWaits.Token));

        public Task<T> Done { get; }

        public int Waiting { get; set; }

        public void End()
        {
            if (!Done.IsCompleted)
                nobodyWaits.Cancel();
            // Nobody is left to see how it ends.
            _ = Done.ContinueWith(
                done =>
                {
                    _ = done.Exception;
                    nobodyWaits.Dispose();
                },
                TaskScheduler.Default);
        }
    }
}
