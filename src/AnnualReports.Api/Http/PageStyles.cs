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
        @media (max-width:40rem){thead{display:none}tr,td,tbody th{display:block;inline-size:100%}
        td:empty,.same td+td{display:none}td+td{border-block-start:0}td{padding-inline:0}}
        del::before{content:" [removed: "}ins::before{content:" [added: "}del::after,ins::after{content:"] "}
        html[lang=nl] del::before{content:" [weggehaald: "}html[lang=nl] ins::before{content:" [toegevoegd: "}
        html[lang=fr] del::before{content:" [supprimé : "}html[lang=fr] ins::before{content:" [ajouté : "}
        html[lang=de] del::before{content:" [entfernt: "}html[lang=de] ins::before{content:" [hinzugefügt: "}
        """;

    public static readonly string Audit = Common() + """
        th,td{padding:.4rem .6rem}
        thead th{background:var(--soft)}
        table{table-layout:fixed}
        td{overflow-wrap:break-word}small{display:block;color:var(--muted)}
        th:nth-child(1){inline-size:15%}th:nth-child(2){inline-size:17%}th:nth-child(3){inline-size:21%}th:nth-child(5){inline-size:15%}
        @media (max-width:60rem){thead{display:none}tr{display:grid;gap:.15rem;padding-block:.6rem;border-block-end:1px solid var(--line)}
        td{display:block;border:0;padding:0}td:nth-child(3){font-weight:650}}
        .refused td{background:light-dark(#ffeceb,#3b1614)}
        @media print{thead{display:table-header-group}tr{break-inside:avoid}}
        """;

    public static readonly string Readiness = Common() + """
        h2{margin-block:1.5rem .5rem}h3{margin-block:1rem .25rem}
        small{display:block;color:inherit;font-weight:400}h3 small,.shares small,th small{color:var(--muted)}
        dl{display:grid;gap:.5rem}dl div{display:grid;grid-template-columns:minmax(0,12rem) minmax(0,1fr);gap:.25rem 1rem;align-items:start}
        dd{margin:0}dt{font-weight:650}progress{inline-size:min(16rem,100%);accent-color:light-dark(#1a6b2c,#7fd191)}
        .words dt{padding:.1rem .5rem;justify-self:start}
        .scroll{position:relative;overflow:auto;max-block-size:85vh;border:1px solid var(--line)}
        table{inline-size:auto;min-inline-size:100%;border-collapse:separate;border-spacing:0}
        th,td{padding:.4rem .6rem;overflow-wrap:anywhere}td{min-inline-size:7rem;overflow-wrap:break-word}
        thead th{position:sticky;inset-block-start:0;background:var(--soft);z-index:1}
        th:first-child{position:sticky;inset-inline-start:0;background:var(--soft);inline-size:22rem;min-inline-size:8.5rem}
        thead th:first-child{z-index:2}
        .missing{background:light-dark(#ffdcd7,#5c1f1a)}.outdated{background:light-dark(#ffe3bd,#5a3a06)}
        .machine{background:light-dark(#efe0ff,#41245f)}.incomplete{background:light-dark(#fff3b8,#4a4206)}
        .ready{background:light-dark(#d9ecff,#123a5c)}.published{background:light-dark(#d3f3d6,#14491d)}
        .changed{background:light-dark(#d2f0ee,#0f4642)}
        @media (max-width:40rem){dl div{grid-template-columns:minmax(0,1fr)}th:first-child{max-inline-size:9rem}}
        @media print{.scroll{overflow:visible;max-block-size:none}thead{display:table-header-group}tr{break-inside:avoid}}
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
    public static readonly string Hashes = $"{Hash(Diff)} {Hash(Audit)} {Hash(Readiness)}";

    /// <summary>The Content Security Policy of a page with a style: it runs no script and loads nothing.</summary>
    public static string Policy(string style) =>
        $"default-src 'none'; style-src {Hash(style)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static string Hash(string style) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";
}
