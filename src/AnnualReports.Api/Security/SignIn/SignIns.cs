using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security.SignIn;

/// <summary>
/// Finds the person behind a token, makes whoever signs in for the first time known, and tells the audit of each
/// sign-in.
/// </summary>
sealed class SignIns(
    ReportsDb db,
    Acting acting,
    AuditEvents events,
    RecentSignIns recent,
    ConfiguredGrants configured,
    AlertsOption alerts,
    TimeProvider time
)
{
    /// <summary>The operation, as the audit names it.</summary>
    const string Operation = "SignIn";

    /// <summary>How many of a person's newest rows are looked through for a sign-in that is told of already.</summary>
    const int Newest = 1_000;

    /// <summary>How many claims a statement names.</summary>
    const int MostClaims = 100;

    /// <summary>How long a request waits for others who write, before its sign-in is written later.</summary>
    static readonly TimeSpan MostWait = TimeSpan.FromSeconds(5);

    /// <summary>The person with their grants; null if they were deactivated. Two statements, but at a sign-in.</summary>
    public async Task<Authority?> Find(SignedToken token, string? address, CancellationToken ct)
    {
        var actor = await Known(token).AsNoTracking().SingleOrDefaultAsync(ct);
        if (actor is null || (actor.DeactivatedAt is null && recent.Add(token.SignIn, token.Until)))
            actor = await SignIn(token, actor, address);
        if (actor is not { DeactivatedAt: null })
            return null;
        var grants = await Grants(actor.Id, token.Claims, ct);
        return new(new(actor.Id, actor.Name), [.. grants, .. configured.Of(token.Claims)])
        {
            Until = token.Until,
            SignIn = token,
        };
    }

    /// <summary>The id of whoever signs in with a token, also after they were deactivated.</summary>
    public Task<Guid> IdOf(SignedToken token, CancellationToken ct) =>
        Known(token).AsNoTracking().Select(a => a.Id).SingleOrDefaultAsync(ct);

    /// <summary>
    /// What somebody has been granted, themselves or by their claims. If there are more claims than a statement should
    /// have parameters, all grants to claims are read, and compared here.
    /// </summary>
    async Task<List<GrantRow>> Grants(Guid actor, IReadOnlySet<string> claims, CancellationToken ct)
    {
        var holding = db.Grants.AsNoTracking().Where(g => g.EndedAt == null);
        string[] named = [.. claims];
        var some =
            named.Length <= MostClaims
                ? holding.Where(g => g.ActorId == actor || named.Contains(g.Claim))
                : holding.Where(g => g.ActorId == actor || g.Claim != null);
        var rows = await some.OrderBy(g => g.GrantedAt).ThenBy(g => g.Id).ToListAsync(ct);
        rows.RemoveAll(g => g.Claim is { } claim && !claims.Contains(claim));
        return rows;
    }

    IQueryable<ActorRow> Known(SignedToken token) =>
        db.Actors.Where(a => a.Issuer == token.Issuer && a.Subject == token.Subject);

    /// <summary>
    /// Tells the audit of a sign-in, and makes the person known or renames them if need be. A client that goes away
    /// meanwhile does not stop it.
    /// </summary>
    async Task<ActorRow> SignIn(SignedToken token, ActorRow? known, string? address)
    {
        var who = known is null
            ? new Actor(Guid.CreateVersion7(time.GetUtcNow()), token.Name ?? token.OtherName)
            : new Actor(known.Id, known.Name);
        acting.As(new(who, Operation) { Address = address });
        try
        {
            var row = await Write(token, who, CancellationToken.None);
            recent.Add(token.SignIn, token.Until);
            // Another request has made them known meanwhile, perhaps with another token.
            return row.Id == who.Id ? row : await SignIn(token, row, address);
        }
        catch (DbUpdateException exception) when (known is null && exception.IsUniqueViolation())
        {
            return await SignIn(token, await Known(token).AsNoTracking().SingleAsync(CancellationToken.None), address);
        }
        catch (Exception fault) when (known is not null && IsOfStore(fault))
        {
            // It can't be written now, and is written with what is counted. Reading goes on meanwhile.
            events.Count(new(who, Operation, AuditOutcomes.Done, Target(token), address));
            return known;
        }
        catch
        {
            recent.Remove(token.SignIn);
            throw;
        }
    }

    static bool IsOfStore(Exception fault) =>
        StoreFaults.Of(fault) is not null || Unreachable.Is(fault) || fault is LogBusyException;

    Task<ActorRow> Write(SignedToken token, Actor who, CancellationToken ct) =>
        db.Write(
            async attempt =>
            {
                var row = await Known(token).SingleOrDefaultAsync(attempt);
                // Another request has just made them known, or they have just been deactivated.
                if (row is not null && (row.Id != who.Id || row.DeactivatedAt is not null))
                    return row;
                var (detail, about) = (row is null ? "made known by it" : null, default(string));
                if (row is null)
                    db.Actors.Add(row = await New(token, who, attempt));
                else if (await NewName(token, row, attempt) is { } name)
                    (row.Name, detail, about) = (name, "renamed by the identity provider", Renamed(row, name));
                if (detail is not null || !await IsTold(token, who, attempt))
                    db.Act.Changes.Add(new() { Target = Target(token), Detail = detail, About = about });
                if (alerts.AreSent)
                    await db.NoteSignIn(row.Id, token.Address, await Granting(token, attempt), attempt);
                await db.SaveChangesAsync(attempt);
                return row;
            },
            attempt => IsTold(token, who, attempt),
            ct,
            MostWait
        );

    /// <summary>The claims of a token to which roles are given.</summary>
    async Task<List<string>> Granting(SignedToken token, CancellationToken ct)
    {
        var granted = await db
            .Grants.Where(g => g.EndedAt == null && g.Claim != null)
            .Select(g => g.Claim!)
            .Distinct()
            .ToListAsync(ct);
        return [.. granted.Concat(configured.Claims).Distinct().Where(token.Claims.Contains)];
    }

    static string Renamed(ActorRow row, string name) =>
        Excerpt.Cut($"person {row.Id}: {row.Name} → {name}", Limits.Note - 1);

    static string Target(SignedToken token) => $"sign-in {token.SignIn}";

    /// <summary>Whether the audit tells of it already: by another instance, or before a restart.</summary>
    Task<bool> IsTold(SignedToken token, Actor who, CancellationToken ct)
    {
        var target = Target(token);
        return db.AuditRows()
            .Where(a => a.ActorId == who.Id)
            .OrderByDescending(a => a.Sequence)
            .Take(Newest)
            .AnyAsync(a => a.Target == target, ct);
    }

    async Task<ActorRow> New(SignedToken token, Actor who, CancellationToken ct) =>
        new()
        {
            Id = who.Id,
            Kind = ActorKinds.Person,
            Name = await Free(token, who.Name, who.Id, ct),
            Issuer = token.Issuer,
            Subject = token.Subject,
            CreatedAt = time.Now(),
        };

    /// <summary>
    /// The person's new name; null if it stays. Only the provider's claim <c>name</c> renames somebody: where it is
    /// missing, the name that an administrator gave stays.
    /// </summary>
    async Task<string?> NewName(SignedToken token, ActorRow row, CancellationToken ct)
    {
        if (token.Name is not { } name || row.Name == name || row.Name == token.Apart(name))
            return null;
        return await Free(token, name, row.Id, ct);
    }

    /// <summary>The name, or if somebody else has or had it, or one that looks like it, the name with the person's id.</summary>
    async Task<string> Free(SignedToken token, string name, Guid id, CancellationToken ct) =>
        await db.IsNameTaken(name, id, ct) ? token.Apart(name) : name;
}
