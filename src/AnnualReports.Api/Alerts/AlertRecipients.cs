using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts;

/// <summary>
/// Finds whom an event concerns. Candidates come in groups: the first group in which somebody can be told is told, so that
/// what nobody is left for reaches those who can do something about it.
/// </summary>
sealed class AlertRecipients(ReportsDb db, AlertReaders readers, ReviewRecipients reviews, DeadLinks links)
{
    /// <summary>The most people of a group.</summary>
    const int Most = 500;

    /// <summary>How many of an entry's newest revisions are looked through for somebody who is still here.</summary>
    const int Revisions = 20;

    /// <summary>Those who are told of an event, with what they chose.</summary>
    public async Task<IReadOnlyList<AlertRecipientRow>> Of(EventRow told, CancellationToken ct)
    {
        if (AlertTypes.Named(told.Type) is not { } type)
            return [];
        foreach (var group in await Groups(told, ct))
            if (await Reachable(group, told, ct) is { Count: > 0 } found)
                return found.FindAll(r => AlertChoices.Of(r, type) != AlertTiming.None);
        return [];
    }

    async Task<IReadOnlyList<IReadOnlyList<Guid>>> Groups(EventRow told, CancellationToken ct) =>
        told.Type switch
        {
            EventTypes.KeyExpiring => [await Holder(Guid.Parse(told.Subject), ct), await WithRole(Role.Administrator, 0, ct)],
            EventTypes.ReleaseFailed => [await Planner(Guid.Parse(told.Subject), ct), await WithRole(Role.Administrator, 0, ct)],
            EventTypes.TranslationOutdated => [await WithRole(Role.Translator, told.ReportNo ?? 0, ct)],
            EventTypes.LinkDead => [.. (await Writers(await links.EntryOf(told, ct), ct)).Select(w => new[] { w })],
            _ => [await reviews.Of(told, ct)],
        };

    /// <summary>Those of a group who are still here, may learn of it and have an address.</summary>
    async Task<List<AlertRecipientRow>> Reachable(IReadOnlyList<Guid> group, EventRow told, CancellationToken ct)
    {
        var reachable = new List<AlertRecipientRow>();
        foreach (var part in group.Distinct().Take(Most).Chunk(100))
        {
            var rows = await db
                .AlertRecipients.AsNoTracking()
                .Where(r => part.Contains(r.ActorId) && r.Address != null)
                .ToListAsync(ct);
            var authorities = await readers.Of(rows.Select(r => r.ActorId), ct);
            foreach (var row in rows)
                if (authorities.TryGetValue(row.ActorId, out var who) && await readers.May(who, told, ct))
                    reachable.Add(row);
        }
        return reachable;
    }

    Task<List<Guid>> Holder(Guid key, CancellationToken ct) =>
        db.ApiKeys.Where(k => k.Id == key).Select(k => k.ActorId).ToListAsync(ct);

    /// <summary>Who scheduled a release, or else planned it.</summary>
    Task<List<Guid>> Planner(Guid release, CancellationToken ct) =>
        db.Releases.Where(r => r.Id == release).Select(r => r.ScheduledBy ?? r.CreatedBy).ToListAsync(ct);

    /// <summary>Those who have a role in a report, or in all.</summary>
    Task<List<Guid>> WithRole(Role role, long reportNo, CancellationToken ct) =>
        readers.WithRole(role.Name(), reportNo, Most, ct);

    /// <summary>Those who saved an entry, the last one first.</summary>
    async Task<IReadOnlyList<Guid>> Writers(Guid? entry, CancellationToken ct) =>
        [
            .. (
                await db
                    .Revisions.AsNoTracking()
                    .Where(r => db.Entries.Any(e => e.No == r.EntryNo && e.Id == entry))
                    .OrderByDescending(r => r.Number)
                    .Select(r => r.SavedBy)
                    .Take(Revisions)
                    .ToListAsync(ct)
            ).Distinct(),
        ];
}
