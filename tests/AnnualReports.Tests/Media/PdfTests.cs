using System.Security.Cryptography;
using System.Text;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Media;

/// <summary>What PDFs contain about themselves, as real programs write it.</summary>
public sealed class PdfTests
{
    static string Hex(byte[] bytes) => $"<{Convert.ToHexString(bytes)}>";

    static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>
    /// A PDF with one page. Its first object is the catalog, its fourth is the document information; more objects
    /// follow from the fifth on.
    /// </summary>
    static byte[] Pdf(string catalog, string about, string trailer, params string[] more)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        void Write(string text) => file.Write(Latin(text));
        Write("%PDF-1.7\n");
        string[] objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Random.Shared.Next(9, 1_000_000)} 9] >>",
            $"<< {about} >>",
            .. more,
        ];
        foreach (var content in objects)
        {
            places.Add(file.Length);
            Write($"{places.Count} 0 obj\n{content}\nendobj\n");
        }
        var table = file.Length;
        Write(
            $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))}"
        );
        Write(
            $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R /Info 4 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n"
        );
        return file.ToArray();
    }

    static async Task<MediaCard> Uploaded(byte[] pdf) => await (await Stores.Api(Store.Sqlite)).Uploaded(pdf, "a.pdf");

    public static TheoryData<string, string> Encodings =>
        new()
        {
            { "EFBBBF" + Convert.ToHexString(Encoding.UTF8.GetBytes("Été 2024 – 5 €")), "Été 2024 – 5 €" },
            { "FFFE" + Convert.ToHexString(Encoding.Unicode.GetBytes("Été 2024 – 5 €")), "Été 2024 – 5 €" },
            {
                "FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("Été 2024 – 5 € 📘")),
                "Été 2024 – 5 € 📘"
            },
            // Without the byte order mark.
            { Convert.ToHexString(Encoding.UTF8.GetBytes("Één verslag – 2024 €")), "Één verslag – 2024 €" },
            { "C974E920323032342085203520A0", "Été 2024 – 5 €" },
            { "FEFF001B006E006C001B00410062", "Ab" },
            { "EFBBBF", "" },
        };

    [Theory, MemberData(nameof(Encodings))]
    public async Task A_title_is_read_in_the_encoding_that_it_says(string hex, string title)
    {
        var bytes = Convert.FromHexString(hex);
        Assert.Equal(title, (await Uploaded(Pdf("", $"/Title <{hex}>", ""))).Pdf!.Title ?? "");
        var written = Encoding
            .Latin1.GetString(bytes)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("(", "\\(", StringComparison.Ordinal)
            .Replace(")", "\\)", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal);
        Assert.Equal(title, (await Uploaded(Pdf("", $"/Title ({written})", ""))).Pdf!.Title ?? "");
    }

    /// <summary>
    /// RC4 with 40 bits, the oldest way to encrypt a PDF (ISO 32000-1, section 7.6), with no password to open it.
    /// </summary>
    static byte[] Encrypted(string language, string title)
    {
        var pad = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
        var id = Latin("0123456789abcdef");
        var owner = Rc4(Md5(pad)[..5], pad);
        var key = Md5([.. pad, .. owner, 0xFC, 0xFF, 0xFF, 0xFF, .. id])[..5];
        string Text(byte number, string text) => Hex(Rc4(Md5([.. key, number, 0, 0, 0, 0])[..10], Latin(text)));
        return Pdf(
            $"/Lang {Text(1, language)}",
            $"/Title {Text(4, title)}",
            $"/Encrypt 5 0 R /ID [{Hex(id)} {Hex(id)}]",
            $"<< /Filter /Standard /V 1 /R 2 /O {Hex(owner)} /U {Hex(Rc4(key, pad))} /P -4 >>"
        );
    }

