using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Editing;

/// <summary>
/// Shows two revisions as a page, paragraph beside paragraph, with what differs marked. The page runs no script and
/// loads nothing.
/// </summary>
sealed class DiffPage
{
    public const string MediaType = "text/html";

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    readonly StringBuilder html = new();
    readonly PastRevision before;
    readonly PastRevision after;
    readonly Languages languages;

    readonly Kind kind;

    DiffPage(Kind kind, PastRevision before, PastRevision after, Languages languages) =>
        (this.kind, this.before, this.after, this.languages) = (kind, before, after, languages);

    public static ContentHttpResult Answer(
        HttpResponse response,
        Kind kind,
        PastEntry entry,
        PastRevision before,
        PastRevision after,
        RevisionDiff diff,
        Languages languages
    )
    {
        response.Headers.ContentSecurityPolicy = PageStyles.Policy(PageStyles.Diff);
        return TypedResults.Content(
            new DiffPage(kind, before, after, languages).Write(entry, diff),
            $"{MediaType}; charset=utf-8"
        );
    }

    string Write(PastEntry entry, RevisionDiff diff)
    {
        var title = after.Draft is { } shown ? languages.Title(kind, shown) : null;
        var what =
            $"{title ?? entry.Row.Slug} – {entry.Row.Kind}{(entry.Report is null ? "" : $", report {entry.Report}")}";
        var which = before.Number == 0 ? $"revision {after.Number}" : $"revision {before.Number} → {after.Number}";
        html.Append(
            $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{Text($"{what}: {which}")}</title><style>{PageStyles.Diff}</style></head><body><main>
            <h1>{Text(what)}</h1><p class="lead">{Text(char.ToUpperInvariant(which[0]) + which[1..])}</p><p>{Text(diff.Changed)}</p>
            """
        );
        html.Append(diff.Changes.Count == 0 ? "<p>Nothing differs.</p>" : "<p><del>Removed</del> <ins>Added</ins></p>");
        foreach (var group in diff.Changes.GroupBy(Group))
            WriteGroup(group.Key, group);
        return html.Append("</main></body></html>").ToString();
    }

    string Group(FieldChange change) =>
        Place.Of(change.Pointer) switch
        {
            { Language: { } tag } => languages.Find(tag) is { } language ? $"{language.Name} ({tag})" : tag,
            _ => "In every language",
        };

    void WriteGroup(string name, IEnumerable<FieldChange> changes)
    {
        html.Append($"<section><h2>{Text(name)}</h2><table><thead><tr>{Head(before)}{Head(after)}</tr></thead>");
        foreach (var place in changes.GroupBy(c => Label(c.Pointer)))
        {
            html.Append($"<tbody><tr><th colspan=\"2\" scope=\"rowgroup\">{Text(place.Key)}</th></tr>");
            foreach (var change in place)
                if (change.Words is { } words)
                    WriteWords(words, Language(change.Pointer));
                else
                    WriteValues(change, Language(change.Pointer));
            html.Append("</tbody>");
        }
        html.Append("</table></section>");
    }

    static string Head(PastRevision past) =>
        past.Number == 0
            ? "<th scope=\"col\">Nothing</th>"
            : $"<th scope=\"col\">Revision {past.Number}<small>{past.SavedAt:yyyy-MM-dd HH:mm} UTC, "
                + $"{Text(past.SavedBy)}{(past.Note is null ? "" : $"<br>{Text(past.Note)}")}</small></th>";

    /// <summary>
    /// The place below its group. Items are counted from 1, as people do, and items of a list stand together.
    /// </summary>
    static string Label(string pointer)
    {
        var parts = pointer.Split('/')[1..];
        var below = parts switch
        {
            ["translations", _, ..] => parts[2..],
            ["fields", ..] => parts[1..],
            _ => parts,
        };
        var steps = (below is [.., var last] && IsIndex(last) ? below[..^1] : below).Select(p =>
            IsIndex(p)
                ? $"{int.Parse(p) + 1}"
                : p.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)
        );
        return string.Join(" › ", steps) is { Length: > 0 } label ? label : "text";
    }

    static bool IsIndex(string step) => step.All(char.IsAsciiDigit);

    /// <summary>The attribute that names the language of the text at a place.</summary>
    string Language(string pointer) =>
        (Place.Of(pointer).Language ?? languages.Find(pointer[(pointer.LastIndexOf('/') + 1)..])?.Tag) is { } tag
            ? $" lang=\"{Text(tag)}\""
            : "";

    void WriteWords(IReadOnlyList<WordChange> words, string lang)
    {
        foreach (var row in DiffRows.Of(words))
            html.Append(
                row.Folded
                    ? $"<tr><td colspan=\"2\" class=\"folded\"><details><summary>{row.Text.Length:N0} "
                        + $"characters the same</summary><div{lang} dir=\"auto\">{Text(row.Text.TrimEnd('\n'))}</div></details></td></tr>"
                    : $"<tr{(row.IsSame ? " class=\"same\"" : "")}><td{lang} dir=\"auto\">{Side(row, WordOp.Removed, "del")}</td>"
                        + $"<td{lang} dir=\"auto\">{Side(row, WordOp.Added, "ins")}</td></tr>"
            );
    }

    static string Side(DiffRow row, WordOp own, string tag)
    {
        var runs = row.Runs.Where(r => r.Op == WordOp.Same || r.Op == own).ToList();
        return string.Concat(
            runs.Index()
                .Select(r =>
                    r.Item.Op == own
                        ? $"<{tag}>{Text(Visible(r.Item.Text))}</{tag}>"
                        : Text(r.Index == runs.Count - 1 ? r.Item.Text.TrimEnd('\n') : r.Item.Text)
                )
        );
    }

    /// <summary>Makes a change visible that consists of line ends alone.</summary>
    static string Visible(string text) =>
        string.IsNullOrWhiteSpace(text) ? text.Replace("\n", "¶\n", StringComparison.Ordinal) : text;

    void WriteValues(FieldChange change, string lang) =>
        html.Append("<tr>")
            .Append(Value(change.Before, "del", lang))
            .Append(Value(change.After, "ins", lang))
            .Append("</tr>");

    static string Value(JsonElement? value, string tag, string lang) =>
        value is null
            ? "<td class=\"none\">nothing</td>"
            : $"<td{lang} dir=\"auto\"><{tag}>{Text(Plain(value.Value))}</{tag}></td>";

    static string Plain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Plain)),
            JsonValueKind.Object => string.Join(
                "\n",
                value.EnumerateObject().Select(m => $"{m.Name}: {Plain(m.Value)}")
            ),
            _ => value.GetRawText(),
        };

    static string Text(string text) => Encoder.Encode(text);
}
