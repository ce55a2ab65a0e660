using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Priorities;

/// <summary>An aim. The same slug in several reports is the same priority over the years.</summary>
sealed class PriorityKind()
    : Kind<PriorityDraft, PriorityFields, PriorityText, PriorityCard, PriorityView>(
        new PriorityFieldRules(),
        new PriorityTextRules()
    )
{
    public override string Name => "priority";

    public override string Segment => "priorities";

    public override bool BeginsNextYear => true;

    /// <summary>Shape 2 added <c>quotes</c>, shape 3 <c>image</c>.</summary>
    public override int Shape => 4;

    public override string ExampleFields => """{ "position": 20 }""";

    protected override string ImageMember => "image";

    protected override PriorityView View(Rendering r, PriorityFields fields, PriorityText text) =>
        new()
        {
            Title = text.Title!,
            Summary = text.Summary!,
            Position = fields.Position,
            Image = Pictures.View(r, fields.Image, text.ImageAlt),
            Links = new() { Self = r.Self(this), Report = r.ReportLink() },
            Body = Long(r, text.Body),
        };

    protected override Facts Facts(PriorityView view) =>
        Content.Facts.None with
        {
            Order = view.Position,
            Terms = Terms(view.Body, (FileUse.Facet, Pictures.Hashes(view.Image))),
        };

    protected override string? Title(PriorityText text) => text.Title;
}
