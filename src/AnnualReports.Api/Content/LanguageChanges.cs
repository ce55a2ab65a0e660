namespace AnnualReports.Api.Content;

/// <summary>How the languages of the settings differ from those that the log records.</summary>
sealed class LanguageChanges(Languages recorded, Languages settings)
{
    /// <summary>A sentence for each difference; none if they are the same.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var language in settings.All)
            if (recorded.Find(language.Tag) is not { } before)
                yield return $"'{language.Tag}' ({language.Name}) is added{Kind(language)}. {Fallback(language)}";
            else
                foreach (var line in Changed(before, language))
                    yield return line;
        foreach (var language in recorded.All)
            if (settings.Find(language.Tag) is null)
                yield return $"'{language.Tag}' ({language.Name}) is removed: requests for it get 400, with the languages that remain.";
        if (recorded.Default != settings.Default)
            yield return recorded.Default.Length == 0
                ? $"The default language is '{settings.Default}'."
                : $"The default language is '{settings.Default}' instead of '{recorded.Default}'.";
        if (!Common(recorded, settings).SequenceEqual(Common(settings, recorded)))
            yield return $"The order of the languages is {string.Join(", ", settings.Tags)}.";
    }

    static IEnumerable<string> Changed(Language before, Language after)
    {
        var tag = after.Tag;
        if (before.Tag != tag)
            yield return $"'{before.Tag}' is written '{tag}'.";
        if (before.Name != after.Name)
            yield return $"'{tag}' is called {after.Name} instead of {before.Name}.";
        if (before.Official != after.Official)
            yield return $"'{tag}' {(after.Official ? "becomes" : "is no longer")} an official language.";
        if (!before.Fallback.SequenceEqual(after.Fallback))
            yield return $"'{tag}' has another fallback. {Fallback(after)}";
    }

    static string Kind(Language language) => language.Official ? " as an official language" : "";

    static string Fallback(Language language) =>
        language.Fallback switch
        {
            [] => "Where a text is missing in it, no other language is shown.",
            [var only] => $"Where a text is missing in it, '{only}' is shown.",
            var several => $"Where a text is missing in it, the first of {string.Join(", ", several)} that has one is shown.",
        };

    /// <summary>The languages that are in both, in the order of the first.</summary>
    static IEnumerable<string> Common(Languages one, Languages other) =>
        one.Tags.Where(tag => other.Find(tag) is not null).Select(tag => tag.ToLowerInvariant());
}
