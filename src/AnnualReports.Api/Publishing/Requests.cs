using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Publishing;

/// <summary>What requests to publish have in common: languages, notes, and setting a rule aside.</summary>
static class Requests
{
    /// <summary>The configured languages that a request names; at least one.</summary>
    public static ImmutableArray<string> Named(this Languages languages, LanguageChoice wanted, string pointer = "/languages") => wanted.Count == 0
        ? throw Refusal.Invalid([new(pointer, "Name at least one language, or say \"all\".")])
        : [.. wanted.Select(tag => Negotiation.Configured(tag, languages).Tag).Distinct()];

    public static void CheckNotes(this Languages languages, IReadOnlyDictionary<string, string>? notes, string pointer)
    {
        List<Fault> faults = [.. (notes ?? ImmutableDictionary<string, string>.Empty).SelectMany(n => Faults(languages, n.Key, n.Value, $"{pointer}/{BodyFaults.Escape(n.Key)}"))];
        if (faults.Count > 0)
            throw Refusal.Invalid(faults);
    }

    public static void Check(Override? aside)
    {
        if (aside is not null && (Blank.Is(aside.Reason) || aside.Reason.Length > Limits.Note))
            throw Refusal.Invalid([new("/override/reason", $"A reason of 1 to {Limits.Note} characters.")]);
    }

    static IEnumerable<Fault> Faults(Languages languages, string language, string note, string pointer)
    {
        if (languages.Find(language)?.Tag != language)
            yield return new(pointer, $"'{language}' is not a configured language.");
        if (note.Length > Limits.Note)
            yield return new(pointer, $"At most {Limits.Note} characters; these are {note.Length}.");
    }
}
