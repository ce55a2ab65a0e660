using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// What the forms of Swagger UI have to know of a member, besides its type and limits: which list its value is chosen
/// from, whether it is Markdown, one line, needed to publish, by language, or an instant. References are found by
/// asking the kind for those of a probe, so a new kind declares them once.
/// </summary>
sealed class FormHints(KindSet kinds) : ISchemaFilter
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
        Instant = "x-instant",
        Probe = "probe";

    /// <summary>The member of a draft that names its report.</summary>
    static readonly string Report = Name(nameof(Draft<object, object>.Report));

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
        foreach (var kind in kinds.All)
        {
            if (kind.DraftType == context.Type && kind.UnderReport && Member(schema, Report) is { } report)
                Set(report, Refers, kinds.Report.Segment);
            if (kind.DraftType.GetProperty(nameof(Draft.Fields))?.PropertyType == context.Type && !kind.Roles.IsEmpty)
                References(schema, kind);
        }
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

    /// <summary>Asks the kind which of its members are references: it is given one of each text as a probe.</summary>
    void References(IOpenApiSchema schema, Kind kind)
    {
        foreach (var (name, member) in schema.Properties!)
        {
            if (member is not OpenApiSchema plain || Single(plain).Type != JsonSchemaType.String)
                continue;
            var value = plain == Single(plain) ? JsonValue.Create(Probe) : (JsonNode)new JsonArray(Probe);
            if (Target(kind, new JsonObject { [name] = value }, $"/fields/{name}") is { } target)
                Set(Single(plain), Refers, kinds[target].Segment);
        }
    }

    static string? Target(Kind kind, JsonObject fields, string pointer)
    {
        try
        {
            return kind.References(JsonSerializer.SerializeToElement(fields))
                .FirstOrDefault(r => r.Pointer.StartsWith(pointer, StringComparison.Ordinal))
                ?.Target;
        }
        catch (JsonException)
        {
            return null; // Not a text on the wire that the program reads as it stands, such as a date.
        }
    }

    static OpenApiSchema Single(OpenApiSchema member) =>
        member is { Type: JsonSchemaType.Array, Items: OpenApiSchema item } ? item : member;

    static OpenApiSchema? Member(IOpenApiSchema schema, string name) =>
        schema.Properties!.TryGetValue(name, out var member) ? member as OpenApiSchema : null;

    static string Name(string property) => Wire.Json.PropertyNamingPolicy!.ConvertName(property);
}
