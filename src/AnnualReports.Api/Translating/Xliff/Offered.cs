namespace AnnualReports.Api.Translating.Xliff;

/// <summary>An earlier translation whose two sides are one segment each, as what it is offered for is.</summary>
/// <param name="Index">The number of the segment that it is offered for.</param>
/// <param name="Offer">The earlier translation.</param>
/// <param name="Source">Its source.</param>
/// <param name="Target">Its translation.</param>
sealed record Offered(int Index, EarlierTranslation Offer, Segment Source, Segment Target)
{
    /// <summary>The offer in segments; null if one of its sides is not one segment.</summary>
    public static Offered? Of(XliffUnit unit, int index, EarlierTranslation offer) =>
        SegmentedText.Of(offer.Source, unit.Field.IsMarkdown) is { Segments: [var source] }
        && SegmentedText.Of(offer.Target, unit.Field.IsMarkdown) is { Segments: [var target] }
            ? new(index, offer, source, target)
            : null;
}
