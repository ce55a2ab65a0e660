using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery.Series;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery;

/// <summary>Two reports side by side: which sections, priorities and figures came, went, stayed and changed.</summary>
static class ComparingEndpoints
{
    static readonly string[] GetAndHead = ["GET", "HEAD"];

    public static void MapComparing(this IEndpointRouteBuilder v1) =>
        v1.MapMethods("/reports/{report}/compare/{other}", GetAndHead, Task<StoredBody<ReportComparison>> (HttpContext http, Comparing comparing, CancellationToken ct) => comparing.Compare(http, ct))
            .Describe("Reports", "CompareReports", "A report compared with another", "Sections and priorities: added and removed are seen from `report`. The same slug in both is the same one over the years; renamed is what both have under another title in the same language. Figures tell their change from `other` to `report`, in restated values, and none across a break. Each names its language. Compared with itself, all is kept.")
            .Takes(Negotiation.LangParameter, Negotiation.FallbackParameter, Past.AsOfParameter).Answers([.. Headers.List.Where(h => h != Headers.Next)]).Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.NotYetPublic, ProblemTypes.Withdrawn);
}

/// <summary>Compares what is public of two reports.</summary>
sealed class Comparing(ReportsDb db, Published published, Past past, SeriesReading series, KindSet kinds, Languages languages)
{
    /// <summary>Raised when the form of the answer changes, so that no cache keeps the old one.</summary>
    const int BuildShape = 2;

    public async Task<StoredBody<ReportComparison>> Compare(HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        return await db.ReadTogether(async token =>
        {
            var moment = await past.Of(http, query, token);
            var reading = moment.Reading(http.Request, query, languages);
            var report = moment.Report ?? await published.Report((string)http.Request.RouteValues["report"]!, reading, token);
            var other = await published.Report((string)http.Request.RouteValues["other"]!, reading, token);
            var address = $"{Addresses.Root}/reports/{report.Slug}/compare/{other.Slug}";
            // Any report may restate a figure of these.
            var state = await published.States.Tag(moment, [Scope.All], await published.Telling([report, other], reading, token), token);
            var representation = new Representation
            {
                ETag = Preconditions.Tag($"{BuildShape}.{state}",
                    Encoding.UTF8.GetBytes($"{address}?lang={reading.Language}&fallback={reading.Fallback}{moment.Suffix}")),
                Language = reading.Language,
                ContentLocation = report.ByLatest || other.ByLatest ? $"{address}{http.Request.QueryString}" : null,
                CacheControl = moment.CacheControl,
                Keys = [.. new[] { report.Slug, other.Slug }.Distinct().Select(slug => $"report-{slug}"), "compare"],
                ValidFor = await published.States.Depends(moment, null, token),
            };
            if (representation.NotModified(http.Request))
                return new StoredBody<ReportComparison>(default, representation);
            var comparison = new ReportComparison
            {
                Report = await Named(report, reading, moment.Suffix, token),
                Other = await Named(other, reading, moment.Suffix, token),
                Sections = await Entries(kinds["section"], report, other, reading, moment.Suffix, token),
                Priorities = await Entries(kinds["priority"], report, other, reading, moment.Suffix, token),
                Figures = await new ComparingFigures(published, series, kinds[Quote.Kind]).Compare(report, other, reading, moment.Suffix, token),
            };
            return new(JsonSerializer.SerializeToUtf8Bytes(comparison, Wire.Json), representation);
        }, ct);
    }

    /// <summary>The report itself; in a language that it has, where it has none that is wanted.</summary>
    async Task<ComparedText> Named(ReportRef report, Reading reading, string suffix, CancellationToken ct) =>
        await published.AnyText(report, reading, ct) is { } row
            ? Text(kinds.Report, null, row, row.Body!, suffix)
            : new(null, reading.Language, $"{Addresses.Of(null, kinds.Report.Segment, report.Slug)}?lang={reading.Language}{suffix}");

    async Task<ComparedEntries> Entries(Kind kind, ReportRef report, ReportRef other, Reading reading, string suffix, CancellationToken ct)
    {
        var (here, there) = (await Texts(kind, report, reading, suffix, ct), await Texts(kind, other, reading, suffix, ct));
        var elsewhere = there.ToDictionary(t => t.Slug, t => t.Text);
        var both = here.Where(h => elsewhere.ContainsKey(h.Slug)).Select(h => new ComparedEntry { Slug = h.Slug, Report = h.Text, Other = elsewhere[h.Slug] }).ToLookup(IsRenamed);
        var slugs = here.Select(h => h.Slug).ToHashSet();
        return new()
        {
            Added = [.. here.Where(h => !elsewhere.ContainsKey(h.Slug)).Select(h => new ComparedEntry { Slug = h.Slug, Report = h.Text })],
            Removed = [.. there.Where(t => !slugs.Contains(t.Slug)).Select(t => new ComparedEntry { Slug = t.Slug, Other = t.Text })],
            Kept = [.. both[false]],
            Renamed = [.. both[true]],
        };
    }

    /// <summary>A title in another language is another text, not another name.</summary>
    static bool IsRenamed(ComparedEntry entry) => entry.Report!.Language == entry.Other!.Language && entry.Report.Title != entry.Other.Title;

    async Task<List<(string Slug, ComparedText Text)>> Texts(Kind kind, ReportRef report, Reading reading, string suffix, CancellationToken ct)
    {
        var rows = await published.All(published.List(kind, report.No, reading), kind.Order, ct);
        return [.. rows.Where(r => r.Body is not null).Select(r => (r.Slug, Text(kind, report.Slug, r, r.Body!, suffix)))];
    }

    static ComparedText Text(Kind kind, string? report, ListRow row, byte[] body, string suffix)
    {
        var language = Cards.Texts(body, "language"u8)[0];
        return new(kind.PublicTitle(body, row.CardLength), language, $"{Addresses.Of(report, kind.Segment, row.Slug)}?lang={language}{suffix}");
    }
}
