using System.Net;
using System.Text;

namespace AnnualReports.Benchmarks.Routes;

/// <summary>A public route, as it is requested.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Target">The address, as it is in the request line.</param>
sealed record PublicRoute(string Name, string Target)
{
    /// <summary>The expected status.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    /// <summary>The body that is posted; null for a GET.</summary>
    public string? Body { get; init; }

    /// <summary>The range of bytes of a file that is requested; null for the whole file.</summary>
    public (long From, long To)? Range { get; init; }

    /// <summary>
    /// Whether it is made again for each reader, like a preview. It may take longer, but not longer the more was
    /// published.
    /// </summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether the answer shows the present: no past, no drafts, no log.</summary>
    public bool IsOfNow { get; init; }

    /// <summary>The same in another language than Dutch.</summary>
    public PublicRoute In(string language) =>
        this with
        {
            // A cursor belongs to the list of its language.
            Target = Target.Contains("cursor=", StringComparison.Ordinal)
                ? Target
                : Target
                    .Replace("lang=nl", $"lang={language}", StringComparison.Ordinal)
                    .Replace("/feeds/nl/", $"/feeds/{language}/", StringComparison.Ordinal),
        };

    /// <summary>A request. The caller disposes of it.</summary>
    public HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(Body is null ? HttpMethod.Get : HttpMethod.Post, Target);
        if (Body is not null)
            request.Content = new StringContent(Body, Encoding.UTF8, "application/json");
        if (Range is var (from, to))
            request.Headers.Range = new(from, to);
        return request;
    }
}
