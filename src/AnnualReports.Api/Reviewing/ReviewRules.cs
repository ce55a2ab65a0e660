using AnnualReports.Api.Content;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.SignIn;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reviewing;

/// <summary>Whom a request for a review asks, and until when.</summary>
/// <param name="People">Who is named; null for everybody with the role.</param>
/// <param name="Role">The role that is named.</param>
/// <param name="Due">When the answer is wanted.</param>
sealed record Wanted(IReadOnlyList<Guid>? People, Role? Role, DateTimeOffset? Due);

/// <summary>What is wrong with requests for reviews, each with its place.</summary>
sealed class ReviewRules(ReportsDb db, TimeProvider time, ConfiguredGrants? configured = null)
{
    /// <summary>The roles that approve, as they are stored.</summary>
    static readonly string[] Approving = [.. Permissions.Table[Permission.Approve].Roles.Select(r => r.Name())];

    /// <summary>What is wrong with who is asked, and until when.</summary>
    /// <param name="wanted">Who, and until when.</param>
    /// <param name="reports">The numbers of the reports of what is to be reviewed; 0 for what belongs to none.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<IReadOnlyList<Fault>> Faults(Wanted wanted, IReadOnlyCollection<long> reports, CancellationToken ct)
    {
        var (people, faults) = (wanted.People, new List<Fault>());
        if (wanted.Due <= time.GetUtcNow())
            faults.Add(new("/due", "This has passed. Name an instant in the future, or leave it out."));
        if (wanted.Role is { } role && !Approving.Contains(role.Name()))
            faults.Add(
                new("/role", $"Whoever has the role {role.Name()} can't approve. Roles that can: {string.Join(", ", Approving)}.")
            );
        else if (wanted.Role is not null && people is not null)
            faults.Add(new("/role", "Name people or a role, not both."));
        if (people is { Count: 0 })
            faults.Add(new("/people", "Name somebody, or leave this out: then everybody with the role reviewer is asked."));
        if (people is { Count: > Limits.Invited })
            faults.Add(new("/people", $"At most {Limits.Invited} people."));
        else if (people is { Count: > 0 })
            faults.AddRange(await Unfit(people, reports, ct));
        return faults;
    }

    async Task<IEnumerable<Fault>> Unfit(IReadOnlyList<Guid> people, IReadOnlyCollection<long> reports, CancellationToken ct)
    {
        var known = await db
            .Actors.AsNoTracking()
            .Where(a => people.Contains(a.Id) && a.Kind != ActorKinds.Program && a.DeactivatedAt == null)
            .ToDictionaryAsync(a => a.Id, ct);
        Guid?[] named = [.. known.Keys];
        var grants = await db
            .Grants.AsNoTracking()
            .Where(g =>
                g.EndedAt == null && Approving.Contains(g.Role) && (g.Claim != null || named.Contains(g.ActorId))
            )
            .Select(g => new { g.ActorId, g.ReportNo })
            .ToListAsync(ct);
        // Who is in a group at the identity provider is known once they sign in, so they may be.
        var byClaim = grants.Where(g => g.ActorId is null).Select(g => g.ReportNo).ToHashSet();
        if (Approving.Any(role => configured?.With(role).Any() == true))
            byClaim.Add(0);
        bool May(ActorRow person, long report) =>
            grants.Exists(g => g.ActorId == person.Id && (g.ReportNo == 0 || g.ReportNo == report))
            || (person.Subject is not null && (byClaim.Contains(0) || byClaim.Contains(report)));
        return people
            .Index()
            .Select(p =>
                !known.TryGetValue(p.Item, out var person)
                    ? new Fault(
                        $"/people/{p.Index}",
                        $"There is no active person or machine {p.Item}. /api/v1/manage/reviewers lists who can be asked."
                    )
                : people.Take(p.Index).Contains(p.Item) ? new Fault($"/people/{p.Index}", "This is here twice.")
                : !reports.All(report => May(person, report))
                    ? new Fault(
                        $"/people/{p.Index}",
                        $"{person.Name} can't approve this: that needs the role {string.Join(" or ", Approving)} there. "
                            + "/api/v1/manage/reviewers lists who has it."
                    )
                : null
            )
            .OfType<Fault>();
    }

    /// <summary>What is wrong with the entries of a release that are named.</summary>
    public static IEnumerable<Fault> Faults(IReadOnlyList<Guid>? entries)
    {
        if (entries is { Count: 0 })
            yield return new("/entries", "Name at least one, or leave this out for all that it publishes.");
        if (entries is { Count: > Limits.ReviewedTogether })
            yield return new("/entries", $"At most {Limits.ReviewedTogether} entries. Leave this out for all that it publishes.");
        var seen = new HashSet<Guid>();
        foreach (var (index, entry) in (entries ?? []).Index())
            if (!seen.Add(entry))
                yield return new($"/entries/{index}", "This is here twice.");
    }

    /// <summary>The numbers of the reports that a release is about, or some of its entries; 0 for what belongs to none.</summary>
    public async Task<IReadOnlyCollection<long>> ReportsOf(Guid release, IReadOnlyList<Guid>? entries, CancellationToken ct)
    {
        Guid[] some = [.. (entries ?? []).Take(Limits.ReviewedTogether)];
        var named = await db
            .Entries.AsNoTracking()
            .Where(e =>
                entries == null
                    ? db.ReleaseItems.Any(i => i.ReleaseId == release && i.EntryNo == e.No)
                    : some.Contains(e.Id)
            )
            .Select(e => e.ReportNo != 0 ? e.ReportNo : e.Year != 0 ? e.No : 0)
            .Distinct()
            .ToListAsync(ct);
        if (entries is null)
            named.AddRange(
                await db.Releases.Where(r => r.Id == release && r.ReportNo != 0).Select(r => r.ReportNo).ToListAsync(ct)
            );
        return named;
    }
}
