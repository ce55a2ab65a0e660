using AnnualReports.Api.Content;
using AnnualReports.Api.Security.SignIn;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security;

/// <summary>Keeps the store from being left without anybody who can administer it.</summary>
sealed class Administrators(ReportsDb db, TimeProvider time, OidcOptions? signIn = null)
{
    /// <summary>
    /// Whether somebody can still administer: an active actor with a grant and with a working key. Where people can
    /// sign in, so can those who sign in at the configured provider, and the bearers of a claim that has the role.
    /// </summary>
    public async Task<bool> AnyLeft(CancellationToken ct)
    {
        if (signIn is not null && signIn.Roles.Any(r => r.Role == Role.Administrator))
            return true;
        var (role, now) = (Role.Administrator.Name(), time.Now());
        var (canSignIn, issuers) = (signIn is not null, signIn?.Issuers ?? []);
        var keysOfPeopleWork = signIn is not { KeysForMachinesOnly: true };
        return await db
            .Grants.Where(g => g.Role == role && g.EndedAt == null)
            .AnyAsync(
                g =>
                    (canSignIn && g.Claim != null)
                    || db.Actors.Any(a =>
                        a.Id == g.ActorId
                        && a.DeactivatedAt == null
                        && (
                            (a.Subject != null && issuers.Contains(a.Issuer))
                            || (
                                (keysOfPeopleWork || a.Kind != ActorKinds.Person)
                                && db.ApiKeys.Any(k =>
                                    k.ActorId == a.Id && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now)
                                )
                            )
                        )
                    ),
                ct
            );
    }

    /// <summary>Called at the end of a transaction that takes something away.</summary>
    /// <exception cref="Refusal">Nobody would be left.</exception>
    public async Task Demand(CancellationToken ct)
    {
        // Whoever takes something away from another administrator at the same time waits here, and then sees this.
        var program = Actor.Program.Id;
        await db
            .Actors.Where(a => a.Id == program)
            .ExecuteUpdateAsync(a => a.SetProperty(r => r.Name, r => r.Name), ct);
        if (!await AnyLeft(ct))
            throw new Refusal(
                RefusalReason.LastAdministrator,
                "Nobody could administer any more. Make another administrator first."
            );
    }
}
