using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>Marks a route that people read: it shows a problem as a page, and sets the headers of that page.</summary>
sealed record ShownAsPage(Func<HttpContext, ProblemException, Task<byte[]>> Write);

/// <summary>
/// Answers every error with a problem (RFC 9457): what handlers throw, what routing refuses, and what nobody expected.
/// </summary>
sealed partial class Problems(RequestDelegate next, WriteState writes, LogThrottle throttle, ILogger<Problems> log)
{
    public const string MediaType = "application/problem+json";

    const int RetryAfterSeconds = 5;

    /// <summary>
    /// The most places that a problem about several entries names. A release may have thousands of them.
    /// </summary>
    const int MostEntries = 1_000;

    /// <summary>
    /// The source of exceptions for a body that can't be read, such as a chunk that ends too early.
    /// </summary>
    const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core";

    /// <summary>
    /// People read problems in terminals, so quotation marks are not escaped. No browser takes them for HTML, because
    /// their media type is sent with <c>nosniff</c>.
    /// </summary>
    static readonly JsonSerializerOptions Readable = new(Wire.Json)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static readonly Dictionary<int, (ProblemType Type, string Detail)> ByStatus = new()
    {
        [400] = (ProblemTypes.MalformedRequest, "The request could not be read."),
        [401] = (ProblemTypes.Unauthorized, "Send a valid key as `Authorization: Bearer <key>`."),
        [403] = (
            ProblemTypes.Forbidden,
            "You have no grant for this. /api/v1/manage/me says what you may do; an administrator grants more."
        ),
        [404] = (ProblemTypes.NotFound, "No resource has this address. /openapi/v1.json lists those there are."),
        [405] = (ProblemTypes.MethodNotAllowed, "Use one of the methods in the header Allow."),
        [406] = (ProblemTypes.NotAcceptable, "This resource has none of the media types in Accept."),
        [413] = (ProblemTypes.TooLarge, "The body is too large."),
        [415] = (ProblemTypes.UnsupportedMediaType, "The body's media type can't be read here."),
    };

