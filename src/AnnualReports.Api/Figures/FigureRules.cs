using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Prose;
using AnnualReports.Contracts;
using FluentValidation;

namespace AnnualReports.Api.Figures;

sealed class FigureFieldRules : AbstractValidator<FigureFields>
{
    public FigureFieldRules()
    {
        RuleFor(f => f.Position).Position();
        RuleFor(f => f.Category).Reference();
        RuleFor(f => f.Unit).AtMost(Limits.Identifier);
        RuleFor(f => f.Decimals)
            .InclusiveBetween(0, Limits.Decimals)
            .WithMessage("A whole number from {From} to {To}.");
        RuleFor(f => f.Breakdown).AtMost(Limits.References);
        RuleForEach(f => f.Breakdown).ChildRules(part => part.RuleFor(p => p.Key).Reference());
        RuleFor(f => f.Breakdown)
            .Must(parts => parts is null || parts.Select(p => p.Key).Distinct().Count() == parts.Count)
            .WithMessage("The same key is here twice.");
        RuleFor(f => f.Supersedes!.Report).Reference().When(f => f.Supersedes is not null);
        When(f => f.Supersedes is not null, () => RuleFor(f => f.Supersedes!.Reason).Each(Limits.Note));
        RuleSet(
            Rules.Publish,
            () =>
            {
                RuleFor(f => f.Category).Complete();
                RuleFor(f => f.Unit).Complete();
                RuleFor(f => f.Unit)
                    .SetValidator(new CodeRule<FigureFields>(Units.All))
                    .WithMessage(
                        "'{PropertyValue}' is not a unit. Use persons, count, percent, or a currency of ISO 4217, such as EUR."
                    )
                    .When(f => !Blank.Is(f.Unit));
                RuleFor(f => f.Value).NotNull().WithMessage("This is needed to publish.");
                RuleFor(f => f.Value)
                    .Must((figure, value) => value is not { } number || Exact.Fits(number, figure.Decimals))
                    .WithMessage(Exact.Message);
                RuleForEach(f => f.Breakdown)
                    .Must((figure, part) => Exact.Fits(part.Value, figure.Decimals))
                    .WithMessage(Exact.Message);
                RuleFor(f => f.Breakdown)
                    .Must(
                        (figure, parts) =>
                            figure.Partial
                            || parts is not { Count: > 0 }
                            || figure.Value is not { } value
                            || parts.Sum(p => p.Value) == value
                            || (
                                figure.Rounded
                                && Exact.IsRounding(parts.Sum(p => p.Value) - value, parts.Count, figure.Decimals)
                            )
                    )
                    .WithMessage(f => Exact.Difference(f));
                RuleFor(f => f.Supersedes!.Value)
                    .Must((figure, value) => Exact.Fits(value, figure.Decimals))
                    .WithMessage(Exact.Message)
                    .When(f => f.Supersedes is not null);
                RuleFor(f => f.Supersedes!.Reason)
                    .Must((_, reasons, context) => !Blank.Is(reasons?.GetValueOrDefault(context.Language()!)))
                    .When(f => f.Supersedes is not null)
                    .WithMessage("A restatement needs its reason in this language.");
            }
        );
    }
}

sealed class FigureTextRules : AbstractValidator<FigureText>
{
    public FigureTextRules()
    {
        RuleFor(t => t.Label).AtMost(Limits.Title).OneLine();
        RuleFor(t => t.Note).AtMost(Limits.Summary);
        RuleFor(t => t.BreakdownLabels).Each(Limits.Title);
        RuleSet(Rules.Publish, () => RuleFor(t => t.Label).Complete());
    }
}

/// <summary>The limit on digits: clients read numbers as doubles, which hold 15 significant digits.</summary>
static class Exact
{
    const int Digits = 15;

    public const string Message =
        "A number of at most 15 significant digits, with no more decimals than `decimals` says.";

    public static bool Fits(decimal value, int decimals)
    {
        var rounded = decimal.Round(value, Math.Clamp(decimals, 0, Limits.Decimals));
        return rounded == value && Significant(value) <= Digits;
    }

    /// <summary>
    /// Whether rounding explains the difference between a sum and its parts, each of which may be off by half a unit of
    /// the last decimal.
    /// </summary>
    public static bool IsRounding(decimal difference, int parts, int decimals) =>
        Math.Abs(difference)
        <= (parts + 1) * new decimal(5, 0, 0, false, (byte)(Math.Clamp(decimals, 0, Limits.Decimals) + 1));

    public static string Difference(FigureFields figure)
    {
        var sum = figure.Breakdown!.Sum(p => p.Value);
        return FormattableString.Invariant($"The parts add up to {sum}, not to {figure.Value}. ")
            + (
                figure.Rounded
                    ? "That is more than rounding explains. Correct them, or say with `partial` that they are not all of it."
                : IsRounding(sum - figure.Value!.Value, figure.Breakdown!.Count, figure.Decimals)
                    ? "Correct them, or say with `rounded` that this comes of rounding, or with `partial` that they are not all of it."
                : "Correct them, or say with `partial` that they are not all of it."
            );
    }

    /// <summary>The number of significant digits. In whole numbers the zeros at the end count.</summary>
    static int Significant(decimal value)
    {
        var text = Math.Abs(value).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (text.Contains('.', StringComparison.Ordinal))
            text = text.TrimEnd('0').Replace(".", "", StringComparison.Ordinal);
        return text.TrimStart('0').Length;
    }
}
