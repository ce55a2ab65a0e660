using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Security.Auditing;

/// <summary>Rows of the audit as a page that an officer reads and prints. It runs no script and loads nothing.</summary>
static class AuditPage
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="title">What the page is about.</param>
    /// <param name="rows">The rows, the newest first.</param>
    /// <param name="next">The address of older rows; null if there are none.</param>
    public static string Of(string title, IReadOnlyList<AuditEntry> rows, string? next)
    {
        var html = new StringBuilder(
            $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{Text(title)}</title><style>{PageStyles.Audit}</style></head><body><main><h1>{Text(title)}</h1>
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
            html.Append($"<p>There are older rows. Ask again with this cursor: <code>{Text(next[(next.LastIndexOf('=') + 1)..])}</code></p>");
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
            row.About,
            revisions,
            row.Languages is { } tags ? string.Join(", ", tags) : null,
            records,
            row.Detail,
        ];
        html.Append(row.Outcome == Content.AuditOutcomes.Done ? "<tr>" : "<tr class=\"refused\">")
            .Append($"<td><time datetime=\"{Content.Instants.Text(row.At.UtcDateTime)}\">{row.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC</time>")
            .Append($"<small>row {row.Sequence}</small></td>")
            .Append($"<td>{Text(row.By ?? "not known")}{Small(row.Address)}{Small(KeyOf(row))}</td>")
            .Append($"<td>{Breaking(row.Operation)}{Small(row.Count is { } count ? $"{count} times" : null)}</td>")
            .Append($"<td>{Text(entry ?? "—")}{Small(string.Join("; ", more.OfType<string>()))}</td>")
            .Append($"<td>{Text(row.Outcome)}{Small(row.TraceId)}</td></tr>");
    }

    /// <summary>The name of an operation, which may break before each of its words.</summary>
    static string Breaking(string operation) =>
        string.Concat(operation.Select((c, at) => at > 0 && char.IsAsciiLetterUpper(c) ? $"<wbr>{c}" : Text($"{c}")));

    static string? KeyOf(AuditEntry row) => row.Key is { } key ? $"key {row.KeyPrefix ?? key.ToString()}" : null;

    static string Small(string? text) => string.IsNullOrEmpty(text) ? "" : $"<small>{Text(text)}</small>";

    static string Text(string text) => Encoder.Encode(text);
}
