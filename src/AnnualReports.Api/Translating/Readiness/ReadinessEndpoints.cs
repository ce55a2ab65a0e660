using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Translating.Readiness;

/// <summary>Which entries and languages are shown.</summary>
/// <param name="Languages">The languages, in the order of the configuration.</param>
/// <param name="States">Only entries with a text in one of these states in one of the languages; none for all.</param>
sealed record ReadinessFilter(IReadOnlyList<string> Languages, IReadOnlySet<TranslationState> States);

/// <summary>The management route that tells how far the texts of a report are, in all languages.</summary>
static class ReadinessEndpoints
{
    const string Html = "text/html";
    const string Report = "report";

    static readonly Parameter OfLanguages = new("language", "Only these languages, separated by commas.")
    {
        Most = Limits.FilterValues,
    };

    static readonly Parameter OfStates = new(
        "state",
        "Only entries with a text in one of these states, separated by commas.",
        [.. Enum.GetNames<TranslationState>().Select(n => n.ToLowerInvariant())]
    )
    {
        Most = Limits.FilterValues,
    };

    public static void MapReadiness(this IEndpointRouteBuilder manage) =>
        manage
            .MapLazyGet("/reports/{id}/readiness", Get)
            .Describe(
                "Manage reports",
                "GetReportReadiness",
                "How far all translations are",
                "The report, everything in it and the themes that it uses, in all languages: what is missing, outdated "
                    + "or ready, and everything that would stop publishing, each with its place and a link to mend it. "
                    + "`Accept: text/html` gives a page, in the language of `Accept-Language`: en, nl, fr or de."
            )
            .Takes(OfLanguages, OfStates)
            .AlsoAs(Html)
            .Answers(Headers.ContentSecurityPolicy, Headers.ContentLanguage)
            .Shows(Report)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.UnknownLanguage)
            .IsHeavy(Heavy.Exports)
            .Needs(Permission.ReadDrafts)
            .Produces<ReportReadiness>();

    static async Task<Results<JsonHttpResult<ReportReadiness>, ContentHttpResult>> Get(
        string id,
        HttpContext http,
        ReadinessReader reader,
        Languages languages,
        PublicUrl root,
        CancellationToken ct
    )
    {
        var query = Query.Of(http.Request);
        var wanted = query.List(OfLanguages.Name).Select(t => Negotiation.Configured(t, languages).Tag).ToHashSet();
        var readiness = await reader.Of(
            Ids.Parse(id),
            new(
                [.. languages.Tags.Where(t => wanted.Count == 0 || wanted.Contains(t))],
                query
                    .List(OfStates.Name)
                    .Select(s => Enum.Parse<TranslationState>(s, ignoreCase: true))
                    .ToHashSet()
            ),
            ct
        );
        if (Negotiation.MediaType(http.Request) != Html)
            return TypedResults.Json(readiness, Wire.Json);
        http.Response.Headers.ContentSecurityPolicy = PageStyles.Policy(PageStyles.Readiness);
        var words = Wording.Of(http.Request);
        http.Response.Headers.ContentLanguage = words.Language;
        var page = new ReadinessPage(readiness, languages, root.OriginFor(http.Request), words);
        return TypedResults.Content(page.Write(), $"{Html}; charset=utf-8");
    }
}
