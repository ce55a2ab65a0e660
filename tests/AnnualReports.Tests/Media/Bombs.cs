using System.IO.Compression;
using System.Text;

namespace AnnualReports.Tests.Media;

/// <summary>
/// Small files that cost much to read: each makes a reader unpack, repeat, recurse or store far more than it contains.
/// </summary>
static class Bombs
{
    static readonly Lazy<byte[]> Zeros = new(() => Built.PackedZeros(200L << 20));

    static byte[] Filled(int length, byte with = (byte)' ') => [.. Enumerable.Repeat(with, length)];

    static byte[] Many(int count, byte[] one)
    {
        var all = new byte[count * one.Length];
        for (var i = 0; i < count; i++)
            one.CopyTo(all, i * one.Length);
        return all;
    }

    static byte[] PngOf(
        uint width,
        uint height,
        byte depth,
        byte colour,
        byte interlaced,
        byte[] pixels,
        params byte[][] more
    ) =>
        [
            .. Built.PngStart,
            .. Built.Header(width, height, depth, colour, interlaced),
            .. more.SelectMany(m => m),
            .. Built.Chunk("IDAT", pixels),
            .. Built.Chunk("IEND", []),
        ];

    static readonly Dictionary<string, Func<byte[]>> Pngs = new()
    {
        ["PNG, packed text"] = () => Built.Png(Built.Chunk("zTXt", [.. Built.Text("Comment\0\0"), .. Zeros.Value])),
        ["PNG, packed international text"] = () =>
            Built.Png(Built.Chunk("iTXt", [.. Built.Text("XML:com.adobe.xmp\0\u0001\0\0\0"), .. Zeros.Value])),
        ["PNG, packed colour profile"] = () => Built.Png(Built.Chunk("iCCP", [.. Built.Text("p\0\0"), .. Zeros.Value])),
        ["PNG, twenty packed texts"] = () =>
            Built.Png([
                .. Enumerable
                    .Range(0, 20)
                    .Select(i => Built.Chunk("zTXt", [.. Built.Text($"Comment{i}\0\0"), .. Zeros.Value])),
            ]),
        ["PNG, packed Exif as text"] = () =>
            Built.Png(Built.Chunk("zTXt", [.. Built.Text("Raw profile type exif\0\0"), .. Zeros.Value])),
        ["PNG, a hundred thousand texts"] = () => Built.Png(Many(100_000, Built.Chunk("tEXt", Built.Text("a\0b")))),
        ["PNG, a million empty chunks"] = () => Built.Png(Many(1_000_000, Built.Chunk("prVt", []))),
        ["PNG, Exif that leads back to itself"] = () => Built.Png(Built.Chunk("eXIf", Built.ExifLoop())),
        ["PNG, a long suggested palette"] = () =>
            Built.Png(Built.Chunk("sPLT", [.. Built.Text("p\0"), 8, .. new byte[6_000_000]])),
        ["PNG, more pixels than memory"] = () => PngOf(0x7FFFFFFF, 0x7FFFFFFF, 16, 6, 0, Built.Packed(new byte[1_000])),
        ["PNG, 100 megapixels of nothing"] = () => PngOf(10_000, 10_000, 8, 0, 0, Built.PackedZeros(10_001L * 10_000)),
        ["PNG, 100 megapixels of nothing, deep"] = () =>
            PngOf(10_000, 10_000, 16, 6, 0, Built.PackedZeros(80_001L * 10_000)),
        ["PNG, 100 megapixels of nothing, interlaced"] = () =>
            PngOf(10_000, 10_000, 16, 6, 1, Built.PackedZeros(80_001L * 10_000)),
        ["PNG, far more pixels than it says"] = () => PngOf(64, 48, 8, 2, 0, Zeros.Value),
        ["PNG, an animation of twenty thousand frames"] = () =>
            Built.Png(
                Built.Chunk("acTL", [0, 0, 78, 32, 0, 0, 0, 0]),
                Many(20_000, [.. Built.Chunk("fcTL", new byte[26]), .. Built.Chunk("fdAT", new byte[20])])
            ),
    };

