using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>A drawing as it is stored.</summary>
/// <param name="Plain">The rewritten drawing: what was understood of it, and nothing else.</param>
/// <param name="Besides">What the drawing as it was sent contains in addition to the rewritten one; null if it could
/// also be stored as it was sent.</param>
sealed record DrawingFound(byte[] Plain, string? Besides);

/// <summary>
/// Reads a drawing (SVG 2), and writes it again using only elements, attributes, styles and references that are known
/// to be harmless. So nothing in it runs or is loaded from elsewhere, whether it is shown as a picture, as a page, or
/// inside a partner's page.
/// </summary>
static class Drawing
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    const int MostBytes = 2 << 20;

    /// <summary>
    /// A placeholder for the class of the drawing's styles: the real class is made from the hash of the drawing with
    /// this placeholder.
    /// </summary>
    const string Unmarked = "d-00000000";

    public static FileFacts Inspect(string path)
    {
        if (new FileInfo(path).Length > MostBytes)
            throw TooLarge("An SVG file");
        try
        {
            // A drawing that this program wrote may have been changed since. For the comparison it keeps the class that
            // it came with; the rewritten one gets its own.
            var kept = Read(path, Unmarked, keepsMark: true);
            var rewritten = kept.WasMarked ? Read(path, Unmarked, keepsMark: false) : kept;
            if (rewritten.UsesStyles)
            {
                var name = "d-" + Convert.ToHexStringLower(SHA256.HashData(rewritten.Plain))[..8];
                rewritten = Read(path, name, keepsMark: false);
            }
            if (rewritten.Plain.Length > MostBytes)
                throw TooLarge("An SVG file, written in plain form,");
            return new(
                rewritten.Size,
                Drawing: new(rewritten.Plain, Besides(path, kept.WasMarked ? kept.Plain : rewritten.Plain)),
                Warnings: rewritten.LeftOut
            );
        }
        catch (XmlException broken) when (broken.Message.Contains("entity", StringComparison.OrdinalIgnoreCase))
        {
            throw FileType.Unsafe(
                $"The drawing uses entities of a document type (line {broken.LineNumber}), which can hide what it holds.{Redrawing.Remedy}"
            );
        }
        catch (XmlException broken)
        {
            throw FileType.Unsafe($"The drawing is not well-formed XML: line {broken.LineNumber}.");
        }
    }

    /// <summary>
    /// If it is to be stored as it was sent, it may contain nothing except what was understood, and an HTML parser must
    /// find nothing else in it.
    /// </summary>
    static string? Besides(string path, byte[] plain) =>
        AsSent.Besides(path, plain, MostBytes)
        ?? (Inlined.IsHarmless(File.ReadAllText(path)) ? null : "what a page that holds it would read in another way");

    static ProblemException TooLarge(string what) =>
        new(ProblemTypes.FileTooLarge, $"{what} may have at most {MostBytes} bytes.");

    /// <summary>Reads a drawing that was already rewritten.</summary>
    sealed record Written(PixelSize Size, byte[] Plain, IReadOnlyList<string> LeftOut, bool WasMarked, bool UsesStyles);

    static Written Read(string path, string mark, bool keepsMark)
    {
        // A document type is skipped with all its declarations, so nothing of it gets into the output.
        using var reader = XmlReader.Create(
            path,
            new()
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                MaxCharactersInDocument = MostBytes,
            }
        );
        var redrawing = new Redrawing(reader, mark, keepsMark);
        redrawing.Walk();
        var size = redrawing.Size ?? throw FileType.Unsafe("The drawing is empty.");
        return new(
            size,
            Encoding.UTF8.GetBytes(redrawing.Text),
            redrawing.LeftOut,
            redrawing.WasMarked,
            redrawing.UsesStyles
        );
    }

    /// <summary>The size at which it is shown: its width and height, or otherwise its view box.</summary>
    public static PixelSize SizeOf(XmlReader svg)
    {
        var box = (svg.GetAttribute("viewBox") ?? "").Split(
            [' ', ',', '\n', '\t', '\r'],
            StringSplitOptions.RemoveEmptyEntries
        );
        var (width, height) = (Pixels(svg.GetAttribute("width")), Pixels(svg.GetAttribute("height")));
        // A view box that is not four numbers is left out of the output, so it can't give the size either.
        if (
            box is [var left, var top, var boxWidth, var boxHeight]
            && IsNumber(left)
            && IsNumber(top)
            && Pixels(boxWidth) is { } w
            && Pixels(boxHeight) is { } h
        )
            (width, height) = (
                width ?? (height is { } known ? known * w / h : w),
                height ?? (width is { } other ? other * h / w : h)
            );
        return width is >= 0.5 and <= Limits.PictureSide && height is >= 0.5 and <= Limits.PictureSide
            ? new((int)Math.Max(1, Math.Round(width.Value)), (int)Math.Max(1, Math.Round(height.Value)))
            : throw FileType.Unsafe(
                $"The drawing does not say how large it is: give svg a viewBox, or width and height from 1 to {Limits.PictureSide} pixels, "
                    + "as numbers or in px, pt, pc, mm, cm or in."
            );
    }

    static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>
    /// A length in pixels (CSS Values 4, section 6.2); null if it depends on the surroundings, as 100 % does.
    /// </summary>
    static double? Pixels(string? length)
    {
        var text = (length ?? "").Trim();
        var digits = text.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ%");
        double? unit = text[digits.Length..].ToUpperInvariant() switch
        {
            "" or "PX" => 1,
            "PT" => 96 / 72.0,
            "PC" => 16,
            "MM" => 96 / 25.4,
            "CM" => 96 / 2.54,
            "Q" => 96 / 101.6,
            "IN" => 96,
            _ => null,
        };
        return
            unit is { } each
            && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number > 0
            ? number * each
            : null;
    }
}
