using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>The figures that prose quotes: their numbers, and the public texts that quote them.</summary>
sealed class QuoteReader(ReportsDb db, KindSet kinds)
{
    const int Batch = 500;

    /// <summary>All reports, public or not.</summary>
    public async Task<ReportNames> Names(CancellationToken ct) =>
        new(
            await db
                .Entries.AsNoTracking()
                .Existing()
                .Where(e => e.Kind == kinds.Report.Name)
                .Select(e => new ReportName(e.No, e.Slug, e.Year))
                .ToListAsync(ct)
        );

    /// <summary>
    /// All reports if one of these references names another report; otherwise none, because none is needed.
    /// </summary>
    public async Task<ReportNames> Names(IEnumerable<Reference> references, CancellationToken ct) =>
        references.Any(r => r.Report is not null || r.Year is not null) ? await Names(ct) : ReportNames.None;

    /// <summary>The numbers of these figures, without those that are not public.</summary>
    public async Task<Dictionary<Address, Quantity>> Quantities(
        IReadOnlyCollection<Address> addresses,
        CancellationToken ct
    ) => (await Shown(addresses, [], ct)).Quantities;

    /// <summary>
    /// Which of these addresses and reports are public, and those of their fields that matter to other entries: the
    /// numbers of figures, and the languages that a report wants to be published together.
    /// </summary>
    public async Task<(
        HashSet<Address> Public,
        Dictionary<Address, Quantity> Quantities,
        Dictionary<long, IReadOnlyList<string>> Parity
    )> Shown(IReadOnlyCollection<Address> addresses, long[] reportNos, CancellationToken ct)
    {
        var live = db.Live.AsNoTracking().Now().Readable();
        var parts = addresses.InParts().Select(part => live.At(part)).ToList();
        if (reportNos.Length > 0)
        {
            var reports = live.Where(l => reportNos.Contains(l.EntryNo));
            parts = [parts.Count == 0 ? reports : parts[0].Concat(reports), .. parts.Skip(1)];
        }
        var (found, quantities, parity) = (
            new HashSet<Address>(),
            new Dictionary<Address, Quantity>(),
            new Dictionary<long, IReadOnlyList<string>>()
        );
        foreach (var part in parts)
        {
            var shown = await Fields(part).ToListAsync(ct);
            found.UnionWith(shown.Select(s => new Address(s.Kind, s.ReportNo, s.Slug)));
            var readable = shown.Where(s => s.Content is not null).GroupBy(s => s.EntryNo);
            foreach (var entry in readable.Select(g => g.MaxBy(s => s.FieldsRevision)!))
            {
                var (kind, fields) = (kinds[entry.Kind], Draft.Parse(entry.Content!).Fields);
                if (kind.IsReport && kind.ParityLanguages(fields) is { } together)
                    parity[entry.EntryNo] = together;
                if (kind.Quantity(fields) is { } quantity)
                    quantities[new(entry.Kind, entry.ReportNo, entry.Slug)] = quantity;
            }
        }
        return (found, quantities, parity);
    }

    /// <summary>A public entry, with a revision of its fields.</summary>
    sealed class ShownFields
    {
        public required string Kind { get; init; }

        public required long ReportNo { get; init; }

        public required string Slug { get; init; }

        public required long EntryNo { get; init; }

        public required int FieldsRevision { get; init; }

        public required string? Content { get; init; }
    }

    /// <summary>
    /// All public languages of an entry have the same fields, those of the newest revision among them.
    /// </summary>
    IQueryable<ShownFields> Fields(IQueryable<LiveRow> part)
    {
        // The fields of other kinds are not read.
        string[] read = [.. kinds.All.Where(k => k.IsQuoted || k.IsReport).Select(k => k.Name)];
        return part.LeftJoin(
                db.Publications,
                l => read.Contains(l.Kind) ? l.Sequence : 0,
                p => p.Sequence,
                (l, p) =>
                    new
                    {
                        l.Kind,
                        l.ReportNo,
                        l.Slug,
                        l.EntryNo,
                        FieldsRevision = p == null ? 0 : p.FieldsRevision,
                    }
            )
            .Distinct()
            .LeftJoin(
                db.Revisions,
                l => new { l.EntryNo, Number = l.FieldsRevision },
                r => new { r.EntryNo, r.Number },
                (l, r) =>
                    new ShownFields
                    {
                        Kind = l.Kind,
                        ReportNo = l.ReportNo,
                        Slug = l.Slug,
                        EntryNo = l.EntryNo,
                        FieldsRevision = l.FieldsRevision,
                        Content = r == null ? null : r.Content,
                    }
            );
    }

    /// <summary>
    /// The changes, and a refresh of each entry that quotes a figure that they publish. The refresh appends a record
    /// only if the bytes change.
    /// </summary>
    public async Task<List<Change>> With(IReadOnlyList<Change> changes, CancellationToken ct)
    {
        var found = new Dictionary<long, Entry>();
        foreach (
            var report in changes
                .OfType<Publish>()
                .Select(p => p.Entry)
                .Where(e => kinds[e.Kind].IsQuoted)
                .GroupBy(e => (No: e.ReportNo, e.Year))
        )
            foreach (var slugs in report.Select(e => e.Slug).Distinct().Chunk(Batch))
            {
                var quotes = slugs
                    .SelectMany(s => new[] { new Quote(s, null).ToString(), new Quote(s, report.Key.Year).ToString() })
                    .ToArray();
                foreach (var entry in await Quoting(report.Key.No, quotes, ct))
                    found[entry.No] = entry;
            }
        foreach (var change in changes)
            found.Remove(change.Entry.No);
        return [.. changes, .. found.Values.OrderBy(e => e.No).Select(e => new Refresh(e))];
    }

    /// <summary>
    /// The entries with a public text that quotes one of these figures: within the report by its name alone, from other
    /// reports with the year.
    /// </summary>
    async Task<IEnumerable<Entry>> Quoting(long reportNo, string[] quotes, CancellationToken ct)
    {
        var terms = db.LiveTerms.Where(t =>
            t.Until == null
            && t.Facet == Reference.Quoting
            && quotes.Contains(t.Value)
            && (t.ReportNo == reportNo || t.EntryNo == reportNo || t.Value.Contains('@'))
        );
        var rows = await db
            .Entries.AsNoTracking()
            .Where(e => terms.Select(t => t.EntryNo).Contains(e.No))
            .LeftJoin(
                db.Entries,
                e => e.ReportNo,
                r => r.No,
                (e, r) => new { Row = e, Year = r == null ? (int?)null : r.Year }
            )
            .ToListAsync(ct);
        return rows.Select(r => r.Row.ToEntry(r.Year));
    }
}
