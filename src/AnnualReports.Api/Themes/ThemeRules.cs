using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;
using FluentValidation;

namespace AnnualReports.Api.Themes;

sealed class ThemeFieldRules : AbstractValidator<ThemeFields>;

sealed class ThemeTextRules : AbstractValidator<ThemeText>
{
    public ThemeTextRules()
    {
        RuleFor(t => t.Name).AtMost(Limits.Name).OneLine();
        RuleSet(Rules.Publish, () => RuleFor(t => t.Name).Complete());
    }
}
