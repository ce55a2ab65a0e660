using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Sections;

/// <summary>Reads and sets the order of a report's sections, the whole tree in one request.</summary>
static class SectionOrderEndpoints
{
    const string Report = "report";

    public static void MapSectionOrder(this IEndpointRouteBuilder manage)
    {
        var order = manage.MapGroup("/reports/{id}/sections/order");
        order
            .MapLazyGet("", Get)
            .Describe(
                "Manage sections",
                "GetSectionOrder",
                "The order of a report's sections",
                "The tree of the drafts. Its `ETag` changes when a section is added, removed or moved."
            )
            .Shows(Report)
            .Answers(Headers.Part)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
            .Needs(Permission.ReadDrafts)
            .Produces<SectionOrder>();
        order
            .MapLazyPut("", Put)
            .Describe(
                "Manage sections",
                "SetSectionOrder",
                "Order a report's sections",
                "Send the whole tree, with each section exactly once. Each section that moves gets a new "
                    + "revision, which clears an approval of the one before; `Save-Warnings` says whose, of the first "
                    + "ten. Either all sections move, or none."
            )
            .Reads(typeof(SectionOrder))
            .NeedsIfMatch()
            .Shows(Report)
            .Answers(Headers.Part, Headers.SaveWarnings)
            .Refuses(ProblemTypes.NotFound)
            .Needs(Permission.Edit)
            .Produces<SectionOrder>();
    }

    static async Task<JsonHttpResult<SectionOrder>> Get(
        string id,
        HttpContext http,
        SectionOrdering ordering,
        CancellationToken ct
    )
    {
        return Answer(http, SectionOrdering.Order(await ordering.Sections(Ids.Parse(id), ct)));
    }

    static async Task<JsonHttpResult<SectionOrder>> Put(
        string id,
        HttpContext http,
        SectionOrdering ordering,
        CancellationToken ct
    )
    {
        var (report, expected) = (Ids.Parse(id), Preconditions.IfMatch(http.Request));
        var wanted = (await http.Request.ReadJson(Limits.JsonBytes, JsonBody.Json, ct)).Fit<SectionOrder>();
        var (order, cleared) = await ordering.Set(report, wanted, expected, ct);
        http.Warn(cleared);
        return Answer(http, order);
    }

    static JsonHttpResult<SectionOrder> Answer(HttpContext http, SectionOrder order)
    {
        http.Response.Headers.ETag = SectionOrdering.Tag(order);
        return TypedResults.Json(order, Wire.Json);
    }
}
