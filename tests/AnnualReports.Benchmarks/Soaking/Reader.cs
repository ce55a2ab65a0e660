using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AnnualReports.Benchmarks.Routes;

namespace AnnualReports.Benchmarks.Soaking;

/// <summary>
/// A client that requests all public routes in random order, in any language and coding, sometimes conditionally. The
/// seed decides what it requests.
/// </summary>
sealed class Reader(HttpClient client, IReadOnlyList<PublicRoute> routes, Pair pair, Timings timings, int seed)
{
    /// <summary>The longest pause between two requests, in milliseconds.</summary>
    const int MostPause = 6;

    static readonly string[] Languages = ["nl", "fr", "de", "en"];
    static readonly string[] Codings = ["", "gzip", "br"];

    readonly Random random = new(seed);
    readonly Dictionary<string, EntityTagHeaderValue> known = new(StringComparer.Ordinal);

    public async Task Read(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Ask(
                routes[random.Next(routes.Count)],
                Languages[random.Next(Languages.Length)],
                Codings[random.Next(Codings.Length)],
                random.Next(3) == 0,
                ct
            );
            await Task.Delay(random.Next(MostPause), ct);
        }
    }

    async Task Ask(PublicRoute route, string language, string coding, bool again, CancellationToken ct)
    {
        using var request = route.In(language).Request();
        if (coding.Length > 0)
            request.Headers.AcceptEncoding.Add(new(coding));
        var key = $"{request.RequestUri} {coding}";
        if (again && route.Range is null && known.TryGetValue(key, out var tag))
            request.Headers.IfNoneMatch.Add(tag);
        var (acknowledged, began) = (pair.Acknowledged, Stopwatch.GetTimestamp());
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            var body = await answer.Content.ReadAsByteArrayAsync(ct);
            timings.Add(route.Name, Stopwatch.GetElapsedTime(began));
            if (answer.Headers.ETag is { } etag)
                known[key] = etag;
            Check(route, request, answer, body, acknowledged);
        }
        catch (HttpRequestException exception)
        {
            timings.Fault($"{request.RequestUri}: {exception.Message}");
        }
    }

    void Check(PublicRoute route, HttpRequestMessage request, HttpResponseMessage answer, byte[] body, int acknowledged)
    {
        if (answer.StatusCode == HttpStatusCode.NotModified && request.Headers.IfNoneMatch.Count > 0)
            return;
        if (answer.StatusCode != route.Status)
            timings.Fault(
                $"{request.RequestUri} was answered with {(int)answer.StatusCode}, not {(int)route.Status}: "
                    + $"{Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 300)))}"
            );
        else if (route.IsOfNow && Pair.Wrong(Text(answer, body), acknowledged) is { } wrong)
            timings.Fault($"{request.RequestUri} {wrong}");
    }

    static string Text(HttpResponseMessage answer, byte[] body)
    {
        using var bytes = new MemoryStream(body);
        using Stream plain = answer.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        };
        return new StreamReader(plain, Encoding.UTF8).ReadToEnd();
    }
}
