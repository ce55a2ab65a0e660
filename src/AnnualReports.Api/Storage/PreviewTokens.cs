using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Preview links by their tokens, of which the store has the hashes alone.</summary>
static class PreviewTokens
{
    /// <summary>The link of a token that works now. It is found by its hash alone, so that how long that takes tells nothing of tokens.</summary>
    public static async Task<PreviewLinkRow?> WorkingPreview(this ReportsDb db, string token, DateTime now, CancellationToken ct)
    {
        var hash = Hash(token);
        return await db.PreviewLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.RevokedAt == null && l.ExpiresAt > now, ct);
    }

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
