using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>The filters that lists of drafts and the search in management have in common.</summary>
static class DraftFiltering
{
    const string Lacks = "lacks",
        ChangedSince = "changedSince",
        ChangedBy = "changedBy",
        Uses = "uses",
        Me = "me";

    const string Day = "yyyy-MM-dd";

    public static readonly Parameter[] Parameters =
    [
        new(Lacks, "Only entries whose newest revision has no text in this language.") { MaxLength = Limits.LanguageTag },
        new(
            ChangedSince,
            "Only entries that were saved at this instant or later: `2026-11-01T08:00:00Z`, or a day, which begins in UTC."
        )
        {
            MaxLength = Limits.DateHeader,
        },
        new(
            ChangedBy,
            "Only entries of which this person or machine saved a revision: an id, or `me`. With `changedSince`, since then."
        )
        {
            MaxLength = Limits.Identifier,
        },
        new(Uses, "Only entries whose newest revision refers to this entry or file: an id.") { MaxLength = Limits.Identifier },
    ];

    /// <summary>The filter that a request asks for.</summary>
    /// <param name="query">The query.</param>
    /// <param name="languages">The configured languages.</param>
    /// <param name="me">Who asks.</param>
    public static DraftFilter Drafts(this Query query, Languages languages, Guid me) =>
        new()
        {
            Lacks = query.Text(Lacks) is { } tag ? Negotiation.Configured(tag, languages).Tag : null,
            ChangedSince = query.Text(ChangedSince) is { } since ? Instant(since) : null,
            ChangedBy = query.Text(ChangedBy) is { } by
                ? by == Me
                    ? me
                    : Id(by, ChangedBy)
                : null,
            Uses = query.Text(Uses) is { } used ? Id(used, Uses) : null,
        };

    static DateTime Instant(string text) =>
        NamedInstant.Parse(text)?.Exact is { } exact ? exact.UtcDateTime
        : DateTime.TryParseExact(
            text,
            Day,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var day
        )
            ? day
        : throw ProblemException.Parameter(
            $"'{ChangedSince}' has to be an instant with its offset, or a day.",
            ChangedSince,
            ["2026-11-01T08:00:00Z", "2026-11-01"]
        );

    static Guid Id(string text, string name) =>
        Guid.TryParseExact(text, "D", out var id)
            ? id
            : throw ProblemException.Parameter(
                $"'{name}' has to be an id: a UUID, such as 0193f0a0-0000-7000-8000-000000000000.",
                name,
                ["a UUID"]
            );
}
