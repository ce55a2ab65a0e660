using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security;

/// <summary>API keys: random, shown once, kept as SHA-256 alone (a random 256-bit key needs no slow hash).</summary>
sealed class Keys(ReportsDb db, TimeProvider time)
{
    const string Prefix = "ar_";

    public static string NewKey() => Prefix + Base64Url(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    public async Task<ApiKeyRow?> Find(string key, CancellationToken ct)
    {
        var hash = Hash(key);
        return await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, ct);
    }

    public async Task<(ApiKeyRow Row, string Key)> Create(string name, Role role, CancellationToken ct)
    {
        var key = NewKey();
        var row = Row(name, role, key);
        await Insert(row, ct);
        return (row, key);
    }

    /// <summary>A key that nobody has: an example in the list, which can be revoked.</summary>
    public async Task CreateUnknown(Guid id, string name, Role role, CancellationToken ct)
    {
        var row = Row(name, role, NewKey());
        row.Id = id;
        await Insert(row, ct);
    }

    Task<int> Insert(ApiKeyRow row, CancellationToken ct) => db.Write(
        token =>
        {
            db.ApiKeys.Add(row);
            return db.SaveChangesAsync(token);
        },
        token => db.ApiKeys.AnyAsync(k => k.Id == row.Id, token), ct);

    /// <summary>Revokes a key; it stays listed, because revisions name it.</summary>
    public async Task<bool> Revoke(Guid id, CancellationToken ct)
    {
        var now = time.Now();
        return await db.Write(
            token => db.ApiKeys.Where(k => k.Id == id && k.RevokedAt == null).ExecuteUpdateAsync(k => k.SetProperty(r => r.RevokedAt, now), token),
            token => db.ApiKeys.AnyAsync(k => k.Id == id && k.RevokedAt == now, token), ct) > 0;
    }

    /// <summary>Whether a working administrator's key exists.</summary>
    public Task<bool> HasAdministrator(CancellationToken ct) =>
        db.ApiKeys.AnyAsync(k => k.RevokedAt == null && k.Role == nameof(Role.Administrator), ct);

    /// <summary>Makes the configured key the first administrator's; one configured before stops working.</summary>
    public async Task Configure(string key, CancellationToken ct)
    {
        // Asked first without writing: a start has to be possible while the disk is full.
        if (await IsConfigured(Hash(key), ct))
            return;
        try
        {
            await db.Write(token => Set(key, token), token => IsConfigured(Hash(key), token), ct);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            // Another instance that starts just now has set the same key.
        }
    }

    Task<bool> IsConfigured(byte[] hash, CancellationToken ct) =>
        db.ApiKeys.AnyAsync(k => k.Configured && k.RevokedAt == null && k.Hash == hash, ct);

    async Task<int> Set(string key, CancellationToken ct)
    {
        var (hash, now) = (Hash(key), time.Now());
        foreach (var row in await db.ApiKeys.Where(k => k.Configured && k.RevokedAt == null).ToListAsync(ct))
            row.RevokedAt = now;
        if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Hash == hash, ct) is { } known)
            (known.RevokedAt, known.Configured, known.Role) = (null, true, nameof(Role.Administrator));
        else
            db.ApiKeys.Add(Row("administrator", Role.Administrator, key, configured: true));
        return await db.SaveChangesAsync(ct);
    }

    ApiKeyRow Row(string name, Role role, string key, bool configured = false) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        Name = name,
        Role = role.ToString(),
        Hash = Hash(key),
        Configured = configured,
        CreatedAt = time.Now(),
    };

    static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
