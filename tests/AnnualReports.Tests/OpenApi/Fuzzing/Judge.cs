using System.Net;
using System.Text.Json;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>Finds what is wrong with an answer, whatever the request was.</summary>
static class Judge
{
    /// <summary>The statuses with which an HTTP server answers what is not HTTP.</summary>
    static readonly int[] OfTheServer = [400, 408, 411, 413, 414, 417, 431, 501, 505];

    /// <summary>What is wrong; null if nothing is.</summary>
    public static async Task<string?> Fault(FuzzRequest request, WireAnswer? answer)
    {
        if (answer is null)
            return request.IsBroken ? null : "no answer: the connection was closed";
        if (request.IsBroken && answer.Body.Length == 0 && OfTheServer.Contains(answer.Status))
            return null;
        if (
            answer.Status >= 500
            && !(answer.Status == 501 && request.Target.StartsWith("/oembed", StringComparison.Ordinal))
        )
            return $"answered {answer.Status}: {Beginning(answer)}";
        if (answer.Status >= 400 && request.Method != "HEAD" && Problem(request, answer) is { } wrong)
            return $"answered {answer.Status}, which is no problem: {wrong} {Beginning(answer)}";
        return await Documented(request, answer);
    }

    static string Beginning(WireAnswer answer) =>
        System.Text.Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(600, answer.Body.Length)));

    static string? Problem(FuzzRequest request, WireAnswer answer)
    {
        var mediaType = answer.Header("Content-Type")?.Split(';')[0];
        // An address that does not exist is a page for a browser.
        var isMistyped = answer.Status == 404 && !request.Target.StartsWith("/api", StringComparison.OrdinalIgnoreCase);
        if (mediaType == "text/html" && (isMistyped || IsShownAsPage(request.Target)))
            return answer.Body.Length > 0 ? null : "the page is empty.";
        if (mediaType != "application/problem+json")
            return $"its media type is {mediaType ?? "none"}.";
        var problem = JsonSerializer.Deserialize<Problem>(answer.Body, Wire.Json)!;
        if (ProblemTypes.All.Values.FirstOrDefault(t => t.Uri == problem.Type) is not { } type)
            return "its type is unknown.";
        var isWhole =
            problem.Status == answer.Status
            && (
                answer.Header("Content-Language") is null or "en"
                    ? problem.Title == type.Title
                    : !string.IsNullOrWhiteSpace(problem.Title)
            )
            && !string.IsNullOrWhiteSpace(problem.Detail);
        return isWhole ? null : "status, title or detail do not fit.";
    }

    /// <summary>Addresses for people show problems as pages.</summary>
    static bool IsShownAsPage(string target) =>
        Uri.TryCreate("http://any" + target.Split('?')[0], UriKind.Absolute, out var address)
        && address.AbsolutePath.Split('/') is ["", var first, ..]
        && Uri.UnescapeDataString(first).ToLowerInvariant() is "reports" or "highlights" or "embed";

    /// <summary>Compares the answer with the document, if it is that of an operation.</summary>
    static async Task<string?> Documented(FuzzRequest request, WireAnswer answer)
    {
        using var message = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            Content = new ByteArrayContent(answer.Body),
        };
        foreach (var (name, value) in answer.Headers.Where(h => h.Name is not ("Content-Encoding" or "Content-Length")))
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        // A cached answer names no operation, because no route was looked for.
        if (
            request is { IsAddressed: true, Operation.IsPage: false }
            && answer.Header(OpenApi.Documented.Operation) is null
            && answer.Status < 400
        )
            message.Headers.TryAddWithoutValidation(OpenApi.Documented.Operation, request.Operation.Id);
        if (
            request.Target.Contains("fields=", StringComparison.Ordinal)
            && answer.Header(OpenApi.Documented.IsCut) is null
        )
            message.Headers.TryAddWithoutValidation(OpenApi.Documented.IsCut, "true");
        var mediaType = answer.Header("Content-Type")?.Split(';')[0];
        var isAsked = message.Headers.TryGetValues(OpenApi.Documented.Operation, out var names);
        try
        {
            OpenApi.Documented.Check(await Answer.Of(message));
            return
                !isAsked
                || mediaType is null
                || answer.Status is not 200
                || OpenApi.Documented.Has(names!.Single(), answer.Status, mediaType)
                ? null
                : $"answered {answer.Status} as {mediaType}, which the document does not say.";
        }
        catch (Exception exception)
            when (exception
                    is Xunit.Sdk.XunitException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            return $"answered {answer.Status} against the document: {exception.Message}";
        }
    }
}
