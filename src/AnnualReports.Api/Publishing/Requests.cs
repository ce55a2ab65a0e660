using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Publishing;

/// <summary>The parts that requests to publish have in common: languages, notes, and overrides.</summary>
static class Requests
{
    /// <summary>The configured languages that a request without faults names.</summary>
    public static ImmutableArray<string> Named(this Languages languages, LanguageChoice wanted) =>
        [.. wanted.Select(tag => Negotiation.Configured(tag, languages).Tag).Distinct()];

    /// <summary>
    /// The faults of the languages of a request: there must be at least one, and all must be configured.
    /// </summary>
    public static IEnumerable<Fault> Faults(
        this Languages languages,
        LanguageChoice wanted,
        string pointer = "/languages"
    )
    {
        if (wanted is { IsAll: false, Count: 0 })
            yield return new(pointer, "Name at least one language, or say \"all\".");
        foreach (var (index, tag) in wanted.Index().Where(l => languages.Find(l.Item) is null))
            yield return new UnknownLanguage($"{pointer}/{index}", Unknown(languages, tag));
    }

    public static IEnumerable<Fault> Faults(
        this Languages languages,
        IReadOnlyDictionary<string, string>? notes,
        string pointer
    ) =>
        (notes ?? ImmutableDictionary<string, string>.Empty).SelectMany(n =>
            Faults(languages, n.Key, n.Value, $"{pointer}/{BodyFaults.Escape(n.Key)}")
        );

    public static IEnumerable<Fault> Faults(Override? aside) =>
        aside is not null && (Blank.Is(aside.Reason) || aside.Reason.Length > Limits.Note)
            ? [new("/override/reason", $"A reason of 1 to {Limits.Note} characters.")]
            : [];

    /// <summary>The refusal of faults. If all of them are unknown languages, it lists the configured ones.</summary>
    public static Refusal Refused(this Languages languages, IReadOnlyList<Fault> faults) =>
        faults.All(f => f is UnknownLanguage)
            ? new(RefusalReason.UnknownLanguage, faults[0].Message)
            {
                Faults = faults,
                More = new Dictionary<string, object?> { ["allowed"] = languages.Tags.ToArray() },
            }
            : Refusal.Invalid(faults);

    static string Unknown(Languages languages, string tag) =>
        $"'{Excerpt.Of(tag)}' is not a configured language. Use: {string.Join(", ", languages.Tags)}.";

    sealed record UnknownLanguage(string Pointer, string Message) : Fault(Pointer, Message);

    static IEnumerable<Fault> Faults(Languages languages, string language, string note, string pointer)
    {
        if (languages.Find(language)?.Tag != language)
            yield return new(pointer, $"'{language}' is not a configured language.");
        if (note.Length > Limits.Note)
            yield return new(pointer, $"At most {Limits.Note} characters; these are {note.Length}.");
    }
}
