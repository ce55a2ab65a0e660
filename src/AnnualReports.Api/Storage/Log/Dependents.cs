using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// Finds the entries and texts that depend on entries to be withdrawn. The number of statements hardly depends on the
/// number of entries.
/// </summary>
sealed class Dependents(ReportsDb db, KindSet kinds)
{
    const int Batch = 500;

    /// <summary>A term of a public text that refers to another entry.</summary>
    sealed class Referring
    {
        public required long EntryNo { get; init; }

        public required string Language { get; init; }

        public required bool IsFallback { get; init; }

        public required string Kind { get; init; }

        public required long ReportNo { get; init; }

        public required string Slug { get; init; }

        public required string Facet { get; init; }

        public required string Value { get; init; }
    }

    /// <summary>
    /// For each entry, by its number: the public entries below it, and those whose public bodies refer to it. For a
    /// figure also the public texts in their own language that quote it: within the report by its name alone, from
    /// other reports with the year.
    /// </summary>
    public async Task<(
        Dictionary<long, ImmutableArray<Entry>> Entries,
        Dictionary<long, ImmutableArray<(Entry, string)>> Texts
    )> Of(IReadOnlyCollection<Entry> withdrawn, CancellationToken ct)
    {
        if (withdrawn.Count == 0)
            return ([], []);
        var reports = await db.SlugsOf(withdrawn.Select(e => e.ReportNo), ct);
        var meant = withdrawn.ToDictionary(e => e.No, e => new Meant(e, kinds, reports.GetValueOrDefault(e.ReportNo)));
        var referring = (await Terms([.. meant.Values.SelectMany(m => m.Values).Distinct()], ct)).ToLookup(r =>
            r.Value
        );
        var below = await Below([.. withdrawn.Where(e => kinds[e.Kind].IsReport).Select(e => e.No)], ct);
        var entries = meant.ToDictionary(
            m => m.Key,
            m =>
                below[m.Key]
                    .Concat(
                        m.Value.Values.Distinct()
                            .SelectMany(v => referring[v])
                            .Where(m.Value.IsMeantBy)
                            .Select(r => r.EntryNo)
                    )
                    .Where(no => no != m.Key)
                    .Distinct()
                    .Order()
                    .ToArray()
        );
        var texts = meant
            .Where(m => m.Value.IsFigure)
            .ToDictionary(
                m => m.Key,
                m =>
                    m.Value.Values.Distinct()
                        .SelectMany(v => referring[v])
                        .Where(m.Value.IsQuotedBy)
                        .Select(r => (r.EntryNo, r.Language))
                        .Distinct()
                        .OrderBy(t => t.EntryNo)
                        .ThenBy(t => t.Language, StringComparer.Ordinal)
                        .ToArray()
            );
        var rows = await Rows(
            [
                .. entries
                    .Values.SelectMany(nos => nos)
                    .Concat(texts.Values.SelectMany(t => t.Select(x => x.EntryNo)))
                    .Distinct(),
            ],
            ct
        );
        return (
            entries.ToDictionary(e => e.Key, e => e.Value.Select(no => rows[no]).ToImmutableArray()),
            texts.ToDictionary(t => t.Key, t => t.Value.Select(x => (rows[x.EntryNo], x.Language)).ToImmutableArray())
        );
    }

    /// <summary>The terms that refer to an entry.</summary>
    sealed class Meant(Entry entry, KindSet kinds, string? report)
    {
        readonly string[] roles = [.. kinds.RolesTo(kinds[entry.Kind])];
        readonly string path = entry.Path(kinds);
        readonly string quote = new Quote(entry.Slug, null).ToString();
        readonly string ofYear = new Quote(entry.Slug, entry.Year).ToString();
        readonly long scope = entry.Scope(kinds);

        public bool IsFigure => kinds[entry.Kind].IsQuoted;

        public IEnumerable<string> Values => new[] { entry.Slug, path, quote, ofYear, report }.OfType<string>();

        public bool IsMeantBy(Referring by) => IsMeantWithin(by) || IsMeantElsewhere(by);

        bool IsMeantWithin(Referring by) =>
            (scope == 0 || by.ReportNo == scope || by.EntryNo == scope)
            && (
                (roles.Contains(by.Facet) && by.Value == entry.Slug)
                || (by.Facet == Reference.Link && by.Value == path)
                || (IsFigure && by.Facet == Reference.Quoting && by.Value == quote)
            );

        bool IsMeantElsewhere(Referring by) =>
            (IsFigure && by.Facet == Reference.Quoting && by.Value == ofYear)
            || (by.Facet == Reference.Earlier && by.Value == report && by.Kind == entry.Kind && by.Slug == entry.Slug);

        public bool IsQuotedBy(Referring by) =>
            !by.IsFallback
            && by.Facet == Reference.Quoting
            && (
                by.Value == ofYear
                || (by.Value == quote && (by.ReportNo == entry.ReportNo || by.EntryNo == entry.ReportNo))
            );
    }

    /// <summary>The facets whose terms refer to entries.</summary>
    public static string[] Facets(KindSet kinds) =>
        [
            .. kinds
                .All.SelectMany(k => kinds.RolesTo(k))
                .Append(Reference.Link)
                .Append(Reference.Quoting)
                .Append(Reference.Earlier)
                .Distinct(),
        ];

    /// <summary>The values by which terms may refer to an entry.</summary>
    public static IEnumerable<string> Values(Entry entry, KindSet kinds, string? report) =>
        new Meant(entry, kinds, report).Values;

    async Task<List<Referring>> Terms(string[] values, CancellationToken ct)
    {
        var facets = Facets(kinds);
        var found = new List<Referring>();
        foreach (var batch in values.Chunk(Batch))
            found.AddRange(
                await db
                    .LiveTerms.AsNoTracking()
                    .Where(t => t.Until == null && facets.Contains(t.Facet) && batch.Contains(t.Value))
                    .Join(
                        db.Live.Now().Readable(),
                        t => new
                        {
                            t.EntryNo,
                            t.Language,
                            t.Since,
                        },
                        l => new
                        {
                            l.EntryNo,
                            l.Language,
                            l.Since,
                        },
                        (t, l) =>
                            new Referring
                            {
                                EntryNo = l.EntryNo,
                                Language = l.Language,
                                IsFallback = l.IsFallback,
                                Kind = l.Kind,
                                ReportNo = l.ReportNo,
                                Slug = l.Slug,
                                Facet = t.Facet,
                                Value = t.Value,
                            }
                    )
                    .ToListAsync(ct)
            );
        return found;
    }

    async Task<ILookup<long, long>> Below(long[] reportNos, CancellationToken ct) =>
        reportNos.Length == 0
            ? Array.Empty<(long, long)>().ToLookup(b => b.Item1, b => b.Item2)
            : (
                await db
                    .Live.AsNoTracking()
                    .Now()
                    .Readable()
                    .Where(l => reportNos.Contains(l.ReportNo))
                    .Select(l => new { l.ReportNo, l.EntryNo })
                    .Distinct()
                    .ToListAsync(ct)
            ).ToLookup(b => b.ReportNo, b => b.EntryNo);

    async Task<Dictionary<long, Entry>> Rows(long[] nos, CancellationToken ct)
    {
        var rows = new Dictionary<long, Entry>();
        foreach (var batch in nos.Chunk(Batch))
            foreach (var row in await db.Entries.AsNoTracking().Where(e => batch.Contains(e.No)).ToListAsync(ct))
                rows[row.No] = row.ToEntry(null);
        return rows;
    }
}
