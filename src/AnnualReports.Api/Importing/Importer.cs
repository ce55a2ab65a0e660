using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Importing;

/// <summary>What an import did.</summary>
/// <param name="Created">Entries that were new.</param>
/// <param name="Saved">Entries that got a new revision.</param>
/// <param name="Records">Records appended to the publication log.</param>
sealed record Imported(int Created, int Saved, int Records);

/// <summary>
/// Brings files of drafts into the store, the way all content goes: rules, revisions, and one publication of all that the files say is public.
/// Everything is checked, rendered and planned before anything is locked, and written in one transaction: all of it, or nothing. What is in the store
/// already makes no new revision.
/// </summary>
sealed class Importer(ReportsDb db, KindSet kinds, Drafts drafts, PublicationLog log, PublicStates states, StoreOptions options, TimeProvider time)
{
    /// <summary>So often it is planned anew because others published or saved meanwhile; then once more while they wait.</summary>
    const int Plans = 3;

    readonly ImportPlanning planning = new(db, kinds, log, states, time);
    readonly DraftBatches batches = new(db, kinds, options);

    /// <param name="files">What was read.</param>
    /// <param name="by">Who imports it.</param>
    /// <param name="progress">Is told how far it is, and for how long others had to wait.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    /// <exception cref="InvalidDataException">Something in the files is wrong; the message has a line for each place.</exception>
    public async Task<Imported> Import(ImportFiles files, Guid by, Action<string> progress, CancellationToken ct)
    {
        progress($"Read {files.Items.Count} entries.");
        var order = ImportOrder.Of(files.Items, kinds);
        string[] faults = [.. files.Faults, .. await new ImportChecking(db, kinds, drafts).Faults(files.Items, ct)];
        if (faults.Length > 0)
            throw new InvalidDataException($"Nothing was imported; {faults.Length} places have to be corrected:\n  {string.Join("\n  ", faults)}");
        for (var attempt = 1; attempt <= Plans; attempt++)
        {
            progress(attempt == 1 ? "Checked. Preparing …" : "Others published or saved meanwhile. Preparing again …");
            var plan = await db.ReadTogether(token => planning.Plan(order, by, token), ct);
            if (await Write(plan, null, by, progress, ct) is { } imported)
                return imported;
        }
        return await Write(null, token => planning.Plan(order, by, token), by, progress, ct)
            ?? throw new InvalidDataException("Nothing was imported: what it is about is changed again and again meanwhile. Import again.");
    }

    /// <summary>Writes what was planned, or plans it under the lock.</summary>
    /// <returns>What was done; null where that is not as the store is now.</returns>
    async Task<Imported?> Write(ImportPlan? ahead, Func<CancellationToken, Task<ImportPlan>>? inside, Guid by, Action<string> progress, CancellationToken ct)
    {
        var (plan, records, isStale) = (ahead, (IReadOnlyList<Publication>)[], false);
        if (ahead is not null)
            progress($"Prepared {ahead.Batch.Saves.Count} drafts and {ahead.Result.Records} records. Writing …");
        try
        {
            await log.Write(
                async token =>
                {
                    if (inside is not null)
                    {
                        await log.Lock(token);
                        plan = await inside(token);
                    }
                    else if (isStale = !await log.LockAt(ahead!.Prepared, token))
                    {
                        return false;
                    }
                    var number = await batches.Write(plan!.Batch, token);
                    records = (await log.Append(plan.Prepared, new(by) { IsProgram = true }, token, number)).Records;
                    return true;
                },
                async token => await log.Committed(records, token)
                    || (plan is { } done && await db.Revisions.AnyAsync(r => r.SavedAt == done.At && r.SavedBy == by, token)),
                ct, held => progress($"The log was locked for {held.TotalMilliseconds:0} ms."));
        }
        catch (Exception changed) when (changed is ChangedMeanwhileException || (inside is null && (changed is Refusal || IsTaken(changed))))
        {
            return null;
        }
        catch (Exception taken) when (IsTaken(taken))
        {
            throw new InvalidDataException("Nothing was imported: what it creates or refers to was created or deleted meanwhile. Import again.", taken);
        }
        return isStale ? null : plan!.Result;
    }

    static bool IsTaken(Exception exception) => exception.IsUniqueViolation() || exception.BreaksReference();

    public static string Listed(IEnumerable<Fault> faults) => string.Concat(faults.Select(f => $"\n  {f.Entry}{f.Pointer}: {f.Message}"));
}
