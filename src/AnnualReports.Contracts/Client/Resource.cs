namespace AnnualReports.Contracts.Client;

/// <summary>An address of the API, with the type of its content.</summary>
/// <typeparam name="T">The type of the content.</typeparam>
/// <param name="Path">The path, from <c>/api/v1</c>.</param>
public sealed record Resource<T>(string Path);

/// <summary>The address of a file: a PDF, a picture or a table.</summary>
/// <param name="Path">The path, as it is in <c>url</c> of files and in <c>links</c>.</param>
public sealed record FileAddress(string Path)
{
    /// <summary>The address in a language, for a link on a page.</summary>
    /// <param name="language">The language.</param>
    public string In(Language language) => Query.On(Path, ("lang", language));
}

/// <summary>Addresses of everything besides entries and their lists.</summary>
public static class Resources
{
    /// <summary>The configured languages.</summary>
    public static Resource<LanguagesView> Languages { get; } = new("/api/v1/languages");

    /// <summary>
    /// The countries that entries can be about, by their names in the language of <see cref="ReadOptions.Language"/>.
    /// </summary>
    public static Resource<CountriesView> Countries { get; } = new("/api/v1/countries");

    /// <summary>
    /// Everything public, and every change of it, from the beginning; <see cref="ReportsClient.Changes"/> follows it.
    /// </summary>
    public static Resource<ChangesPage> Changes { get; } = new("/api/v1/changes");

    /// <summary>
    /// The entries of all kinds and reports that have these words, the best first. <see cref="ReadOptions.Parameters"/>
    /// take <c>kind</c>, <c>report</c>, <c>theme</c>, <c>country</c>, <c>limit</c> and <c>mode</c>.
    /// </summary>
    /// <param name="query">The words; those in double quotation marks have to stand together.</param>
    public static Resource<SearchPage> Search(string query) => new(Query.On("/api/v1/search", ("q", query)));

    /// <summary>All figures over the years, by slug.</summary>
    public static Resource<FigureSeriesPage> AllSeries { get; } = new("/api/v1/figures");

    /// <summary>One figure over the years.</summary>
    /// <param name="slug">The slug that it has in every report.</param>
    public static Resource<FigureSeries> Series(string slug) => new($"/api/v1/figures/{Uri.EscapeDataString(slug)}");

    /// <summary>One priority over the years.</summary>
    /// <param name="slug">The slug that it has in every report.</param>
    public static Resource<PriorityTimeline> Timeline(string slug) =>
        new($"/api/v1/priorities/{Uri.EscapeDataString(slug)}/timeline");

    /// <summary>A whole report in one answer.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static Resource<ReportBundle> Bundle(string report) => new($"{Of(report)}/bundle");

    /// <summary>A whole report in one answer, in an edition.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="edition">The edition's number.</param>
    public static Resource<ReportBundle> Bundle(string report, int edition) => new($"{Of(report, edition)}/bundle");

    /// <summary>A report's sections as a tree.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static Resource<SectionTree> SectionTree(string report) => new($"{Of(report)}/sections?shape=tree");

    /// <summary>A report's sections as a tree, in an edition.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="edition">The edition's number.</param>
    public static Resource<SectionTree> SectionTree(string report, int edition) =>
        new($"{Of(report, edition)}/sections?shape=tree");

    /// <summary>A report's editions.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static Resource<Page<EditionView>> Editions(string report) => new($"{Of(report)}/editions");

    /// <summary>An edition with its manifest: every text that was public, with its hash.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="edition">The edition's number.</param>
    public static Resource<EditionManifest> Edition(string report, int edition) => new(Of(report, edition));

    /// <summary>The report itself, in an edition.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="edition">The edition's number.</param>
    public static Resource<ReportView> Report(string report, int edition) => new($"{Of(report, edition)}/report");

    /// <summary>The public history of a report.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static Resource<Page<PublicChange>> History(string report) => new($"{Of(report)}/history");

    /// <summary>A comparison of a report with another.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    /// <param name="other">The slug of the other report.</param>
    public static Resource<ReportComparison> Comparison(string report, string other) =>
        new($"{Of(report)}/compare/{Uri.EscapeDataString(other)}");

    /// <summary>The files of a report in all languages.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static Resource<ReportDownloads> Downloads(string report) => new($"{Of(report)}/downloads");

    /// <summary>The file that is the whole report. It redirects to the one in the reader's language.</summary>
    /// <param name="report">The report's slug, or <c>latest</c>.</param>
    public static FileAddress Download(string report) => new($"{Of(report)}/download");

    internal static string Of(string report) => $"/api/v1/reports/{Uri.EscapeDataString(report)}";

    internal static string Of(string report, int edition) => $"{Of(report)}/editions/{edition}";
}
