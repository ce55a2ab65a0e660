using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// Answers too long to be kept, on their way to clients that may take them slowly: only so many at once, and each only as long as its client takes
/// something. What can't be read anew for each portion lies in a file meanwhile, not in memory.
/// </summary>
/// <param name="most">How many are sent at once. Each holds up to half a megabyte, most of it the coder's.</param>
/// <param name="wait">
/// How long a client may take nothing. Kestrel's own bound, 240 bytes a second, also counts what the system's buffers took: with megabytes in them it
/// would be hours.
/// </param>
/// <param name="files">Where files are made.</param>
sealed class LongAnswers(int most, TimeSpan wait, MediaFiles files)
{
    const int UsualMost = 200;

    /// <summary>From this size on, in bytes, an answer is put aside.</summary>
    const int AsideFrom = 256 * 1024;

    static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(60);

    int count;

    public LongAnswers(MediaFiles files)
        : this(UsualMost, UsualWait, files)
    {
    }

    /// <summary>How many are being sent.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Counts one, until it is disposed of.</summary>
    /// <exception cref="ProblemException">As many are being sent as may be.</exception>
    public IDisposable Begin()
    {
        if (Interlocked.Increment(ref count) <= most)
            return new Counted(this);
        Interlocked.Decrement(ref count);
        throw new ProblemException(ProblemTypes.Unavailable, $"{most} long answers are being sent already. Try again in a few seconds.");
    }

    /// <summary>Waits until a client has taken what was written, or drops it because it takes nothing.</summary>
    public async ValueTask Taken(ValueTask written, HttpContext http)
    {
        if (written.IsCompleted)
        {
            await written;
            return;
        }
        var taking = written.AsTask();
        try
        {
            await taking.WaitAsync(wait);
        }
        catch (TimeoutException) when (!taking.IsCompleted)
        {
            http.Abort();
            // What is still being written ends with the connection: only then may its memory be used for others.
            await taking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new OperationCanceledException("The client took nothing for too long.");
        }
    }

    /// <summary>Puts a long answer into a file, so that its memory can go; null where it is short.</summary>
    /// <exception cref="ProblemException">As many are being sent as may be.</exception>
    /// <exception cref="IOException">The disk is full, or can't be written to.</exception>
    public async Task<AnswerFile?> Aside(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        if (content.Length < AsideFrom)
            return null;
        var counted = Begin();
        try
        {
            return new(this, counted, await Written(content, ct));
        }
        catch
        {
            counted.Dispose();
            throw;
        }
    }

    async Task<Incoming> Written(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var file = files.Create();
        try
        {
            await file.Stream.WriteAsync(content, ct);
            await file.Stream.FlushAsync(ct);
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    sealed class Counted(LongAnswers home) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref home.count);
    }
}

/// <summary>A long answer in a file that is nobody else's, and gone with it.</summary>
sealed class AnswerFile(LongAnswers home, IDisposable counted, Incoming file) : IAsyncDisposable
{
    public long Length => file.Stream.Length;

    public async Task Send(HttpContext http, CancellationToken ct)
    {
        file.Stream.Position = 0;
        var portion = new byte[Portions.Portion];
        for (int read; (read = await file.Stream.ReadAsync(portion, ct)) > 0;)
            await home.Taken(new(http.Response.Body.WriteAsync(portion, 0, read, ct)), http);
    }

    public async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        counted.Dispose();
    }
}
