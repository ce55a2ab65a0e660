using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Importing;

/// <summary>The result of an import.</summary>
/// <param name="Created">Entries that were new.</param>
/// <param name="Saved">Entries that got a new revision.</param>
/// <param name="Records">Records appended to the publication log.</param>
sealed record Imported(int Created, int Saved, int Records);

/// <summary>
/// Imports files of drafts as if they had been saved and published through the API: with rules, revisions, and one
/// publication of everything that is public according to the files. All of it is checked, rendered and planned before
/// anything is locked, and written in one transaction or not at all. Drafts that the store has already make no new
/// revision.
/// </summary>
sealed class Importer(
    ReportsDb db,
    KindSet kinds,
    Languages languages,
    DraftStore drafts,
    LogTransactions transactions,
    PublicationLog log,
    PublicStates states,
    StoreOptions options,
    TimeProvider time
)
{
    readonly ImportPlanner planning = new(db, kinds, log, states, languages, time);
    readonly DraftBatches batches = new(db, kinds, languages, options);

    /// <param name="files">The files.</param>
    /// <param name="progress">Is called with the progress, and with the time that others had to wait.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    /// <exception cref="InvalidDataException">The files have faults; the message has a line for each.</exception>
    public async Task<Imported> Import(ImportFiles files, Action<string> progress, CancellationToken ct)
    {
        progress($"Read {files.Items.Count} entries.");
        var order = ImportOrder.Of(files.Items, kinds);
        string[] faults = [.. files.Faults, .. await new ImportChecks(db, kinds, drafts).Faults(files.Items, ct)];
        if (faults.Length > 0)
            throw new InvalidDataException(
                $"Nothing was imported; {faults.Length} places have to be corrected:\n  {string.Join("\n  ", faults)}"
            );
        for (var attempt = 1; attempt <= PublicationLog.Preparations; attempt++)
        {
            progress(attempt == 1 ? "Checked. Preparing …" : "Others changed meanwhile what was prepared. Preparing again …");
            var plan = await db.ReadTogether(token => planning.Plan(order, token), ct);
            if (await Write(plan, null, progress, ct) is { } imported)
                return imported;
        }
        return await Write(null, token => planning.Plan(order, token), progress, ct)
            ?? throw new InvalidDataException(
                "Nothing was imported: what it is about is changed again and again meanwhile. Import again."
            );
    }

    /// <summary>Writes the plan, or plans under the lock.</summary>
    /// <returns>The result; null if the store has changed since the plan was made.</returns>
    async Task<Imported?> Write(
        ImportPlan? ahead,
        Func<CancellationToken, Task<ImportPlan>>? inside,
        Action<string> progress,
        CancellationToken ct
    )
    {
        var (plan, records, isStale, by) = (ahead, (IReadOnlyList<Publication>)[], false, db.Actor);
        var prepared = ahead?.Prepared;
        if (ahead is not null)
            progress($"Prepared {ahead.Batch.Saves.Count} drafts and {ahead.Result.Records} records. Writing …");
        try
        {
            await transactions.Write(
                async token =>
                {
                    if (inside is not null)
                    {
                        await transactions.Lock(token);
                        plan = await inside(token);
                        prepared = plan.Prepared;
                    }
                    else
                    {
                        prepared = await log.LockFor(ahead!.Prepared, token);
                        isStale = prepared is null;
                        if (isStale)
                            return false;
                    }
                    var number = await batches.Write(plan!.Batch, token);
                    records = (
                        await log.PublishPrepared(prepared!, new(db.Actor) { IsProgram = true }, token, number)
                    ).Records;
                    TellOfDrafts(plan.Batch, number, [.. records.Select(r => r.EntryNo).OfType<long>()]);
                    return true;
                },
                async token =>
                    await log.IsCommitted(records, token)
                    || (
                        plan is { } done
                        && await db.Revisions.AnyAsync(r => r.SavedAt == done.At && r.SavedBy == by, token)
                    ),
                ct,
                held => progress($"The log was locked for {held.TotalMilliseconds:0} ms.")
            );
        }
        catch (Exception changed)
            when (changed is ChangedMeanwhileException || (inside is null && (changed is Refusal || IsTaken(changed))))
        {
            return null;
        }
        catch (Exception taken) when (IsTaken(taken))
        {
            throw new InvalidDataException(
                "Nothing was imported: what it creates or refers to was created or deleted meanwhile. Import again.",
                taken
            );
        }
        return isStale ? null : plan!.Result;
    }

    /// <summary>The audit tells of what was published by its records, and of other drafts by themselves.</summary>
    void TellOfDrafts(DraftBatch batch, Func<long, long> number, HashSet<long> published) =>
        db.Act.Changes.AddRange(
            batch
                .Saves.Where(s => !published.Contains(number(s.Row.No)))
                .Select(s => new AuditedChange
                {
                    EntryNo = number(s.Row.No),
                    ReportNo = s.Row.GrantedIn == 0 ? null : number(s.Row.GrantedIn),
                    RevisionBefore = s.Before == 0 ? null : s.Before,
                    RevisionAfter = s.Revisions[^1].Number,
                })
        );

    static bool IsTaken(Exception exception) => exception.IsUniqueViolation() || exception.BreaksReference();

    public static string Listed(IEnumerable<Fault> faults) =>
        string.Concat(faults.Select(f => $"\n  {f.Entry}{f.Pointer}: {f.Message}"));
}
