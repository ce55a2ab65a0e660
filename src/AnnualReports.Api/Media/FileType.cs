using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Media.Drawings;
using AnnualReports.Api.Media.Inspecting;
using AnnualReports.Api.Media.Stripping;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Media;

/// <summary>The result of inspecting a file.</summary>
/// <param name="Size">For a picture: its size in pixels.</param>
/// <param name="Pdf">For a PDF: what was found in it.</param>
/// <param name="Drawing">For a drawing: the form in which it is stored.</param>
/// <param name="Warnings">What the person who uploaded it should know; null if there is nothing.</param>
sealed record FileFacts(
    PixelSize? Size = null,
    PdfFound? Pdf = null,
    DrawingFound? Drawing = null,
    IReadOnlyList<string>? Warnings = null
);

/// <summary>
/// A type of file that is accepted. It is recognised from the first bytes, whatever its name or the client say.
/// </summary>
/// <param name="Name">What people call it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Endings">The extensions of its names; names without one of them get the first.</param>
/// <param name="MostBytes">How many bytes it may have.</param>
/// <param name="Inspect">Reads the whole file at a path and collects what has to be known about it. Refuses a file that
/// is damaged, could do harm, or has more pixels than the given number.</param>
/// <param name="Strip">Copies a picture without its metadata; null for types that are stored as they are.</param>
/// <param name="Rewrite">Copies a file into the form in which such files are stored; returns false if it already has
/// that form. Null for types that have only one form.</param>
sealed partial record FileType(
    string Name,
    string MediaType,
    ImmutableArray<string> Endings,
    Func<MediaOptions, long> MostBytes,
    Func<string, long, FileFacts> Inspect,
    Func<Stream, Stream, Metadata>? Strip = null,
    Func<Stream, Stream, bool>? Rewrite = null
)
{
    /// <summary>How many bytes from the beginning of a file are needed to recognise its type.</summary>
    public const int Head = 4_096;

    static readonly FileType Jpeg = new(
        "JPEG",
        "image/jpeg",
        [".jpg", ".jpeg"],
        o => o.ImageBytes,
        Pictures.Inspect,
        Stripping.Jpeg.Strip
    );
    static readonly FileType Png = new(
        "PNG",
        "image/png",
        [".png"],
        o => o.ImageBytes,
        Pictures.Inspect,
        Stripping.Png.Strip
    );
    static readonly FileType WebP = new(
        "WebP",
        "image/webp",
        [".webp"],
        o => o.ImageBytes,
        Pictures.Inspect,
        Stripping.WebP.Strip
    );
    static readonly FileType Svg = new(
        "SVG",
        StoredFile.Svg,
        [".svg"],
        o => o.ImageBytes,
        (path, _) => Drawing.Inspect(path)
    );
    static readonly FileType Pdf = new(
        "PDF",
        "application/pdf",
        [".pdf"],
        o => o.PdfBytes,
        (path, _) => Document.Inspect(path),
        Rewrite: Document.Rewrite
    );
    static readonly FileType Csv = new(
        "CSV",
        "text/csv",
        [".csv"],
        o => o.DataBytes,
        (path, _) => Table.Inspect(path),
        Rewrite: Table.Rewrite
    );
    static readonly FileType Xlsx = new(
        "XLSX",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".xlsx"],
        o => o.DataBytes,
        (path, _) => Workbook.Inspect(path)
    );

    /// <summary>All types.</summary>
    public static readonly ImmutableArray<FileType> All = [Jpeg, Png, WebP, Svg, Pdf, Csv, Xlsx];

    /// <summary>The type of a file that starts with these bytes.</summary>
    /// <exception cref="ProblemException">Files of this type are not accepted.</exception>
    public static FileType Of(ReadOnlySpan<byte> head) =>
        head switch
        {
            [] => throw Unsafe("The file is empty."),
            [0xFF, 0xD8, 0xFF, ..] => Jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
                WebP,
            [(byte)'P', (byte)'K', 3, 4, ..] => Xlsx,
            _ when Document.Start(head) is not null => Pdf,
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => Csv,
            _ => OfText(head),
        };

    static FileType OfText(ReadOnlySpan<byte> head)
    {
        if (head.Contains((byte)0))
            throw Unsupported(Known(head));
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (!text.StartsWith('<'))
            return Csv;
        return
            DrawingRoot().IsMatch(text)
            && !text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? Svg
            : throw Unsupported("This is HTML or XML");
    }

    /// <summary>Finds the start of a drawing, with or without a namespace prefix.</summary>
    [GeneratedRegex(@"<(?:[\w.-]+:)?svg(?![\w.:-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DrawingRoot();

    /// <summary>Types that people often try to upload, by name.</summary>
    static string Known(ReadOnlySpan<byte> head) =>
        head switch
        {
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "This is a GIF",
            [(byte)'M', (byte)'Z', ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "This is a program",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "This is a file of an old Office program, or one with a password",
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "This is a TIFF",
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "This is a HEIC or AVIF picture, or a film",
            [0, not 0, 0, not 0, ..] or [not 0, 0, not 0, 0, ..] =>
                "This is text in UTF-16 that does not begin with its mark; save it as UTF-8",
            _ => "These bytes are of no known type",
        };

    public static ProblemException Unsupported(string what, string remedy = "") =>
        new(
            ProblemTypes.UnsupportedFile,
            $"{what}, whatever its name says.{remedy} Kept are: {string.Join(", ", All.Select(t => t.Name))}."
        )
        {
            More = new Dictionary<string, object?> { ["allowed"] = All.Select(t => t.MediaType).ToArray() },
        };

    public static ProblemException Unsafe(string why) => new(ProblemTypes.UnsafeFile, why);

    public ProblemException TooLarge(MediaOptions options) =>
        new(ProblemTypes.FileTooLarge, $"A {Name} file may have at most {MostBytes(options)} bytes here.");
}
