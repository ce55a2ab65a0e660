using System.Text.Json;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>
/// The fixed texts of pages in a language. The custom elements for partner sites use the same texts, from the same
/// file.
/// </summary>
public sealed record PageWords
{
    const string Standard = "en";

    static readonly Dictionary<string, PageWords> ByLanguage = Read<PageWords>("words.json")
        .ToDictionary(w => w.Key, w => w.Value with { Language = w.Key });

    /// <summary>The language of these texts.</summary>
    public string Language { get; init; } = Standard;

    public required string Unavailable { get; init; }

    public required string Unknown { get; init; }

    public required string NotYet { get; init; }

    public required string Empty { get; init; }

    public required string NotInLanguage { get; init; }

    public required string Withdrawn { get; init; }

    public required string Erased { get; init; }

    public required string Misused { get; init; }

    public required string OnlyNow { get; init; }

    public required string In { get; init; }

    public required string Also { get; init; }

    public required string More { get; init; }

    public required string Highlights { get; init; }

    public required string Report { get; init; }

    public required string Edition { get; init; }

    public required string Source { get; init; }

    public required string Total { get; init; }

    public required string Part { get; init; }

    public required string Year { get; init; }

    public required string Value { get; init; }

    public required string Links { get; init; }

    public required string Languages { get; init; }

    public required string Corrections { get; init; }

    public required string CorrectionChanged { get; init; }

    public required string CorrectionWithdrawn { get; init; }

    /// <summary>
    /// The texts for a language: its own, those of the language that it is a variant of, or otherwise English.
    /// </summary>
    public static PageWords Of(string language) =>
        ByLanguage.GetValueOrDefault(language)
        ?? ByLanguage.GetValueOrDefault(language.Split('-')[0])
        ?? ByLanguage[Standard];

    /// <summary>Texts by language, from a file that is part of the program.</summary>
    internal static Dictionary<string, T> Read<T>(string file)
    {
        using var stream = typeof(PageWords).Assembly.GetManifestResourceStream($"embed/{file}")!;
        return JsonSerializer.Deserialize<Dictionary<string, T>>(stream, Wire.Json)!;
    }
}
