using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Partners;

/// <summary>An organisation with which the year's work was done.</summary>
sealed class PartnerKind()
    : Kind<PartnerDraft, PartnerFields, PartnerText, PartnerView, PartnerView>(
        new PartnerFieldRules(),
        new PartnerTextRules()
    ),
        ILinkedThing
{
    const string Group = "group";

    static readonly string[] Groups = [.. Enum.GetValues<PartnerGroup>().Select(Word)];

    public override string Name => "partner";

    public override string Segment => "partners";

    public override bool BeginsNextYear => true;

    /// <summary>Shape 2 added <c>logo</c>.</summary>
    public override int Shape => 3;

    public override string ExampleFields => """{ "position": 20, "group": "other" }""";

    public override (string Name, string? Summary) ExampleText => ("name", "summary");

    protected override string ImageMember => "logo";

    public override ImmutableArray<Filter> Filters { get; } =
    [Filter.Word(Group, "Only partners of these types.", string.Join(", ", Groups), Groups.Contains)];

    string ILinkedThing.ThingType => "Organization";

    bool ILinkedThing.IsSubject => false;

    protected override PartnerView View(Rendering r, PartnerFields fields, PartnerText text) =>
        new()
        {
            Name = text.Name!,
            Summary = text.Summary,
            // A draft without a group is only shown in previews.
            Group = fields.Group ?? PartnerGroup.Other,
            Position = fields.Position,
            Website = fields.Website,
            Logo = Pictures.View(r, fields.Logo, text.LogoAlt),
            Links = new() { Self = r.Self(this), Report = r.ReportLink() },
        };

    protected override Facts Facts(PartnerView view) =>
        Content.Facts.None with
        {
            Order = view.Position,
            Terms = Terms(null, (Group, [Word(view.Group)]), (FileUse.Facet, Pictures.Hashes(view.Logo))),
        };

    protected override string? Title(PartnerText text) => text.Name;

    static string Word(PartnerGroup group) => JsonNamingPolicy.KebabCaseLower.ConvertName(group.ToString());
}
