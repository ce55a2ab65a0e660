namespace AnnualReports.Api.Translating.Xliff;

/// <summary>An earlier translation of a paragraph that is the same or similar.</summary>
/// <param name="Source">The paragraph as it was, in Markdown.</param>
/// <param name="Target">Its translation, in Markdown.</param>
/// <param name="Percent">How similar the paragraphs are; 100 is the same.</param>
/// <param name="Origin">Where it was translated, in a few words; null if that is not known.</param>
sealed record EarlierTranslation(string Source, string Target, int Percent, string? Origin = null);

/// <summary>Knows what was translated before, for the matches that an XLIFF document offers to a translator.</summary>
interface IEarlierTranslations
{
    /// <summary>The offers for each paragraph, the best first.</summary>
    /// <param name="from">The language of the paragraphs.</param>
    /// <param name="to">The language to translate into.</param>
    /// <param name="paragraphs">The paragraphs, in Markdown.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<IReadOnlyList<EarlierTranslation>>> Offers(
        string from,
        string to,
        IReadOnlyList<string> paragraphs,
        CancellationToken ct
    );
}
