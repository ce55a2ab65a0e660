using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Partners;

/// <summary>Who the year's work was done with.</summary>
sealed class PartnerKind() : Kind<PartnerDraft, PartnerFields, PartnerText, PartnerView, PartnerView>(new PartnerFieldRules(), new PartnerTextRules())
{
    const string Group = "group";

    static readonly string[] Groups = [.. Enum.GetValues<PartnerGroup>().Select(Word)];

    public override string Name => "partner";

    public override string Segment => "partners";

    public override bool BeginsNextYear => true;

    /// <summary>2: <c>logo</c>.</summary>
    public override int Shape => 3;

    protected override string ImageMember => "logo";

    public override ImmutableArray<Filter> Filters { get; } =
        [Filter.Word(Group, "Only these kinds of partners.", string.Join(", ", Groups), Groups.Contains)];

    protected override PartnerView View(Rendering r, PartnerFields fields, PartnerText text) => new()
    {
        Name = text.Name!,
        Summary = text.Summary,
        // Only a preview shows what has no group yet.
        Group = fields.Group ?? PartnerGroup.Other,
        Position = fields.Position,
        Website = fields.Website,
        Logo = Pictures.View(r, fields.Logo, text.LogoAlt),
        Links = new() { Self = r.Self(this), Report = r.ReportLink() },
    };

    protected override Facts Facts(PartnerView view) => Content.Facts.None with
    {
        Position = view.Position,
        Terms = Terms(null, (Group, [Word(view.Group)]), (FileUse.Facet, Pictures.Hashes(view.Logo))),
    };

    protected override string? Title(PartnerText text) => text.Name;

    static string Word(PartnerGroup group) => JsonNamingPolicy.KebabCaseLower.ConvertName(group.ToString());
}
