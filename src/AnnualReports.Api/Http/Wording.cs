using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>
/// Says what the program tells editors in their language. The code says everything in English; the files in
/// <c>Http/Wording</c> have the same in other languages, by the English sentence with its values named. A finished
/// sentence is compared with those, so it does not matter where in the program it was made, or when: also the problems
/// that a release stores are said in the language of whoever reads them. What no file has stays English.
/// </summary>
sealed partial class Wording
{
    /// <summary>The longest text that is compared. Longer ones repeat what was sent.</summary>
    const int Longest = 2 * Limits.Message;

    const string Default = "en";

    /// <summary>The language of the code.</summary>
    public static readonly Wording English = new(Default, new([], [], []));

    static readonly FrozenDictionary<string, Lazy<Wording>> Others = new[] { "nl", "fr", "de" }.ToFrozenDictionary(
        language => language,
        language => new Lazy<Wording>(() => new(language, Read(language))),
        StringComparer.OrdinalIgnoreCase
    );

    sealed record ProblemTexts(string Title, string Meaning, string Remedy);

    /// <summary>A file: the texts of problem types, sentences, and words that are values in sentences.</summary>
    sealed record Texts(
        Dictionary<string, ProblemTexts> Problems,
        Dictionary<string, string> Rules,
        Dictionary<string, string> Words
    );

    readonly Texts texts;
    readonly Template[] templates;

    Wording(string language, Texts texts)
    {
        (Language, this.texts) = (language, texts);
        names = new(() => ReadNames(language));
        templates =
        [
            .. texts
                .Rules.Select(r => new Template(r.Key, r.Value))
                .OrderBy(t => t.HasRule)
                .ThenByDescending(t => t.Weight),
        ];
    }

    public string Language { get; }

    /// <summary>All of them, English first.</summary>
    public static IEnumerable<Wording> All => Others.Values.Select(o => o.Value).Prepend(English);

    static Texts Read(string language)
    {
        using var file = typeof(Wording).Assembly.GetManifestResourceStream($"wording/{language}.json")!;
        return JsonSerializer.Deserialize<Texts>(file, Wire.Json)!;
    }

    /// <summary>The wording that a request asks for; English, if it asks for none of these languages.</summary>
    public static Wording Of(HttpRequest request)
    {
        var header = request.Headers.AcceptLanguage;
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header.Bounded(), out var ranges))
            return English;
        foreach (var range in ranges.Where(r => r.Quality is null or > 0).OrderByDescending(r => r.Quality ?? 1))
        {
            var primary = range.Value.ToString().Split('-')[0];
            if (primary == "*" || primary.Equals(Default, StringComparison.OrdinalIgnoreCase))
                return English;
            if (Others.TryGetValue(primary, out var other))
                return other.Value;
        }
        return English;
    }

    public string Title(ProblemType type) => texts.Problems.GetValueOrDefault(type.Name)?.Title ?? type.Title;

    public string Meaning(ProblemType type) => texts.Problems.GetValueOrDefault(type.Name)?.Meaning ?? type.Meaning;

    public string Remedy(ProblemType type) => texts.Problems.GetValueOrDefault(type.Name)?.Remedy ?? type.Remedy;

    /// <summary>A word or a fixed text.</summary>
    public string Word(string english) => texts.Words.GetValueOrDefault(english, english);

    /// <summary>A sentence. One that the file does not have is English.</summary>
    public string Say(string english) => english.Length > Longest ? english : Said(english, 0) ?? english;

    /// <summary>The sentence in this language; null if the file does not have it.</summary>
    string? Said(string english, int depth)
    {
        if (texts.Rules.TryGetValue(english, out var same))
            return same;
        foreach (var template in templates)
            if (template.Match(english) is { } values && (!template.HasRule || depth < 4))
            {
                var whole = true;
                var said = Place()
                    .Replace(
                        template.Other,
                        place =>
                        {
                            var (name, value) = (place.Groups[1].Value, values[place.Groups[1].Value].Value);
                            if (name != Template.Rule)
                            {
                                whole &= name != "form" || texts.Words.ContainsKey(value);
                                return Value(name, value);
                            }
                            var inner = Said(value, depth + 1) ?? Said(value + ".", depth + 1)?.TrimEnd('.');
                            whole &= inner is not null;
                            return inner ?? "";
                        }
                    );
                if (whole)
                    return said;
            }
        return null;
    }

    /// <summary>A value in a sentence: most stay as they are; kinds, roles and states are words.</summary>
    string Value(string name, string value) =>
        name switch
        {
            "kind" or "state" or "form" or "role" => Word(value),
            "roles" => Words()
                .Replace(value.Replace("the role", Word("the role"), StringComparison.Ordinal), word => Word(word.Value)),
            _ => value,
        };

    [GeneratedRegex(@"\{([a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("[a-z]+(?:-[a-z]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    /// <summary>An English sentence with places for values, and the same in another language.</summary>
    sealed class Template
    {
        /// <summary>The place of another sentence.</summary>
        public const string Rule = "rule";

        readonly Lazy<Regex> pattern;
        readonly string begin;
        readonly string end;

        public Template(string english, string other)
        {
            Other = other;
            HasRule = english.Contains($"{{{Rule}}}", StringComparison.Ordinal);
            var parts = Place().Split(english);
            (begin, end) = (parts[0], parts[^1]);
            Weight = parts.Where((_, i) => i % 2 == 0).Sum(p => p.Length);
            // It can't take long, whatever the values are.
            pattern = new(() =>
                new(
                    $"^{string.Concat(parts.Select((p, i) => i % 2 == 0 ? Regex.Escape(p) : $"(?<{p}>.+?)"))}$",
                    RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant
                )
            );
        }

        public string Other { get; }

        public bool HasRule { get; }

        /// <summary>How much of it is fixed. The sentence with most of that fits best.</summary>
        public int Weight { get; }

        public GroupCollection? Match(string text) =>
            text.StartsWith(begin, StringComparison.Ordinal)
            && text.EndsWith(end, StringComparison.Ordinal)
            && pattern.Value.Match(text) is { Success: true } match
                ? match.Groups
                : null;
    }
}
