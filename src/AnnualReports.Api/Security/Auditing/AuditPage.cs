using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Security.Auditing;

/// <summary>Rows of the audit as a page that an officer reads and prints. It runs no script and loads nothing.</summary>
static class AuditPage
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="about">What the page is about, as the filter says; null for everything.</param>
    /// <param name="rows">The rows, the newest first.</param>
    /// <param name="next">The address of older rows; null if there are none.</param>
    /// <param name="words">The words of whoever reads it.</param>
    /// <param name="languages">The languages of the content, which are called by their own names.</param>
    public static string Of(string? about, IReadOnlyList<AuditEntry> rows, string? next, Wording words, Languages languages)
    {
        var title = Text(words.Word("Who did what") + (about is null ? "" : $"{words.Colon}{about}"));
        var html = new StringBuilder(
            $"""
            <!doctype html><html lang="{words.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{title}</title><style>{PageStyles.Audit}</style></head><body><main><h1>{title}</h1>
            """
        );
        string[] heads = ["When", "Who", "What", "Of what", "How it ended"];
        html.Append(
            rows.Count == 0
                ? $"<p>{Text(words.Word("Nothing was done."))}</p>"
                : $"<table><thead><tr>{string.Concat(heads.Select(h => $"<th scope=\"col\">{Text(words.Word(h))}</th>"))}"
                    + "</tr></thead><tbody>"
        );
        foreach (var row in rows)
            Write(html, row, words, languages);
        if (rows.Count > 0)
            html.Append("</tbody></table>");
        if (next is not null)
        {
            var more = Text(words.Word("There are older rows. Ask for the next page with this"));
            html.Append($"<p>{more}{words.Colon}<code>{Text(next[(next.LastIndexOf('=') + 1)..])}</code></p>");
        }
        return html.Append("</main></body></html>").ToString();
    }

    /// <summary>What an entry is called here: its kind, its name in the address and its report.</summary>
    public static string Entry(AuditEntry row, Wording words) =>
        $"{words.Word(row.Kind!)} {row.Slug}{(row.Report is null ? "" : $", {words.Filled("in the report {0}", row.Report)}")}";

    static void Write(StringBuilder html, AuditEntry row, Wording words, Languages languages)
    {
        string?[] more =
        [
            row.Kind is null ? null : Target(row.Target, words),
            row.About,
            Revisions(row, words),
            row.Languages is { } tags ? string.Join(", ", tags.Select(tag => languages.Find(tag)?.Name ?? tag)) : null,
            Records(row, words),
            row.Detail is { } detail ? words.Named(words.Say(detail)) : null,
        ];
        var entry = row.Kind is null ? Target(row.Target, words) : Entry(row, words);
        var operation = words.Operation(row.Operation);
        html.Append(row.Outcome == AuditOutcomes.Done ? "<tr>" : "<tr class=\"refused\">")
            .Append($"<td><time datetime=\"{Instants.Text(row.At.UtcDateTime)}\">{row.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC</time>")
            .Append($"{Small(words.Filled("row {0}", row.Sequence))}</td>")
            .Append($"<td>{Text(row.By is { } by ? words.By(by) : words.Word("not known"))}{Small(row.Address)}{Small(KeyOf(row, words))}</td>")
            .Append(operation == row.Operation ? $"<td>{Breaking(operation)}" : $"<td>{Text(operation)}<small>{Breaking(row.Operation)}</small>")
            .Append($"{Small(row.Count is { } count ? words.Filled("{0} times", count) : null)}</td>")
            .Append($"<td>{Text(entry ?? "—")}{Small(string.Join("; ", more.OfType<string>()))}</td>")
            .Append($"<td>{Text(words.Named(row.Outcome))}{Small(row.TraceId)}</td></tr>");
    }

    static string? Revisions(AuditEntry row, Wording words) =>
        (row.RevisionBefore, row.RevisionAfter) switch
        {
            ({ } before, { } after) => words.Filled("Revision {0} → {1}", before, after),
            ({ } before, null) => words.Filled("Revision {0}, deleted", before),
            (null, { } after) => words.Filled("Revision {0}", after),
            _ => null,
        };

    static string? Records(AuditEntry row, Wording words) =>
        row.FirstRecord is not { } first ? null
        : row.LastRecord == first ? words.Filled("Record {0} of the publication log", first)
        : words.Filled("Records {0} to {1} of the publication log", first, row.LastRecord ?? first);

    /// <summary>What was changed besides an entry: a word for it, and mostly an id.</summary>
    static string? Target(string? target, Wording words) =>
        target?.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space
            ? words.Word(target[..space]) + target[space..]
            : target is null ? null : words.Word(target);

    /// <summary>The name of an operation, which may break before each of its words.</summary>
    static string Breaking(string operation) =>
        string.Concat(operation.Select((c, at) => at > 0 && char.IsAsciiLetterUpper(c) ? $"<wbr>{c}" : Text($"{c}")));

    static string? KeyOf(AuditEntry row, Wording words) =>
        row.Key is { } key ? $"{words.Word("key")} {row.KeyPrefix ?? key.ToString()}" : null;

    static string Small(string? text) => string.IsNullOrEmpty(text) ? "" : $"<small>{Text(text)}</small>";

    static string Text(string text) => Encoder.Encode(text);
}
