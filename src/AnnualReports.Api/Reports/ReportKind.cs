using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Reports;

/// <summary>The report of a year, under which entries of other kinds stand.</summary>
sealed class ReportKind()
    : Kind<ReportDraft, ReportFields, ReportText, ReportCard, ReportView>(
        new ReportFieldRules(),
        new ReportTextRules()
    ),
        ILinked
{
    const string DefaultTimeZone = "Europe/Brussels";

    public override string Name => "report";

    public override string Segment => "reports";

    public override bool UnderReport => false;

    public override bool IsReport => true;

    public override ImmutableArray<SortField> Order { get; } = [new(SortColumn.Year, Descending: true)];

    public override ImmutableArray<Filter> Filters { get; } = [Filter.Year, Filter.From, Filter.To];

    public override ImmutableArray<SortColumn> Sorts { get; } = [SortColumn.Year, SortColumn.Slug];

    /// <summary>Shape 2 added <c>quotes</c>, shape 3 pictures and downloads.</summary>
    public override int Shape => 4;

    public override string ExampleFields => """{ "year": 2030 }""";

    protected override string LongMember => "foreword";

    protected override string ImageMember => "coverImage";

    protected override string DownloadsMember => "downloads";

    protected override ReportView View(Rendering r, ReportFields fields, ReportText text) =>
        new()
        {
            Title = text.Title!,
            Subtitle = text.Subtitle,
            Summary = text.Summary!,
            Year = fields.Year,
            Period = fields.Period,
            TimeZone = TimeZone(fields),
            ParityLanguages = fields.ParityLanguages,
            Publisher = fields.Publisher?.Name?.GetValueOrDefault(r.Language) is { } name
                ? new(name, fields.Publisher.Url)
                : null,
            Licence = fields.Licence,
            Issn = fields.Issn,
            Isbn = fields.Isbn,
            DepositNumber = fields.DepositNumber,
            CoverImage = Pictures.View(r, fields.CoverImage, text.CoverImageAlt),
            Downloads = AttachedFiles.Views(r, text.Downloads),
            Links = new() { Self = r.Self(this) },
            Foreword = Long(r, text.Foreword),
        };

    protected override Facts Facts(ReportView view) =>
        Content.Facts.None with
        {
            DateFrom = view.Period?.From ?? Content.Facts.NoDate,
            DateTo = view.Period?.To ?? view.Period?.From ?? Content.Facts.NoDate,
            Terms = Terms(
                view.Foreword,
                (FileUse.Facet, Pictures.Hashes(view.CoverImage).Concat(AttachedFiles.Hashes(view.Downloads)))
            ),
        };

    public LinkedWork Work(ReadOnlySpan<byte> body, PublicUrl at)
    {
        var view = Read(body);
        return view.As("Report", view.Links, at) with
        {
            Name = view.Title,
            AlternativeHeadline = view.Subtitle,
            Abstract = view.Summary,
            Image = view.CoverImage is { } image ? at.Of(image.Url) : null,
            TemporalCoverage = LinkedData.Days(view.Period),
            Publisher = view.Publisher is { } publisher
                ? new()
                {
                    Type = "Organization",
                    Name = publisher.Name,
                    Url = publisher.Url,
                }
                : null,
            License = view.Licence,
            Encoding = view
                .Downloads?.Where(d => d.Kind == DownloadKind.FullReport)
                .Select(d => LinkedData.File(d, view.Language, at))
                .ToArray()
                is { Length: > 0 } files
                ? files
                : null,
            IsPartOf = view.Issn is { } issn ? new() { Type = "Periodical", Issn = issn } : null,
        };
    }

    protected override string? Title(ReportText text) => text.Title;

    protected override int Year(ReportFields fields) => fields.Year;

    protected override ReportFields InYear(ReportFields fields, int year) => fields with { Year = year };

    protected override IReadOnlyList<string>? ParityLanguages(ReportFields fields) => fields.ParityLanguages;

    protected override string? SourceLanguage(ReportFields fields) => fields.SourceLanguage;

    protected override string TimeZone(ReportFields fields) => fields.TimeZone ?? DefaultTimeZone;

    protected override ReportFields NextYear(ReportFields fields, int year) =>
        fields with
        {
            Year = year,
            Period = new() { From = new(year, 1, 1), To = new(year, 12, 31) },
            Isbn = null,
            DepositNumber = null,
        };

    /// <summary>Files belong to their year and are not copied.</summary>
    protected override ReportText NextYear(ReportText text) => text with { Downloads = null };
}
