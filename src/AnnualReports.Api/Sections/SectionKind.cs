using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Sections;

/// <summary>A part of a report. Sections form a tree.</summary>
sealed class SectionKind()
    : Kind<SectionDraft, SectionFields, SectionText, SectionCard, SectionView>(
        new SectionFieldRules(),
        new SectionTextRules()
    ),
        ITree,
        ILinkedPart
{
    const string Parent = "parent";
    const string Figure = "figure";

    public override string Name => "section";

    public override string Segment => "sections";

    public override ImmutableArray<ReferenceRole> Roles => [new(Parent, Name), new(Figure, "figure")];

    public override string TreeRole => Parent;

    Type ITree.View => typeof(SectionTree);

    string ILinkedPart.PartType => "Chapter";

    public override bool BeginsNextYear => true;

    /// <summary>Shape 2 added <c>figures</c>, and <c>quotes</c> as in every kind that has prose.</summary>
    public override int Shape => 4;

    public override string ExampleFields => """{ "position": 20 }""";

    protected override string ImageMember => "image";

    protected override SectionView View(Rendering r, SectionFields fields, SectionText text) =>
        new()
        {
            Title = text.Title!,
            Summary = text.Summary!,
            Parent = fields.Parent,
            Position = fields.Position,
            Image = Pictures.View(r, fields.Image, text.ImageAlt),
            Figures = fields.Figures,
            Links = new() { Self = r.Self(this), Report = r.ReportLink() },
            Body = Long(r, text.Body),
        };

    protected override Facts Facts(SectionView view) =>
        Content.Facts.None with
        {
            Order = view.Position,
            Terms = Terms(
                view.Body,
                (Parent, [view.Parent]),
                (Figure, view.Figures),
                (FileUse.Facet, Pictures.Hashes(view.Image))
            ),
        };

    protected override IEnumerable<Reference> References(SectionFields fields) =>
        [
            .. fields.Parent is { } parent ? [new(Parent, Name, parent, "/fields/parent")] : Array.Empty<Reference>(),
            .. (fields.Figures ?? []).Select(
                (slug, i) => new Reference(Figure, "figure", slug, $"/fields/figures/{i}")
            ),
        ];

    protected override string? Title(SectionText text) => text.Title;

    protected override SectionFields Place(SectionFields fields, string? parent, int position) =>
        fields with
        {
            Parent = parent,
            Position = position,
        };
}
