using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>The cards that lists hold and the views of single entries, by the name of their kind: what tells the types of entries apart.</summary>
sealed record CardBook(IReadOnlyDictionary<string, (Type Card, Type View)> Kinds);

/// <summary>
/// What holds for every member of what crosses the wire: absent values are left out, so nothing is null; what is always there is required, by the same word as in the code;
/// entries are told apart by <c>kind</c>; examples; and what will go.
/// </summary>
sealed class MemberSchemas(CardBook book) : ISchemaFilter
{
    const string AnyValue = "AnyValue", IncludedCard = "IncludedCard", Kind = "kind", Included = "included";

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } members } whole || Wire.Json.GetTypeInfo(context.Type) is not { Kind: JsonTypeInfoKind.Object } type)
            return;
        if (!HasIncluded(context.Type))
            members.Remove(Included);
        foreach (var property in type.Properties.Where(p => members.ContainsKey(p.Name)))
            members[property.Name] = Member(members[property.Name], property, context);
        whole.Required = type.Properties.Where(p => members.ContainsKey(p.Name) && IsAlwaysThere(p)).Select(p => p.Name).ToHashSet();
        if (book.Kinds.FirstOrDefault(k => k.Value.Card.IsAssignableFrom(context.Type)) is not { Key: { } kind, Value.View: var view })
            return;
        if (members[Kind] is OpenApiSchema named)
            (named.Const, named.Examples) = (kind, null);
        foreach (var text in LongTexts(view).Where(t => !members.ContainsKey(t)))
            members[text] = new OpenApiSchemaReference(((OpenApiSchemaReference)context.SchemaGenerator.GenerateSchema(typeof(LongText), context.SchemaRepository)).Reference.Id!) { Description = "Long text, which lists leave out unless `fields` names it." };
    }

    static bool IsAlwaysThere(JsonPropertyInfo property) => property.AssociatedParameter is { IsMemberInitializer: false } parameter
        ? !parameter.HasDefaultValue && !parameter.IsNullable && Nullable.GetUnderlyingType(parameter.ParameterType) is null
        : property.IsRequired && (!property.IsGetNullable || IsGeneric(property)) && Nullable.GetUnderlyingType(property.PropertyType) is null;

    /// <summary>What a type parameter stands for may be null for all that reflection knows.</summary>
    static bool IsGeneric(JsonPropertyInfo property) => property.AttributeProvider is PropertyInfo { DeclaringType: { IsGenericType: true } type } &&
        type.GetGenericTypeDefinition().GetProperties().Any(p => p.PropertyType.IsGenericParameter && Wire.Json.PropertyNamingPolicy!.ConvertName(p.Name) == property.Name);

    static IEnumerable<string> LongTexts(Type view) => Wire.Json.GetTypeInfo(view).Properties.Where(p => p.PropertyType == typeof(LongText)).Select(p => p.Name);

    /// <summary>Only entries bring others with them.</summary>
    static bool HasIncluded(Type type) => typeof(EntryCard).IsAssignableFrom(type) || (type.IsGenericType && typeof(EntryCard).IsAssignableFrom(type.GetGenericArguments()[0]));

    IOpenApiSchema Member(IOpenApiSchema member, JsonPropertyInfo property, SchemaFilterContext context)
    {
        if (property.PropertyType == typeof(JsonElement) || Nullable.GetUnderlyingType(property.PropertyType) == typeof(JsonElement))
            return Named(AnyValue, context, () => new() { Description = "Any JSON value." }, member.Description);
        if (member is OpenApiSchema plain)
        {
            Present(plain);
            if (property.Name == Included)
                plain.Items = Named(IncludedCard, context, () => Cards(context), null);
            if (MemberExamples.Of(context.Type, property.Name, plain) is { } example)
                plain.Examples ??= [example];
        }
        if (property.AttributeProvider?.GetCustomAttributes(typeof(DeprecatedAttribute), inherit: true).OfType<DeprecatedAttribute>().FirstOrDefault() is { } deprecated)
            member = Going(member, Deprecation.Of(deprecated, property.Name));
        return member;
    }

    /// <summary>Null is never sent.</summary>
    static void Present(OpenApiSchema schema)
    {
        schema.Type &= ~JsonSchemaType.Null;
        if (schema.OneOf is { } either)
            schema.OneOf = [.. either.Where(one => one.Type != JsonSchemaType.Null)];
        foreach (var part in new[] { schema.Items, schema.AdditionalProperties }.OfType<OpenApiSchema>())
            Present(part);
    }

    OpenApiSchema Cards(SchemaFilterContext context) => new()
    {
        Description = "A card of what is referred to; `kind` says which.",
        OneOf = [.. book.Kinds.Values.Select(k => context.SchemaGenerator.GenerateSchema(k.Card, context.SchemaRepository))],
        Discriminator = new() { PropertyName = Kind, Mapping = book.Kinds.ToDictionary(k => k.Key, k => (OpenApiSchemaReference)context.SchemaGenerator.GenerateSchema(k.Value.Card, context.SchemaRepository)) },
    };

    static OpenApiSchemaReference Named(string name, SchemaFilterContext context, Func<OpenApiSchema> make, string? description)
    {
        if (!context.SchemaRepository.Schemas.ContainsKey(name))
        {
            // What it is made of may refer to it.
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
