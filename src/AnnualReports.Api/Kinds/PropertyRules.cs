using AnnualReports.Api.Content;
using AnnualReports.Api.OpenApi;
using FluentValidation;
using FluentValidation.Validators;

namespace AnnualReports.Api.Kinds;

/// <summary>A list has at most this many items. The OpenAPI documents contain the same number.</summary>
sealed class CountRule<T, TItem>(int max) : PropertyValidator<T, IReadOnlyList<TItem>?>, ICountRule
{
    public override string Name => "Count";

    public int Max => max;

    public override bool IsValid(ValidationContext<T> context, IReadOnlyList<TItem>? value) =>
        value is null || value.Count <= max;

    protected override string GetDefaultMessageTemplate(string errorCode) => $"At most {max} items.";
}

/// <summary>A text is one of these codes. The OpenAPI documents list them.</summary>
sealed class CodeRule<T>(IReadOnlyCollection<string> codes) : PropertyValidator<T, string>, ICodeRule
{
    public override string Name => "Code";

    public IEnumerable<string> Codes => codes;

    public override bool IsValid(ValidationContext<T> context, string value) => codes.Contains(value);
}

/// <summary>A text is a slug. The OpenAPI documents contain the same pattern.</summary>
sealed class SlugRule<T> : PropertyValidator<T, string?>, IFormRule
{
    public override string Name => "Slug";

    public string Pattern => Slugs.Pattern;

    public int Max => Limits.Slug;

    public override bool IsValid(ValidationContext<T> context, string? value) => value is null || Slugs.IsSlug(value);

    protected override string GetDefaultMessageTemplate(string errorCode) =>
        $"A slug: lower-case letters, digits and single hyphens, 1 to {Max} characters.";
}
