using System.Runtime.CompilerServices;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Sampling;

/// <summary>What generating a sample did, in a batch or in all.</summary>
/// <param name="Created">Entries that were new.</param>
/// <param name="Present">Entries that were there already, and left as they are.</param>
/// <param name="Records">Records appended to the publication log.</param>
/// <param name="Live">Rows of Live that the new entries have: one in each language in which something answers for them.</param>
sealed record Sampled(int Created, int Present, int Records, int Live)
{
    public static readonly Sampled Nothing = new(0, 0, 0, 0);

    public Sampled And(Sampled other) => new(Created + other.Created, Present + other.Present, Records + other.Records, Live + other.Live);
}

/// <summary>
/// Fills a store with generated reports, the way all content goes: rules, revisions, publication. A batch is a transaction; one that is done stays done,
/// and what is there already is left out, so that after an interruption the same command goes on.
/// </summary>
sealed class Sampler(ReportsDb db, KindSet kinds, Languages languages, Drafts drafts, PublicationLog log, PublicStates states, TimeProvider time)
{
    /// <summary>The newest report of a store that has none.</summary>
    const int FirstYear = 2024;

    sealed record Prepared(int Present, List<(SampleItem Item, Draft Draft)> Items);

    /// <summary>Generates what is not there yet, and tells of each batch when it is done.</summary>
    public async IAsyncEnumerable<Sampled> Fill(SampleSize size, Guid by, [EnumeratorCancellation] CancellationToken ct)
    {
        Task<Prepared>? ahead = null;
        await foreach (var (present, items) in Batches(size, ct))
        {
            // While a batch is written, the other core makes the next one and renders its prose.
            var next = Task.Run(() => Prepare(present, items), ct);
            if (ahead is not null)
                yield return await Write(await ahead, by, ct);
            ahead = next;
        }
        if (ahead is not null)
            yield return await Write(await ahead, by, ct);
    }

    /// <summary>What is not in the store yet, report by report, and how much of it is.</summary>
    async IAsyncEnumerable<(int Present, SampleItem[] Items)> Batches(SampleSize size, [EnumeratorCancellation] CancellationToken ct)
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

    /// <summary>The years of generated reports, those there are first; new ones go back from the oldest report, whoever made it.</summary>
    async Task<List<int>> Years(int count, CancellationToken ct)
    {
        var reports = await db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kinds.Report.Name).Select(e => new { e.Year, e.Slug }).ToListAsync(ct);
        var years = reports.Where(r => r.Slug == SampleDrafts.Report(r.Year)).Select(r => r.Year).OrderDescending().Take(count).ToList();
        var oldest = reports.Select(r => r.Year).DefaultIfEmpty(FirstYear + 1).Min();
        if (oldest - (count - years.Count) < Limits.FirstYear)
            throw new InvalidDataException($"Generated reports stand on the years before the oldest one, back to {Limits.FirstYear}: this store has room for {years.Count + oldest - Limits.FirstYear} of them.");
        return [.. years, .. Enumerable.Range(1, count - years.Count).Select(back => oldest - back)];
    }

    /// <summary>The slugs that are taken where items go, by kind.</summary>
    async Task<HashSet<(string Kind, string Slug)>> There(List<SampleItem> items, CancellationToken ct)
    {
        var there = new HashSet<(string, string)>();
        foreach (var (kind, report) in items.Select(i => (i.Kind.Name, i.Report)).Distinct())
        {
            var slugs = await db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind
                && (report == null ? e.ReportNo == 0 : db.Entries.Existing().Any(r => r.No == e.ReportNo && r.Slug == report))).Select(e => e.Slug).ToListAsync(ct);
            there.UnionWith(slugs.Select(slug => (kind, slug)));
        }
        return there;
    }

    static Prepared Prepare(int present, SampleItem[] items)
    {
        var prepared = new Prepared(present, [.. items.Select(item => (item, item.Draft()))]);
        foreach (var (item, draft) in prepared.Items)
            foreach (var (language, text) in draft.Translations)
                item.Kind.RenderAhead(text, item.Slug, item.Report, language);
        return prepared;
    }

    async Task<Sampled> Write(Prepared batch, Guid by, CancellationToken ct)
    {
        if (batch.Items.Count == 0)
            return Sampled.Nothing with { Present = batch.Present };
        IReadOnlyList<Publication> records = [];
        try
        {
            await db.Write(async token => records = await WriteInside(batch, by, token), token => log.Committed(records, token), ct);
        }
        catch (DbUpdateException taken) when (taken.IsUniqueViolation())
        {
            throw new InvalidDataException("Someone else created what was about to be generated. Run the command again: it goes on where it stopped.", taken);
        }
        var live = batch.Items.Sum(i => languages.Tags.Count(asked => languages.Chain(asked).Any(i.Draft.Translations.ContainsKey)));
        return new(batch.Items.Count, batch.Present, records.Count, live);
    }

    async Task<IReadOnlyList<Publication>> WriteInside(Prepared batch, Guid by, CancellationToken ct)
    {
        await log.Lock(ct);
        var (at, rows) = (time.Now(), new List<EntryRow>());
        foreach (var kind in batch.Items.GroupBy(i => i.Item.Kind))
            rows.AddRange(await drafts.CreateAllInside(kind.Key, [.. kind.Select(i => new Creation(Guid.CreateVersion7(at), i.Item.Report, i.Draft))], by, at, ct));
        return await log.PublishInside(async token => [.. (await states.Entries(rows, token)).Zip(batch.Items,
            Change (entry, made) => new Publish(entry, 1, [.. made.Draft.Translations.Keys], Publish.Minor, new Dictionary<string, string>()))], new(by) { IsProgram = true }, ct);
    }
}
