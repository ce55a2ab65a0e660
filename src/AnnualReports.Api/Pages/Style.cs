using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Pages;

/// <summary>
/// The style of a page, which is part of its HTML. The page's Content Security Policy allows it by its hash, and no
/// other style.
/// </summary>
public sealed class Style
{
    public static readonly Style Pages = new("pages.css");

    public static readonly Style Builder = new("pages.css", "builder.css");

    Style(params string[] names)
    {
        Css = string.Concat(names.Select(Read));
        Hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";
    }

    public string Css { get; }

    /// <summary>The hash as a source of a Content Security Policy.</summary>
    public string Hash { get; }

    static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Style).Assembly.GetManifestResourceStream($"embed/{name}")!);
        // A checkout may change line ends. What is sent must not depend on that.
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
