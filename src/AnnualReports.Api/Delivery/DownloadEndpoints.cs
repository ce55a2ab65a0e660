using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Delivery;

/// <summary>The files attached to a report, and the shortest way to the whole report in the reader's language.</summary>
static class DownloadEndpoints
{
    public static void MapDownloads(this IEndpointRouteBuilder v1)
    {
        v1.MapMethods("/reports/{report}/downloads", DeliveryEndpoints.GetAndHead, Task<StoredBody<ReportDownloads>> (HttpContext http, Downloads downloads, CancellationToken ct) => downloads.List(http, ct))
            .Describe("Reports", "ListDownloads", "The files attached to a report", "In every language that the report is public in, that of the request first; each names its language. With `fallback=none`, those of one language alone.")
            .Takes([.. DeliveryEndpoints.Localised, Past.AsOfParameter]).Answers([.. Headers.List.Where(h => h != Headers.Next)]).Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.NotYetPublic, ProblemTypes.Withdrawn);
        v1.MapMethods("/reports/{report}/download", DeliveryEndpoints.GetAndHead, (HttpContext http, Downloads downloads, CancellationToken ct) => downloads.Redirect(http, ct))
            .Describe("Reports", "DownloadReport", "The whole report as a file",
                "Leads to the file of kind `full-report` in the reader's language, or in the first that may stand in for it: "
                + "`Content-Language` says which. Parameters that are not known here are ignored.")
            .AlsoAs("application/pdf").Takes(DeliveryEndpoints.Localised).IsShared()
                .ShowsNow(request => new(OnlyNow.Named(request, "report"), "downloads", Language: OnlyNow.Named(request, Negotiation.Lang))
                {
                    BelowElsewhere = null,
                })
                .Answers(Headers.ToFile, Headers.CacheControl, Headers.Vary, Headers.FileLanguage)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.NotYetPublic, ProblemTypes.Withdrawn, ProblemTypes.NoSuchDownload).Produces(StatusCodes.Status303SeeOther);
    }
}

/// <summary>Reads what is attached to a report from its public bodies, of now and of the past alike.</summary>
sealed class Downloads(ReportsDb db, Published published, Past past, Languages languages, Freshness freshness)
{
    /// <summary>Raised when the form of the answer changes, so that no cache keeps the old one.</summary>
    const int BuildShape = 1;

    public async Task<StoredBody<ReportDownloads>> List(HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        return await db.ReadTogether(async token =>
        {
            var moment = await past.Of(http, query, token);
            var reading = moment.Reading(http.Request, query, languages);
            var report = moment.Report ?? await published.Report(Deliver.Route(http, "report"), reading, token);
            var address = $"{Addresses.Root}/reports/{report.Slug}/downloads";
            string[] shown = [.. moment.Languages.Tags.Where(l => reading.Fallback || l == reading.Language).OrderBy(l => l != reading.Language)
                .ThenBy(l => l, StringComparer.Ordinal)];
            var state = await published.States.Tag(moment, [report.No], [.. shown, reading.Language], token);
            var representation = new Representation
            {
                ETag = Preconditions.Tag($"{BuildShape}.{state}",
                    Encoding.UTF8.GetBytes($"{address}?lang={reading.Language}&fallback={reading.Fallback}{moment.Suffix}")),
                Language = reading.Language,
                ContentLocation = report.ByLatest ? $"{address}{http.Request.QueryString}" : null,
                CacheControl = moment.CacheControl,
                Keys = [$"report-{report.Slug}", "downloads"],
                ValidFor = await published.States.Depends(moment, report, token),
            };
            if (representation.NotModified(http.Request))
                return new StoredBody<ReportDownloads>(default, representation);
            var items = new List<ReportDownload>();
            foreach (var language in shown)
                items.AddRange((await In(language, report, reading, token)).Select(d => Named(d, language)));
            return new(JsonSerializer.SerializeToUtf8Bytes(new ReportDownloads(items), Wire.Json), representation);
        }, ct);
    }

    /// <summary>Leads on to the file; 303, for the file is another resource than the answer to the question.</summary>
    public async Task<IResult> Redirect(HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var reading = Negotiation.Reading(http.Request, query, languages);
        var (found, language) = await db.ReadTogether(async token =>
        {
            var report = await published.Report(Deliver.Route(http, "report"), reading, token);
            foreach (var tag in reading.Fallback ? languages.Chain(reading.Language) : [reading.Language])
                if ((await In(tag, report, reading, token)).FirstOrDefault(d => d.Kind == DownloadKind.FullReport) is { } whole)
                    return (whole, tag);
            throw await Missing(report, reading, token);
        }, ct);
        http.Response.Headers.CacheControl = freshness.Of(null);
        http.Response.Headers[HeaderNames.ContentLanguage] = language;
        http.Response.Headers.Location = found.Url;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    async Task<ProblemException> Missing(ReportRef report, Reading reading, CancellationToken ct)
    {
        var others = new List<string>();
        foreach (var tag in languages.Tags)
            if ((await In(tag, report, reading, ct)).Any(d => d.Kind == DownloadKind.FullReport))
                others.Add(tag);
        return new(ProblemTypes.NoSuchDownload, $"The report '{report.Slug}' is not attached as a file in '{reading.Language}'{(reading.Fallback ? " nor in a language that may stand in for it" : "")}.{(others.Count > 0 ? $" It is in: {string.Join(", ", others)}." : "")}")
        {
            More = new Dictionary<string, object?> { ["languages"] = others },
        };
    }

    /// <summary>What the report's own text in a language lists.</summary>
    async Task<IReadOnlyList<DownloadView>> In(string language, ReportRef report, Reading reading, CancellationToken ct)
    {
        var rows = published.Own(report, reading with { Language = language, Fallback = false });
        return await published.First(rows, ct) is { Body: { } body } ? JsonSerializer.Deserialize<ReportView>(body, Wire.Json)!.Downloads ?? [] : [];
    }

    static ReportDownload Named(DownloadView d, string language) =>
        new() { Language = language, Kind = d.Kind, Title = d.Title, Url = d.Url, Type = d.Type, Bytes = d.Bytes, Sha256 = d.Sha256, Pdf = d.Pdf };
}
