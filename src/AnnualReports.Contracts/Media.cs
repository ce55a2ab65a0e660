namespace AnnualReports.Contracts;

/// <summary>A file as editors see it. Its bytes never change; what is said of it can.</summary>
public record MediaCard
{
    /// <summary>
    /// Its id, to which drafts refer. It is made from its bytes, so the same file has the same id in every
    /// installation.
    /// </summary>
    public required Guid Id { get; init; }

    /// <summary>
    /// Its name, at most 200 characters, with the extension of its type. Unsafe characters are replaced.
    /// </summary>
    /// <example>"plein.jpg"</example>
    public required string Name { get; init; }

    /// <summary>Its media type, which is recognised from its bytes.</summary>
    /// <example>"image/jpeg"</example>
    public required string Type { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>
    /// SHA-256 of the bytes that were uploaded. It differs from <c>sha256</c> if metadata, such as where a picture was
    /// taken, was removed, and if a drawing (SVG) was written again. The answer to an upload has the hash of that
    /// upload; other answers have that of the first upload.
    /// </summary>
    /// <example>"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"</example>
    public required string SentSha256 { get; init; }

    /// <summary>
    /// Its address, relative to the host. It needs a key or a preview link until something public refers to the file.
    /// </summary>
    /// <example>"/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg"</example>
    public required string Url { get; init; }

    /// <summary>
    /// For a picture: the address of a small one, relative to the host, for lists to choose from. It needs a key as
    /// <c>url</c> does.
    /// </summary>
    /// <example>"/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg?w=320"</example>
    public string? Thumbnail { get; init; }

    /// <summary>For a picture: its width in pixels, as it is shown.</summary>
    public int? Width { get; init; }

    /// <summary>For a picture: its height in pixels, as it is shown.</summary>
    public int? Height { get; init; }

    /// <summary>For a PDF: what was found in it.</summary>
    public PdfFacts? Pdf { get; init; }

    /// <summary>Words by which it is found again, such as the event that it shows; absent if it has none.</summary>
    /// <example>["presidency", "portraits"]</example>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>
    /// For a picture: the alternative text by language, which entries take over when they are saved with the picture and
    /// say none of their own.
    /// </summary>
    /// <example>{ "nl": "Een volle raadszaal", "fr": "Une salle du conseil comble" }</example>
    [ByLanguage]
    public IReadOnlyDictionary<string, string>? Alt { get; init; }

    /// <summary>
    /// For a picture: the point that has to stay visible when it is cropped, which entries take over in the same way.
    /// </summary>
    public FocalPoint? FocalPoint { get; init; }

    /// <summary>
    /// Remarks for the person who uploaded it, in English: what was removed from a drawing, and what may disturb
    /// readers of a PDF. Only in the answer to an upload.
    /// </summary>
    /// <example>["It runs JavaScript when it is opened."]</example>
    public IReadOnlyList<string>? Warnings { get; init; }

    /// <summary>When it was uploaded.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>The name of the key that uploaded it.</summary>
    /// <example>"Newsroom"</example>
    public required string UploadedBy { get; init; }
}

/// <summary>A file, with the entries that use it.</summary>
public sealed record MediaView : MediaCard
{
    /// <summary>
    /// The entries that refer to it: in their newest drafts, in what is or was public, and in what a release will
    /// publish. As long as there are any, the file can't be deleted.
    /// </summary>
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

    /// <summary>The title of its newest draft; absent if it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The versions of the entry that refer to the file.</summary>
    public required MediaUsedIn In { get; init; }
}

/// <summary>A version of an entry that refers to a file.</summary>
public enum MediaUsedIn
{
    /// <summary>Its newest draft.</summary>
    Draft,

    /// <summary>What is public of it now.</summary>
    Public,

    /// <summary>What was public of it. It can be cited, and may be part of an edition.</summary>
    Past,

    /// <summary>A revision that an open release will publish.</summary>
    Release,
}

/// <summary>What was found in a PDF (ISO 32000).</summary>
public sealed record PdfFacts
{
    /// <summary>The number of its pages; absent if it is encrypted and can't be opened.</summary>
    /// <example>48</example>
    public int? Pages { get; init; }

    /// <summary>Whether it is marked as tagged and has a structure, which assistive technology needs.</summary>
    public bool? Tagged { get; init; }

    /// <summary>The language that it declares (BCP 47).</summary>
    public string? Language { get; init; }

    /// <summary>Its title.</summary>
    /// <example>"Rapport annuel 2024"</example>
    public string? Title { get; init; }

    /// <summary>Whether it is encrypted.</summary>
    public required bool Encrypted { get; init; }
}

/// <summary>A file to be uploaded, as <c>multipart/form-data</c>.</summary>
public sealed record MediaUpload
{
    /// <summary>The file: JPEG, PNG, WebP, SVG, PDF, CSV or XLSX. It has to be the last part of the body.</summary>
    public required string File { get; init; }
}

/// <summary>What is said of a file, and can be changed.</summary>
public sealed record MediaSettings
{
    /// <summary>The name, with or without the extension of its type.</summary>
    /// <example>"plein.jpg"</example>
    public required string Name { get; init; }

    /// <summary>Up to 20 words by which it is found again, each of up to 50 characters.</summary>
    /// <example>["presidency", "portraits"]</example>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The alternative text by language, which entries take over that say none of their own.</summary>
    /// <example>{ "nl": "Een volle raadszaal", "fr": "Une salle du conseil comble" }</example>
    [ByLanguage]
    public IReadOnlyDictionary<string, string>? Alt { get; init; }

    /// <summary>The point that has to stay visible when the picture is cropped, which entries take over in the same way.</summary>
    public FocalPoint? FocalPoint { get; init; }
}

/// <summary>Another file in the place of one, in all newest drafts that use it.</summary>
public sealed record MediaReplaceRequest
{
    /// <summary>The id of the file that takes its place. It has to be uploaded already.</summary>
    [RefersTo("media")]
    public required Guid By { get; init; }

    /// <summary>True to learn only which drafts would get a new revision.</summary>
    public bool DryRun { get; init; }

    /// <summary>What others read in the list of revisions about why this was saved.</summary>
    /// <example>"The corrected map"</example>
    public string? Note { get; init; }
}

/// <summary>The drafts in which a file was replaced.</summary>
public sealed record MediaReplaced
{
    /// <summary>Whether nothing was saved, because it was only asked.</summary>
    public required bool DryRun { get; init; }

    /// <summary>The entries, each with the revision that it has now, or would have.</summary>
    public required IReadOnlyList<MediaReplacedIn> Entries { get; init; }
}

/// <summary>A draft in which a file was replaced.</summary>
public sealed record MediaReplacedIn
{
    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The slug of its report; absent for reports and themes.</summary>
    public string? Report { get; init; }

    /// <summary>Its name in URLs.</summary>
    public required string Slug { get; init; }

    /// <summary>The title of its draft; absent if it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The new revision.</summary>
    public required int Revision { get; init; }

    /// <summary>The places of the file, as JSON pointers into the draft.</summary>
    /// <example>["/fields/image/media"]</example>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>Says that an approval of the revision before is cleared, and whose; absent if none is.</summary>
    public IReadOnlyList<SaveWarning>? Warnings { get; init; }
}
