using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// Adds what routes declare: parameters, bodies, conditions, problems, keys, confirmations and deprecations.
/// </summary>
sealed class Operations(Languages languages, Examples examples) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var shown = metadata.OfType<ShownBy>().FirstOrDefault();
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            Explain(parameter, shown);
        foreach (
            var name in RouteNames(context.ApiDescription.RelativePath!)
                .Where(n => operation.Parameters.All(p => p.Name != n))
        )
            operation.Parameters.Add(
                Explain(
                    new()
                    {
                        Name = name,
                        In = ParameterLocation.Path,
                        Required = true,
                        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                    shown
                )
            );
        foreach (var parameter in metadata.OfType<Parameter>())
            operation.Parameters.Add(Query(parameter));
        var body = metadata.OfType<BodyOf>().FirstOrDefault();
        if (body is not null)
            operation.RequestBody = Body(body, metadata.OfType<OtherBody>(), shown, context);
        if (metadata.OfType<NeedsIfMatch>().Any())
            operation.Parameters.Add(IfMatch(metadata, body, shown));
        if (metadata.OfType<NeedsIfMatch>().Any() && metadata.Contains(ProblemTypes.AlreadyExists))
            operation.Parameters.Add(Unless());
        Secure(operation, metadata, context);
        OperationAnswers.Add(operation, metadata, context);
        foreach (var deprecation in metadata.OfType<Deprecation>().Where(d => d.Member is null))
        {
            operation.Deprecated = true;
            operation.Extensions = deprecation.Extensions();
        }
        if (metadata.OfType<Confirmation>().FirstOrDefault() is { } confirmation)
            (operation.Extensions ??= new Dictionary<string, IOpenApiExtension>())[ConfirmationExtension.Name] =
                confirmation.Extension();
    }

    OpenApiRequestBody Body(
        BodyOf body,
        IEnumerable<OtherBody> others,
        ShownBy? shown,
        OperationFilterContext context
    )
    {
        IOpenApiSchema schema =
            body.Type == typeof(MediaUpload) ? Upload(context)
            : body.MediaType == JsonBody.MergePatch ? PatchSchemas.Of(body.Type, context)
            : context.SchemaGenerator.GenerateSchema(body.Type, context.SchemaRepository);
        var content = new Dictionary<string, IOpenApiMediaType>
        {
            [body.MediaType] = new OpenApiMediaType { Schema = schema, Example = examples.Body(body, shown) },
        };
        foreach (var other in others)
            content[other.MediaType] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = JsonValue.Create(other.Example),
            };
        return new() { Required = !body.IsOptional, Content = content };
    }

    /// <summary>A form with a file. Its format lets clients offer to choose a file.</summary>
    static IOpenApiSchema Upload(OperationFilterContext context)
    {
        var named = context.SchemaGenerator.GenerateSchema(typeof(MediaUpload), context.SchemaRepository);
        ((OpenApiSchema)context.SchemaRepository.Schemas[nameof(MediaUpload)].Properties!["file"]).Format = "binary";
        return named;
    }

    OpenApiParameter IfMatch(IList<object> metadata, BodyOf? body, ShownBy? shown) =>
        new()
        {
            Name = "If-Match",
            In = ParameterLocation.Header,
            Required = metadata.OfType<ProblemType>().All(t => t != ProblemTypes.AlreadyExists),
            Description = "The `ETag` that the last read or save answered, in quotes. A new draft begins with `\"1\"`.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = examples.IfMatch(body, shown),
        };

    static OpenApiParameter Unless() =>
        new()
        {
            Name = "If-None-Match",
            In = ParameterLocation.Header,
            Description = "`*` in place of `If-Match`: write it only where there is none yet.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["*"] },
        };

    static void Secure(OpenApiOperation operation, IList<object> metadata, OperationFilterContext context)
    {
        // An operation that needs no key declares that too.
        operation.Security = [];
        if (!metadata.OfType<IAuthorizeData>().Any())
            return;
        operation.Security = [new() { [new OpenApiSecuritySchemeReference(Document.Key, context.Document)] = [] }];
        metadata.Add(ProblemTypes.Unauthorized);
        metadata.Add(ProblemTypes.Forbidden);
        if (metadata.OfType<NeedsRoles>().LastOrDefault() is not { } needs)
            return;
        // Said twice: for people who read it, and for programs that decide by it what to offer.
        operation.Description += $" Needs {needs.Words}.";
        (operation.Extensions ??= new Dictionary<string, IOpenApiExtension>())["x-roles"] =
            new JsonNodeExtension(
                new JsonArray([.. needs.Roles.Select(r => JsonValue.Create(r))])
            );
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
            Default = parameter.Default is { } standard
                ? parameter.Minimum is null
                    ? JsonValue.Create(standard)
                    : JsonValue.Create(int.Parse(standard))
                : null,
            Enum = values.Length == 0 ? null : [.. values.Select(v => JsonValue.Create(v))],
        };
        return new()
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Schema = parameter.Most is null
                ? schema
                : new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = schema,
                    MinItems = 1,
                    MaxItems = parameter.Most,
                },
            Style = parameter.Most is null ? null : ParameterStyle.Form,
            Explode = parameter.Most is null,
            Required = parameter.IsRequired,
            Example = parameter.Example is { } example ? JsonValue.Create(example) : null,
        };
    }

    static IEnumerable<string> RouteNames(string path) =>
        path.Split('/').Where(s => s.StartsWith('{')).Select(s => s.Trim('{', '}'));

    OpenApiParameter Explain(OpenApiParameter parameter, ShownBy? shown)
    {
        parameter.Description = parameter.Name switch
        {
            "report" => "The report's slug, or `latest`: the public report with the highest year.",
            "other" => "The slug of the report to compare with, or `latest`.",
            "slug" => "The entry's name: lower-case letters, digits and single hyphens.",
            "id" => "The id, a UUID: from the answer to creating it, or from the list.",
            "entry" => "The entry's id: a UUID.",
            "edition" => "The edition's number, from 1.",
            "language" => "A configured language (BCP 47).",
            "revision" => "The number of a revision, from 1.",
            _ => parameter.Description,
        };
        parameter.Example = examples.Parameter(parameter.Name!, shown);
        return parameter;
    }
}
