using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Translating.Terms;

/// <summary>Reads requests for terms of the glossary: finds their faults, and sets the columns of rows.</summary>
static class TermRequests
{
    /// <summary>What is wrong with a term, each with its place.</summary>
    public static IEnumerable<Fault> Faults(GlossaryTermRequest request, Languages languages)
    {
        (string Pointer, string Tag)[] named =
        [
            ("/sourceLanguage", request.SourceLanguage),
            ("/targetLanguage", request.TargetLanguage),
        ];
        foreach (var (pointer, tag) in named)
            if (languages.Find(tag)?.Tag != tag)
                yield return new(
                    pointer,
                    $"'{Excerpt.Of(tag)}' is not a configured language. Use: {string.Join(", ", languages.Tags)}."
                );
        if (request.SourceLanguage == request.TargetLanguage)
            yield return new("/targetLanguage", "The translation has to be in another language than the term.");
        foreach (
            var fault in Word("/source", request.Source)
                .Concat(Word("/target", request.Target))
                .Concat(Words("/alternatives", request.Alternatives))
                .Concat(Words("/forbidden", request.Forbidden))
        )
            yield return fault;
        foreach (var (index, wrong) in (request.Forbidden ?? []).Index())
            if (request.Alternatives?.Contains(wrong) == true || wrong == request.Target)
                yield return new($"/forbidden/{index}", "It is also among the right translations.");
        if (request.Note is { } note && (Blank.Is(note) || note.Length > Limits.Note))
            yield return new("/note", $"1 to {Limits.Note} characters, or leave it out.");
    }

    static IEnumerable<Fault> Words(string pointer, IReadOnlyList<string>? words)
    {
        if (words is { Count: > Limits.OtherTerms })
            yield return new(pointer, $"At most {Limits.OtherTerms} terms.");
        foreach (var (index, word) in (words ?? []).Index())
        {
            foreach (var fault in Word($"{pointer}/{index}", word))
                yield return fault;
            if (word.Contains(TermTable.Bar, StringComparison.Ordinal))
                yield return new($"{pointer}/{index}", "A term has no bar (|), which separates terms in a table.");
        }
    }

    static IEnumerable<Fault> Word(string pointer, string word)
    {
        if (Blank.Is(word) || word.Length > Limits.Term)
            yield return new(pointer, $"1 to {Limits.Term} characters.");
        else if (word.Any(char.IsControl))
            yield return new(pointer, "It has to be one line.");
        else if (!word.Any(char.IsLetterOrDigit))
            yield return new(pointer, "It needs a letter.");
    }

    /// <summary>The term in small letters, which is there once for two languages.</summary>
    public static string Key(string source) => source.Trim().ToLowerInvariant();

    /// <summary>Sets a row to what a request says.</summary>
    public static void Set(GlossaryTermRow row, GlossaryTermRequest request)
    {
        (row.FromLanguage, row.ToLanguage) = (request.SourceLanguage, request.TargetLanguage);
        (row.Source, row.SourceKey, row.Target) = (request.Source.Trim(), Key(request.Source), request.Target.Trim());
        (row.Alternatives, row.Forbidden) = (Lines(request.Alternatives), Lines(request.Forbidden));
        row.Note = request.Note?.Trim();
        row.Words = TitleWords.Of([row.Source, row.Target, .. request.Alternatives ?? []]);
    }

    static string? Lines(IReadOnlyList<string>? words) =>
        words is { Count: > 0 } ? string.Join('\n', words.Select(w => w.Trim())) : null;

    /// <summary>Whether a row says what a request says.</summary>
    public static bool Same(GlossaryTermRow row, GlossaryTermRequest request)
    {
        var set = new GlossaryTermRow
        {
            FromLanguage = "",
            ToLanguage = "",
            Source = "",
            SourceKey = "",
            Target = "",
            Words = "",
        };
        Set(set, request);
        return (row.FromLanguage, row.ToLanguage, row.Source, row.Target, row.Alternatives, row.Forbidden, row.Note)
            == (set.FromLanguage, set.ToLanguage, set.Source, set.Target, set.Alternatives, set.Forbidden, set.Note);
    }

    /// <summary>A term as people see it.</summary>
    public static GlossaryTermView View(GlossaryTermRow row, IReadOnlyDictionary<Guid, string> names) =>
        new()
        {
            Id = row.Id,
            SourceLanguage = row.FromLanguage,
            TargetLanguage = row.ToLanguage,
            Source = row.Source,
            Target = row.Target,
            Alternatives = row.Alternatives is null ? null : Glossary.Lines(row.Alternatives),
            Forbidden = row.Forbidden is null ? null : Glossary.Lines(row.Forbidden),
            Note = row.Note,
            Version = row.Version,
            ChangedAt = row.ChangedAt,
            ChangedBy = names[row.ChangedBy],
        };
}
