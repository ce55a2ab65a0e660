using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AnnualReports.Api.Media;
using AnnualReports.Api.Media.Drawings;

namespace AnnualReports.Tests.Media;

/// <summary>Drawings are read as browsers read them, and written again from what was understood.</summary>
public sealed partial class DrawingTests
{
    internal static FileFacts Inspect(byte[] drawing)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, drawing);
            return Drawing.Inspect(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    internal static FileFacts Inspect(string inside, string attributes = "viewBox=\"0 0 40 30\"") =>
        Inspect(
            Encoding.UTF8.GetBytes(
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                    + $"xmlns:x=\"http://www.inkscape.org/namespaces/inkscape\" {attributes}>{inside}</svg>"
            )
        );

    internal static string Plain(FileFacts facts) => Encoding.UTF8.GetString(facts.Drawing!.Plain);

    static string Inside(string inside) =>
        Plain(Inspect(inside)) is var all && all.IndexOf('>', StringComparison.Ordinal) is var start
            ? all.EndsWith("/>", StringComparison.Ordinal) && start == all.Length - 1
                ? ""
                : all[(start + 1)..^"</svg>".Length]
            : "";

    [Theory]
    // What browsers disagree about is removed: a comment that ends in another place for HTML than for XML, sections,
    // and instructions.
    [InlineData("<!--><img src=x onerror=alert(1)>--><rect/>", "<rect/>")]
    [InlineData("<?php <script>alert(1)</script> ?><rect/>", "<rect/>")]
    [InlineData(
        "<text><![CDATA[<img src=x onerror=alert(1)>]]></text>",
        "<text>&lt;img src=x onerror=alert(1)&gt;</text>"
    )]
    [InlineData(
        "<title><![CDATA[</title><script>alert(1)</script>]]></title>",
        "<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"
    )]
    [InlineData("<desc>a<rect onload='no'/>b</desc>", "<desc>ab</desc>")]
    [InlineData("<g>words in no text<rect/></g>", "<g><rect/></g>")]
    [InlineData("<s:rect xmlns:s='http://www.w3.org/2000/svg' s:fill='url(http://x)'/>", "<rect/>")]
    // What readers never see is removed.
    [InlineData(
        "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><a href='http://x'/></rdf:RDF></metadata><rect/>",
        "<rect/>"
    )]
    [InlineData(
        "<x:namedview pagecolor='#fff'><x:grid/></x:namedview><g x:label='Layer 1' x:groupmode='layer'><rect/></g>",
        "<g><rect/></g>"
    )]
    [InlineData(
        "<switch><foreignObject requiredExtensions='http://ns.adobe.com/AdobeIllustrator/10.0/'><i/></foreignObject><g/></switch>",
        "<switch><g/></switch>"
    )]
    [InlineData("<rect STYLE='fill:url(http://x)' data-x='y' tabindex='1' fill='red'/>", "<rect fill=\"red\"/>")]
    // Styles are written again.
    [InlineData("<rect fill='\\72 ed'/>", "<rect fill=\"red\"/>")]
    [InlineData(
        "<rect style='fill:/*x*/\\72 ed;-inkscape-font-specification:\"A, B\";stroke:url( \"#a\" )'/>",
        "<rect style=\"fill:red;stroke:url(#a)\"/>"
    )]
    [InlineData(
        "<style>.a>.b{fill:#fff;stroke-dasharray:4,2 3}<!-- x -->@media print{.a{fill:RGB(0 0 0 / 50%)!important}}</style>",
        "<style>.MARK .a>.b{fill:#fff;stroke-dasharray:4,2 3}@media print{.MARK .a{fill:RGB(0 0 0 / 50%)!important}}</style>"
    )]
    [InlineData(
        "<style type='text/css' media='print'><![CDATA[ .cls-1 { enable-background: new; font: 12px Arial, \"A B\" } ]]></style>",
        "<style>@media print{.MARK .cls-1{font:12px Arial, 'A B'}}</style>"
    )]
    [InlineData("<style type='text/plain'>@import 'http://x'</style><rect/>", "<rect/>")]
    [InlineData("<style>a{fill:red}b{position:fixed;content:'x'}</style>", "<style>.MARK a{fill:red}</style>")]
    // Styles apply only to the drawing, whatever page contains it.
    [InlineData(
        "<style>body{display:none}*{opacity:0}svg{fill:red}:root{fill:red}</style>",
        "<style>.MARK body{display:none}.MARK *,.MARK{opacity:0}.MARK svg,svg.MARK{fill:red}.MARK.MARK{fill:red}</style>"
    )]
    [InlineData(
        "<style>svg>g .a,svg+*,:root~p,#b,[x='a, b'],:not(.c){fill:red}</style>",
        "<style>.MARK svg>g .a,svg.MARK>g .a,.MARK svg+*,.MARK #b,.MARK [x=\"a, b\"],.MARK[x=\"a, b\"],.MARK :not(.c),.MARK:not(.c){fill:red}</style>"
    )]
    [InlineData(
        "<style>@media print{body *{opacity:0}}</style>",
        "<style>@media print{.MARK body *{opacity:0}}</style>"
    )]
    // Media conditions have today's form, and none contains the sign that begins an element.
    [InlineData(
        "<style>@media (width &gt;= 600px){a{fill:red}}@media (400px&lt;width&lt;=700px) and (height&lt;9px){a{fill:red}}</style>",
        "<style>@media (width >= 600px){.MARK a{fill:red}}@media (700px >= width > 400px) and (9px > height){.MARK a{fill:red}}</style>"
    )]
    [InlineData(
        "<style media='(width &gt; 1px)'>a{fill:red}</style>",
        "<style>@media (width > 1px){.MARK a{fill:red}}</style>"
    )]
    // The type of an embedded picture is that of its bytes.
    [InlineData("<image href='data:image/jpg;base64,/9j/ 4AAQ'/>", "<image href=\"data:image/jpeg;base64,/9j/4AAQ\"/>")]
    [InlineData(
        "<image href='data:image/png;charset=utf-8;base64,/9j/4AAQ'/>",
        "<image href=\"data:image/jpeg;base64,/9j/4AAQ\"/>"
    )]
    [InlineData("<use href=' #a '/>", "<use href=\"#a\"/>")]
    [InlineData("<text x='1&#10;2'>a &amp; b &lt; c&#x0a;d</text>", "<text x=\"1 2\">a &amp; b &lt; c d</text>")]
    public void Is_written_anew_from_what_was_understood(string inside, string expected)
    {
        var facts = Inspect(inside);
        var written = Plain(facts);
        Assert.Equal(expected, Mark().Replace(Inside(inside), "MARK"));
        Assert.Null(InlinedDrawing.Fault(written));
        Assert.Equal(written, Plain(Inspect(facts.Drawing!.Plain)));
        Assert.Null(Inspect(facts.Drawing.Plain).Drawing!.Besides);
    }

    [GeneratedRegex(@"d-[0-9a-f]{8}(?![\w-])")]
    private static partial Regex Mark();

    [Fact]
    public void The_mark_of_its_styles_is_made_of_its_bytes_and_stands_among_the_roots_classes()
    {
        const string Root = "class=\"a b\" viewBox=\"0 0 40 30\"";
        var one = Plain(Inspect("<style>.a{fill:red}.c{fill:red}</style>", Root));
        var mark = Mark().Match(one).Value;
        Assert.Contains($"class=\"a b {mark}\"", one, StringComparison.Ordinal);
        Assert.Contains($".{mark} .a,.{mark}.a{{fill:red}}.{mark} .c{{", one, StringComparison.Ordinal);
        Assert.Equal(one, Plain(Inspect("<style>.a{fill:red}.c{fill:red}</style>", Root)));
        Assert.NotEqual(mark, Mark().Match(Plain(Inspect("<style>.a{fill:red}</style>", Root))).Value);
        Assert.DoesNotMatch(Mark(), Plain(Inspect("<rect/>", Root)));
        // An author who writes such a class reaches nothing outside of the drawing with it.
        Assert.DoesNotContain(
            "+",
            Plain(
                Inspect(
                    "<style>.d-01234567+p,.d-01234567~p{fill:red}</style>",
                    "class=\"d-01234567\" viewBox=\"0 0 1 1\""
                )
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_that_were_made_of_one_have_each_a_mark_of_its_own()
    {
        var one = Plain(
            Inspect("<style>.a{fill:red}svg>.b{fill:red}</style><rect/>", "class=\"b\" viewBox=\"0 0 40 30\"")
        );
        var (mark, blue) = (
            Mark().Match(one).Value,
            Plain(Inspected(one.Replace("fill:red", "fill:blue", StringComparison.Ordinal)))
        );
        var green = Plain(Inspected(one.Replace("fill:red", "fill:green", StringComparison.Ordinal)));
        Assert.Equal(3, new[] { mark, Mark().Match(blue).Value, Mark().Match(green).Value }.Distinct().Count());
        Assert.Equal(
            Mark().Replace(one, "MARK"),
            Mark().Replace(blue, "MARK").Replace("fill:blue", "fill:red", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(mark, blue, StringComparison.Ordinal);
        Assert.Equal(blue, Plain(Inspected(blue)));
        // A drawing that differs only in how it is written is the same drawing.
        Assert.Equal(one, Plain(Inspected(one.Replace("<rect/>", "\n  <rect />\n", StringComparison.Ordinal))));
        var twice = Plain(
            Inspect(
                "<style>.d-00000001 .a,.d-00000002 .a{fill:red}</style>",
                "class=\"d-00000001 d-00000002\" viewBox=\"0 0 1 1\""
            )
        );
        Assert.Single(Mark().Matches(twice).Select(m => m.Value).Distinct());
        Assert.Equal(twice, Plain(Inspected(twice)));
    }

    [Fact]
    public void A_font_that_LibreOffice_brings_along_is_left_out_and_told()
    {
        const string Font =
            "<defs><rect/><font id='EmbeddedFont_1' horiz-adv-x='2048'><font-face font-family='Liberation Sans embedded' units-per-em='2048'/>"
            + "<missing-glyph d='M 0,0 Z'/><glyph unicode='u' d='M 0,0 Z'/></font></defs><text>u</text>";
        var facts = Inspect(Font);
        Assert.EndsWith("</defs><text>u</text></svg>", Plain(facts), StringComparison.Ordinal);
        Assert.DoesNotContain("font", Plain(facts), StringComparison.Ordinal);
        Assert.Contains("font", Assert.Single(facts.Warnings!), StringComparison.Ordinal);
        Assert.NotNull(facts.Drawing!.Besides);
    }

    [Theory]
    [InlineData("<style>a{fill:red;b{fill:blue}}</style>", "the nested rule b")]
    [InlineData("<style>a{fill:red;&amp;:hover{fill:blue}}</style>", "the nested rule &:hover")]
    [InlineData("<style>@media (width >= calc(1px + 2px)){a{fill:red}}</style>", "the media (width")]
    [InlineData("<style media='screen; x'>a{fill:red}</style>", "the media screen; x")]
    public void Styles_that_are_left_out_are_told(string inside, string what) =>
        Assert.Contains(Inspect(inside).Warnings!, w => w.Contains(what, StringComparison.Ordinal));

    [Fact]
    public void A_drawing_whose_elements_have_a_prefix_is_one() =>
        Assert.Equal(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><rect/></svg>",
            Plain(
                Inspected(
                    "<?xml version=\"1.0\"?><s:svg xmlns:s=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><s:rect/></s:svg>"
                )
            )
        );

    /// <summary>Drawings are recognised by their bytes, as in an upload.</summary>
    static FileFacts Inspected(string drawing) =>
        FileType.Of(Encoding.UTF8.GetBytes(drawing)).Name == "SVG"
            ? Inspect(Encoding.UTF8.GetBytes(drawing))
            : throw new InvalidOperationException("no SVG");

    [Fact]
    public void The_samples_stay_what_they_show()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples", "media");
        var drawings = Directory.GetFiles(folder, "*.svg");
        Assert.NotEmpty(drawings);
        foreach (var path in drawings)
        {
            var facts = Drawing.Inspect(path);
            Assert.Null(facts.Drawing!.Besides);
            Assert.Empty(facts.Warnings!);
            Assert.Equal(Elements(File.ReadAllText(path)), Elements(Plain(facts)));
        }
    }

    static string[] Elements(string drawing) =>
        [
            .. XDocument
                .Parse(drawing)
                .Descendants()
                .Where(e => e.Name.LocalName != "metadata")
                .Select(e => e.Name.LocalName),
        ];

    [Theory, OnEveryStore]
    public async Task An_upload_is_kept_as_written_anew_and_known_by_what_was_sent(Store store)
    {
        var api = await Stores.Api(store);
        var sent = Sent.Svg("<!--><img src=x onerror=alert(1)>--><rect fill=\"icc(x\"/>");
        var file = await api.Uploaded(sent, "drawing.svg");
        var kept = await api.Admin.Get(file.Url[1..]);
        Assert.DoesNotContain("img", Encoding.UTF8.GetString(kept.Bytes), StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(sent)), file.SentSha256);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(kept.Bytes)), file.Sha256);
        Assert.Contains("icc(x", Assert.Single(file.Warnings!), StringComparison.Ordinal);
        // The uploaded file and the stored one are recognised as the same file.
        Assert.Equal(
            (200, file.Id.ToString()),
            await api.Admin.Upload(sent) is var again ? (again.Status, again.Text("id")) : default
        );
        Assert.Equal(
            (200, file.Id.ToString()),
            await api.Admin.Upload(kept.Bytes) is var same ? (same.Status, same.Text("id")) : default
        );
        Assert.False((await api.Admin.Get($"/manage/media/{file.Id}")).Json.TryGetProperty("warnings", out _));
    }
}
