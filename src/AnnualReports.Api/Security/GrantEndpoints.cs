using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Security.SignIn;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security;

/// <summary>The management routes of grants: list, grant, end.</summary>
static class GrantEndpoints
{
    static readonly Parameter[] Listing =
    [
        new("actor", "Only what this person or machine has, by its id.") { Format = "uuid" },
        new("claim", "Only what the bearers of this claim have.") { MaxLength = Limits.Claim },
        new("ended", "Only grants that have ended, or only those that hold.", ["true", "false"]),
        .. Paging.Parameters,
    ];

    public static void MapGrants(this IEndpointRouteBuilder manage)
    {
        var grants = manage.MapGroup("/grants");
        grants
            .MapLazyGet("", List)
            .Describe(
                PeopleEndpoints.Tag,
                "ListGrants",
                "Who may do what",
                "The newest first, those that have ended too, each with who granted and ended it, and why. What the configuration "
                    + "gives to claims (`Security:Oidc:Roles`) is not among them; the audit has it, in the rows of each start."
            )
            .Takes(Listing)
            .IsHeavy(Heavy.Lists)
            .Needs(Permission.ReadPeople)
            .Produces<Page<GrantView>>();
        grants
            .MapLazyPost("", Grant)
            .Describe(
                PeopleEndpoints.Tag,
                "Grant",
                "Grant a role",
                "To a person or machine, or to everybody whose sign-in has a claim; for all reports or for one; to a translator for some languages. "
                    + "If the same is granted already, the answer is that grant, with 200, and nothing is written."
            )
            .Reads(typeof(GrantRequest))
            .Refuses(ProblemTypes.UnknownLanguage)
            .Needs(Permission.Administer)
            .Produces<GrantView>(StatusCodes.Status201Created)
            .Produces<GrantView>();
        grants
            .MapLazyPost("/{id}/end", End)
            .Describe(
                PeopleEndpoints.Tag,
                "EndGrant",
                "End a grant",
                "It stops holding at once, on every instance, and stays listed."
            )
            .Reads(typeof(EndRequest))
            .Shows(Examples.ShownKey)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.LastAdministrator)
            .Needs(Permission.Administer)
            .Produces<GrantView>()
            .Confirms(
                new("End", "Whoever had it can't do that any more at once.", "id", "/reason") { Reads = ["ListGrants"] }
            );
    }

    static async Task<JsonHttpResult<Page<GrantView>>> List(HttpContext http, ReportsDb db, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var (limit, claim, ended) = (query.Limit(), query.Line("claim"), query.Text("ended"));
        var rows = db.Grants.AsNoTracking();
        if (query.Text("actor") is { } text)
        {
            var actor = Guid.TryParseExact(text, "D", out var parsed)
                ? parsed
                : throw ProblemException.Parameter($"'{Excerpt.Of(text)}' is no id.", "actor", ["a person's id"]);
            rows = rows.Where(g => g.ActorId == actor);
        }
        if (claim is not null)
            rows = rows.Where(g => g.Claim == claim);
        if (ended is not null)
            rows = rows.Where(g => g.EndedAt != null == (ended == "true"));
        if (NewestFirst.Of(query.Cursor()) is var (at, id))
            rows = rows.Where(g => g.GrantedAt <= at && (g.GrantedAt < at || g.Id.CompareTo(id) < 0));
        var page = await rows.OrderByDescending(g => g.GrantedAt)
            .ThenByDescending(g => g.Id)
            .Take(limit + 1)
            .ToListAsync(ct);
        var shown = page.Take(limit).ToList();
        return TypedResults.Json(
            new Page<GrantView>
            {
                Items = await db.Views(shown, ct),
                Next =
                    page.Count > limit
                        ? Paging.Next(
                            http.Request,
                            "/api/v1/manage/grants",
                            new NewestFirst(shown[^1].GrantedAt, shown[^1].Id)
                        )
                        : null,
            },
            Wire.Json
        );
    }

    static async Task<JsonHttpResult<GrantView>> Grant(
        HttpContext http,
        ReportsDb db,
        People people,
        Languages languages,
        CancellationToken ct
    )
    {
        var request = await (
            await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)
        ).Fit<GrantRequest>(r => Faults(r, languages));
        var (row, isNew) = await people.Grant(request, ct);
        return TypedResults.Json(
            (await db.Views([row], ct))[0],
            Wire.Json,
            statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK
        );
    }

    static IEnumerable<Fault> Faults(GrantRequest request, Languages languages)
    {
        if (request.Actor is null == request.Claim is null)
            yield return new("/actor", "Name either an actor or a claim.");
        if (request.Claim is { } claim && (!ClaimOfRole.IsClaim(claim) || claim.Any(char.IsControl)))
            yield return new(
                "/claim",
                $"A claim's type, = and its value, as groups=report-editors: at most {Limits.Claim} characters."
            );
        if (request.Report is not null && Permissions.IsForAll(request.Role))
            yield return new("/report", $"The role {request.Role.Name()} is for all reports. Leave this out.");
        if (request.Languages is not null && request.Role != Role.Translator)
            yield return new(
                "/languages",
                "Only translators have languages: all texts of an entry are published together. Leave this out."
            );
        if (request.Languages is { Count: 0 })
            yield return new("/languages", "Name at least one language, or leave this out for all.");
        if (request.Languages is { } named && named.Distinct().Count() < named.Count)
            yield return new("/languages", "Name each language once.");
        foreach (var (index, tag) in (request.Languages ?? []).Index())
            if (!languages.Tags.Contains(tag))
                yield return new(
                    $"/languages/{index}",
                    $"'{Excerpt.Of(tag)}' is no configured language. Use: {string.Join(", ", languages.Tags)}."
                );
        foreach (var fault in PeopleEndpoints.ReasonFaults(request.Reason))
            yield return fault;
    }

    static async Task<JsonHttpResult<GrantView>> End(
        string id,
        HttpContext http,
        ReportsDb db,
        People people,
        CancellationToken ct
    )
    {
        var grant = Ids.Parse(id);
        var request = await (
            await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)
        ).Fit<EndRequest>(r => PeopleEndpoints.ReasonFaults(r.Reason));
        if (!await people.End(grant, request.Reason, ct))
            throw new ProblemException(ProblemTypes.NotFound, "There is no grant with this id that holds.");
        var row = await db.Grants.AsNoTracking().SingleAsync(g => g.Id == grant, ct);
        return TypedResults.Json((await db.Views([row], ct))[0], Wire.Json);
    }
}
