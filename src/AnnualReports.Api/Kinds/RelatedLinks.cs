using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using FluentValidation;

namespace AnnualReports.Api.Kinds;

/// <summary>Links to pages on other sites, for the kinds that have them.</summary>
static class RelatedLinks
{
    public static (Type Type, IValidator Rules) Rules => (typeof(LinkFields), new LinkRules());

    /// <summary>The links with their titles in one language; null where there are none.</summary>
    public static RelatedLink[]? In(string language, IReadOnlyList<LinkFields>? links) =>
        links?.Select(l => new RelatedLink(l.Url, l.Title?.GetValueOrDefault(language))).ToArray();
}

/// <summary>The rules for saving and publishing a link.</summary>
sealed class LinkRules : AbstractValidator<LinkFields>
{
    public LinkRules()
    {
        RuleFor(l => l.Url).AtMost(Limits.Url);
        RuleFor(l => l.Title).Each(Limits.Title);
        RuleSet(
            Rules.Publish,
            () =>
            {
                RuleFor(l => l.Url).Complete().Web();
                RuleFor(l => l.Title)
                    .Must(
                        (_, titles, context) =>
                            titles is null || !Blank.Is(titles.GetValueOrDefault(context.Language()!))
                    )
                    .WithMessage("The link's title is needed in this language, or in none.");
            }
        );
    }
}
