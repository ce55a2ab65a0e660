using System.Collections.Immutable;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>What a set of changes does to one entry.</summary>
sealed record Plan(
    EntryState State,
    ImmutableSortedDictionary<string, Publish> Publish,
    ImmutableSortedDictionary<string, Withdraw> Withdraw
)
{
    public Entry Entry => State.Entry;

    public Address Address => new(Entry.Kind, Entry.ReportNo, Entry.Slug);

    /// <summary>The languages that the changes publish, including those that are public already.</summary>
    public required ImmutableArray<string> Wanted { get; init; }

    /// <summary>The languages that are refreshed because they have an older shape.</summary>
    public ImmutableArray<string> Older { get; init; } = [];

    /// <summary>The languages that are public after the set, in order.</summary>
    public ImmutableArray<string> After { get; } =
    [.. State.Languages.PublicLanguages().Union(Publish.Keys).Except(Withdraw.Keys).Order(StringComparer.Ordinal)];

    /// <summary>The languages that stay public and are not published again.</summary>
    public IEnumerable<string> Staying => State.Languages.PublicLanguages().Except(Withdraw.Keys).Except(Publish.Keys);

    /// <summary>
    /// The published revision, whose fields become those of all languages; null if none is published.
    /// </summary>
    public int? Revision { get; } = Publish.IsEmpty ? null : Publish.Values.Max(p => p.Revision);

    public int TextRevision(string language) =>
        Publish.TryGetValue(language, out var publish) ? publish.Revision : State.Languages[language].Revision;

    public int FieldsRevision(string language) => Revision ?? State.Languages[language].FieldsRevision;

    public JsonElement Fields(string language) => State.Drafts[FieldsRevision(language)].Fields;

    public JsonElement? Text(string language) => State.Drafts[TextRevision(language)].Text(language);

    /// <summary>
    /// Makes the plan of an entry. Languages that are public with the same revision already are left out.
    /// </summary>
    public static Plan Of(EntryState state, IEnumerable<Change> changes) =>
        new(
            state,
            ByLanguage(changes.OfType<Publish>())
                .RemoveRange(
                    changes
                        .OfType<Publish>()
                        .SelectMany(p => p.Languages.Where(l => IsPublicAlready(state, l, p.Revision)))
                ),
            ByLanguage(changes.OfType<Withdraw>())
        )
        {
            Older = [.. changes.OfType<Refresh>().SelectMany(r => r.Older).Distinct()],
            Wanted = [.. changes.OfType<Publish>().SelectMany(p => p.Languages).Distinct()],
        };

    static bool IsPublicAlready(EntryState state, string language, int revision) =>
        state.Languages.GetValueOrDefault(language) is { IsPublic: true } now
        && now.Revision == revision
        && now.FieldsRevision == revision;

    static ImmutableSortedDictionary<string, T> ByLanguage<T>(IEnumerable<T> changes)
        where T : Change =>
        changes
            .SelectMany(c => c.Languages.Select(l => KeyValuePair.Create(l, c)))
            .DistinctBy(p => p.Key)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
