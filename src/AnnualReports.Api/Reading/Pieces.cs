using System.Buffers;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reading;

/// <summary>
/// The content of an answer that consists of many stored bodies and the text between them. Which bodies these are is
/// found in one snapshot; they are read while the answer is sent, some at a time. A record of the log never changes, so
/// they are the same whenever they are read, and a slow client keeps no transaction or connection open. While a client
/// is slow, only one portion of bodies is in memory, and the position of each body.
/// </summary>
sealed class Pieces
{
    /// <summary>
    /// The most bodies that one statement reads, and their most bytes together. A single body may be longer.
    /// </summary>
    const int MostAtOnce = 32,
        BytesAtOnce = 128 * 1024;

    static readonly byte[] Comma = [(byte)','];

    /// <summary>A body, and the text before it.</summary>
    readonly record struct Piece(byte[] Before, long Sequence, int Length);

    readonly List<Piece> pieces = [];
    readonly ArrayBufferWriter<byte> text = new();

    /// <summary>The length of the answer in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>The text between bodies is written to this.</summary>
    public IBufferWriter<byte> Text => text;

    /// <summary>Adds bodies, separated by commas.</summary>
    public void Add(IEnumerable<(long Sequence, int Length)> bodies)
    {
        var separate = false;
        foreach (var (sequence, length) in bodies)
        {
            if (separate)
                text.Write(Comma);
            separate = true;
            var before = Before();
            pieces.Add(new(before, sequence, length));
            Length += before.Length + length;
        }
    }

    /// <summary>The text since the last body. Nearly always it is a comma, which is shared.</summary>
    byte[] Before()
    {
        var before = text.WrittenSpan.SequenceEqual(Comma) ? Comma : text.WrittenSpan.ToArray();
        text.ResetWrittenCount();
        return before;
    }

    /// <summary>Ends the answer; nothing can be added.</summary>
    public void End()
    {
        var before = Before();
        pieces.Add(new(before, 0, 0));
        Length += before.Length;
    }

    /// <summary>Reads the bodies and passes everything on. This can be done more than once.</summary>
    /// <exception cref="ErasedMeanwhileException">A body was erased after it was found.</exception>
    public async Task Write(ReportsDb db, Sink sink, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ResponseWriting.BlockSize);
        try
        {
            var portion = new Filling(buffer, sink);
            for (int at = 0, count; at < pieces.Count; at += count)
            {
                // SQLite reads synchronously, and a write to a client that is gone succeeds at once. Without this, a
                // request would keep its thread until everything is read, before other requests get one and before it
                // is known that the client is gone.
                await Task.Yield();
                count = Together(at);
                var bodies = await Bodies(db, [.. pieces.Skip(at).Take(count).Where(p => p.Sequence > 0)], ct);
                foreach (var piece in pieces.GetRange(at, count))
                {
                    await portion.Add(piece.Before, ct);
                    // What has been passed on is released.
                    if (bodies.Remove(piece.Sequence, out var body))
                        await portion.Add(body, ct);
                }
            }
            await portion.HandOn(ct);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>How many pieces, from this one on, are read by one statement.</summary>
    int Together(int from)
    {
        var (count, bytes) = (1, (long)pieces[from].Length);
        while (
            count < MostAtOnce && from + count < pieces.Count && (bytes += pieces[from + count].Length) <= BytesAtOnce
        )
            count++;
        return count;
    }

    static async Task<Dictionary<long, byte[]>> Bodies(
        ReportsDb db,
        IReadOnlyCollection<Piece> wanted,
        CancellationToken ct
    )
    {
        if (wanted.Count == 0)
            return [];
        long[] sequences = [.. wanted.Select(p => p.Sequence)];
        var bodies = await db
            .Publications.AsNoTracking()
            .Where(p => sequences.Contains(p.Sequence) && p.Body != null)
            .Select(p => new { p.Sequence, p.Body })
            .ToDictionaryAsync(p => p.Sequence, p => p.Body!, ct);
        return wanted.All(p => bodies.TryGetValue(p.Sequence, out var body) && body.Length == p.Length)
            ? bodies
            : throw new ErasedMeanwhileException();
    }

    /// <summary>Fills a portion, and passes it on when it is full.</summary>
    sealed class Filling(byte[] bytes, Sink sink)
    {
        int count;

        public async ValueTask Add(ReadOnlyMemory<byte> more, CancellationToken ct)
        {
            while (true)
            {
                var part = more[..Math.Min(more.Length, ResponseWriting.BlockSize - count)];
                part.CopyTo(bytes.AsMemory(count));
                count += part.Length;
                if (count < ResponseWriting.BlockSize)
                    return;
                await HandOn(ct);
                more = more[part.Length..];
            }
        }

        public async ValueTask HandOn(CancellationToken ct)
        {
            if (count > 0)
                await sink(bytes.AsMemory(0, count), ct);
            count = 0;
        }
    }
}

/// <summary>A part of the answer was erased by law after it was found, so it may no longer be sent.</summary>
sealed class ErasedMeanwhileException() : Exception("What was being sent has been erased meanwhile.");
