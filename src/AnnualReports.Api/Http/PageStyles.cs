using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Http;

/// <summary>
/// The styles of the pages that management answers with: the colours and the type of all pages, which are read from
/// their style sheet, and what is special to each. They stand within the page, which is saved and printed as one file,
/// and the page's policy allows each by its hash.
/// </summary>
static class PageStyles
{
    public static readonly string Diff = Common() + """
        table{table-layout:fixed}
        h2{margin-block:2rem .5rem}
        th,td{padding:.4rem .6rem}
        thead th{inline-size:50%}tbody th{background:var(--soft);font-weight:650}
        thead small{display:block}
        td{white-space:pre-wrap;overflow-wrap:anywhere}
        td.none,.folded summary{color:var(--muted);font-style:italic}
        .folded{white-space:normal}.folded div{white-space:pre-wrap}
        del{background:light-dark(#ffdcd7,#5c1f1a)}ins{background:light-dark(#d3f3d6,#14491d)}
        del::before,del::after,ins::before,ins::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        del::before{content:" [removed: "}ins::before{content:" [added: "}del::after,ins::after{content:"] "}
        """;

    public static readonly string Audit = Common() + """
        th,td{padding:.4rem .6rem}
        thead th{background:var(--soft)}
        td{overflow-wrap:anywhere}small{display:block;color:var(--muted)}
        .refused td{background:light-dark(#ffeceb,#3b1614)}
        @media print{thead{display:table-header-group}tr{break-inside:avoid}}
        """;

    /// <summary>
    /// The rules of the style sheet of all pages, and the place of the text on these, which are wide tables.
    /// </summary>
    static string Common()
    {
        using var reader = new StreamReader(typeof(PageStyles).Assembly.GetManifestResourceStream("embed/pages.css")!);
        var shared = reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
        return $"{shared}\n:root{{--accent:var(--text)}}\n"
            + "main{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem;max-inline-size:80rem;"
            + "margin-inline:auto;padding:2rem 1rem}\n"
            + "@media print{main{max-inline-size:none;padding:0}}\n";
    }

    /// <summary>The sources of a policy that allow these styles and no others.</summary>
    public static readonly string Hashes = $"{Hash(Diff)} {Hash(Audit)}";

    /// <summary>The Content Security Policy of a page with a style: it runs no script and loads nothing.</summary>
    public static string Policy(string style) =>
        $"default-src 'none'; style-src {Hash(style)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static string Hash(string style) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";
}
