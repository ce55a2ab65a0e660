using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing.Batches;

/// <summary>
/// Carries out the operations of a batch in one transaction. A dry run does the same and undoes it, so what it answers is
/// what the real run answers.
/// </summary>
sealed class Batch(ReportsDb db, KindSet kinds, DraftStore drafts, DraftNotices notices, BatchOperations operations)
{
    /// <summary>The most warnings about one entry, because there may be 500 of them in an answer.</summary>
    public const int MostWarnings = 20;

    /// <summary>How many drafts are read at once.</summary>
    const int Portion = 100;

    public Task<BatchResult> Run(BatchRequest request, bool isDry, CancellationToken ct) =>
        drafts.Together(
            async (at, token) =>
            {
                var named = await Named(request, token);
                var newest = await Newest(named, token);
                var (outcomes, faults) = (new List<BatchOutcome>(), new List<Fault>());
                foreach (var (index, operation) in request.Operations.Index())
                    try
                    {
                        outcomes.Add(await Do(operation, named[operation.Id], newest.GetValueOrDefault(operation.Id), at, token));
                        db.ChangeTracker.Clear();
                    }
                    catch (Exception refused) when (Told(refused) is { } told)
                    {
                        // All of it is undone. The others are tried too, so that everything can be corrected at once.
                        db.ChangeTracker.Clear();
                        faults.AddRange(told.Select(f => f with { Pointer = Pointer(index, operation, f) }));
                        if (faults.Count >= BodyFaults.Most)
                            break;
                    }
                if (faults.Count > 0)
                    throw Refusal.Invalid([.. faults.Take(BodyFaults.Most)]);
                return new BatchResult { DryRun = isDry, Operations = outcomes };
            },
            isDry,
            ct
        );

    /// <summary>The kinds of the entries that are named.</summary>
    /// <exception cref="Refusal">One does not exist, or whoever asks has no grant for its report.</exception>
    async Task<Dictionary<Guid, Kind>> Named(BatchRequest request, CancellationToken ct)
    {
        Guid[] ids = [.. request.Operations.Select(o => o.Id)];
        var found = await db
            .Entries.AsNoTracking()
            .Existing()
            .Where(e => ids.Contains(e.Id))
            .ToListAsync(ct);
        foreach (var entry in found)
            db.Act.Scope.Demand(entry.GrantedIn);
        var kindOf = found.ToDictionary(e => e.Id, e => kinds[e.Kind]);
        List<Fault> unknown =
        [
            .. request
                .Operations.Index()
                .Where(o => !kindOf.ContainsKey(o.Item.Id))
                .Select(o => new Fault($"/operations/{o.Index}/id", $"There is no entry with the id {o.Item.Id}.")),
        ];
        return unknown.Count == 0 ? kindOf : throw Refusal.Invalid([.. unknown.Take(BodyFaults.Most)]);
    }

    /// <summary>
    /// The newest drafts of all entries that are named: each is named once, so no operation changes that of another. Only
    /// what is read of a report with its entries may be changed; then each is read when it is its turn.
    /// </summary>
    async Task<Dictionary<Guid, NewestDraft>> Newest(Dictionary<Guid, Kind> named, CancellationToken ct)
    {
        var found = new Dictionary<Guid, NewestDraft>();
        if (named.Values.Any(k => k.IsReport))
            return found;
        foreach (var part in named.Keys.Chunk(Portion))
            foreach (var newest in await drafts.Newest(db.Entries.Where(e => part.Contains(e.Id)), ct))
                found[newest.Row.Id] = newest;
        return found;
    }

    async Task<BatchOutcome> Do(
        BatchOperation operation,
        Kind kind,
        NewestDraft? read,
        DateTime at,
        CancellationToken ct
    )
    {
        var newest = read ?? await drafts.Newest(kind, operation.Id, ct);
        if (Preconditions.Tag(newest.Row.Head) != operation.IfMatch)
            await drafts.CheckHead(newest.Row, 0, ct);
        if (operation.Action == BatchAction.Delete)
        {
            await drafts.DeleteInside(kind, operation.Id, newest.Row.Head, at, ct);
            return Outcome(operation, kind, newest, isChanged: true, []);
        }
        var warnings = new List<Notice>();
        var draft = operations.Draft(operation, kind, newest, warnings);
        var isConfirmed = operation.Action == BatchAction.Confirm;
        // What is confirmed is the text as it is; every other save takes over what a single one does.
        if (!isConfirmed)
            draft = await db.TakingOver(kind, draft, newest.Draft, ct);
        var made = isConfirmed ? Sourcing.Stated : Sourcing.Usual;
        var saved = await drafts.SaveInside(kind, newest, draft, operation.Note, at, ct, made);
        warnings.AddRange(await notices.In(kind, saved, ct));
        return Outcome(
            operation,
            kind,
            saved.Newest,
            isChanged: saved.Before is not null,
            saved.Before is null ? [] : [.. BatchOperations.Changed(newest.Draft, saved.Newest.Draft)],
            warnings
        );
    }

    static BatchOutcome Outcome(
        BatchOperation operation,
        Kind kind,
        NewestDraft newest,
        bool isChanged,
        IReadOnlyList<string> places,
        IReadOnlyList<Notice>? warnings = null
    ) =>
        new()
        {
            Action = operation.Action,
            Id = operation.Id,
            Kind = kind.Name,
            Slug = newest.Draft.Slug,
            Revision = newest.Row.Head,
            Changed = isChanged,
            Places = places,
            Warnings = warnings is { Count: > 0 }
                ? [.. Notice.First(warnings, MostWarnings).Select(w => w.ToWarning())]
                : null,
        };

    /// <summary>The faults of an operation that is refused; null if something else went wrong.</summary>
    static IReadOnlyList<Fault>? Told(Exception refused) =>
        refused switch
        {
            Refusal { Faults: { Count: > 0 } faults } => faults,
            Refusal { Reason: RefusalReason.SlugTaken or RefusalReason.YearTaken } taken => [new("/slug", taken.Message)],
            Refusal { Reason: RefusalReason.StaleRevision } stale => [new("/ifMatch", stale.Message)],
            Refusal { Reason: not RefusalReason.Internal } other => [new("/id", other.Message)],
            ProblemException { Errors: { Count: > 0 } errors } => [.. errors.Select(e => new Fault(e.Key, e.Value[0]))],
            _ => null,
        };

    /// <summary>The place in the request of a fault of one operation.</summary>
    static string Pointer(int index, BatchOperation operation, Fault fault)
    {
        var isOwn =
            fault.Pointer is "/id" or "/ifMatch" or "/to" or "/language"
            || (operation.Action == BatchAction.Confirm && fault.Pointer.StartsWith("/fields/", StringComparison.Ordinal));
        // What can't be referred to is named in the request, not in the draft.
        var isReferred = operation.Action == BatchAction.ReferTo && fault.Pointer.StartsWith("/fields/", StringComparison.Ordinal);
        var within =
            isOwn ? fault.Pointer
            : isReferred ? "/to"
            : operation.Action is BatchAction.Patch or BatchAction.Put ? $"/draft{fault.Pointer}"
            : "";
        return $"/operations/{index}{within}";
    }
}
