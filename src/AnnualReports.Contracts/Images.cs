namespace AnnualReports.Contracts;

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
