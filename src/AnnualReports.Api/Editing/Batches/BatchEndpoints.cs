using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Editing.Batches;

/// <summary>The management routes that change many drafts at once.</summary>
static class BatchEndpoints
{
    const string Tag = "Finding";

    static readonly Parameter DryRun = new(
        "dryRun",
        "`true`: everything is tried and answered as if it were done, and then undone. Nothing is written.",
        "true",
        "false"
    )
    {
        Default = "false",
    };

    public static void MapBatches(this IEndpointRouteBuilder manage, KindSet kinds)
    {
        manage
            .MapLazyPost("/batch", Run)
            .Describe(
                Tag,
                "RunBatch",
                "Change many drafts at once",
                "Up to 500 operations in one transaction: all of them or none. Deletes drafts, saves parts of them, replaces a "
                    + "link, sets a theme, confirms translations. Each names its entry and the `ETag` of its newest revision. "
                    + "Errors have pointers such as `/operations/3/ifMatch`. Nothing public changes. `dryRun=true` answers "
                    + "exactly what would be done."
            )
            .Reads(typeof(BatchRequest))
            .Takes(DryRun)
            .IsHeavy(Heavy.Checks)
            .Needs(Permission.Edit)
            .Produces<BatchResult>()
            .Confirms(
                new(
                    "Change",
                    "All operations are carried out at once. What is deleted can't be restored; try `dryRun=true` first.",
                    "dryRun",
                    "/operations"
                )
            );
        manage
            .MapLazyPost("/reports/{id}/replace", Replace)
            .Describe(
                Tag,
                "ReplaceInReport",
                "Replace a phrase in a whole report",
                "In the newest drafts of the report and of everything below it, in one transaction, with one revision for each "
                    + "entry. Code, marks of quoted figures and, unless `links` is set, addresses stay as they are. "
                    + "`dryRun=true` shows each place before and after. Nothing public changes."
            )
            .Reads(typeof(ReplaceRequest))
            .Takes(DryRun)
            .Shows(kinds.Report.Name)
            .IsHeavy(Heavy.Checks)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
            .Needs(Permission.Edit)
            .Produces<ReplaceResult>()
            .Confirms(
                new(
                    "Replace",
                    "Every draft of the report with the phrase gets a new revision; look at `dryRun=true` first.",
                    "id",
                    "dryRun",
                    "/find",
                    "/replace"
                )
                {
                    Reads = ["GetDraftReport"],
                }
            );
    }

    static async Task<JsonHttpResult<BatchResult>> Run(HttpContext http, Batch batch, CancellationToken ct)
    {
        var isDry = Query.Of(http.Request).Flag(DryRun.Name);
        var request = await (await http.Request.ReadJson(Limits.BatchBytes, JsonBody.Json, ct)).Fit<BatchRequest>(
            BatchRequests.Faults
        );
        return TypedResults.Json(await batch.Run(request, isDry, ct), Wire.Json);
    }

    static async Task<JsonHttpResult<ReplaceResult>> Replace(
        string id,
        HttpContext http,
        Replacing replacing,
        Languages languages,
        CancellationToken ct
    )
    {
        var (report, isDry) = (Ids.Parse(id), Query.Of(http.Request).Flag(DryRun.Name));
        var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<ReplaceRequest>(r =>
            BatchRequests.Faults(r, languages)
        );
        return TypedResults.Json(await replacing.Run(report, request, isDry, ct), Wire.Json);
    }
}
