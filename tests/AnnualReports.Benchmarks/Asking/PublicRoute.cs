using System.Net;
using System.Text;

namespace AnnualReports.Benchmarks.Asking;

/// <summary>A public route as somebody asks it.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Target">The address, as it stands in the request line.</param>
sealed record PublicRoute(string Name, string Target)
{
    /// <summary>The status that is right.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    /// <summary>What is posted; null: it is read.</summary>
    public string? Body { get; init; }

    /// <summary>The bytes of a file that are asked for; null: all.</summary>
    public (long From, long To)? Range { get; init; }

    /// <summary>Whether it is made anew for each reader, as previews are: it may take longer, but not the longer the more was published.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether the answer is of one moment, which is now: no past, no drafts, no log.</summary>
    public bool IsOfNow { get; init; }

    /// <summary>The same in another language than Dutch.</summary>
    public PublicRoute In(string language) => this with
    {
        // A cursor belongs to the list of its language.
        Target = Target.Contains("cursor=", StringComparison.Ordinal)
            ? Target
            : Target.Replace("lang=nl", $"lang={language}", StringComparison.Ordinal).Replace("/feeds/nl/", $"/feeds/{language}/", StringComparison.Ordinal),
    };

    /// <summary>A request, which whoever sends it disposes of.</summary>
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
