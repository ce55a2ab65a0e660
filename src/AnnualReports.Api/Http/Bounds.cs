using System.Text;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AnnualReports.Api.Http;

/// <summary>
/// How long the first line of a request and its header fields may be. What is longer, up to twice that, gets a problem that says so;
/// what is longer still is refused by Kestrel, with the same status and no body, because it stops reading there.
/// </summary>
static class Bounds
{
    /// <summary>The most bytes of the first line, without its line end.</summary>
    public const int Line = 8 * 1024;

    /// <summary>The most bytes of all header fields together, each counted as <c>Name: value</c> with its line end.</summary>
    public const int Fields = 32 * 1024;

    /// <summary>The most header fields.</summary>
    public const int Count = 100;

    const int LineEnd = 2, Separator = 2;

    /// <summary>Lets Kestrel read twice as much as is answered, so that there is a request to answer.</summary>
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
            return new(ProblemTypes.UriTooLong, $"The first line of the request may have {Line} bytes; this one has {line}.");
        var (bytes, count) = FieldsOf(request.Headers);
        return bytes > Fields ? new(ProblemTypes.HeadersTooLarge, $"All header fields together may have {Fields} bytes; these have {bytes}.")
            : count > Count ? new(ProblemTypes.HeadersTooLarge, $"A request may have {Count} header fields; this one has {count}.")
            : null;
    }

    static int LineOf(HttpRequest request) =>
        request.Method.Length + 1 + (request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget.Length ?? 0) + 1 + request.Protocol.Length;

    static (int Bytes, int Count) FieldsOf(IHeaderDictionary headers)
    {
        var (bytes, count) = (0, 0);
        foreach (var (name, values) in headers)
            foreach (var value in values)
            {
                bytes += name.Length + Separator + Encoding.UTF8.GetByteCount(value ?? "") + LineEnd;
                count++;
            }
        return (bytes, count);
    }
}
