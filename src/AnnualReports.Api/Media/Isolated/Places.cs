using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Media.Isolated;

/// <summary>So many work at a time and so many wait; who comes then is sent away, for memory is bounded and nobody should wait for long.</summary>
sealed class Places(int working, int waiting) : IDisposable
{
    readonly SemaphoreSlim free = new(working);
    int here;

    /// <summary>How many are at work or wait.</summary>
    public int Here => here;

    public async Task<T> Work<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        try
        {
            if (Interlocked.Increment(ref here) > working + waiting)
                throw new ProblemException(ProblemTypes.MediaUnavailable, "Too many files are being read at this moment.");
            await free.WaitAsync(ct);
            try
            {
                return await work(ct);
            }
            finally
            {
                free.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref here);
        }
    }

    public void Dispose() => free.Dispose();
}
