using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Announcements;

/// <summary>News about a report for the press and the public, with a date.</summary>
sealed class AnnouncementKind()
    : Kind<AnnouncementDraft, AnnouncementFields, AnnouncementText, AnnouncementCard, AnnouncementView>(
        new AnnouncementFieldRules(),
        new AnnouncementTextRules()
    )
{
    public override string Name => "announcement";

    public override string Segment => "announcements";

    /// <summary>Shape 2: prose has ids, GitHub's tables, sub- and superscript.</summary>
    public override int Shape => 2;

    public override bool ListedOverAll => true;

    public override ImmutableArray<SortField> Order { get; } = [new(SortColumn.Date, Descending: true)];

    public override ImmutableArray<Filter> Filters { get; } = [Filter.From, Filter.To];

    public override ImmutableArray<SortColumn> Sorts { get; } = [SortColumn.Date, SortColumn.Slug];

    public override string ExampleFields => """{ "date": "2025-05-05" }""";

    public override (string Name, string? Summary) ExampleText => ("title", "body");

    protected override AnnouncementView View(Rendering r, AnnouncementFields fields, AnnouncementText text) =>
        new()
        {
            Title = text.Title!,
            Date = fields.Date,
            Links = new()
            {
                Self = r.Self(this),
                Report = r.ReportLink(),
                Related = RelatedLinks.In(r.Language, fields.Links),
            },
            Body = Long(r, text.Body),
        };

    protected override Facts Facts(AnnouncementView view) =>
        Content.Facts.None with
        {
            DateFrom = view.Date ?? Content.Facts.NoDate,
            DateTo = view.Date ?? Content.Facts.NoDate,
            Terms = Terms(view.Body),
        };

    protected override string? Title(AnnouncementText text) => text.Title;
}
