using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>What a file attached to a report is.</summary>
public enum DownloadKind
{
    /// <summary>The whole report.</summary>
    FullReport,

    /// <summary>A summary of it.</summary>
    Summary,

    /// <summary>An annex.</summary>
    Annex,

    /// <summary>Its data.</summary>
    Data,
}

/// <summary>A file to be attached to a report, in one language.</summary>
public sealed record DownloadFields
{
    /// <summary>What it is; at most one whole report in a language.</summary>
    public required DownloadKind Kind { get; init; }

    /// <summary>What readers know it by; needed to publish.</summary>
    public string? Title { get; init; }

    /// <summary>The id of the uploaded file.</summary>
    public required Guid Media { get; init; }
}

/// <summary>A file attached to a report, in the language of the text.</summary>
public record DownloadView
{
    /// <summary>What it is.</summary>
    public required DownloadKind Kind { get; init; }

    /// <summary>What readers know it by.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is, relative to the host.</summary>
    public required string Url { get; init; }

    /// <summary>Its media type.</summary>
    public required string Type { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Of a PDF: what was found in it.</summary>
    public PdfFacts? Pdf { get; init; }
}

/// <summary>A file attached to a report, in the list of all languages.</summary>
public sealed record ReportDownload : DownloadView
{
    /// <summary>The language of the report's text that it is attached to (BCP 47).</summary>
    [JsonPropertyOrder(-1)] public required string Language { get; init; }
}

/// <summary>The files attached to a report: those of the language asked for first, then the others in alphabetical order.</summary>
/// <param name="Items">The files; in each language in the order that its editors gave them.</param>
public sealed record ReportDownloads(IReadOnlyList<ReportDownload> Items);

/// <summary>Something that does not stop publishing: what readers may stumble over, and notes that they will not see.</summary>
/// <param name="Entry">The entry, as <c>reports/2024</c>; of a note of a whole release, <c>releases/</c> and its id.</param>
/// <param name="Pointer">
/// A JSON pointer (RFC 6901) into its draft; of a note, <c>/changeNote/…</c> or <c>/reason/…</c> of the request, or <c>/items/…</c> of the release.
/// </param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Id">The entry's id.</param>
/// <param name="Title">What editors know the entry by: the title of the draft that was looked at.</param>
public sealed record PublicationWarning(string Entry, string Pointer, string Message, Guid? Id = null, string? Title = null);
