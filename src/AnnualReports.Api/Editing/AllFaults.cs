using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Editing;

/// <summary>
/// Reports everything that is wrong with a draft in one answer. A draft is checked in layers (its form, the rules, what
/// it refers to), and each layer stops at its own faults. So if one layer refuses the draft, the others are asked as
/// well. A sound draft costs nothing more.
/// </summary>
static class AllFaults
{
    /// <summary>
    /// Saves a draft. If it is refused, the refusal has the faults of all layers, each with its pointer.
    /// </summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="kind">The draft's kind.</param>
    /// <param name="row">The entry; null if it is to be created.</param>
    /// <param name="sent">The draft as it was sent, or as a patch leaves it.</param>
    /// <param name="save">Saves it.</param>
    /// <param name="ct">Cancelled when the client gives up the request.</param>
    public static async Task<T> ReportingAllFaults<T>(
        this DraftStore drafts,
        Kind kind,
        EntryRow? row,
        JsonElement sent,
        Func<Task<T>> save,
        CancellationToken ct
    )
    {
        try
        {
            return await save();
        }
        catch (Exception refused) when (Told(refused) is { } told)
        {
            var known = told.Select(f => f.Pointer).ToHashSet(StringComparer.Ordinal);
            // Several layers may judge the same place. The judgement of the first one counts.
            var others = (await Others(drafts, kind, row, sent, ct)).Where(f => !known.Contains(f.Pointer)).ToList();
            // If nothing but the name is wrong because it is taken, the answer is a conflict, as for a sound draft.
            if (others.Count == 0 || (told.Count == 0 && others.All(IsName)))
                throw;
            throw Refusal.Invalid([
                .. told.Concat(others.DistinctBy(f => f.Pointer))
                    .OrderBy(f => f.Pointer, StringComparer.Ordinal)
                    .Take(BodyFaults.Most),
            ]);
        }
    }

    static bool IsName(Fault fault) => fault.Pointer is DraftFaults.Slug or DraftFaults.Year;

    /// <summary>
    /// The faults of a refusal of what was sent. None for a name that is taken, because that is found again; null for
    /// any other refusal.
    /// </summary>
    static IReadOnlyList<Fault>? Told(Exception refused) =>
        refused switch
        {
            Refusal { Reason: RefusalReason.SlugTaken or RefusalReason.YearTaken } => [],
            Refusal { Reason: RefusalReason.Invalid } refusal => refusal.Faults,
            ProblemException { Errors: { } errors } problem when problem.Type == ProblemTypes.Invalid =>
            [
                .. errors.Select(e => new Fault(e.Key, e.Value[0])),
            ],
            _ => null,
        };

    static async Task<IReadOnlyList<Fault>> Others(
        DraftStore drafts,
        Kind kind,
        EntryRow? row,
        JsonElement sent,
        CancellationToken ct
    )
    {
        var (rest, misfits) = DraftBody.Judged(kind, sent);
        if (misfits.Count >= BodyFaults.Most || rest is null)
            return misfits;
        // The rest was judged without the parts that do not fit, so faults of their absence do not count.
        var all = await drafts.Faults.All(kind, row, rest.Report, rest.Draft, ct);
        return
        [
            .. misfits,
            .. all.Where(f => !misfits.Any(m => m.Pointer.StartsWith(f.Pointer + "/", StringComparison.Ordinal))),
        ];
    }
}
