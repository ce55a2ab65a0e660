using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery.Series;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery;

/// <summary>
/// Compares two reports: which sections, priorities and figures were added, removed, kept or changed.
/// </summary>
static class ComparisonEndpoints
{
    public static void MapComparisons(this IEndpointRouteBuilder v1) =>
        v1.MapLazyMethods("/reports/{report}/compare/{other}", HeadRequests.GetAndHead, Compare)
            .Describe(
                "Reports",
                "CompareReports",
                "A report compared with another",
                "Which sections and priorities `report` has and `other` does not (added), and the other way "
                    + "round (removed). The same slug in both reports is the same entry; renamed entries have "
                    + "different titles in the same language. Figures have their change from `other` to `report`, "
                    + "in restated values, and none if the definition changed. Each item names its language. "
                    + "Compared with itself, a report has everything in `kept`."
            )
            .Takes([.. Negotiation.Localised, AsOf.Parameter])
            .Answers([.. Headers.List.Where(h => h != Headers.Next)])
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(
                ProblemTypes.UnknownLanguage,
                ProblemTypes.UnknownReport,
                ProblemTypes.NotYetPublic,
                ProblemTypes.Withdrawn
            );

    static async Task<StoredBody<ReportComparison>> Compare(
        HttpContext http,
        PublicEdge edge,
        Comparisons comparisons,
        CancellationToken ct
    ) => edge.Answer<ReportComparison>(await comparisons.Compare(edge.Read(http), ct));
}

/// <summary>Compares the public content of two reports.</summary>
sealed class Comparisons(
    PublicEntries published,
    PublicAnswers answers,
    AnswerTags tags,
    SeriesReader series,
    KindSet kinds
)
{
    public Task<PublicAnswer> Compare(PublicRequest request, CancellationToken ct) =>
        answers.OfReport(request, Plan, ct);

    async Task<PlannedAnswer> Plan(FoundRequest found, CancellationToken ct)
    {
        var (report, options) = (found.Report, found.Options);
        var other = await published.Report(found.Request.OtherReport!, options, ct);
        var address = $"{Addresses.Root}/reports/{report.Slug}/compare/{other.Slug}";
        // A third report may restate a figure of one of these, so any record can change the answer.
        var state = await tags.State(
            found,
            [Scope.All],
            await published.LanguagesOfAnyText([report, other], options, ct),
            ct
        );
        return new(
            found.Represent(AnswerTags.Of(state, address + found.Suffix)) with
            {
                ContentLocation = report.ByLatest || other.ByLatest ? address + found.Request.Query.Spelling : null,
                Keys = [.. new[] { report.Slug, other.Slug }.Distinct().Select(slug => $"report-{slug}"), "compare"],
            },
            token => Write(report, other, options, found.Time.Suffix, token)
        );
    }

    async Task<Written> Write(
        ReportRef report,
        ReportRef other,
        ReadOptions options,
        string suffix,
        CancellationToken ct
    )
    {
        var comparison = new ReportComparison
        {
            Report = await Named(report, options, suffix, ct),
            Other = await Named(other, options, suffix, ct),
            Sections = await Entries(kinds.OfContract<SectionView>(), report, other, options, suffix, ct),
            Priorities = await Entries(kinds.OfContract<PriorityView>(), report, other, options, suffix, ct),
            Figures = await new FigureComparison(published, series, kinds.Quoted).Compare(
                report,
                other,
                options,
                suffix,
                ct
            ),
        };
        return new(JsonSerializer.SerializeToUtf8Bytes(comparison, Wire.Json));
    }

    /// <summary>
    /// The report itself. If it is not public in the languages that are wanted, it is shown in a language that it has.
    /// </summary>
    async Task<ComparedText> Named(ReportRef report, ReadOptions options, string suffix, CancellationToken ct) =>
        await published.AnyText(report, options, ct) is { } row
            ? Text(kinds.Report, null, row, row.Body!, suffix)
            : new(
                null,
                options.Language,
                $"{Addresses.Of(null, kinds.Report.Segment, report.Slug)}?lang={options.Language}{suffix}"
            );

    async Task<ComparedEntries> Entries(
        Kind kind,
        ReportRef report,
        ReportRef other,
        ReadOptions options,
        string suffix,
        CancellationToken ct
    )
    {
        var (here, there) = (
            await Texts(kind, report, options, suffix, ct),
            await Texts(kind, other, options, suffix, ct)
        );
        var elsewhere = there.ToDictionary(t => t.Slug, t => t.Text);
        var both = here.Where(h => elsewhere.ContainsKey(h.Slug))
            .Select(h => new ComparedEntry
            {
                Slug = h.Slug,
                Report = h.Text,
                Other = elsewhere[h.Slug],
            })
            .ToLookup(IsRenamed);
        var slugs = here.Select(h => h.Slug).ToHashSet();
        return new()
        {
            Added =
            [
                .. here.Where(h => !elsewhere.ContainsKey(h.Slug))
                    .Select(h => new ComparedEntry { Slug = h.Slug, Report = h.Text }),
            ],
            Removed =
            [
                .. there
                    .Where(t => !slugs.Contains(t.Slug))
                    .Select(t => new ComparedEntry { Slug = t.Slug, Other = t.Text }),
            ],
            Kept = [.. both[false]],
            Renamed = [.. both[true]],
        };
    }

    /// <summary>A different title in another language is a translation, not a new name.</summary>
    static bool IsRenamed(ComparedEntry entry) =>
        entry.Report!.Language == entry.Other!.Language && entry.Report.Title != entry.Other.Title;

    async Task<List<(string Slug, ComparedText Text)>> Texts(
        Kind kind,
        ReportRef report,
        ReadOptions options,
        string suffix,
        CancellationToken ct
    )
    {
        var rows = await published.All(published.List(kind, report.No, options), kind.Order, ct);
        return
        [
            .. rows.Where(r => r.Body is not null).Select(r => (r.Slug, Text(kind, report.Slug, r, r.Body!, suffix))),
        ];
    }

    static ComparedText Text(Kind kind, string? report, ListRow row, byte[] body, string suffix)
    {
        var language = Cards.Texts(body, "language"u8)[0];
        return new(
            kind.PublicTitle(body, row.CardLength),
            language,
            $"{Addresses.Of(report, kind.Segment, row.Slug)}?lang={language}{suffix}"
        );
    }
}
