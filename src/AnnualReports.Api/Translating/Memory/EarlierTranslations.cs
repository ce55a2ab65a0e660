using AnnualReports.Api.Translating.Xliff;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Translating.Memory;

/// <summary>The translation memory, as documents for translators offer it.</summary>
sealed class EarlierTranslations(TranslationMemory memory) : IEarlierTranslations
{
    public async Task<IReadOnlyList<IReadOnlyList<EarlierTranslation>>> Offers(
        string from,
        string to,
        IReadOnlyList<string> paragraphs,
        CancellationToken ct
    ) =>
        [
            .. (await memory.Offers(from, to, paragraphs, ct, withTitles: false)).Select(p =>
                (IReadOnlyList<EarlierTranslation>)
                    [.. p.Matches.Select(m => new EarlierTranslation(m.Source, m.Target, m.Percent, Origin(m.From)))]
            ),
        ];

    static string Origin(MemoryPlace place) =>
        string.Join('/', new[] { place.Report, place.Kind, place.Slug }.Where(part => part is not null));
}
