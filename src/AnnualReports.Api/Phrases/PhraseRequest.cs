using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Phrases;

/// <summary>What is looked for, and where.</summary>
/// <param name="Phrase">The phrase, folded.</param>
/// <param name="In">Where; nothing for everywhere.</param>
/// <param name="Releases">Where whoever asks may read releases.</param>
sealed record PhraseRequest(string Phrase, IReadOnlyList<FoundIn> In, GrantedScope Releases)
{
    /// <summary>Only texts in this language.</summary>
    public string? Language { get; init; }

    /// <summary>Whether only newest revisions count.</summary>
    public bool IsNewestOnly { get; init; }

    /// <summary>Only what belongs to this report, and the report itself.</summary>
    public long? ReportNo { get; init; }

    /// <summary>Only entries of this kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Only these entries.</summary>
    public DraftFilter Drafts { get; init; } = DraftFilter.None;

    /// <summary>The most items.</summary>
    public required int Limit { get; init; }

    /// <summary>The last item of the page before.</summary>
    public TextKey? After { get; init; }

    /// <summary>Whether it is about entries alone.</summary>
    public bool IsForEntries => Kind is not null || Drafts != DraftFilter.None;

    /// <summary>Those of the places that are wanted.</summary>
    public FoundPlaces Wanted(FoundPlaces found) =>
        Language is null && !IsNewestOnly
            ? found
            : found with
            {
                Texts =
                [
                    .. found.Texts.Where(t =>
                        (!IsNewestOnly || (t.Last == found.Owner.Head && t.First >= Math.Min(1, found.Owner.Head)))
                        && (Language is null || TextPlaces.LanguageOf(t.Place) == Language)
                    ),
                ],
            };
}
