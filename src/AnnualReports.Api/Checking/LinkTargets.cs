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
sealed class LinkTargets(ReportsDb db, KindSet kinds, Site site, OwnRoutes routes, LinkCheckOptions options)
{
    const int Batch = 500;

    /// <summary>A draft, its links, and the files that it names.</summary>
    public sealed record Linking(CheckedDraft Draft, IReadOnlyList<DraftLink> Links, IReadOnlyCollection<string> Files);

    /// <summary>What goes public with a draft: the numbers of entries, and the hashes of files.</summary>
    sealed record Going(HashSet<long> Entries, HashSet<string> Files)
    {
        public static Going Of(IReadOnlyList<Linking> drafts) =>
            new([.. drafts.Select(d => d.Draft.Entry.No)], [.. drafts.SelectMany(d => d.Files)]);
    }

    /// <summary>An entry that is at an address; and whether the public reads it.</summary>
    readonly record struct Target(long No, bool IsPublic);

    /// <summary>What is at the addresses: entries, and files that the public may read.</summary>
    sealed record Found(Dictionary<OwnAddress, Target> Entries, HashSet<string> PublicFiles)
    {
        public bool Has(OwnAddress own, Going going) =>
            own.IsOther
            || (
                own.Hash is { } hash ? PublicFiles.Contains(hash) || going.Files.Contains(hash)
                : Entries.TryGetValue(own, out var target)
                    && (own.IsDraft || target.IsPublic || going.Entries.Contains(target.No))
            );
    }

    /// <summary>Reads what is needed, and returns what tells whether a link is dead.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="together">Whether they go public together; otherwise each is looked at alone.</param>
    /// <param name="arePublic">Whether that has been done, and has seen that their links to entries lead somewhere.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Func<DraftLink, Flaw?>> Dead(
        IReadOnlyList<Linking> drafts,
        bool together,
        bool arePublic,
        CancellationToken ct
    )
    {
        var own = new Dictionary<DraftLink, (OwnAddress Address, Going Going)>(ReferenceEqualityComparer.Instance);
        var all = together ? Going.Of(drafts) : null;
        foreach (var draft in drafts)
        {
            var going = all ?? Going.Of([draft]);
            foreach (var link in draft.Links)
                if (EntryLink.Of(link.Url) is { } entry)
                {
                    if (!arePublic)
                        own[link] = (new(Report(draft.Draft), entry.Segment, entry.Slug) { IsDraft = true }, going);
                }
                else if (link.IsWeb && OwnAddress.Of(link.Url, site, routes) is { } address)
                    own[link] = (address, going);
        }
        var found = await Look([.. own.Values.Select(o => o.Address).Distinct()], ct);
        // What is not looked at is not known to be dead.
        var external = options.Checks
            ? await External(drafts.SelectMany(d => d.Links).Where(l => l.IsWeb && !own.ContainsKey(l)).Select(l => l.Url), ct)
            : [];
        return link =>
            own.TryGetValue(link, out var named) ? (found.Has(named.Address, named.Going) ? null : DeadHere(link))
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

    async Task<Found> Look(IReadOnlyList<OwnAddress> addresses, CancellationToken ct)
    {
        var (entries, files) = (new Dictionary<OwnAddress, Target>(), new HashSet<string>(StringComparer.Ordinal));
        var reports = await ReportNos(addresses, ct);
        var named = addresses
            .Where(a => a.Hash is null && !a.IsOther)
            .Select(a => (Own: a, At: AddressOf(a, reports)))
            .Where(n => n.At is not null)
            .ToLookup(n => n.At!.Value, n => n.Own);
        foreach (var part in named.Select(n => n.Key).ToList().InParts())
            foreach (var (at, target) in await EntriesAt(part, ct))
                foreach (var own in named[at])
                    entries[own] = target;
        foreach (var part in addresses.Select(a => a.Hash).OfType<string>().Chunk(Batch))
            files.UnionWith(await PublicFiles(part, ct));
        return new(entries, files);
    }

    /// <summary>The files among these that something public shows or has shown, so that anybody may read them.</summary>
    async Task<IEnumerable<string>> PublicFiles(string[] hashes, CancellationToken ct)
    {
        byte[][] known = [.. hashes.Select(Convert.FromHexString)];
        var erased = await db.Media.Where(m => known.Contains(m.Sha256) && m.ErasedAt != null).Select(m => m.Sha256).ToListAsync(ct);
        var shown = await db
            .LiveTerms.Where(t => t.Facet == FileUse.Facet && hashes.Contains(t.Value))
            .Select(t => t.Value)
            .Distinct()
            .ToListAsync(ct);
        return shown.Except(erased.Select(Convert.ToHexStringLower));
    }

    /// <summary>The numbers of reports, by slug or by the number in the place of one.</summary>
    async Task<Dictionary<string, long>> ReportNos(IReadOnlyList<OwnAddress> addresses, CancellationToken ct)
    {
        var nos = addresses
            .Select(a => a.Report)
            .Where(r => r is ['#', ..])
            .Distinct()
            .ToDictionary(r => r!, r => long.Parse(r![1..], CultureInfo.InvariantCulture));
        foreach (var slugs in addresses.Select(a => a.Report).OfType<string>().Where(r => r is not ['#', ..]).Distinct().Chunk(Batch))
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
        // The routes of a report that name no entry, such as those of its editions, need the report alone.
        if (own.Segment is null || (!own.IsDraft && kinds.AtSegment(own.Segment) is null))
            return own.Report is { } slug && reports.ContainsKey(slug) ? new(kinds.Report.Name, 0, slug) : null;
        if (kinds.AtSegment(own.Segment) is not { } kind)
            return null;
        return !kind.UnderReport ? new(kind.Name, 0, own.Slug!)
            : own.Report is { } report && reports.TryGetValue(report, out var no) ? new(kind.Name, no, own.Slug!)
            : null;
    }

    /// <summary>
    /// The entries at addresses. A link in prose may lead to a draft, because publishing checks that it is public; an
    /// address of the public needs a public entry, or one that goes public with it.
    /// </summary>
    async Task<List<(Address At, Target Target)>> EntriesAt(
        (string Kind, long ReportNo, string[] Slugs)[] part,
        CancellationToken ct
    ) =>
        (
            await db
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
        ).ConvertAll(e => (new Address(e.Kind, e.ReportNo, e.Slug), new Target(e.No, e.IsPublic)));
}
