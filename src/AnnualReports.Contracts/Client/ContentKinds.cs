namespace AnnualReports.Contracts.Client;

/// <summary>A kind of content.</summary>
public abstract record ContentKind
{
    private protected ContentKind(string segment) => Segment = segment;

    /// <summary>Its name in addresses.</summary>
    public string Segment { get; }
}

/// <summary>A kind whose entries stand under no report.</summary>
/// <typeparam name="TDraft">The type of a draft.</typeparam>
/// <typeparam name="TText">The type of a text in one language.</typeparam>
/// <typeparam name="TCard">The type of the items in lists.</typeparam>
/// <typeparam name="TView">The type of a single entry.</typeparam>
public sealed record TopKind<TDraft, TText, TCard, TView> : ContentKind
    where TCard : EntryCard
    where TView : TCard
{
    internal TopKind(string segment)
        : base(segment) { }

    /// <summary>All entries.</summary>
    public Resource<Page<TCard>> All => new($"/api/v1/{Segment}");

    /// <summary>A single entry.</summary>
    /// <param name="slug">Its slug; of a report also <c>latest</c>.</param>
    public Resource<TView> At(string slug) => new($"/api/v1/{Segment}/{Uri.EscapeDataString(slug)}");
}

/// <summary>A kind whose entries stand under a report.</summary>
/// <typeparam name="TDraft">The type of a draft.</typeparam>
/// <typeparam name="TText">The type of a text in one language.</typeparam>
/// <typeparam name="TCard">The type of the items in lists.</typeparam>
/// <typeparam name="TView">The type of a single entry.</typeparam>
public record BelowReportKind<TDraft, TText, TCard, TView> : ContentKind
    where TCard : EntryCard
    where TView : TCard
{
    internal BelowReportKind(string segment)
        : base(segment) { }

    /// <summary>The list of one report.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public Resource<Page<TCard>> In(string report) => new($"{Resources.Of(report)}/{Segment}");

    /// <summary>The list of one report, in an edition.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="edition">The edition's number.</param>
    public Resource<Page<TCard>> In(string report, int edition) => new($"{Resources.Of(report, edition)}/{Segment}");

    /// <summary>An entry of a report.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="slug">Its slug.</param>
    public Resource<TView> At(string report, string slug) => new($"{In(report).Path}/{Uri.EscapeDataString(slug)}");

    /// <summary>An entry of a report, in an edition.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="edition">The edition's number.</param>
    /// <param name="slug">Its slug.</param>
    public Resource<TView> At(string report, int edition, string slug) =>
        new($"{In(report, edition).Path}/{Uri.EscapeDataString(slug)}");
}

/// <summary>A kind whose entries stand under a report, and that also has a list over all reports.</summary>
/// <typeparam name="TDraft">The type of a draft.</typeparam>
/// <typeparam name="TText">The type of a text in one language.</typeparam>
/// <typeparam name="TCard">The type of the items in lists.</typeparam>
/// <typeparam name="TView">The type of a single entry.</typeparam>
public sealed record AcrossReportsKind<TDraft, TText, TCard, TView> : BelowReportKind<TDraft, TText, TCard, TView>
    where TCard : EntryCard
    where TView : TCard
{
    internal AcrossReportsKind(string segment)
        : base(segment) { }

    /// <summary>The list over all reports.</summary>
    public Resource<Page<TCard>> All => new($"/api/v1/{Segment}");
}

/// <summary>The kinds of content.</summary>
public static class ContentKinds
{
    /// <summary>Annual reports.</summary>
    public static TopKind<ReportDraft, ReportText, ReportCard, ReportView> Reports { get; } = new("reports");

    /// <summary>The chapters of a report.</summary>
    public static BelowReportKind<SectionDraft, SectionText, SectionCard, SectionView> Sections { get; } =
        new("sections");

    /// <summary>Events and results of a year that stand out.</summary>
    public static AcrossReportsKind<HighlightDraft, HighlightText, HighlightCard, HighlightView> Highlights { get; } =
        new("highlights");

    /// <summary>The aims of the publisher, over the years.</summary>
    public static BelowReportKind<PriorityDraft, PriorityText, PriorityCard, PriorityView> Priorities { get; } =
        new("priorities");

    /// <summary>Numbers; the same slug over the years is one series.</summary>
    public static BelowReportKind<FigureDraft, FigureText, FigureCard, FigureView> Figures { get; } = new("figures");

    /// <summary>The organisations that the publisher worked with.</summary>
    public static BelowReportKind<PartnerDraft, PartnerText, PartnerView, PartnerView> Partners { get; } =
        new("partners");

    /// <summary>News about a report.</summary>
    public static AcrossReportsKind<
        AnnouncementDraft,
        AnnouncementText,
        AnnouncementCard,
        AnnouncementView
    > Announcements
    { get; } = new("announcements");

    /// <summary>Subjects by which highlights are found.</summary>
    public static TopKind<ThemeDraft, ThemeText, ThemeView, ThemeView> Themes { get; } = new("themes");
}
