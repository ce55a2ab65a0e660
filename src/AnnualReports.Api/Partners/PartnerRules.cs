using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;
using FluentValidation;

namespace AnnualReports.Api.Partners;

sealed class PartnerFieldRules : AbstractValidator<PartnerFields>
{
    public PartnerFieldRules()
    {
        RuleFor(f => f.Position).Position();
        RuleFor(f => f.Website).AtMost(Limits.Url);
        RuleFor(f => f.Logo).Picture();
        RuleSet(
            Rules.Publish,
            () =>
            {
                RuleFor(f => f.Group).NotNull().WithMessage("This is needed to publish.");
                RuleFor(f => f.Website).Web();
            }
        );
    }
}

sealed class PartnerTextRules : AbstractValidator<PartnerText>
{
    public PartnerTextRules()
    {
        RuleFor(t => t.Name).AtMost(Limits.Name).OneLine();
        RuleFor(t => t.Summary).AtMost(Limits.Summary);
        RuleFor(t => t.LogoAlt).AltText();
        RuleSet(Rules.Publish, () => RuleFor(t => t.Name).Complete());
    }
}
