using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Security.Auditing;

/// <summary>Rows of the audit as a page that an officer reads and prints. It runs no script and loads nothing.</summary>
static class AuditPage
{
    const string Style = """
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

    public static readonly string Policy =
        "default-src 'none'; style-src "
        + $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri "
        + "'none'; form-action 'none'; frame-ancestors 'none'";

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="title">What the page is about.</param>
    /// <param name="rows">The rows, the newest first.</param>
    /// <param name="next">The address of older rows; null if there are none.</param>
    public static string Of(string title, IReadOnlyList<AuditEntry> rows, string? next)
    {
        var html = new StringBuilder(
            $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{Text(title)}</title><style>{Style}</style></head><body><main><h1>{Text(title)}</h1>
            """
        );
        html.Append(
            rows.Count == 0
                ? "<p>Nothing was done.</p>"
                : "<table><thead><tr><th scope=\"col\">When</th><th scope=\"col\">Who</th><th scope=\"col\">What</th>"
                    + "<th scope=\"col\">Of what</th><th scope=\"col\">How it ended</th></tr></thead><tbody>"
        );
        foreach (var row in rows)
            Write(html, row);
        if (rows.Count > 0)
            html.Append("</tbody></table>");
        if (next is not null)
            html.Append($"<p>There are older rows: <code>{Text(next)}</code></p>");
        return html.Append("</main></body></html>").ToString();
    }

    static void Write(StringBuilder html, AuditEntry row)
    {
        var revisions = (row.RevisionBefore, row.RevisionAfter) switch
        {
            ({ } before, { } after) => $"revision {before} → {after}",
            ({ } before, null) => $"revision {before}, deleted",
            (null, { } after) => $"revision {after}",
            _ => null,
        };
        var records = row.FirstRecord is { } first
            ? row.LastRecord == first
                ? $"record {first}"
                : $"records {first}–{row.LastRecord}"
            : null;
        var entry = row.Kind is null ? row.Target : $"{row.Kind} {row.Slug}{(row.Report is null ? "" : $", {row.Report}")}";
        string?[] more =
        [
            row.Kind is null ? null : row.Target,
            revisions,
            row.Languages is { } tags ? string.Join(", ", tags) : null,
            records,
            row.Detail,
        ];
        html.Append(row.Outcome == Content.AuditOutcomes.Done ? "<tr>" : "<tr class=\"refused\">")
            .Append($"<td><time datetime=\"{Content.Instants.Text(row.At.UtcDateTime)}\">{row.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC</time>")
            .Append($"<small>row {row.Sequence}</small></td>")
            .Append($"<td>{Text(row.By ?? "not known")}{Small(row.Address)}</td>")
            .Append($"<td>{Text(row.Operation)}{Small(row.Count is { } count ? $"{count} times" : null)}</td>")
            .Append($"<td>{Text(entry ?? "—")}{Small(string.Join("; ", more.OfType<string>()))}</td>")
            .Append($"<td>{Text(row.Outcome)}{Small(row.TraceId)}</td></tr>");
    }

    static string Small(string? text) => string.IsNullOrEmpty(text) ? "" : $"<small>{Text(text)}</small>";

    static string Text(string text) => Encoder.Encode(text);
}
