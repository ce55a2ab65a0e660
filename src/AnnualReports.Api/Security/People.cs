using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security;

/// <summary>Makes people and machines known, grants and ends roles, and deactivates who leaves.</summary>
sealed class People(ReportsDb db, Administrators administrators, TimeProvider time)
{
    /// <exception cref="Refusal">The name, or the sign-in, is somebody's already.</exception>
    public async Task<ActorRow> Add(PersonRequest request, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        return await db.Write(
            async token =>
            {
                if (await db.IsNameTaken(request.Name, id, token))
                    throw Refusal.Invalid([
                        new("/name", $"Somebody has or had the name '{request.Name}' already, or one that looks like it. Choose another."),
                    ]);
                if (
                    request.Subject is not null
                    && await db.Actors.AnyAsync(
                        a => a.Issuer == request.Issuer && a.Subject == request.Subject,
                        token
                    )
                )
                    throw Refusal.Invalid([new("/subject", "Somebody with this sign-in is known already.")]);
                var row = new ActorRow
                {
                    Id = id,
                    Kind = request.Kind == ActorKind.Person ? ActorKinds.Person : ActorKinds.Machine,
                    Name = request.Name,
                    Issuer = request.Issuer,
                    Subject = request.Subject,
                    CreatedAt = time.Now(),
                };
                db.Actors.Add(row);
                var account = request.Subject is null ? "" : $", {request.Subject} at {request.Issuer}";
                db.Act.Changes.Add(new() { Target = "person", About = Excerpt.Cut($"person {id}{account}", Limits.Note - 1) });
                await db.SaveChangesAsync(token);
                return row;
            },
            token => db.Actors.AnyAsync(a => a.Id == id, token),
            ct
        );
    }

    /// <summary>
    /// Takes everything from somebody who leaves, in one transaction: keys, sign-ins, grants, preview links, approvals of
    /// what is not public yet, and their mail address. Their name stays with what they did.
    /// </summary>
    /// <returns>Whether there was such an active person or machine.</returns>
    /// <exception cref="Refusal">Nobody else could administer then.</exception>
    public async Task<bool> Deactivate(Guid id, string reason, CancellationToken ct)
    {
        var now = time.Now();
        return await db.Write(
            async token =>
            {
                if (await db.Active(id, token) is not { } row)
                    return false;
                var taken = await Take(row, reason, now, token);
                await administrators.Demand(token);
                db.Act.Changes.Add(Told(id, reason, $"deactivated: {taken}"));
                return true;
            },
            token => db.Actors.AnyAsync(a => a.Id == id && a.DeactivatedAt == now, token),
            ct
        );
    }

    /// <summary>Takes everything from an actor.</summary>
    /// <returns>What was taken, in words.</returns>
    async Task<string> Take(ActorRow row, string reason, DateTime now, CancellationToken ct)
    {
        var (id, by) = (row.Id, db.Actor);
        row.DeactivatedAt = now;
        await db.SaveChangesAsync(ct);
        var keys = await db
            .ApiKeys.Where(k => k.ActorId == id && k.RevokedAt == null)
            .ExecuteUpdateAsync(k => k.SetProperty(r => r.RevokedAt, now).SetProperty(r => r.RevokedBy, by), ct);
        var grants = await db
            .Grants.Where(g => g.ActorId == id && g.EndedAt == null)
            .ExecuteUpdateAsync(
                g =>
                    g.SetProperty(r => r.EndedAt, now)
                        .SetProperty(r => r.EndedBy, by)
                        .SetProperty(r => r.EndReason, reason),
                ct
            );
        var links = await db.RevokePreviewLinks(id, now, ct);
        var approvals = await db.TakeBackApprovals(id, ct);
        var verdicts = await db.TakeBackVerdicts(id, now, ct);
        await db.PassOnReviews(id, Role.Reviewer.Name(), ct);
        await db.ForgetAddress(id, ct);
        return $"{keys} keys, {grants} grants, {links} preview links, {approvals} approvals, {verdicts} reviews";
    }

    static AuditedChange Told(Guid person, string reason, string what) =>
        new()
        {
            Target = "person",
            About = Excerpt.Cut($"person {person}: {reason}", Limits.Note - 1),
            Detail = what,
        };

    /// <summary>
    /// Links an account at the identity provider to somebody who is known, so that their keys and their sign-ins are
    /// one person's. It takes the place of an account that was linked before. Whoever signed in with it until now was the
    /// same person all the time, so they are deactivated, and what they wrote counts as this person's.
    /// </summary>
    /// <returns>The person; null if there is no such active person or machine.</returns>
    /// <exception cref="Refusal">Somebody else signs in with it, or nobody could administer then.</exception>
    public async Task<ActorRow?> Link(Guid id, LinkRequest request, CancellationToken ct) =>
        await db.Write(
            async token =>
            {
                if (await db.Active(id, token) is not { } row)
                    return null;
                if (row.Issuer == request.Issuer && row.Subject == request.Subject)
                    return row;
                // An account that they had before may become theirs again.
                await db
                    .Actors.Where(a => a.SameAs == id && a.Issuer == request.Issuer && a.Subject == request.Subject)
                    .ExecuteDeleteAsync(token);
                if (await Holder(request, token) is { } holder)
                {
                    (holder.Issuer, holder.Subject, holder.SameAs) = (null, null, id);
                    await db
                        .Actors.Where(a => a.SameAs == holder.Id)
                        .ExecuteUpdateAsync(a => a.SetProperty(r => r.SameAs, id), token);
                    // First, because no two have the same account.
                    var taken = await Take(holder, request.Reason, time.Now(), token);
                    db.Act.Changes.Add(Told(holder.Id, request.Reason, $"sign-in taken: {taken}"));
                }
                var former = Former(row);
                (row.Issuer, row.Subject, row.Kind) = (request.Issuer, request.Subject, ActorKinds.Person);
                await db.SaveChangesAsync(token);
                if (former is not null)
                    db.Actors.Add(former);
                await db.SaveChangesAsync(token);
                await administrators.Demand(token);
                db.Act.Changes.Add(
                    Told(
                        id,
                        $"{request.Subject} at {request.Issuer}{(former is null ? "" : $", before {former.Subject} at {former.Issuer}")}: {request.Reason}",
                        "sign-in linked"
                    )
                );
                return row;
            },
            token =>
                db.Actors.AnyAsync(
                    a => a.Id == id && a.Issuer == request.Issuer && a.Subject == request.Subject,
                    token
                ),
            ct
        );

