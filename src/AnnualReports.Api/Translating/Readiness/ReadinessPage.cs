using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Translating.Readiness;

/// <summary>
/// How far the texts of a report are, as a page: a table of entries by languages, and what would stop publishing. The
/// page runs no script and loads nothing.
/// </summary>
/// <param name="readiness">What is shown.</param>
/// <param name="languages">The configured languages, for their names.</param>
/// <param name="origin">The address of the program, because a saved page has none.</param>
/// <param name="words">The language of the page itself.</param>
sealed class ReadinessPage(ReportReadiness readiness, Languages languages, string origin, Wording words)
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The states, each with what it means.</summary>
    static readonly (TranslationState State, string Meaning)[] Meanings =
    [
        (TranslationState.Missing, "there is no text"),
        (TranslationState.Outdated, "the source has changed since"),
        (TranslationState.Machine, "a machine translated it, and nobody has confirmed it"),
        (TranslationState.Incomplete, "something is missing, or a rule is broken"),
        (TranslationState.Ready, "can be published"),
        (TranslationState.Published, "is public"),
        (TranslationState.Changed, "can be published, and differs from what is public"),
    ];

    readonly StringBuilder html = new();

    public string Write()
    {
        var title = words.Say($"Translations of the report {readiness.Report}");
        var about = $"It is written in {Name(readiness.SourceLanguage)} first, and has {readiness.Total} entries.";
        html.Append(
            $"""
            <!doctype html><html lang="{words.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{Text(title)}</title><style>{PageStyles.Readiness}</style></head><body><main>
            <h1>{Text(title)}</h1>
            <p>{Said(about)}</p>
            """
        );
        WriteLanguages();
        WriteEntries();
        WriteBlockers();
        WriteMeanings();
        return html.Append("</main></body></html>").ToString();
    }

    void WriteLanguages()
    {
        html.Append($"<section><h2>{Fixed("How far each language is")}</h2><dl class=\"shares\">");
        foreach (var language in readiness.Languages)
            html.Append(
                $"<div><dt>{Text(Name(language.Language))}</dt>"
                    + $"<dd><progress max=\"100\" value=\"{language.Percent}\" aria-label=\"{Text(Name(language.Language))}\"></progress> "
                    + $"{Said($"{language.Percent} %: {language.Done} of {readiness.Total} done")}<small>"
                    + $"{Text(string.Join(", ", language.States.Select(s => $"{s.Value} {words.Word(s.Key)}")))}</small></dd></div>"
            );
        html.Append("</dl></section>");
    }

    void WriteEntries()
    {
        html.Append($"<section><h2 id=\"entries\">{Fixed("Entries")}</h2>");
        if (readiness.Entries.Count == 0)
        {
            html.Append($"<p>{Fixed("There are none.")}</p></section>");
            return;
        }
        html.Append(
            "<div class=\"scroll\" role=\"region\" aria-labelledby=\"entries\" tabindex=\"0\"><table><thead><tr>"
                + $"<th scope=\"col\">{Fixed("Entry")}</th>"
        );
        foreach (var language in readiness.Languages)
            html.Append($"<th scope=\"col\">{Text(Name(language.Language))}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var entry in readiness.Entries)
            WriteEntry(entry);
        html.Append("</tbody></table></div></section>");
    }

    void WriteEntry(EntryReadiness entry)
    {
        html.Append($"<tr><th scope=\"row\">{Text(entry.Title ?? entry.Slug)}<small>{Fixed(entry.Kind)} {entry.Slug}</small></th>");
        foreach (var language in readiness.Languages)
        {
            var text = entry.Languages[language.Language];
            var fields = string.Join(
                "; ",
                (text.Fields ?? new Dictionary<string, FieldFreshness>())
                    .GroupBy(f => f.Value, f => f.Key)
                    .Select(g => $"{words.Word(Name(g.Key))}: {string.Join(", ", g)}")
            );
            var word = Fixed(Name(text.State));
            var said = IsDone(text.State)
                ? word
                : $"<a href=\"{Text(Form(entry, language.Language))}\">{word}<span class=\"unseen\">: "
                    + $"{Said(Edit(entry, language.Language))}</span></a>";
            html.Append($"<td class=\"{Name(text.State)}\">{said}{(fields.Length == 0 ? "" : $"<small>{Text(fields)}</small>")}</td>");
        }
        html.Append("</tr>");
    }

    void WriteBlockers()
    {
        html.Append($"<section><h2>{Fixed("What would stop publishing")}</h2>");
        if (readiness.Entries.All(e => e.Blockers is null))
            html.Append($"<p>{Fixed("Nothing.")}</p>");
        foreach (var entry in readiness.Entries.Where(e => e.Blockers is not null))
        {
            html.Append(
                $"<h3>{Text(entry.Title ?? entry.Slug)} <small>{Fixed(entry.Kind)} {entry.Slug}, {entry.Id}</small></h3><ul>"
            );
            foreach (var blocker in entry.Blockers!)
                html.Append(
                    $"<li><code>{Text(blocker.Pointer)}</code> {Said(blocker.Message)} "
                        + $"<a href=\"{Text(Form(entry, blocker.Language))}\">{Said(Edit(entry, blocker.Language))}</a></li>"
                );
            html.Append("</ul>");
        }
        html.Append("</section>");
    }

    void WriteMeanings()
    {
        html.Append($"<section><h2>{Fixed("What the words mean")}</h2><dl class=\"words\">");
        foreach (var (state, meaning) in Meanings)
            html.Append($"<div><dt class=\"{Name(state)}\">{Fixed(Name(state))}</dt><dd>{Fixed(meaning)}</dd></div>");
        html.Append("</dl></section>");
    }

    /// <summary>The form in Swagger UI in which it is mended.</summary>
    string Form(EntryReadiness entry, string? language)
    {
        var segment = entry.Href.Split('/')[^2];
        var name = $"{char.ToUpperInvariant(entry.Kind[0])}{entry.Kind[1..]}";
        var operation = language is null ? $"Patch{name}" : $"Save{name}Translation";
        return $"{origin}/swagger/index.html?urls.primaryName=Management%20v1#/Manage%20{segment}/{operation}";
    }

    static bool IsDone(TranslationState state) =>
        state is TranslationState.Ready or TranslationState.Published or TranslationState.Changed;

    string Name(string tag) => languages.Find(tag) is { } language ? $"{language.Name} ({tag})" : tag;

    static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    static string Edit(EntryReadiness entry, string? language) =>
        language is null ? $"Edit {entry.Slug}" : $"Edit the {language} text of {entry.Slug}";

    /// <summary>A word or a fixed text in the language of the page.</summary>
    string Fixed(string english) => Text(words.Word(english));

    /// <summary>A sentence with values in the language of the page.</summary>
    string Said(string english) => Text(words.Say(english));

    static string Text(string text) => Encoder.Encode(text);
}
