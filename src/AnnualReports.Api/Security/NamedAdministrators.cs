using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security.SignIn;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security;

/// <summary>
/// Adds to each 403 of management who could grant what is missing, so that people know whom to ask. Only those who are
/// known are refused with 403, so nobody else learns a name.
/// </summary>
sealed class NamedAdministrators(RequestDelegate next, IServiceScopeFactory scopes, OidcOptions? signIn = null)
{
    /// <summary>The member of the problem with the names.</summary>
    public const string Member = "grantedBy";

    /// <summary>The most names that are said.</summary>
    const int Most = 3;

    /// <summary>Claims whose bearers administer. Nobody knows who these are before they sign in.</summary>
    readonly string[] claims =
    [
        .. (signIn?.Roles ?? []).Where(r => r.Role == Role.Administrator).Select(r => r.Claim).Take(Most),
    ];

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Refusal refusal) when (refusal.Reason is RefusalReason.Forbidden && http.User.Authority() is { } asking)
        {
            // The audit tells which report it was about.
            http.Features.Set(refusal);
            var names = await Names(asking, http.RequestAborted);
            throw new ProblemException(ProblemTypes.Forbidden, Sentence(asking, refusal.Message, names))
            {
                More = More(names),
            };
        }
        // ASP.NET Core refuses without an exception, before the route is asked.
        if (
            http.Response is { StatusCode: StatusCodes.Status403Forbidden, HasStarted: false, ContentType: null }
            && http.User.Authority() is { } refused
            && http.GetEndpoint()?.Metadata.GetMetadata<NeedsRoles>() is { } needs
        )
        {
            var names = await Names(refused, http.RequestAborted);
            throw new ProblemException(
                ProblemTypes.Forbidden,
                Sentence(refused, $"This needs {needs.Words}. /api/v1/manage/me says what you may do.", names)
            )
            {
                More = More(names),
            };
        }
    }

    string Sentence(Authority asking, string refused, IReadOnlyList<string> names) =>
        names.Count > 0 ? $"{refused} {Listed(names)} can grant it."
        : claims.Length > 0 && asking.Grants.Count > 0 ? $"{refused} An administrator grants it: whoever has {Listed(claims)}."
        : $"{refused} An administrator grants it.";

    static string Listed(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";

    static Dictionary<string, object?> More(IReadOnlyList<string> names) => names.Count == 0 ? [] : new() { [Member] = names };

    /// <summary>
    /// The names of active administrators. Machines are named only where there are neither people nor claims to ask for.
    /// </summary>
    async Task<IReadOnlyList<string>> Names(Authority asking, CancellationToken ct)
    {
        // Anyone with an account at a federal identity provider can sign in, and is a stranger until they have a grant.
        if (asking.Grants.Count == 0)
            return [];
        var role = Role.Administrator.Name();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
        try
        {
            var names = await db
                .Actors.AsNoTracking()
                .Where(a =>
                    a.DeactivatedAt == null
                    && a.Kind != ActorKinds.Program
                    && db.Grants.Any(g => g.ActorId == a.Id && g.Role == role && g.EndedAt == null)
                )
                .OrderBy(a => a.Kind == ActorKinds.Person ? 0 : 1)
                .ThenBy(a => a.Name)
                .ThenBy(a => a.Id)
                .Select(a => new { a.Name, IsPerson = a.Kind == ActorKinds.Person })
                .Take(Most)
                .ToListAsync(ct);
            var mayNameMachines = claims.Length == 0 && names.All(n => !n.IsPerson);
            return [.. names.Where(n => n.IsPerson || mayNameMachines).Select(n => n.Name)];
        }
        catch (Exception fault) when (StoreFaults.Of(fault) is not null || Unreachable.Is(fault))
        {
            // The refusal stands without the names.
            return [];
        }
    }
}
