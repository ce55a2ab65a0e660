using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Changes;

/// <summary>The public route by which others follow the publication log.</summary>
static class ChangesEndpoint
{
    public static void MapChanges(this IEndpointRouteBuilder v1, KindSet kinds) =>
        v1.MapLazyMethods("/changes", HeadRequests.GetAndHead, List)
            .Describe(
                "Changes",
                "ListChanges",
                "What was published, in order",
                "Everything public, and then every change of it, in the order of the publication log. Ask for `next` "
                    + "again and again to hold a copy that is always complete; with `wait`, the answer comes as soon as "
                    + "something is published. Texts are in the entry's own languages. Which language stands in for "
                    + "another is told by the last `configured`."
            )
            .Takes(ChangesRequest.Parameters(kinds))
            .Answers(
                Headers.ETag,
                Headers.CacheControl,
                Headers.Next,
                Headers.ContentEncoding,
                Headers.Vary,
                Headers.SurrogateKey
            )
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.OtherLog);

    static async Task<StoredBody<ChangesPage>> List(
        HttpContext http,
        PublicEdge edge,
        Languages languages,
        ChangesAnswers answers,
        ChangeWaits waits,
        DeliveryLimit limit,
        CancellationToken ct
    )
    {
        var request = await answers.Begun(ChangesRequest.Of(PublicEdge.QueryOf(http), languages), ct);
        if (request.Wait > TimeSpan.Zero)
        {
            // A cursor of another log would wait for a record that never comes.
            await answers.MustBeInLog(request.After, ct);
            await limit.Aside(
                http,
                () => waits.Until(request.After?.Sequence ?? 0, request.Wait, http.Connection.RemoteIpAddress, ct)
            );
        }
        var client = new Conditions(http.Request.Headers.IfNoneMatch, Codings.Best(http.Request.Headers.AcceptEncoding));
        return edge.Answer<ChangesPage>(await answers.Page(request, client, ct));
    }
}
