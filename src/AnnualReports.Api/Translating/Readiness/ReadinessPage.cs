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
/// <param name="words">The words of whoever reads it.</param>
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
        var title = words.Filled("Translations of the report {0}", readiness.Report);
        var begun = words.Filled("It is written in {0} first. It has {1} entries.", Name(readiness.SourceLanguage), readiness.Total);
        html.Append(
            $"""
            <!doctype html><html lang="{words.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{Text(title)}</title><style>{PageStyles.Readiness}</style></head><body><main>
            <h1>{Text(title)}</h1>
            <p>{Text(begun)}</p>
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
                    + $"{Text(words.Filled("{0} %: {1} of {2} done", language.Percent, language.Done, readiness.Total))}<small>"
                    + $"{Text(string.Join(", ", language.States.Select(s => $"{s.Value} {words.Named(s.Key)}")))}</small></dd></div>"
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
                words.Semicolon,
                (text.Fields ?? new Dictionary<string, FieldFreshness>())
                    .GroupBy(f => f.Value, f => f.Key)
                    .Select(g => $"{words.Named(Word(g.Key))}{words.Colon}{string.Join(", ", g.Select(f => words.Member("", f)))}")
            );
            var word = Word(text.State);
            var state = Text(words.Named(word));
            var said = IsDone(text.State)
                ? state
                : $"<a href=\"{Text(Form(entry, language.Language))}\">{state}<span class=\"unseen\">{words.Colon}"
                    + $"{Text(Edit(entry, language.Language))}</span></a>";
            html.Append($"<td class=\"{word}\">{said}{(fields.Length == 0 ? "" : $"<small>{Text(fields)}</small>")}</td>");
        }
        html.Append("</tr>");
    }

    void WriteBlockers()
    {
        html.Append($"<section><h2>{Fixed("What would stop publishing")}</h2>");
        if (readiness.Entries.All(e => e.Blockers is null))
            html.Append($"<p>{Fixed("Nothing")}.</p>");
        foreach (var entry in readiness.Entries.Where(e => e.Blockers is not null))
        {
            html.Append($"<h3>{Text(entry.Title ?? entry.Slug)} <small>{Fixed(entry.Kind)} {entry.Slug}</small></h3><ul>");
            foreach (var blocker in entry.Blockers!)
                html.Append(
                    $"<li>{Text(Place(blocker.Pointer))}{words.Colon}{Text(words.Say(blocker.Message))} "
                        + $"<a href=\"{Text(Form(entry, blocker.Language))}\">{Text(Edit(entry, blocker.Language))}</a></li>"
                );
            html.Append("</ul>");
        }
        html.Append("</section>");
    }

    void WriteMeanings()
    {
        html.Append($"<section><h2>{Fixed("What the words mean")}</h2><dl class=\"words\">");
        foreach (var (state, meaning) in Meanings)
            html.Append($"<div><dt class=\"{Word(state)}\">{Text(words.Named(Word(state)))}</dt><dd>{Fixed(meaning)}</dd></div>");
        html.Append("</dl></section>");
    }

    /// <summary>What a link to a form says.</summary>
    string Edit(EntryReadiness entry, string? language) =>
        language is null
            ? words.Filled("Edit {0}", entry.Slug)
            : words.Filled("Edit the text of {0} in {1}", entry.Slug, Name(language));

    /// <summary>Where something is, in words: the language, then the member. Items are counted from 1, as people do.</summary>
    string Place(string pointer) =>
        string.Join(
            " › ",
            pointer
                .Split('/')[1..]
                .Where((step, at) => at > 0 || step is not ("fields" or "translations"))
                .Select(step =>
                    int.TryParse(step, out var index) ? $"{index + 1}"
                    : languages.Find(step) is { } language ? language.Name
                    : words.Member("", step)
                )
        );

    string Fixed(string english) => Text(words.Word(english));

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

    static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    static string Text(string text) => Encoder.Encode(text);
}