#pragma warning disable CA5351 // The format asks for it.
    static byte[] Md5(byte[] bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351

    static byte[] Rc4(byte[] key, byte[] data)
    {
        byte[] state = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }
        var result = new byte[data.Length];
        for (int k = 0, i = 0, j = 0; k < data.Length; k++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[k] = (byte)(data[k] ^ state[(state[i] + state[j]) & 255]);
        }
        return result;
    }

    [Fact]
    public async Task Of_an_encrypted_one_nothing_is_said_that_could_not_be_read()
    {
        var found = (await Uploaded(Encrypted("nl-BE", "Jaarverslag"))).Pdf!;
        Assert.Equal((true, 1, null, "Jaarverslag"), (found.Encrypted, found.Pages, found.Language, found.Title));
    }

    [Theory]
    [InlineData("nl_BE", "nl-BE")]
    [InlineData("de", "de")]
    [InlineData("n\u00E9", null)]
    [InlineData("Dutch, as in Belgium", null)]
    public async Task A_language_is_a_tag_or_none(string said, string? expected) =>
        Assert.Equal(expected, (await Uploaded(Pdf($"/Lang ({said})", "", ""))).Pdf!.Language);

    public static TheoryData<string> Before =>
        ["\u00EF\u00BB\u00BF", "\r\n", "\0\0", "Content-Type: application/pdf\r\n\r\n", "\u001B%-12345X@PJL\n"];

    [Theory, MemberData(nameof(Before))]
    public async Task What_stands_before_it_goes(string before)
    {
        var api = await Stores.Api(Store.Sqlite);
        var pdf = Pdf("/Lang (nl)", "", "");
        var file = await api.Uploaded([.. Latin(before), .. pdf], "a.pdf");
        Assert.Equal(("application/pdf", "nl", 1), (file.Type, file.Pdf!.Language, file.Pdf.Pages));
        Assert.Equal(pdf, (await api.Admin.Get(file.Url[1..])).Bytes);
        Assert.NotEqual(file.Sha256, file.SentSha256);
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(200_000)]
    public async Task Zeros_behind_it_are_no_fault(int zeros) =>
        Assert.Equal(1, (await Uploaded([.. Pdf("", "", ""), .. new byte[zeros]])).Pdf!.Pages);

    public static TheoryData<string, string[], string> Active =>
        new()
        {
            { "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", [], "JavaScript" },
            {
                "/Names << /JavaScript 5 0 R >>",
                ["<< /Names [(a) 6 0 R] >>", "<< /S /JavaScript /JS (1) >>"],
                "JavaScript"
            },
            {
                "/AcroForm << /Fields [5 0 R] >>",
                ["<< /T (a) /AA << /K << /S /JavaScript /JS (1) >> >> >>"],
                "JavaScript"
            },
            { "/OpenAction << /S /Launch /F (cmd.exe) >>", [], "Launch" },
            { "/OpenAction 5 0 R", ["<< /S /GoTo /D [3 0 R /Fit] /Next << /S /Launch /F (a) >> >>"], "Launch" },
            {
                "/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>",
                [
                    "<< /Type /Filespec /UF <FEFF0061002E006500780065> /EF << /F 6 0 R >> >>",
                    "<< /Length 2 >>\nstream\nab\nendstream",
                ],
                "a.exe"
            },
            {
                "/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>",
                ["<< /Type /Filespec /F (a.txt) /EF << /F 6 0 R >> >>", "<< /Length 4 >>\nstream\nMZab\nendstream"],
                "another file"
            },
        };

    [Theory, MemberData(nameof(Active))]
    public async Task What_does_something_by_itself_is_a_warning(string catalog, string[] more, string what) =>
        Assert.Contains(
            what,
            Assert.Single((await Uploaded(Pdf(catalog, "", "", more))).Warnings!),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Plain_ones_have_no_warnings() =>
        Assert.Null(
            (
                await Uploaded(
                    Pdf(
                        "/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >> /OpenAction [3 0 R /Fit]",
                        "",
                        "",
                        "<< /F (invoice.xml) /EF << /F 6 0 R >> >>",
                        "<< /Length 2 >>\nstream\nab\nendstream"
                    )
                )
            ).Warnings
        );
}
