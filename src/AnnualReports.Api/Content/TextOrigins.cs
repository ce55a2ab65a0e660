using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>How a field of a text stands to the field that it was made from.</summary>
enum FieldState
{
    /// <summary>The source has it, this language does not.</summary>
    Missing,

    /// <summary>The source has changed since.</summary>
    Outdated,

    /// <summary>A machine translated it, and nobody has confirmed it.</summary>
    Machine,

    /// <summary>It was made from what the source says now, or is an original.</summary>
    Fresh,
}

/// <summary>
/// Knows of each field of a text whether it still matches the field that it was made from. A field is compared by what
/// it says (<see cref="Kind.Meaning"/>): blanks and emphasis do not count.
/// </summary>
static class TextOrigins
{
    /// <summary>The bytes of a hash. Equal ones are looked for among few texts, so a short one does.</summary>
    const int HashBytes = 12;

    /// <summary>The hash of a meaning; empty for an empty one.</summary>
    public static string Hash(string meaning) =>
        meaning.Length == 0
            ? ""
            : Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(meaning)).AsSpan(0, HashBytes));

    /// <summary>
    /// The states of the fields of a draft in a language, by member, in the order of the kind. Fields that neither this
    /// language nor the source has are left out.
    /// </summary>
    public static IReadOnlyList<(string Member, FieldState State)> Of(
        Kind kind,
        Draft draft,
        string language,
        string source
    ) => Of(kind, draft, draft.Text, language, source);

    /// <summary>The same against source texts of other drafts.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="draft">The draft whose text in the language is judged.</param>
    /// <param name="sources">The source texts by language; null where there is none.</param>
    /// <param name="language">The language.</param>
    /// <param name="source">The source language of the report.</param>
    public static IReadOnlyList<(string Member, FieldState State)> Of(
        Kind kind,
        Draft draft,
        Func<string, JsonElement?> sources,
        string language,
        string source
    )
    {
        var states = new List<(string, FieldState)>();
        foreach (var member in kind.TextMembers)
        {
            var origin = draft.Origin(language, member);
            var from = origin?.From ?? source;
            if (IsWritten(draft.Text(language), member))
                states.Add((member, State(origin, origin is null ? "" : kind.Meaning(sources(from), member))));
            else if (from != language && kind.Meaning(sources(from), member).Length > 0)
                states.Add((member, FieldState.Missing));
        }
        return states;
    }

    static FieldState State(Origin? origin, string meaning) =>
        origin is null ? FieldState.Fresh
        : origin.Hash != Hash(meaning) ? FieldState.Outdated
        : origin.IsMachine ? FieldState.Machine
        : FieldState.Fresh;

    /// <summary>
    /// Whether a text has a field at all. What it says need not be known for that, and takes longer to find out.
    /// </summary>
    static bool IsWritten(JsonElement? text, string member) =>
        text?.TryGetProperty(member, out var value) is true
        && value.ValueKind switch
        {
            JsonValueKind.String => !Blank.Is(value.GetString()),
            JsonValueKind.Array => value.GetArrayLength() > 0,
            JsonValueKind.Null or JsonValueKind.Undefined => false,
            _ => true,
        };

    static bool IsThere(JsonElement? text, string member) => text?.TryGetProperty(member, out _) is true;

    /// <summary>
    /// The origins that a draft has once it is saved: fields that stay as they were keep theirs, and those that changed
    /// were made from what the source says in this draft.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <param name="before">The draft that it replaces, and the number of that revision; null for a new entry.</param>
    /// <param name="after">The draft to be saved.</param>
    /// <param name="number">The number of its revision.</param>
    /// <param name="made">How its changed texts were made.</param>
    /// <param name="source">The source language of the report.</param>
    public static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Origin>> Origins(
        Kind kind,
        (Draft Draft, int Number)? before,
        Draft after,
        int number,
        Sourcing made,
        string source
    )
    {
        if (made.IsStated && after.Origins is { } stated)
            return stated;
        // Texts that were saved before origins were kept count as fresh against the source of their revision.
        var kept = before is ({ } old, var last)
            ? old.Origins ?? Origins(kind, null, old, last, Sourcing.Usual, source)
            : null;
        var origins = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, Origin>>(
            StringComparer.Ordinal
        );
        foreach (var (language, text) in after.Translations)
        {
            var members = ImmutableSortedDictionary.CreateBuilder<string, Origin>(StringComparer.Ordinal);
            foreach (var member in kind.TextMembers)
            {
                if (!text.TryGetProperty(member, out var value))
                    continue;
                var origin =
                    before?.Draft.Text(language) is { } was
                    && was.TryGetProperty(member, out var same)
                    && JsonElement.DeepEquals(same, value)
                        ? kept!.GetValueOrDefault(language)?.GetValueOrDefault(member)
                        : Made(kind, after, language, member, number, made, source);
                if (origin is not null && kind.Meaning(text, member).Length > 0)
                    members[member] = origin;
            }
            if (members.Count > 0)
                origins[language] = members.ToImmutable();
        }
        return origins.ToImmutable();
    }

    /// <summary>The origin of a field that was written now; null if it is an original.</summary>
    public static Origin? Made(
        Kind kind,
        Draft draft,
        string language,
        string member,
        int number,
        Sourcing made,
        string source
    )
    {
        var from = made.From ?? source;
        var hash = from == language ? "" : Hash(kind.Meaning(draft.Text(from), member));
        return hash.Length == 0 ? null : new(from, hash, number, made.IsMachine);
    }

    /// <summary>
    /// A copy whose texts say of what they were made: what was fresh in the original is fresh in the copy, though links
    /// were changed in both languages, and what was outdated stays so.
    /// </summary>
    public static Draft Copied(Kind kind, Draft original, Draft copy) =>
        original.Origins is not { } origins
            ? copy with { Origins = null }
            : copy with
            {
                Origins = origins
                    .Where(l => copy.Text(l.Key) is not null)
                    .ToImmutableSortedDictionary(
                        l => l.Key,
                        l =>
                            l.Value.Where(o => IsThere(copy.Text(l.Key), o.Key))
                                .ToImmutableSortedDictionary(
                                    o => o.Key,
                                    o =>
                                        o.Value.Hash == Hash(kind.Meaning(original.Text(o.Value.From), o.Key))
                                            ? o.Value with
                                            {
                                                Hash = Hash(kind.Meaning(copy.Text(o.Value.From), o.Key)),
                                                Revision = 1,
                                            }
                                            : o.Value with
                                            {
                                                Revision = 0,
                                            },
                                    StringComparer.Ordinal
                                ),
                        StringComparer.Ordinal
                    ),
            };

    /// <summary>
    /// The draft after somebody has confirmed that fields still hold: they count as made from what the source says now.
    /// </summary>
    public static Draft Confirmed(
        Kind kind,
        Draft draft,
        int number,
        string language,
        IEnumerable<string> members,
        string source
    )
    {
        var origins =
            draft.Origins ?? Origins(kind, null, draft, number, Sourcing.Usual, source);
        var mine = origins.GetValueOrDefault(language, ImmutableSortedDictionary<string, Origin>.Empty);
        foreach (var member in members)
            mine =
                mine.GetValueOrDefault(member) is { } origin
                && Made(kind, draft, language, member, number, new(origin.From), source) is { } now
                    ? mine.SetItem(member, now)
                    : mine.Remove(member);
        return draft with { Origins = mine.IsEmpty ? origins.Remove(language) : origins.SetItem(language, mine) };
    }
}
