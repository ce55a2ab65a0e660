using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security.Limiting;

/// <summary>
/// The hashes of all keys that work, for addresses from which wrong ones come. So a wrong key costs a look into memory,
/// however many are tried, and a right one is never refused because of others at the same address. They are read again
/// after a second, and only while somebody asks.
/// </summary>
sealed class KnownKeys(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>If there are more keys than this, each is looked up in the store.</summary>
    const int Most = 100_000;

    static readonly TimeSpan Lasting = TimeSpan.FromSeconds(1);

    readonly Lock changing = new();
    Task<HashSet<string>>? keys;
    long began;

    /// <summary>Whether there can be a working key with this hash.</summary>
    public async ValueTask<bool> MayBe(byte[] hash, CancellationToken ct)
    {
        var known = await Known().WaitAsync(ct);
        return known.Count >= Most || known.Contains(Convert.ToHexString(hash));
    }

    /// <summary>A key was made here, and works at once.</summary>
    public void Forget()
    {
        lock (changing)
            keys = null;
    }

    Task<HashSet<string>> Known()
    {
        lock (changing)
        {
            if (keys is { IsCompletedSuccessfully: false, IsCompleted: true } || time.GetElapsedTime(began) > Lasting)
                keys = null;
            if (keys is null)
                (keys, began) = (Read(), time.GetTimestamp());
            return keys;
        }
    }

    async Task<HashSet<string>> Read()
    {
        await Task.Yield();
        await using var scope = scopes.CreateProgramScope("ReadKeys");
        var (db, now) = (scope.ServiceProvider.GetRequiredService<ReportsDb>(), time.Now());
        var hashes = await db
            .ApiKeys.AsNoTracking()
            .Where(k => k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now))
            .OrderBy(k => k.Id)
            .Take(Most)
            .Select(k => k.Hash)
            .ToListAsync();
        return [.. hashes.Select(Convert.ToHexString)];
    }
}
