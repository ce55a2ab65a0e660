using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security;

/// <summary>Shows grants: with the names of those who granted and ended them, and the slugs of reports.</summary>
static class GrantViews
{
    public static async Task<List<GrantView>> Views(
        this ReportsDb db,
        IReadOnlyCollection<GrantRow> grants,
        CancellationToken ct
    )
    {
        var names = await db.NamesOf(grants.SelectMany(g => new[] { g.GrantedBy, g.EndedBy ?? g.GrantedBy }), ct);
        var nos = grants.Select(g => g.ReportNo).Where(no => no != 0).Distinct().ToArray();
        var reports =
            nos.Length == 0
                ? []
                : await db
                    .Entries.AsNoTracking()
                    .Where(e => nos.Contains(e.No))
                    .ToDictionaryAsync(e => e.No, e => e.Slug, ct);
        return
        [
            .. grants.Select(g => new GrantView
            {
                Id = g.Id,
                Actor = g.ActorId,
                Claim = g.Claim,
                Role = Permissions.Parse(g.Role),
                Report = g.ReportNo == 0 ? null : reports[g.ReportNo],
                Languages = g.Languages?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                GrantedAt = g.GrantedAt,
                GrantedBy = names[g.GrantedBy],
                Reason = g.Reason,
                EndedAt = g.EndedAt,
                EndedBy = g.EndedBy is { } by ? names[by] : null,
                EndReason = g.EndReason,
            }),
        ];
    }
}
