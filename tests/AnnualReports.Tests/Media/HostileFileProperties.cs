using System.Diagnostics;
using System.Globalization;
using System.Text;
using AnnualReports.Api.Http;
using AnnualReports.Api.Media;
using CsCheck;

namespace AnnualReports.Tests.Media;

/// <summary>
/// Files that were changed here and there, of all types: each is taken or refused with a problem, in bounded time; and no drawing that is taken runs or
/// fetches anything in a page that holds it.
/// </summary>
public sealed class HostileFileProperties
{
    /// <summary>How long each of them looks for a file that breaks the rule.</summary>
    /// <summary>How long each property is tried with a seed of its own: longer by <c>ANNUALREPORTS_TEST_SECONDS</c>.</summary>
    static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("ANNUALREPORTS_TEST_SECONDS"), CultureInfo.InvariantCulture,
        out var seconds) ? seconds : 12;

    static readonly TimeSpan Most = Patience.Seconds(10);

    static readonly string[] Snippets =
    [
        "<!-->", "-->", "<!--", "<![CDATA[", "]]>", "<?x ", "?>", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<style>", "</style>",
            "<title>", "</title>", "<desc>", "</desc>",
        "@import 'http://x.example';", "@im<!-- -->port 'http://x.example';", "url(http://x.example)", "\\75 rl(http://x.example)",
            "u\\72l(//x.example#a)", "&#117;rl(//x)", "image-set('//x' 1x)",
        "src('//x')", "expression(1)", "a{fill:red}", "{", "}", ";", "'", "\"", "\\", "/*", "*/", "(", ")", "<", ">", "&lt;", "&gt;", "&quot;", "&#10;",
            "&#0;", "&amp;lt;",
        " onload=\"alert(1)\"", " href=\"javascript:alert(1)\"", " href=\"java&#9;script:alert(1)\"", " xlink:href=\"//x.example/a#b\"",
            " style=\"fill:url(//x.example)\"", " fill=\"url(&#39;//x&#39;)\"",
        "<foreignObject>", "</foreignObject>", "<a href=\"javascript:alert(1)\">", "</a>", "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
            "<use href=\"//x#y\"/>", "<image href=\"//x\"/>",
        "<math>", "</math>", "<mtext>", "<p>", "<table>", "<svg>", "</svg>", "<g>", "</g>", "<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"x\"/>",
            "<text>", "</text>", "<noscript>", "<template>",
        "\u2028", "\u00A0", "\uFEFF", "\t", "\n", "<!DOCTYPE svg>", "<!DOCTYPE svg [<!ENTITY a '<img/>'>]>", "&a;", "<metadata>", "</metadata>",
            "--x:url(//x)", "@media x{", "@font-face{src:url(//x)}",
        "<style>body,*{opacity:0}</style>", "*{x:y}", ":root+p,", "svg~*,", ":not(b),", "&amp;:hover{fill:red}", "@media (1px&lt;width){b{fill:red}}",
            " class=\"d-01234567 a\"", ".d-01234567+p,", "[a=',b']>", "::before,",
    ];

    const string Plain = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 "
        + "40 30\"><title>A &amp; b</title>"
        + "<style type=\"text/css\">.a > b { fill: url(#a); font: 1px 'A B' } @media print { .b { stroke: #fff } }</style><defs><linearGradient "
        + "id=\"a\"><stop offset=\"0\" style=\"stop-color:red\"/></linearGradient></defs>"
        + "<!-- words --><g class=\"a\" fill=\"url(#a)\"><text x=\"1\">Some <tspan>words</tspan> &lt; more</text><use xlink:href=\"#a\"/><image "
        + "href=\"data:image/png;base64,iVBORw0KGgo=\"/></g></svg>";

    static readonly Gen<string> Drawings =
        from changes in Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 3], Gen.Int[0, Snippets.Length - 1], Gen.Int[0, 30]).List[1, 5]
        select changes.Aggregate(Plain, (text, change) =>
        {
            var (at, way, which, length) = change;
            var snippet = Snippets[which];
            // Half of them stand where a part begins or ends: elsewhere little is well-formed.
            at = way < 2 ? at % (text.Length + 1) : text.IndexOfAny(['<', '>', '"', '{', '}', ';', '(', ')'], at % text.Length) is >= 0 and var mark
                ? mark + way - 2 : text.Length;
            return text[..at] + snippet + text[(way == 0 ? Math.Min(text.Length, at + length) : at)..];
        });

    [Fact]
    public void No_drawing_that_is_taken_runs_or_fetches_anything_in_a_page()
    {
        var taken = 0;
        Drawings.Sample(drawing =>
        {
            if (Read(Encoding.UTF8.GetBytes(drawing)) is not { Drawing: { } found })
                return;
            Interlocked.Increment(ref taken);
            var plain = Encoding.UTF8.GetString(found.Plain);
            Assert.Null(InlinedDrawing.Fault(plain));
            Assert.Equal(plain, Encoding.UTF8.GetString(Read(found.Plain)!.Drawing!.Plain));
            if (found.Besides is null)
                Assert.Null(InlinedDrawing.Fault(drawing));
        }, time: Seconds, threads: 1);
        Assert.True(taken > 50, $"Only {taken} of the changed drawings were taken.");
    }

    /// <summary>Found by the property: what no browser takes for a rule is left out, and so is what only reads like something that fetches.</summary>
    [Theory]
    [InlineData(".a > ")]
    [InlineData("> .a")]
    [InlineData(".a + ~ .b")]
    [InlineData(".a, ")]
    public void A_selector_that_ends_in_the_middle_is_left_out(string selector) => Rewritten(Plain.Replace(".a > b", selector, StringComparison.Ordinal));

    [Theory]
    [InlineData("1px 'A B'", "1px 'url(//x.example) B'")]
    [InlineData("1px 'A B'", "1url(//x)x 'A B'")]
    [InlineData("#fff", "#url(//x)")]
    [InlineData("@media print", "@media printurl(http://x.example)")]
    public void What_reads_like_an_address_to_fetch_is_left_out(string written, string instead) =>
        Rewritten(Plain.Replace(written, instead, StringComparison.Ordinal));

    static void Rewritten(string drawing)
    {
        var plain = Read(Encoding.UTF8.GetBytes(drawing))!.Drawing!.Plain;
        Assert.Null(InlinedDrawing.Fault(Encoding.UTF8.GetString(plain)));
        Assert.DoesNotContain("//x", Encoding.UTF8.GetString(plain)[200..], StringComparison.Ordinal);
        Assert.Equal(plain, Read(plain)!.Drawing!.Plain);
    }

    /// <summary>Found by the property: a box that is left out of what is written had told the size.</summary>
    [Fact]
    public void A_box_that_is_not_four_numbers_says_nothing_of_the_size()
    {
        var box = Plain.Replace("viewBox=\"0 0", "viewBox=\"url(//x)0 0", StringComparison.Ordinal);
        Assert.Null(Read(Encoding.UTF8.GetBytes(box)));
        var sized = Read(Encoding.UTF8.GetBytes(box.Replace("viewBox", "width=\"40\" height=\"30\" viewBox", StringComparison.Ordinal)))!.Drawing!;
        Assert.Equal(sized.Plain, Read(sized.Plain)!.Drawing!.Plain);
    }

    static readonly Lazy<byte[][]> Others = new(() =>
        [Sent.Jpeg(), Sent.Progressive(), Sent.Png(), Sent.WebP(), Sent.Pdf(Sent.Tagged + " /Lang (nl)"), Sent.Csv(),
            Sent.Xlsx(("xl/worksheets/sheet1.xml", new byte[300]))]);

    static readonly Gen<byte[]> Files =
        from which in Gen.Int[0, 6]
        from changes in Gen.Select(Gen.Int[0, 1 << 20], Gen.Byte, Gen.Int[0, 3], Gen.Int[0, 40]).List[1, 8]
        select changes.Aggregate(Others.Value[which], (bytes, change) =>
        {
            var (place, value, way, length) = change;
            var at = place % Math.Max(1, bytes.Length);
            if (bytes.Length < 10)
                return bytes;
            return way switch
            {
                0 => [.. bytes[..at], value, .. bytes[(at + 1)..]],
                1 => bytes.Length > length + 10 ? [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + length)..]] : bytes,
                2 => [.. bytes[..at], .. bytes[Math.Max(0, at - length)..]],
                _ => [.. bytes[..at], .. Enumerable.Repeat((byte)255, 4), .. bytes[Math.Min(bytes.Length, at + 4)..]],
            };
        });

    [Fact]
    public void A_damaged_file_of_any_type_is_taken_or_refused_in_bounded_time() => Files.Sample(file =>
    {
        var watch = Stopwatch.StartNew();
        Read(file);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Most);
    }, time: Seconds, threads: 1);

    /// <summary>What is found in a file, on the way that uploads go; null: it was refused.</summary>
    static FileFacts? Read(byte[] file)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            var type = FileType.Of(file.AsSpan(0, Math.Min(file.Length, FileType.Head)));
            if (type.Strip is { } strip)
            {
                using var target = new MemoryStream();
                using (var source = File.OpenRead(path))
                    strip(source, target);
                File.WriteAllBytes(path, target.ToArray());
            }
            return type.Inspect(path, 100_000_000);
        }
        catch (ProblemException)
        {
            return null;
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task None_of_them_is_answered_with_a_fault_of_the_program()
    {
        var api = await Stores.Api(Store.Sqlite, "media-hostile");
        var watch = Stopwatch.StartNew();
        await Gen.OneOf(Drawings.Select(Encoding.UTF8.GetBytes), Files).SampleAsync(async file =>
        {
            if (watch.Elapsed < Patience.Seconds(8))
                Assert.Contains((await api.Admin.Upload(file)).Status, (int[])[200, 201, 413, 415, 422]);
        }, iter: 60, threads: 1);
    }
}
