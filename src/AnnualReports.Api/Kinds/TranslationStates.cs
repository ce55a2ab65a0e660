using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>How far translations are, as the API shows it.</summary>
static class TranslationStates
{
    /// <summary>What stands in the tag of a text beside its source, between both languages.</summary>
    const string From = ".from.";

    /// <summary>Whether a tag is that of a text beside its source.</summary>
    public static bool IsWorkTag(string tag) => tag.Contains(From, StringComparison.Ordinal);

    /// <param name="state">How far the text is.</param>
    /// <param name="status">Whether it is public.</param>
    public static TranslationState Of(TextState state, EntryStatus? status) =>
        state switch
        {
            TextState.Missing => TranslationState.Missing,
            TextState.Outdated => TranslationState.Outdated,
            TextState.Machine => TranslationState.Machine,
            TextState.Incomplete => TranslationState.Incomplete,
            _ => status switch
            {
                EntryStatus.Published => TranslationState.Published,
                EntryStatus.Changed => TranslationState.Changed,
                _ => TranslationState.Ready,
            },
        };

    public static FieldFreshness Of(FieldState state) =>
        state switch
        {
            FieldState.Missing => FieldFreshness.Missing,
            FieldState.Outdated => FieldFreshness.Outdated,
            FieldState.Machine => FieldFreshness.Machine,
            _ => FieldFreshness.Fresh,
        };

    public static IReadOnlyDictionary<string, FieldFreshness> Of(IEnumerable<(string Member, FieldState State)> fields) =>
        fields.ToDictionary(f => f.Member, f => Of(f.State));

    /// <summary>
    /// The tag of a translation beside its source: it changes when either of them does, or what is known of how the
    /// translation was made. Translations into two languages never have the same.
    /// </summary>
    public static string WorkTag(Draft draft, string language, string source) =>
        Preconditions.Tag(
            $"{language}{From}{source}",
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    Source = draft.Text(source),
                    Target = draft.Text(language),
                    Made = draft.Origins?.GetValueOrDefault(language),
                    Sources = draft
                        .Origins?.GetValueOrDefault(language)
                        ?.Values.Select(o => o.From)
                        .Distinct()
                        .Order(StringComparer.Ordinal)
                        .Select(draft.Text),
                },
                Wire.Json
            )
        );
}
