using System.Buffers.Text;
using System.Security.Cryptography;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Previews;

/// <summary>
/// Preview links. Their tokens are random, shown once, and stored as SHA-256 only. Tokens of 256 random bits need no
/// slow hash.
/// </summary>
sealed class PreviewLinks(ReportsDb db, TimeProvider time)
{
    /// <summary>The link whose token this is, if it works now.</summary>
    public Task<PreviewLinkRow?> Working(string token, CancellationToken ct) =>
        db.WorkingPreview(token, time.Now(), ct);

    /// <summary>
    /// Counts a use. If the store can't be written to, for example because the disk is full, the preview is shown
    /// without being counted. The condition on the instant keeps a retry from counting the same use twice.
    /// </summary>
    public async Task Count(Guid id, CancellationToken ct)
    {
        var now = time.Now();
        try
        {
            await db
                .PreviewLinks.Where(l => l.Id == id && (l.LastUsedAt == null || l.LastUsedAt != now))
                .ExecuteUpdateAsync(
                    l => l.SetProperty(r => r.Uses, r => r.Uses + 1).SetProperty(r => r.LastUsedAt, now),
                    ct
                );
        }
        catch (Exception fault) when (StoreFaults.Of(fault) is not null)
        {
            // The failed write is noted elsewhere, and /health/ready reports it to the operator.
        }
    }

    public async Task<(PreviewLinkRow Row, string Token)> Create(
        long reportNo,
        Guid? release,
        string name,
        DateTime expiresAt,
        CancellationToken ct
    )
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var row = new PreviewLinkRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            TokenHash = TokenHash.Of(token),
            Name = name,
            ReportNo = reportNo,
            ReleaseId = release,
            CreatedAt = time.Now(),
            CreatedBy = db.Actor,
            ExpiresAt = Instants.WholeMilliseconds(expiresAt),
        };
        await Insert(row, ct);
        return (row, token);
    }

    /// <summary>Creates a link whose token nobody knows: an example for the list, which can be revoked.</summary>
    public async Task CreateUnknown(Guid id, string report, string name, CancellationToken ct)
    {
        await Insert(
            new()
            {
                Id = id,
                TokenHash = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes),
                Name = name,
                ReportNo = await db
                    .Entries.Existing()
                    .Where(e => e.ReportNo == 0 && e.Year != 0 && e.Slug == report)
                    .Select(e => e.No)
                    .SingleAsync(ct),
                CreatedAt = time.Now(),
                ExpiresAt = time.Now().AddDays(Limits.PreviewDays),
            },
            ct
        );
    }

    Task<int> Insert(PreviewLinkRow row, CancellationToken ct) =>
        db.Write(
            token =>
            {
                db.PreviewLinks.Add(row);
                db.Act.Changes.Add(new() { Target = $"preview-link {row.Id}", ReportNo = row.ReportNo });
                return db.SaveChangesAsync(token);
            },
            token => db.PreviewLinks.AnyAsync(l => l.Id == row.Id, token),
            ct
        );

    /// <summary>Revokes a link. It stays in the list, with its uses.</summary>
    public async Task<bool> Revoke(Guid id, CancellationToken ct)
    {
        var now = time.Now();
        return await db.Write(
                async token =>
                {
                    if (await db.PreviewLinks.SingleOrDefaultAsync(l => l.Id == id && l.RevokedAt == null, token) is not { } row)
                        return 0;
                    db.Act.Scope.Demand(row.ReportNo);
                    row.RevokedAt = now;
                    db.Act.Changes.Add(new() { Target = $"preview-link {id}", ReportNo = row.ReportNo });
                    return await db.SaveChangesAsync(token);
                },
                token => db.PreviewLinks.AnyAsync(l => l.Id == id && l.RevokedAt == now, token),
                ct
            ) > 0;
    }
}
