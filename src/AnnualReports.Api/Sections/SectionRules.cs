using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;
using FluentValidation;

namespace AnnualReports.Api.Sections;

sealed class SectionFieldRules : AbstractValidator<SectionFields>
{
    public SectionFieldRules()
    {
        RuleFor(f => f.Parent).Reference();
        RuleFor(f => f.Position).Position();
        RuleFor(f => f.Image).Picture();
        RuleFor(f => f.Figures).AtMost(Limits.References).Distinct();
        RuleForEach(f => f.Figures).Reference();
    }
}

sealed class SectionTextRules : AbstractValidator<SectionText>
{
    public SectionTextRules()
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
