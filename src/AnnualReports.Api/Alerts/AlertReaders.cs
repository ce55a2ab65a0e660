using AnnualReports.Api.Content;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.SignIn;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts;

/// <summary>
/// Who may learn of what: asked when an event is turned into alerts, and again when they are sent, because somebody may have
/// left or lost a grant since.
/// </summary>
sealed class AlertReaders(ReportsDb db, TimeProvider time, ConfiguredGrants? configured = null)
{
    /// <summary>How long the claims of a sign-in count: somebody may have left a group since, and not signed in again.</summary>
    static readonly TimeSpan ClaimsFor = TimeSpan.FromDays(30);

    /// <summary>How many ids one statement names.</summary>
    const int Part = 100;

    /// <summary>Those among some who are active, with what they, or the claims of their last sign-in, were granted.</summary>
    public async Task<IReadOnlyDictionary<Guid, Authority>> Of(IEnumerable<Guid> actors, CancellationToken ct)
    {
        var found = new Dictionary<Guid, Authority>();
        foreach (var part in actors.Distinct().Chunk(Part))
        {
            var active = await db
                .Actors.AsNoTracking()
                .Where(a => part.Contains(a.Id) && a.DeactivatedAt == null && a.Kind != ActorKinds.Program)
                .Select(a => new { a.Id, a.Name })
                .ToListAsync(ct);
            Guid?[] named = [.. part.Select(id => (Guid?)id)];
            var grants = (
                await db.Grants.AsNoTracking().Where(g => g.EndedAt == null && named.Contains(g.ActorId)).ToListAsync(ct)
            ).ToLookup(g => g.ActorId);
            var claimed = await Claimed(part, ct);
            foreach (var actor in active)
                found[actor.Id] = new(
                    new(actor.Id, actor.Name),
                    [.. grants[actor.Id], .. claimed.GetValueOrDefault(actor.Id, [])]
                );
        }
        return found;
    }

    /// <summary>What the claims of some people's last sign-ins were granted, if they are not too old.</summary>
    async Task<Dictionary<Guid, List<GrantRow>>> Claimed(Guid[] actors, CancellationToken ct)
    {
        var since = time.Now() - ClaimsFor;
        var signedIn = await db
            .AlertRecipients.AsNoTracking()
            .Where(r => actors.Contains(r.ActorId) && r.Claims != null && r.SignedInAt > since)
            .ToListAsync(ct);
        if (signedIn.Count == 0)
            return [];
        var granted = await db.Grants.AsNoTracking().Where(g => g.EndedAt == null && g.Claim != null).ToListAsync(ct);
        var found = new Dictionary<Guid, List<GrantRow>>();
        foreach (var row in signedIn)
        {
            var claims = AlertAddresses.ClaimsOf(row);
            found[row.ActorId] = [.. granted.Where(g => claims.Contains(g.Claim!)), .. configured?.Of(claims) ?? []];
        }
        return found;
    }

    /// <summary>Those who were granted a role in a report or in all: themselves, or the claims of their last sign-in.</summary>
    public async Task<List<Guid>> WithRole(string role, long reportNo, int most, CancellationToken ct)
    {
        var grants = db
            .Grants.AsNoTracking()
            .Where(g => g.EndedAt == null && g.Role == role && (g.ReportNo == 0 || g.ReportNo == reportNo));
        var found = await grants
            .Where(g => g.ActorId != null)
            .Select(g => g.ActorId!.Value)
            .Distinct()
            .OrderBy(id => id)
            .Take(most)
            .ToListAsync(ct);
        var claims = await grants.Where(g => g.Claim != null).Select(g => g.Claim!).Distinct().ToListAsync(ct);
        foreach (var claim in claims.Concat(configured?.With(role) ?? []).Distinct())
        {
            var named = $"\n{claim}\n";
            found.AddRange(
                await db
                    .AlertRecipients.Where(r => r.Claims!.Contains(named))
                    .OrderBy(r => r.ActorId)
                    .Select(r => r.ActorId)
                    .Take(most)
                    .ToListAsync(ct)
            );
        }
        return [.. found.Distinct().Take(most)];
    }

    /// <summary>Whether somebody may learn of an event.</summary>
    public async Task<bool> May(Authority who, EventRow told, CancellationToken ct) =>
        told.Type switch
        {
            EventTypes.KeyExpiring => who.Scope(Permission.Administer).IsAnywhere || await Holds(who, told, ct),
            EventTypes.TranslationOutdated => who.Scope(Permission.Translate).Allows(told.ReportNo ?? 0, told.Language!),
            _ when ReleaseOf(told) is { } release => await MayReadRelease(who, release, ct)
                || await MayReadSome(who.Scope(Permission.ReadDrafts), told, ct),
            _ => who.Scope(Permission.ReadDrafts).Allows(told.ReportNo ?? 0),
        };

    /// <summary>The release that an event is about as a whole; null if it is about none.</summary>
    public static Guid? ReleaseOf(EventRow told) =>
        told.Type == EventTypes.ReleaseFailed ? Guid.Parse(told.Subject)
        : told.ReleaseId is { } release && told.Subject == release.ToString() ? release
        : null;

    /// <summary>Whether somebody may read a release: with all that it is about.</summary>
    public async Task<bool> MayReadRelease(Authority who, Guid release, CancellationToken ct) =>
        who.Scope(Permission.ReadReleases) is { IsAnywhere: true } scope
        && await db.ReleasesInScope(scope).AnyAsync(r => r.Id == release, ct);

    /// <summary>
    /// Whether somebody may read some of the entries that are asked for or judged together in a release. Translators, who
    /// read no releases, and editors of one of its reports learn of what they wrote in it.
    /// </summary>
    async Task<bool> MayReadSome(GrantedScope scope, EventRow told, CancellationToken ct)
    {
        if (
            !scope.IsAnywhere
            || told.Type is not (EventTypes.ReviewRequested or EventTypes.ReviewApproved or EventTypes.ReviewRejected)
        )
            return false;
        var reports = await db
            .EntriesOf(told)
            .Select(e => e.ReportNo != 0 ? e.ReportNo : e.Year != 0 ? e.No : 0)
            .Distinct()
            .ToListAsync(ct);
        return reports.Exists(scope.Allows);
    }

    Task<bool> Holds(Authority who, EventRow told, CancellationToken ct)
    {
        var (key, actor) = (Guid.Parse(told.Subject), who.Actor.Id);
        return db.ApiKeys.AnyAsync(k => k.Id == key && k.ActorId == actor, ct);
    }
}
