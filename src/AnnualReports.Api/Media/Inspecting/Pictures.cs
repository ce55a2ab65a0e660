using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Media.Inspecting;

/// <summary>Pictures of pixels: their structure is walked, so that nothing else hides in or behind them, and all their pixels are read once.</summary>
static class Pictures
{
    public static FileFacts Jpeg(string path, MediaOptions options)
    {
        using (var file = Open(path))
            WalkJpeg(file);
        return Pixels(path, options);
    }

    public static FileFacts Png(string path, MediaOptions options)
    {
        using (var file = Open(path))
            WalkPng(file);
        return Pixels(path, options);
    }

    public static FileFacts WebP(string path, MediaOptions options)
    {
        using (var file = Open(path))
        {
            var head = new byte[8];
            file.ReadExactly(head);
            CheckEnd(file, 8L + BitConverter.ToUInt32(head, 4));
        }
        return Pixels(path, options);
    }

    static FileFacts Pixels(string path, MediaOptions options)
    {
        var size = Vips.Measure(path);
        if ((long)size.Width * size.Height > options.Pixels)
            throw new ProblemException(ProblemTypes.FileTooLarge, $"The picture has {size.Width} × {size.Height} pixels; at most {options.Pixels} are taken.");
        Vips.ReadAll(path);
        return new(size);
    }

    static BufferedStream Open(string path) => new(File.OpenRead(path), 64 * 1024);

    static ProblemException CutOff() => FileType.Unsafe("The picture is cut off: its end is missing.");

    static void CheckEnd(Stream file, long end)
    {
        if (file.Length < end)
            throw CutOff();
        if (file.Length > end)
            throw FileType.Unsafe($"{file.Length - end} bytes stand behind the picture's end. Save it anew with an image program, so that it holds the picture alone.");
    }

    static int Next(Stream file) => file.ReadByte() is >= 0 and var value ? value : throw CutOff();

    static int Two(Stream file) => (Next(file) << 8) | Next(file);

    /// <summary>From marker to marker (ISO/IEC 10918-1, annex B); in scans, bytes FF are followed by 00 or a restart.</summary>
    static void WalkJpeg(Stream file)
    {
        const int End = 0xD9, Scan = 0xDA;
        file.Position = 2;
        for (var marker = Marker(file); marker != End; marker = marker == Scan ? AfterScan(file) : Marker(file))
        {
            var length = Two(file);
            if (length < 2)
                throw FileType.Unsafe("The picture is damaged: a part of it has no length.");
            file.Seek(length - 2, SeekOrigin.Current);
        }
        CheckEnd(file, file.Position);
    }

    static int Marker(Stream file)
    {
        if (Next(file) != 0xFF)
            throw FileType.Unsafe("The picture is damaged: a part of it does not begin where the one before ends.");
        int marker;
        while ((marker = Next(file)) == 0xFF)
        {
        }
        return marker;
    }

    static int AfterScan(Stream file)
    {
        while (true)
        {
            while (Next(file) != 0xFF)
            {
            }
            int marker;
            while ((marker = Next(file)) == 0xFF)
            {
            }
            if (marker is not (0 or >= 0xD0 and <= 0xD7))
                return marker;
        }
    }

    /// <summary>From chunk to chunk (RFC 2083): length, name, content, checksum.</summary>
    static void WalkPng(Stream file)
    {
        file.Position = 8;
        Span<byte> head = stackalloc byte[8];
        while (true)
        {
            if (file.ReadAtLeast(head, 8, throwOnEndOfStream: false) < 8)
                throw CutOff();
            var length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(head);
            file.Seek(length + 4L, SeekOrigin.Current);
            if (file.Position > file.Length)
                throw CutOff();
            if (head[4..].SequenceEqual("IEND"u8))
                break;
        }
        CheckEnd(file, file.Position);
    }
}
