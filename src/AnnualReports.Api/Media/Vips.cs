using AnnualReports.Api.Content;
using NetVips;

namespace AnnualReports.Api.Media;

/// <summary>The one place that knows libvips. It reads no formats but the three that are kept, and works on one core a picture, for many are asked for at once.</summary>
static class Vips
{
    /// <summary>The version of libvips.</summary>
    public static string Version => $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}";

    static readonly string[] Loaders = ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"];

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
        using var whole = variant.Crop is { } crop ? Cover(content, crop, variant) : Contain(content, variant);
        return Encode(whole, variant.Format);
    }

    static Image Contain(byte[] content, Variant variant) => Image.ThumbnailBuffer(
        content, variant.Width ?? Limits.PictureSide * 10, height: variant.Height ?? Limits.PictureSide * 10,
        size: Enums.Size.Down, outputProfile: "srgb", failOn: Enums.FailOn.Error);

    /// <summary>Fills the box, and cuts off what is farthest from the point that has to be seen.</summary>
    static Image Cover(byte[] content, PixelSize box, Variant variant)
    {
        var size = Measure(content);
        var scale = Math.Max((double)box.Width / size.Width, (double)box.Height / size.Height);
        // What is smaller than the box is cropped to its shape and stays as it is.
        var shown = scale > 1 ? new((int)(box.Width / scale), (int)(box.Height / scale)) : box;
        scale = Math.Min(scale, 1);
        using var covering = Image.ThumbnailBuffer(
            content, Math.Max(shown.Width, (int)Math.Round(size.Width * scale)), height: Math.Max(shown.Height, (int)Math.Round(size.Height * scale)),
            size: Enums.Size.Force, outputProfile: "srgb", failOn: Enums.FailOn.Error);
        var left = Math.Clamp((int)Math.Round(covering.Width * variant.X - shown.Width / 2.0), 0, covering.Width - shown.Width);
        var top = Math.Clamp((int)Math.Round(covering.Height * variant.Y - shown.Height / 2.0), 0, covering.Height - shown.Height);
        // Held in memory: rows are read in order, and the crop may begin anywhere.
        using var held = covering.CopyMemory();
        return held.Crop(left, top, shown.Width, shown.Height);
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
