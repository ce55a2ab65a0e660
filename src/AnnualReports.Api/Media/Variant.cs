using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Media;

/// <summary>A picture in another size or format, as a request describes it.</summary>
/// <param name="Width">Its largest width.</param>
/// <param name="Height">Its largest height.</param>
/// <param name="Format">The name of its format.</param>
/// <param name="IsCover">Whether it fills both, and the rest is cut off.</param>
/// <param name="X">The point that stays visible: from the left, 0 to 1.</param>
/// <param name="Y">The same point, from the top.</param>
sealed record Variant(int? Width, int? Height, string Format, bool IsCover, double X, double Y)
{
    const string Wide = "w",
        High = "h",
        FormatName = "format",
        Fit = "fit";

    const string Cover = "cover",
        Contain = "contain";

    /// <summary>Points are rounded to this step, so that the number of possible variants is limited.</summary>
    const double Step = 0.05;

    static readonly string[] Formats = [Kinds.Pictures.Format, "avif", "jpeg"];

    public static readonly Parameter[] Parameters =
    [
        new(Wide, "The width, one of the configured sizes."),
        new(High, "The height, one of the configured sizes."),
        new(FormatName, "The format.", Formats),
        new(Fit, "Whether it fills the box.", Cover, Contain),
        new(Kinds.Pictures.Point, "What stays in sight: x,y from 0 to 1."),
    ];

    public PixelSize? Crop => IsCover ? new(Width!.Value, Height!.Value) : null;

    /// <summary>
    /// The longest side that a picture of the format can have: for WebP by its definition, for the others by what
    /// libvips and its libraries can write.
    /// </summary>
    int LongestSide => LongestOf(Format);

    static int LongestOf(string format) =>
        format switch
        {
            "jpeg" => 65_500,
            "avif" => 16_384,
            _ => Kinds.Pictures.LongestSide,
        };

    /// <summary>
    /// The size of this variant, for an original of the given size; it is never larger than the original.
    /// </summary>
    public PixelSize SizeOf(PixelSize whole)
    {
        if (Crop is { } box)
        {
            // A picture that is smaller than the box is cropped to the box's proportions.
            var least = Math.Max(1, Math.Max((double)box.Width / whole.Width, (double)box.Height / whole.Height));
            return new(Math.Max(1, (int)(box.Width / least)), Math.Max(1, (int)(box.Height / least)));
        }
        var scale = Math.Min(
            1,
            Math.Min((Width ?? double.MaxValue) / whole.Width, (Height ?? double.MaxValue) / whole.Height)
        );
        return new(
            Math.Max(1, (int)Math.Round(whole.Width * scale)),
            Math.Max(1, (int)Math.Round(whole.Height * scale))
        );
    }

    public string MediaType => "image/" + Format;

    /// <summary>The same name for all requests that mean the same variant.</summary>
    public string Name =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Width}x{Height}{(IsCover ? $"-{X:0.00}-{Y:0.00}" : "")}.{Format}"
        );

    /// <summary>What a request asks for; null if it asks for the original.</summary>
    public static Variant? Of(Query query, StoredFile file, PictureSizes sizes)
    {
        if (Parameters.All(p => query.Text(p.Name) is null))
            return null;
        if (!file.HasVariants)
            throw ProblemException.Parameter(
                "Only JPEG, PNG and WebP pictures can be had in other sizes and formats; leave these parameters out.",
                Parameters.First(p => query.Text(p.Name) is not null).Name,
                []
            );
        var (width, height, cover) = (Side(query, Wide, sizes), Side(query, High, sizes), query.Text(Fit) == Cover);
        if (width is null && height is null)
            throw ProblemException.Parameter($"Say how large: `{Wide}`, `{High}` or both.", Wide, Allowed(sizes));
        if (cover && (width is null || height is null))
            throw ProblemException.Parameter($"`{Fit}={Cover}` needs `{Wide}` and `{High}`.", Fit, [Contain]);
        if (!cover && query.Text(Kinds.Pictures.Point) is not null)
            throw ProblemException.Parameter(
                $"`{Kinds.Pictures.Point}` says what stays in sight with `{Fit}={Cover}` alone.",
                Kinds.Pictures.Point,
                []
            );
        var (x, y) = Point(query.Text(Kinds.Pictures.Point));
        return new Variant(width, height, query.Text(FormatName) ?? Formats[0], cover, x, y).Possible(file.Size!.Value);
    }

    /// <summary>Refuses sizes that the format can't have. Older cards may list such addresses.</summary>
    Variant Possible(PixelSize whole) =>
        SizeOf(whole) is var size && size.Longest <= LongestSide
            ? this
            : throw ProblemException.Parameter(
                $"The picture would have {size.Width} × {size.Height} pixels, and no side of a picture in {Format} can have more than {LongestSide}. "
                    + $"Ask for a smaller size, {Others(size)}or for the file as it is, without parameters.",
                Width is null ? High : Wide,
                []
            );

    /// <summary>The formats that can have this size.</summary>
    static string Others(PixelSize size) =>
        string.Concat(Formats.Where(f => LongestOf(f) >= size.Longest).Select(f => $"for `{FormatName}={f}`, "));

    static int? Side(Query query, string name, PictureSizes sizes) =>
        query.Text(name) is not { } text ? null
        : WholeNumber.TryRead(text, out int side) && sizes.Widths.Contains(side) ? side
        : throw ProblemException.Parameter(
            $"'{name}' can't be '{text}'. Use one of the configured sizes: {string.Join(", ", Allowed(sizes))}.",
            name,
            Allowed(sizes)
        );

    static string[] Allowed(PictureSizes sizes) =>
        [.. sizes.Widths.Select(w => w.ToString(CultureInfo.InvariantCulture))];

    static (double X, double Y) Point(string? text)
    {
        if (text is null)
            return (0.5, 0.5);
        return text.Split(',') is [var left, var top] && Part(left) is { } x && Part(top) is { } y
            ? (x, y)
            : throw ProblemException.Parameter(
                $"'{Kinds.Pictures.Point}' is a point of the picture, x,y from 0 to 1, such as 0.5,0.25.",
                Kinds.Pictures.Point,
                ["0.5,0.25"]
            );
    }

    static double? Part(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part)
        && part is >= 0 and <= 1
            ? Math.Round(part / Step) * Step
            : null;
}
