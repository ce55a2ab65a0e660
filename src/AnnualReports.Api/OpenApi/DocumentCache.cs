using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security.SignIn;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// The OpenAPI documents as they are sent. The program contains those that it was built with, because making them takes
/// most of a second, and 25 MB of memory that are never freed. In development, and if other languages are configured, a
/// document is made when it is first asked for, once for all requests that wait for it. A failure is not kept, so the
/// next request tries again.
/// </summary>
sealed class DocumentCache(Func<ISwaggerProvider> provider, bool asBuilt, OidcOptions? oidc) : IDisposable
{
    readonly SemaphoreSlim making = new(1);
    readonly ConcurrentDictionary<string, FixedContent> kept = new(StringComparer.Ordinal);

    /// <summary>The document with this name; null if there is none.</summary>
    public async ValueTask<FixedContent?> Find(string name, CancellationToken ct)
    {
        if (kept.TryGetValue(name, out var document) || !Document.Exists(name))
            return document;
        // Swashbuckle must not be used by two requests at the same time.
        await making.WaitAsync(ct);
        try
        {
            return kept.GetOrAdd(
                name,
                n =>
                    new(
                        SignInScheme.Added((asBuilt ? AsBuilt(n) : null) ?? Encoding.UTF8.GetBytes(Made(n)), oidc),
                        "application/json;charset=utf-8"
                    )
            );
        }
        finally
        {
            making.Release();
        }
    }

    /// <summary>Makes the document from the routes and types of this program.</summary>
    public string Made(string name)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        provider().GetSwagger(name).SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString();
    }

    /// <summary>
    /// The document in docs/openapi, which a test compares with the one that is made; null if the program was built
    /// without.
    /// </summary>
    static byte[]? AsBuilt(string name)
    {
        using var stored = typeof(DocumentCache).Assembly.GetManifestResourceStream($"openapi/{name}.json");
        if (stored is null)
            return null;
        var bytes = new byte[stored.Length];
        stored.ReadExactly(bytes);
        return bytes.AsSpan().TrimEnd((byte)'\n').ToArray();
    }

    public void Dispose() => making.Dispose();
}
