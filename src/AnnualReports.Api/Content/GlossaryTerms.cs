namespace AnnualReports.Api.Content;

/// <summary>A term, its right translations, the first of which is preferred, and the wrong ones.</summary>
sealed record GlossaryTerm(string Source, IReadOnlyList<string> Targets, IReadOnlyList<string> Forbidden);

/// <summary>
/// The terms between two languages, ready to be looked for: by their first words, so the time depends on the text and not
/// on the number of terms. Words are compared in small letters and without the endings of their plurals.
/// </summary>
sealed class GlossaryTerms
{
    readonly Dictionary<string, List<Term>> byFirstWord = new(StringComparer.Ordinal);
    readonly (string From, string To) pair;

    sealed record Term(GlossaryTerm Of, string[] Words);

    public GlossaryTerms(string from, string to, IEnumerable<GlossaryTerm> terms)
    {
        pair = (from, to);
        foreach (var term in terms)
        {
            if (WordForms.Of(term.Source, from) is not { Length: > 0 } words)
                continue;
            if (!byFirstWord.TryGetValue(words[0], out var same))
                byFirstWord[words[0]] = same = [];
            same.Add(new(term, words));
        }
        // The longest first, so that a name of three words is not taken for one of its words.
        foreach (var same in byFirstWord.Values)
            same.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    public bool IsEmpty => byFirstWord.Count == 0;

    /// <summary>The terms that a text has, each once, in the order of the text. A longer one hides those within it.</summary>
    public IReadOnlyList<GlossaryTerm> In(string text)
    {
        var (words, found) = (WordForms.Of(text, pair.From), new List<GlossaryTerm>());
        for (var at = 0; at < words.Length;)
        {
            var term = byFirstWord
                .GetValueOrDefault(words[at])
                ?.Find(t => words.AsSpan(at).StartsWith(t.Words));
            if (term is not null && !found.Contains(term.Of))
                found.Add(term.Of);
            at += term?.Words.Length ?? 1;
        }
        return found;
    }

    /// <summary>
    /// What a translation says otherwise than the glossary, in sentences: terms of the source whose translation it lacks,
    /// and wrong translations that it has.
    /// </summary>
    public IEnumerable<string> Violations(string source, string target)
    {
        if (IsEmpty || string.IsNullOrWhiteSpace(target))
            yield break;
        var terms = In(source);
        if (terms.Count == 0)
            yield break;
        var words = WordForms.Of(target, pair.To);
        foreach (var term in terms)
            if (term.Forbidden.FirstOrDefault(f => Has(words, f)) is { } wrong)
                yield return $"The glossary does not allow '{wrong}' for '{term.Source}'. Write '{term.Targets[0]}'.";
            else if (!term.Targets.Any(t => Has(words, t)))
                yield return $"The glossary translates '{term.Source}' as '{term.Targets[0]}', which is not in this text.";
    }

    bool Has(string[] words, string term)
    {
        var wanted = WordForms.Of(term, pair.To);
        if (wanted.Length == 0)
            return true;
        for (var at = 0; at + wanted.Length <= words.Length; at++)
            if (words.AsSpan(at).StartsWith(wanted))
                return true;
        return false;
    }
}
