using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery;

/// <summary>The public history of a report: the notes of changes, withdrawals and editions.</summary>
static class HistoryEndpoints
{
    static readonly Parameter[] Known =
    [
        Negotiation.LangParameter,
        Negotiation.FallbackParameter,
        .. Paging.Parameters,
        Paging.CountParameter,
        AsOf.Parameter,
    ];

    public static void MapHistory(this IEndpointRouteBuilder v1) =>
        v1.MapLazyMethods("/reports/{report}/history", HeadRequests.GetAndHead, List)
            .Describe(
                "Reports",
                "ListReportHistory",
                "What changed in a report",
                "Major changes, minor changes with a public note, withdrawals and editions, the newest "
                    + "first, with their notes in one language. Only changes in that language are listed; the note "
                    + "of an edition can be in a fallback language."
            )
            .Takes(Known)
            .Answers(Headers.List)
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(
                ProblemTypes.UnknownLanguage,
                ProblemTypes.UnknownReport,
                ProblemTypes.NotYetPublic,
                ProblemTypes.Withdrawn
            );

    static async Task<StoredBody<Page<PublicChange>>> List(
        HttpContext http,
        PublicEdge edge,
        ReportHistory history,
        CancellationToken ct
    ) => edge.Answer<Page<PublicChange>>(await history.Page(edge.Read(http), ct));
}

/// <summary>Answers what changed in a report.</summary>
sealed class ReportHistory(PublicAnswers answers, PublicChanges changes, AnswerTags tags)
{
    public Task<PublicAnswer> Page(PublicRequest request, CancellationToken ct)
    {
        var page = new PageRequest(request.Query.Limit(), request.Query.Cursor(), request.Query.Count());
        return answers.OfReport(request, (found, token) => Plan(found, page, token), ct);
    }

    sealed record PageRequest(int Limit, string? Cursor, bool Count);

    async Task<PlannedAnswer> Plan(FoundRequest found, PageRequest page, CancellationToken ct)
    {
        var (report, path) = (found.Report, $"{Addresses.Root}/reports/{found.Report.Slug}/history");
        var list = path + found.Suffix;
        var after = ListCursor.Decode(page.Cursor, list, []);
        // Naming an edition adds no record, so the tag needs the newest edition. Titles and notes of the past are
        // emptied by an erasure, so it needs the last erasure too.
        var (newest, state) = (await changes.NewestEdition(found, ct), await tags.State(found, [report.No], ct));
        var tag = AnswerTags.Of(
            $"{state}.{newest}.{await tags.LastRedaction(ct)}",
            $"{list}&limit={page.Limit}&cursor={page.Cursor}&count={page.Count}"
        );
        return new(
            found.Represent(tag) with
            {
                ContentLocation = report.ByLatest ? path + found.Request.Query.Spelling : null,
                Keys = [$"report-{report.Slug}", "history"],
            },
            token => Write(found, list, page, after, token)
        )
        {
            ShowsEditions = true,
        };
    }

    async Task<Written> Write(
        FoundRequest found,
        string list,
        PageRequest page,
        ListCursor? after,
        CancellationToken ct
    )
    {
        var (items, last) = await changes.Page(found, after, page.Limit, ct);
        var next = last is null
            ? null
            : $"{list}&limit={page.Limit}{(page.Count ? "&count=true" : "")}&cursor={last.Encode(list)}";
        var view = new Page<PublicChange>
        {
            Items = items,
            Next = next,
            Total = page.Count ? await changes.Count(found, ct) : null,
        };
        return new(JsonSerializer.SerializeToUtf8Bytes(view, Wire.Json), next);
    }
}
