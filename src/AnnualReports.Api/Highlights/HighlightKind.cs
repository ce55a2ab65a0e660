using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Highlights;

/// <summary>An event or result of the year that stands out.</summary>
sealed class HighlightKind(Countries countries)
    : Kind<HighlightDraft, HighlightFields, HighlightText, HighlightCard, HighlightView>(
        new HighlightFieldRules(countries),
        new HighlightTextRules()
    ),
        ILinked,
        ILinkedPart
{
    const string Theme = "theme";
    const string Priority = "priority";
    const string Partner = "partner";
    const string Section = "section";
    const string Country = "country";

    /// <summary>The type of a highlight in schema.org.</summary>
    const string Article = "Article";

    public override string Name => "highlight";

    public override string Segment => "highlights";

    public override bool ListedOverAll => true;

    public override ImmutableArray<ReferenceRole> Roles =>
        [new(Theme, "theme"), new(Priority, "priority"), new(Partner, "partner"), new(Section, "section")];

    public override ImmutableArray<Filter> Filters { get; } =
    [
        Filter.Reference(Priority),
        Filter.Word(
            Country,
            "Only entries that concern one of these countries (ISO 3166-1 alpha-2).",
            "a country's code in capitals, such as BE",
            countries.Contains
        ),
        Filter.Reference(Theme),
        Filter.Reference(Partner),
        Filter.Reference(Section),
        Filter.Featured,
        Filter.From,
        Filter.To,
    ];

    public override ImmutableArray<SortColumn> Sorts { get; } =
    [SortColumn.Order, SortColumn.Date, SortColumn.Featured, SortColumn.Slug, SortColumn.Year];

    /// <summary>Shape 2 added <c>partners</c> and <c>quotes</c>.</summary>
    public override int Shape => 4;

    public override string ExampleFields => """{ "position": 20 }""";

    protected override string ImageMember => "image";

    protected override HighlightView View(Rendering r, HighlightFields fields, HighlightText text) =>
        new()
        {
            Title = text.Title!,
            Summary = text.Summary!,
            Position = fields.Position,
            Date = fields.Date,
            Countries = fields.Countries,
            Themes = fields.Themes,
            Priorities = fields.Priorities,
            Partners = fields.Partners,
            Section = fields.Section,
            Featured = fields.Featured,
            Image = Pictures.View(r, fields.Image, text.ImageAlt),
            Links = new()
            {
                Self = r.Self(this),
                Report = r.ReportLink(),
                Related = RelatedLinks.In(r.Language, fields.Links),
            },
            Body = Long(r, text.Body),
        };

    protected override Facts Facts(HighlightView view) =>
        new(
            view.Position,
            view.Date?.From ?? Content.Facts.NoDate,
            view.Date?.To ?? view.Date?.From ?? Content.Facts.NoDate,
            view.Featured,
            Terms(
                view.Body,
                (Country, view.Countries),
                (Theme, view.Themes),
                (Priority, view.Priorities),
                (Partner, view.Partners),
                (Section, [view.Section]),
                (FileUse.Facet, Pictures.Hashes(view.Image))
            )
        );

    protected override IEnumerable<Reference> References(HighlightFields fields) =>
        [
            .. (fields.Themes ?? []).Select((slug, i) => new Reference(Theme, "theme", slug, $"/fields/themes/{i}")),
            .. (fields.Priorities ?? []).Select(
                (slug, i) => new Reference(Priority, "priority", slug, $"/fields/priorities/{i}")
            ),
            .. (fields.Partners ?? []).Select(
                (slug, i) => new Reference(Partner, "partner", slug, $"/fields/partners/{i}")
            ),
            .. fields.Section is { } section
                ? [new Reference(Section, "section", section, "/fields/section")]
                : Array.Empty<Reference>(),
        ];

    string ILinkedPart.PartType => Article;

    public LinkedWork Work(ReadOnlySpan<byte> body, PublicUrl at)
    {
        var view = Read(body);
        return view.As(Article, view.Links, at) with
        {
            Name = view.Title,
            Headline = view.Title,
            Abstract = view.Summary,
            Image = view.Image is { } image ? at.Of(image.Url) : null,
            TemporalCoverage = LinkedData.Days(view.Date),
            SpatialCoverage = view
                .Countries?.Select(code => new LinkedThing { Type = "Country", Identifier = code })
                .ToArray(),
            Citation = view
                .Links.Related?.Select(page => new LinkedThing
                {
                    Type = "WebPage",
                    Url = page.Url,
                    Name = page.Title,
                })
                .ToArray(),
        };
    }

    protected override string? Title(HighlightText text) => text.Title;
}
