using System.Reflection;
using System.Text.Json.Nodes;
using AnnualReports.Contracts;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>Which members of drafts are references, as the kinds of content declare them.</summary>
interface IReferenceLists
{
    /// <summary>The list of management, by its part of addresses, that a member is chosen from; null if it is no reference.</summary>
    /// <param name="type">The type of the draft, or of its fields.</param>
    /// <param name="member">The member's name in JSON.</param>
    /// <param name="isList">Whether it has several values.</param>
    string? Of(Type type, string member, bool isList);
}

/// <summary>
/// What the forms of Swagger UI have to know of a member, besides its type and limits: which list its value is chosen
/// from, whether it is Markdown, one line, needed to publish, by language, or an instant.
/// </summary>
sealed class FormHints(IReferenceLists lists) : ISchemaFilter
{
    /// <summary>Which list the value is chosen from.</summary>
    public const string Refers = "x-refers";

    /// <summary>The codes that there are.</summary>
    public const string Codes = "x-codes";

    /// <summary>Whether the text is Markdown; also the error code of the rule.</summary>
    public const string Markdown = "x-markdown";

    /// <summary>Whether the text has one line; also the error code of the rule.</summary>
    public const string OneLine = "x-one-line";

    /// <summary>Whether it is needed to publish; also the error code of the rule.</summary>
    public const string ToPublish = "x-needed-to-publish";

    const string ByLanguage = "x-by-language",
        Instant = "x-instant";

    /// <summary>Marks a member if the error code of a rule is one of the marks.</summary>
    public static void Mark(OpenApiSchema member, string? errorCode)
    {
        if (errorCode is Markdown or OneLine or ToPublish)
            Set(member, errorCode, JsonValue.Create(true));
    }

    public static void Set(OpenApiSchema member, string name, JsonNode value) =>
        (member.Extensions ??= new Dictionary<string, IOpenApiExtension>())[name] = new JsonNodeExtension(value);

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema.Properties is null)
            return;
        foreach (var property in context.Type.GetProperties())
            if (Member(schema, Name(property.Name)) is { } member)
                Declared(member, property);
        foreach (var (name, member) in schema.Properties)
            if (
                member is OpenApiSchema plain
                && Single(plain) is { Type: JsonSchemaType.String } single
                && lists.Of(context.Type, name, isList: plain != single) is { } list
            )
                Set(single, Refers, list);
    }

    static void Declared(OpenApiSchema member, PropertyInfo property)
    {
        if (property.GetCustomAttribute<RefersToAttribute>() is { } refers)
            Set(Single(member), Refers, refers.List);
        if (property.IsDefined(typeof(ByLanguageAttribute)))
            Set(member, ByLanguage, JsonValue.Create(true));
        if (Nullable.GetUnderlyingType(property.PropertyType) == typeof(NamedInstant))
            Set(member, Instant, JsonValue.Create(true));
    }

    static OpenApiSchema Single(OpenApiSchema member) =>
        member is { Type: JsonSchemaType.Array, Items: OpenApiSchema item } ? item : member;

    static OpenApiSchema? Member(IOpenApiSchema schema, string name) =>
        schema.Properties!.TryGetValue(name, out var member) ? member as OpenApiSchema : null;

    static string Name(string property) => Wire.Json.PropertyNamingPolicy!.ConvertName(property);
}
