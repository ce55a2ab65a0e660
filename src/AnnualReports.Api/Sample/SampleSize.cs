using System.Collections.Immutable;

namespace AnnualReports.Api.Sample;

/// <summary>How large a generated sample is.</summary>
/// <param name="Reports">How many reports.</param>
/// <param name="Languages">The languages of their texts.</param>
/// <param name="Highlights">Highlights of each report.</param>
/// <param name="Sections">Sections of each report.</param>
/// <param name="Body">About how many bytes of long text each entry has in each language.</param>
sealed record SampleSize(int Reports, ImmutableArray<string> Languages, int Highlights, int Sections, int Body)
{
    /// <summary>Priorities of each report.</summary>
    public const int Priorities = 6;

    public const int MostBody = 100_000;

    /// <summary>
    /// How many entries, and how many bytes of long text, one transaction has. So the log is locked for less than a
    /// second, and little memory is used.
    /// </summary>
    const int BatchEntries = 250;
    const int BatchBytes = 4_000_000;

    public int Batch => Math.Clamp(BatchBytes / Math.Max(1, Body * Languages.Length), 1, BatchEntries);
}
