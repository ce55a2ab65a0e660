using AnnualReports.Api.Content;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Security.SignIn;
using AnnualReports.Api.Storage.Audit;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security.Auditing;

/// <summary>
/// Writes to the audit what management did besides changes: each 403, the number of failed sign-ins and, if it is
/// wanted, who read which draft.
/// </summary>
sealed class ManagementAudit(
    RequestDelegate next,
    AuditEvents events,
    AuditReadsOption reads,
    IServiceScopeFactory scopes
)
{
    public async Task InvokeAsync(HttpContext http)
    {
        await next(http);
        if (HasFailed(http))
        {
            var refused = http.Features.Get<RefusedSignIn>();
            events.Count(
                new(null, "SignIn", AuditOutcomes.Unauthenticated, refused?.Why, ClientAddress.Of(http))
                {
                    About = refused?.About,
                }
            );
            return;
        }
        switch (http.Response.StatusCode)
        {
            case StatusCodes.Status403Forbidden when http.User.Authority() is { } authority:
                await Write(http, authority);
                break;
            case StatusCodes.Status200OK
            or StatusCodes.Status206PartialContent when reads.AreAudited && http.User.Authority() is { } authority:
                Read(http, authority);
                break;
        }
    }

    /// <summary>
    /// Whether signing in failed. Within management, only an access token that is too long gets 431; a file is answered
    /// also where the key does not work, if it is public.
    /// </summary>
    static bool HasFailed(HttpContext http) =>
        http.Response.StatusCode
            is StatusCodes.Status401Unauthorized
                or StatusCodes.Status431RequestHeaderFieldsTooLarge
        || http.Features.Get<FailedSignIn>() is not null
        || http.Features.Get<RefusedSignIn>() is not null;

    /// <summary>Counts that somebody read a draft, a list of drafts, their revisions or files.</summary>
    void Read(HttpContext http, Authority authority)
    {
        var act = http.Act(authority);
        if (http.Features.Get<UnpublishedFile>() is { } file)
            events.Count(
                new(act.Actor, "ReadFile", AuditOutcomes.Done, $"media {file.Id}", act.Address) { Key = act.Key }
            );
        if (
            !HttpMethods.IsGet(http.Request.Method)
            || http.GetEndpoint()?.Metadata.GetMetadata<NeedsPermission>() is not { Permission: Permission.ReadDrafts }
        )
            return;
        events.Count(
            new(act.Actor, act.Operation, AuditOutcomes.Done, Id(http)?.ToString(), act.Address)
            {
                Entry = Id(http),
                Key = act.Key,
            }
        );
    }

    /// <summary>The id in the address. Anything else there is a text of the client's, which the audit does not keep.</summary>
    static Guid? Id(HttpContext http, string name = "id") =>
        Guid.TryParse(http.Request.RouteValues.GetValueOrDefault(name) as string, out var id) ? id : null;

    static async Task<EntryRow?> Entry(ReportsDb db, Guid? id) =>
        id is { } known ? await db.Entries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == known) : null;

    /// <summary>The report of the entry; without one, that of which the refusal says that there is no grant for it.</summary>
    static long? Report(HttpContext http, EntryRow? entry) =>
        (entry?.GrantedIn ?? http.Features.Get<Refusal>()?.ReportNo) is > 0 and var no ? no : null;

    /// <summary>Writes that somebody was refused. The ids of people, keys and grants are about persons.</summary>
    async Task Write(HttpContext http, Authority authority)
    {
        var isAboutPersons =
            http.GetEndpoint()?.Metadata.GetMetadata<NeedsPermission>() is { Permission: Permission.Administer };
        var (act, id) = (http.Act(authority), Id(http)?.ToString());
        var (target, about) = isAboutPersons ? (default(string), id) : (id, null);
        // The first are rows of their own; a script that is refused on and on fills one row a minute.
        if (events.IsOften(act.Actor.Id))
        {
            events.Count(
                new(act.Actor, act.Operation, AuditOutcomes.Forbidden, null, act.Address) { Key = act.Key }
            );
            return;
        }
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().As(act);
            var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
            var entry = isAboutPersons ? null : await Entry(db, Id(http, "entry") ?? Id(http));
            await db.WriteAudit(
                AuditOutcomes.Forbidden,
                new()
                {
                    Target = entry?.Id.ToString() == target ? null : target,
                    About = about,
                    EntryNo = entry?.No,
                    ReportNo = Report(http, entry),
                },
                CancellationToken.None
            );
        }
        catch (Exception fault)
            when (StoreFaults.Of(fault) is not null || Unreachable.Is(fault) || fault is LogBusyException)
        {
            // The answer is sent already. What could not be written now is written with what is counted.
            events.Count(
                new(act.Actor, act.Operation, AuditOutcomes.Forbidden, target, act.Address)
                {
                    About = about,
                    Key = act.Key,
                }
            );
        }
    }
}
