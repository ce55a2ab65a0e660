using System.Buffers;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>
/// The content of an answer that is made of many stored bodies: which they are, and what stands between them. That is found in one snapshot; the bodies
/// are read as they are sent, some at a time. A record of the log never changes, so they are the same whenever they are read: no transaction, connection
/// or version of a row is kept for a client, however slowly it takes them. Who waits holds one portion of bodies, and of each body its place.
/// </summary>
sealed class Pieces
{
    /// <summary>How many bodies one statement reads at most, and of how many bytes together, or one body that is longer.</summary>
    const int MostAtOnce = 32, BytesAtOnce = 128 * 1024;

    static readonly byte[] Comma = [(byte)','];

    /// <summary>A body, and what stands before it.</summary>
    readonly record struct Piece(byte[] Before, long Sequence, int Length);

    readonly List<Piece> pieces = [];
    readonly ArrayBufferWriter<byte> text = new();

    /// <summary>How many bytes it has.</summary>
    public long Length { get; private set; }

    /// <summary>Where what stands between bodies is written.</summary>
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

    /// <summary>What was written since the last body; nearly always it is the same comma.</summary>
    byte[] Before()
    {
        var before = text.WrittenSpan.SequenceEqual(Comma) ? Comma : text.WrittenSpan.ToArray();
        text.ResetWrittenCount();
        return before;
    }

    /// <summary>Ends it: nothing is added behind.</summary>
    public void End()
    {
        var before = Before();
        pieces.Add(new(before, 0, 0));
        Length += before.Length;
    }

    /// <summary>Reads the bodies and hands everything on. It may be done again.</summary>
    /// <exception cref="ErasedMeanwhileException">A body was erased since it was found.</exception>
    public async Task Write(ReportsDb db, Sink sink, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Portions.Portion);
        try
        {
            var portion = new Filling(buffer, sink);
            for (int at = 0, count; at < pieces.Count; at += count)
            {
                // SQLite reads on the thread that asks, and what is written to a client who is gone is taken at once: without this, each of many would be
                // read to its end before anybody else had a thread, and before it is known that nobody wants it any more.
                await Task.Yield();
                count = Together(at);
                var bodies = await Bodies(db, [.. pieces.Skip(at).Take(count).Where(p => p.Sequence > 0)], ct);
                foreach (var piece in pieces.GetRange(at, count))
                {
                    await portion.Add(piece.Before, ct);
                    // What has been handed on is held no longer.
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

    /// <summary>How many pieces from here on are read by one statement.</summary>
    int Together(int from)
    {
        var (count, bytes) = (1, (long)pieces[from].Length);
        while (count < MostAtOnce && from + count < pieces.Count && (bytes += pieces[from + count].Length) <= BytesAtOnce)
            count++;
        return count;
    }

    static async Task<Dictionary<long, byte[]>> Bodies(ReportsDb db, IReadOnlyCollection<Piece> wanted, CancellationToken ct)
    {
        if (wanted.Count == 0)
            return [];
        long[] sequences = [.. wanted.Select(p => p.Sequence)];
        var bodies = await db.Publications.AsNoTracking().Where(p => sequences.Contains(p.Sequence) && p.Body != null)
            .Select(p => new { p.Sequence, p.Body }).ToDictionaryAsync(p => p.Sequence, p => p.Body!, ct);
        return wanted.All(p => bodies.TryGetValue(p.Sequence, out var body) && body.Length == p.Length) ? bodies : throw new ErasedMeanwhileException();
    }

    /// <summary>Fills a portion, and hands it on when it is full.</summary>
    sealed class Filling(byte[] bytes, Sink sink)
    {
        int count;

        public async ValueTask Add(ReadOnlyMemory<byte> more, CancellationToken ct)
        {
            while (true)
            {
                var part = more[..Math.Min(more.Length, Portions.Portion - count)];
                part.CopyTo(bytes.AsMemory(count));
                count += part.Length;
                if (count < Portions.Portion)
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

/// <summary>What was to be sent has been erased by law since it was found: nobody is sent it any more.</summary>
sealed class ErasedMeanwhileException() : Exception("What was being sent has been erased meanwhile.");
