using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security;

/// <summary>The management routes of people and machines: list, add, deactivate.</summary>
static class PeopleEndpoints
{
    public const string Tag = "People";

    static readonly Parameter[] Listing =
    [
        new("name", "Only those whose name has this in it.") { MaxLength = Limits.KeyName },
        new("active", "Only those whose keys and sign-ins work, or only the others.", ["true", "false"]),
        .. Paging.Parameters,
    ];

    public static void MapPeople(this IEndpointRouteBuilder manage)
    {
        var people = manage.MapGroup("/people");
        people
            .MapLazyGet("", List)
            .Describe(
                Tag,
                "ListPeople",
                "People and machines",
                "Those who left too, because what they did names them. With what each may do."
            )
            .Takes(Listing)
            .IsHeavy(Heavy.Lists)
            .Needs(Permission.ReadPeople)
            .Produces<Page<PersonView>>();
        people
            .MapLazyPost("", Add)
            .Describe(
                Tag,
                "AddPerson",
                "Make a person or machine known",
                "Before grants or keys are given to it. Whoever signs in becomes known by that."
            )
            .Reads(typeof(PersonRequest))
            .Needs(Permission.Administer)
            .Produces<PersonView>(StatusCodes.Status201Created);
        MapPerson(people);
    }

    static void MapPerson(RouteGroupBuilder people)
    {
        people
            .MapLazyPost("/{id}/link", Link)
            .Describe(
                Tag,
                "LinkSignIn",
                "Link a sign-in to a person",
                "Whoever signs in at the identity provider with this account is this person from now on, as with their keys. "
                    + "It takes the place of an account that was linked before. A machine becomes a person by it."
            )
            .Reads(typeof(LinkRequest))
            .Shows(Examples.ShownKey)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.LastAdministrator)
            .Needs(Permission.Administer)
            .Produces<PersonView>();
        people
            .MapLazyPost("/{id}/deactivate", Deactivate)
            .Describe(
                Tag,
                "DeactivatePerson",
                "Take everything from who leaves",
                "Keys, sign-ins, grants, preview links, and approvals of what is not public yet stop counting at once, on every instance. "
                    + "The name stays with what was done."
            )
            .Reads(typeof(EndRequest))
            .Shows(Examples.ShownKey)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.LastAdministrator)
            .Needs(Permission.Administer)
            .Produces<PersonView>()
            .Confirms(
                new("Deactivate", "They are locked out at once, everywhere, and can't be let in again.", "id", "/reason")
                {
                    Reads = ["ListPeople"],
                }
            );
    }

    static async Task<JsonHttpResult<Page<PersonView>>> List(HttpContext http, ReportsDb db, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var (limit, name, active) = (query.Limit(), query.Line("name"), query.Text("active"));
        var rows = db.Actors.AsNoTracking().Where(a => a.Kind != ActorKinds.Program);
        if (name is not null)
            rows = rows.Where(a => a.Name.Contains(name));
        if (active is not null)
            rows = rows.Where(a => a.DeactivatedAt == null == (active == "true"));
        if (NewestFirst.Of(query.Cursor()) is var (at, id))
            rows = rows.Where(a => a.CreatedAt <= at && (a.CreatedAt < at || a.Id.CompareTo(id) < 0));
        var page = await rows.OrderByDescending(a => a.CreatedAt)
            .ThenByDescending(a => a.Id)
            .Take(limit + 1)
            .ToListAsync(ct);
        var shown = page.Take(limit).ToList();
        return TypedResults.Json(
            new Page<PersonView>
            {
                Items = await Views(db, shown, ct),
                Next =
                    page.Count > limit
                        ? Paging.Next(
                            http.Request,
                            "/api/v1/manage/people",
                            new NewestFirst(shown[^1].CreatedAt, shown[^1].Id)
                        )
                        : null,
            },
            Wire.Json
        );
    }

    static async Task<List<PersonView>> Views(ReportsDb db, IReadOnlyList<ActorRow> rows, CancellationToken ct)
    {
        Guid?[] ids = [.. rows.Select(r => (Guid?)r.Id)];
        var grants = await db
            .Grants.AsNoTracking()
            .Where(g => ids.Contains(g.ActorId) && g.EndedAt == null)
            .OrderBy(g => g.GrantedAt)
            .ThenBy(g => g.Id)
            .ToListAsync(ct);
        var views = (await db.Views(grants, ct)).ToLookup(g => g.Actor);
        return
        [
            .. rows.Select(r => new PersonView
            {
                Id = r.Id,
                Kind = Enum.Parse<ActorKind>(r.Kind, ignoreCase: true),
                Name = r.Name,
                Issuer = r.Issuer,
                Subject = r.Subject,
                CreatedAt = r.CreatedAt,
                DeactivatedAt = r.DeactivatedAt,
                SameAs = r.SameAs,
                Grants = [.. views[r.Id]],
            }),
        ];
    }

    static async Task<JsonHttpResult<PersonView>> Add(
        HttpContext http,
        ReportsDb db,
        People people,
        CancellationToken ct
    )
    {
        var request = await (
            await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)
        ).Fit<PersonRequest>(Faults);
        var row = await people.Add(request, ct);
        return TypedResults.Json(
            (await Views(db, [row], ct))[0],
            Wire.Json,
            statusCode: StatusCodes.Status201Created
        );
    }

    static IEnumerable<Fault> Faults(PersonRequest request)
    {
        if (!ActorNames.IsName(request.Name))
            yield return new("/name", $"A name of 1 to {Limits.KeyName} characters on one line.");
        if (request.Kind == ActorKind.Program)
            yield return new("/kind", "The program itself is known already. Use person or machine.");
        if (request.Issuer is null != request.Subject is null)
            yield return new(
                request.Issuer is null ? "/issuer" : "/subject",
                "Issuer and subject belong together: send both or neither."
            );
        foreach (var fault in AccountFaults(request.Issuer, request.Subject))
            yield return fault;
    }

    static IEnumerable<Fault> AccountFaults(string? issuer, string? subject)
    {
        if (issuer is not null && (Blank.Is(issuer) || issuer.Length > Limits.Issuer))
            yield return new("/issuer", $"1 to {Limits.Issuer} characters.");
        if (subject is not null && (Blank.Is(subject) || subject.Length > Limits.Subject))
            yield return new("/subject", $"1 to {Limits.Subject} characters.");
    }

    static async Task<JsonHttpResult<PersonView>> Deactivate(
        string id,
        HttpContext http,
        ReportsDb db,
        People people,
        CancellationToken ct
    )
    {
        var person = Ids.Parse(id);
        var request = await (
            await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)
        ).Fit<EndRequest>(r => ReasonFaults(r.Reason));
        if (!await people.Deactivate(person, request.Reason, ct))
            throw new ProblemException(ProblemTypes.NotFound, "There is no active person or machine with this id.");
        var row = await db.Actors.AsNoTracking().SingleAsync(a => a.Id == person, ct);
        return TypedResults.Json((await Views(db, [row], ct))[0], Wire.Json);
    }

    static async Task<JsonHttpResult<PersonView>> Link(
        string id,
        HttpContext http,
        ReportsDb db,
        People people,
        CancellationToken ct
    )
    {
        var person = Ids.Parse(id);
        var request = await (
            await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)
        ).Fit<LinkRequest>(r => [.. AccountFaults(r.Issuer, r.Subject), .. ReasonFaults(r.Reason)]);
        var row =
            await people.Link(person, request, ct)
            ?? throw new ProblemException(ProblemTypes.NotFound, "There is no active person or machine with this id.");
        return TypedResults.Json((await Views(db, [row], ct))[0], Wire.Json);
    }

    public static IEnumerable<Fault> ReasonFaults(string reason)
    {
        if (Blank.Is(reason) || reason.Length > Limits.Note)
            yield return new("/reason", $"A reason of 1 to {Limits.Note} characters.");
    }
}
