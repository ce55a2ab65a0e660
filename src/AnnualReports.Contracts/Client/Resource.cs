namespace AnnualReports.Contracts.Client;

/// <summary>An address of the API, with the type of what is read there.</summary>
/// <typeparam name="T">What is read there.</typeparam>
/// <param name="Path">The path, from <c>/api/v1</c>.</param>
public sealed record Resource<T>(string Path);

/// <summary>An address of bytes: a PDF, a picture, a table.</summary>
/// <param name="Path">The path, as <c>url</c> of files and <c>links</c> have it.</param>
public sealed record FileAddress(string Path)
{
    /// <summary>The address in a language: for a link on a page.</summary>
    /// <param name="language">The language.</param>
    public string In(Language language) => Query.On(Path, ("lang", language));
}

/// <summary>What is read besides entries and their lists.</summary>
public static class Resources
{
    /// <summary>The configured languages.</summary>
    public static Resource<LanguagesView> Languages { get; } = new("/api/v1/languages");

    /// <summary>All figures over the years, by slug.</summary>
    public static Resource<FigureSeriesPage> AllSeries { get; } = new("/api/v1/figures");

    /// <summary>One figure over the years.</summary>
    /// <param name="slug">The slug that it has in every report.</param>
    public static Resource<FigureSeries> Series(string slug) => new($"/api/v1/figures/{Uri.EscapeDataString(slug)}");

    /// <summary>One priority over the years.</summary>
    /// <param name="slug">The slug that it has in every report.</param>
    public static Resource<PriorityTimeline> Timeline(string slug) => new($"/api/v1/priorities/{Uri.EscapeDataString(slug)}/timeline");

    /// <summary>A whole report in one answer.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static Resource<ReportBundle> Bundle(string report) => new($"{Of(report)}/bundle");

    /// <summary>A whole report in one answer, as an edition has it.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="edition">The edition's number.</param>
    public static Resource<ReportBundle> Bundle(string report, int edition) => new($"{Of(report, edition)}/bundle");

    /// <summary>A report's sections as a tree.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static Resource<SectionTree> SectionTree(string report) => new($"{Of(report)}/sections?shape=tree");

    /// <summary>A report's sections as a tree, as an edition has them.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="edition">The edition's number.</param>
    public static Resource<SectionTree> SectionTree(string report, int edition) => new($"{Of(report, edition)}/sections?shape=tree");

    /// <summary>A report's editions.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static Resource<Page<EditionView>> Editions(string report) => new($"{Of(report)}/editions");

    /// <summary>An edition with its manifest: every text that was public, with its hash.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="edition">The edition's number.</param>
    public static Resource<EditionManifest> Edition(string report, int edition) => new(Of(report, edition));

    /// <summary>The report itself, as an edition has it.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="edition">The edition's number.</param>
    public static Resource<ReportView> Report(string report, int edition) => new($"{Of(report, edition)}/report");

    /// <summary>What changed in public.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static Resource<Page<PublicChange>> History(string report) => new($"{Of(report)}/history");

    /// <summary>A report beside another.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="other">The other's.</param>
    public static Resource<ReportComparison> Comparison(string report, string other) => new($"{Of(report)}/compare/{Uri.EscapeDataString(other)}");

    /// <summary>The files of a report in all languages.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static Resource<ReportDownloads> Downloads(string report) => new($"{Of(report)}/downloads");

    /// <summary>The whole report as a file: leads to the one in the reader's language.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static FileAddress Download(string report) => new($"{Of(report)}/download");

    internal static string Of(string report) => $"/api/v1/reports/{Uri.EscapeDataString(report)}";

    internal static string Of(string report, int edition) => $"{Of(report)}/editions/{edition}";
}