    /// <summary>A JPEG whose header names another size.</summary>
    static byte[] Resized(byte[] jpeg, int width, int height)
    {
        byte[] resized = [.. jpeg];
        var at = Enumerable.Range(0, jpeg.Length - 10).First(i => jpeg[i] == 0xFF && jpeg[i + 1] is 0xC0 or 0xC2);
        (resized[at + 5], resized[at + 6], resized[at + 7], resized[at + 8]) = (
            (byte)(height >> 8),
            (byte)height,
            (byte)(width >> 8),
            (byte)width
        );
        return resized;
    }

    /// <summary>A progressive JPEG that repeats its last scan again and again.</summary>
    static byte[] Scans(int count, int width, int height)
    {
        var jpeg = Resized(Sent.Progressive(), width, height);
        var at = Enumerable.Range(2, jpeg.Length - 4).Last(i => jpeg[i] == 0xFF && jpeg[i + 1] == 0xDA);
        return [.. jpeg[..at], .. Many(count, jpeg[at..^2]), 0xFF, 0xD9];
    }

    static readonly Dictionary<string, Func<byte[]>> Jpegs = new()
    {
        ["JPEG, five thousand scans"] = () => Scans(5_000, 64, 48),
        ["JPEG, eighty scans of 100 megapixels"] = () => Scans(80, 10_000, 10_000),
        ["JPEG, more pixels than memory"] = () => Resized(Sent.Jpeg(), 65_500, 65_500),
        ["JPEG, 100 megapixels of nothing"] = () => Resized(Sent.Jpeg(), 10_000, 10_000),
        ["JPEG, a hundred thousand small parts"] = () =>
            Built.Jpeg(Sent.Jpeg(), Many(100_000, Built.Segment(0xEB, Built.Text("JP")))),
        ["JPEG, 15 MB of XMP"] = () =>
            Built.Jpeg(
                Sent.Jpeg(),
                Many(
                    230,
                    Built.Segment(0xE1, [.. Built.Text("http://ns.adobe.com/xmp/extension/\0"), .. Filled(65_000)])
                )
            ),
        ["JPEG, 16 MB of colour profile"] = () =>
            Built.Jpeg(
                Sent.Jpeg(),
                [
                    .. Enumerable
                        .Range(1, 255)
                        .Select(i =>
                            Built.Segment(0xE2, [.. Built.Text("ICC_PROFILE\0"), (byte)i, 255, .. new byte[65_000]])
                        ),
                ]
            ),
        ["JPEG, Exif that leads back to itself"] = () =>
            Built.Jpeg(Sent.Jpeg(), Built.Segment(0xE1, [.. Built.Text("Exif\0\0"), .. Built.ExifLoop()])),
        ["JPEG, 18 MB of filling"] = () => Built.Jpeg(Sent.Jpeg(), Filled(18_000_000, 0xFF)),
        ["JPEG, ten thousand comments"] = () =>
            Built.Jpeg(Sent.Jpeg(), Many(10_000, Built.Segment(0xFE, Filled(1_000)))),
        ["JPEG, a hundred thousand tables"] = () =>
            Built.Jpeg(Sent.Jpeg(), Many(100_000, Built.Segment(0xDB, [0, .. Filled(64, 1)]))),
    };

    static byte[] Frame(int width, int height) =>
        Built.Riff(
            "ANMF",
            [
                .. new byte[6],
                (byte)(width - 1),
                (byte)((width - 1) >> 8),
                0,
                (byte)(height - 1),
                (byte)((height - 1) >> 8),
                0,
                1,
                0,
                0,
                0,
                .. Built.Pixels(Small.Value),
            ]
        );

    static readonly Lazy<byte[]> Small = new(() => Sent.WebP());

    static readonly Dictionary<string, Func<byte[]>> WebPs = new()
    {
        ["WebP, a canvas of 268 megapixels"] = () =>
            Built.WebP(Built.Features(0x02, 16_384, 16_384), Built.Riff("ANIM", new byte[6]), Frame(64, 48)),
        ["WebP, ten thousand frames on 98 megapixels"] = () =>
            Built.WebP([
                Built.Features(0x02, 16_384, 6_000),
                Built.Riff("ANIM", new byte[6]),
                Many(10_000, Frame(64, 48)),
            ]),
        ["WebP, more pixels than it has"] = () =>
            Built.WebP(Built.Riff("VP8L", [0x2F, 0xFF, 0xFF, 0xFF, 0x0F, 0, 0, 0])),
        ["WebP, 15 MB of colour profile"] = () =>
            Built.WebP(
                Built.Features(0x20, 64, 48),
                Built.Riff("ICCP", new byte[15_000_000]),
                Built.Pixels(Small.Value)
            ),
        ["WebP, 10 MB of XMP"] = () =>
            Built.WebP(
                Built.Features(0x04, 64, 48),
                Built.Pixels(Small.Value),
                Built.Riff("XMP ", Built.Xmp(10_000_000))
            ),
        ["WebP, Exif that leads back to itself"] = () =>
            Built.WebP(Built.Features(0x08, 64, 48), Built.Pixels(Small.Value), Built.Riff("EXIF", Built.ExifLoop())),
        ["WebP, two million empty chunks"] = () =>
            Built.WebP(Built.Features(0, 64, 48), Built.Pixels(Small.Value), Many(2_000_000, Built.Riff("prVt", []))),
    };

