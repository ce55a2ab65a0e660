using System.Globalization;
using AnnualReports.Api.Checking.Links;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Prose;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Checking;

/// <summary>
/// Finds out where the links of drafts lead: to entries of the same report, to addresses of this installation, and to
/// other sites, as they were last looked at.
/// </summary>
sealed class LinkTargets(ReportsDb db, KindSet kinds, Site site, LinkCheckOptions options)
{
    const int Batch = 500;

    /// <summary>Reads what is needed, and returns what tells whether a link is dead.</summary>
    public async Task<Func<DraftLink, Flaw?>> Dead(
        IReadOnlyList<CheckedDraft> drafts,
        IReadOnlyList<List<DraftLink>> links,
        bool arePublic,
        CancellationToken ct
    )
    {
        var own = new Dictionary<DraftLink, OwnAddress>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < drafts.Count; i++)
            foreach (var link in links[i])
                if (EntryLink.Of(link.Url) is { } entry)
                {
                    if (!arePublic)
                        own[link] = new(Report(drafts[i]), entry.Segment, entry.Slug) { IsDraft = true };
                }
                else if (link.IsWeb && OwnAddress.Of(link.Url, site) is { } address)
                    own[link] = address;
        var missing = await Missing([.. own.Values.Distinct()], drafts, ct);
        // What is not looked at is not known to be dead.
        var external = options.Checks
            ? await External(links.SelectMany(l => l).Where(l => l.IsWeb && !own.ContainsKey(l)).Select(l => l.Url), ct)
            : [];
        return link =>
            own.TryGetValue(link, out var address) ? (missing.Contains(address) ? DeadHere(link) : null)
            : external.GetValueOrDefault(link.Url) is { } row ? DeadElsewhere(link, row)
            : null;
    }

    static string Report(CheckedDraft draft) =>
        string.Create(CultureInfo.InvariantCulture, $"#{(draft.Kind.IsReport ? draft.Entry.No : draft.Entry.ReportNo)}");

    static Flaw DeadHere(DraftLink link) =>
        new(
            CheckNames.DeadLink,
            link.Pointer,
            $"'{Excerpt.Of(link.Url)}' leads to nothing that is here. Correct the link, or make public what it leads to.",
            link.Passage,
            link.Line
        );

    static Flaw DeadElsewhere(DraftLink link, ExternalLinkRow row)
    {
        var (since, last) = (Day(row.DeadSince!.Value), Day(row.CheckedAt!.Value));
        return new(
            CheckNames.DeadExternalLink,
            link.Pointer,
            row.Status is { } status
                ? $"'{Excerpt.Of(link.Url)}' answers {status} since {since} (last looked at on {last}). Correct the link, or leave it out."
                : $"'{Excerpt.Of(link.Url)}' does not answer since {since} (last looked at on {last}). Correct the link, or leave it out.",
            link.Passage,
            link.Line
        );
    }

    static string Day(DateTime at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The links among these that are dead, by their addresses.</summary>
    async Task<Dictionary<string, ExternalLinkRow>> External(IEnumerable<string> urls, CancellationToken ct)
    {
        var dead = new Dictionary<string, ExternalLinkRow>(StringComparer.Ordinal);
        foreach (var part in urls.Distinct().ToDictionary(ExternalLinkRow.IdOf, u => u).Chunk(Batch))
        {
            Guid[] ids = [.. part.Select(p => p.Key)];
            var urlOf = part.ToDictionary(p => p.Key, p => p.Value);
            foreach (
                var row in await db
                    .ExternalLinks.AsNoTracking()
                    .Where(l => ids.Contains(l.Id) && l.DeadSince != null && l.CheckedAt != null)
                    .ToListAsync(ct)
            )
                dead[urlOf[row.Id]] = row;
        }
        return dead;
    }

    /// <summary>The addresses among these at which there is nothing.</summary>
    async Task<HashSet<OwnAddress>> Missing(
        IReadOnlyList<OwnAddress> addresses,
        IReadOnlyList<CheckedDraft> drafts,
        CancellationToken ct
    )
    {
        if (addresses.Count == 0)
            return [];
        var missing = new HashSet<OwnAddress>();
        var reports = await ReportNos(addresses, ct);
        var going = drafts.Select(d => d.Entry.No).ToHashSet();
        foreach (var group in addresses.GroupBy(a => a.IsDraft))
        {
            var named = group.Where(a => a.Hash is null).Select(a => (Own: a, At: AddressOf(a, reports))).ToList();
            var found = await Found([.. named.Select(n => n.At).OfType<Address>().Distinct()], group.Key, going, ct);
            missing.UnionWith(named.Where(n => n.At is null || !found.Contains(n.At.Value)).Select(n => n.Own));
        }
        var hashes = addresses.Where(a => a.Hash is not null).ToList();
        if (hashes.Count > 0)
        {
            byte[][] known = [.. hashes.Select(h => Convert.FromHexString(h.Hash!)).Take(Batch)];
            var there = (await db.Media.AsNoTracking().Where(m => known.Contains(m.Sha256) && m.ErasedAt == null).Select(m => m.Sha256).ToListAsync(ct))
                .Select(Convert.ToHexStringLower)
                .ToHashSet();
            missing.UnionWith(hashes.Take(Batch).Where(h => !there.Contains(h.Hash!)));
        }
        return missing;
    }

    /// <summary>The numbers of reports, by slug or by the number in the place of one.</summary>
    async Task<Dictionary<string, long>> ReportNos(IReadOnlyList<OwnAddress> addresses, CancellationToken ct)
    {
        var nos = addresses
            .Select(a => a.Report)
            .Where(r => r is ['#', ..])
            .Distinct()
            .ToDictionary(r => r!, r => long.Parse(r![1..], CultureInfo.InvariantCulture));
        string[] slugs = [.. addresses.Select(a => a.Report).OfType<string>().Where(r => r is not ['#', ..]).Distinct().Take(Batch)];
        if (slugs.Length > 0)
            foreach (
                var report in await db
                    .Entries.AsNoTracking()
                    .Existing()
                    .Where(e => e.Year != 0 && e.ReportNo == 0 && slugs.Contains(e.Slug))
                    .Select(e => new { e.Slug, e.No })
                    .ToListAsync(ct)
            )
                nos[report.Slug] = report.No;
        return nos;
    }

    Address? AddressOf(OwnAddress own, Dictionary<string, long> reports)
    {
        if (own.Segment is null)
            return own.Report is { } slug && reports.ContainsKey(slug) ? new(kinds.Report.Name, 0, slug) : null;
        if (kinds.AtSegment(own.Segment) is not { } kind)
            return null;
        return !kind.UnderReport ? new(kind.Name, 0, own.Slug!)
            : own.Report is { } report && reports.TryGetValue(report, out var no) ? new(kind.Name, no, own.Slug!)
            : null;
    }

    /// <summary>
    /// The addresses with an entry. A link in prose may name a draft, because publishing checks that it is public; an
    /// address of the public needs a public entry, or one that goes public now.
    /// </summary>
    async Task<HashSet<Address>> Found(
        IReadOnlyCollection<Address> addresses,
        bool areDrafts,
        HashSet<long> going,
        CancellationToken ct
    )
    {
        var found = new HashSet<Address>();
        foreach (var part in addresses.InParts())
            foreach (
                var entry in await db
                    .Entries.AsNoTracking()
                    .Existing()
                    .At(part)
                    .Select(e => new
                    {
                        e.No,
                        e.Kind,
                        e.ReportNo,
                        e.Slug,
                        IsPublic = db.Live.Any(l => l.EntryNo == e.No && l.Until == null && !l.Gone),
                    })
                    .ToListAsync(ct)
            )
                if (areDrafts || entry.IsPublic || going.Contains(entry.No))
                    found.Add(new(entry.Kind, entry.ReportNo, entry.Slug));
        return found;
    }
}
