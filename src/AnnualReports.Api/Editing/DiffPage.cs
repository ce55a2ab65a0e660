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

    /// <summary>The words of whoever reads it. What people wrote, and the names of languages, are in no other.</summary>
    readonly Wording words;

    DiffPage(Kind kind, PastRevision before, PastRevision after, Languages languages, Wording words) =>
        (this.kind, this.before, this.after, this.languages, this.words) = (kind, before, after, languages, words);

    public static ContentHttpResult Answer(
        HttpContext http,
        Kind kind,
        PastEntry entry,
        PastRevision before,
        PastRevision after,
        RevisionDiff diff,
        Languages languages
    )
    {
        var words = Wording.Of(http.Request);
        http.Response.Headers.ContentSecurityPolicy = PageStyles.Policy(PageStyles.Diff);
        http.Response.Headers.ContentLanguage = words.Language;
        return TypedResults.Content(
            new DiffPage(kind, before, after, languages, words).Write(entry, diff),
            $"{MediaType}; charset=utf-8"
        );
    }

    string Write(PastEntry entry, RevisionDiff diff)
    {
        var title = after.Draft is { } shown ? languages.Title(kind, shown) : null;
        var of = entry.Report is null
            ? words.Word(entry.Row.Kind)
            : $"{words.Word(entry.Row.Kind)}, {words.Filled("in the report {0}", entry.Report)}";
        var what = $"{title ?? entry.Row.Slug} – {of}";
        var which = before.Number == 0
            ? words.Filled("Revision {0}", after.Number)
            : words.Filled("Revision {0} → {1}", before.Number, after.Number);
        html.Append(
            $"""
            <!doctype html><html lang="{words.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{Text($"{what}{words.Colon}{which}")}</title><style>{PageStyles.Diff}</style></head><body><main>
            <h1>{Text(what)}</h1><p class="lead">{Text(which)}</p>
            """
        );
        html.Append(
            diff.Changes.Count == 0
                ? $"<p>{Word("Nothing differs.")}</p>"
                : $"<p>{Text(Summary(diff))}</p><p><del>{Word("Removed")}</del> <ins>{Word("Added")}</ins></p>"
        );
        foreach (var group in diff.Changes.GroupBy(Group))
            WriteGroup(group.Key, group);
        return html.Append("</main></body></html>").ToString();
    }

    /// <summary>One line: which members changed, in which language.</summary>
    string Summary(RevisionDiff diff) =>
        string.Join(
            "; ",
            diff.Changes.GroupBy(Group)
                .Select(g =>
                    $"{g.Key}{words.Colon}{string.Join(", ", g.Select(c => Label(c.Pointer).Split(Below)[0]).Distinct())}"
                )
        );

    string Group(FieldChange change) =>
        Place.Of(change.Pointer) switch
        {
            { Language: { } tag } => languages.Find(tag) is { } language ? $"{language.Name} ({tag})" : tag,
            _ => words.Word("In every language"),
        };

    void WriteGroup(string name, IEnumerable<FieldChange> changes)
    {
        html.Append($"<section><h2>{Text(name)}</h2><table><thead><tr>{Head(before)}{Head(after)}</tr></thead>");
        foreach (var place in changes.GroupBy(c => Label(c.Pointer)))
        {
            html.Append($"<tbody><tr><th colspan=\"2\" scope=\"rowgroup\">{Text(place.Key)}</th></tr>");
            foreach (var change in place)
                if (change.Words is { } changed)
                    WriteWords(changed, Language(change.Pointer));
                else
                    WriteValues(change, Language(change.Pointer));
            html.Append("</tbody>");
        }
        html.Append("</table></section>");
    }

    string Head(PastRevision past) =>
        past.Number == 0
            ? $"<th scope=\"col\">{Word("Nothing")}</th>"
            : $"<th scope=\"col\">{Text(words.Filled("Revision {0}", past.Number))}"
                + $"<small>{past.SavedAt:yyyy-MM-dd HH:mm} UTC, "
                + $"{Text(words.By(past.SavedBy))}{(past.Note is null ? "" : $"<br>{Text(past.Note)}")}</small></th>";

    /// <summary>What stands between the steps that lead to a place.</summary>
    const string Below = " › ";

    /// <summary>
    /// The place below its group. Items are counted from 1, as people do, and items of a list stand together.
    /// </summary>
    string Label(string pointer)
    {
        var parts = pointer.Split('/')[1..];
        var below = parts switch
        {
            ["translations", _, ..] => parts[2..],
            ["fields", ..] => parts[1..],
            _ => parts,
        };
        var of = pointer.StartsWith("/fields/", StringComparison.Ordinal) ? "Fields" : "Text";
        var schema = $"{char.ToUpperInvariant(kind.Name[0])}{kind.Name[1..]}{of}";
        var steps = (below is [.., var last] && IsIndex(last) ? below[..^1] : below).Select(
            (step, at) =>
                IsIndex(step) ? $"{int.Parse(step) + 1}"
                : languages.Find(step) is { } language ? language.Name
                : words.Member(at == 0 ? schema : "", Unescaped(step))
        );
        return string.Join(Below, steps) is { Length: > 0 } label ? label : words.Member(schema, "body");
    }

    /// <summary>A step of a pointer as it is called (RFC 6901).</summary>
    static string Unescaped(string step) =>
        step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    static bool IsIndex(string step) => step.All(char.IsAsciiDigit);

    /// <summary>The attribute that names the language of the text at a place.</summary>
    string Language(string pointer) =>
        (Place.Of(pointer).Language ?? languages.Find(pointer[(pointer.LastIndexOf('/') + 1)..])?.Tag) is { } tag
            ? $" lang=\"{Text(tag)}\""
            : "";

    void WriteWords(IReadOnlyList<WordChange> changed, string lang)
    {
        foreach (var row in DiffRows.Of(changed))
            html.Append(
                row.Folded
                    ? "<tr><td colspan=\"2\" class=\"folded\"><details><summary>"
                        + $"{Text(words.Filled("{0} characters the same", row.Text.Length))}</summary>"
                        + $"<div{lang} dir=\"auto\">{Text(row.Text.TrimEnd('\n'))}</div></details></td></tr>"
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

    string Value(JsonElement? value, string tag, string lang) =>
        value is null
            ? $"<td class=\"none\">{Word("nothing")}</td>"
            : $"<td{lang} dir=\"auto\"><{tag}>{Text(Plain(value.Value))}</{tag}></td>";

    string Plain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Plain)),
            JsonValueKind.Object => string.Join(
                "\n",
                value
                    .EnumerateObject()
                    .Select(m =>
                        $"{(languages.Find(m.Name) is { } language ? language.Name : words.Member("", m.Name))}"
                        + $"{words.Colon}{Plain(m.Value)}"
                    )
            ),
            JsonValueKind.True or JsonValueKind.False => words.Named(value.GetRawText()),
            _ => value.GetRawText(),
        };

    string Word(string english) => Text(words.Word(english));

    static string Text(string text) => Encoder.Encode(text);
}
