using System.Buffers;
using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace AnnualReports.Benchmarks.Bare;

/// <summary>
/// The server to compare with: Kestrel and a dictionary of recorded answers, by address and <c>Accept-Encoding</c>,
/// without routing, logging or checks. Nothing in ASP.NET Core sends these bytes and headers faster.
/// </summary>
static class BareProgram
{
    public static int Run(int port, string recorded)
    {
        var answers = Recorded
            .Read(recorded)
            .ToFrozenDictionary(r => (r.Target, r.AcceptEncoding), r => new BareAnswer(r));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        app.Run(http =>
        {
            var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            if (answers.TryGetValue((target, http.Request.Headers.AcceptEncoding.ToString()), out var answer))
                return answer.Send(http);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.Run();
        return 0;
    }
}

/// <summary>A recorded answer that can be sent at once.</summary>
sealed class BareAnswer(Recorded recorded)
{
    /// <summary>
    /// Up to this length, an answer is sent in one call. A longer one is faster in pieces, while the memory is in the
    /// processor's cache.
    /// </summary>
    const int AtOnce = 64 * 1024;

    readonly string etag = recorded.ETag;
    readonly byte[] body = recorded.Body;
    readonly KeyValuePair<string, StringValues>[] headers = Of(recorded.Headers);
    readonly KeyValuePair<string, StringValues>[] notModified = Of(recorded.NotModified);

    static KeyValuePair<string, StringValues>[] Of(RecordedHeader[] headers) =>
        [.. headers.Select(h => KeyValuePair.Create(h.Name, new StringValues(h.Lines)))];

    public Task Send(HttpContext http)
    {
        var (response, condition) = (http.Response, http.Request.Headers.IfNoneMatch);
        if (condition.Count > 0 && condition.ToString() == etag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            Write(response.Headers, notModified);
            return Task.CompletedTask;
        }
        response.StatusCode = recorded.Status;
        Write(response.Headers, headers);
        response.ContentLength = body.Length;
        if (body.Length > AtOnce)
            return response.Body.WriteAsync(body, http.RequestAborted).AsTask();
        // What was written and not flushed is sent together with the header, in one call.
        response.BodyWriter.Write(body);
        return Task.CompletedTask;
    }

    static void Write(IHeaderDictionary to, KeyValuePair<string, StringValues>[] headers)
    {
        foreach (var (name, value) in headers)
            to[name] = value;
    }
}
