namespace AnnualReports.Contracts.Client;

/// <summary>An address of the API, with the type of what is read there.</summary>
/// <typeparam name="T">What is read there.</typeparam>
/// <param name="Path">The path, from <c>/api/v1</c>.</param>
public sealed record Resource<T>(string Path);

/// <summary>A kind of content: its addresses, and the types that are read and written there.</summary>
/// <typeparam name="TDraft">What is written.</typeparam>
/// <typeparam name="TText">What is written of one language.</typeparam>
/// <typeparam name="TCard">What lists hold.</typeparam>
/// <typeparam name="TView">What a single entry is.</typeparam>
/// <param name="Segment">Its name in addresses.</param>
public sealed record ContentKind<TDraft, TText, TCard, TView>(string Segment)
    where TCard : EntryCard
    where TView : TCard
{
    /// <summary>The list over all reports; reports, themes and highlights have one.</summary>
    public Resource<Page<TCard>> All => new($"/api/v1/{Segment}");

    /// <summary>A report or a theme.</summary>
    /// <param name="slug">Its slug; of a report also <c>latest</c>.</param>
    public Resource<TView> At(string slug) => new($"/api/v1/{Segment}/{Uri.EscapeDataString(slug)}");

    /// <summary>The list of one report.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public Resource<Page<TCard>> In(string report) => new($"/api/v1/reports/{Uri.EscapeDataString(report)}/{Segment}");

    /// <summary>An entry of a report.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="slug">Its slug.</param>
    public Resource<TView> At(string report, string slug) => new($"/api/v1/reports/{Uri.EscapeDataString(report)}/{Segment}/{Uri.EscapeDataString(slug)}");
}

/// <summary>The kinds of content.</summary>
public static class ContentKinds
{
    /// <summary>Annual reports.</summary>
    public static ContentKind<ReportDraft, ReportText, ReportCard, ReportView> Reports { get; } = new("reports");

    /// <summary>The chapters of a report.</summary>
    public static ContentKind<SectionDraft, SectionText, SectionCard, SectionView> Sections { get; } = new("sections");

    /// <summary>What stood out in a year.</summary>
    public static ContentKind<HighlightDraft, HighlightText, HighlightCard, HighlightView> Highlights { get; } = new("highlights");

    /// <summary>What the publisher works for, over the years.</summary>
    public static ContentKind<PriorityDraft, PriorityText, PriorityCard, PriorityView> Priorities { get; } = new("priorities");

    /// <summary>Numbers; the same slug over the years is one series.</summary>
    public static ContentKind<FigureDraft, FigureText, FigureCard, FigureView> Figures { get; } = new("figures");

    /// <summary>Whom the publisher worked with.</summary>
    public static ContentKind<PartnerDraft, PartnerText, PartnerView, PartnerView> Partners { get; } = new("partners");

    /// <summary>What was announced in a year.</summary>
    public static ContentKind<AnnouncementDraft, AnnouncementText, AnnouncementCard, AnnouncementView> Announcements { get; } = new("announcements");

    /// <summary>Words to find highlights by.</summary>
    public static ContentKind<ThemeDraft, ThemeText, ThemeView, ThemeView> Themes { get; } = new("themes");
}

/// <summary>What is read besides entries and their lists.</summary>
public static class Resources
{
    /// <summary>The configured languages.</summary>
    public static Resource<LanguagesView> Languages { get; } = new("/api/v1/languages");

    /// <summary>A whole report in one answer.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static Resource<ReportBundle> Bundle(string report) => new($"/api/v1/reports/{Uri.EscapeDataString(report)}/bundle");

    /// <summary>A report's editions.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static Resource<Page<EditionView>> Editions(string report) => new($"/api/v1/reports/{Uri.EscapeDataString(report)}/editions");

    /// <summary>What changed in public.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static Resource<Page<PublicChange>> History(string report) => new($"/api/v1/reports/{Uri.EscapeDataString(report)}/history");
}
