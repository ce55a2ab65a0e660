using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;
using FluentValidation;

namespace AnnualReports.Api.Announcements;

sealed class AnnouncementFieldRules : AbstractValidator<AnnouncementFields>
{
    public AnnouncementFieldRules()
    {
        RuleFor(f => f.Links).AtMost(Limits.Links);
        RuleForEach(f => f.Links).SetValidator(new LinkRules());
        RuleSet(Rules.Publish, () => RuleFor(f => f.Date).NotNull().WithMessage("This is needed to publish."));
    }
}

sealed class AnnouncementTextRules : AbstractValidator<AnnouncementText>
{
    public AnnouncementTextRules()
    {
        RuleFor(t => t.Title).AtMost(Limits.Title).OneLine();
        RuleFor(t => t.Body).Prose();
        RuleSet(
            Rules.Publish,
            () =>
            {
                RuleFor(t => t.Title).Complete();
                RuleFor(t => t.Body).Complete();
            }
        );
    }
}
