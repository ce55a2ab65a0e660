using System.Text.Json;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>What an operation can answer: each status with its problem types, header fields, and the operations that its answer leads to.</summary>
static class Answers
{
    /// <summary>What any route of the API may answer, whatever it does.</summary>
    static readonly ProblemType[] Everywhere = [ProblemTypes.InvalidParameter, ProblemTypes.NotAcceptable, ProblemTypes.Internal, ProblemTypes.Unavailable];

    static readonly Dictionary<int, AnswerHeader> OfStatus = new()
    {
        [401] = new("Challenge", "WWW-Authenticate", "`Bearer` (RFC 6750 section 3)."),
        [403] = new("Challenge", "WWW-Authenticate", "`Bearer` (RFC 6750 section 3)."),
        [415] = new("Accept", "Accept", "The media types that this resource reads (RFC 9110 section 15.5.16)."),
        [503] = new("RetryAfter", "Retry-After", "After how many seconds to try again; absent where that would not help."),
    };

    public static void Add(OpenApiOperation operation, IList<object> metadata, OperationFilterContext context)
    {
        operation.Responses ??= [];
        var managed = context.ApiDescription.RelativePath!.StartsWith("api/v1/manage", StringComparison.Ordinal);
        foreach (var (status, response) in operation.Responses.Select(r => (int.Parse(r.Key), (OpenApiResponse)r.Value)))
        {
            if (status == StatusCodes.Status304NotModified)
                response.Description = "What the client has is what there is.";
            response.Headers = ById(metadata.OfType<AnswerHeader>().Where(h => h.Statuses.Length == 0 || h.Statuses.Contains(status)).Concat(managed ? [Headers.NoStore] : []), context.Document);
            foreach (var other in status == StatusCodes.Status200OK ? metadata.OfType<OtherMediaType>() : [])
                response.Content![other.Name] = new OpenApiMediaType { Schema = other.View is { } view ? context.SchemaGenerator.GenerateSchema(view, context.SchemaRepository) : new OpenApiSchema { Type = JsonSchemaType.String } };
            if (status is StatusCodes.Status200OK or StatusCodes.Status201Created && metadata.OfType<LeadsTo>().ToList() is { Count: > 0 } leads)
                response.Links = leads.ToDictionary(l => l.Operation, IOpenApiLink (l) => Link(l));
        }
        foreach (var status in metadata.OfType<ProblemType>().Concat(Everywhere).Distinct().GroupBy(t => t.Status).OrderBy(g => g.Key))
            operation.Responses[status.Key.ToString()] = Problem([.. status.OrderBy(t => t.Name, StringComparer.Ordinal)], context);
    }

    static Dictionary<string, IOpenApiHeader> ById(IEnumerable<AnswerHeader> headers, OpenApiDocument document) =>
        headers.Distinct().ToDictionary(h => h.Name, IOpenApiHeader (h) => Header(h, document));

    static OpenApiHeaderReference Header(AnswerHeader header, OpenApiDocument document)
    {
        ((document.Components ??= new()).Headers ??= new Dictionary<string, IOpenApiHeader>())
            .TryAdd(header.Id, new OpenApiHeader { Description = header.Meaning, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        return new(header.Id, document);
    }

    /// <summary>What a status says where it can have these types; each such answer stands in the document once.</summary>
    static OpenApiResponseReference Problem(ProblemType[] types, OperationFilterContext context)
    {
        var (name, document) = (string.Join("-or-", types.Select(t => t.Name)), context.Document);
        ((document.Components ??= new()).Responses ??= new Dictionary<string, IOpenApiResponse>()).TryAdd(name, new OpenApiResponse
        {
            Description = string.Join("; ", types.Select(t => $"`{t.Name}`: {t.Title}")),
            Headers = ById(OfStatus.TryGetValue(types[0].Status, out var own) ? [Headers.NotKept, Headers.Vary, Headers.Robots, Headers.Referrer, own] : [Headers.NotKept, Headers.Vary, Headers.Robots, Headers.Referrer], document),
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [Problems.MediaType] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository),
                    Examples = types.ToDictionary(t => t.Name, IOpenApiExample (t) => Example(t, document)),
                },
            },
        });
        return new(name, document);
    }

    static OpenApiExampleReference Example(ProblemType type, OpenApiDocument document)
    {
        (document.Components!.Examples ??= new Dictionary<string, IOpenApiExample>()).TryAdd(type.Name, new OpenApiExample
        {
            Summary = type.Title,
            Description = $"{type.Meaning} {type.Remedy}",
            Value = JsonSerializer.SerializeToNode(new Problem { Type = type.Uri, Title = type.Title, Status = type.Status, Detail = type.Meaning }, Wire.Json),
        });
        return new(type.Name, document);
    }

    static OpenApiLink Link(LeadsTo lead) => new()
    {
        OperationId = lead.Operation,
        Description = lead.Meaning,
        Parameters = lead.Values.ToDictionary(v => v.Parameter, v => new RuntimeExpressionAnyWrapper { Expression = RuntimeExpression.Build(v.Expression) }),
    };
}
