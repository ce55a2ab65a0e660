namespace AnnualReports.Contracts;

/// <summary>A picture of an entry, the same in every language. Its alternative text is in each translation.</summary>
public sealed record ImageFields
{
    /// <summary>The id of the uploaded picture.</summary>
    [RefersTo("media")]
    public required Guid Media { get; init; }

    /// <summary>The point that has to stay visible when the picture is cropped.</summary>
    public FocalPoint? FocalPoint { get; init; }

    /// <summary>True if it tells readers nothing that the text doesn't. It needs no alternative text then.</summary>
    public bool? Decorative { get; init; }
}

/// <summary>A point in a picture.</summary>
/// <param name="X">From the left, 0 to 1.</param>
/// <param name="Y">From the top, 0 to 1.</param>
public sealed record FocalPoint(double X, double Y);

/// <summary>A picture, in the language of the text.</summary>
public sealed record ImageView
{
    /// <summary>
    /// The picture as it was uploaded, relative to the host. With the parameters <c>w</c>, <c>h</c>, <c>format</c>,
    /// <c>fit</c> and <c>fp</c>, it is made in another size (docs/media.md).
    /// </summary>
    /// <example>"/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg"</example>
    public required string Url { get; init; }

    /// <summary>Its width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Its height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Its media type.</summary>
    /// <example>"image/jpeg"</example>
    public required string Type { get; init; }

    /// <summary>Its alternative text; empty if it is decorative.</summary>
    /// <example>"Une place comble"</example>
    public required string Alt { get; init; }

    /// <summary>True if it tells readers nothing that the text doesn't.</summary>
    public bool? Decorative { get; init; }

    /// <summary>The point that has to stay visible when the picture is cropped.</summary>
    public FocalPoint? FocalPoint { get; init; }

    /// <summary>
    /// The picture in smaller sizes, the smallest first, ready for <c>srcset</c>. A drawing (SVG) has none, because it
    /// fits every size.
    /// </summary>
    public required IReadOnlyList<ImageVariant> Variants { get; init; }
}

/// <summary>A picture in another size.</summary>
/// <param name="Url">Its address, relative to the host.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Type">Its media type.</param>
public sealed record ImageVariant(string Url, int Width, int Height, string Type);
