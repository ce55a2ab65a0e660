using System.Security.Cryptography;
using AnnualReports.Api.Content;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security;

/// <summary>
/// API keys. They are random, are shown once, and only their SHA-256 is stored: a random key of 256 bits needs no slow
/// hash.
/// </summary>
sealed class Keys(ReportsDb db, Administrators administrators, KnownKeys known, TimeProvider time)
{
    const string Start = "ar_";

    /// <summary>How much of a key is shown, by which people recognise it.</summary>
    const int PrefixLength = 8;

    /// <summary>The name of the actor behind the configured key.</summary>
    const string Configured = "administrator";

    public static string NewKey() =>
        Start + System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>
    /// Whoever has this key, with their grants; null if it does not work. Keys are found by their hash, so that the time
    /// it takes tells nothing of them.
    /// </summary>
    public async Task<Authority?> Find(string key, CancellationToken ct)
    {
        var (hash, now) = (TokenHash.Of(key), time.Now());
        var found = await db
            .ApiKeys.AsNoTracking()
            .Where(k => k.Hash == hash && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now))
            .Join(
                db.Actors.Where(a => a.DeactivatedAt == null),
                k => k.ActorId,
                a => a.Id,
                (k, a) =>
                    new
                    {
                        Key = k,
                        Actor = a,
                        Grants = db.Grants.Where(g => g.ActorId == a.Id && g.EndedAt == null).ToList(),
                    }
            )
            .SingleOrDefaultAsync(ct);
        // A collation that takes two hashes for one would let another key in.
        return found is null || !CryptographicOperations.FixedTimeEquals(found.Key.Hash, hash)
            ? null
            : new(new(found.Actor.Id, found.Actor.Name), found.Grants)
            {
                Key = found.Key.Id,
                IsConfigured = found.Key.Configured,
                IsPerson = found.Actor.Kind == ActorKinds.Person,
                Until = found.Key.ExpiresAt,
            };
    }

    /// <summary>Whose key this was, and why it does not work, for the audit; null if it never was one.</summary>
    public async Task<string?> WhyRefused(string key, CancellationToken ct)
    {
        var hash = TokenHash.Of(key);
        return await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash, ct) is { } row
            ? WhyRefused(row.Id, row.ActorId, row.RevokedAt is not null)
            : null;
    }

    public static string WhyRefused(Guid key, Guid actor, bool isRevoked) =>
        $"key {key} of person {actor}, "
        + (isRevoked ? "which was revoked" : "which has expired, or whose holder was deactivated");

    /// <summary>Makes a key for a new machine, or for an actor that there is, who then keeps the grants they have.</summary>
    /// <exception cref="Refusal">Somebody else has the name, or there is no such actor.</exception>
    public async Task<(ApiKeyRow Row, string Key)> Create(
        KeyRequest request,
        CancellationToken ct,
        bool mayShareName = false
    )
    {
        var key = NewKey();
        var row = Row(Guid.CreateVersion7(time.GetUtcNow()), request.Name, request.Role, key);
        (row.Note, row.ExpiresAt) = (request.Note, request.ExpiresAt?.UtcDateTime ?? time.Now().Add(Usual));
        await Insert(row, request.Actor, mayShareName, ct);
        return (row, key);
    }

    /// <summary>How long a key works unless it is said.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromDays(365);

    /// <summary>Adds a key that nobody has, as an example in the list that can be revoked.</summary>
    public Task CreateUnknown(Guid id, string name, Role role, CancellationToken ct) =>
        Insert(Row(id, name, role, NewKey()), null, true, ct);

    Task<int> Insert(ApiKeyRow row, Guid? actor, bool mayShareName, CancellationToken ct) =>
        db.Write(
            async token =>
            {
                if (actor is { } known)
                {
                    if (await db.Active(known, token) is not { } holder)
                        throw Refusal.Invalid([new("/actor", $"There is no active person or machine {known}.")]);
                    if (await db.IsNameTaken(row.Name, holder.Id, token))
                        throw Refusal.Invalid([
                            new("/name", $"Somebody else has the name '{row.Name}', or one that looks like it. Choose another."),
                        ]);
                    row.ActorId = known;
                }
                else
                {
                    if (!mayShareName && await db.IsNameTaken(row.Name, row.Id, token))
                        throw Refusal.Invalid([
                            new(
                                "/name",
                                $"Somebody has or had the name '{row.Name}' already, or one that looks like it. "
                                    + "Choose another, or say with actor that the key is theirs."
                            ),
                        ]);
                    AddActor(row, row.Id);
                }
                db.ApiKeys.Add(row);
                db.Act.Changes.Add(Told(row, row.Role));
                return await db.SaveChangesAsync(token);
            },
            token => db.ApiKeys.AnyAsync(k => k.Id == row.Id, token),
            ct,
            released: known.Forget
        );

    /// <summary>Makes the actor of a key, with the grants that its role stands for.</summary>
    void AddActor(ApiKeyRow row, Guid actor)
    {
        row.ActorId = actor;
        db.Actors.Add(
            new()
            {
                Id = actor,
                Kind = ActorKinds.Machine,
                Name = row.Name,
                CreatedAt = row.CreatedAt,
            }
        );
        Grant(row);
    }

    void Grant(ApiKeyRow row) =>
        db.Grants.AddRange(
            Permissions
                .OfKey(Permissions.Parse(row.Role))
                .Select(
                    (role, index) =>
                        new GrantRow
                        {
                            // The first has the actor's id, so that the example of a grant has an id that is known.
                            Id = index == 0 ? row.ActorId : Guid.CreateVersion7(time.GetUtcNow()),
                            ActorId = row.ActorId,
                            Role = role.Name(),
                            GrantedAt = row.CreatedAt,
                            GrantedBy = row.CreatedBy,
                        })
        );

    /// <summary>Makes a key in place of another, for the same actor; the old one expires when the overlap ends.</summary>
    /// <returns>The new key; null if there is no working key with this id.</returns>
    public async Task<(ApiKeyRow Row, string Key)?> Rotate(Guid id, TimeSpan overlap, CancellationToken ct)
    {
        var (key, now, made) = (NewKey(), time.Now(), Guid.CreateVersion7(time.GetUtcNow()));
        var row = await db.Write(
            async token =>
            {
                var old = await db.ApiKeys.SingleOrDefaultAsync(
                    // The configured key is replaced by changing the setting.
                    k =>
                        k.Id == id && !k.Configured && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now),
                    token
                );
                if (old is null)
                    return null;
                var next = Row(made, old.Name, Permissions.Parse(old.Role), key);
                (next.ActorId, next.Note, next.ExpiresAt) = (old.ActorId, old.Note, now.Add(Usual));
                var replaces = $"{Told(next, "").About}, in place of key {old.Id}";
                old.ExpiresAt = old.ExpiresAt is { } sooner && sooner < now + overlap ? sooner : now + overlap;
                db.ApiKeys.Add(next);
                db.Act.Changes.Add(Told(next, $"replaces another, which works for {overlap.TotalHours} hours more") with { About = replaces });
                await db.SaveChangesAsync(token);
                return next;
            },
            token => db.ApiKeys.AnyAsync(k => k.Id == made, token),
            ct,
            released: known.Forget
        );
        return row is null ? null : (row, key);
    }

    /// <summary>Revokes a key. It stays in the list, because revisions name its actor.</summary>
    /// <exception cref="Refusal">Nobody else could administer then.</exception>
    public async Task<bool> Revoke(Guid id, CancellationToken ct)
    {
        var (now, by) = (time.Now(), db.Actor);
        return await db.Write(
                async token =>
                {
                    if (
                        await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == id && k.RevokedAt == null, token)
                        is not { } row
                    )
                        return 0;
                    (row.RevokedAt, row.RevokedBy) = (now, by);
                    db.Act.Changes.Add(Told(row, "revoked"));
                    var written = await db.SaveChangesAsync(token);
                    await administrators.Demand(token);
                    return written;
                },
                token => db.ApiKeys.AnyAsync(k => k.Id == id && k.RevokedAt == now, token),
                ct
            ) > 0;
    }

    /// <summary>Makes the configured key the first administrator's. A key that was configured before stops working.</summary>
    public async Task Configure(string key, CancellationToken ct)
    {
        // The key is looked for first, because the program has to start even while the disk is full.
        if (await IsConfigured(TokenHash.Of(key), ct))
            return;
        try
        {
            await db.Write(token => Set(key, token), token => IsConfigured(TokenHash.Of(key), token), ct);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            // Another instance that starts at the same time has set the same key.
        }
    }

    Task<bool> IsConfigured(byte[] hash, CancellationToken ct) =>
        db.ApiKeys.AnyAsync(
            k =>
                k.Configured
                && k.RevokedAt == null
                && k.ExpiresAt == null
                && k.Hash == hash
                && db.Actors.Any(a => a.Id == k.ActorId && a.DeactivatedAt == null),
            ct
        );

    async Task<int> Set(string key, CancellationToken ct)
    {
        var (hash, now) = (TokenHash.Of(key), time.Now());
        // All configured keys are one administrator's, so that a new one goes on as the same person.
        var before = await db.ApiKeys.Where(k => k.Configured).OrderBy(k => k.CreatedAt).ToListAsync(ct);
        foreach (var old in before.Where(k => k.RevokedAt is null))
            old.RevokedAt = now;
        if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Hash == hash, ct) is { } row)
        {
            (row.RevokedAt, row.ExpiresAt, row.Configured) = (null, null, true);
            row.Role = Role.Administrator.Name();
        }
        else
        {
            row = Row(Guid.CreateVersion7(time.GetUtcNow()), Configured, Role.Administrator, key);
            row.Configured = true;
            row.ActorId = before.FirstOrDefault()?.ActorId ?? row.Id;
            db.ApiKeys.Add(row);
        }
        // Whoever may configure the program has to get in, also after this administrator was deactivated by another.
        if (!await db.Actors.AnyAsync(a => a.Id == row.ActorId && a.DeactivatedAt == null, ct))
            AddActor(row, await db.Actors.AnyAsync(a => a.Id == row.ActorId, ct) ? Guid.CreateVersion7() : row.ActorId);
        db.Act.Changes.Add(Told(row, "configured"));
        return await db.SaveChangesAsync(ct);
    }

    static AuditedChange Told(ApiKeyRow row, string what) =>
        new()
        {
            Target = "key",
            About = $"key {row.Id} of person {row.ActorId}",
            Detail = what,
        };

    ApiKeyRow Row(Guid id, string name, Role role, string key) =>
        new()
        {
            Id = id,
            Name = name,
            Role = role.Name(),
            Hash = TokenHash.Of(key),
            Prefix = key.StartsWith(Start, StringComparison.Ordinal) ? key[..PrefixLength] : null,
            CreatedAt = time.Now(),
            CreatedBy = db.Actor,
        };
}
