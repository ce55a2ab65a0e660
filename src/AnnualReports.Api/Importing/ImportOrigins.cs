using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Importing;

/// <summary>
/// What the texts of an item were made from, where the item does not tell it itself: outdated translations, those of a
/// machine, originals, and what was made from another language than the report's source language. If it is there, it is
/// all of that; otherwise texts that the store has already keep what they were made from.
/// </summary>
static class ImportOrigins
{
    public const string Member = "origins";

    /// <summary>How it stands in a file.</summary>
    /// <param name="From">The language that a field was made from; its own for an original.</param>
    /// <param name="Hash">The hash of what the field said there; absent for an original.</param>
    /// <param name="IsMachine">Whether a machine made it and nobody has confirmed it.</param>
    sealed record Written(string From, string? Hash = null, bool? IsMachine = null);

    public static void Write(
        Utf8JsonWriter writer,
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Origin>> told
    )
    {
        writer.WritePropertyName(Member);
        JsonSerializer.Serialize(
            writer,
            told.ToDictionary(
                l => l.Key,
                l =>
                    l.Value.ToDictionary(
                        m => m.Key,
                        m => new Written(
                            m.Value.From,
                            m.Value.Hash.Length == 0 ? null : m.Value.Hash,
                            m.Value.IsMachine ? true : null
                        )
                    )
            ),
            Wire.Json
        );
    }

    /// <summary>Reads it from an item; null if the item has none, or has faults.</summary>
    /// <param name="entry">The item.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="draft">Its draft.</param>
    /// <param name="languages">The configured languages.</param>
    /// <param name="fault">Is told of each fault: its place in the item, and what is wrong.</param>
    public static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Origin>>? Read(
        JsonElement entry,
        Kind kind,
        Draft draft,
        Languages languages,
        Action<string, string> fault
    )
    {
        if (!entry.TryGetProperty(Member, out var json))
            return null;
        var misfits = json.Misfits(typeof(Dictionary<string, Dictionary<string, Written>>));
        foreach (var (place, messages) in misfits)
            fault($"/{Member}{place}", messages[0]);
        if (misfits.Count > 0)
            return null;
        var read = json.Deserialize<Dictionary<string, Dictionary<string, Written>>>(Wire.Json)!;
        foreach (var (language, members) in read)
            foreach (var (member, origin) in members)
                if (Wrong(kind, draft, languages, language, member, origin) is { } wrong)
                    fault($"/{Member}/{language}/{member}", wrong);
        return read.ToImmutableSortedDictionary(
            l => l.Key,
            l =>
                l.Value.ToImmutableSortedDictionary(
                    m => m.Key,
                    m => new Origin(m.Value.From, m.Value.Hash ?? "", 0, m.Value.IsMachine == true),
                    StringComparer.Ordinal
                ),
            StringComparer.Ordinal
        );
    }

    static string? Wrong(Kind kind, Draft draft, Languages languages, string language, string member, Written origin) =>
        !kind.TextMembers.Contains(member) || draft.Text(language)?.TryGetProperty(member, out _) is not true
            ? "the item has no such text."
        : languages.Find(origin.From)?.Tag != origin.From ? $"'{origin.From}' is not a configured language."
        : origin.From != language && origin.Hash is not { Length: > 0 and <= Limits.Identifier }
            ? "the hash of the text that it was made from is needed, as an export writes it."
        : null;
}
