using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using FluentValidation;

namespace AnnualReports.Tests.Kinds.Events;

sealed class EventFieldRules : AbstractValidator<EventFields>
{
    public EventFieldRules()
    {
        RuleFor(f => f.Date).Span();
        RuleFor(f => f.Partner).Reference();
        RuleSet(Rules.Publish, () => RuleFor(f => f.Date).NotNull().WithMessage("This is needed to publish."));
    }
}

sealed class EventTextRules : AbstractValidator<EventText>
{
    public EventTextRules()
    {
        RuleFor(t => t.Title).AtMost(Limits.Title).OneLine();
        RuleFor(t => t.Body).Prose();
        RuleSet(Rules.Publish, () => RuleFor(t => t.Title).Complete());
    }
}
