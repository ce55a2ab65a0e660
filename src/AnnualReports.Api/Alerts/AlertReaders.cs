using AnnualReports.Api.Content;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts;

/// <summary>
/// Who may learn of what: asked when an event is turned into alerts, and again when they are sent, because somebody may have
/// left or lost a grant since.
/// </summary>
sealed class AlertReaders(ReportsDb db)
{
    /// <summary>How many ids one statement names.</summary>
    const int Part = 100;

    /// <summary>Those among some who are active, with the grants that they have themselves.</summary>
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
            foreach (var actor in active)
                found[actor.Id] = new(new(actor.Id, actor.Name), [.. grants[actor.Id]]);
        }
        return found;
    }

    /// <summary>Whether somebody may learn of an event.</summary>
    public async Task<bool> May(Authority who, EventRow told, CancellationToken ct) =>
        told.Type switch
        {
            EventTypes.KeyExpiring => who.Scope(Permission.Administer).IsAnywhere || await Holds(who, told, ct),
            EventTypes.TranslationOutdated => who.Scope(Permission.Translate).Allows(told.ReportNo ?? 0, told.Language!),
            _ when ReleaseOf(told) is { } release => await MayRead(who.Scope(Permission.ReadReleases), release, ct),
            _ => who.Scope(Permission.ReadDrafts).Allows(told.ReportNo ?? 0),
        };

    /// <summary>The release that an event is about as a whole; null if it is about none.</summary>
    public static Guid? ReleaseOf(EventRow told) =>
        told.Type == EventTypes.ReleaseFailed ? Guid.Parse(told.Subject)
        : told.ReleaseId is { } release && told.Subject == release.ToString() ? release
        : null;

    async Task<bool> MayRead(GrantedScope scope, Guid release, CancellationToken ct) =>
        scope.IsAnywhere && await db.ReleasesInScope(scope).AnyAsync(r => r.Id == release, ct);

    Task<bool> Holds(Authority who, EventRow told, CancellationToken ct)
    {
        var (key, actor) = (Guid.Parse(told.Subject), who.Actor.Id);
        return db.ApiKeys.AnyAsync(k => k.Id == key && k.ActorId == actor, ct);
    }
}
