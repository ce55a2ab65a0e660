using System.Text;
using AnnualReports.Api.Media;

namespace AnnualReports.Tests.Media;

/// <summary>Files and names that could do harm: each is refused with the reason, or made harmless.</summary>
public sealed class HostileTests
{
    static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    static readonly byte[] Jpeg = Sent.Jpeg(),
        Png = Sent.Png(),
        Pdf = Sent.Pdf(),
        Xlsx = Sent.Xlsx();

    /// <summary>A PNG whose header names more pixels than any machine has memory for.</summary>
    static byte[] Bomb()
    {
        byte[] bomb = [.. Png];
        new byte[] { 0, 0, 0x7F, 0xFF, 0, 0, 0x7F, 0xFF }.CopyTo(bomb, 16);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bomb.AsSpan(29), Checksum(bomb.AsSpan(12, 17)));
        return bomb;
    }

    /// <summary>The checksum of a chunk (RFC 2083, annex).</summary>
    static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        return ~crc;
    }

    static readonly Dictionary<string, (byte[] Bytes, string Type, string Why)> All = new()
    {
        ["a PDF with an archive behind its end"] = ([.. Pdf, .. Xlsx], "unsafe-file", "after the end of the PDF"),
        ["a PDF that does not begin as one"] = (Sent.Pdf(before: "<html>"), "unsupported-file", "HTML"),
        ["a PDF behind more text than readers pass over"] = (
            Sent.Pdf(before: new string('x', 2_000)),
            "unsupported-file",
            "no table"
        ),
        ["a letter"] = (
            Text(
                "Dear Ms Peeters, thank you for your letter.\nWe have read it with care, and will answer it soon.\nKind regards, the "
                    + "minister\n"
            ),
            "unsupported-file",
            "letter"
        ),
        ["an e-mail"] = (
            Text("From: a@x.example, b@x.example\nSubject: Figures, again\n\nHello, all\n"),
            "unsupported-file",
            "e-mail"
        ),
        ["JSON"] = (Text("[1,2]\n[3,4]\n"), "unsupported-file", "JSON"),
        ["lines of JSON"] = (Text("{\"a\":1,\"b\":2}\n{\"a\":3,\"b\":4}\n"), "unsupported-file", "JSON"),
        ["a program in Python"] = (
            Text("import os, sys\nprint(os, sys)\nx = max(1, 2)\n"),
            "unsupported-file",
            "program"
        ),
        ["a program in JavaScript"] = (Text("let a = 1;\nlet b = 2;\nalert(a, b);\n"), "unsupported-file", "program"),
        ["a program for a shell"] = (Text("#!/bin/sh\necho a,b\n"), "unsupported-file", "program"),
        ["a query"] = (
            Text("INSERT INTO t (a, b) VALUES (1, 2);\nINSERT INTO t (a, b) VALUES (3, 4);\n"),
            "unsupported-file",
            "program"
        ),
        ["text that claims to be UTF-16"] = (
            [0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8, (byte)'b', 0],
            "unsafe-file",
            "UTF-16"
        ),
        ["a PDF that is cut off"] = (Pdf[..^40], "unsafe-file", "cut off"),
        ["a PNG that is HTML"] = (
            Text("<!DOCTYPE html><html><script>alert(1)</script></html>"),
            "unsupported-file",
            "HTML"
        ),
        ["a picture of too many pixels"] = (Bomb(), "file-too-large", "pixels"),
        ["a truncated JPEG"] = (Jpeg[..(Jpeg.Length / 2)], "unsafe-file", "cut off"),
        ["a truncated PNG"] = (Png[..^20], "unsafe-file", "cut off"),
        ["a JPEG of noise"] = ([0xFF, 0xD8, 0xFF, 0xE0, .. new byte[200]], "unsafe-file", "damaged"),
        ["an empty file"] = ([], "unsafe-file", "empty"),
        ["a program"] = ([(byte)'M', (byte)'Z', 0, 0, 1, 2], "unsupported-file", "program"),
        ["a GIF"] = ([.. Text("GIF89a"), 0, 1, 0, 1], "unsupported-file", "GIF"),
        ["an SVG with a script"] = (Sent.Svg("<script>alert(1)</script>"), "unsafe-file", "script"),
        ["an SVG with a handler"] = (Sent.Svg("<g onload=\"alert(1)\"/>"), "unsafe-file", "onload"),
        ["an SVG with a page in it"] = (
            Sent.Svg("<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>"),
            "unsafe-file",
            "foreignObject"
        ),
        ["an SVG with a script of another namespace"] = (
            Sent.Svg("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\"/>"),
            "unsafe-file",
            "h:script"
        ),
        ["an SVG with a picture from elsewhere"] = (
            Sent.Svg("<image xlink:href=\"https://tracker.example/x.png\"/>"),
            "unsafe-file",
            "outside"
        ),
        ["an SVG with a link that runs"] = (Sent.Svg("<use href=\" javascript:alert(1)\"/>"), "unsafe-file", "outside"),
        ["an SVG that uses another file"] = (Sent.Svg("<use href=\"other.svg#x\"/>"), "unsafe-file", "outside"),
        ["an SVG with a style from elsewhere"] = (
            Sent.Svg("<style>@import 'https://x.example/y.css';</style>"),
            "unsafe-file",
            "styles"
        ),
        ["an SVG with a fill from elsewhere"] = (
            Sent.Svg("<rect fill=\"url(https://x.example/y.svg#z)\"/>"),
            "unsafe-file",
            "outside"
        ),
        ["an SVG with an escaped style"] = (
            Sent.Svg("<style>rect{fill:\\75rl(https://x.example)}</style>"),
            "unsafe-file",
            "styles"
        ),
        ["an SVG with entities"] = (
            Text(
                "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">&a;</svg>"
            ),
            "unsafe-file",
            "entities"
        ),
        ["an SVG with a stylesheet"] = (
            Text(
                "<?xml version=\"1.0\"?><?xml-stylesheet href=\"x.css\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"
            ),
            "unsafe-file",
            "processing instruction"
        ),
        ["an SVG that moves a link"] = (
            Sent.Svg("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>"),
            "unsafe-file",
            "set"
        ),
        ["an SVG that is no XML"] = (
            Text("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><g></svg>"),
            "unsafe-file",
            "well-formed"
        ),
        ["a workbook with macros"] = (Sent.Xlsx(("xl/vbaProject.bin", [1, 2, 3])), "unsafe-file", "vbaProject"),
        ["a workbook that is a bomb"] = (
            Sent.Xlsx(("xl/worksheets/sheet1.xml", new byte[50_000_000])),
            "unsafe-file",
            "beyond measure"
        ),
        ["a workbook whose part leads out"] = (Sent.Xlsx(("../../etc/passwd", [1])), "unsafe-file", "leads out"),
        ["a workbook with a document type"] = (
            Sent.Xlsx(
                (
                    "xl/sharedStrings.xml",
                    Text(
                        "<?xml version=\"1.0\"?><!-- x --><!DOCTYPE sst [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst>&a;</sst>"
                    )
                )
            ),
            "unsafe-file",
            "document type"
        ),
        ["a workbook with a document type in UTF-16"] = (
            Sent.Xlsx(
                (
                    "xl/_rels/workbook.xml.rels",
                    [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("<!DOCTYPE a><a/>")]
                )
            ),
            "unsafe-file",
            "document type"
        ),
        ["a workbook with something behind"] = ([.. Xlsx, .. Text("more")], "unsafe-file", "after its end"),
        ["a table with a control character"] = (Text("a,b\n1,\u0007\n"), "unsafe-file", "control character"),
        ["a table with uneven lines"] = (Text("a,b\n1,2,3\n"), "unsafe-file", "Line 2"),
        ["a table in another encoding"] = ([.. Text("a,b\n1,"), 0xE9, (byte)'\n'], "unsafe-file", "UTF-8"),
        ["plain text"] = (Text("Only words.\nAnd more of them.\n"), "unsupported-file", "no table"),
    };

    public static TheoryData<string> Files => [.. All.Keys];

    [Theory, MemberData(nameof(Files))]
    public async Task Is_refused_with_the_reason(string what)
    {
        var (bytes, type, why) = All[what];
        var answer = await (await Stores.Api(Store.Sqlite)).Admin.Upload(bytes, "picture.png");
        Assert.True(answer.Status >= 400, $"{what} was taken");
        Assert.Equal("/problems/" + type, answer.Type);
        Assert.Contains(why, answer.Text("detail")!, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.png")]
    [InlineData("..\\..\\windows\\win.ini", "win.ini.png")]
    [InlineData("CON", "_CON.png")]
    [InlineData("con.png", "_con.png")]
    [InlineData("Aux.tar.png", "_Aux.tar.png")]
    [InlineData("a\u202Egnp.exe", "agnp.exe.png")]
    [InlineData("\u0000\u0001b\u007F.png", "b.png")]
    [InlineData("  .hidden. .png", "hidden.png")]
    [InlineData("", "file.png")]
    [InlineData("..", "file.png")]
    [InlineData("a<b>:\"|?*.PNG", "ab.png")]
    [InlineData("jaarverslag 2024 – français.png", "jaarverslag 2024 – français.png")]
    public void A_name_is_made_harmless(string name, string expected) =>
        Assert.Equal(expected, FileNames.Clean(name, FileType.All.Single(t => t.Name == "PNG")));

    [Fact]
    public void Half_a_character_is_replaced() =>
        Assert.Equal(
            "half _ pair.png",
            FileNames.Clean("half \uD800 pair.png", FileType.All.Single(t => t.Name == "PNG"))
        );

    [Fact]
    public async Task A_name_of_10_KB_is_cut()
    {
        var api = await Stores.Api(Store.Sqlite);
        var file = await api.Admin.Upload(Sent.Png(), new string('x', 10_000) + ".png");
        Assert.Equal((201, 199), (file.Status, file.Text("name")!.Length));
        Assert.EndsWith("x.png", file.Text("name"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Harmless_drawings_pass()
    {
        var api = await Stores.Api(Store.Sqlite);
        var svg = Sent.Svg(
            "<defs><linearGradient id=\"a\"><stop offset=\"0\"/></linearGradient></defs>"
                + "<style>rect { fill: url( \"#a\" ) }</style><use href=\"#a\"/>"
                + "<image xlink:href=\"data:image/png;base64,iVBORw0KGgo=\"/><text>C:\\ a javascript word</text>",
            "width=\"80\""
        );
        var file = await api.Uploaded(svg, "drawing.svg");
        Assert.Equal((80, 60), (file.Width, file.Height));
    }
}
