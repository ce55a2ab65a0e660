using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;
using FluentValidation;

namespace AnnualReports.Api.Highlights;

sealed class HighlightFieldRules : AbstractValidator<HighlightFields>
{
    public HighlightFieldRules(Countries countries)
    {
        RuleFor(f => f.Position).Position();
        RuleFor(f => f.Image).Picture();
        RuleFor(f => f.Date).Span();
        RuleFor(f => f.Countries).AtMost(Limits.Countries).Distinct();
        RuleForEach(f => f.Countries).AtMost(Limits.Identifier);
        RuleFor(f => f.Themes).AtMost(Limits.References).Distinct();
        RuleForEach(f => f.Themes).Reference();
        RuleFor(f => f.Priorities).AtMost(Limits.References).Distinct();
        RuleForEach(f => f.Priorities).Reference();
        RuleFor(f => f.Partners).AtMost(Limits.References).Distinct();
        RuleForEach(f => f.Partners).Reference();
        RuleFor(f => f.Section).Reference();
        RuleFor(f => f.Links).AtMost(Limits.Links);
        RuleForEach(f => f.Links).SetValidator(new LinkRules());
        RuleSet(
            $"{Rules.Publish},{Rules.Values}",
            () =>
                RuleForEach(f => f.Countries)
                    .SetValidator(new CodeRule<HighlightFields>(countries.Codes))
                    .WithMessage("'{PropertyValue}' is not a country code of ISO 3166-1 (alpha-2, upper case).")
        );
    }
}

sealed class HighlightTextRules : AbstractValidator<HighlightText>
{
    public HighlightTextRules()
    {
        RuleFor(t => t.Title).AtMost(Limits.Title).OneLine();
        RuleFor(t => t.Summary).AtMost(Limits.Summary);
        RuleFor(t => t.ImageAlt).AltText();
        RuleFor(t => t.Body).Prose();
        RuleSet(
            Rules.Publish,
            () =>
            {
                RuleFor(t => t.Title).Complete();
                RuleFor(t => t.Summary).Complete();
            }
        );
    }
}
