using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>Something that a save did to a translation and that others want to learn.</summary>
/// <param name="Language">The language of the translation.</param>
/// <param name="Outdated">The fields that the save made outdated; none if it made the translation ready.</param>
sealed record TranslationNews(string Language, ImmutableArray<string> Outdated)
{
    /// <summary>
    /// What a save did to translations: which fields it made outdated, and which languages it made ready. The language
    /// that the report is written in first is no translation.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <param name="before">The draft before; null for a new entry.</param>
    /// <param name="after">The draft as it is saved.</param>
    /// <param name="source">The source language of the report.</param>
    public static IReadOnlyList<TranslationNews> Of(Kind kind, Draft? before, Draft after, string source) =>
        [
            .. after
                .Translations.Keys.Where(l => l != source)
                .Select(l => Of(kind, before, after, l, source))
                .OfType<TranslationNews>(),
        ];

    static TranslationNews? Of(Kind kind, Draft? before, Draft after, string language, string source)
    {
        var now = TextStates.Of(kind, after, language, source);
        if (now.State is not (TextState.Outdated or TextState.Ready))
            return null;
        var was = before is null ? new(TextState.Missing, []) : TextStates.Of(kind, before, language, source);
        if (now.State == TextState.Ready)
            return was.State == TextState.Ready ? null : new(language, []);
        ImmutableArray<string> outdated = [.. FieldsOf(now).Except(FieldsOf(was))];
        return outdated.IsEmpty ? null : new(language, outdated);
    }

    static IEnumerable<string> FieldsOf(JudgedText judged) =>
        judged.Fields.Where(f => f.State == FieldState.Outdated).Select(f => f.Member);
}
