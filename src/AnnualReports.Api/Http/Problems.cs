using System.Diagnostics;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>How a route whose readers are people says what is wrong: as a page, whose headers it sets.</summary>
sealed record ShownAsPage(Func<HttpContext, ProblemException, Task<byte[]>> Write);

/// <summary>Every error is a problem (RFC 9457): what handlers throw, what routing refuses, and what nobody expected.</summary>
sealed partial class Problems(RequestDelegate next, WriteState writes, News news, ILogger<Problems> log)
{
    public const string MediaType = "application/problem+json";

    const int RetryAfterSeconds = 5;

    /// <summary>The most places of several entries: a release may have thousands.</summary>
    const int MostEntries = 1_000;

    /// <summary>Where an exception comes from that says that a body can't be read, such as a chunk of more bytes than there are.</summary>
    const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core";

    /// <summary>Problems are read by people in terminals: quotes stay quotes. Nothing sniffs them as HTML.</summary>
    static readonly JsonSerializerOptions Readable = new(Wire.Json) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly Dictionary<int, (ProblemType Type, string Detail)> ByStatus = new()
    {
        [400] = (ProblemTypes.MalformedRequest, "The request could not be read."),
        [401] = (ProblemTypes.Unauthorized, "Send a valid key as `Authorization: Bearer <key>`."),
        [403] = (ProblemTypes.Forbidden, "The role of this key does not reach this far: translators write translations, editors drafts, publishers publish, administrators manage keys."),
        [404] = (ProblemTypes.NotFound, "No resource has this address. /openapi/v1.json lists those there are."),
        [405] = (ProblemTypes.MethodNotAllowed, "Use one of the methods in the header Allow."),
        [406] = (ProblemTypes.NotAcceptable, "This resource has none of the media types in Accept."),
        [413] = (ProblemTypes.TooLarge, "The body is too large."),
        [415] = (ProblemTypes.UnsupportedMediaType, "The body's media type can't be read here."),
    };