    /// <summary>
    /// Who has the account that somebody had before: the same person, who does not sign in with it any more. Without it,
    /// the account would make them known again, as somebody else.
    /// </summary>
    ActorRow? Former(ActorRow row) =>
        row.Subject is null
            ? null
            : new()
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                Kind = row.Kind,
                Name = row.Name,
                Issuer = row.Issuer,
                Subject = row.Subject,
                CreatedAt = time.Now(),
                DeactivatedAt = time.Now(),
                SameAs = row.Id,
            };

    /// <summary>Who signs in with an account until now; null for nobody.</summary>
    /// <exception cref="Refusal">It is somebody else than the request says.</exception>
    async Task<ActorRow?> Holder(LinkRequest request, CancellationToken ct)
    {
        var holder = await db.Actors.SingleOrDefaultAsync(
            a => a.Issuer == request.Issuer && a.Subject == request.Subject,
            ct
        );
        if (holder?.Id == request.From && holder?.DeactivatedAt is null)
            return holder;
        throw Refusal.Invalid([
            holder is null ? new("/from", $"{request.From} does not sign in with this account. Leave this out.")
            : holder.DeactivatedAt is null
                ? new("/subject", $"{holder.Id} signs in with this account. Name them in from to take it from them.")
            : new("/subject", "Somebody who was deactivated signed in with this account. It stays theirs."),
        ]);
    }

    /// <returns>The grant, and whether it is new: the same is not granted twice.</returns>
    /// <exception cref="Refusal">There is no such actor or report.</exception>
    public async Task<(GrantRow Row, bool IsNew)> Grant(GrantRequest request, CancellationToken ct)
    {
        var (id, now, by) = (Guid.CreateVersion7(time.GetUtcNow()), time.Now(), db.Actor);
        return await db.Write(
            async token =>
            {
                if (request.Actor is { } actor && await db.Active(actor, token) is null)
                    throw Refusal.Invalid([new("/actor", $"There is no active person or machine {actor}.")]);
                var row = new GrantRow
                {
                    Id = id,
                    ActorId = request.Actor,
                    Claim = request.Claim,
                    Role = request.Role.Name(),
                    ReportNo = await ReportNo(request.Report, token),
                    Languages = request.Languages is { } some ? string.Join(' ', some) : null,
                    GrantedAt = now,
                    GrantedBy = by,
                    Reason = request.Reason,
                };
                if (await Same(row, token) is { } same)
                    return (same, false);
                db.Grants.Add(row);
                db.Act.Changes.Add(
                    new()
                    {
                        Target = $"grant {id}",
                        ReportNo = row.ReportNo == 0 ? null : row.ReportNo,
                        Languages = row.Languages,
                        About = Excerpt.Cut($"{row.Claim ?? $"person {row.ActorId}"}: {row.Reason}", Limits.Note - 1),
                        Detail = row.Role,
                    }
                );
                await db.SaveChangesAsync(token);
                return (row, true);
            },
            token => db.Grants.AnyAsync(g => g.Id == id, token),
            ct
        );
    }

    /// <summary>A grant that holds and says the same; null if there is none.</summary>
    Task<GrantRow?> Same(GrantRow row, CancellationToken ct) =>
        db
            .Grants.AsNoTracking()
            .Where(g =>
                g.EndedAt == null
                && g.ActorId == row.ActorId
                && g.Claim == row.Claim
                && g.Role == row.Role
                && g.ReportNo == row.ReportNo
                && g.Languages == row.Languages
            )
            .OrderBy(g => g.GrantedAt)
            .ThenBy(g => g.Id)
            .FirstOrDefaultAsync(ct);

    async Task<long> ReportNo(string? slug, CancellationToken ct)
    {
        if (slug is null)
            return 0;
        var no = Slugs.IsSlug(slug)
            ? await db
                .Entries.Existing()
                .Where(e => e.ReportNo == 0 && e.Year != 0 && e.Slug == slug)
                .Select(e => e.No)
                .SingleOrDefaultAsync(ct)
            : 0;
        return no != 0
            ? no
            : throw Refusal.Invalid([
                new("/report", $"There is no report '{slug}'. /api/v1/manage/reports lists those there are."),
            ]);
    }

    /// <summary>Ends a grant; it stays listed, with the reason.</summary>
    /// <returns>Whether there was such a grant that held.</returns>
    /// <exception cref="Refusal">Nobody could administer then.</exception>
    public async Task<bool> End(Guid id, string reason, CancellationToken ct)
    {
        var now = time.Now();
        return await db.Write(
            async token =>
            {
                if (await db.Grants.SingleOrDefaultAsync(g => g.Id == id && g.EndedAt == null, token) is not { } row)
                    return false;
                db.End(row, reason, now);
                await db.SaveChangesAsync(token);
                await administrators.Demand(token);
                return true;
            },
            token => db.Grants.AnyAsync(g => g.Id == id && g.EndedAt == now, token),
            ct
        );
    }
}
