using System.IO.Compression;
using System.Text;
using AnnualReports.Contracts;
using NetVips;

namespace AnnualReports.Tests.Media;

/// <summary>Files that tests upload.</summary>
static class Sent
{
    static int counter;

    /// <summary>A number that no other file of the run has, so that no test gets another one's file.</summary>
    static int Next() => Interlocked.Increment(ref counter);

    static Image Picture(int width, int height)
    {
        var n = Next();
        return Image
            .Black(width, height, bands: 3)
            .Copy(interpretation: Enums.Interpretation.Srgb)
            .Mutate(image =>
            {
                image.DrawRect(
                    [200, n % 256, n / 256 % 256],
                    width / 4,
                    height / 4,
                    Math.Max(1, width / 2),
                    Math.Max(1, height / 2),
                    fill: true
                );
                image.DrawRect([n % 251, 7, n / 251 % 251], 0, 0, 8, 8, fill: true);
            });
    }

    public static byte[] Png(int width = 64, int height = 48) =>
        Picture(width, height).PngsaveBuffer(keep: Enums.ForeignKeep.None);

    public static byte[] Jpeg(int width = 64, int height = 48) =>
        Said(Picture(width, height).JpegsaveBuffer(q: 95, keep: Enums.ForeignKeep.None));

    /// <summary>A progressive picture: it has several scans, each finer than the one before.</summary>
    public static byte[] Progressive(int width = 64, int height = 48) =>
        Said(Picture(width, height).JpegsaveBuffer(q: 95, interlace: true, keep: Enums.ForeignKeep.None));

    /// <summary>
    /// It has a resolution of its own. JPEG makes the same bytes of pictures that hardly differ, and comments are not
    /// stored.
    /// </summary>
    static byte[] Said(byte[] jpeg)
    {
        var n = Next();
        byte[] head =
        [
            .. Encoding.ASCII.GetBytes("JFIF\0"),
            1,
            2,
            1,
            (byte)(n % 255 + 1),
            (byte)(n / 255 % 255 + 1),
            (byte)(n / 65_025 + 1),
            1,
            0,
            0,
        ];
        var behind = jpeg[3] == 0xE0 ? 4 + ((jpeg[4] << 8) | jpeg[5]) : 2;
        return [0xFF, 0xD8, .. Built.Segment(0xE0, head), .. jpeg[behind..]];
    }

    public static byte[] WebP(int width = 64, int height = 48) =>
        Picture(width, height).WebpsaveBuffer(lossless: true, keep: Enums.ForeignKeep.None);

    /// <summary>
    /// A picture that is stored on its side, with an orientation that says so and with the place where it was taken.
    /// </summary>
    public static byte[] Turned(int width, int height)
    {
        using var turned = Picture(width, height)
            .Mutate(image =>
            {
                image.Set(GValue.GIntType, "orientation", 6);
                image.Set(GValue.GStrType, "exif-ifd0-Artist", "Someone");
            });
        return Said(turned.JpegsaveBuffer(q: 95));
    }

    public static byte[] Svg(string inside = "", string attributes = "") =>
        Encoding.UTF8.GetBytes(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 40 30\" {attributes}>"
                + $"<desc>{Next()}</desc>{inside}<rect width=\"40\" height=\"30\"/></svg>"
        );

    public static byte[] Csv() => Encoding.UTF8.GetBytes($"year;amount\r\n2024;{Next()}\r\n2023;\"1;5\"\r\n");

    /// <summary>The smallest PDF, filled up to a length by a stream that nobody reads.</summary>
    public static byte[] Pdf(string catalog = "", string before = "", int fill = 0) =>
        PdfIn(new MemoryStream(), catalog, before, fill).ToArray();

    static MemoryStream PdfIn(MemoryStream file, string catalog, string before, int fill)
    {
        var places = new List<long>();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Object(string content)
        {
            places.Add(file.Length);
            Write($"{places.Count} 0 obj\n{content}\nendobj\n");
        }
        Write(before + "%PDF-1.7\n");
        Object($"<< /Type /Catalog /Pages 2 0 R {catalog} >>");
        Object("<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>");
        Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>");
        Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>");
        Object($"<< /Title (Test {Next()}) >>");
        Object("<< /Type /StructTreeRoot >>");
        Object($"<< /Length {fill} >>\nstream\n{new string('x', fill)}\nendstream");
        var table = file.Length;
        Write(
            $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))}"
                + $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{table}\n%%EOF\n"
        );
        return file;
    }

    public const string Tagged = "/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R";

    public static byte[] Xlsx(params (string Name, byte[] Content)[] more)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (
                var (name, content) in (IEnumerable<(string, byte[])>)
                    [
                        ("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types/>")),
                        ("xl/workbook.xml", Encoding.UTF8.GetBytes($"<workbook n='{Next()}'/>")),
                        .. more,
                    ]
            )
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(content);
            }
        return file.ToArray();
    }

    public static MultipartFormDataContent Form(byte[] content, string name)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new("application/octet-stream");
        // As browsers send it: as UTF-8, without escapes.
        file.Headers.TryAddWithoutValidation(
            "Content-Disposition",
            $"form-data; name=\"file\"; filename=\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal)}\""
        );
        var form = new MultipartFormDataContent { file };
        form.HeaderEncodingSelector = (_, _) => Encoding.UTF8;
        return form;
    }

    public static Task<Answer> Upload(this HttpClient client, byte[] content, string name = "file") =>
        client.Ask(HttpMethod.Post, "/manage/media", Form(content, name), []);

    /// <summary>Uploads a file, which has to be accepted.</summary>
    public static async Task<MediaCard> Uploaded(this ApiFixture api, byte[] content, string name = "file")
    {
        ArgumentNullException.ThrowIfNull(api);
        using var file = new MemoryStream(content);
        return (await api.Editor.Media.Upload(name, file)).Value;
    }
}
