using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AnnualReports.Api.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// The OpenAPI documents as they are sent. Those that this version was built with stand in it: making them takes most of a second, and 25 MB that stay.
/// They are made here, each when it is first asked for and once for all who ask meanwhile, while the program is developed, and where the languages are
/// others than those shipped. A failure is not kept; the next request tries again.
/// </summary>
sealed class Documents(Func<ISwaggerProvider> provider, bool asBuilt) : IDisposable
{
    readonly SemaphoreSlim making = new(1);
    readonly ConcurrentDictionary<string, FixedContent> kept = new(StringComparer.Ordinal);

    /// <summary>The document of this name; null where there is none.</summary>
    public async ValueTask<FixedContent?> Find(string name, CancellationToken ct)
    {
        if (kept.TryGetValue(name, out var document) || !Document.Exists(name))
            return document;
        // What makes them may not be used by two requests at once.
        await making.WaitAsync(ct);
        try
        {
            return kept.GetOrAdd(name, n => new((asBuilt ? AsBuilt(n) : null) ?? Encoding.UTF8.GetBytes(Made(n)), "application/json;charset=utf-8"));
        }
        finally
        {
            making.Release();
        }
    }

    /// <summary>The document as the routes and types of this program describe it.</summary>
    public string Made(string name)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        provider().GetSwagger(name).SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString();
    }

    /// <summary>The document in docs/openapi, which a test compares with what is made; null where it was not built with them.</summary>
    static byte[]? AsBuilt(string name)
    {
        using var stored = typeof(Documents).Assembly.GetManifestResourceStream($"openapi/{name}.json");
        if (stored is null)
            return null;
        var bytes = new byte[stored.Length];
        stored.ReadExactly(bytes);
        return bytes.AsSpan().TrimEnd((byte)'\n').ToArray();
    }

    public void Dispose() => making.Dispose();
}
