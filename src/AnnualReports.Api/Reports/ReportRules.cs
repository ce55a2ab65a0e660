using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;
using FluentValidation;

namespace AnnualReports.Api.Reports;

sealed class ReportFieldRules : AbstractValidator<ReportFields>
{
    public ReportFieldRules()
    {
        RuleFor(f => f.Year)
            .InclusiveBetween(Limits.FirstYear, Limits.LastYear)
            .WithMessage("A year from {From} to {To}.");
        RuleFor(f => f.Period).Span();
        RuleFor(f => f.TimeZone)
            .AtMost(Limits.Identifier)
            .Must(zone =>
                zone is null
                || (
                    zone.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+')
                    && (zone.Contains('/', StringComparison.Ordinal) || zone == "UTC")
                    && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
                )
            )
            .WithMessage("'{PropertyValue}' is not an IANA time zone, such as Europe/Brussels.");
        RuleFor(f => f.ParityLanguages).Distinct().AtMost(Limits.References);
        RuleFor(f => f.Publisher!.Url).AtMost(Limits.Url).Web().When(f => f.Publisher is not null);
        When(f => f.Publisher is not null, () => RuleFor(f => f.Publisher!.Name).Each(Limits.Name));
        RuleFor(f => f.CoverImage).Picture();
        RuleFor(f => f.Licence).AtMost(Limits.Url);
        RuleFor(f => f.Issn).AtMost(Limits.Identifier);
        RuleFor(f => f.Isbn).AtMost(Limits.Identifier);
        RuleFor(f => f.DepositNumber).AtMost(Limits.Identifier).OneLine();
        RuleSet(
            Rules.Publish,
            () =>
            {
                RuleFor(f => f.Publisher!.Name)
                    .Must(
                        (_, names, context) => names is null || !Blank.Is(names.GetValueOrDefault(context.Language()!))
                    )
                    .When(f => f.Publisher is not null)
                    .WithMessage((f, _) => "The publisher's name is needed in this language.");
                RuleFor(f => f.Licence).Web();
                RuleFor(f => f.Issn)
                    .Must(issn => issn is null || Identifiers.IsIssn(issn))
                    .WithMessage("'{PropertyValue}' is no ISSN: its check digit is wrong, or its form (1234-5679).");
                RuleFor(f => f.Isbn)
                    .Must(isbn => isbn is null || Identifiers.IsIsbn(isbn))
                    .WithMessage("'{PropertyValue}' is no ISBN: its check digit is wrong, or it has not 13 digits.");
            }
        );
    }
}

sealed class ReportTextRules : AbstractValidator<ReportText>
{
    public ReportTextRules()
    {
        RuleFor(t => t.Title).AtMost(Limits.Title).OneLine();
        RuleFor(t => t.Subtitle).AtMost(Limits.Title).OneLine();
        RuleFor(t => t.Summary).AtMost(Limits.Summary);
        RuleFor(t => t.CoverImageAlt).AltText();
        this.Downloads(t => t.Downloads, t => t.Downloads!);
        RuleFor(t => t.Foreword).Prose();
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

/// <summary>Check digits of ISO 3297 and ISO 2108.</summary>
static class Identifiers
{
    public static bool IsIssn(string text) =>
        text.Length == 9 && text[4] == '-' && Weighted(text.Remove(4, 1)) is { } sum && sum % 11 == 0;

    public static bool IsIsbn(string text)
    {
        var digits = text.Replace("-", "", StringComparison.Ordinal);
        return digits.Length == 13
            && digits.All(char.IsAsciiDigit)
            && digits.Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 3)).Sum() % 10 == 0;
    }

    static int? Weighted(string digits) =>
        digits[..7].All(char.IsAsciiDigit) && (char.IsAsciiDigit(digits[7]) || digits[7] == 'X')
            ? digits.Select((c, i) => (c == 'X' ? 10 : c - '0') * (8 - i)).Sum()
            : null;
}
