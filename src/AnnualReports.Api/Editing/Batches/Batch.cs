using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing.Batches;

/// <summary>
/// Carries out the operations of a batch in one transaction. A dry run does the same and undoes it, so what it answers is
/// what the real run answers.
/// </summary>
sealed class Batch(ReportsDb db, KindSet kinds, DraftStore drafts, BatchOperations operations)
{
    public Task<BatchResult> Run(BatchRequest request, bool isDry, CancellationToken ct) =>
        drafts.Together(
            async (at, token) =>
            {
                var named = await Named(request, token);
                var (outcomes, faults) = (new List<BatchOutcome>(), new List<Fault>());
                foreach (var (index, operation) in request.Operations.Index())
                    try
                    {
                        outcomes.Add(await Do(operation, named[operation.Id], at, token));
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

    async Task<BatchOutcome> Do(BatchOperation operation, Kind kind, DateTime at, CancellationToken ct)
    {
        var newest = await drafts.Newest(kind, operation.Id, ct);
        if (Preconditions.Tag(newest.Row.Head) != operation.IfMatch)
            await drafts.CheckHead(newest.Row, 0, ct);
        if (operation.Action == BatchAction.Delete)
        {
            await drafts.DeleteInside(kind, operation.Id, newest.Row.Head, at, ct);
            return Outcome(operation, kind, newest, isChanged: true, []);
        }
        var made = operation.Action == BatchAction.Confirm ? Sourcing.Stated : Sourcing.Usual;
        var draft = operations.Draft(operation, kind, newest);
        var saved = await drafts.SaveInside(kind, newest, draft, operation.Note, at, ct, made);
        return Outcome(
            operation,
            kind,
            saved.Newest,
            isChanged: saved.Before is not null,
            saved.Before is null ? [] : [.. BatchOperations.Changed(newest.Draft, saved.Newest.Draft)]
        );
    }

    static BatchOutcome Outcome(
        BatchOperation operation,
        Kind kind,
        NewestDraft newest,
        bool isChanged,
        IReadOnlyList<string> places
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
        var within =
            isOwn ? fault.Pointer
            : operation.Action is BatchAction.Patch or BatchAction.Put ? $"/draft{fault.Pointer}"
            : "";
        return $"/operations/{index}{within}";
    }
}
