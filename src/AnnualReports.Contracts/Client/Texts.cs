namespace AnnualReports.Contracts.Client;

/// <summary>Changes texts by language by making new ones, for <c>draft with { Translations = … }</c>.</summary>
public static class Texts
{
    /// <summary>These texts with one text added or replaced.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="language">The language.</param>
    /// <param name="text">The new text in that language.</param>
    public static IReadOnlyDictionary<string, T> With<T>(
        this IReadOnlyDictionary<string, T> texts,
        Language language,
        T text
    ) => new Dictionary<string, T>(texts) { [language] = text };

    /// <summary>These texts without that of one language.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="language">The language.</param>
    public static IReadOnlyDictionary<string, T> Without<T>(
        this IReadOnlyDictionary<string, T> texts,
        Language language
    ) => texts.Where(t => t.Key != language).ToDictionary();
}
