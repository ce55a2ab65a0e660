using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Publishing;

/// <summary>Naming editions of reports.</summary>
static class EditionNaming
{
    public static void MapEditionNaming(this IEndpointRouteBuilder manage, KindSet kinds) =>
        manage
            .MapLazyPost("/reports/{id}/editions", Name)
            .Describe(
                "Editions",
                "NameEdition",
                "Name an edition",
                "Gives the public state of the report the next edition number, for good. Naming the same state again makes another edition."
            )
            .Reads(typeof(EditionRequest))
            .Shows(kinds.Report.Name)
            .Answers(Headers.Location)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.NotPublic)
            .Needs(Permission.Publish)
            .Produces<NamedEdition>(StatusCodes.Status201Created)
            .Confirms(
                new(
                    "Name the edition",
                    "It stays citable for good, under its number and this name: an edition can't be renamed or removed.",
                    "id",
                    "/label",
                    "/note"
                )
                {
                    Reads = ["GetDraftReport"],
                    Below = Confirmation.Public,
                }
            );

    static async Task<JsonHttpResult<NamedEdition>> Name(
        string id,
        HttpContext http,
        ReportsDb db,
        DraftStore drafts,
        EditionStore editions,
        KindSet kinds,
        Languages languages,
        CancellationToken ct
    )
    {
        var reportId = Ids.Parse(id);
        var request = await (await http.Request.ReadJson(Limits.OrderBytes, JsonBody.Json, ct)).Fit<EditionRequest>(
            r => Faults(r, languages)
        );
        var row = await editions.Name(
            async token => (await drafts.Row(kinds.Report, reportId, token)).No,
            request.Label,
            request.Note,
            ct
        );
        var slug = (await db.SlugsOf([row.ReportNo], ct))[row.ReportNo];
        var url = $"{Addresses.Root}/reports/{slug}/editions/{row.Number}";
        http.Response.Headers.Location = url;
        return TypedResults.Json(
            new NamedEdition
            {
                Number = row.Number,
                Label = row.Label,
                Note = Notes.Read(row.Note),
                At = row.At,
                Sequence = row.Sequence,
                Count = row.Count,
                Digest = Convert.ToHexStringLower(row.Digest),
                Url = url,
            },
            Wire.Json,
            statusCode: StatusCodes.Status201Created
        );
    }

    static IEnumerable<Fault> Faults(EditionRequest request, Languages languages)
    {
        if (
            request.Label is { } label
            && (Blank.Is(label) || label.Length > Limits.Title || label.Contains('\n', StringComparison.Ordinal))
        )
            yield return new("/label", $"One line of 1 to {Limits.Title} characters, or leave it out.");
        foreach (var (language, note) in request.Note ?? new Dictionary<string, string>())
        {
            if (languages.Find(language)?.Tag != language)
                yield return new($"/note/{BodyFaults.Escape(language)}", $"'{language}' is not a configured language.");
            if (Blank.Is(note) || note.Length > Limits.Note)
                yield return new(
                    $"/note/{BodyFaults.Escape(language)}",
                    $"A note of 1 to {Limits.Note} characters, or leave it out."
                );
        }
    }
}
