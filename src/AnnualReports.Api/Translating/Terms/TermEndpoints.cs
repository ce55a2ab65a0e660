using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Translating.Terms;

/// <summary>The management routes of the glossary.</summary>
static class TermEndpoints
{
    const string Tag = "Glossary";

    const string Table = """
        sourceLanguage,targetLanguage,source,target,alternatives,forbidden,note
        nl,fr,ambassaderaad,conseiller d’ambassade,conseillère d’ambassade,,
        """;

    static readonly Parameter DryRun = new(
        "dryRun",
        "`true`: a table is checked, and what it would change is counted; nothing is written.",
        "true",
        "false"
    )
    {
        Default = "false",
    };

    public static void MapGlossary(this IEndpointRouteBuilder manage)
    {
        var terms = manage.MapGroup("/glossary");
        terms
            .MapLazyGet("", List)
            .Describe(
                Tag,
                "ListTerms",
                "The glossary",
                "How terms are translated, in the order of the languages and of the terms. `Accept: text/csv` gives all "
                    + "that are asked for as a table, which can be sent back."
            )
            .Takes(TermList.Parameters)
            .AlsoAs(MediaTypes.Csv)
            .IsHeavy(Heavy.Lists)
            .Refuses(ProblemTypes.UnknownLanguage)
            .Needs(Permission.ReadDrafts)
            .Produces<Page<GlossaryTermView>>();
        terms
            .MapLazyPost("", Create)
            .Describe(
                Tag,
                "CreateTerm",
                "Add a term, or a table of terms",
                "As JSON, one term. As `text/csv`, a table: terms that are new are added, and those that are there are "
                    + "replaced, all of them or none. Its first line names the columns: sourceLanguage, targetLanguage, source, "
                    + "target, and optionally alternatives, forbidden (several are separated by `|`) and note."
            )
            .Reads(typeof(GlossaryTermRequest))
            .AlsoReads(MediaTypes.Csv, Table)
            .Takes(DryRun)
            .Answers(Headers.Revision, Headers.Location)
            .Needs(Permission.Edit)
            .Produces<GlossaryTermView>(StatusCodes.Status201Created)
            .Produces<GlossaryImport>()
            .Leads("GetTerm", "Read it", ("id", "$response.body#/id"));
        MapOne(terms);
    }

    static void MapOne(RouteGroupBuilder terms)
    {
        terms
            .MapLazyGet("/{id}", Get)
            .Describe(Tag, "GetTerm", "One term", "With its `ETag`.")
            .OfOne()
            .Answers(Headers.Revision)
            .Needs(Permission.ReadDrafts)
            .Produces<GlossaryTermView>();
        terms
            .MapLazyPut("/{id}", Replace)
            .Describe(Tag, "ReplaceTerm", "Change a term", "The whole term as it shall be.")
            .Reads(typeof(GlossaryTermRequest))
            .NeedsIfMatch()
            .OfOne()
            .Answers(Headers.Revision)
            .Needs(Permission.Edit)
            .Produces<GlossaryTermView>();
        terms
            .MapLazyDelete("/{id}", Delete)
            .Describe(Tag, "DeleteTerm", "Delete a term", "Texts that use it stay as they are.")
            .NeedsIfMatch()
            .OfOne()
            .Needs(Permission.Edit)
            .Produces(StatusCodes.Status204NoContent)
            .Confirms(
                new("Delete", "Translations are no longer compared with it.", "id", "If-Match") { Reads = ["GetTerm"] }
            );
    }

    static RouteHandlerBuilder OfOne(this RouteHandlerBuilder route) =>
        route.Shows(Examples.ShownTerm).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest);

    static async Task<Results<JsonHttpResult<Page<GlossaryTermView>>, ContentHttpResult>> List(
        HttpContext http,
        ReportsDb db,
        Languages languages,
        CancellationToken ct
    )
    {
        var list = new TermList(Query.Of(http.Request), db, languages);
        if (Negotiation.MediaType(http.Request) != MediaTypes.Csv)
            return TypedResults.Json(await list.Page(http.Request, ct), Wire.Json);
        var table = TermTable.Write(await list.All(ct));
        http.Response.Headers.ContentDisposition = "attachment; filename=\"glossary.csv\"";
        return TypedResults.Content(System.Text.Encoding.UTF8.GetString(table), TermTable.MediaType);
    }

    static async Task<Results<JsonHttpResult<GlossaryTermView>, JsonHttpResult<GlossaryImport>>> Create(
        HttpContext http,
        TermStore store,
        ReportsDb db,
        Languages languages,
        CancellationToken ct
    )
    {
        var isDry = Query.Of(http.Request).Flag(DryRun.Name);
        if (http.Request.IsSentAs(MediaTypes.Csv))
        {
            var table = await http.Request.ReadUtf8(Limits.TableBytes, MediaTypes.Csv, "table", ct);
            return TypedResults.Json(await store.Import(TermTable.Read(table, languages), isDry, ct), Wire.Json);
        }
        if (isDry)
            throw ProblemException.Parameter("'dryRun' is for tables. Send one term without it.", DryRun.Name, ["false"]);
        var row = await store.Create(await Sent(http, languages, ct), ct);
        http.Response.Headers.Location = $"/api/v1/manage/glossary/{row.Id}";
        return await Answer(http, db, row, ct, StatusCodes.Status201Created);
    }

    static async Task<GlossaryTermRequest> Sent(HttpContext http, Languages languages, CancellationToken ct) =>
        await (await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<GlossaryTermRequest>(r =>
            TermRequests.Faults(r, languages)
        );

    static async Task<JsonHttpResult<GlossaryTermView>> Get(
        string id,
        HttpContext http,
        TermStore store,
        ReportsDb db,
        CancellationToken ct
    ) => await Answer(http, db, await store.Existing(Ids.Parse(id), ct), ct);

    static async Task<JsonHttpResult<GlossaryTermView>> Replace(
        string id,
        HttpContext http,
        TermStore store,
        ReportsDb db,
        Languages languages,
        CancellationToken ct
    )
    {
        var term = Ids.Parse(id);
        var expected = await Expected(http, store, term, ct);
        return await Answer(http, db, await store.Replace(term, expected, await Sent(http, languages, ct), ct), ct);
    }

    static async Task<NoContent> Delete(string id, HttpContext http, TermStore store, CancellationToken ct)
    {
        var term = Ids.Parse(id);
        await store.Delete(term, await Expected(http, store, term, ct), ct);
        return TypedResults.NoContent();
    }

    static Task<int> Expected(HttpContext http, TermStore store, Guid id, CancellationToken ct) =>
        Preconditions.Revision(http.Request, async () => (await store.Existing(id, ct)).Version);

    static async Task<JsonHttpResult<GlossaryTermView>> Answer(
        HttpContext http,
        ReportsDb db,
        GlossaryTermRow row,
        CancellationToken ct,
        int status = StatusCodes.Status200OK
    )
    {
        http.Response.Headers.ETag = Preconditions.Tag(row.Version);
        return TypedResults.Json(
            TermRequests.View(row, await db.NamesOf([row.ChangedBy], ct)),
            Wire.Json,
            statusCode: status
        );
    }
}
