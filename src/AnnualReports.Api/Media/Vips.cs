using AnnualReports.Api.Content;
using NetVips;

namespace AnnualReports.Api.Media;

/// <summary>
/// The only class that uses libvips. It reads only the three formats that are stored, and uses one core for a picture,
/// because many pictures are requested at the same time.
/// </summary>
static class Vips
{
    /// <summary>The version of libvips.</summary>
    public static string Version =>
        $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}";

    static readonly string[] Loaders = ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"];

    /// <summary>
    /// How many times as many pixels as the box a picture may have that covers the box and is then cropped.
    /// </summary>
    const long MostCovering = 4;

    static Vips()
    {
        NetVips.NetVips.Concurrency = 1;
        // The results are stored as files, so libvips doesn't need its own cache.
        Cache.Max = 0;
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders)
            Operation.Block(loader, false);
    }

    /// <summary>The size of a picture as it is shown. No pixels are read.</summary>
    public static PixelSize Measure(byte[] content)
    {
        try
        {
            using var image = Image.NewFromBuffer(content, access: Enums.Access.Sequential);
            var lies = image.Contains("orientation") && image.Get("orientation") is int and >= 5 and <= 8;
            return lies ? new(image.Height, image.Width) : new(image.Width, image.Height);
        }
        catch (VipsException)
        {
            throw FileType.Unsafe("The picture can't be read: it is damaged.");
        }
    }

    /// <summary>Reads a picture to its last pixel.</summary>
    public static void ReadAll(byte[] content)
    {
        try
        {
            using var image = Image.NewFromBuffer(content, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
            image.Avg();
        }
        catch (VipsException)
        {
            throw FileType.Unsafe(
                "The picture can't be read to its end: it is damaged, cut off, or takes more memory than a file may take here."
            );
        }
    }

    /// <summary>
    /// Makes a picture in another size: upright, in sRGB, never larger than the original, and without metadata.
    /// </summary>
    public static byte[] Resize(byte[] content, Variant variant)
    {
        // While it is loaded, the picture is not shrunk below the size that it needs before it is cropped.
        using var whole = variant.IsCover ? Cover(content, variant) : Contain(content, variant);
        return Encode(whole, variant.Format);
    }

    static Image Contain(byte[] content, Variant variant) =>
        Image.ThumbnailBuffer(
            content,
            variant.Width ?? Limits.PictureSide * 10,
            height: variant.Height ?? Limits.PictureSide * 10,
            size: Enums.Size.Down,
            outputProfile: "srgb",
            failOn: Enums.FailOn.Error
        );

    /// <summary>
    /// Fills the box, and cuts off the parts that are farthest from the point that has to stay visible.
    /// </summary>
    static Image Cover(byte[] content, Variant variant)
    {
        var whole = Measure(content);
        var shown = variant.SizeOf(whole);
        var scale = Math.Min(
            1,
            Math.Max((double)variant.Width!.Value / whole.Width, (double)variant.Height!.Value / whole.Height)
        );
        var (width, height) = (
            Math.Max(shown.Width, (int)Math.Round(whole.Width * scale)),
            Math.Max(shown.Height, (int)Math.Round(whole.Height * scale))
        );
        if ((long)width * height > MostCovering * shown.Width * shown.Height)
            return Cut(content, whole, scale, shown, variant);
        using var covering = Image.ThumbnailBuffer(
            content,
            width,
            height: height,
            size: Enums.Size.Force,
            outputProfile: "srgb",
            failOn: Enums.FailOn.Error
        );
        // The picture is held in memory, because rows are read in order and the crop may start anywhere.
        using var held = covering.CopyMemory();
        return held.Crop(
            From(covering.Width, shown.Width, variant.X),
            From(covering.Height, shown.Height, variant.Y),
            shown.Width,
            shown.Height
        );
    }

    /// <summary>
    /// Where a section of a line has to start so that a given point is in its middle, as far as possible.
    /// </summary>
    static int From(int whole, int part, double point) =>
        Math.Clamp((int)Math.Round(whole * point - part / 2.0), 0, whole - part);

    /// <summary>
    /// Of a very long picture, only the visible part is resized, because the rest would take most of the time.
    /// </summary>
    static Image Cut(byte[] content, PixelSize whole, double scale, PixelSize shown, Variant variant)
    {
        var (width, height) = (
            Math.Clamp((int)Math.Round(shown.Width / scale), 1, whole.Width),
            Math.Clamp((int)Math.Round(shown.Height / scale), 1, whole.Height)
        );
        var (left, top) = (From(whole.Width, width, variant.X), From(whole.Height, height, variant.Y));
        var image = Image.NewFromBuffer(content, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        var (x, y, w, h) = RegionOfFile(image, left, top, width, height);
        return image
            .Crop(x, y, w, h)
            .ThumbnailImage(
                shown.Width,
                height: shown.Height,
                size: Enums.Size.Force,
                outputProfile: "srgb",
                failOn: Enums.FailOn.Error
            );
    }

    /// <summary>
    /// Where a part of a picture is in the stored pixels, before it is turned upright (Exif 3.0, Orientation).
    /// </summary>
    static (int X, int Y, int Width, int Height) RegionOfFile(Image image, int x, int y, int width, int height)
    {
        var (right, below) = (image.Width - x - width, image.Height - y - height);
        var (turnedRight, turnedBelow) = (image.Width - y - height, image.Height - x - width);
        return (image.Contains("orientation") && image.Get("orientation") is int turn ? turn : 1) switch
        {
            2 => (right, y, width, height),
            3 => (right, below, width, height),
            4 => (x, below, width, height),
            5 => (y, x, height, width),
            6 => (y, turnedBelow, height, width),
            7 => (turnedRight, turnedBelow, height, width),
            8 => (turnedRight, x, height, width),
            _ => (x, y, width, height),
        };
    }

    static byte[] Encode(Image image, string format) =>
        format switch
        {
            "avif" => image.HeifsaveBuffer(
                q: 55,
                compression: Enums.ForeignHeifCompression.Av1,
                effort: 3,
                keep: Enums.ForeignKeep.None
            ),
            "jpeg" => Opaque(image)
                .JpegsaveBuffer(q: 82, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None),
            _ => image.WebpsaveBuffer(q: 80, effort: 4, keep: Enums.ForeignKeep.None),
        };

    /// <summary>JPEG has no transparency, so the background becomes white.</summary>
    static Image Opaque(Image image) => image.HasAlpha() ? image.Flatten(background: [255, 255, 255]) : image;
}
