using System.Collections.Frozen;
using System.Text.Json;

namespace AnnualReports.Api.Prose;

/// <summary>A code with its name, and the language of the name; a code without a name stands for itself.</summary>
readonly record struct NamedCode(string Code, string Name, string? Language);

/// <summary>
/// The names of countries and currencies by language, by Unicode CLDR, in the order in which each language sorts them.
/// They are a part of the program, as the forms of numbers are (<see cref="Numbers"/>), so that all machines show the
/// same ones. <c>tests/cldr</c> makes the file.
/// </summary>
static class Names
{
    /// <summary>The language in which every country has a name.</summary>
    public const string Last = "en";

    static readonly Lazy<FrozenDictionary<string, InLanguage>> All = new(Read);

    /// <summary>What the file has for a language: names behind their codes, parted by bars.</summary>
    sealed record Texts(string Countries, string Currencies);

    /// <summary>The names in a language.</summary>
    sealed class InLanguage(Texts texts)
    {
        readonly FrozenDictionary<string, (string Name, int Place)> countries = Parse(texts.Countries);
        readonly FrozenDictionary<string, (string Name, int Place)> currencies = Parse(texts.Currencies);

        public (string Name, int Place)? Country(string code) =>
            countries.TryGetValue(code, out var found) ? found : null;

        public string? Currency(string code) => currencies.TryGetValue(code, out var found) ? found.Name : null;

        static FrozenDictionary<string, (string Name, int Place)> Parse(string names) =>
            names
                .Split('|', StringSplitOptions.RemoveEmptyEntries)
                .Select((name, place) => (Parts: name.Split(' ', 2), place))
                .ToFrozenDictionary(n => n.Parts[0], n => (n.Parts[1], n.place));
    }

    /// <summary>The languages that have names.</summary>
    public static IEnumerable<string> Languages => All.Value.Keys;

    /// <summary>The name of a country in the first of these languages that has one; the code itself if none has.</summary>
    public static NamedCode Country(string code, params IEnumerable<string> languages)
    {
        foreach (var language in languages)
            if (Of(language)?.Country(code) is { } found)
                return new(code, found.Name, language);
        return new(code, code, null);
    }

    /// <summary>
    /// Countries by their names in the first of these languages that has names, in its order. Those that it does not
    /// name come last, in the order of their codes.
    /// </summary>
    public static IEnumerable<NamedCode> Countries(IEnumerable<string> codes, IReadOnlyList<string> languages)
    {
        var order = languages.Select(Of).FirstOrDefault(names => names is not null);
        return codes
            .OrderBy(code => order?.Country(code)?.Place ?? int.MaxValue)
            .ThenBy(code => code, StringComparer.Ordinal)
            .Select(code => Country(code, languages));
    }

    /// <summary>
    /// The name of a currency in the first of these languages that has one; null if the unit is no currency.
    /// </summary>
    public static NamedCode? Currency(string unit, params IEnumerable<string> languages)
    {
        foreach (var language in languages)
            if (Of(language)?.Currency(unit) is { } name)
                return new(unit, name, language);
        return null;
    }

    /// <summary>The names in a language: those of its region if there are any, otherwise those of the language.</summary>
    static InLanguage? Of(string language)
    {
        for (var tag = language; ; tag = tag[..tag.LastIndexOf('-')])
            if (All.Value.TryGetValue(tag, out var names))
                return names;
            else if (!tag.Contains('-', StringComparison.Ordinal))
                return null;
    }

    static FrozenDictionary<string, InLanguage> Read()
    {
        using var stream = typeof(Names).Assembly.GetManifestResourceStream("prose/names.json")!;
        return JsonSerializer
            .Deserialize<Dictionary<string, Texts>>(stream, JsonSerializerOptions.Web)!
            .ToFrozenDictionary(n => n.Key, n => new InLanguage(n.Value), StringComparer.OrdinalIgnoreCase);
    }
}
