using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Prose;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Figures;

/// <summary>
/// An exact number of the year with its unit. The same slug in several reports is the same number over the years.
/// </summary>
sealed class FigureKind()
    : Kind<FigureDraft, FigureFields, FigureText, FigureCard, FigureView>(
        new FigureFieldRules(),
        new FigureTextRules()
    ),
        ISeries
{
    const string Category = "category";

    public override string Name => "figure";

    public override string Segment => "figures";

    public override bool IsQuoted => true;

    public override bool BeginsNextYear => true;

    /// <summary>Shape 2: numbers are written by CLDR, and there is <c>rounded</c>.</summary>
    public override int Shape => 2;

    public override ImmutableArray<Filter> Filters { get; } =
    [
        Filter.Word(
            Category,
            "Only entries about one of these: lower-case words, such as budget.",
            "a lower-case word, such as budget",
            Slugs.IsSlug
        ),
    ];

    public override string ExampleFields =>
        """{ "category": "budget", "unit": "EUR", "decimals": 2, "value": 1234567.50, "position": 20 }""";

    public override (string Name, string? Summary) ExampleText => ("label", null);

    protected override FigureView View(Rendering r, FigureFields fields, FigureText text)
    {
        var (unit, decimals) = (fields.Unit ?? "", fields.Decimals);
        string Display(decimal value) => new Quantity(value, unit, decimals).Text(r.Language);
        return new()
        {
            Label = text.Label!,
            Note = text.Note,
            Position = fields.Position,
            Category = fields.Category ?? "",
            Unit = unit,
            Decimals = decimals,
            Value = fields.Value is { } value ? Numbers.Scaled(value, decimals) : null,
            Display = fields.Value is { } shown ? Display(shown) : null,
            AsOf = fields.AsOf,
            Breakdown = fields
                .Breakdown?.Select(p => new FigurePart(
                    p.Key,
                    text.BreakdownLabels?.GetValueOrDefault(p.Key) ?? p.Key,
                    Numbers.Scaled(p.Value, decimals),
                    Display(p.Value)
                ))
                .ToArray(),
            Partial = fields.Partial,
            Rounded =
                fields is { Rounded: true, Partial: false, Breakdown: { Count: > 0 } parts }
                && parts.Sum(p => p.Value) != fields.Value
                    ? true
                    : null,
            Supersedes = fields.Supersedes is { } earlier
                ? new(
                    earlier.Report,
                    Numbers.Scaled(earlier.Value, decimals),
                    earlier.Reason?.GetValueOrDefault(r.Language)
                )
                : null,
            SeriesBreak = fields.SeriesBreak,
            Links = new()
            {
                Self = r.Self(this),
                Report = r.ReportLink(),
                Series = $"{Addresses.Of(null, Segment, r.Entry.Slug)}?lang={r.Language}",
            },
        };
    }

    protected override Facts Facts(FigureView view) =>
        Content.Facts.None with
        {
            Order = view.Position,
            Terms = Terms(null, (Category, [view.Category]), (Reference.Earlier, [view.Supersedes?.Report])),
        };

    /// <summary>The figure with the same slug in the report whose number is corrected.</summary>
    protected override IEnumerable<Reference> References(FigureFields fields) =>
        fields.Supersedes is { } earlier
            ? [new(Reference.Earlier, Name, "", "/fields/supersedes/report") { Report = earlier.Report }]
            : [];

    protected override Quantity? Quantity(FigureFields fields) =>
        fields is { Value: { } value, Unit: { } unit } ? new(value, unit, fields.Decimals) : null;

    protected override IEnumerable<Fault> CheckTogether(FigureFields fields, FigureText text, string language) =>
        (fields.Breakdown ?? [])
            .Where(p => Blank.Is(text.BreakdownLabels?.GetValueOrDefault(p.Key)))
            .Select(p => new Fault(
                $"/translations/{language}/breakdownLabels/{p.Key}",
                "This is needed to publish: what the part is."
            ));

    protected override string? Title(FigureText text) => text.Label;

    /// <summary>The same will be counted again, and the number is not known yet.</summary>
    protected override FigureFields NextYear(FigureFields fields, int year) =>
        fields with
        {
            Value = null,
            AsOf = null,
            Breakdown = null,
            Partial = false,
            Rounded = false,
            Supersedes = null,
            SeriesBreak = false,
        };
}
