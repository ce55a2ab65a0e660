using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Delivery;

/// <summary>
/// The files attached to a report, and a redirect to the file that is the whole report in the reader's language.
/// </summary>
static class DownloadEndpoints
{
    public static void MapDownloads(this IEndpointRouteBuilder v1)
    {
        v1.MapLazyMethods("/reports/{report}/downloads", HeadRequests.GetAndHead, List)
            .Describe(
                "Reports",
                "ListDownloads",
                "The files attached to a report",
                "The files of every language in which the report is public, those of the request's language "
                    + "first; each names its language. With `fallback=none`, only those of one language."
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
        v1.MapLazyMethods("/reports/{report}/download", HeadRequests.GetAndHead, Redirect)
            .Describe(
                "Reports",
                "DownloadReport",
                "The whole report as a file",
                "Redirects to the file of kind `full-report` in the reader's language, or in the first of "
                    + "its fallback languages that has one; `Content-Language` says which. Unknown parameters are "
                    + "ignored."
            )
            .AlsoAs("application/pdf")
            .Takes(Negotiation.Localised)
            .IsShared()
            .ShowsThePresent(request =>
                new(
                    PresentOnly.Named(request, "report"),
                    "downloads",
                    Language: PresentOnly.Named(request, Negotiation.Lang)
                )
                {
                    BelowElsewhere = null,
                }
            )
            .Answers(Headers.ToFile, Headers.CacheControl, Headers.SurrogateKey, Headers.Vary, Headers.FileLanguage)
            .Refuses(
                ProblemTypes.UnknownLanguage,
                ProblemTypes.UnknownReport,
                ProblemTypes.NotYetPublic,
                ProblemTypes.Withdrawn,
                ProblemTypes.NoSuchDownload
            )
            .Produces(StatusCodes.Status303SeeOther);
    }

    static async Task<StoredBody<ReportDownloads>> List(
        HttpContext http,
        PublicEdge edge,
        Downloads downloads,
        CancellationToken ct
    ) => edge.Answer<ReportDownloads>(await downloads.List(edge.Read(http), ct));

    // The status is 303, because the file is a different resource from the one that was asked for (RFC 9110).
    static async Task<StatusCodeHttpResult> Redirect(
        HttpContext http,
        PublicEdge edge,
        Downloads downloads,
        Freshness freshness,
        CancellationToken ct
    )
    {
        var (file, language, report) = await downloads.Whole(edge.Read(http), ct);
        var headers = http.Response.Headers;
        headers.CacheControl = freshness.Of(null);
        headers[Headers.SurrogateKey.Name] = string.Join(' ', Downloads.KeysOf(report));
        headers.ContentLanguage = language;
        headers.Location = file.Url;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}

/// <summary>Reads the files attached to a report from its public bodies, now and in the past.</summary>
sealed class Downloads(
    ReportsDb db,
    PublicEntries published,
    PublicAnswers answers,
    AnswerTags tags,
    Languages languages
)
{
    public Task<PublicAnswer> List(PublicRequest request, CancellationToken ct) => answers.OfReport(request, Plan, ct);

    public static string[] KeysOf(string report) => [$"report-{report}", "downloads"];

    async Task<PlannedAnswer> Plan(FoundRequest found, CancellationToken ct)
    {
        var (report, options) = (found.Report, found.Options);
        var path = $"{Addresses.Root}/reports/{report.Slug}/downloads";
        string[] shown =
        [
            .. found
                .Time.Languages.Tags.Where(l => options.Fallback || l == options.Language)
                .OrderBy(l => l != options.Language)
                .ThenBy(l => l, StringComparer.Ordinal),
        ];
        var state = await tags.State(found, [report.No], [.. shown, options.Language], ct);
        return new(
            found.Represent(AnswerTags.Of(state, path + found.Suffix)) with
            {
                ContentLocation = report.ByLatest ? path + found.Request.Query.Spelling : null,
                Keys = KeysOf(report.Slug),
            },
            async token =>
            {
                var items = new List<ReportDownload>();
                foreach (var language in shown)
                    items.AddRange((await In(language, report, options, token)).Select(d => Named(d, language)));
                return new(JsonSerializer.SerializeToUtf8Bytes(new ReportDownloads(items), Wire.Json));
            }
        )
        {
            DependsOn = report,
        };
    }

    /// <summary>
    /// The file that is the whole report, in the language of the request or in the first of its fallback languages that
    /// has one.
    /// </summary>
    /// <exception cref="ProblemException">There is no such file.</exception>
    public async Task<(DownloadView File, string Language, string Report)> Whole(PublicRequest request, CancellationToken ct)
    {
        var options = request.Options(languages);
        return await db.ReadTogether(
            async token =>
            {
                var report = await published.Report(request.Report!, options, token);
                foreach (var tag in options.Fallback ? languages.Chain(options.Language) : [options.Language])
                    if (await WholeIn(tag, report, options, token) is { } whole)
                        return (whole, tag, report.Slug);
                throw await Missing(report, options, token);
            },
            ct
        );
    }

    async Task<DownloadView?> WholeIn(string language, ReportRef report, ReadOptions options, CancellationToken ct) =>
        (await In(language, report, options, ct)).FirstOrDefault(d => d.Kind == DownloadKind.FullReport);

    async Task<ProblemException> Missing(ReportRef report, ReadOptions options, CancellationToken ct)
    {
        var others = new List<string>();
        foreach (var tag in languages.Tags)
            if (await WholeIn(tag, report, options, ct) is not null)
                others.Add(tag);
        return new(
            ProblemTypes.NoSuchDownload,
            $"The report '{report.Slug}' is not attached as a file in '{options.Language}"
                + $"'{(options.Fallback ? " nor in one of its fallback languages" : "")}"
                + $".{(others.Count > 0 ? $" It is in: {string.Join(", ", others)}." : "")}"
        )
        {
            More = new Dictionary<string, object?> { ["languages"] = others },
        };
    }

    /// <summary>The files that the report's own text in a language lists.</summary>
    async Task<IReadOnlyList<DownloadView>> In(
        string language,
        ReportRef report,
        ReadOptions options,
        CancellationToken ct
    )
    {
        var rows = published.Own(report, options with { Language = language, Fallback = false });
        return await published.First(rows, ct) is { Body: { } body }
            ? JsonSerializer.Deserialize<ReportView>(body, Wire.Json)!.Downloads ?? []
            : [];
    }

    static ReportDownload Named(DownloadView d, string language) =>
        new()
        {
            Language = language,
            Kind = d.Kind,
            Title = d.Title,
            Url = d.Url,
            Type = d.Type,
            Bytes = d.Bytes,
            Sha256 = d.Sha256,
            Pdf = d.Pdf,
        };
}
