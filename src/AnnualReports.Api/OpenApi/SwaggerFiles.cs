using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security.SignIn;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// The files of Swagger UI: the program's own page, style and scripts, and those of the package. The page contains no
/// script or style itself, so that its Content Security Policy needs neither nonces nor exceptions. Each file is read
/// when it is first asked for, and then kept in memory.
/// </summary>
sealed class SwaggerFiles
{
    /// <summary>Where the package keeps its files.</summary>
    const string Brought = "Swashbuckle.AspNetCore.SwaggerUI.node_modules.swagger_ui_dist.";

    const string Html = "text/html; charset=utf-8",
        Css = "text/css; charset=utf-8",
        Script = "text/javascript; charset=utf-8",
        Picture = "image/png";

    /// <summary>What the page has besides if people sign in.</summary>
    const string SignInScripts = """

            <script src="./oidc-client-ts.min.js"></script>
            <script src="./sign-in.js"></script>
            <script src="./account.js"></script>
        """;

    readonly FrozenDictionary<string, Lazy<FixedContent>> files;

    public SwaggerFiles(Banner banner, OidcOptions? oidc) =>
        files = new Dictionary<string, Lazy<FixedContent>>
        {
            ["index.html"] = new(() =>
                new(Filled(Page(oidc), banner), Html) { Policy = Policy(oidc), Language = "en" }
            ),
            ["swagger.css"] = new(() => new(Filled(Own("swagger.css"), banner), Css)),
            ["account.css"] = new(() => new(Filled(Own("account.css"), banner), Css)),
            ["keys.js"] = Program("keys.js"),
            ["sign-in.js"] = Program("sign-in.js"),
            ["account.js"] = Program("account.js"),
            ["desk.js"] = Program("desk.js"),
            ["desk.css"] = new(() => new(Filled(Own("desk.css"), banner), Css)),
            ["swagger.js"] = Program("swagger.js"),
            ["oidc-client-ts.min.js"] = Program("oidc-client-ts.min.js"),
            ["swagger-ui.css"] = Package("swagger-ui.css", Css),
            ["swagger-ui-bundle.js"] = Package("swagger-ui-bundle.js", Script),
            ["swagger-ui-standalone-preset.js"] = Package("swagger-ui-standalone-preset.js", Script),
            ["favicon-16x16.png"] = Package("favicon-16x16.png", Picture),
            ["favicon-32x32.png"] = Package("favicon-32x32.png", Picture),
        }.ToFrozenDictionary();

    /// <summary>The file with this name; null if there is none.</summary>
    public FixedContent? Find(string name) => files.GetValueOrDefault(name)?.Value;

    /// <summary>
    /// The page runs only scripts of this program, connects to nobody but this program and the provider that people sign
    /// in at, and can't be shown in a frame. A page that management answers with opens with the policy of this one, so
    /// the styles of such pages are allowed too. It shows previews, which are pages of this program, in frames that run
    /// nothing; and files that were read with the key of the tab, which the browser keeps under `blob:` addresses.
    /// </summary>
    static string Policy(OidcOptions? oidc) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' {PageStyles.Hashes}; img-src 'self' data: blob:; frame-src 'self' blob:; "
        + $"connect-src 'self'{(oidc?.ClientId is null ? "" : " " + oidc.Authority.GetLeftPart(UriPartial.Authority))}; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>
    /// The page, with the place where people sign in, and where that is. All of it is public: clients in a browser have
    /// no secret.
    /// </summary>
    static string Page(OidcOptions? oidc) =>
        Own("index.html")
            .Replace("{sign-in}", oidc?.ClientId is null ? "" : SignInScripts, StringComparison.Ordinal)
            .Replace(
                "{account}",
                oidc?.ClientId is null
                    ? ""
                    : $"<div id=\"account\" data-authority=\"{Encoded(oidc.Authority.AbsoluteUri.TrimEnd('/'))}\""
                        + $" data-client-id=\"{Encoded(oidc.ClientId)}\" data-scopes=\"{Encoded(oidc.Scopes)}\"></div>",
                StringComparison.Ordinal
            );

    static string Encoded(string text) => HtmlEncoder.Default.Encode(text);

    static byte[] Filled(string text, Banner banner) =>
        Encoding.UTF8.GetBytes(
            text.Replace("{environment}", Encoded(banner.Environment), StringComparison.Ordinal)
                .Replace("{colour}", banner.Colour, StringComparison.Ordinal)
                .Replace("{ink}", banner.Ink, StringComparison.Ordinal)
        );

    static string Own(string name)
    {
        using var reader = new StreamReader(
            typeof(SwaggerFiles).Assembly.GetManifestResourceStream("swagger/" + name)!
        );
        return reader.ReadToEnd();
    }

    static Lazy<FixedContent> Program(string name) => new(() => new(Encoding.UTF8.GetBytes(Own(name)), Script));

    static Lazy<FixedContent> Package(string name, string mediaType) =>
        new(() =>
        {
            using var stored = typeof(SwaggerUIOptions).Assembly.GetManifestResourceStream(Brought + name)!;
            using var bytes = new MemoryStream();
            stored.CopyTo(bytes);
            return new(Unpacked(bytes.ToArray()), mediaType);
        });

    /// <summary>
    /// The package contains its texts compressed by gzip, which begins with two known bytes (RFC 1952).
    /// </summary>
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
