using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AnnualReports.Api.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// The OpenAPI documents as they are sent. Each is made when it is first asked for, once for all who ask meanwhile, and kept:
/// making one takes most of a second, and what makes them may not be used by two requests at once. A failure is not kept; the next request tries again.
/// </summary>
sealed class Documents(ISwaggerProvider provider) : IDisposable
{
    readonly SemaphoreSlim making = new(1);
    readonly ConcurrentDictionary<string, FixedContent> made = new(StringComparer.Ordinal);

    /// <summary>The document of this name; null where there is none.</summary>
    public async ValueTask<FixedContent?> Find(string name, CancellationToken ct)
    {
        if (made.TryGetValue(name, out var document) || !Document.Exists(name))
            return document;
        await making.WaitAsync(ct);
        try
        {
            return made.GetOrAdd(name, Make);
        }
        finally
        {
            making.Release();
        }
    }

    FixedContent Make(string name)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        provider.GetSwagger(name).SerializeAsV31(new OpenApiJsonWriter(text));
        return new(Encoding.UTF8.GetBytes(text.ToString()), "application/json;charset=utf-8");
    }

    public void Dispose() => making.Dispose();
}
