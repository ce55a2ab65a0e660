using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages.Embeds;

/// <summary>
/// The scripts that other sites load. They are built in <c>clients/embed</c> and are part of the program. <c>v1</c> is
/// the newest of version 1; a script that is named by its whole version never changes.
/// </summary>
static class Scripts
{
    const string Prefix = "embed/annual-report-";
    const string JavaScript = "text/javascript; charset=utf-8";
    const string ForGood = "public, max-age=31536000, immutable";

    /// <summary>Fixes reach other sites within an hour.</summary>
    const string ForAnHour = "public, max-age=3600";

    static readonly FrozenDictionary<string, byte[]> ByVersion = typeof(Scripts)
        .Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(n => n[Prefix.Length..^".js".Length], Read);

    static readonly byte[] Builder = Read("embed/builder.js");

    /// <summary>The script of frames on other sites, which tells the site how high its content is.</summary>
    public static readonly string Frame = Encoding.UTF8.GetString(Read("embed/frame.js")).Trim();

    /// <summary>Its hash, as a source of a Content Security Policy, which allows no other script in a frame.</summary>
    public static readonly string FrameHash = SiteLook.HashOf(Frame);

    static readonly ConcurrentDictionary<(string Name, Coding Coding), CachedAnswer> Answers = new();

    /// <summary>The newest version.</summary>
    public static string Newest { get; } = ByVersion.Keys.MaxBy(Version.Parse)!;

    /// <summary>
    /// The hash with which a site can make sure that the script of a version is unchanged (Subresource Integrity).
    /// </summary>
    public static string Integrity(string version) =>
        $"sha384-{Convert.ToBase64String(SHA384.HashData(ByVersion[version]))}";

    public static void MapScripts(this IEndpointRouteBuilder app)
    {
        app.MapLazyMethods("/embed/builder.js", HeadRequests.GetAndHead, SendBuilder).ExcludeFromDescription();
        app.MapLazyMethods("/embed/{version}/annual-report.js", HeadRequests.GetAndHead, SendVersion)
            .ExcludeFromDescription();
    }

    static Task SendBuilder(HttpContext http, Freshness freshness) => Send(http, "builder", Builder, null, freshness);

    static Task SendVersion(HttpContext http, string version, Freshness freshness) =>
        version == $"v{Version.Parse(Newest).Major}" ? Send(http, version, ByVersion[Newest], ForAnHour, freshness)
        : ByVersion.TryGetValue(version, out var bytes) ? Send(http, version, bytes, ForGood, freshness)
        : throw new ProblemException(
            ProblemTypes.NotFound,
            $"There is no script of this version. There are: v1, {string.Join(", ", ByVersion.Keys.Order(StringComparer.Ordinal))}."
        );

    /// <summary>Sends a script. It is compressed once for each content coding.</summary>
    static Task Send(HttpContext http, string name, byte[] bytes, string? kept, Freshness freshness) =>
        Answers
            .GetOrAdd(
                (name, Codings.Best(http.Request.Headers.AcceptEncoding)),
                key =>
                    new(
                        new()
                        {
                            ETag = EntityTag.Of(SHA256.HashData(bytes)),
                            MediaType = JavaScript,
                            CacheControl = kept,
                        },
                        bytes,
                        key.Coding,
                        default
                    )
            )
            .Send(http, freshness);

    static byte[] Read(string name)
    {
        using var stream = typeof(Scripts).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
