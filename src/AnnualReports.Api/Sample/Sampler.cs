using System.Runtime.CompilerServices;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Sample;

/// <summary>What was generated, in one batch or in total.</summary>
/// <param name="Created">Entries that were new.</param>
/// <param name="Present">Entries that were there already, and left as they are.</param>
/// <param name="Records">Records appended to the publication log.</param>
/// <param name="Live">Rows of Live that the new entries have: one in each language in which something answers for
/// them.</param>
sealed record Sampled(int Created, int Present, int Records, int Live)
{
    public static readonly Sampled Nothing = new(0, 0, 0, 0);

    public Sampled And(Sampled other) =>
        new(Created + other.Created, Present + other.Present, Records + other.Records, Live + other.Live);
}

/// <summary>
/// Fills a store with generated reports, which are saved, judged and published like all content. Each batch is a
/// transaction. Existing entries are skipped, so the same command continues after an interruption.
/// </summary>
sealed class Sampler(
    ReportsDb db,
    KindSet kinds,
    Languages languages,
    DraftStore drafts,
    LogTransactions transactions,
    PublicationLog log,
    PublicStates states,
    TimeProvider time
)
{
    /// <summary>The year of the newest generated report in an empty store.</summary>
    const int FirstYear = 2024;

    sealed record PreparedSample(int Present, List<(SampleItem Item, Draft Draft)> Items);

    /// <summary>Generates what is missing, and reports each batch when it is written.</summary>
    public async IAsyncEnumerable<Sampled> Fill(SampleSize size, [EnumeratorCancellation] CancellationToken ct)
    {
        Task<PreparedSample>? ahead = null;
        await foreach (var (present, items) in Batches(size, ct))
        {
            // While a batch is written, the other core makes the next one and renders its prose.
            var next = Task.Run(() => Prepare(present, items), ct);
            if (ahead is not null)
                yield return await Write(await ahead, ct);
            ahead = next;
        }
        if (ahead is not null)
            yield return await Write(await ahead, ct);
    }

    /// <summary>The entries that are missing, report by report, and how many exist.</summary>
    async IAsyncEnumerable<(int Present, SampleItem[] Items)> Batches(
        SampleSize size,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var made = new SampleDrafts(kinds, languages, size);
        foreach (var items in (await Years(size.Reports, ct)).Select(made.Of).Prepend(made.Themes()))
        {
            var all = items.ToList();
            var there = await There(all, ct);
            var missing = all.Where(i => !there.Contains((i.Kind.Name, i.Slug))).ToList();
            yield return (all.Count - missing.Count, []);
            foreach (var batch in missing.Chunk(size.Batch))
                yield return (0, batch);
        }
    }

    /// <summary>
    /// The years of generated reports, existing ones first. New ones are placed before the oldest report in the store.
    /// </summary>
    async Task<List<int>> Years(int count, CancellationToken ct)
    {
        var reports = await db
            .Entries.AsNoTracking()
            .Existing()
            .Where(e => e.Kind == kinds.Report.Name)
            .Select(e => new { e.Year, e.Slug })
            .ToListAsync(ct);
        var years = reports
            .Where(r => r.Slug == SampleDrafts.Report(r.Year))
            .Select(r => r.Year)
            .OrderDescending()
            .Take(count)
            .ToList();
        var oldest = reports.Select(r => r.Year).DefaultIfEmpty(FirstYear + 1).Min();
        if (oldest - (count - years.Count) < Limits.FirstYear)
            throw new InvalidDataException(
                $"Generated reports stand on the years before the oldest one, back to {Limits.FirstYear}: "
                    + $"this store has room for {years.Count + oldest - Limits.FirstYear} of them."
            );
        return [.. years, .. Enumerable.Range(1, count - years.Count).Select(back => oldest - back)];
    }

    /// <summary>The slugs that are taken already, by kind.</summary>
    async Task<HashSet<(string Kind, string Slug)>> There(List<SampleItem> items, CancellationToken ct)
    {
        var there = new HashSet<(string, string)>();
        foreach (var (kind, report) in items.Select(i => (i.Kind.Name, i.Report)).Distinct())
        {
            var slugs = await db
                .Entries.AsNoTracking()
                .Existing()
                .Where(e =>
                    e.Kind == kind
                    && (
                        report == null
                            ? e.ReportNo == 0
                            : db.Entries.Existing().Any(r => r.No == e.ReportNo && r.Slug == report)
                    )
                )
                .Select(e => e.Slug)
                .ToListAsync(ct);
            there.UnionWith(slugs.Select(slug => (kind, slug)));
        }
        return there;
    }

    static PreparedSample Prepare(int present, SampleItem[] items)
    {
        var prepared = new PreparedSample(present, [.. items.Select(item => (item, item.Draft()))]);
        foreach (var (item, draft) in prepared.Items)
            foreach (var (language, text) in draft.Translations)
                item.Kind.RenderAhead(text, item.Slug, item.Report, language);
        return prepared;
    }

    async Task<Sampled> Write(PreparedSample batch, CancellationToken ct)
    {
        if (batch.Items.Count == 0)
            return Sampled.Nothing with { Present = batch.Present };
        IReadOnlyList<Publication> records = [];
        try
        {
            await db.Write(
                async token => records = await WriteInside(batch, token),
                token => log.IsCommitted(records, token),
                ct
            );
        }
        catch (DbUpdateException taken) when (taken.IsUniqueViolation())
        {
            throw new InvalidDataException(
                "Someone else created what was about to be generated. Run the command again: it goes on where it stopped.",
                taken
            );
        }
        var live = batch.Items.Sum(i =>
            languages.Tags.Count(language => languages.Chain(language).Any(i.Draft.Translations.ContainsKey))
        );
        return new(batch.Items.Count, batch.Present, records.Count, live);
    }

    async Task<IReadOnlyList<Publication>> WriteInside(PreparedSample batch, CancellationToken ct)
    {
        await transactions.Lock(ct);
        var (at, rows) = (time.Now(), new List<EntryRow>());
        foreach (var kind in batch.Items.GroupBy(i => i.Item.Kind))
            rows.AddRange(
                await drafts.CreateAllInside(
                    kind.Key,
                    [.. kind.Select(i => new Creation(Guid.CreateVersion7(at), i.Item.Report, i.Draft))],
                    at,
                    ct
                )
            );
        var published = await log.PublishInside(
            async token =>
                [
                    .. (await states.Entries(rows, token)).Zip(
                        batch.Items,
                        Change (entry, made) =>
                            new Publish(
                                entry,
                                1,
                                [.. made.Draft.Translations.Keys],
                                Publish.Minor,
                                new Dictionary<string, string>()
                            )
                    ),
                ],
            new(db.Actor) { IsProgram = true },
            ct
        );
        return published.Records;
    }
}
