using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>An uploaded file, as the core knows it.</summary>
/// <param name="Id">The id that drafts refer to.</param>
/// <param name="Sha256">The hash of its bytes, in lower-case hexadecimal.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">How many bytes it has.</param>
/// <param name="Size">The size of a picture as it is shown, in pixels.</param>
/// <param name="Pdf">What was found in a PDF.</param>
/// <param name="IsErased">Whether its bytes were erased, because the law required it.</param>
sealed record StoredFile(
    Guid Id,
    string Sha256,
    string Name,
    string Type,
    long Bytes,
    PixelSize? Size,
    PdfFound? Pdf,
    bool IsErased = false
)
{
    /// <summary>What entries take over that use it and say nothing else; null if it has nothing for them.</summary>
    public PictureDefaults? Defaults { get; init; }

    public const string Root = "/media";

    public const string Svg = "image/svg+xml";

    /// <summary>Its address, relative to the host.</summary>
    public string Url => $"{Root}/{Sha256}/{Uri.EscapeDataString(Name)}";

    /// <summary>Whether it is made of pixels, so that it has variants in other sizes.</summary>
    public bool HasVariants => Size is not null && Type != Svg;

    /// <summary>The hash in the address of a file.</summary>
    public static string HashIn(string url) => url.Split('/')[2];
}

/// <summary>What the entries that use a picture take over, if they say none of their own.</summary>
/// <param name="Alt">The alternative text, by language.</param>
/// <param name="X">The point that stays visible, from the left, 0 to 1; null if none was chosen.</param>
/// <param name="Y">The same from the top.</param>
sealed record PictureDefaults(IReadOnlyDictionary<string, string> Alt, double? X, double? Y);

/// <summary>A size in pixels.</summary>
readonly record struct PixelSize(int Width, int Height)
{
    /// <summary>The same picture in another width.</summary>
    public PixelSize AtWidth(int width) => new(width, Math.Max(1, (int)Math.Round((double)Height * width / Width)));

    /// <summary>The longer of its sides.</summary>
    public int Longest => Math.Max(Width, Height);
}

/// <summary>What was found in a PDF.</summary>
sealed record PdfFound(int? Pages, bool? Tagged, string? Language, string? Title, bool Encrypted);

/// <summary>A place of a draft that refers to a file, and whether it has to be a picture.</summary>
sealed record FileUse(Guid Id, bool IsPicture, string Pointer)
{
    /// <summary>The facet of files that a body refers to; its values are their hashes.</summary>
    public const string Facet = "media";

    /// <summary>The fault of the file that it refers to; null if there is none.</summary>
    public string? Fault(StoredFile? file) =>
        file switch
        {
            null => $"There is no file with the id {Id}. Upload it first (POST /api/v1/manage/media).",
            { IsErased: true } => $"The file {Id} was erased. Upload another.",
            { Size: null } when IsPicture => $"'{file.Name}' is not a picture ({file.Type}).",
            _ => null,
        };
}

/// <summary>The widths of the variants of pictures, smallest first.</summary>
sealed record PictureSizes(ImmutableArray<int> Widths);

/// <summary>The files that bodies are made with, and the sizes of pictures.</summary>
sealed record FileSet(IReadOnlyDictionary<Guid, StoredFile> Known, PictureSizes Sizes)
{
    public static readonly FileSet None = new(ImmutableDictionary<Guid, StoredFile>.Empty, new([]));
}
