using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;
using FluentValidation;

namespace AnnualReports.Api.Priorities;

sealed class PriorityFieldRules : AbstractValidator<PriorityFields>
{
    public PriorityFieldRules()
    {
        RuleFor(f => f.Position).Position();
        RuleFor(f => f.Image).Picture();
    }
}

sealed class PriorityTextRules : AbstractValidator<PriorityText>
{
    public PriorityTextRules()
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
