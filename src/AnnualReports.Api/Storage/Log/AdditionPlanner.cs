using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>Turns a decision into the rows that are added to the log. It needs no lock.</summary>
sealed class AdditionPlanner(ReportsDb db, KindSet kinds, Languages languages)
{
    readonly PublicStates states = new(db, kinds, languages);
    readonly LivePlanner live = new(db, kinds, languages);

    /// <summary>
    /// The records and the plan of their changes in Live. The plan is computed only when it is enumerated.
    /// </summary>
    /// <param name="end">The end of the log.</param>
    /// <param name="pending">The decided records.</param>
    /// <param name="at">The time of all records.</param>
    /// <param name="context">The person, and the release if there is one.</param>
    /// <param name="before">The current answers of the entries, if they are known.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<LogAddition> Of(
        LogEnd end,
        IReadOnlyList<PendingRecord> pending,
        DateTime at,
        PublicationContext context,
        CurrentAnswers? before,
        CancellationToken ct
    )
    {
        if (pending.Count == 0)
            return new([], [], [], AsyncEnumerable.Empty<LivePlan>());
        var records = end.Chain(pending, at, context.By, context.Release);
        var isConfigured = records.Any(r => r.Action == PublicationAction.Configured);
        List<Entry> entries = isConfigured
            ? await AllPublic(ct)
            : [.. pending.Select(p => p.Entry!).DistinctBy(e => e.No)];
        long[] nos = [.. entries.Select(e => e.No)];
        before ??= await live.Before(nos, await states.Languages(nos, ct), ct);
        return new(pending, entries, records, live.Plan(entries, records, isConfigured ? [] : pending, before, ct));
    }

    async Task<List<Entry>> AllPublic(CancellationToken ct) =>
        await states.Entries(
            await db.Entries.AsNoTracking().Where(e => db.Publications.Any(p => p.EntryNo == e.No)).ToListAsync(ct),
            ct
        );
}
