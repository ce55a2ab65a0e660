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

    /// <summary>
    /// SHA-256 of what was sent. It differs from <c>sha256</c> where a picture is kept without what it said besides, as where it was taken, and where a drawing
    /// (SVG) was written anew. The answer to an upload has the one of that upload; elsewhere it is that of the first.
    /// </summary>
    public required string SentSha256 { get; init; }

    /// <summary>Where it is read, relative to the host: with a key or a preview link; without, once something public refers to it.</summary>
    public required string Url { get; init; }

    /// <summary>Of a picture: its width in pixels, as it is shown.</summary>
    public int? Width { get; init; }

    /// <summary>Of a picture: its height in pixels, as it is shown.</summary>
    public int? Height { get; init; }

    /// <summary>Of a PDF: what was found in it.</summary>
    public PdfFacts? Pdf { get; init; }

    /// <summary>
    /// What who uploads it should know, in English: what a drawing lost when it was written anew, and what readers of a PDF may be warned of. In the answer
    /// to an upload alone.
    /// </summary>
    public IReadOnlyList<string>? Warnings { get; init; }

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

    /// <summary>The title of its newest draft; absent where that has none.</summary>
    public string? Title { get; init; }

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
