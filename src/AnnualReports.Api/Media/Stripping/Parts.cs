using AnnualReports.Api.Http;

namespace AnnualReports.Api.Media.Stripping;

/// <summary>
/// Reads a picture from its first byte to its last, and copies the parts that are kept. It uses one buffer, whatever
/// lengths the picture claims.
/// </summary>
sealed class Parts(Stream source, Stream target)
{
    readonly byte[] buffer = new byte[64 * 1024];

    // The position is counted here, because asking the system for it at every part would take most of the time if there
    // are millions of parts.
    readonly long length = source.Length;
    long filled = source.Position;
    int at,
        end;

    /// <summary>How many bytes have not been read yet.</summary>
    public long Left => length - filled + end - at;

    public static ProblemException CutOff() => FileType.Unsafe("The picture is cut off: its end is missing.");

    public static ProblemException Damaged(string why) => FileType.Unsafe($"The picture is damaged: {why}.");

    /// <summary>
    /// Skips what follows the end: it is not part of the picture, and some readers would take it for another file.
    /// </summary>
    public void End(Metadata found)
    {
        if (Left == 0)
            return;
        found.AddTrailer(Metadata.Other);
        Skip(Left);
    }

    public int Next() => at < end || Fill() ? buffer[at++] : throw CutOff();

    public int Two() => (Next() << 8) | Next();

    /// <summary>Reads this many bytes; the caller has checked that so many are allowed.</summary>
    public byte[] Read(int count)
    {
        if (count > Left)
            throw CutOff();
        var bytes = new byte[count];
        for (var done = 0; done < count;)
            done += Take(bytes.AsSpan(done));
        return bytes;
    }

    int Take(Span<byte> into)
    {
        if (at == end && !Fill())
            throw CutOff();
        var count = Math.Min(into.Length, end - at);
        buffer.AsSpan(at, count).CopyTo(into);
        at += count;
        return count;
    }

    public void Write(ReadOnlySpan<byte> bytes) => target.Write(bytes);

    /// <summary>Copies this many bytes.</summary>
    public void Copy(long count)
    {
        for (; count > 0;)
        {
            if (at == end && !Fill())
                throw CutOff();
            var part = (int)Math.Min(count, end - at);
            target.Write(buffer, at, part);
            at += part;
            count -= part;
        }
    }

    /// <summary>Skips this many bytes.</summary>
    public void Skip(long count)
    {
        if (count > Left)
            throw CutOff();
        var buffered = (int)Math.Min(count, end - at);
        at += buffered;
        if (count > buffered)
            filled = source.Seek(count - buffered, SeekOrigin.Current);
    }

    /// <summary>Copies bytes up to the next 0xFF, which is read and not copied.</summary>
    public void CopyToMarker()
    {
        while (true)
        {
            if (at == end && !Fill())
                throw CutOff();
            var found = buffer.AsSpan(at, end - at).IndexOf((byte)0xFF);
            var part = found < 0 ? end - at : found;
            target.Write(buffer, at, part);
            at += part;
            if (found < 0)
                continue;
            at++;
            return;
        }
    }

    /// <summary>Overwrites what was written before.</summary>
    public void Rewrite(long position, ReadOnlySpan<byte> bytes)
    {
        var here = target.Position;
        target.Position = position;
        target.Write(bytes);
        target.Position = here;
    }

    public long Written => target.Position;

    bool Fill()
    {
        at = 0;
        end = source.Read(buffer);
        filled += end;
        return end > 0;
    }
}
