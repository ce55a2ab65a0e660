using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Checking;

/// <summary>The management route that lists what readers of drafts would stumble over.</summary>
static class WarningEndpoints
{
    const string Report = "report",
        Entry = "entry",
        Language = "language",
        Check = "check";

    static readonly Parameter[] Parameters =
    [
        new(Report, "The slug of a report: only its own draft and those below it."),
        new(Entry, "The id of an entry: only its draft."),
        new(Language, "Only what is in this language or in no language."),
        new(Check, "Only what this check finds.", [.. CheckNames.All]),
        Paging.LimitParameter("How many warnings a page holds. Those of one entry are always on one page."),
        Paging.CursorParameter(),
    ];

    public static void MapWarnings(this IEndpointRouteBuilder manage) =>
        manage
            .MapLazyGet("/warnings", List)
            .Describe(
                "Publishing",
                "ListWarnings",
                "What readers would stumble over",
                "In the newest drafts, before anything is published: dead links, skipped headings, long sentences and the "
                    + "other checks, each with its place and the address to mend it. A page looks through a limited number of "
                    + "drafts, so it may be empty and still have a `next`."
            )
            .Takes(Parameters)
            .Refuses(ProblemTypes.UnknownLanguage)
            .IsHeavy(Heavy.Lists)
            .Needs(Permission.ReadDrafts)
            .Produces<Page<PublicationWarning>>();

    static async Task<JsonHttpResult<Page<PublicationWarning>>> List(
        HttpContext http,
        WarningReader reader,
        Languages languages,
        CancellationToken ct
    )
    {
        var query = Query.Of(http.Request);
        var (found, next) = await reader.Of(
            new(
                query.Text(Report),
                query.Text(Entry) is { } id ? Id(id) : null,
                query.Text(Language) is { } tag ? Negotiation.Configured(tag, languages).Tag : null,
                query.Text(Check),
                query.Limit(),
                query.NumberCursor() ?? 0
            ),
            ct
        );
        return TypedResults.Json(
            new Page<PublicationWarning>
            {
                Items = found,
                Next = next is { } after ? Paging.Next(http.Request, "/api/v1/manage/warnings", after) : null,
            },
            Wire.Json
        );
    }

    static Guid Id(string text) =>
        Guid.TryParseExact(text, "D", out var id)
            ? id
            : throw ProblemException.Parameter($"'{Excerpt.Of(text)}' is no id.", Entry, ["the id of an entry"]);
}
