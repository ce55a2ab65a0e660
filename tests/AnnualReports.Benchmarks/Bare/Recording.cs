namespace AnnualReports.Benchmarks.Bare;

/// <summary>Sends requests to the server, and records its answers byte by byte.</summary>
static class Recording
{
    /// <summary>Headers that a server writes about itself, or for the connection.</summary>
    static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date",
        "Connection",
        "Transfer-Encoding",
        "Content-Length",
    };

    /// <summary>
    /// Records the answers to each address, without and with content codings, into a file for <c>bare</c>.
    /// </summary>
    public static async Task<int> Run(Uri server, string file, IEnumerable<string> targets, CancellationToken ct)
    {
        using var client = Client(server);
        var answers = new List<Recorded>();
        foreach (var target in targets)
            foreach (var coding in new[] { "", "gzip", "br" })
                answers.Add(await Record(client, target, coding, ct));
        Recorded.Write(file, answers);
        return 0;
    }

    /// <summary>A client that does not change what it receives.</summary>
    public static HttpClient Client(Uri server) =>
        new(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None })
        {
            BaseAddress = server,
        };

    public static async Task<Recorded> Record(
        HttpClient client,
        string target,
        string acceptEncoding,
        CancellationToken ct
    )
    {
        using var whole = await Ask(client, target, acceptEncoding, null, ct);
        var answer = new Recorded(
            target,
            acceptEncoding,
            (int)whole.StatusCode,
            Headers(whole),
            await whole.Content.ReadAsByteArrayAsync(ct),
            []
        );
        if (answer.ETag.Length == 0)
            return answer;
        using var notModified = await Ask(client, target, acceptEncoding, answer.ETag, ct);
        return (int)notModified.StatusCode == 304
            ? answer with
            {
                NotModified = Headers(notModified),
            }
            : throw new InvalidOperationException(
                $"{target} with If-None-Match: {answer.ETag} was answered with {(int)notModified.StatusCode}."
            );
    }

    static async Task<HttpResponseMessage> Ask(
        HttpClient client,
        string target,
        string acceptEncoding,
        string? etag,
        CancellationToken ct
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        if (acceptEncoding.Length > 0)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        if (etag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return await client.SendAsync(request, ct);
    }

    static RecordedHeader[] Headers(HttpResponseMessage response) =>
        [
            .. response
                .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .Where(h => !OfTheConnection.Contains(h.Key))
                .Select(h => new RecordedHeader(h.Key, [.. h.Value])),
        ];
}
