using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Who opaque ids are, as people know them.</summary>
static class KeyNames
{
    public static async Task<Dictionary<Guid, string>> NamesOf(this ReportsDb db, IEnumerable<Guid> ids, CancellationToken ct)
    {
        Guid[] wanted = [.. ids.Distinct()];
        var names = await db.ApiKeys.AsNoTracking().Where(k => wanted.Contains(k.Id)).ToDictionaryAsync(k => k.Id, k => k.Name, ct);
        return wanted.ToDictionary(id => id, id => names.GetValueOrDefault(id, "the system"));
    }
}
