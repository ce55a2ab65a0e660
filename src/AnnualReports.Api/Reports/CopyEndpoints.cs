using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Reports;

/// <summary>Begins next year's report as a copy of this one, as drafts.</summary>
static class CopyEndpoints
{
    public static void MapReportCopy(this IEndpointRouteBuilder manage) =>
        manage
            .MapLazyPost("/reports/{id}/copy", Copy)
            .Describe(
                "Manage reports",
                "CopyReport",
                "Begin next year's report",
                "Copies the report and, unless `include` says otherwise, its figures (without their values), sections, priorities and partners, with all "
                    + "their texts, as drafts. What they refer to goes along. Links to the whole addresses of entries lead to those of the new report. "
                    + "Texts say that they are unchanged (`unchangedSince`) until they are saved otherwise. All or nothing."
            )
            .Reads(typeof(CopyRequest))
            .Shows("report")
            .Answers(Headers.Location)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.SlugTaken, ProblemTypes.YearTaken, ProblemTypes.FileDeleted)
            .Needs(Permission.Edit)
            .Produces<CopyResult>(StatusCodes.Status201Created)
            .Confirms(
                new(
                    "Copy",
                    "It makes a whole report of drafts at once; each of them would have to be deleted by itself.",
                    "id",
                    "/slug",
                    "/year"
                )
                {
                    Reads = ["GetDraftReport"],
                    Below = Confirmation.Copied,
                }
            );

    static async Task<JsonHttpResult<CopyResult>> Copy(
        string id,
        HttpContext http,
        ReportCopying copying,
        CancellationToken ct
    )
    {
        var reportId = Ids.Parse(id);
        var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<CopyRequest>(
            copying.Faults
        );
        var result = await copying.Copy(reportId, request, ct);
        http.Response.Headers.Location = $"/api/v1/manage/reports/{result.Id}";
        return TypedResults.Json(result, Wire.Json, statusCode: StatusCodes.Status201Created);
    }
}
