using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;

namespace AnnualReports.Tests.Kinds.Events;

/// <summary>A meeting, a conference or a visit: a kind that the program does not have.</summary>
sealed class EventKind()
    : Kind<EventDraft, EventFields, EventText, EventCard, EventView>(new EventFieldRules(), new EventTextRules())
{
    const string Partner = "partner";

    public override string Name => "event";

    public override string Segment => "events";

    public override bool ListedOverAll => true;

    public override ImmutableArray<SortField> Order { get; } = [new(SortColumn.Date)];

    public override ImmutableArray<SortColumn> Sorts { get; } = [SortColumn.Date, SortColumn.Slug];

    public override ImmutableArray<ReferenceRole> Roles => [new(Partner, "partner")];

    public override ImmutableArray<Filter> Filters { get; } = [Filter.Reference(Partner), Filter.From, Filter.To];

    public override string ExampleFields => """{ "date": { "from": "2025-05-05" } }""";

    public override (string Name, string? Summary) ExampleText => ("title", "body");

    protected override EventView View(Rendering r, EventFields fields, EventText text) =>
        new()
        {
            Title = text.Title!,
            Date = fields.Date,
            Partner = fields.Partner,
            Links = new() { Self = r.Self(this), Report = r.ReportLink() },
            Body = Long(r, text.Body),
        };

    protected override Facts Facts(EventView view) =>
        Api.Content.Facts.None with
        {
            DateFrom = view.Date?.From ?? Api.Content.Facts.NoDate,
            DateTo = view.Date?.To ?? view.Date?.From ?? Api.Content.Facts.NoDate,
            Terms = Terms(view.Body, (Partner, [view.Partner])),
        };

    protected override IEnumerable<Reference> References(EventFields fields) =>
        fields.Partner is { } partner ? [new(Partner, "partner", partner, "/fields/partner")] : [];

    protected override string? Title(EventText text) => text.Title;
}
