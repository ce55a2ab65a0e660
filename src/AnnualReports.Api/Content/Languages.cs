using System.Collections.Immutable;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>
/// A configured language: its BCP 47 tag, its own name, whether it is official, and its fallback languages in order.
/// </summary>
sealed record Language(string Tag, string Name, bool Official, ImmutableArray<string> Fallback);

/// <summary>
/// The configured languages. The configuration is itself a record of the log, so that fallback in the past stays as it
/// was. A program has those of its settings until it has started; from then on it follows the log, so that all
/// instances have the same ones, and those for which the log was written.
/// </summary>
sealed class Languages
{
    /// <summary>The position of a program that does not follow the log yet.</summary>
    const long Unfollowed = -1;

    readonly Lock following = new();
    long position = Unfollowed;
    readonly Configuration settings;
    volatile Configuration now;

    public Languages(string standard, IEnumerable<Language> languages) =>
        now = settings = new(standard, [.. languages]);

    public string Default => now.Default;

    public ImmutableArray<Language> All => now.All;

    public IEnumerable<string> Tags => All.Select(l => l.Tag);

    public IEnumerable<string> Official => All.Where(l => l.Official).Select(l => l.Tag);

    /// <summary>Another object as soon as other languages are configured; for what is kept of them.</summary>
    public object Version => now;

    /// <summary>Whether they are those of this program's settings; otherwise the log has got others since.</summary>
    public bool AreOfSettings => now == settings;

    /// <summary>
    /// The record of the log whose languages these are; null before the program follows the log.
    /// </summary>
    public long? Position => Volatile.Read(ref position) is var at and > Unfollowed ? at : null;

    /// <summary>
    /// The configured language of this tag in any case (RFC 5646 section 2.1.1); null if there is none.
    /// </summary>
    public Language? Find(string tag) => now.ByTag.GetValueOrDefault(tag);

    /// <summary>The same for a part of a text.</summary>
    public Language? Find(ReadOnlySpan<char> tag)
    {
        foreach (var language in All)
            if (tag.Equals(language.Tag, StringComparison.OrdinalIgnoreCase))
                return language;
        return null;
    }

    /// <summary>
    /// The languages that are tried when this one is requested, itself first. One that was removed a moment ago has no
    /// others.
    /// </summary>
    public ImmutableArray<string> Chain(string tag) => now.Chains.TryGetValue(tag, out var chain) ? chain : [tag];

    /// <summary>Follows the log from here on, where these languages are recorded last.</summary>
    public void Begin(long at, byte[] recorded)
    {
        lock (following)
            if (position == Unfollowed)
                position = at - 1;
        Follow(at, recorded);
    }

    /// <summary>
    /// Takes the languages that the log records at a later position. It does nothing before <see cref="Begin"/>: then
    /// the settings have not been compared with the log yet.
    /// </summary>
    public void Follow(long at, byte[] recorded)
    {
        lock (following)
        {
            if (position == Unfollowed || at <= position)
                return;
            // Nobody may see the position before its languages.
            if (!now.Serialize().AsSpan().SequenceEqual(recorded))
                now = settings.Serialize().AsSpan().SequenceEqual(recorded) ? settings : Parse(recorded).now;
            Volatile.Write(ref position, at);
        }
    }

    /// <summary>
    /// A draft's title: in a language if it is named (<c>fr</c> is also <c>fr-BE</c>), or else in the first language of the
    /// default language's chain that has one.
    /// </summary>
    public string? Title(Kind kind, Draft draft, string? first = null) =>
        Tags.Where(t => first is not null && (t == first || t.StartsWith($"{first}-", StringComparison.Ordinal)))
            .Concat(Chain(Default))
            .Concat(Tags)
            .Select(draft.Text)
            .Where(t => t is not null)
            .Select(t => kind.Title(t!.Value))
            .FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>The canonical form, which is the body of a <c>configured</c> record.</summary>
    public byte[] Serialize() => now.Serialize();

    public static Languages Parse(ReadOnlySpan<byte> stored) =>
        JsonSerializer.Deserialize<StoredLanguages>(stored) is { } languages
            ? new Languages(languages.Default, languages.Languages)
            : throw new InvalidDataException("A record of configured languages is empty.");

    /// <summary>The languages that are configured at one time.</summary>
    sealed class Configuration(string standard, ImmutableArray<Language> languages)
    {
        public string Default { get; } = standard;

        public ImmutableArray<Language> All { get; } = languages;

        public ImmutableDictionary<string, Language> ByTag { get; } =
            languages.ToImmutableDictionary(l => l.Tag, StringComparer.OrdinalIgnoreCase);

        public ImmutableDictionary<string, ImmutableArray<string>> Chains { get; } =
            languages.ToImmutableDictionary(
                l => l.Tag,
                l => ImmutableArray.Create([l.Tag, .. l.Fallback.Where(f => f != l.Tag).Distinct()])
            );

        public byte[] Serialize() => JsonSerializer.SerializeToUtf8Bytes(new StoredLanguages(Default, All));
    }

    sealed record StoredLanguages(string Default, ImmutableArray<Language> Languages);
}
