using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>The OpenAPI 3.1 document at <c>/openapi/v1.json</c>, and Swagger UI at <c>/swagger</c>.</summary>
static class Document
{
    const string Key = "key";

    public static void AddDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<ISerializerDataContractResolver>(new JsonSerializerDataContractResolver(Wire.Json));
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new()
            {
                Title = "AnnualReports",
                Version = "v1",
                Description = "Annual reports of public bodies: versioned, in several official languages. Reading is open to all; management needs a key (Authorize).",
            });
            options.AddSecurityDefinition(Key, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key. At a first run the console prints one, and says in which file it is kept (`admin-key.txt`). A wrong key is told at the first request." });
            options.OperationFilter<Operations>();
            options.SchemaFilter<RuleLimits>();
            options.DocumentFilter<WorkOrder>();
            options.OrderActionsBy(_ => "");
            options.DocInclusionPredicate((_, operation) => operation.HttpMethod != "HEAD");
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.CustomSchemaIds(Name);
            options.MapType<DateOnly>(() => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date", Description = "A date (ISO 8601).", Examples = [JsonValue.Create("2024-01-31")] });
            options.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, "AnnualReports.Contracts.xml"));
        });
    }

    public static void UseDocument(this WebApplication app)
    {
        app.UseSwagger(options =>
        {
            options.RouteTemplate = "openapi/{documentName}.json";
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        });
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            options.SwaggerEndpoint("/openapi/v1.json", "AnnualReports v1");
            options.DocumentTitle = "AnnualReports";
            options.EnablePersistAuthorization();
            options.EnableFilter();
            options.EnableDeepLinking();
            options.DisplayRequestDuration();
            options.EnableTryItOutByDefault();
            options.DefaultModelsExpandDepth(0);
        });
    }

    /// <summary><c>Page&lt;HighlightCard&gt;</c> is <c>HighlightCardPage</c>.</summary>
    static string Name(Type type) => type.IsGenericType
        ? string.Concat(type.GetGenericArguments().Select(Name)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
        : type.Name;

    /// <summary>Groups in the order in which the routes are mapped: reading first, then the work on each kind.</summary>
    sealed class WorkOrder : IDocumentFilter
    {
        public void Apply(OpenApiDocument document, DocumentFilterContext context) =>
            document.Tags = context.ApiDescriptions.SelectMany(d => d.ActionDescriptor.EndpointMetadata.OfType<ITagsMetadata>()).SelectMany(t => t.Tags).Distinct()
                .Select(name => new OpenApiTag { Name = name }).ToHashSet();
    }

    /// <summary>Adds what routes say of themselves: parameters, bodies, conditions, problems, keys.</summary>
    sealed class Operations(Languages languages) : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
            var shown = metadata.OfType<ShownBy>().FirstOrDefault();
            operation.Parameters ??= [];
            foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
                Explain(parameter, shown);
            foreach (var name in RouteNames(context.ApiDescription.RelativePath!).Where(n => operation.Parameters.All(p => p.Name != n)))
                operation.Parameters.Add(Explain(new() { Name = name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } }, shown));
            foreach (var parameter in metadata.OfType<Parameter>())
                operation.Parameters.Add(Query(parameter));
            var body = metadata.OfType<BodyOf>().FirstOrDefault();
            if (body is not null)
                operation.RequestBody = new OpenApiRequestBody
                {
                    Required = true,
                    Content = new Dictionary<string, IOpenApiMediaType> { [body.MediaType] = new OpenApiMediaType { Schema = body.Type == typeof(MediaUpload) ? Upload() : context.SchemaGenerator.GenerateSchema(body.Type, context.SchemaRepository), Example = Examples.Body(body, shown) } },
                };
            if (metadata.OfType<NeedsIfMatch>().Any())
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = "If-Match",
                    In = ParameterLocation.Header,
                    Required = metadata.OfType<ProblemType>().All(t => t != ProblemTypes.AlreadyExists),
                    Description = "The `ETag` that the last read or save answered, in quotes. A new draft begins with `\"1\"`.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    Example = Examples.IfMatch(body, shown),
                });
            Secure(operation, metadata, context);
            Answers.Add(operation, metadata, context);
        }

        /// <summary>A form with a file: clients of every version know it by its format.</summary>
        static OpenApiSchema Upload() => new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "file" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "The file: JPEG, PNG, WebP, SVG, PDF, CSV or XLSX." },
            },
        };

        static void Secure(OpenApiOperation operation, IList<object> metadata, OperationFilterContext context)
        {
            if (!metadata.OfType<IAuthorizeData>().Any())
                return;
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Key, context.Document)] = [] }];
            metadata.Add(ProblemTypes.Unauthorized);
            metadata.Add(ProblemTypes.Forbidden);
        }

        OpenApiParameter Query(Parameter parameter)
        {
            string[] values = parameter.Name is Negotiation.Lang or "language" ? [.. languages.Tags] : parameter.Values;
            var schema = new OpenApiSchema
            {
                Type = parameter.Minimum is null ? JsonSchemaType.String : JsonSchemaType.Integer,
                Format = parameter.Format,
                Minimum = parameter.Minimum?.ToString(),
                Maximum = parameter.Maximum?.ToString(),
                MaxLength = parameter.MaxLength,
                Default = parameter.Default is { } standard ? parameter.Minimum is null ? JsonValue.Create(standard) : JsonValue.Create(int.Parse(standard)) : null,
                Enum = values.Length == 0 ? null : [.. values.Select(v => JsonValue.Create(v))],
            };
            return new()
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.Description,
                Schema = parameter.Most is null ? schema : new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema, MinItems = 1, MaxItems = parameter.Most },
                Style = parameter.Most is null ? null : ParameterStyle.Form,
                Explode = parameter.Most is null,
            };
        }

        static IEnumerable<string> RouteNames(string path) =>
            path.Split('/').Where(s => s.StartsWith('{')).Select(s => s.Trim('{', '}'));

        static OpenApiParameter Explain(OpenApiParameter parameter, ShownBy? shown)
        {
            parameter.Description = parameter.Name switch
            {
                "report" => "The report's slug, or `latest`: the public report with the highest year.",
                "other" => "The slug of the report to compare with, or `latest`.",
                "slug" => "The entry's name: lower-case letters, digits and single hyphens.",
                "id" => "The id: a UUID, as the answer to creating it and the list say.",
                "edition" => "The edition's number, from 1.",
                "language" => "A configured language (BCP 47).",
                "revision" => "The number of a revision, from 1.",
                _ => parameter.Description,
            };
            parameter.Example = Examples.Parameter(parameter.Name!, shown);
            return parameter;
        }
    }
}
