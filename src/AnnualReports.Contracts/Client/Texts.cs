namespace AnnualReports.Contracts.Client;

/// <summary>Texts by language, changed by making new ones: for <c>draft with { Translations = … }</c>.</summary>
public static class Texts
{
    /// <summary>These texts, and this one in a language.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="language">The language.</param>
    /// <param name="text">The text that it has then.</param>
    public static IReadOnlyDictionary<string, T> With<T>(this IReadOnlyDictionary<string, T> texts, Language language, T text) => new Dictionary<string, T>(texts) { [language] = text };

    /// <summary>These texts, but for one language's.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="language">The language.</param>
    public static IReadOnlyDictionary<string, T> Without<T>(this IReadOnlyDictionary<string, T> texts, Language language) => texts.Where(t => t.Key != language).ToDictionary();
}
