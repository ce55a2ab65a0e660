using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// Describes what an operation can answer: each status with its problem types, its header fields, and the operations
/// that can be called next.
/// </summary>
static class OperationAnswers
{
    /// <summary>The problems that every route of the API can answer with.</summary>
    static readonly ProblemType[] Everywhere =
    [
        ProblemTypes.MalformedRequest,
        ProblemTypes.InvalidParameter,
        ProblemTypes.NotAcceptable,
        ProblemTypes.UriTooLong,
        ProblemTypes.HeadersTooLarge,
        ProblemTypes.Internal,
        ProblemTypes.Unavailable,
        ProblemTypes.TooManyRequests,
    ];

    static readonly Dictionary<int, AnswerHeader> OfStatus = new()
    {
        [401] = new("Challenge", "WWW-Authenticate", "`Bearer` (RFC 6750 section 3)."),
        [403] = new("Challenge", "WWW-Authenticate", "`Bearer` (RFC 6750 section 3)."),
        [429] = new("RetryLater", "Retry-After", "After how many seconds to try again."),
        [415] = new("Accept", "Accept", "The media types that this resource reads (RFC 9110 section 15.5.16)."),
        [503] = new(
            "RetryAfter",
            "Retry-After",
            "After how many seconds to try again; absent if that would not help."
        ),
    };

    public static void Add(OpenApiOperation operation, IList<object> metadata, OperationFilterContext context)
    {
        operation.Responses ??= [];
        var managed = context.ApiDescription.RelativePath!.StartsWith("api/v1/manage", StringComparison.Ordinal);
        foreach (
            var (status, response) in operation.Responses.Select(r => (int.Parse(r.Key), (OpenApiResponse)r.Value))
        )
        {
            if (status is StatusCodes.Status200OK or StatusCodes.Status201Created)
                response.Description = $"{operation.Summary}.";
            if (status == StatusCodes.Status304NotModified)
                response.Description = "What the client has is what there is.";
            response.Headers = ById(
                metadata
                    .OfType<AnswerHeader>()
                    .Where(h => h.Statuses.Length == 0 || h.Statuses.Contains(status))
                    .Concat(managed ? [Headers.NoStore, Headers.RateLimit, Headers.RateLimitPolicy] : []),
                context.Document
            );
            foreach (
                var other in status is StatusCodes.Status200OK or StatusCodes.Status201Created
                    ? metadata.OfType<OtherMediaType>()
                    : []
            )
                response.Content![other.Name] = new OpenApiMediaType
                {
                    Schema = other.View is { } view
                        ? context.SchemaGenerator.GenerateSchema(view, context.SchemaRepository)
                        : new OpenApiSchema { Type = JsonSchemaType.String },
                };
            if (status == StatusCodes.Status200OK && metadata.OfType<OtherShape>().FirstOrDefault() is { } shape)
                ((OpenApiMediaType)response.Content![JsonBody.Json]).Schema = Either(
                    (OpenApiSchemaReference)response.Content[JsonBody.Json].Schema!,
                    shape,
                    context
                );
            if (
                status is StatusCodes.Status200OK or StatusCodes.Status201Created
                && metadata.OfType<LeadsTo>().ToList() is { Count: > 0 } leads
            )
                response.Links = leads.ToDictionary(l => l.Operation, IOpenApiLink (l) => Link(l));
        }
        // Every operation that writes may find the disk full.
        ProblemType[] full =
            managed && context.ApiDescription.HttpMethod != HttpMethods.Get ? [ProblemTypes.InsufficientStorage] : [];
        foreach (
            var status in metadata
                .OfType<ProblemType>()
                .Concat(Everywhere)
                .Concat(full)
                .Distinct()
                .GroupBy(t => t.Status)
                .OrderBy(g => g.Key)
        )
            operation.Responses[status.Key.ToString()] = Problem(
                [.. status.OrderBy(t => t.Name, StringComparer.Ordinal)],
                context
            );
    }

    /// <summary>Either type. <c>anyOf</c>, not <c>oneOf</c>: an empty page is a valid tree too.</summary>
    static OpenApiSchemaReference Either(OpenApiSchemaReference usual, OtherShape shape, OperationFilterContext context)
    {
        var other = (OpenApiSchemaReference)
            context.SchemaGenerator.GenerateSchema(shape.View, context.SchemaRepository);
        var name = $"{usual.Reference.Id}Or{other.Reference.Id}";
        if (!context.SchemaRepository.Schemas.ContainsKey(name))
            context.SchemaRepository.AddDefinition(
                name,
                new OpenApiSchema { Description = "A page, or with `shape=tree` all at once.", AnyOf = [usual, other] }
            );
        return new(name, context.Document);
    }

    static Dictionary<string, IOpenApiHeader> ById(IEnumerable<AnswerHeader> headers, OpenApiDocument document) =>
        headers
            .Distinct()
            .GroupBy(h => h.Name)
            .ToDictionary(h => h.Key, IOpenApiHeader (h) => Header(Together([.. h]), document));

    /// <summary>A header field with several meanings, such as <c>Link</c>.</summary>
    static AnswerHeader Together(AnswerHeader[] same) =>
        same is [var one]
            ? one
            : new(
                string.Join("And", same.Select(h => h.Id)),
                same[0].Name,
                string.Join(" ", same.Select(h => h.Meaning))
            );

    static OpenApiHeaderReference Header(AnswerHeader header, OpenApiDocument document)
    {
        ((document.Components ??= new()).Headers ??= new Dictionary<string, IOpenApiHeader>()).TryAdd(
            header.Id,
            new OpenApiHeader
            {
                Description = header.Meaning,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }
        );
        return new(header.Id, document);
    }

    /// <summary>
    /// The answer of a status with these problem types. Each such answer is in the document once.
    /// </summary>
    static OpenApiResponseReference Problem(ProblemType[] types, OperationFilterContext context)
    {
        var (name, document) = (string.Join("-or-", types.Select(t => t.Name)), context.Document);
        ((document.Components ??= new()).Responses ??= new Dictionary<string, IOpenApiResponse>()).TryAdd(
            name,
            new OpenApiResponse
            {
                Description = string.Join("; ", types.Select(t => $"`{t.Name}`: {t.Title}")),
                Headers = ById(
                    OfStatus.TryGetValue(types[0].Status, out var own) ? [.. Headers.OfProblems, own] : Headers.OfProblems,
                    document
                ),
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    [Problems.MediaType] = new OpenApiMediaType
                    {
                        Schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository),
                        Examples = types.ToDictionary(t => t.Name, IOpenApiExample (t) => Example(t)),
                    },
                },
            }
        );
        return new(name, document);
    }

    /// <summary>
    /// The example is written out where it is shown, because Swagger UI follows no references there.
    /// </summary>
    static OpenApiExample Example(ProblemType type) =>
        new()
        {
            Summary = type.Title,
            Description = $"{type.Meaning} {type.Remedy}",
            Value = ProblemExamples.Of(type),
        };

    static OpenApiLink Link(LeadsTo lead) =>
        new()
        {
            OperationId = lead.Operation,
            Description = lead.Meaning,
            Parameters = lead.Values.ToDictionary(
                v => v.Parameter,
                v => new RuntimeExpressionAnyWrapper { Expression = RuntimeExpression.Build(v.Expression) }
            ),
        };
}
