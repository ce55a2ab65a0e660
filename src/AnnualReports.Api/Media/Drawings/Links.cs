using System.Text.RegularExpressions;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>The references of a drawing: to a part of itself, or to a picture that it contains.</summary>
static partial class Links
{
    /// <summary>The reference in its normal form; null if it refers to nothing.</summary>
    /// <exception cref="ProblemException">It refers to something outside.</exception>
    public static string? Plain(string value, string name, string element)
    {
        // Characters that browsers ignore in addresses are ignored here too (URL Standard, section 4.4).
        var link = string.Concat(value.Where(c => c is not ('\t' or '\n' or '\r')))
            .Trim(' ', '\u00A0', '\u0000', '\u001F');
        if (link.Length == 0)
            return null;
        if (IsInside(link))
            return link;
        if (Data().Match(link) is { Success: true } data)
            return element == "image" ? Embedded(data.Groups[1].Value) : null;
        if (link.StartsWith('#'))
            throw Unnamed(link, name);
        throw FileType.Unsafe(
            $"The drawing refers to something outside ({name}), or to what is not understood. Put it into the drawing, or leave it out: "
                + "kept are references to its own parts (#id), and PNG, JPEG and WebP pictures as data:image/…;base64."
        );
    }

    /// <summary>It refers to a part of the drawing by a name that is not allowed.</summary>
    public static ProblemException Unnamed(string link, string name) =>
        FileType.Unsafe(
            $"The drawing refers to a part of itself by a name that is not taken ({name}: {(link.Length > 60 ? link[..60] + "…" : link)}). "
                + "Give that part an id of letters, digits, hyphens and underscores."
        );

    public static bool IsInside(string link) => Inside().IsMatch(link);

    /// <summary>A picture inside the drawing. Its type is that of its bytes.</summary>
    static string Embedded(string base64)
    {
        var text = string.Concat(Uri.UnescapeDataString(base64).Where(c => !char.IsWhiteSpace(c)));
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
            throw FileType.Unsafe("A picture within the drawing is damaged: it is not valid base64.");
        try
        {
            if (FileType.Of(bytes.AsSpan(0, Math.Min(length, FileType.Head))) is { Strip: not null } type)
                return $"data:{type.MediaType};base64,{Convert.ToBase64String(bytes, 0, length)}";
        }
        catch (ProblemException)
        {
            // The code below reports what it should be.
        }
        throw FileType.Unsafe("A picture within the drawing is no PNG, JPEG or WebP.");
    }

    [GeneratedRegex(@"^#[^\s<>""'`&\\()]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    [GeneratedRegex(
        @"^data:\s*image/(?:png|jpe?g|pjpeg|webp|x-png)\s*(?:;\s*(?!base64)[\w=.-]+\s*)?;\s*base64\s*,(.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Data();
}