    public async Task InvokeAsync(HttpContext context)
    {
        using var trace = RequestSpan.Begin(context.Request);
        // The line of the log is written outside the trace.
        context.TraceIdentifier = TraceId(context);
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null } response)
                await Write(context, OfStatus(response.StatusCode, context.Request), response.StatusCode);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            if (context.RequestAborted.IsCancellationRequested)
                return;
            await Write(context, Of(exception, context), null);
        }
        finally
        {
            RequestSpan.End(trace, context);
        }
    }

    static ProblemException OfStatus(int status, HttpRequest request) => status switch
    {
        401 when request.Headers.Authorization.Count > 0 => new(ProblemTypes.Unauthorized, "This key is not known, or was revoked. Send a valid one as `Authorization: Bearer <key>`."),
        _ when ByStatus.TryGetValue(status, out var known) => new(known.Type, known.Detail),
        _ => new(ProblemTypes.Internal, "The fault is the server's."),
    };

    ProblemException Of(Exception exception, HttpContext context)
    {
        if (StoreFaults.Of(exception) is { } fault)
            return Of(fault, exception, context);
        switch (exception)
        {
            case ProblemException problem:
                if (problem.Type == ProblemTypes.MediaUnavailable || problem.Type == ProblemTypes.Unavailable)
                    context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString();
                return problem;
            case Refusal refusal:
                return Of(refusal);
            case BadHttpRequestException { StatusCode: 413 }:
                return new(ProblemTypes.TooLarge, "The body is too large.");
            case BadHttpRequestException { StatusCode: 408 }:
                return new(ProblemTypes.TooSlow, "The body came too slowly, or stopped coming.");
            case BadHttpRequestException or IOException { Source: Kestrel }:
                return ProblemException.Malformed("The request could not be read.");
            case LogBusyException busy:
                if (news.Is(Cause(exception)))
                    LogStore(exception, context.Request.Method, LoggedPath.Of(context.Request.Path));
                context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString();
                return new(ProblemTypes.Unavailable, $"Others publish, and the log was not free for {busy.Waited.TotalSeconds:0} seconds. "
                    + $"Try again in {RetryAfterSeconds} seconds. Nothing was written.")
                {
                    More = new Dictionary<string, object?> { ["waitedSeconds"] = (int)Math.Round(busy.Waited.TotalSeconds) },
                };
            case var away when Unreachable.Is(away) && !away.BreaksReference():
                if (news.Is(Cause(exception)))
                    LogStore(exception, context.Request.Method, LoggedPath.Of(context.Request.Path));
                context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString();
                return new(ProblemTypes.Unavailable, $"Try again in {RetryAfterSeconds} seconds. Nothing was half written.");
            default:
                if (news.Is(Cause(exception), TraceId(context), out var logged))
                    LogUnexpected(exception, context.Request.Method, LoggedPath.Of(context.Request.Path), logged);
                return new(ProblemTypes.Internal, logged == TraceId(context)
                    ? "The fault is the server's, and in its log under this traceId."
                    : $"The fault is the server's, and in its log under the traceId {logged}, of the first request that met it.");
        }
    }

    static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    /// <summary>What tells causes apart: an exception, and where it was thrown.</summary>
    static string Cause(Exception exception) =>
        $"{exception.GetType()} {new StackTrace(exception).GetFrame(0)?.GetMethod()?.DeclaringType} {new StackTrace(exception).GetFrame(0)?.GetMethod()?.Name}";

    /// <summary>A fault that an operator can remove. It strikes many requests at once: it is logged at most once a minute.</summary>
    ProblemException Of(StoreFault fault, Exception exception, HttpContext context)
    {
        writes.Failed(exception);
        if (writes.IsNews(fault))
            LogFault(exception, context.Request.Method, LoggedPath.Of(context.Request.Path), StoreFaults.Meaning(fault));
        var nothing = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? "" : " Nothing was written.";
        if (fault == StoreFault.Full)
            return new(ProblemTypes.InsufficientStorage, StoreFaults.Meaning(fault) + nothing);
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString();
        return new(ProblemTypes.Unavailable, StoreFaults.Meaning(fault) + nothing);
    }

    /// <summary>A refusal of the core has the problem type of the same name.</summary>
    static ProblemException Of(Refusal refusal)
    {
        // Pointers are into a draft: of more than one entry they are only told apart by its name.
        var places = refusal.Faults.Where(f => f.Entry is not null).Select(f => f.Entry).Distinct().Count() > 1
            ? refusal.Faults.Take(MostEntries).Select(f => new { entry = f.Entry, id = f.Id, title = f.Title, pointer = f.Pointer, message = f.Message })
                .ToArray()
            : null;
        return new(ProblemTypes.All[JsonNamingPolicy.KebabCaseLower.ConvertName(refusal.Reason.ToString())], refusal.Message)
        {
            More = places is null ? refusal.More : new Dictionary<string, object?>(refusal.More) { ["places"] = places },
            Errors = refusal.Faults.Count == 0 ? null : refusal.Faults.GroupBy(f => f.Pointer).Take(BodyFaults.Most)
                .ToDictionary(f => f.Key, IReadOnlyList<string> (f) => [.. f.Select(e => places is null ? e.Message : $"{e.Entry}: {e.Message}").Distinct()]),
        };
    }

    static async Task Write(HttpContext context, ProblemException problem, int? status)
    {
        var response = context.Response;
        Clear(response.Headers);
        Deprecation.Of(context)?.Set(response.Headers);
        response.StatusCode = status ?? problem.Type.Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        var view = new Problem
        {
            Type = problem.Type.Uri,
            Title = problem.Type.Title,
            Status = response.StatusCode,
            Detail = Echo.Message(problem.Message),
            // A path that is cut would be another one.
            Instance = context.Request.Path.Value?.Length <= Limits.Instance ? context.Request.Path : (string?)null,
            TraceId = TraceId(context),
            Errors = problem.Errors is null ? null : Bounded(problem.Errors),
            More = problem.More.Where(m => m.Value is not null).ToDictionary(m => m.Key, m => JsonSerializer.SerializeToElement(m.Value, Wire.Json)),
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, Readable);
        if (context.GetEndpoint()?.Metadata.GetMetadata<ShownAsPage>() is { } page)
            bytes = await page.Write(context, problem);
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Some messages repeat what was sent: a problem is short, however long that is.</summary>
    static Dictionary<string, IReadOnlyList<string>> Bounded(IReadOnlyDictionary<string, IReadOnlyList<string>> errors)
    {
        var bounded = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (pointer, messages) in errors)
            bounded[Echo.Cut(pointer, BodyFaults.PointerLength)] = [.. messages.Take(BodyFaults.Most).Select(m => Echo.Cut(m, Limits.Message))];
        return bounded;
    }

    /// <summary>What described another answer must not describe this one.</summary>
    static void Clear(IHeaderDictionary headers)
    {
        foreach (var name in (string[])
            [
                HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.ContentLocation, HeaderNames.ContentLanguage, HeaderNames.ContentEncoding,
                "Content-Digest", HeaderNames.Link,
            ])
            headers[name] = StringValues.Empty;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Meaning} It was met on {Method} {Path}; this is logged at most once a minute")]
    partial void LogFault(Exception exception, string method, string path, string meaning);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed on {Method} {Path}")]
    partial void LogStore(Exception exception, string method, string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "Unexpected fault on {Method} {Path} (trace {TraceId}); one cause is logged at most once a minute")]
    partial void LogUnexpected(Exception exception, string method, string path, string? traceId);
}
