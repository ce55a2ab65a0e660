using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>A paragraph of a text, and what it was translated as.</summary>
/// <param name="Member">The member of the text that it is in.</param>
/// <param name="From">The language that it was translated from.</param>
/// <param name="To">The language that it was translated into.</param>
/// <param name="Source">The paragraph in the first language.</param>
/// <param name="Target">The paragraph in the second one.</param>
sealed record TranslatedPart(string Member, string From, string To, string Source, string Target);

/// <summary>
/// Finds the paragraphs of a draft whose translations are known: those of members that have as many paragraphs in both
/// languages. A member on one line is one paragraph.
/// </summary>
static class TranslatedParts
{
    /// <summary>How many bits of a number are the paragraph's, which is enough for those of one entry.</summary>
    const int HashBits = 40;

    /// <summary>The most paragraphs that are remembered of one draft.</summary>
    public const int Most = 5_000;

    /// <summary>The paragraphs of the translations that a save wrote, each once.</summary>
    /// <param name="kind">The kind of the entry.</param>
    /// <param name="draft">The draft that is saved.</param>
    /// <param name="before">The draft before; null if there was none, or it is not known.</param>
    /// <param name="languages">The configured languages.</param>
    public static IReadOnlyList<TranslatedPart> Of(Kind kind, Draft draft, Draft? before, Languages languages) =>
        [
            .. draft
                .Translations.SelectMany(t => In(kind, draft, before, t.Key, languages))
                .DistinctBy(p => (p.Member, p.From, p.To, Plain(p.Source)))
                .Take(Most),
        ];

    static IEnumerable<TranslatedPart> In(Kind kind, Draft draft, Draft? before, string to, Languages languages)
    {
        foreach (var member in kind.TextMembers)
            if (
                Value(draft, to, member) is { } target
                && IsNew(draft, before, to, member, target)
                && Source(kind, draft, to, member, languages) is { } from
                && Value(draft, from, member) is { } source
            )
                foreach (var (first, second) in Pairs(kind.Paragraphs(member, source), kind.Paragraphs(member, target)))
                    if (IsWorthKeeping(first) && IsWorthKeeping(second))
                        yield return new(member, from, to, first, second);
    }

    /// <summary>Whether the save wrote the field, or said that it still holds.</summary>
    static bool IsNew(Draft draft, Draft? before, string language, string member, string value) =>
        Value(before, language, member) != value || before?.Origin(language, member) != draft.Origin(language, member);

    static IEnumerable<(string First, string Second)> Pairs(IReadOnlyList<string> source, IReadOnlyList<string> target) =>
        source.Count == target.Count ? source.Zip(target) : [];

    /// <summary>
    /// The language that a field was made from; null for an original, for a field whose source has changed since, and for
    /// what a machine made and nobody has confirmed.
    /// </summary>
    static string? Source(Kind kind, Draft draft, string language, string member, Languages languages)
    {
        // What was saved before origins were kept counts as made from the default language.
        if (draft.Origins is null)
            return language == languages.Default ? null : languages.Default;
        return
            draft.Origin(language, member) is { IsMachine: false } origin
            && origin.Hash == TextOrigins.Hash(kind.Meaning(draft.Text(origin.From), member))
            ? origin.From
            : null;
    }

    static string? Value(Draft? draft, string language, string member) =>
        draft?.Text(language) is { } text
        && text.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    static bool IsWorthKeeping(string paragraph) => paragraph.Length <= Limits.Paragraph && paragraph.Any(char.IsLetter);

    /// <summary>The paragraph with single blanks, by which paragraphs are compared.</summary>
    public static string Plain(string paragraph) =>
        string.Join(' ', paragraph.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Normalize();

    /// <summary>A number by which a paragraph between two languages is found again.</summary>
    public static long Hash(string from, string to, string source) => Number($"{from}\n{to}\n{Plain(source)}");

    /// <summary>
    /// The number of what an entry has of a paragraph: there is one translation for each. It begins with the number of the
    /// entry, so that the rows of an entry stand together and a save writes few pages.
    /// </summary>
    public static long Id(long entryNo, TranslatedPart part) =>
        (entryNo << HashBits)
        | (Number($"{part.Member}\n{part.From}\n{part.To}\n{Plain(part.Source)}") & ((1L << HashBits) - 1));

    static long Number(string text) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0);
}