    static string Svg(string inside) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">{inside}</svg>";

    static readonly Dictionary<string, Func<byte[]>> Texts = new()
    {
        ["SVG, a hundred thousand groups in one another"] = () =>
            Encoding.UTF8.GetBytes(
                Svg(
                    string.Concat(Enumerable.Repeat("<g>", 100_000)) + string.Concat(Enumerable.Repeat("</g>", 100_000))
                )
            ),
        ["SVG, entities of entities"] = () =>
            Encoding.UTF8.GetBytes(
                "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                    + Svg("<text>&c;</text>")
            ),
        ["SVG, a style of blanks"] = () =>
            Encoding.UTF8.GetBytes(Svg($"<style>a{{fill:url({new string(' ', 1_900_000)}</style>")),
        ["SVG, an attribute of 2 MB"] = () =>
            Encoding.UTF8.GetBytes(Svg($"<path d=\"{new string('0', 1_900_000)}\"/>")),
        ["SVG, a hundred thousand attributes"] = () =>
            Encoding.UTF8.GetBytes(
                Svg($"<g {string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=\"\" "))}/>")
            ),
        ["CSV, 40 MB of quotation marks"] = () =>
            [.. Encoding.UTF8.GetBytes("a,b\n"), .. Filled(40_000_000, (byte)'"')],
        ["CSV, one line of 40 MB"] = () => [.. Encoding.UTF8.GetBytes("a,b\n1,"), .. Filled(40_000_000, (byte)'x')],
        ["CSV, 20 million columns"] = () => Filled(20_000_000, (byte)','),
    };

    static byte[] Archive(params (string Name, byte[] Content)[] parts) => Sent.Xlsx(parts);

    static readonly Dictionary<string, Func<byte[]>> Workbooks = new()
    {
        ["XLSX, a sheet of 300 MB of nothing"] = () => Archive(("xl/worksheets/sheet1.xml", new byte[300_000_000])),
        ["XLSX, a hundred sheets below the ratio"] = () =>
            Archive([.. Enumerable.Range(0, 100).Select(i => ($"xl/worksheets/s{i}.xml", Dense(i)))]),
        ["XLSX, long types"] = () => Types(new byte[200_000_000]),
        ["XLSX, twenty thousand parts"] = () =>
            Archive([.. Enumerable.Range(0, 20_000).Select(i => ($"xl/p{i}.xml", Array.Empty<byte>()))]),
        ["XLSX, an archive in an archive"] = () =>
            Archive(("xl/media/a.zip", Archive(("xl/b.xml", new byte[50_000_000])))),
        ["XLSX, shared strings of entities"] = () =>
            Archive(
                (
                    "xl/sharedStrings.xml",
                    Encoding.UTF8.GetBytes(
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst>&b;</sst>"
                    )
                )
            ),
    };

    /// <summary>It repeats itself, but not often enough to be noticed by that alone.</summary>
    static byte[] Dense(int seed)
    {
        var dense = new byte[900_000];
        new Random(seed).NextBytes(dense.AsSpan(0, 5_000));
        return dense;
    }

    static byte[] Types(byte[] content)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (
                var (name, bytes) in ((string, byte[])[])[("[Content_Types].xml", content), ("xl/workbook.xml", [])]
            )
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(bytes);
            }
        return file.ToArray();
    }

    public static readonly Dictionary<string, Func<byte[]>> All = new([
        .. Pngs,
        .. Jpegs,
        .. WebPs,
        .. Texts,
        .. Workbooks,
        .. PdfBombs.All,
    ]);
}
