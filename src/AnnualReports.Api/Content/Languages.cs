using System.Collections.Immutable;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>A configured language: its BCP 47 tag, its name in itself, whether it is official, and who stands in for it, in order.</summary>
sealed record Language(string Tag, string Name, bool Official, ImmutableArray<string> Fallback);

/// <summary>The configured languages. What they say of fallback is itself a record of the log, so the past stays as it was answered.</summary>
sealed class Languages
{
    readonly ImmutableDictionary<string, Language> byTag;
    readonly ImmutableDictionary<string, ImmutableArray<string>> chains;

    public Languages(string standard, IEnumerable<Language> languages)
    {
        Default = standard;
        All = [.. languages];
        byTag = All.ToImmutableDictionary(l => l.Tag, StringComparer.OrdinalIgnoreCase);
        chains = All.ToImmutableDictionary(l => l.Tag, l => ImmutableArray.Create([l.Tag, .. l.Fallback.Where(f => f != l.Tag).Distinct()]));
    }

    public string Default { get; }

    public ImmutableArray<Language> All { get; }

    public IEnumerable<string> Tags => All.Select(l => l.Tag);

    public IEnumerable<string> Official => All.Where(l => l.Official).Select(l => l.Tag);

    /// <summary>The configured language of this tag, whatever its case (RFC 5646 section 2.1.1), or null.</summary>
    public Language? Find(string tag) => byTag.GetValueOrDefault(tag);

    /// <summary>The same for a part of a text.</summary>
    public Language? Find(ReadOnlySpan<char> tag)
    {
        foreach (var language in All)
            if (tag.Equals(language.Tag, StringComparison.OrdinalIgnoreCase))
                return language;
        return null;
    }

    /// <summary>The languages that may answer for this one, itself first.</summary>
    public ImmutableArray<string> Chain(string tag) => chains[tag];

    /// <summary>What editors know a draft by: its title in the first language that has one, by the default language's chain.</summary>
    public string? Title(Kind kind, Draft draft) =>
        Chain(Default).Concat(Tags).Select(draft.Text).Where(t => t is not null).Select(t => kind.Title(t!.Value))
            .FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>The canonical form: what a <c>configured</c> record holds.</summary>
    public byte[] Serialize() => JsonSerializer.SerializeToUtf8Bytes(new Stored(Default, All));

    public static Languages Parse(ReadOnlySpan<byte> stored) =>
        JsonSerializer.Deserialize<Stored>(stored) is { } languages
            ? new Languages(languages.Default, languages.Languages)
            : throw new InvalidDataException("A record of configured languages is empty.");

    sealed record Stored(string Default, ImmutableArray<Language> Languages);
}
