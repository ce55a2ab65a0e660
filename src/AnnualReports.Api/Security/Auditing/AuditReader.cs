using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security.Auditing;

/// <summary>Reads rows of the audit, with the names of actors and the addresses of entries as they are now.</summary>
sealed class AuditReader(ReportsDb db)
{
    /// <summary>The newest rows first.</summary>
    public async Task<List<AuditEntry>> Page(IQueryable<AuditRow> rows, int take, CancellationToken ct)
    {
        var found = await rows.OrderByDescending(a => a.Sequence).Take(take).ToListAsync(ct);
        var names = await db.NamesOf(found.Select(a => a.ActorId).OfType<Guid>(), ct);
        var keys = await Prefixes(found.Select(a => a.KeyId), ct);
        long[] nos = [.. found.SelectMany(a => new[] { a.EntryNo, a.ReportNo }).OfType<long>().Distinct()];
        var entries =
            nos.Length == 0
                ? []
                : await db.Entries.AsNoTracking().Where(e => nos.Contains(e.No)).ToDictionaryAsync(e => e.No, ct);
        return found.ConvertAll(a =>
        {
            var entry = a.EntryNo is { } no ? entries.GetValueOrDefault(no) : null;
            return new AuditEntry
            {
                Sequence = a.Sequence,
                At = a.At,
                Actor = a.ActorId,
                By = a.ActorId is { } actor ? names[actor] : null,
                Address = a.Address,
                Key = a.KeyId,
                KeyPrefix = a.KeyId is { } key ? keys.GetValueOrDefault(key) : null,
                About = a.About,
                Operation = a.Operation,
                Outcome = a.Outcome,
                Count = a.Count == 1 ? null : a.Count,
                Target = a.Target,
                Entry = entry?.Id,
                Kind = entry?.Kind,
                Slug = entry?.Slug,
                Report = a.ReportNo is { } report ? entries.GetValueOrDefault(report)?.Slug : null,
                Languages = a.Languages is { Length: > 0 } tags ? tags.Split(' ') : null,
                RevisionBefore = a.RevisionBefore,
                RevisionAfter = a.RevisionAfter,
                FirstRecord = a.FirstRecord,
                LastRecord = a.LastRecord,
                Detail = a.Detail,
                TraceId = a.TraceId,
                Hash = Convert.ToHexStringLower(a.RowHash),
            };
        });
    }

    /// <summary>The first characters of keys, by which people recognise them.</summary>
    async Task<Dictionary<Guid, string?>> Prefixes(IEnumerable<Guid?> keys, CancellationToken ct)
    {
        Guid[] ids = [.. keys.OfType<Guid>().Distinct()];
        return ids.Length == 0
            ? []
            : await db
                .ApiKeys.AsNoTracking()
                .Where(k => ids.Contains(k.Id))
                .ToDictionaryAsync(k => k.Id, k => k.Prefix, ct);
    }
}
