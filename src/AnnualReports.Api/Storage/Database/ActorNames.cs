using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Finds the names of actors: the only place that does.</summary>
static class ActorNames
{
    public static async Task<Dictionary<Guid, string>> NamesOf(
        this ReportsDb db,
        IEnumerable<Guid> ids,
        CancellationToken ct
    )
    {
        Guid[] wanted = [.. ids.Distinct()];
        var names = await db
            .Actors.AsNoTracking()
            .Where(a => wanted.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        return wanted.ToDictionary(id => id, id => names.GetValueOrDefault(id, Actor.Program.Name));
    }
}
