using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// The types of the cards in lists and of the views of single entries, by the name of their kind.
/// </summary>
sealed record CardBook(IReadOnlyDictionary<string, (Type Card, Type View)> Kinds);

/// <summary>
/// Describes every member that crosses the wire. Nothing is nullable, because absent values are left out. A member that
/// is <c>required</c> in the code is required in the schema. The property <c>kind</c> tells entries apart. Examples and
/// deprecations are added.
/// </summary>
sealed class MemberSchemas(CardBook book, IExampleEntries entries) : ISchemaFilter
{
    const string AnyValue = "AnyValue",
        IncludedCard = "IncludedCard",
        Kind = "kind",
        Included = "included";

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (
            schema is not OpenApiSchema { Properties: { Count: > 0 } members } whole
            || Wire.Json.GetTypeInfo(context.Type) is not { Kind: JsonTypeInfoKind.Object } type
        )
            return;
        if (!HasIncluded(context.Type))
            members.Remove(Included);
        foreach (var property in type.Properties.Where(p => members.ContainsKey(p.Name)))
            members[property.Name] = Member(members[property.Name], property, context);
        whole.Required = type
            .Properties.Where(p => members.ContainsKey(p.Name) && IsAlwaysThere(p))
            .Select(p => p.Name)
            .ToHashSet();
        if (
            book.Kinds.FirstOrDefault(k => k.Value.Card.IsAssignableFrom(context.Type))
            is not { Key: { } kind, Value.View: var view }
        )
            return;
        if (members[Kind] is OpenApiSchema named)
            (named.Const, named.Examples) = (kind, null);
        foreach (var text in LongTexts(view).Where(t => !members.ContainsKey(t)))
            members[text] = new OpenApiSchemaReference(
                (
                    (OpenApiSchemaReference)
                        context.SchemaGenerator.GenerateSchema(typeof(LongText), context.SchemaRepository)
                )
                    .Reference
                    .Id!
            )
            {
                Description = "Long text, which lists leave out unless `fields` names it.",
            };
    }

    static bool IsAlwaysThere(JsonPropertyInfo property) =>
        property.AssociatedParameter is { IsMemberInitializer: false } parameter
            ? !parameter.HasDefaultValue
                && !parameter.IsNullable
                && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            : property.IsRequired
                && (!property.IsGetNullable || IsGeneric(property))
                && Nullable.GetUnderlyingType(property.PropertyType) is null;

    /// <summary>
    /// Whether the member's type is a type parameter: reflection can't tell then that it is never null.
    /// </summary>
    static bool IsGeneric(JsonPropertyInfo property) =>
        property.AttributeProvider is PropertyInfo { DeclaringType: { IsGenericType: true } type }
        && type.GetGenericTypeDefinition()
            .GetProperties()
            .Any(p =>
                p.PropertyType.IsGenericParameter
                && Wire.Json.PropertyNamingPolicy!.ConvertName(p.Name) == property.Name
            );

    static IEnumerable<string> LongTexts(Type view) =>
        Wire.Json.GetTypeInfo(view).Properties.Where(p => p.PropertyType == typeof(LongText)).Select(p => p.Name);

    /// <summary>Whether answers of this type have <c>included</c>: only those of entries do.</summary>
    static bool HasIncluded(Type type) =>
        typeof(EntryCard).IsAssignableFrom(type)
        || (type.IsGenericType && typeof(EntryCard).IsAssignableFrom(type.GetGenericArguments()[0]));

    IOpenApiSchema Member(IOpenApiSchema member, JsonPropertyInfo property, SchemaFilterContext context)
    {
        if (
            property.PropertyType == typeof(JsonElement)
            || Nullable.GetUnderlyingType(property.PropertyType) == typeof(JsonElement)
        )
            return Named(AnyValue, context, () => new() { Description = "Any JSON value." }, member.Description);
        if (member is OpenApiSchema plain)
        {
            Present(plain);
            if (property.Name == Included)
                plain.Items = Named(IncludedCard, context, () => Cards(context), null);
            if (MemberExamples.Of(entries, context.Type, property, plain) is { } example)
                plain.Examples ??= [example];
        }
        if (
            property
                .AttributeProvider?.GetCustomAttributes(typeof(DeprecatedAttribute), inherit: true)
                .OfType<DeprecatedAttribute>()
                .FirstOrDefault() is
            { } deprecated
        )
            member = Going(member, Deprecation.Of(deprecated, property.Name));
        return member;
    }

    /// <summary>Removes null from a schema, because null is never sent.</summary>
    static void Present(OpenApiSchema schema)
    {
        schema.Type &= ~JsonSchemaType.Null;
        if (schema.OneOf is { } either)
            schema.OneOf = [.. either.Where(one => one.Type != JsonSchemaType.Null)];
        foreach (var part in new[] { schema.Items, schema.AdditionalProperties }.OfType<OpenApiSchema>())
            Present(part);
    }

    OpenApiSchema Cards(SchemaFilterContext context) =>
        new()
        {
            Description = "A card of what is referred to; `kind` says which.",
            OneOf =
            [
                .. book.Kinds.Values.Select(k =>
                    context.SchemaGenerator.GenerateSchema(k.Card, context.SchemaRepository)
                ),
            ],
            Discriminator = new()
            {
                PropertyName = Kind,
                Mapping = book.Kinds.ToDictionary(
                    k => k.Key,
                    k =>
                        (OpenApiSchemaReference)
                            context.SchemaGenerator.GenerateSchema(k.Value.Card, context.SchemaRepository)
                ),
            },
        };

    static OpenApiSchemaReference Named(
        string name,
        SchemaFilterContext context,
        Func<OpenApiSchema> make,
        string? description
    )
    {
        if (!context.SchemaRepository.Schemas.ContainsKey(name))
        {
            // It is added first, because its parts may refer to it.
            var named = new OpenApiSchema();
            context.SchemaRepository.AddDefinition(name, named);
            var made = make();
            (named.Description, named.OneOf, named.Discriminator) = (made.Description, made.OneOf, made.Discriminator);
        }
        return new OpenApiSchemaReference(name) { Description = description };
    }

    static IOpenApiSchema Going(IOpenApiSchema member, Deprecation deprecation)
    {
        if (member is OpenApiSchemaReference reference)
            member = new OpenApiSchema { AllOf = [reference], Description = reference.Description };
        var plain = (OpenApiSchema)member;
        (plain.Deprecated, plain.Extensions) = (true, deprecation.Extensions());
        return plain;
    }
}
