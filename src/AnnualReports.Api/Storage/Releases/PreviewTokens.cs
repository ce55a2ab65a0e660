using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Releases;

/// <summary>Finds preview links by their tokens, of which only hashes are stored.</summary>
static class PreviewTokens
{
    /// <summary>
    /// The link of a token, if it is valid now. It is found by the hash, so that the time it takes reveals nothing
    /// about tokens.
    /// </summary>
    public static async Task<PreviewLinkRow?> WorkingPreview(
        this ReportsDb db,
        string token,
        DateTime now,
        CancellationToken ct
    )
    {
        var hash = TokenHash.Of(token);
        return await db
            .PreviewLinks.AsNoTracking()
            .SingleOrDefaultAsync(l =>
                    l.TokenHash == hash
                    && l.RevokedAt == null
                    && l.ExpiresAt > now
                    // A link that was being made while its maker was deactivated.
                    && !db.Actors.Any(a => a.Id == l.CreatedBy && a.DeactivatedAt != null),
                ct
            );
    }
}
