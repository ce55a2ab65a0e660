using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>The role of a file that is attached to a report.</summary>
public enum DownloadKind
{
    /// <summary>The whole report.</summary>
    FullReport,

    /// <summary>A summary of the report.</summary>
    Summary,

    /// <summary>An annex.</summary>
    Annex,

    /// <summary>Data of the report.</summary>
    Data,
}

/// <summary>A file to be attached to a report, in one language.</summary>
public sealed record DownloadFields
{
    /// <summary>The role of the file; a language has at most one whole report.</summary>
    /// <example>"full-report"</example>
    public required DownloadKind Kind { get; init; }

    /// <summary>The title for readers; needed to publish.</summary>
    /// <example>"Rapport annuel 2024 (PDF)"</example>
    public string? Title { get; init; }

    /// <summary>The id of the uploaded file.</summary>
    [RefersTo("media")]
    public required Guid Media { get; init; }
}

/// <summary>A file attached to a report, in the language of the text.</summary>
public record DownloadView
{
    /// <summary>The role of the file.</summary>
    /// <example>"full-report"</example>
    public required DownloadKind Kind { get; init; }

    /// <summary>The title for readers.</summary>
    /// <example>"Rapport annuel 2024 (PDF)"</example>
    public required string Title { get; init; }

    /// <summary>Its address, relative to the host.</summary>
    /// <example>
    /// "/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/rapport-annuel-2024.pdf"
    /// </example>
    public required string Url { get; init; }

    /// <summary>Its media type.</summary>
    /// <example>"application/pdf"</example>
    public required string Type { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>For a PDF: what was found in it.</summary>
    public PdfFacts? Pdf { get; init; }
}

/// <summary>A file attached to a report, in the list of all languages.</summary>
public sealed record ReportDownload : DownloadView
{
    /// <summary>The language of the report's text that it is attached to (BCP 47).</summary>
    [JsonPropertyOrder(-1)]
    public required string Language { get; init; }
}

/// <summary>
/// The files attached to a report: those of the language asked for first, then the others in alphabetical order.
/// </summary>
/// <param name="Items">The files; in each language in the order that its editors gave them.</param>
public sealed record ReportDownloads(IReadOnlyList<ReportDownload> Items);

/// <summary>
/// Something that does not stop publishing: a flaw that may disturb readers, or a note that they will not see.
/// </summary>
/// <param name="Entry">The entry, such as <c>reports/2024</c>; for a note of a whole release, <c>releases/</c> and its
/// id.</param>
/// <param name="Pointer">A JSON pointer (RFC 6901) into the entry's draft; for a note, <c>/changeNote/…</c> or
/// <c>/reason/…</c> of the request, or <c>/items/…</c> of the release.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Id">The entry's id.</param>
/// <param name="Title">The entry's title for editors: the title of the draft that was checked.</param>
/// <param name="Check">The check that found it (docs/checks.md); absent if it is about something else than the text.</param>
/// <param name="Passage">The words that it is about; absent if it is about the whole member.</param>
/// <param name="Line">The line of the text, from 1; absent if the place has no lines.</param>
/// <param name="Mend">Where the draft is read and saved, relative to the host.</param>
public sealed record PublicationWarning(
    string Entry,
    string Pointer,
    string Message,
    Guid? Id = null,
    string? Title = null,
    string? Check = null,
    string? Passage = null,
    int? Line = null,
    string? Mend = null
);
