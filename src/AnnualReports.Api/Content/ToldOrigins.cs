using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>
/// What the texts of a draft were made from, as far as the draft alone does not tell it: in another store, fields count as
/// made from what the source language says beside them, by a person.
/// </summary>
static class ToldOrigins
{
    /// <summary>
    /// The origins that have to be told, which may be none; null if none are known. That of an original names its own
    /// language.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <param name="draft">The draft with all of its origins.</param>
    /// <param name="source">The source language of the report.</param>
    public static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Origin>>? Of(
        Kind kind,
        Draft draft,
        string source
    ) =>
        draft.Origins is null
            ? null
            : draft
                .Translations.Keys.Select(l => (Language: l, Members: In(kind, draft, l, source)))
                .Where(l => !l.Members.IsEmpty)
                .ToImmutableSortedDictionary(l => l.Language, l => l.Members, StringComparer.Ordinal);

    static ImmutableSortedDictionary<string, Origin> In(Kind kind, Draft draft, string language, string source) =>
        kind.TextMembers.Where(m => kind.Meaning(draft.Text(language), m).Length > 0)
            .Select(m =>
                (
                    Member: m,
                    Own: draft.Origin(language, m),
                    Usual: TextOrigins.Made(kind, draft, language, m, 0, Sourcing.Usual, source)
                )
            )
            .Where(o => o.Own is null ? o.Usual is not null : o.Own with { Revision = 0 } != o.Usual)
            .ToImmutableSortedDictionary(
                o => o.Member,
                o => o.Own is { } own ? own with { Revision = 0 } : new(language, "", 0),
                StringComparer.Ordinal
            );

    /// <summary>The origins of a draft with those that were told.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="origins">The origins that the draft tells itself.</param>
    /// <param name="told">Those that were told besides; null for none.</param>
    /// <param name="revisions">
    /// The revisions of the entry by number, in which the text may be that a field was made from.
    /// </param>
    public static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Origin>> With(
        Kind kind,
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Origin>> origins,
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Origin>>? told,
        IReadOnlyCollection<(int Number, Draft Draft)> revisions
    )
    {
        if (told is null)
            return origins;
        foreach (var (language, members) in told)
        {
            var mine = origins.GetValueOrDefault(language, ImmutableSortedDictionary<string, Origin>.Empty);
            foreach (var (member, origin) in members)
                mine =
                    origin.From == language
                        ? mine.Remove(member)
                        : mine.SetItem(member, origin with { Revision = Revision(kind, origin, member, revisions) });
            origins = mine.IsEmpty ? origins.Remove(language) : origins.SetItem(language, mine);
        }
        return origins;
    }

    static int Revision(
        Kind kind,
        Origin origin,
        string member,
        IEnumerable<(int Number, Draft Draft)> revisions
    ) =>
        revisions
            .Where(r => TextOrigins.Hash(kind.Meaning(r.Draft.Text(origin.From), member)) == origin.Hash)
            .Select(r => r.Number)
            .DefaultIfEmpty()
            .Max();
}
