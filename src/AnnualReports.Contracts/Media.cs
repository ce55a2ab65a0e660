using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>A file, as its editors see it. Nothing of it ever changes but its name.</summary>
public record MediaCard
{
    /// <summary>Its id: what drafts refer to. Made of its bytes, so that the same file has the same id in every installation.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name: at most 200 characters, made harmless, with the ending of its type.</summary>
    public required string Name { get; init; }

    /// <summary>Its media type, as told from its bytes.</summary>
    public required string Type { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where it is read, relative to the host: with a key or a preview link; without, once something public refers to it.</summary>
    public required string Url { get; init; }

    /// <summary>Of a picture: its width in pixels, as it is shown.</summary>
    public int? Width { get; init; }

    /// <summary>Of a picture: its height in pixels, as it is shown.</summary>
    public int? Height { get; init; }

    /// <summary>Of a PDF: what was found in it.</summary>
    public PdfFacts? Pdf { get; init; }

    /// <summary>When it was uploaded.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>The name of the key that uploaded it.</summary>
    public required string UploadedBy { get; init; }
}

/// <summary>A file with what uses it.</summary>
public sealed record MediaView : MediaCard
{
    /// <summary>What refers to it: newest drafts, what is or was public, and what a release is going to publish. While there is any, it can't be deleted.</summary>
    public required IReadOnlyList<MediaUse> Uses { get; init; }
}

/// <summary>An entry that refers to a file.</summary>
public sealed record MediaUse
{
    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The slug of its report; absent for reports and themes.</summary>
    public string? Report { get; init; }

    /// <summary>Its name in URLs.</summary>
    public required string Slug { get; init; }

    /// <summary>In what.</summary>
    public required MediaUsedIn In { get; init; }
}

/// <summary>In what of an entry a file is used.</summary>
public enum MediaUsedIn
{
    /// <summary>Its newest draft.</summary>
    Draft,

    /// <summary>What is public of it now.</summary>
    Public,

    /// <summary>What was public of it: it can be cited, and may stand in an edition.</summary>
    Past,

    /// <summary>A revision that an open release is going to publish.</summary>
    Release,
}

/// <summary>What was found in a PDF (ISO 32000).</summary>
public sealed record PdfFacts
{
    /// <summary>How many pages it has; absent where it is encrypted and can't be opened.</summary>
    public int? Pages { get; init; }

    /// <summary>Whether it says that it is tagged, and has a structure: what assistive technology needs.</summary>
    public bool? Tagged { get; init; }

    /// <summary>The language that it says it is in (BCP 47).</summary>
    public string? Language { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Whether it is encrypted.</summary>
    public required bool Encrypted { get; init; }
}

/// <summary>A file to be uploaded, as <c>multipart/form-data</c>.</summary>
public sealed record MediaUpload
{
    /// <summary>The file: JPEG, PNG, WebP, SVG, PDF, CSV or XLSX. The last part of the body.</summary>
    public required string File { get; init; }
}

/// <summary>A file's new name, as JSON Merge Patch.</summary>
/// <param name="Name">The name, with or without the ending of its type.</param>
public sealed record MediaPatch(string Name);

/// <summary>A picture of an entry, the same in every language. Its alternative text stands in each translation.</summary>
public sealed record ImageFields
{
    /// <summary>The id of the uploaded picture.</summary>
    public required Guid Media { get; init; }

    /// <summary>What has to stay in sight where it is cropped.</summary>
    public FocalPoint? FocalPoint { get; init; }

    /// <summary>True where it says nothing that the text doesn't: then it needs no alternative text.</summary>
    public bool? Decorative { get; init; }
}

/// <summary>A point of a picture.</summary>
/// <param name="X">From the left, 0 to 1.</param>
/// <param name="Y">From the top, 0 to 1.</param>
public sealed record FocalPoint(double X, double Y);

/// <summary>A picture, in the language of the text.</summary>
public sealed record ImageView
{
    /// <summary>The picture as it was uploaded, relative to the host. <c>w</c>, <c>h</c>, <c>format</c>, <c>fit</c> and <c>fp</c> behind it ask for another size (docs/media.md).</summary>
    public required string Url { get; init; }

    /// <summary>Its width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Its height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Its media type.</summary>
    public required string Type { get; init; }

    /// <summary>Its alternative text; empty where it is decorative.</summary>
    public required string Alt { get; init; }

    /// <summary>True where it says nothing that the text doesn't.</summary>
    public bool? Decorative { get; init; }

    /// <summary>What has to stay in sight where it is cropped.</summary>
    public FocalPoint? FocalPoint { get; init; }

    /// <summary>It in smaller sizes, the smallest first, ready for <c>srcset</c>; none of a drawing (SVG), which has any size.</summary>
    public required IReadOnlyList<ImageVariant> Variants { get; init; }
}

/// <summary>A picture in another size.</summary>
/// <param name="Url">Where it is, relative to the host.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Type">Its media type.</param>
public sealed record ImageVariant(string Url, int Width, int Height, string Type);

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

/// <summary>Something that does not stop publishing, and that readers may stumble over.</summary>
/// <param name="Entry">The entry, as <c>reports/2024</c>.</param>
/// <param name="Pointer">A JSON pointer into its draft (RFC 6901).</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record PublicationWarning(string Entry, string Pointer, string Message);
