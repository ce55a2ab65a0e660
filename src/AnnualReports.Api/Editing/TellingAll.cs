using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Editing;

/// <summary>
/// Tells everything that is wrong with a draft in one answer. What is checked stands in layers (the form, the rules, what it refers to), and each stops at
/// its own faults;
/// so where one refuses, the others are asked too. A draft that is sound pays nothing for that.
/// </summary>
static class TellingAll
{
    /// <summary>Saves; where that is refused, the refusal names the faults of all layers, each with its pointer.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="kind">The draft's kind.</param>
    /// <param name="row">The entry; null where it is to be created.</param>
    /// <param name="sent">The draft as it was sent, or as a patch leaves it.</param>
    /// <param name="save">What saves it.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    public static async Task<T> TellAll<T>(this Drafts drafts, Kind kind, EntryRow? row, JsonElement sent, Func<Task<T>> save, CancellationToken ct)
    {
        try
        {
            return await save();
        }
        catch (Exception refused) when (Told(refused) is { } told)
        {
            var known = told.Select(f => f.Pointer).ToHashSet(StringComparer.Ordinal);
            // One place may be judged by several layers: what the first says comes first.
            var others = (await Others(drafts, kind, row, sent, ct)).Where(f => !known.Contains(f.Pointer)).ToList();
            // A name that is taken, and nothing else, is a conflict.
            if (others.Count == 0 || (told.Count == 0 && others.All(IsName)))
                throw;
            throw Refusal.Invalid([.. told.Concat(others.DistinctBy(f => f.Pointer)).OrderBy(f => f.Pointer, StringComparer.Ordinal).Take(BodyFaults.Most)]);
        }
    }

    static bool IsName(Fault fault) => fault.Pointer is DraftFaults.Slug or DraftFaults.Year;

    /// <summary>The faults of a refusal of what was sent; none of a name that is taken, which is found again; null of any other refusal.</summary>
    static IReadOnlyList<Fault>? Told(Exception refused) => refused switch
    {
        Refusal { Reason: RefusalReason.SlugTaken or RefusalReason.YearTaken } => [],
        Refusal { Reason: RefusalReason.Invalid } refusal => refusal.Faults,
        ProblemException { Errors: { } errors } problem when problem.Type == ProblemTypes.Invalid => [.. errors.Select(e => new Fault(e.Key, e.Value[0]))],
        _ => null,
    };

    static async Task<IReadOnlyList<Fault>> Others(Drafts drafts, Kind kind, EntryRow? row, JsonElement sent, CancellationToken ct)
    {
        var (rest, misfits) = DraftBody.Judged(kind, sent);
        if (misfits.Count >= BodyFaults.Most || rest is null)
            return misfits;
        // What is judged without its unfit parts may lack them.
        var all = await drafts.Faults.All(kind, row, rest.Report, rest.Draft, ct);
        return [.. misfits, .. all.Where(f => !misfits.Any(m => m.Pointer.StartsWith(f.Pointer + "/", StringComparison.Ordinal)))];
    }
}
