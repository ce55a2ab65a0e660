using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// Compares JSON with the type that it should have, and finds what does not fit, each with its pointer: unknown
/// members, nulls, wrong types, missing members, and lists that are too long.
/// </summary>
static class WireTypes
{
    /// <summary>The value, if all of it fits the type.</summary>
    /// <exception cref="ProblemException">422, with a pointer for each misfit.</exception>
    public static T Fit<T>(this JsonElement json)
    {
        json.MustFit(typeof(T));
        return json.Deserialize<T>(Wire.Json)!;
    }

    /// <summary>Refuses JSON that does not fit the type, or has a list with more than so many items.</summary>
    /// <exception cref="ProblemException">422, with a pointer for each misfit.</exception>
    public static void MustFit(this JsonElement json, Type type, int items = Limits.Items)
    {
        var faults = new BodyFaults();
        new WireTypeCheck(faults, items).Check(json, type);
        faults.ThrowIfAny();
    }

    /// <summary>
    /// Refuses a merge patch that removes members that can't exist. The rest of it is judged once it is applied.
    /// </summary>
    /// <param name="patch">The patch.</param>
    /// <param name="type">The type of what is patched.</param>
    /// <param name="patched">What is patched.</param>
    /// <param name="languages">The configured languages.</param>
    /// <exception cref="ProblemException">422, with a pointer for each such member.</exception>
    public static void MustRemoveKnown(this JsonElement patch, Type type, JsonElement patched, Languages languages)
    {
        var faults = new BodyFaults();
        new WireTypeCheck(faults, int.MaxValue).CheckRemovals(patch, type, patched, languages);
        faults.ThrowIfAny();
    }

    /// <summary>
    /// Reads a request and judges it. What does not fit, and what is wrong with the rest, is reported in one answer.
    /// </summary>
    /// <param name="json">The body.</param>
    /// <param name="judge">Says what is wrong with a request that fits.</param>
    /// <param name="refusal">Makes the refusal of a request that fits and has faults; by default it is invalid.</param>
    public static async Task<T> Fit<T>(
        this JsonElement json,
        Func<T, Task<IReadOnlyList<Fault>>> judge,
        Func<IReadOnlyList<Fault>, Exception>? refusal = null
    )
    {
        var misfits = json.Misfits(typeof(T), Limits.Items);
        if (misfits.Count == 0)
        {
            var request = json.Deserialize<T>(Wire.Json)!;
            return await judge(request) is { Count: > 0 } found ? throw (refusal ?? Refusal.Invalid)(found) : request;
        }
        var rest = misfits.Count >= BodyFaults.Most ? null : MisfitRemoval.Fitting(json, typeof(T), Limits.Items);
        var others = rest is { } fitting ? await judge(fitting.Deserialize<T>(Wire.Json)!) : [];
        // The rest was judged without the parts that do not fit, so faults of their absence do not count.
        throw Refusal.Invalid([
            .. misfits
                .Select(m => new Fault(m.Key, m.Value[0]))
                .Concat(others.Where(f => !IsUnfit(f.Pointer) && (f.JudgedBy is null || !IsUnfit(f.JudgedBy))))
                .OrderBy(f => f.Pointer, StringComparer.Ordinal)
                .Take(BodyFaults.Most),
        ]);

        bool IsUnfit(string pointer) =>
            misfits.Keys.Any(m => m == pointer || m.StartsWith(pointer + "/", StringComparison.Ordinal));
    }

    /// <summary>Reads and checks a request with a check that needs no database.</summary>
    public static Task<T> Fit<T>(this JsonElement json, Func<T, IEnumerable<Fault>> judge) =>
        json.Fit<T>(request => Task.FromResult<IReadOnlyList<Fault>>([.. judge(request)]));

    /// <summary>
    /// What does not fit, by pointers: the first <see cref="BodyFaults.Most"/> places. Unless a limit is given, lists
    /// may be of any length, as in an operator's own files.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Misfits(
        this JsonElement json,
        Type type,
        int items = int.MaxValue
    )
    {
        var faults = new BodyFaults();
        new WireTypeCheck(faults, items).Check(json, type);
        return faults.Found;
    }
}
