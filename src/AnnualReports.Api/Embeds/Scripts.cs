using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Delivery.Caching;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Embeds;

/// <summary>
/// The scripts that other sites load. They are made by <c>clients/embed</c> and carried by the program: <c>v1</c> is the newest of version 1, and one that is named by its whole version never changes.
/// </summary>
static class Scripts
{
    const string Prefix = "embed/annual-report-";
    const string JavaScript = "text/javascript; charset=utf-8";
    const string ForGood = "public, max-age=31536000, immutable";

    /// <summary>Fixes reach sites within the hour.</summary>
    const string ForAnHour = "public, max-age=3600";

    static readonly FrozenDictionary<string, byte[]> ByVersion = typeof(Scripts).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(n => n[Prefix.Length..^".js".Length], Read);

    static readonly byte[] Builder = Read("embed/builder.js");

    static readonly ConcurrentDictionary<(string Name, Coding Coding), Answer> Answers = new();

    /// <summary>The newest version.</summary>
    public static string Newest { get; } = ByVersion.Keys.MaxBy(Version.Parse)!;

    /// <summary>The hash by which a site can hold the script of a version to what it was (Subresource Integrity).</summary>
    public static string Integrity(string version) => $"sha384-{Convert.ToBase64String(SHA384.HashData(ByVersion[version]))}";

    public static void MapScripts(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/embed/builder.js", EmbedEndpoints.GetAndHead, (HttpContext http) => Send(http, "builder", Builder, null)).ExcludeFromDescription();
        app.MapMethods("/embed/{version}/annual-report.js", EmbedEndpoints.GetAndHead, (HttpContext http, string version) =>
            version == $"v{Version.Parse(Newest).Major}" ? Send(http, version, ByVersion[Newest], ForAnHour)
            : ByVersion.TryGetValue(version, out var bytes) ? Send(http, version, bytes, ForGood)
            : throw new ProblemException(ProblemTypes.NotFound, $"There is no script of this version. There are: v1, {string.Join(", ", ByVersion.Keys.Order(StringComparer.Ordinal))}.")).ExcludeFromDescription();
    }

    /// <summary>Sends a script. It is coded once for all.</summary>
    static Task Send(HttpContext http, string name, byte[] bytes, string? kept) =>
        Answers.GetOrAdd((name, Codings.Best(http.Request.Headers.AcceptEncoding)), key => new(new()
        {
            ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"",
            MediaType = JavaScript,
            CacheControl = kept,
        }, bytes, key.Coding, default)).Send(http, http.RequestServices.GetRequiredService<Freshness>());

    static byte[] Read(string name)
    {
        using var stream = typeof(Scripts).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
