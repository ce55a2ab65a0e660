using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Adds up the failed sign-ins of all instances.</summary>
static class FailedSignInCounts
{
    /// <summary>Adds counts to those of an interval, and deletes those of earlier intervals.</summary>
    /// <param name="db">The store.</param>
    /// <param name="window">When the interval began.</param>
    /// <param name="counts">The addresses, and how many are added.</param>
    /// <param name="most">The most addresses of an interval; no others are added then.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    /// <returns>The sums of these addresses.</returns>
    public static Task<Dictionary<string, int>> AddFailedSignIns(
        this ReportsDb db,
        DateTime window,
        IReadOnlyList<(string Address, int Count)> counts,
        int most,
        CancellationToken ct
    )
    {
        string[] addresses = [.. counts.Select(c => c.Address)];
        return db.Write(
            async token =>
            {
                await db.FailedSignIns.Where(f => f.Since < window).ExecuteDeleteAsync(token);
                var room = most - await db.FailedSignIns.CountAsync(token);
                foreach (var (address, count) in counts)
                    if (
                        await db
                            .FailedSignIns.Where(f => f.Since == window && f.Address == address)
                            .ExecuteUpdateAsync(f => f.SetProperty(r => r.Count, r => r.Count + count), token) == 0
                        && room-- > 0
                    )
                        db.FailedSignIns.Add(new() { Since = window, Address = address, Count = count });
                await db.SaveChangesAsync(token);
                return await db
                    .FailedSignIns.AsNoTracking()
                    .Where(f => f.Since == window && addresses.Contains(f.Address))
                    .ToDictionaryAsync(f => f.Address, f => f.Count, token);
            },
            // If it is written twice because its commit got no answer, an address has failed a little more often.
            _ => Task.FromResult(false),
            ct,
            isAudited: false
        );
    }
}
