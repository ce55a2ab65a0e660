using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>How a problem is written: in which language, and as JSON or as a page.</summary>
sealed partial class Problems
{
    async Task Write(HttpContext context, ProblemException problem, int? status)
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
        if (context.GetEndpoint()?.Metadata.GetMetadata<ShownAsPage>() is not null || IsMistyped(context))
            bytes = await shown.Write(context, problem);
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

    /// <summary>
    /// Whether a person asked for an address that does not exist, such as a file of Swagger UI that there is not.
    /// Programs, and the addresses of the API, have JSON.
    /// </summary>
    static bool IsMistyped(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status404NotFound
        && !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && context.Request.GetTypedHeaders().Accept.Any(a => a.MediaType == "text/html");

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
}
