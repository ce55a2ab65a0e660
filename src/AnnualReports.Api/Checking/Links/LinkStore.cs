using AnnualReports.Api.Content;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Checking.Links;

/// <summary>Keeps which addresses drafts link to, and what was found at them.</summary>
sealed class LinkStore(ReportsDb db, KindSet kinds, Languages languages, Site site, OwnRoutes routes, TimeProvider time)
{
    /// <summary>How many drafts are read at a time, and how many rows are written in one transaction.</summary>
    const int Batch = 200,
        MostTries = 3;

    /// <summary>
    /// How long an address belongs to the instance that took it: long enough to look at it, also if the clocks of the
    /// instances differ a little.
    /// </summary>
    static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    /// <summary>Goes through all newest drafts, keeps what they link to, and forgets what none of them has any more.</summary>
    public async Task Collect(CancellationToken ct)
    {
        var began = time.Now();
        for (long after = 0; ;)
        {
            var from = after;
            var drafts = await db.WithNewest(
                    db.Entries.AsNoTracking().Existing().Where(e => e.No > from).OrderBy(e => e.No).Take(Batch)
                )
                .Select(n => new { n.Entry, n.Revision.Content })
                .ToListAsync(ct);
            foreach (var part in drafts.SelectMany(d => Links(d.Entry, d.Content)).DistinctBy(l => l.Id).Chunk(Batch))
                await KeepOnce(part, began, ct);
            if (drafts.Count < Batch)
                break;
            after = drafts.Max(d => d.Entry.No);
        }
        await db.Write(
            async token =>
            {
                await db.ExternalLinks.Where(l => l.SeenAt < began).ExecuteDeleteAsync(token);
                return true;
            },
            token => db.ExternalLinks.AllAsync(l => l.SeenAt >= began, token),
            ct,
            isAudited: false
        );
    }

    IEnumerable<ExternalLinkRow> Links(EntryRow entry, string? content)
    {
        if (content is null)
            return [];
        var draft = Draft.Parse(content);
        return DraftLinks
            .In(new(kinds[entry.Kind], entry.ToEntry(null), draft, [.. languages.Tags.Where(l => draft.Text(l) is not null)]))
            .Where(l => l.IsWeb && l.Url.Length <= Limits.Url && OwnAddress.Of(l.Url, site, routes) is null)
            .Select(l => new ExternalLinkRow
            {
                Id = ExternalLinkRow.IdOf(l.Url),
                Url = l.Url,
                EntryNo = entry.No,
            });
    }

    /// <summary>Keeps addresses, also if another instance has just added some of them.</summary>
    async Task KeepOnce(ExternalLinkRow[] links, DateTime at, CancellationToken ct)
    {
        for (var left = MostTries; ; left--)
            try
            {
                await Keep(links, at, ct);
                return;
            }
            catch (DbUpdateException added) when (left > 1 && added.IsUniqueViolation())
            {
                continue;
            }
    }

    /// <summary>Keeps addresses. Those that are new are looked at soon.</summary>
    Task<bool> Keep(ExternalLinkRow[] links, DateTime at, CancellationToken ct)
    {
        Guid[] ids = [.. links.Select(l => l.Id)];
        return db.Write(
            async token =>
            {
                // Another instance that began later may have seen them since.
                await db
                    .ExternalLinks.Where(l => ids.Contains(l.Id) && l.SeenAt < at)
                    .ExecuteUpdateAsync(l => l.SetProperty(r => r.SeenAt, at), token);
                var known = (await db.ExternalLinks.Where(l => ids.Contains(l.Id)).Select(l => l.Id).ToListAsync(token)).ToHashSet();
                foreach (var link in links.Where(l => !known.Contains(l.Id)))
                    db.ExternalLinks.Add(
                        new()
                        {
                            Id = link.Id,
                            Url = link.Url,
                            EntryNo = link.EntryNo,
                            SeenAt = at,
                            NextAt = at,
                        }
                    );
                await db.SaveChangesAsync(token);
                db.ChangeTracker.Clear();
                return true;
            },
            async token => await db.ExternalLinks.CountAsync(l => ids.Contains(l.Id) && l.SeenAt >= at, token) == ids.Length,
            ct,
            isAudited: false
        );
    }

    /// <summary>Takes the address whose turn it is, besides those of some hosts; null if there is none.</summary>
    public async Task<ExternalLinkRow?> Take(CancellationToken ct)
    {
        var now = time.Now();
        var due = await db
            .ExternalLinks.AsNoTracking()
            .Where(l => l.NextAt <= now)
            .OrderBy(l => l.NextAt)
            .ThenBy(l => l.Id)
            .FirstOrDefaultAsync(ct);
        if (due is null)
            return null;
        var until = now + Claim;
        var isTaken = await db.Write(
            async token =>
                await db
                    .ExternalLinks.Where(l => l.Id == due.Id && l.NextAt == due.NextAt)
                    .ExecuteUpdateAsync(l => l.SetProperty(r => r.NextAt, until), token) == 1,
            token => db.ExternalLinks.AnyAsync(l => l.Id == due.Id && l.NextAt == until, token),
            ct,
            isAudited: false
        );
        return isTaken ? due : await Take(ct);
    }

    /// <summary>Keeps what was found, and tells once of an address that counts as dead now.</summary>
    public Task<bool> Store(Guid id, LinkFound found, CancellationToken ct)
    {
        var now = time.Now();
        return db.Write(
            async token =>
            {
                var logEnd = await db.LogEnd(token);
                if (await db.ExternalLinks.SingleOrDefaultAsync(l => l.Id == id, token) is not { } link)
                    return false;
                var isNews = LinkState.Apply(link, found, now);
                await db.SaveChangesAsync(token);
                if (!isNews)
                    return true;
                var told = db.Event(EventTypes.LinkDead, id);
                told.LogSequence = logEnd;
                told.ReportNo = await db
                    .Entries.Where(e => e.No == link.EntryNo)
                    .Select(e => e.ReportNo != 0 ? (long?)e.ReportNo : e.Year != 0 ? e.No : null)
                    .SingleOrDefaultAsync(token);
                await db.Add(told, token);
                return true;
            },
            token => db.ExternalLinks.AnyAsync(l => l.Id == id && l.CheckedAt == now, token),
            ct,
            isAudited: false
        );
    }
}
