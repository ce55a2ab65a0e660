using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// The schema of a JSON Merge Patch (RFC 7396) for a type: every member may be left out, and members that are not
/// required may be null, which removes them. So typed clients can send a part of a draft.
/// </summary>
static class PatchSchemas
{
    public static IOpenApiSchema Of(Type type, OperationFilterContext context) =>
        new Patching(context.SchemaRepository).Patch(
            context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository)
        );

    sealed class Patching(SchemaRepository repository)
    {
        public IOpenApiSchema Patch(IOpenApiSchema schema) =>
            schema switch
            {
                OpenApiSchemaReference reference => Patch(reference),
                OpenApiSchema { AdditionalProperties: { } values } map => With(
                    map,
                    s => s.AdditionalProperties = Removable(Patch(values))
                ),
                _ => schema,
            };

        IOpenApiSchema Patch(OpenApiSchemaReference reference)
        {
            var id = reference.Reference.Id!;
            // A type that is named a patch describes already what can be changed.
            if (
                id.EndsWith("Patch", StringComparison.Ordinal)
                || repository.Schemas[id] is not OpenApiSchema { Properties: { Count: > 0 } members } whole
            )
                return reference;
            var name = (id.EndsWith("Draft", StringComparison.Ordinal) ? id[..^"Draft".Length] : id) + "Patch";
            if (!repository.Schemas.ContainsKey(name))
            {
                var patch = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    AdditionalPropertiesAllowed = false,
                    Description = $"What to change of a `{id}`: members given are set, null removes, all else stays.",
                };
                repository.AddDefinition(name, patch);
                patch.Properties = members.ToDictionary(
                    m => m.Key,
                    m => whole.Required?.Contains(m.Key) == true ? Patch(m.Value) : Removable(Patch(m.Value))
                );
            }
            return new OpenApiSchemaReference(name) { Description = reference.Description };
        }

        static IOpenApiSchema Removable(IOpenApiSchema schema) =>
            schema is OpenApiSchema { Type: { } type } plain
                ? With(plain, s => s.Type = type | JsonSchemaType.Null)
                : new OpenApiSchema
                {
                    OneOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }],
                    Description = schema.Description,
                };

        static OpenApiSchema With(OpenApiSchema schema, Action<OpenApiSchema> change)
        {
            var copy = (OpenApiSchema)schema.CreateShallowCopy();
            change(copy);
            return copy;
        }
    }
}
