using System.Globalization;

namespace AnnualReports.Api.Phrases;

/// <summary>Something that has texts: an entry, a file, a release.</summary>
/// <param name="Source">The name of its source.</param>
/// <param name="Id">Its id there. Numbers have leading zeros, so that ids sort as their numbers do.</param>
readonly record struct TextKey(string Source, string Id)
{
    const char Between = '~';

    public static TextKey Of(string source, long number) =>
        new(source, number.ToString("D19", CultureInfo.InvariantCulture));

    public static TextKey Of(string source, Guid id) => new(source, id.ToString("D"));

    public long Number => long.Parse(Id, CultureInfo.InvariantCulture);

    public static TextKey? Parse(string text) =>
        text.IndexOf(Between, StringComparison.Ordinal) is > 0 and var at ? new(text[..at], text[(at + 1)..]) : null;

    public override string ToString() => $"{Source}{Between}{Id}";
}

/// <summary>A text of something, from one of its revisions on until the next text at the same place.</summary>
/// <param name="First">The revision; 0 where there are none.</param>
/// <param name="Place">Where it stands, as a JSON pointer.</param>
/// <param name="Text">The text, folded; empty where there is none any more.</param>
readonly record struct PlacedText(int First, string Place, string Text);

/// <summary>The texts of something, as they are read from the store.</summary>
/// <param name="Key">What has them.</param>
/// <param name="ReportNo">The number of the report that grants for it name; 0 if it belongs to none.</param>
/// <param name="Head">Its newest revision; 0 where there are none.</param>
/// <param name="Texts">The texts.</param>
/// <param name="IsWhole">Whether these are all of its texts; otherwise those that came since it was last read.</param>
sealed record ReadTexts(TextKey Key, long ReportNo, int Head, IReadOnlyList<PlacedText> Texts, bool IsWhole)
{
    /// <summary>The last record of the log that its texts were read from; 0 where there is none.</summary>
    public long Sequence { get; init; }

    public ReadSoFar SoFar => new(Head, Sequence, ReportNo);
}

/// <summary>How far something was read.</summary>
/// <param name="Head">The newest revision; 0 where there are none.</param>
/// <param name="Sequence">The last record of the log; 0 where there is none.</param>
/// <param name="ReportNo">The number of the report that grants for it name; 0 if it belongs to none.</param>
readonly record struct ReadSoFar(int Head, long Sequence, long ReportNo);
