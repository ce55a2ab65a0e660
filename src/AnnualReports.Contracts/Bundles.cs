namespace AnnualReports.Contracts;

/// <summary>
/// A whole report in one answer: the report and everything under it. Each entry has its long text, and each kind is in
/// the order of its list.
/// </summary>
public sealed record ReportBundle
{
    /// <summary>The report.</summary>
    public required ReportView Report { get; init; }

    /// <summary>The figures.</summary>
    public required IReadOnlyList<FigureView> Figures { get; init; }

    /// <summary>The sections; <c>parent</c> makes them a tree.</summary>
    public required IReadOnlyList<SectionView> Sections { get; init; }

    /// <summary>The priorities.</summary>
    public required IReadOnlyList<PriorityView> Priorities { get; init; }

    /// <summary>The partners.</summary>
    public required IReadOnlyList<PartnerView> Partners { get; init; }

    /// <summary>The highlights.</summary>
    public required IReadOnlyList<HighlightView> Highlights { get; init; }

    /// <summary>The announcements, the newest first.</summary>
    public required IReadOnlyList<AnnouncementView> Announcements { get; init; }

    /// <summary>The themes to which the entries above refer.</summary>
    public required IReadOnlyList<ThemeView> Themes { get; init; }
}
