namespace AnnualReports.Api.Phrases;

/// <summary>Something whose texts the file has.</summary>
sealed class TextOwner(TextKey key)
{
    public TextKey Key { get; } = key;

    /// <summary>How far the file has its texts.</summary>
    public ReadSoFar SoFar { get; set; }

    public long ReportNo => SoFar.ReportNo;

    /// <summary>The newest revision whose texts the file has.</summary>
    public int Head => SoFar.Head;

    /// <summary>Its texts, by their place in the directory, in the order of their revisions.</summary>
    public List<int> Texts { get; } = [];
}

/// <summary>Where a text stands in the file, and what it is.</summary>
/// <param name="Owner">What has it; null once it was dropped.</param>
/// <param name="Offset">Where its bytes begin.</param>
/// <param name="Length">How many they are.</param>
/// <param name="First">The revision that it stands in first.</param>
/// <param name="Place">Where it stands there.</param>
readonly record struct KnownText(TextOwner? Owner, long Offset, int Length, int First, string Place)
{
    /// <summary>Where what follows it begins.</summary>
    public long End => Offset + Length;
}

/// <summary>The texts that have a phrase.</summary>
/// <param name="Texts">By their place in the directory, in ascending order.</param>
/// <param name="Owners">What has them.</param>
/// <param name="Generation">How often something had been taken out of the directory until then.</param>
sealed record FoundTexts(List<int> Texts, IReadOnlyList<TextOwner> Owners, int Generation)
{
    public bool Has(int text) => Texts.BinarySearch(text) >= 0;
}

/// <summary>A text with a phrase, and the revisions in which it stands; 0 where there are none.</summary>
readonly record struct FoundText(string Place, int First, int Last);

/// <summary>What is shown of something that has a phrase.</summary>
sealed record FoundPlaces(TextOwner Owner, IReadOnlyList<FoundText> Texts);