    public async Task InvokeAsync(HttpContext context)
    {
        using var trace = RequestSpan.Begin(context.Request);
        // The line of the log is written when the trace has ended already, so its id is noted here.
        context.TraceIdentifier = TraceId(context);
        try
        {
            await next(context);
            if (
                context.Response is
                { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null } response
            )
                await Write(context, OfStatus(response.StatusCode, context), response.StatusCode);
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

    static ProblemException OfStatus(int status, HttpContext context) =>
        status switch
        {
            403 when context.GetEndpoint()?.Metadata.GetMetadata<NeedsRoles>() is { } needs => new(
                ProblemTypes.Forbidden,
                $"This needs {needs.Words}. /api/v1/manage/me says what you may do; an administrator grants more."
            ),
            401 when context.Request.Headers.Authorization.Count > 0 => new(
                ProblemTypes.Unauthorized,
                "This key is not known, or was revoked. Send a valid one as `Authorization: Bearer <key>`."
            ),
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
                if (problem.RetryAfter is { } seconds)
                    context.Response.Headers.RetryAfter = seconds.ToString();
                return problem;
            case Refusal refusal:
                return Of(refusal);
            case BadHttpRequestException { StatusCode: 413 }:
                return new(ProblemTypes.TooLarge, "The body is too large.");
            case BadHttpRequestException { StatusCode: 408 }:
                return new(ProblemTypes.TooSlow, "The body came too slowly, or stopped coming.");
            case BadHttpRequestException or IOException { Source: Kestrel }:
                return ProblemException.Malformed("The request could not be read.");
            case AuthorityLostException lost:
                return lost.Problem();
            case LogBusyException busy:
                if (throttle.ShouldLog(Cause(exception)))
                    LogStore(exception, context.Request.Method, LoggedPath.Of(context.Request.Path));
                context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString();
                return new(
                    ProblemTypes.Unavailable,
                    $"Others publish, and the log was not free for {busy.Waited.TotalSeconds:0} seconds. "
                        + $"Try again in {RetryAfterSeconds} seconds. Nothing was written."
                )
                {
                    More = new Dictionary<string, object?>
                    {
                        ["waitedSeconds"] = (int)Math.Round(busy.Waited.TotalSeconds),
                    },
                };
            case var away when Unreachable.Is(away) && !away.BreaksReference():
                if (throttle.ShouldLog(Cause(exception)))
                    LogStore(exception, context.Request.Method, LoggedPath.Of(context.Request.Path));
                context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString();
                return new(
                    ProblemTypes.Unavailable,
                    $"Try again in {RetryAfterSeconds} seconds. Nothing was half written."
                );
            default:
                if (throttle.ShouldLog(Cause(exception), TraceId(context), out var logged))
                    LogUnexpected(exception, context.Request.Method, LoggedPath.Of(context.Request.Path), logged);
                return new(
                    ProblemTypes.Internal,
                    logged == TraceId(context)
                        ? "The fault is the server's, and in its log under this traceId."
                        : $"The fault is the server's, and in its log under the traceId {logged}, of the first request that met it."
                );
        }
    }

    static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    /// <summary>What distinguishes causes: the type of the exception, and where it was thrown.</summary>
    static string Cause(Exception exception) =>
        $"{exception.GetType()} {new StackTrace(exception).GetFrame(0)?.GetMethod()?.DeclaringType} {new StackTrace(exception).GetFrame(0)?.GetMethod()?.Name}";

    /// <summary>
    /// The problem for a fault that an operator can remove. It affects many requests at once, so it is logged at most
    /// once a minute.
    /// </summary>
    ProblemException Of(StoreFault fault, Exception exception, HttpContext context)
    {
        writes.Failed(exception);
        if (writes.IsNews(fault))
            LogFault(
                exception,
                context.Request.Method,
                LoggedPath.Of(context.Request.Path),
                StoreFaults.Meaning(fault)
            );
        var nothing =
            HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
                ? ""
                : " Nothing was written.";
        if (fault == StoreFault.Full)
            return new(ProblemTypes.InsufficientStorage, StoreFaults.Meaning(fault) + nothing);
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString();
        return new(ProblemTypes.Unavailable, StoreFaults.Meaning(fault) + nothing);
    }

    /// <summary>The problem for a refusal of the core: the problem type has the same name as the reason.</summary>
    static ProblemException Of(Refusal refusal)
    {
        // Pointers lead into one draft. If several entries are refused, each place also has to name its entry.
        var places =
            refusal.Faults.Where(f => f.Entry is not null).Select(f => f.Entry).Distinct().Count() > 1
                ? refusal
                    .Faults.Take(MostEntries)
                    .Select(f => new
                    {
                        entry = f.Entry,
                        id = f.Id,
                        title = f.Title,
                        pointer = f.Pointer,
                        message = f.Message,
                    })
                    .ToArray()
                : null;
        return new(
            ProblemTypes.All[JsonNamingPolicy.KebabCaseLower.ConvertName(refusal.Reason.ToString())],
            refusal.Message
        )
        {
            More = places is null
                ? refusal.More
                : new Dictionary<string, object?>(refusal.More) { ["places"] = places },
            Errors =
                refusal.Faults.Count == 0
                    ? null
                    : refusal
                        .Faults.GroupBy(f => f.Pointer)
                        .Take(BodyFaults.Most)
                        .ToDictionary(
                            f => f.Key,
                            IReadOnlyList<string> (f) =>
                                [.. f.Select(e => places is null ? e.Message : $"{e.Entry}: {e.Message}").Distinct()]
                        ),
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
        var words = WordsFor(context);
        var view = new Problem
        {
            Type = problem.Type.Uri,
            Title = words.Title(problem.Type),
            Status = response.StatusCode,
            Detail = Excerpt.Message(words.Say(problem.Message)),
            // A path that was cut would be the path of something else, so a long one is left out.
            Instance = context.Request.Path.Value?.Length <= Limits.Instance ? context.Request.Path : (string?)null,
            TraceId = TraceId(context),
            Errors = problem.Errors is null ? null : Bounded(problem.Errors, words),
            More = More(problem, words),
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, Readable);
        if (context.GetEndpoint()?.Metadata.GetMetadata<ShownAsPage>() is { } page)
            bytes = await page.Write(context, problem);
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>
    /// In management, the language that the request asks for; the answer then says which it is (RFC 9457, section 3.1.3).
    /// Delivery is read by programs, and its problems are English.
    /// </summary>
    static Wording WordsFor(HttpContext context)
    {
        if (!OpenApi.Document.IsManaged(context.Request.Path.Value))
            return Wording.English;
        var words = Wording.Of(context.Request);
        context.Response.Headers.ContentLanguage = words.Language;
        if (!context.Response.Headers.Vary.Contains(HeaderNames.AcceptLanguage))
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return words;
    }

    static Dictionary<string, JsonElement> More(ProblemException problem, Wording words)
    {
        var members = problem.More.Where(m => m.Value is not null);
        if (words == Wording.English)
            return members.ToDictionary(m => m.Key, m => JsonSerializer.SerializeToElement(m.Value, Wire.Json));
        var said = new JsonObject(
            members.Select(m => KeyValuePair.Create(m.Key, JsonSerializer.SerializeToNode(m.Value, Wire.Json)))
        );
        WordedAnswers.Say(said, words);
        return said.ToDictionary(m => m.Key, m => JsonSerializer.SerializeToElement(m.Value, Wire.Json));
    }

    /// <summary>Shortens pointers and messages. Some repeat what was sent, and a problem has to stay short.</summary>
    static Dictionary<string, IReadOnlyList<string>> Bounded(
        IReadOnlyDictionary<string, IReadOnlyList<string>> errors,
        Wording words
    )
    {
        var bounded = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (pointer, messages) in errors)
            bounded[Excerpt.Cut(pointer, BodyFaults.PointerLength)] =
            [
                .. messages.Take(BodyFaults.Most).Select(m => Excerpt.Cut(words.Say(m), Limits.Message)),
            ];
        return bounded;
    }

    /// <summary>Removes header fields that described the answer that failed.</summary>
    static void Clear(IHeaderDictionary headers)
    {
        foreach (
            var name in (string[])
                [
                    HeaderNames.ETag,
                    HeaderNames.LastModified,
                    HeaderNames.ContentLocation,
                    HeaderNames.ContentLanguage,
                    HeaderNames.ContentEncoding,
                    "Content-Digest",
                    HeaderNames.Link,
                ]
        )
            headers[name] = StringValues.Empty;
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Meaning} It was met on {Method} {Path}; this is logged at most once a minute"
    )]
    partial void LogFault(Exception exception, string method, string path, string meaning);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed on {Method} {Path}")]
    partial void LogStore(Exception exception, string method, string path);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Unexpected fault on {Method} {Path} (trace {TraceId}); one cause is logged at most once a minute"
    )]
    partial void LogUnexpected(Exception exception, string method, string path, string? traceId);
}
