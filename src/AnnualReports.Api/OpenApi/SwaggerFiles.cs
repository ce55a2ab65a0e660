using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using AnnualReports.Api.Http;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// The files of Swagger UI: a page, style and script of this program, and those that the package brings. The page has no script or style within it,
/// so that its Content Security Policy needs neither nonces nor exceptions. Each file is read when it is first asked for, and kept.
/// </summary>
sealed class SwaggerFiles
{
    /// <summary>Where the package keeps what it brings.</summary>
    const string Brought = "Swashbuckle.AspNetCore.SwaggerUI.node_modules.swagger_ui_dist.";

    const string Html = "text/html; charset=utf-8", Css = "text/css; charset=utf-8", Script = "text/javascript; charset=utf-8", Picture = "image/png";

    /// <summary>The page runs the scripts of this program, asks nobody else, and stands in no frame.</summary>
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    readonly FrozenDictionary<string, Lazy<FixedContent>> files;

    public SwaggerFiles(Banner banner) => files = new Dictionary<string, Lazy<FixedContent>>
    {
        ["index.html"] = new(() => new(Filled(Own("index.html"), banner), Html) { Policy = Policy, Language = "en" }),
        ["swagger.css"] = new(() => new(Filled(Own("swagger.css"), banner), Css)),
        ["keys.js"] = Program("keys.js"),
        ["confirming.js"] = Program("confirming.js"),
        ["swagger.js"] = Program("swagger.js"),
        ["swagger-ui.css"] = Package("swagger-ui.css", Css),
        ["swagger-ui-bundle.js"] = Package("swagger-ui-bundle.js", Script),
        ["swagger-ui-standalone-preset.js"] = Package("swagger-ui-standalone-preset.js", Script),
        ["favicon-16x16.png"] = Package("favicon-16x16.png", Picture),
        ["favicon-32x32.png"] = Package("favicon-32x32.png", Picture),
    }.ToFrozenDictionary();

    /// <summary>The file of this name; null where there is none.</summary>
    public FixedContent? Find(string name) => files.GetValueOrDefault(name)?.Value;

    static byte[] Filled(string text, Banner banner) => Encoding.UTF8.GetBytes(text
        .Replace("{environment}", HtmlEncoder.Default.Encode(banner.Environment), StringComparison.Ordinal)
        .Replace("{colour}", banner.Colour, StringComparison.Ordinal)
        .Replace("{ink}", banner.Ink, StringComparison.Ordinal));

    static string Own(string name)
    {
        using var reader = new StreamReader(typeof(SwaggerFiles).Assembly.GetManifestResourceStream("swagger/" + name)!);
        return reader.ReadToEnd();
    }

    static Lazy<FixedContent> Program(string name) => new(() => new(Encoding.UTF8.GetBytes(Own(name)), Script));

    static Lazy<FixedContent> Package(string name, string mediaType) => new(() =>
    {
        using var stored = typeof(SwaggerUIOptions).Assembly.GetManifestResourceStream(Brought + name)!;
        using var bytes = new MemoryStream();
        stored.CopyTo(bytes);
        return new(Unpacked(bytes.ToArray()), mediaType);
    });

    /// <summary>The package keeps its texts compressed by gzip, which begins with two known bytes (RFC 1952).</summary>
    static byte[] Unpacked(byte[] bytes)
    {
        if (bytes is not [0x1f, 0x8b, ..])
            return bytes;
        using var unpacking = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        unpacking.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
