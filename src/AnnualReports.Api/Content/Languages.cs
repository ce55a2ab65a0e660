using System.Collections.Immutable;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>
/// A configured language: its BCP 47 tag, its own name, whether it is official, and its fallback languages in order.
/// </summary>
sealed record Language(string Tag, string Name, bool Official, ImmutableArray<string> Fallback);

/// <summary>
/// The configured languages. The configuration is itself a record of the log, so that fallback in the past stays as it
/// was.
/// </summary>
sealed class Languages
{
    readonly ImmutableDictionary<string, Language> byTag;
    readonly ImmutableDictionary<string, ImmutableArray<string>> chains;

    public Languages(string standard, IEnumerable<Language> languages)
    {
        Default = standard;
        All = [.. languages];
        byTag = All.ToImmutableDictionary(l => l.Tag, StringComparer.OrdinalIgnoreCase);
        chains = All.ToImmutableDictionary(
            l => l.Tag,
            l => ImmutableArray.Create([l.Tag, .. l.Fallback.Where(f => f != l.Tag).Distinct()])
        );
    }

    public string Default { get; }

    public ImmutableArray<Language> All { get; }

    public IEnumerable<string> Tags => All.Select(l => l.Tag);

    public IEnumerable<string> Official => All.Where(l => l.Official).Select(l => l.Tag);

    /// <summary>
    /// The configured language of this tag in any case (RFC 5646 section 2.1.1); null if there is none.
    /// </summary>
    public Language? Find(string tag) => byTag.GetValueOrDefault(tag);

    /// <summary>The same for a part of a text.</summary>
    public Language? Find(ReadOnlySpan<char> tag)
    {
        foreach (var language in All)
            if (tag.Equals(language.Tag, StringComparison.OrdinalIgnoreCase))
                return language;
        return null;
    }

    /// <summary>The languages that are tried when this one is requested, itself first.</summary>
    public ImmutableArray<string> Chain(string tag) => chains[tag];

    /// <summary>A draft's title in the first language of the default language's chain that has one.</summary>
    public string? Title(Kind kind, Draft draft) =>
        Chain(Default)
            .Concat(Tags)
            .Select(draft.Text)
            .Where(t => t is not null)
            .Select(t => kind.Title(t!.Value))
            .FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>The canonical form, which is the body of a <c>configured</c> record.</summary>
    public byte[] Serialize() => JsonSerializer.SerializeToUtf8Bytes(new StoredLanguages(Default, All));

    public static Languages Parse(ReadOnlySpan<byte> stored) =>
        JsonSerializer.Deserialize<StoredLanguages>(stored) is { } languages
            ? new Languages(languages.Default, languages.Languages)
            : throw new InvalidDataException("A record of configured languages is empty.");

    sealed record StoredLanguages(string Default, ImmutableArray<Language> Languages);
}
