using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// Compares JSON with a type of the wire and tells what does not fit, each with its pointer: unknown members, nulls, wrong types, what is missing,
/// and lists without end.
/// </summary>
static class Shapes
{
    /// <summary>The value, if all of it fits.</summary>
    /// <exception cref="ProblemException">422, with a pointer for each misfit.</exception>
    public static T Fit<T>(this JsonElement json)
    {
        json.MustFit(typeof(T));
        return json.Deserialize<T>(Wire.Json)!;
    }

    /// <summary>Refuses JSON that does not fit, or has a list of more than so many items.</summary>
    /// <exception cref="ProblemException">422, with a pointer for each misfit.</exception>
    public static void MustFit(this JsonElement json, Type type, int items = Limits.Items)
    {
        var faults = new BodyFaults();
        new ShapeCheck(faults, items).Check(json, type);
        faults.ThrowIfAny();
    }

    /// <summary>Refuses a merge patch that removes what the type does not have; the rest of it is judged once it is applied.</summary>
    /// <exception cref="ProblemException">422, with a pointer for each such member.</exception>
    public static void MustRemoveKnown(this JsonElement patch, Type type)
    {
        var faults = new BodyFaults();
        new ShapeCheck(faults, int.MaxValue).CheckRemovals(patch, type);
        faults.ThrowIfAny();
    }

    /// <summary>
    /// What does not fit, by pointers; the first <see cref="BodyFaults.Most"/> places. Lists may be of any length, as in files of the operator, unless it
    /// is said.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Misfits(this JsonElement json, Type type, int items = int.MaxValue)
    {
        var faults = new BodyFaults();
        new ShapeCheck(faults, items).Check(json, type);
        return faults.Found;
    }
}
