using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>What somebody was let in by when their request came. A body may take long to arrive, and others go on.</summary>
/// <param name="Grants">The grants by which they may do it.</param>
sealed record AuthorityHeld(IReadOnlyList<Guid> Grants);

/// <summary>Somebody lost what they were let in by while they sent their request. Nothing of it is written.</summary>
/// <param name="isSignedOut">Whether they can do nothing any more; otherwise a grant was ended.</param>
sealed class AuthorityLostException(bool isSignedOut) : Exception("The authority was lost during the request.")
{
    public bool IsSignedOut { get; } = isSignedOut;
}

/// <summary>Checks within a transaction that whoever writes may still do so.</summary>
static class HeldAuthority
{
    /// <summary>
    /// On SQLite, nobody else writes until the transaction ends. SQL Server keeps the rows as they are until then, so
    /// that a person who is deactivated at the same moment has written either before, or nothing.
    /// </summary>
    /// <exception cref="AuthorityLostException">They were deactivated, or their key or a grant has ended.</exception>
    public static async Task MustHold(this ReportsDb db, Act act, DateTime now, CancellationToken ct)
    {
        if (act.Held is not { } held)
            return;
        var (actor, key, grants) = (act.Actor.Id, act.Key, held.Grants);
        var (actors, keys, given) = (db.Kept(db.Actors), db.Kept(db.ApiKeys), db.Kept(db.Grants));
        var found = await actors
            .Where(a => a.Id == actor)
            .Select(a => new
            {
                IsActive = a.DeactivatedAt == null,
                KeyWorks = key == null
                    || keys.Any(k => k.Id == key && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now)),
                HasEnded = given.Any(g => grants.Contains(g.Id) && g.EndedAt != null),
            })
            .SingleOrDefaultAsync(ct);
        if (found is not { IsActive: true, KeyWorks: true })
            throw new AuthorityLostException(isSignedOut: true);
        if (found.HasEnded)
            throw new AuthorityLostException(isSignedOut: false);
    }

    static IQueryable<T> Kept<T>(this ReportsDb db, DbSet<T> table)
        where T : class =>
        db.Database.IsSqlite() ? table : table.FromSqlRaw(Dialect.KeptRows(table.EntityType.GetTableName()!));
}
