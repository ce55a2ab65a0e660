using System.Security.Cryptography;
using System.Text;

namespace AnnualReports.Api.Embeds;

/// <summary>The style of a page, which stands in it; the policy allows it by its hash, and nothing else.</summary>
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
        // What a checkout makes of line ends must not change what is sent.
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
