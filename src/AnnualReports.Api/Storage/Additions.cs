using System.Collections.Immutable;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>What a publication adds to the log, and changes in Live with it.</summary>
/// <param name="Pending">What was decided.</param>
/// <param name="Entries">The entries whose answers may change; all public ones, where a record configures the languages.</param>
/// <param name="Records">The records, chained to the end of the log.</param>
/// <param name="Plans">What they change in Live, some thousand entries at a time.</param>
sealed record Addition(IReadOnlyList<Pending> Pending, IReadOnlyList<Entry> Entries, IReadOnlyList<Publication> Records,
    IAsyncEnumerable<LivePlan> Plans)
{
    /// <summary>The same, with the numbers that the store gave to what was about to be created.</summary>
    public Addition Numbered(Func<long, long> number) => new(
        [.. Pending.Select(p => p.Entry is { } entry ? p with { Entry = Numbered(entry, number) } : p)],
        [.. Entries.Select(e => Numbered(e, number))],
        [.. Records.Select(r => r.EntryNo is { } no ? r with { EntryNo = number(no) } : r)],
        Plans.Select(p => p.Numbered(number)));

    /// <summary>An entry with its number, and that of its report.</summary>
    public static Entry Numbered(Entry entry, Func<long, long> number) => entry with { No = number(entry.No), ReportNo = number(entry.ReportNo) };
}

/// <summary>Makes what is added to the log of what was decided, which needs no lock, and writes it, which does.</summary>
sealed class Additions(ReportsDb db, KindSet kinds, Languages languages, PublicStates states, StoreOptions options)
{
    readonly LivePlanning planning = new(db, kinds, languages);
    readonly LiveWriting live = new(db, kinds, languages, options);

    /// <summary>What answers for these entries now.</summary>
    public Task<Answering> Answering(
        IReadOnlyCollection<long> entryNos, IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> standing, CancellationToken ct) =>
        planning.Answering(entryNos, standing, ct);

    /// <summary>Makes it, planning only when it is written.</summary>
    /// <param name="end">The end of the log.</param>
    /// <param name="pending">What was decided.</param>
    /// <param name="at">The instant of all of it.</param>
    /// <param name="occasion">Who does it, and in which release.</param>
    /// <param name="before">What answers for the entries now, if that is known.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    public async Task<Addition> Of(LogEnd end, IReadOnlyList<Pending> pending, DateTime at, Occasion occasion, Answering? before, CancellationToken ct)
    {
        if (pending.Count == 0)
            return new([], [], [], AsyncEnumerable.Empty<LivePlan>());
        var records = end.Chain(pending, at, occasion.By, occasion.Release);
        var isConfigured = records.Any(r => r.Action == PublicationAction.Configured);
        List<Entry> entries = isConfigured ? await AllPublic(ct) : [.. pending.Select(p => p.Entry!).DistinctBy(e => e.No)];
        long[] nos = [.. entries.Select(e => e.No)];
        before ??= await Answering(nos, await states.Languages(nos, ct), ct);
        return new(pending, entries, records, planning.Plan(entries, records, isConfigured ? [] : pending, before, ct));
    }

    /// <summary>The same, planned before it is written.</summary>
    public static async Task<Addition> Planned(Addition addition, CancellationToken ct) =>
        addition with { Plans = (await addition.Plans.ToListAsync(ct)).ToAsyncEnumerable() };

    /// <summary>Appends the records to the log, and folds them into Live and the scopes.</summary>
    /// <returns>How the languages of the entries stand then.</returns>
    public async Task<Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>> Write(Addition addition, LogEnd end, CancellationToken ct)
    {
        var (records, standing) = (addition.Records, new Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>());
        if (records.Count == 0)
            return standing;
        if (LiveWriting.AreMany(records.Count))
            await db.WidenCache(ct);
        await live.Append(records, addition.Entries, ct);
        var changed = new HashSet<(long, string)>();
        await foreach (var plan in addition.Plans.WithCancellation(ct))
        {
            await live.Fold(plan, records, ct);
            changed.UnionWith(plan.Changed);
            foreach (var (no, languages) in plan.Standing)
                standing[no] = languages;
        }
        await live.Touch(addition.Pending, changed, records[^1].Sequence, ct);
        var head = db.LogHead.Local.FirstOrDefault()
            ?? db.LogHead.Attach(new() { Id = 1, Sequence = end.Sequence, At = end.At, RecordHash = end.RecordHash }).Entity;
        (head.Sequence, head.At, head.RecordHash) = (records[^1].Sequence, records[^1].At, records[^1].RecordHash);
        await db.SaveChangesAsync(ct);
        return standing;
    }

    async Task<List<Entry>> AllPublic(CancellationToken ct) =>
        await states.Entries(await db.Entries.AsNoTracking().Where(e => db.Publications.Any(p => p.EntryNo == e.No)).ToListAsync(ct), ct);
}
