using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Storage.Files;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// Sends answers that are too long for the cache to clients that may read them slowly. Only a limited number is sent at
/// once, and each only as long as its client reads something. An answer that can't be read again block by block is
/// stored in a file, not in memory.
/// </summary>
/// <param name="most">The most answers that are sent at once. Each takes up to half a megabyte, mostly for
/// compression.</param>
/// <param name="wait">How long a client may read nothing. Kestrel's own limit, 240 bytes a second, also counts what
/// went into the buffers of the system: with megabytes in those, a client could stop reading for hours.</param>
/// <param name="files">Makes the files.</param>
sealed class LongAnswers(int most, TimeSpan wait, MediaFiles files) : IDisposable
{
    const int UsualMost = 200;

    /// <summary>From this size on, in bytes, an answer is put into a file.</summary>
    const int AsideFrom = 256 * 1024;

    static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(60);

    readonly Places places = new(
        "long-answers",
        (
            ProblemTypes.Unavailable,
            $"{most} long answers are being sent already. Try again in a few seconds."
        ),
        most
    );

    public LongAnswers(MediaFiles files)
        : this(UsualMost, UsualWait, files) { }

    /// <summary>How many long answers are being sent.</summary>
    public int Count => places.Here;

    public void Dispose() => places.Dispose();

    /// <summary>Counts one more, until the result is disposed of.</summary>
    /// <exception cref="ProblemException">503: the most are being sent already.</exception>
    public IDisposable Begin() => places.Demand();

    /// <summary>Waits until the client has read what was written, and drops the client if it reads nothing.</summary>
    public async ValueTask Taken(ValueTask written, HttpContext http)
    {
        if (written.IsCompleted)
        {
            await written;
            return;
        }
        var sending = written.AsTask();
        try
        {
            await sending.WaitAsync(wait);
        }
        catch (TimeoutException) when (!sending.IsCompleted)
        {
            http.Abort();
            // The write ends with the connection. Until then its memory must not be used for anything else.
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new OperationCanceledException("The client took nothing for too long.");
        }
    }

    /// <summary>Puts a long answer into a file, so that its memory is free; null if the answer is short.</summary>
    /// <exception cref="ProblemException">503: the most are being sent already.</exception>
    /// <exception cref="IOException">The disk is full, or can't be written to.</exception>
    public async Task<AnswerFile?> Aside(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        if (content.Length < AsideFrom)
            return null;
#pragma warning disable CA2000 // The file disposes of it, and whoever sends the file disposes of the file.
        var counted = Begin();
#pragma warning restore CA2000
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
}

/// <summary>A long answer in a file of its own, which is deleted when this is disposed of.</summary>
sealed class AnswerFile(LongAnswers home, IDisposable counted, Incoming file) : IAsyncDisposable
{
    public long Length => file.Stream.Length;

    public async Task Send(HttpContext http, CancellationToken ct)
    {
        file.Stream.Position = 0;
        var portion = new byte[ResponseWriting.BlockSize];
        for (int read; (read = await file.Stream.ReadAsync(portion, ct)) > 0;)
            await home.Taken(new(http.Response.Body.WriteAsync(portion, 0, read, ct)), http);
    }

    public async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        counted.Dispose();
    }
}
