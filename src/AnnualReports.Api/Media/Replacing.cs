using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Media;

/// <summary>Puts another file in the place of one, in all newest drafts that use it, or in none.</summary>
static class Replacing
{
    public static void MapReplacing(this RouteGroupBuilder media) =>
        media
            .MapLazyPost("/{id}/replace", Replace)
            .Describe(
                "Media",
                "ReplaceMedia",
                "Replace a file by another",
                "In every newest draft that uses it, as a picture or to be downloaded. Each of them gets one new revision, all in "
                    + "one transaction. What is public stays as it is until it is published. Focal points and alternative texts "
                    + "stay too, so look at them again. `warnings` says whose approval is cleared by it. With `dryRun` nothing is saved."
            )
            .Reads(typeof(MediaReplaceRequest))
            .Shows(Examples.ShownMedia)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.StaleRevision, ProblemTypes.FileDeleted)
            .Needs(Permission.Edit)
            .Produces<MediaReplaced>();

    static async Task<JsonHttpResult<MediaReplaced>> Replace(
        string id,
        HttpContext http,
        ReportsDb db,
        DraftStore drafts,
        KindSet kinds,
        Languages languages,
        CancellationToken ct
    )
    {
        var file = Ids.Parse(id);
        var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<MediaReplaceRequest>(r =>
            Faults(r, file)
        );
        db.Act.Scope.Demand(0);
        await MediaEndpoints.Row(db, file, ct);
        if ((await db.UsableFilesOf([request.By], ct)).GetValueOrDefault(request.By) is not { IsErased: false } other)
            throw Refusal.Invalid([new("/by", $"There is no file with the id {request.By}. Upload it first.")]);
        var replaced = await drafts.ReplaceFile(file, other, Blank.Is(request.Note) ? null : request.Note, request.DryRun, ct);
        var reports = await db.SlugsOf(replaced.Select(r => r.Row.ReportNo), ct);
        return TypedResults.Json(
            new MediaReplaced
            {
                DryRun = request.DryRun,
                Entries =
                [
                    .. replaced.Select(r => new MediaReplacedIn
                    {
                        Kind = r.Row.Kind,
                        Id = r.Row.Id,
                        Report = reports.GetValueOrDefault(r.Row.ReportNo),
                        Slug = r.Row.Slug,
                        Title = languages.Title(kinds[r.Row.Kind], r.Draft),
                        Revision = r.Revision,
                        Places = r.Places,
                        Warnings = r.Cleared is { } told ? [told.ToWarning()] : null,
                    }),
                ],
            },
            Wire.Json
        );
    }

    static IEnumerable<Fault> Faults(MediaReplaceRequest request, Guid file)
    {
        if (request.Note is { Length: > Limits.Note })
            yield return new("/note", $"At most {Limits.Note} characters; these are {request.Note.Length}.");
        if (request.By == file)
            yield return new("/by", "This is the same file. Name another one.");
    }
}
