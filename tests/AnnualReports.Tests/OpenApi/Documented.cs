using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AnnualReports.Tests.OpenApi;

/// <summary>
/// Compares every answer that any test gets with the checked-in document, which has to contain its status, problem
/// type, header fields and JSON.
/// </summary>
static class Documented
{
    public const string Operation = "X-Test-Operation";

    /// <summary>The types of answers in which the request chose the members.</summary>
    public const string IsCut = "X-Test-Cut";

    /// <summary>Headers that the framework adds to any answer, or that the whole API has.</summary>
    static readonly FrozenSet<string> Everywhere = FrozenSet.ToFrozenSet(
        [
            "Date",
            "Content-Type",
            "Content-Length",
            "Transfer-Encoding",
            "Allow",
            "X-Content-Type-Options",
            "Access-Control-Allow-Origin",
            "Access-Control-Expose-Headers",
            "Cross-Origin-Resource-Policy",
            Operation,
            IsCut,
        ],
        StringComparer.OrdinalIgnoreCase
    );

    static readonly Lazy<JsonElement> Document = new(() =>
        JsonElement.Parse(File.ReadAllBytes(Path.Combine(Checkout.Root, "docs", "openapi", "v1.json")))
    );

    static readonly Lazy<FrozenDictionary<string, JsonElement>> Operations = new(() =>
        Document
            .Value.GetProperty("paths")
            .EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject())
            .ToFrozenDictionary(o => o.Value.GetProperty("operationId").GetString()!, o => o.Value)
    );

    /// <summary>Adds the operation to each answer of the host.</summary>
    public sealed class Naming : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, following) =>
                    {
                        context.Response.OnStarting(() =>
                        {
                            if (context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>() is { } name)
                                context.Response.Headers[Operation] = name.EndpointName;
                            if (context.Request.Query.ContainsKey("fields"))
                                context.Response.Headers[IsCut] = "true";
                            return Task.CompletedTask;
                        });
                        return following(context);
                    }
                );
                next(app);
            };
    }

    /// <summary>
    /// Whether the document allows a media type for an operation's answer with a status. True for operations that it
    /// does not contain.
    /// </summary>
    public static bool Has(string operation, int status, string mediaType) =>
        !Operations.Value.TryGetValue(operation, out var known)
        || (
            known.GetProperty("responses").TryGetProperty(status.ToString(), out var response)
            && Resolved(response).TryGetProperty("content", out var content)
            && content.TryGetProperty(mediaType, out _)
        );

    public static void Check(Answer answer)
    {
        if (
            !answer.Headers.TryGetValues(Operation, out var names)
            || !Operations.Value.TryGetValue(names.Single(), out var operation)
        )
            return;
        var what = $"{names.Single()} answered {answer.Status}";
        Assert.True(
            operation.GetProperty("responses").TryGetProperty(answer.Status.ToString(), out var response),
            $"{what}, which docs/openapi/v1.json does not say. {answer.Json}"
        );
        response = Resolved(response);
        if (answer is { Status: >= 400, Json.ValueKind: JsonValueKind.Object })
            Assert.True(
                response
                    .GetProperty("content")
                    .GetProperty("application/problem+json")
                    .GetProperty("examples")
                    .TryGetProperty(answer.Type.Split('/')[^1], out _),
                $"{what} with {answer.Type}, which docs/openapi/v1.json does not say."
            );
        string[] documented = response.TryGetProperty("headers", out var headers)
            ? [.. headers.EnumerateObject().Select(h => h.Name)]
            : [];
        var others = answer
            .Headers.Concat(answer.ContentHeaders)
            .Select(h => h.Key)
            .Where(h => !Everywhere.Contains(h))
            .Except(documented, StringComparer.OrdinalIgnoreCase);
        Assert.True(
            !others.Any(),
            $"{what} with header fields that docs/openapi/v1.json does not say: {string.Join(", ", others)}."
        );
        var mediaType = answer.ContentHeaders.ContentType?.MediaType;
        if (answer.Json.ValueKind == JsonValueKind.Undefined || mediaType is null)
            return;
        var faults = SchemaCheck.Faults(
            Document.Value,
            response.GetProperty("content").GetProperty(mediaType).GetProperty("schema"),
            answer.Json,
            answer.Headers.Contains(IsCut)
        );
        Assert.True(
            faults.Count == 0,
            $"{what} with JSON that docs/openapi/v1.json does not say:\n{string.Join('\n', faults.Take(10))}"
        );
    }

    static JsonElement Resolved(JsonElement element) =>
        element.TryGetProperty("$ref", out var reference)
            ? reference.GetString()!.Split('/').Skip(1).Aggregate(Document.Value, (at, step) => at.GetProperty(step))
            : element;
}
