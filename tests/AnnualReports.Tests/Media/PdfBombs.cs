using System.Globalization;

namespace AnnualReports.Tests.Media;

/// <summary>Small PDFs that cost much to read.</summary>
static class PdfBombs
{
    /// <summary>A PDF of these objects, numbered from 1; the first is its catalog.</summary>
    static byte[] Pdf(string trailer, params byte[][] objects)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        void Write(byte[] bytes) => file.Write(bytes);
        Write(Built.Text("%PDF-1.7\n"));
        foreach (var content in objects)
        {
            places.Add(file.Length);
            Write([.. Built.Text($"{places.Count} 0 obj\n"), .. content, .. Built.Text("\nendobj\n")]);
        }
        var table = file.Length;
        Write(
            Built.Text(
                $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))}"
                    + $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n"
            )
        );
        return file.ToArray();
    }

    /// <summary>A PDF whose cross-reference table is a stream.</summary>
    static byte[] WithTable(string dictionary, byte[] packed, params byte[][] objects)
    {
        using var file = new MemoryStream();
        file.Write(Built.Text("%PDF-1.7\n"));
        var number = 1;
        foreach (var content in objects)
            file.Write([.. Built.Text($"{number++} 0 obj\n"), .. content, .. Built.Text("\nendobj\n")]);
        var table = file.Length;
        file.Write([
            .. Built.Text($"{number} 0 obj\n"),
            .. Stream(dictionary, packed),
            .. Built.Text($"\nendobj\nstartxref\n{table}\n%%EOF\n"),
        ]);
        return file.ToArray();
    }

    static byte[] Stream(string dictionary, byte[] content) =>
        [
            .. Built.Text($"<< {dictionary} /Length {content.Length} >>\nstream\n"),
            .. content,
            .. Built.Text("\nendstream"),
        ];

    static byte[] Text(string text) => Built.Text(text);

    static readonly byte[] Catalog = Text("<< /Type /Catalog /Pages 2 0 R >>"),
        Pages = Text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        Page = Text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>");

    static readonly Lazy<byte[]> Zeros = new(() => Built.PackedZeros(200L << 20));

    static byte[] PackedTwice(int times)
    {
        var packed = Zeros.Value;
        for (; times > 1; times--)
            packed = Built.Packed(packed);
        return packed;
    }

    /// <summary>
    /// LZW (ISO 32000, 7.4.4) of one byte that is repeated. Codes are not checked, so the longest ones, of twelve bits,
    /// are enough.
    /// </summary>
    static byte[] RunLengths(int count) => [.. Enumerable.Range(0, count).SelectMany(_ => (byte[])[129, 0]), 128];

    static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    public static readonly Dictionary<string, Func<byte[]>> All = new()
    {
        ["PDF, a packed table of objects"] = () =>
            WithTable(
                "/Type /XRef /Size 30000000 /W [1 4 2] /Root 1 0 R /Filter /FlateDecode",
                Zeros.Value,
                Catalog,
                Pages,
                Page
            ),
        ["PDF, a table packed twice"] = () =>
            WithTable(
                "/Type /XRef /Size 30000000 /W [1 4 2] /Root 1 0 R /Filter [/FlateDecode /FlateDecode]",
                PackedTwice(2),
                Catalog,
                Pages,
                Page
            ),
        ["PDF, a table packed ten times"] = () =>
            WithTable(
                $"/Type /XRef /Size 30000000 /W [1 4 2] /Root 1 0 R /Filter [{Repeated("/FlateDecode ", 10)}]",
                PackedTwice(10),
                Catalog,
                Pages,
                Page
            ),
        ["PDF, a table with a predictor of many columns"] = () =>
            WithTable(
                "/Type /XRef /Size 9 /W [1 4 2] /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2147483647 /Colors 32 >>",
                Built.Packed(new byte[1_000]),
                Catalog,
                Pages,
                Page
            ),
        ["PDF, a table as run lengths"] = () =>
            WithTable(
                "/Type /XRef /Size 30000000 /W [1 4 2] /Root 1 0 R /Filter [/ASCIIHexDecode /RunLengthDecode]",
                Text(Convert.ToHexString(RunLengths(1_000_000)) + ">"),
                Catalog,
                Pages,
                Page
            ),
        ["PDF, a table in LZW"] = () =>
            WithTable(
                "/Type /XRef /Size 30000000 /W [1 4 2] /Root 1 0 R /Filter /LZWDecode",
                new byte[1_000_000],
                Catalog,
                Pages,
                Page
            ),
        ["PDF, a table with endless fields"] = () =>
            WithTable(
                "/Type /XRef /Size 2147483647 /Index [0 2147483647] /W [0 0 0] /Root 1 0 R",
                [0],
                Catalog,
                Pages,
                Page
            ),
        ["PDF, packed objects"] = () =>
            Pdf(
                "",
                Text("<< /Type /Catalog /Pages 5 0 R >>"),
                Pages,
                Page,
                Stream("/Type /ObjStm /N 20000000 /First 1000000 /Filter /FlateDecode", Zeros.Value)
            ),
        ["PDF, pages that lead back to themselves"] = () =>
            Pdf("", Catalog, Text("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")),
        ["PDF, pages that double twenty-five times"] = () =>
            Pdf(
                "",
                [
                    Catalog,
                    .. Enumerable
                        .Range(2, 25)
                        .Select(i => Text($"<< /Type /Pages /Kids [{i + 1} 0 R {i + 1} 0 R] /Count 9 >>")),
                    Page,
                ]
            ),
        ["PDF, a table before itself"] = () => Pdf("/Prev 9", Catalog, Pages, Page),
        ["PDF, a hundred thousand arrays in one another"] = () =>
            Pdf(
                "",
                Text($"<< /Type /Catalog /Pages 2 0 R /X {new string('[', 100_000)}{new string(']', 100_000)} >>"),
                Pages,
                Page
            ),
        ["PDF, a hundred thousand dictionaries in one another"] = () =>
            Pdf(
                "",
                Text($"<< /Type /Catalog /Pages 2 0 R {Repeated("/X << ", 100_000)}{Repeated(">> ", 100_000)} >>"),
                Pages,
                Page
            ),
        ["PDF, a text of 20 MB"] = () =>
            Pdf(
                "/Info 4 0 R",
                Catalog,
                Pages,
                Page,
                Text($"<< /Title ({new string('(', 100)}{new string('x', 20_000_000)}{new string(')', 100)}) >>")
            ),
        ["PDF, a length that leads to itself"] = () =>
            Pdf(
                "",
                Text("<< /Type /Catalog /Pages 2 0 R /Lang 4 0 R >>"),
                Pages,
                Page,
                Text("<< /Length 4 0 R >>\nstream\nx\nendstream")
            ),
        ["PDF, a word that leads to itself"] = () =>
            Pdf(
                "/Info 4 0 R",
                Text("<< /Type /Catalog /Pages 2 0 R /Lang 4 0 R /MarkInfo 4 0 R >>"),
                Pages,
                Page,
                Text("4 0 R")
            ),
        ["PDF, no table and a million objects"] = () =>
            [
                .. Text("%PDF-1.7\n"),
                .. Text(Repeated("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n", 400_000)),
                .. Text("startxref\n5\n%%EOF\n"),
            ],
        ["PDF, ten million pages that are not there"] = () =>
            Pdf("", Catalog, Text("<< /Type /Pages /Kids [3 0 R] /Count 10000000 >>"), Page),
        ["PDF, a million kids"] = () =>
            Pdf(
                "",
                Catalog,
                Text(
                    $"<< /Type /Pages /Kids [{Repeated("3 0 R ", 1_000_000)}] /Count {1_000_000.ToString(CultureInfo.InvariantCulture)} >>"
                ),
                Page
            ),
    };
}
