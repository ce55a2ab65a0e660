using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Http;

/// <summary>
/// The styles of the pages that management answers with. They stand within the page, which is saved and printed as one
/// file, and the page's policy allows each by its hash.
/// </summary>
static class PageStyles
{
    public const string Diff = """
        :root{color-scheme:light dark}
        body{font:1rem/1.5 system-ui,sans-serif;max-width:80rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.5rem}h2{font-size:1.2rem;margin:2rem 0 .5rem}
        table{border-collapse:collapse;table-layout:fixed;width:100%}
        th,td{border:1px solid light-dark(#bbb,#555);padding:.35rem .6rem;text-align:start;vertical-align:top}
        thead th{width:50%}tbody th{background:light-dark(#eee,#2a2a2a)}
        thead small{display:block;font-weight:normal}
        td{white-space:pre-wrap;overflow-wrap:anywhere}
        td.none,.folded summary{color:light-dark(#555,#aaa);font-style:italic}
        .folded{white-space:normal}.folded div{white-space:pre-wrap}
        del{background:light-dark(#ffdcd7,#5c1f1a)}ins{background:light-dark(#d3f3d6,#14491d)}
        del::before,del::after,ins::before,ins::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        del::before{content:" [removed: "}ins::before{content:" [added: "}del::after,ins::after{content:"] "}
        """;

    public const string Audit = """
        :root{color-scheme:light dark}
        body{font:1rem/1.5 system-ui,sans-serif;max-width:90rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.5rem}
        table{border-collapse:collapse;width:100%}
        th,td{border:1px solid light-dark(#bbb,#555);padding:.35rem .6rem;text-align:start;vertical-align:top}
        thead th{background:light-dark(#eee,#2a2a2a)}
        td{overflow-wrap:anywhere}small{display:block;color:light-dark(#555,#aaa)}
        .refused td{background:light-dark(#ffeceb,#3b1614)}
        @media print{body{max-width:none;margin:0}thead{display:table-header-group}}
        """;

    /// <summary>The sources of a policy that allow these styles and no others.</summary>
    public static readonly string Hashes = $"{Hash(Diff)} {Hash(Audit)}";

    /// <summary>The Content Security Policy of a page with a style: it runs no script and loads nothing.</summary>
    public static string Policy(string style) =>
        $"default-src 'none'; style-src {Hash(style)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static string Hash(string style) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";
}
