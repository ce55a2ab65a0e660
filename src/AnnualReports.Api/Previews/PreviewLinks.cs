using System.Buffers.Text;
using System.Security.Cryptography;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Previews;

/// <summary>Preview links: their tokens are random, shown once, and kept as SHA-256 alone (256 random bits need no slow hash).</summary>
sealed class PreviewLinks(ReportsDb db, TimeProvider time)
{
    /// <summary>The link of a token that works now.</summary>
    public Task<PreviewLinkRow?> Working(string token, CancellationToken ct) => db.WorkingPreview(token, time.Now(), ct);

    /// <summary>
    /// Counts a use. A preview is reading: it goes on uncounted where the store can't be written, as on a full disk. By its instant it is counted once,
    /// though the store may be asked again where its answer was lost.
    /// </summary>
    public async Task Count(Guid id, CancellationToken ct)
    {
        var now = time.Now();
        try
        {
            await db.PreviewLinks.Where(l => l.Id == id && (l.LastUsedAt == null || l.LastUsedAt != now))
                .ExecuteUpdateAsync(l => l.SetProperty(r => r.Uses, r => r.Uses + 1).SetProperty(r => r.LastUsedAt, now), ct);
        }
        catch (Exception fault) when (StoreFaults.Of(fault) is not null)
        {
            // Writing notes it, and /health/ready tells the operator.
        }
    }

    public async Task<(PreviewLinkRow Row, string Token)> Create(long reportNo, Guid? release, string name, DateTime expiresAt, Guid by, CancellationToken ct)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var row = new PreviewLinkRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            TokenHash = PreviewTokens.Hash(token),
            Name = name,
            ReportNo = reportNo,
            ReleaseId = release,
            CreatedAt = time.Now(),
            CreatedBy = by,
            ExpiresAt = Instants.WholeMilliseconds(expiresAt),
        };
        await Insert(row, ct);
        return (row, token);
    }

    /// <summary>A link whose token nobody has: an example in the list, which can be revoked.</summary>
    public async Task CreateUnknown(Guid id, string report, string name, CancellationToken ct)
    {
        await Insert(new()
        {
            Id = id,
            TokenHash = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes),
            Name = name,
            ReportNo = await db.Entries.Existing().Where(e => e.ReportNo == 0 && e.Year != 0 && e.Slug == report).Select(e => e.No).SingleAsync(ct),
            CreatedAt = time.Now(),
            ExpiresAt = time.Now().AddDays(Limits.PreviewDays),
        }, ct);
    }

    Task<int> Insert(PreviewLinkRow row, CancellationToken ct) => db.Write(
        token =>
        {
            db.PreviewLinks.Add(row);
            return db.SaveChangesAsync(token);
        },
        token => db.PreviewLinks.AnyAsync(l => l.Id == row.Id, token), ct);

    /// <summary>Revokes a link; it stays listed, with its uses.</summary>
    public async Task<bool> Revoke(Guid id, CancellationToken ct)
    {
        var now = time.Now();
        return await db.Write(
            token => db.PreviewLinks.Where(l => l.Id == id && l.RevokedAt == null).ExecuteUpdateAsync(l => l.SetProperty(r => r.RevokedAt, now), token),
            token => db.PreviewLinks.AnyAsync(l => l.Id == id && l.RevokedAt == now, token), ct) > 0;
    }
}
