using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>A drawing as it is kept.</summary>
/// <param name="Plain">The drawing written anew: what was understood of it, and nothing else.</param>
/// <param name="Besides">What it has, as it was sent, besides what was written anew; null: it could also be kept as it was sent.</param>
sealed record DrawingFound(byte[] Plain, string? Besides);

/// <summary>
/// A drawing (SVG 2). It is not judged by its bytes but read, and written anew from the elements, attributes, styles and references that are known to be
/// harmless: so nothing in it runs or is fetched, whoever reads it, as a picture, as a page, or within a partner's page.
/// </summary>
static class Drawing
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    const int MostBytes = 2 << 20;

    /// <summary>The mark of styles before it is known what the drawing's own is: that is made of the drawing with this one.</summary>
    const string Unmarked = "d-00000000";

    public static FileFacts Inspect(string path)
    {
        if (new FileInfo(path).Length > MostBytes)
            throw TooLarge("An SVG file");
        try
        {
            // One that was written before may have been changed since: as it was sent it keeps its mark, what is written anew has its own.
            var kept = Read(path, Unmarked, keepsMark: true);
            var anew = kept.WasMarked ? Read(path, Unmarked, keepsMark: false) : kept;
            if (anew.UsesStyles)
                anew = Read(path, "d-" + Convert.ToHexStringLower(SHA256.HashData(anew.Plain))[..8], keepsMark: false);
            if (anew.Plain.Length > MostBytes)
                throw TooLarge("An SVG file, written in plain form,");
            return new(anew.Size, Drawing: new(anew.Plain, Besides(path, kept.WasMarked ? kept.Plain : anew.Plain)), Warnings: anew.LeftOut);
        }
        catch (XmlException broken) when (broken.Message.Contains("entity", StringComparison.OrdinalIgnoreCase))
        {
            throw FileType.Unsafe($"The drawing uses entities of a document type (line {broken.LineNumber}), which can hide what it holds.{Redrawing.Remedy}");
        }
        catch (XmlException broken)
        {
            throw FileType.Unsafe($"The drawing is no well-formed XML: line {broken.LineNumber}.");
        }
    }

    /// <summary>As a file of its own it may have nothing besides what was understood, and a parser of HTML may find nothing else in it.</summary>
    static string? Besides(string path, byte[] plain) =>
        AsSent.Besides(path, plain, MostBytes) ?? (Inlined.IsHarmless(File.ReadAllText(path)) ? null : "what a page that holds it would read in another way");

    static ProblemException TooLarge(string what) => new(ProblemTypes.FileTooLarge, $"{what} may have at most {MostBytes} bytes.");

    /// <summary>A drawing that was written anew.</summary>
    sealed record Written(PixelSize Size, byte[] Plain, IReadOnlyList<string> LeftOut, bool WasMarked, bool UsesStyles);

    static Written Read(string path, string mark, bool keepsMark)
    {
        // A document type is passed over, and so is what it declares: nothing it says reaches what is written.
        using var reader = XmlReader.Create(path, new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostBytes });
        var redrawing = new Redrawing(reader, mark, keepsMark);
        redrawing.Walk();
        var size = redrawing.Size ?? throw FileType.Unsafe("The drawing is empty.");
        return new(size, Encoding.UTF8.GetBytes(redrawing.Text), redrawing.LeftOut, redrawing.WasMarked, redrawing.UsesStyles);
    }

    /// <summary>How large it is shown: by its width and height, or else by its box.</summary>
    public static PixelSize SizeOf(XmlReader svg)
    {
        var box = (svg.GetAttribute("viewBox") ?? "").Split([' ', ',', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var (width, height) = (Pixels(svg.GetAttribute("width")), Pixels(svg.GetAttribute("height")));
        // A box that is not four numbers is left out of what is shown, and so says nothing of its size.
        if (box is [var left, var top, var boxWidth, var boxHeight] && IsNumber(left) && IsNumber(top) && Pixels(boxWidth) is { } w
            && Pixels(boxHeight) is { } h)
            (width, height) = (width ?? (height is { } known ? known * w / h : w), height ?? (width is { } other ? other * h / w : h));
        return width is >= 0.5 and <= Limits.PictureSide && height is >= 0.5 and <= Limits.PictureSide
            ? new((int)Math.Max(1, Math.Round(width.Value)), (int)Math.Max(1, Math.Round(height.Value)))
            : throw FileType.Unsafe($"The drawing does not say how large it is: give svg a viewBox, or width and height from 1 to {Limits.PictureSide} pixels, "
                + "as numbers or in px, pt, pc, mm, cm or in.");
    }

    static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>A length in pixels (CSS Values 4, section 6.2); null where it depends on what is around, as 100 % does.</summary>
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
        return unit is { } each && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 ? number * each
            : null;
    }
}
