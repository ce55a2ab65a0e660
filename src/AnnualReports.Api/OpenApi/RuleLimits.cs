using System.Reflection;
using System.Text.Json.Nodes;
using AnnualReports.Contracts;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>A rule that limits how many items a list may have.</summary>
interface ICountRule
{
    int Max { get; }
}

/// <summary>A rule about the form of a text and its length.</summary>
interface IFormRule
{
    string Pattern { get; }

    int Max { get; }
}

/// <summary>A rule about which codes there are, such as those of countries.</summary>
interface ICodeRule
{
    IEnumerable<string> Codes { get; }
}

/// <summary>The validators of the program, by the type that they check.</summary>
sealed record RuleBook(IReadOnlyDictionary<Type, IValidator> Rules);

/// <summary>
/// Adds lengths, ranges and patterns to schemas. They are read from the rules that check the requests.
/// </summary>
sealed class RuleLimits(RuleBook book) : ISchemaFilter
{
    /// <summary>All rules are looked at, because a rule may check a member of a member.</summary>
    readonly Lazy<List<IValidationRule>> rules = new(() =>
        [.. book.Rules.Values.SelectMany(v => v.CreateDescriptor().Rules)]
    );

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema.Properties is null)
            return;
        if (
            context.Type.GetProperty("Slug") is not null
            && context.Type.Name.EndsWith("Draft", StringComparison.Ordinal)
            && Property(schema, "slug") is { } slug
        )
            (slug.Pattern, slug.MaxLength, slug.Examples) = (
                Content.Slugs.Pattern,
                Content.Limits.Slug,
                [JsonValue.Create("eu-council-presidency")]
            );
        foreach (
            var rule in rules.Value.Where(r =>
                r.Member is PropertyInfo member
                && member.DeclaringType!.IsAssignableFrom(context.Type)
                && Property(schema, Name(member.Name)) is not null
            )
        )
            foreach (var component in rule.Components)
            {
                var target = Target(
                    Property(schema, Name(rule.Member.Name))!,
                    forEach: rule.GetType().Name.StartsWith("Collection", StringComparison.Ordinal)
                );
                Limit(target, component.Validator);
                FormHints.Mark(target, component.ErrorCode);
            }
    }

    static OpenApiSchema Target(OpenApiSchema property, bool forEach) =>
        forEach ? property.Items as OpenApiSchema ?? property : property;

    static void Limit(OpenApiSchema target, IPropertyValidator validator)
    {
        switch (validator)
        {
            case ILengthValidator { Max: > 0 } length:
                target.MaxLength = length.Max;
                break;
            case IFormRule form:
                (target.Pattern, target.MaxLength) = (form.Pattern, form.Max);
                break;
            case ICountRule count:
                target.MaxItems = count.Max;
                break;
            case ICodeRule rule:
                FormHints.Set(target, FormHints.Codes, new JsonArray([.. rule.Codes.Select(c => JsonValue.Create(c))]));
                break;
            case IBetweenValidator between:
                (target.Minimum, target.Maximum) = (between.From.ToString(), between.To.ToString());
                break;
        }
    }

    static OpenApiSchema? Property(IOpenApiSchema schema, string name) =>
        schema.Properties!.TryGetValue(name, out var property) ? property as OpenApiSchema : null;

    static string Name(string property) => Wire.Json.PropertyNamingPolicy!.ConvertName(property);
}
