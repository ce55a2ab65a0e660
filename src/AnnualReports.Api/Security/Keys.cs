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
        db.ApiKeys.Add(row);
        await db.SaveChangesAsync(ct);
        return (row, key);
    }

    /// <summary>A key that nobody has: an example in the list, which can be revoked.</summary>
    public async Task CreateUnknown(Guid id, string name, Role role, CancellationToken ct)
    {
        var row = Row(name, role, NewKey());
        row.Id = id;
        db.ApiKeys.Add(row);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Revokes a key; it stays listed, because revisions name it.</summary>
    public async Task<bool> Revoke(Guid id, CancellationToken ct)
    {
        var now = time.Now();
        return await db.ApiKeys.Where(k => k.Id == id && k.RevokedAt == null).ExecuteUpdateAsync(k => k.SetProperty(r => r.RevokedAt, now), ct) > 0;
    }

    /// <summary>Whether a working administrator's key exists.</summary>
    public Task<bool> HasAdministrator(CancellationToken ct) =>
        db.ApiKeys.AnyAsync(k => k.RevokedAt == null && k.Role == nameof(Role.Administrator), ct);

    /// <summary>Makes the configured key the first administrator's; one configured before stops working.</summary>
    public async Task Configure(string key, CancellationToken ct)
    {
        var hash = Hash(key);
        var now = time.Now();
        var rows = await db.ApiKeys.Where(k => k.Configured && k.RevokedAt == null).ToListAsync(ct);
        if (rows.Any(k => k.Hash.AsSpan().SequenceEqual(hash)))
            return;
        foreach (var row in rows)
            row.RevokedAt = now;
        if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Hash == hash, ct) is { } known)
            (known.RevokedAt, known.Configured, known.Role) = (null, true, nameof(Role.Administrator));
        else
            db.ApiKeys.Add(Row("administrator", Role.Administrator, key, configured: true));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            // Another instance that starts just now has set the same key.
            db.ChangeTracker.Clear();
        }
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
