using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Search;

/// <summary>The public route of the search.</summary>
static class SearchEndpoint
{
    public static void MapSearch(this IEndpointRouteBuilder v1, KindSet kinds, SearchFields fields) =>
        v1.MapLazyMethods("/search", HeadRequests.GetAndHead, Find)
            .Describe(
                "Search",
                "Search",
                "Search everything that is public",
                "Finds entries of all kinds and reports by their words, as they are now, the best first. Words are found "
                    + "in their other forms, with and without accents, and with one typing error; a word in a title counts "
                    + "more than one in the text. An entry that is not public in the language asked for is found in the "
                    + "words of the language that stands in for it, and `language` says which; with `fallback=none` it is "
                    + "left out. There is no search in the past, so `asOf` is not known here."
            )
            .Takes(SearchRequest.Parameters(kinds, fields))
            .Answers([.. Headers.Composed, Headers.Next])
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.SearchUnavailable);

    static async Task<StoredBody<SearchPage>> Find(
        HttpContext http,
        PublicEdge edge,
        SearchAnswers answers,
        CancellationToken ct
    ) => edge.Answer<SearchPage>(await answers.Find(edge.Read(http), ct));
}
