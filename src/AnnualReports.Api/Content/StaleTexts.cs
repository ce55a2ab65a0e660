using System.Collections.Immutable;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>A text that would be public and no longer say what its source says.</summary>
/// <param name="Language">Its language.</param>
/// <param name="From">The language that its fields were made from.</param>
/// <param name="Revision">The revision that they were made from; 0 if none is known.</param>
/// <param name="Fields">These fields.</param>
sealed record StaleText(string Language, string From, int Revision, ImmutableArray<string> Fields)
{
    /// <summary>The place of the text in its draft.</summary>
    public string Pointer => Fields is [var only] ? $"/translations/{Language}/{only}" : $"/translations/{Language}";

    /// <summary>What is wrong, as a sentence.</summary>
    public string Message =>
        Revision == 0
            ? $"The {Language} text says something else than the {From} does now: {Named}. "
                + "Translate that anew, or confirm that it still holds."
            : $"The {Language} text still says what the {From} said at revision {Revision}: {Named}. "
                + "Translate that anew, or confirm that it still holds.";

    string Named => string.Join(", ", Fields);
}

/// <summary>Finds texts that a set of changes would leave public though their sources say something else.</summary>
static class StaleTexts
{
    /// <summary>
    /// The stale texts of an entry, each compared with its source as it would be public, or, if the source would not be,
    /// with the source of its own revision.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <param name="plan">What changes in the entry.</param>
    /// <param name="source">The source language of its report.</param>
    public static IEnumerable<StaleText> Of(Kind kind, Plan plan, string source)
    {
        if (plan.Publish.IsEmpty)
            yield break;
        foreach (var language in plan.After)
            if (DraftOf(kind, plan, language, source) is { } draft)
            {
                var stale = TextOrigins
                    .Of(kind, draft, from => Source(plan, draft, from), language, source)
                    .Where(f => f.State == FieldState.Outdated)
                    .Select(f => (f.Member, Origin: draft.Origin(language, f.Member)!));
                foreach (var same in stale.GroupBy(f => (f.Origin.From, f.Origin.Revision), f => f.Member))
                    yield return new(language, same.Key.From, same.Key.Revision, [.. same]);
            }
    }

    /// <summary>The same with the entry.</summary>
    public static IEnumerable<(Entry Entry, StaleText Text)> In(KindSet kinds, PublicState state, Plan plan) =>
        Of(kinds[plan.Entry.Kind], plan, state.SourceOf(plan.Entry)).Select(s => (plan.Entry, s));

    /// <summary>Fields that a machine translated are not published before somebody has confirmed them.</summary>
    public static IEnumerable<Fault> Unconfirmed(Plan plan, string language) =>
        plan.Publish.ContainsKey(language)
        && plan.State.Drafts[plan.TextRevision(language)].Origins?.GetValueOrDefault(language) is { } made
            ? made.Where(o => o.Value.IsMachine)
                .Select(o => new Fault(
                    $"/translations/{language}/{o.Key}",
                    "A machine translated this, and nobody has confirmed it. Confirm that it is right, or write it anew."
                ))
            : [];

    /// <summary>
    /// The draft whose text would be public in a language. If a newer revision that is published has the same text, it
    /// is that one: somebody may have confirmed the text in it.
    /// </summary>
    static Draft? DraftOf(Kind kind, Plan plan, string language, string source)
    {
        var number = plan.TextRevision(language);
        if (plan.State.Drafts.GetValueOrDefault(number) is not { } draft || draft.Text(language) is not { } text)
            return null;
        if (
            plan.Revision is { } newest
            && newest > number
            && plan.State.Drafts.GetValueOrDefault(newest) is { } newer
            && newer.Text(language) is { } same
            && JsonElement.DeepEquals(text, same)
        )
            (draft, number) = (newer, newest);
        return draft.Origins is not null
            ? draft
            : draft with
            {
                Origins = TextOrigins.Origins(kind, null, draft, number, Sourcing.Usual, source),
            };
    }

    static JsonElement? Source(Plan plan, Draft draft, string from) =>
        plan.After.Contains(from) && plan.State.Drafts.ContainsKey(plan.TextRevision(from))
            ? plan.Text(from)
            : draft.Text(from);
}
