using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>A report in a list.</summary>
public record ReportCard : EntryCard
{
    /// <summary>The title, up to 200 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The subtitle.</summary>
    public string? Subtitle { get; init; }

    /// <summary>What the report is about, in plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>The year of the report; no two reports have the same.</summary>
    public required int Year { get; init; }

    /// <summary>The days that the report covers.</summary>
    public DateRange? Period { get; init; }

    /// <summary>The report's time zone (IANA), in which its days begin and end.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The languages that have to be published together.</summary>
    public IReadOnlyList<string>? ParityLanguages { get; init; }

    /// <summary>The publisher.</summary>
    public PublisherView? Publisher { get; init; }

    /// <summary>The licence, as the URI that identifies it.</summary>
    public string? Licence { get; init; }

    /// <summary>International Standard Serial Number (ISO 3297).</summary>
    public string? Issn { get; init; }

    /// <summary>International Standard Book Number (ISO 2108).</summary>
    public string? Isbn { get; init; }

    /// <summary>The number of the legal deposit.</summary>
    public string? DepositNumber { get; init; }

    /// <summary>The picture on the cover.</summary>
    public ImageView? CoverImage { get; init; }

    /// <summary>The files attached to it in this language.</summary>
    public IReadOnlyList<DownloadView>? Downloads { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required EntryLinks Links { get; init; }
}

/// <summary>A report with its foreword.</summary>
public sealed record ReportView : ReportCard
{
    /// <summary>The foreword.</summary>
    [JsonPropertyOrder(1000)]
    public LongText? Foreword { get; init; }
}

/// <summary>The publisher, in the language of the text.</summary>
/// <param name="Name">The name.</param>
/// <param name="Url">The publisher's website.</param>
public sealed record PublisherView(string Name, string? Url = null);

/// <summary>A report to be saved.</summary>
public sealed record ReportDraft : Draft<ReportFields, ReportText>;

/// <summary>A report's fields that are the same in every language.</summary>
public sealed record ReportFields
{
    /// <summary>
    /// The year of the report; no two reports have the same. It can't change once the report has been public.
    /// </summary>
    public required int Year { get; init; }

    /// <summary>The days that the report covers.</summary>
    public DateRange? Period { get; init; }

    /// <summary>
    /// The report's time zone (IANA, such as <c>Europe/Brussels</c>), in which its days begin and end.
    /// </summary>
    public string? TimeZone { get; init; }

    /// <summary>The languages that have to be published together; if it is absent, the official ones.</summary>
    [RefersTo("languages")]
    public IReadOnlyList<string>? ParityLanguages { get; init; }

    /// <summary>
    /// The language that texts are written in first and translated from; if it is absent, the default language. It is
    /// not public.
    /// </summary>
    /// <example>"nl"</example>
    [RefersTo("languages")]
    public string? SourceLanguage { get; init; }

    /// <summary>The publisher.</summary>
    public PublisherFields? Publisher { get; init; }

    /// <summary>The licence, as the http(s) URI that identifies it.</summary>
    public string? Licence { get; init; }

    /// <summary>
    /// International Standard Serial Number (ISO 3297), such as <c>1234-5679</c>. Its check digit is checked.
    /// </summary>
    public string? Issn { get; init; }

    /// <summary>
    /// International Standard Book Number (ISO 2108): 13 digits, with or without hyphens. Its check digit is checked.
    /// </summary>
    public string? Isbn { get; init; }

    /// <summary>The number of the legal deposit.</summary>
    public string? DepositNumber { get; init; }

    /// <summary>The picture on the cover.</summary>
    public ImageFields? CoverImage { get; init; }
}

/// <summary>The publisher.</summary>
public sealed record PublisherFields
{
    /// <summary>The name by language tag.</summary>
    /// <example>{"nl": "Ministerie van Buitenlandse Zaken", "fr": "Ministère des Affaires étrangères"}</example>
    [ByLanguage]
    public IReadOnlyDictionary<string, string>? Name { get; init; }

    /// <summary>The publisher's website, http or https.</summary>
    /// <example>"https://example.org"</example>
    public string? Url { get; init; }
}

/// <summary>A report's text in one language.</summary>
public sealed record ReportText
{
    /// <summary>The title; needed to publish.</summary>
    public string? Title { get; init; }

    /// <summary>The subtitle.</summary>
    public string? Subtitle { get; init; }

    /// <summary>What the report is about, in plain text; needed to publish.</summary>
    public string? Summary { get; init; }

    /// <summary>
    /// The alternative text of the cover picture; needed to publish unless the picture is decorative.
    /// </summary>
    public string? CoverImageAlt { get; init; }

    /// <summary>Files in this language, such as the whole report as PDF; at most 30.</summary>
    public IReadOnlyList<DownloadFields>? Downloads { get; init; }

    /// <summary>The foreword, in CommonMark.</summary>
    public string? Foreword { get; init; }
}
