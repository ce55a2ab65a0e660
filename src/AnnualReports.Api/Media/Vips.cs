using AnnualReports.Api.Content;
using NetVips;

namespace AnnualReports.Api.Media;

/// <summary>The one place that knows libvips. It reads no formats but the three that are kept, and works on one core a picture, for many are asked for at once.</summary>
static class Vips
{
    /// <summary>The version of libvips.</summary>
    public static string Version => $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}";

    static readonly string[] Loaders = ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"];

    /// <summary>How many times the pixels of a box a picture may have that covers it, and is then cropped.</summary>
    const long MostCovering = 4;

    static Vips()
    {
        NetVips.NetVips.Concurrency = 1;
        // What is made is kept as files; libvips need remember nothing.
        Cache.Max = 0;
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders)
            Operation.Block(loader, false);
    }

    /// <summary>The size of a picture as it is shown; no pixel of it is read.</summary>
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
            throw FileType.Unsafe("The picture can't be read to its end: it is damaged, cut off, or takes more memory than a file may take here.");
        }
    }

    /// <summary>A picture in another size: upright, in sRGB, never larger than it is, and without what else the file says.</summary>
    public static byte[] Resize(byte[] content, Variant variant)
    {
        // Not shrinking further than it has to while loading: then it is cropped.
        using var whole = variant.IsCover ? Cover(content, variant) : Contain(content, variant);
        return Encode(whole, variant.Format);
    }

    static Image Contain(byte[] content, Variant variant) => Image.ThumbnailBuffer(
        content, variant.Width ?? Limits.PictureSide * 10, height: variant.Height ?? Limits.PictureSide * 10,
        size: Enums.Size.Down, outputProfile: "srgb", failOn: Enums.FailOn.Error);

    /// <summary>Fills the box, and cuts off what is farthest from the point that has to be seen.</summary>
    static Image Cover(byte[] content, Variant variant)
    {
        var whole = Measure(content);
        var shown = variant.SizeOf(whole);
        var scale = Math.Min(1, Math.Max((double)variant.Width!.Value / whole.Width, (double)variant.Height!.Value / whole.Height));
        var (width, height) = (Math.Max(shown.Width, (int)Math.Round(whole.Width * scale)), Math.Max(shown.Height, (int)Math.Round(whole.Height * scale)));
        if ((long)width * height > MostCovering * shown.Width * shown.Height)
            return Cut(content, whole, scale, shown, variant);
        using var covering = Image.ThumbnailBuffer(content, width, height: height, size: Enums.Size.Force, outputProfile: "srgb", failOn: Enums.FailOn.Error);
        // Held in memory: rows are read in order, and the crop may begin anywhere.
        using var held = covering.CopyMemory();
        return held.Crop(From(covering.Width, shown.Width, variant.X), From(covering.Height, shown.Height, variant.Y), shown.Width, shown.Height);
    }

    /// <summary>Where a part of a line begins, so that a point of it stands in its middle as far as it can.</summary>
    static int From(int whole, int part, double point) => Math.Clamp((int)Math.Round(whole * point - part / 2.0), 0, whole - part);

    /// <summary>Of a very long picture only the part is made smaller that is seen: the rest would take most of the time.</summary>
    static Image Cut(byte[] content, PixelSize whole, double scale, PixelSize shown, Variant variant)
    {
        var (width, height) = (Math.Clamp((int)Math.Round(shown.Width / scale), 1, whole.Width), Math.Clamp((int)Math.Round(shown.Height / scale), 1,
            whole.Height));
        var (left, top) = (From(whole.Width, width, variant.X), From(whole.Height, height, variant.Y));
        var image = Image.NewFromBuffer(content, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        var (x, y, w, h) = Stored(image, left, top, width, height);
        return image.Crop(x, y, w, h).ThumbnailImage(shown.Width, height: shown.Height, size: Enums.Size.Force, outputProfile: "srgb",
            failOn: Enums.FailOn.Error);
    }

    /// <summary>Where a part of a picture lies as it is stored, before it is turned upright (Exif 3.0, Orientation).</summary>
    static (int X, int Y, int Width, int Height) Stored(Image image, int x, int y, int width, int height)
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

    static byte[] Encode(Image image, string format) => format switch
    {
        "avif" => image.HeifsaveBuffer(q: 55, compression: Enums.ForeignHeifCompression.Av1, effort: 3, keep: Enums.ForeignKeep.None),
        "jpeg" => Opaque(image).JpegsaveBuffer(q: 82, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None),
        _ => image.WebpsaveBuffer(q: 80, effort: 4, keep: Enums.ForeignKeep.None),
    };

    /// <summary>JPEG has no transparency: white shows through.</summary>
    static Image Opaque(Image image) => image.HasAlpha() ? image.Flatten(background: [255, 255, 255]) : image;
}
