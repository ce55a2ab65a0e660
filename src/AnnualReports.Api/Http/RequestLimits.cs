using System.Text;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AnnualReports.Api.Http;

/// <summary>
/// How long the first line of a request and its header fields may be. A request that is longer, up to twice as long, is
/// answered with a problem that says so. One that is longer still is refused by Kestrel, which stops reading: it gets
/// the same status without a body.
/// </summary>
static class RequestLimits
{
    /// <summary>The most bytes of the first line, without its line end.</summary>
    public const int Line = 8 * 1024;

    /// <summary>
    /// The most bytes of all header fields together, each counted as <c>Name: value</c> with its line end.
    /// </summary>
    public const int Fields = 32 * 1024;

    /// <summary>The most header fields.</summary>
    public const int Count = 100;

    const int LineEnd = 2,
        Separator = 2,
        MostOfCharacter = 3;

    /// <summary>
    /// Lets Kestrel read twice as much as is allowed, so that there is a request to answer with a problem.
    /// </summary>
    public static void Apply(KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = 2 * Line + LineEnd;
        limits.MaxRequestHeadersTotalSize = 2 * Fields;
        limits.MaxRequestHeaderCount = 2 * Count;
        limits.Http2.MaxRequestHeaderFieldSize = 2 * Fields;
    }

    /// <summary>Why a request is too long to be answered; null where it is not.</summary>
    public static ProblemException? Refusal(HttpRequest request)
    {
        var line = LineOf(request);
        if (line > Line)
            return new(
                ProblemTypes.UriTooLong,
                $"The first line of the request may have {Line} bytes; this one has {line}."
            );
        var (most, count) = Most(request.Headers);
        if (count > Count)
            return new(
                ProblemTypes.HeadersTooLarge,
                $"A request may have {Count} header fields; this one has {count}."
            );
        return most > Fields && Exactly(request.Headers) is var bytes and > Fields
            ? new(
                ProblemTypes.HeadersTooLarge,
                $"All header fields together may have {Fields} bytes; these have {bytes}."
            )
            : null;
    }

    static int LineOf(HttpRequest request) =>
        request.Method.Length
        + 1
        + (request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget.Length ?? 0)
        + 1
        + request.Protocol.Length;

    /// <summary>
    /// How many fields there are, and an upper bound of their bytes. This is cheap, so it is done for each request; the
    /// bytes are counted exactly only if the bound is over the limit.
    /// </summary>
    static (int Bytes, int Count) Most(IHeaderDictionary headers)
    {
        var (bytes, count) = (0, 0);
        foreach (var (name, values) in headers)
            for (var i = 0; i < values.Count; i++, count++)
                bytes += name.Length + Separator + (MostOfCharacter * (values[i]?.Length ?? 0)) + LineEnd;
        return (bytes, count);
    }

    static int Exactly(IHeaderDictionary headers) =>
        headers.Sum(field =>
            field.Value.Sum(value => field.Key.Length + Separator + Encoding.UTF8.GetByteCount(value ?? "") + LineEnd)
        );
}
