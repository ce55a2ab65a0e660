using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reviewing;

/// <summary>What is wrong with requests for reviews, each with its place.</summary>
sealed class ReviewRules(ReportsDb db, TimeProvider time)
{
    /// <summary>What is wrong with who is asked, and until when.</summary>
    public async Task<IReadOnlyList<Fault>> Faults(IReadOnlyList<Guid>? people, DateTimeOffset? due, CancellationToken ct)
    {
        var faults = new List<Fault>();
        if (due <= time.GetUtcNow())
            faults.Add(new("/due", "This has passed. Name an instant in the future, or leave it out."));
        if (people is { Count: 0 })
            faults.Add(new("/people", "Name somebody, or leave this out: then everybody with the role reviewer is asked."));
        if (people is { Count: > Limits.Invited })
            faults.Add(new("/people", $"At most {Limits.Invited} people."));
        else if (people is not null)
            faults.AddRange(await Unknown(people, ct));
        return faults;
    }

    async Task<IEnumerable<Fault>> Unknown(IReadOnlyList<Guid> people, CancellationToken ct)
    {
        var known = await db
            .Actors.AsNoTracking()
            .Where(a => people.Contains(a.Id) && a.Kind != ActorKinds.Program && a.DeactivatedAt == null)
            .Select(a => a.Id)
            .ToListAsync(ct);
        return people
            .Index()
            .Select(p =>
                !known.Contains(p.Item)
                    ? new Fault(
                        $"/people/{p.Index}",
                        $"There is no active person or machine {p.Item}. /api/v1/manage/reviewers lists who can be asked."
                    )
                : people.Take(p.Index).Contains(p.Item) ? new Fault($"/people/{p.Index}", "This is here twice.")
                : null
            )
            .OfType<Fault>();
    }

    /// <summary>What is wrong with the entries of a release that are named.</summary>
    public static IEnumerable<Fault> Faults(IReadOnlyList<Guid>? entries)
    {
        if (entries is { Count: 0 })
            yield return new("/entries", "Name at least one, or leave this out for all that it publishes.");
    }
}
