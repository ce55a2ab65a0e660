using CsCheck;

namespace AnnualReports.Tests.Media;

/// <summary>Drawings that are changed in random places by texts that break parsers.</summary>
static class ChangedDrawings
{
    static readonly string[] Snippets =
    [
        "<!-->",
        "-->",
        "<!--",
        "<![CDATA[",
        "]]>",
        "<?x ",
        "?>",
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "<style>",
        "</style>",
        "<title>",
        "</title>",
        "<desc>",
        "</desc>",
        "@import 'http://x.example';",
        "@im<!-- -->port 'http://x.example';",
        "url(http://x.example)",
        "\\75 rl(http://x.example)",
        "u\\72l(//x.example#a)",
        "&#117;rl(//x)",
        "image-set('//x' 1x)",
        "src('//x')",
        "expression(1)",
        "a{fill:red}",
        "{",
        "}",
        ";",
        "'",
        "\"",
        "\\",
        "/*",
        "*/",
        "(",
        ")",
        "<",
        ">",
        "&lt;",
        "&gt;",
        "&quot;",
        "&#10;",
        "&#0;",
        "&amp;lt;",
        " onload=\"alert(1)\"",
        " href=\"javascript:alert(1)\"",
        " href=\"java&#9;script:alert(1)\"",
        " xlink:href=\"//x.example/a#b\"",
        " style=\"fill:url(//x.example)\"",
        " fill=\"url(&#39;//x&#39;)\"",
        "<foreignObject>",
        "</foreignObject>",
        "<a href=\"javascript:alert(1)\">",
        "</a>",
        "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
        "<use href=\"//x#y\"/>",
        "<image href=\"//x\"/>",
        "<math>",
        "</math>",
        "<mtext>",
        "<p>",
        "<table>",
        "<svg>",
        "</svg>",
        "<g>",
        "</g>",
        "<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"x\"/>",
        "<text>",
        "</text>",
        "<noscript>",
        "<template>",
        "\u2028",
        "\u00A0",
        "\uFEFF",
        "\t",
        "\n",
        "<!DOCTYPE svg>",
        "<!DOCTYPE svg [<!ENTITY a '<img/>'>]>",
        "&a;",
        "<metadata>",
        "</metadata>",
        "--x:url(//x)",
        "@media x{",
        "@font-face{src:url(//x)}",
        "<style>body,*{opacity:0}</style>",
        "*{x:y}",
        ":root+p,",
        "svg~*,",
        ":not(b),",
        "&amp;:hover{fill:red}",
        "@media (1px&lt;width){b{fill:red}}",
        " class=\"d-01234567 a\"",
        ".d-01234567+p,",
        "[a=',b']>",
        "::before,",
    ];

    public const string Plain =
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 "
        + "40 30\"><title>A &amp; b</title>"
        + "<style type=\"text/css\">.a > b { fill: url(#a); font: 1px 'A B' } @media print { .b { stroke: #fff } }</style><defs><linearGradient "
        + "id=\"a\"><stop offset=\"0\" style=\"stop-color:red\"/></linearGradient></defs>"
        + "<!-- words --><g class=\"a\" fill=\"url(#a)\"><text x=\"1\">Some <tspan>words</tspan> &lt; more</text><use xlink:href=\"#a\"/><image "
        + "href=\"data:image/png;base64,iVBORw0KGgo=\"/></g></svg>";

    public static readonly Gen<string> Drawings =
        from changes in Gen.Select(
            Gen.Int[0, 10_000],
            Gen.Int[0, 3],
            Gen.Int[0, Snippets.Length - 1],
            Gen.Int[0, 30]
        ).List[1, 5]
        select changes.Aggregate(
            Plain,
            (text, change) =>
            {
                var (at, way, which, length) = change;
                var snippet = Snippets[which];
                // Half of them are inserted where a part begins or ends. Elsewhere, little is well-formed.
                at =
                    way < 2 ? at % (text.Length + 1)
                    : text.IndexOfAny(['<', '>', '"', '{', '}', ';', '(', ')'], at % text.Length) is >= 0 and var mark
                        ? mark + way - 2
                    : text.Length;
                return text[..at] + snippet + text[(way == 0 ? Math.Min(text.Length, at + length) : at)..];
            }
        );
}
