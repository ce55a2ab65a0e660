using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>What somebody was let in by when their request came. A body may take long to arrive, and others go on.</summary>
/// <param name="Grants">The grants by which they may do it.</param>
/// <param name="MayTakeOwn">Whether they may take it away from themselves by what they do.</param>
sealed record AuthorityHeld(IReadOnlyList<Guid> Grants, bool MayTakeOwn);

/// <summary>Somebody lost what they were let in by while they sent their request. Nothing of it is written.</summary>
/// <param name="isSignedOut">Whether they can do nothing any more; otherwise a grant was ended.</param>
sealed class AuthorityLostException(bool isSignedOut) : Exception("The authority was lost during the request.")
{
    public bool IsSignedOut { get; } = isSignedOut;
}

/// <summary>Asks again whether what somebody was let in by still holds, for requests whose body took long to arrive.</summary>
sealed class AuthorityCheck(ReportsDb db, Act act)
{
    /// <exception cref="AuthorityLostException">It does not hold any more.</exception>
    public Task Again(CancellationToken ct) => act.Held is { } held ? db.MustHold(act, held, ct) : Task.CompletedTask;
}

/// <summary>
/// Checks within a transaction that whoever writes may still do so. In most operations it is a condition of the
/// statement that locks the audit's head: whoever takes something away locks it too, so one of both comes first. Where
/// somebody may take their own key away, it is checked before that instead.
/// </summary>
static class HeldAuthority
{
    /// <summary>The condition under which an act still holds.</summary>
    public static string Condition(AuthorityHeld held) =>
        "EXISTS (SELECT 1 FROM [Actors] WHERE [Id] = @actor AND [DeactivatedAt] IS NULL) "
        + "AND (@key IS NULL OR EXISTS (SELECT 1 FROM [ApiKeys] WHERE [Id] = @key AND [RevokedAt] IS NULL "
        + "AND ([ExpiresAt] IS NULL OR [ExpiresAt] > @now)))"
        + (
            held.Grants.Count == 0
                ? ""
                : " AND NOT EXISTS (SELECT 1 FROM [Grants] WHERE [EndedAt] IS NOT NULL AND [Id] IN ("
                    + string.Join(", ", held.Grants.Select((_, place) => Grant(place)))
                    + "))"
        );

    static string Grant(int place) => CommandParameters.Name("@grant", place);

    /// <summary>Adds the values of the condition.</summary>
    public static void AddParameters(ReportsDb db, DbCommand command, Act act, AuthorityHeld held)
    {
        var key = db.Model.FindEntityType(typeof(ApiKeyRow))!;
        var (ids, times) = (
            key.FindProperty(nameof(ApiKeyRow.Id))!.GetRelationalTypeMapping(),
            key.FindProperty(nameof(ApiKeyRow.ExpiresAt))!.GetRelationalTypeMapping()
        );
        command.Parameters.Add(ids.CreateParameter(command, "@actor", act.Actor.Id));
        command.Parameters.Add(ids.CreateParameter(command, "@key", act.Key, nullable: true));
        command.Parameters.Add(times.CreateParameter(command, "@now", db.Now));
        foreach (var (place, grant) in held.Grants.Index())
            command.Parameters.Add(ids.CreateParameter(command, Grant(place), grant));
    }

    /// <summary>Whether it still holds.</summary>
    /// <exception cref="AuthorityLostException">They were deactivated, or their key or a grant has ended.</exception>
    public static async Task MustHold(this ReportsDb db, Act act, AuthorityHeld held, CancellationToken ct)
    {
        var (actor, key, grants, now) = (act.Actor.Id, act.Key, held.Grants, db.Now);
        var found = await db
            .Actors.Where(a => a.Id == actor)
            .Select(a => new
            {
                IsActive = a.DeactivatedAt == null,
                KeyWorks = key == null
                    || db.ApiKeys.Any(k => k.Id == key && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now)),
                HasEnded = db.Grants.Any(g => grants.Contains(g.Id) && g.EndedAt != null),
            })
            .SingleOrDefaultAsync(ct);
        if (found is not { IsActive: true, KeyWorks: true })
            throw new AuthorityLostException(isSignedOut: true);
        if (found.HasEnded)
            throw new AuthorityLostException(isSignedOut: false);
    }
}
