using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security.Limiting;

/// <summary>
/// The hashes of all keys, for addresses from which wrong ones come. So a wrong key costs a look into memory, however
/// many are tried, a right one is never refused because of others at the same address, and of one that does not work any
/// more it is known whose it was. They are read again after a second, and only while somebody asks.
/// </summary>
sealed class KnownKeys(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>
    /// If there are more keys that work than this, each is looked up in the store. Of those that do not, so many of the
    /// newest are known.
    /// </summary>
    const int Most = 100_000;

    static readonly TimeSpan Lasting = TimeSpan.FromSeconds(1);

    readonly Lock changing = new();
    Task<Found>? keys;
    long began;

    /// <summary>Whether there can be a working key with this hash.</summary>
    public async ValueTask<bool> MayBe(byte[] hash, CancellationToken ct)
    {
        var known = await Known().WaitAsync(ct);
        return known.Working.Count >= Most || known.Working.Contains(Convert.ToHexString(hash));
    }

    /// <summary>Whose key this was, and why it does not work, for the audit; null if it is not known.</summary>
    public async ValueTask<string?> WhyRefused(byte[] hash, CancellationToken ct) =>
        (await Known().WaitAsync(ct)).Others.GetValueOrDefault(Convert.ToHexString(hash)) is { } key
            ? Keys.WhyRefused(key.Id, key.Actor, key.IsRevoked)
            : null;

    /// <summary>The keys that work, and those that do not.</summary>
    sealed record Found(HashSet<string> Working, Dictionary<string, Former> Others);

    /// <summary>A key that does not work any more.</summary>
    sealed record Former(Guid Id, Guid Actor, bool IsRevoked);

    /// <summary>A key was made here, and works at once.</summary>
    public void Forget()
    {
        lock (changing)
            keys = null;
    }

    Task<Found> Known()
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

    async Task<Found> Read()
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
        var others = await db
            .ApiKeys.AsNoTracking()
            .Where(k => k.RevokedAt != null || k.ExpiresAt <= now)
            .OrderByDescending(k => k.Id)
            .Take(Most)
            .Select(k => new { k.Hash, Key = new Former(k.Id, k.ActorId, k.RevokedAt != null) })
            .ToListAsync();
        return new(
            [.. hashes.Select(Convert.ToHexString)],
            others.ToDictionary(k => Convert.ToHexString(k.Hash), k => k.Key, StringComparer.Ordinal)
        );
    }
}
