using System.Text;
using AnnualReports.Api.Http;

namespace AnnualReports.Tests.Media;

/// <summary>
/// Drawings that are refused, and those that an import does not store as they are, each with the reason.
/// </summary>
public sealed class RefusedDrawingTests
{
    [Theory]
    [InlineData("<metadata><s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script></metadata>", "s:script")]
    [InlineData(
        "<metadata><h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script></metadata>",
        "h:script"
    )]
    [InlineData("<x:f><s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script></x:f>", "s:script")]
    [InlineData("<x:f xmlns:e='http://www.w3.org/2001/xml-events'><e:listener event='load'/></x:f>", "e:listener")]
    [InlineData("<title>a<rect/></title>", "another form")]
    [InlineData("<rect data-x='1'/>", "rect")]
    [InlineData("<style>body{display:none}</style>", "another form")]
    [InlineData("<!--><img src=x onerror=alert(1)>--><rect/>", "page")]
    public void What_was_passed_over_is_not_kept_by_an_import(string inside, string what) =>
        Assert.Contains(what, DrawingTests.Inspect(inside).Drawing!.Besides, StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "<!-- words -->\n<g x:label='Layer 1' fill=' red '>\n <rect/>\n</g><x:namedview><x:grid/></x:namedview>"
    )]
    [InlineData(
        "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:li>words</rdf:li></rdf:RDF></metadata><rect/>"
    )]
    [InlineData("<text x='1'>A &amp; b\n c</text><use xlink:href='#a'/><rect style='fill: red; stroke: blue'></rect>")]
    public void What_says_nothing_is_kept_by_an_import(string inside) =>
        Assert.Null(DrawingTests.Inspect(inside).Drawing!.Besides);

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]>", "document type")]
    [InlineData("<!DOCTYPE svg [ ]>", null)]
    [InlineData(
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
        null
    )]
    public void A_document_type_that_declares_something_is_not_kept_by_an_import(string type, string? what)
    {
        var besides = DrawingTests
            .Inspect(
                Encoding.UTF8.GetBytes(
                    type + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><rect/></svg>"
                )
            )
            .Drawing!.Besides;
        Assert.Equal(what is null, besides is null);
        Assert.Contains(what ?? "", besides ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<style>@im<![CDATA[port \"http://x.example/a.css\";]]></style>", "@import")]
    [InlineData("<style>@im<!-- -->port \"http://x.example/a.css\";</style>", "@import")]
    [InlineData("<style>@im<?x?>port url(//x.example)</style>", "@import")]
    [InlineData("<style>@\\69mport 'http://x.example'</style>", "escapes")]
    [InlineData("<style>@font-face{font-family:a;src:url(http://x.example)}</style>", "font")]
    [InlineData("<style>@keyframes a{from{fill:red}}</style>", "keyframes")]
    [InlineData("<style>@media print{a{fill:url(http://x.example)}}</style>", "outside")]
    [InlineData("<style>a{background:url(//x.example)}</style>", "outside")]
    [InlineData("<style>a{--x:url(//x.example)}</style>", "outside")]
    [InlineData("<style>a{fill:u\\72l('//x.example')}</style>", "outside")]
    [InlineData("<style>a{fill:url(/*)*/#x)}</style>", "outside")]
    [InlineData("<style>a{fill:src('//x.example')}</style>", "src")]
    [InlineData("<style>a{-moz-binding:url('//x.example#y')}</style>", "outside")]
    [InlineData("<style>a{width:expression(alert(1))}</style>", "expression")]
    [InlineData("<style>a{fill:red}<rect/></style>", "element rect")]
    [InlineData("<rect fill=\"\\75 rl(http://x.example)\"/>", "outside")]
    [InlineData("<rect fill=\"u\\rl(http://x.example)\"/>", "outside")]
    [InlineData("<rect fill=\"UR&#76;(http://x.example)\"/>", "outside")]
    [InlineData("<rect fill=\"url(&#10;'http://x.example')\"/>", "outside")]
    [InlineData("<rect mask=\"image-set('http://x.example' 1x)\"/>", "image-set")]
    [InlineData("<rect style=\"marker:url(data:image/svg+xml;base64,AAAA#a)\"/>", "outside")]
    [InlineData("<rect style=\"cursor:url(x.cur), auto\"/>", "outside")]
    [InlineData("<image href=\"data:image/svg+xml;base64,PHN2Zz4=\"/>", "outside")]
    [InlineData("<image href=\"data:image/png;base64,PHN2Zz4=\"/>", "no PNG, JPEG or WebP")]
    [InlineData("<image href=\"data:image/png;base64,%%%\"/>", "base64")]
    [InlineData("<use href=\"java&#10;script:alert(1)\"/>", "outside")]
    [InlineData("<use href=\"&#9; data:text/html,x\"/>", "outside")]
    [InlineData("<use xlink:href=\"//x.example/a.svg#b\"/>", "outside")]
    [InlineData("<use HREF=\"//x.example/a.svg#b\"/>", "outside")]
    [InlineData("<g ONLOAD=\"alert(1)\"/>", "ONLOAD")]
    [InlineData("<g x:onload=\"alert(1)\"/>", "onload")]
    [InlineData("<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>", "animations")]
    [InlineData("<set attributeName=\"onclick\" to=\"alert(1)\"/>", "animations")]
    [InlineData("<a href=\"https://x.example\"><rect/></a>", "link")]
    [InlineData("<feImage href=\"https://x.example\"/>", "elsewhere")]
    [InlineData("<SCRIPT>alert(1)</SCRIPT>", "SCRIPT")]
    [InlineData("<foreignObject><p/></foreignObject>", "web page")]
    [InlineData("<flowRoot><flowPara>a</flowPara></flowRoot>", "Convert to Text")]
    [InlineData(
        "<font><font-face><font-face-src><font-face-uri xlink:href='https://x.example'/></font-face-src></font-face></font>",
        "font"
    )]
    [InlineData("<font><script>alert(1)</script></font>", "script")]
    [InlineData("<h:img xmlns:h='http://www.w3.org/1999/xhtml' src='x'/>", "web page")]
    [InlineData("<math xmlns='http://www.w3.org/1998/Math/MathML'/>", "MathML")]
    [InlineData("<rect fill=\"url('#a(1)')\"/>", "a part of itself")]
    [InlineData("<rect fill=\"url(#a(1))\"/>", "browsers don't understand")]
    [InlineData("<use href=\"#a(1)\"/>", "a part of itself")]
    [InlineData("<g xml:base=\"https://x.example/\"/>", "xml:base")]
    public void Is_refused_with_its_true_reason(string inside, string why) =>
        Assert.Contains(
            why,
            Assert.Throws<ProblemException>(() => DrawingTests.Inspect(inside)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("width=\"210mm\" height=\"297mm\"", 794, 1123)]
    [InlineData("width=\"72pt\" height=\"2.54cm\"", 96, 96)]
    [InlineData("width=\"1in\" height=\"6PC\"", 96, 96)]
    [InlineData("width=\"100%\" height=\"100%\" viewBox=\"0 0 40 30\"", 40, 30)]
    [InlineData("width=\"80px\" viewBox=\"0,0,40,30\"", 80, 60)]
    public void Its_size_is_understood_in_the_units_that_programs_write(string attributes, int width, int height) =>
        Assert.Equal(new(width, height), DrawingTests.Inspect("<rect/>", attributes).Size);

    [Fact]
    public void A_document_type_goes_and_what_it_declares_is_not_used()
    {
        const string Type =
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!-- Generator: someone --><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG "
            + "1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" "
            + "[<!ENTITY a \"b\"><!ATTLIST svg onload CDATA \"alert(1)\">]>";
        var drawing = Encoding.Latin1.GetBytes(
            Type + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><title>Été</title></svg>"
        );
        Assert.Equal(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><title>Été</title></svg>",
            DrawingTests.Plain(DrawingTests.Inspect(drawing))
        );
    }
}
