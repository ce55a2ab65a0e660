namespace AnnualReports.Contracts;

/// <summary>A type of problem.</summary>
/// <param name="Name">The last part of its <c>type</c>.</param>
/// <param name="Status">The HTTP status of the response.</param>
/// <param name="Title">The title, in a few words.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Remedy">What to do.</param>
public sealed record ProblemType(string Name, int Status, string Title, string Meaning, string Remedy)
{
    /// <summary>The stable URI reference, as in a problem's <c>type</c>.</summary>
    public string Uri => "/problems/" + Name;
}

/// <summary>All types of problems that the API answers with.</summary>
public static partial class ProblemTypes
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, ProblemType> All => Index.ByName;

    /// <summary>
    /// This is a class of its own because the fields are in several files. Only when this class is used are all of them
    /// set.
    /// </summary>
    static class Index
    {
        internal static readonly IReadOnlyDictionary<string, ProblemType> ByName = typeof(ProblemTypes)
            .GetFields()
            .Select(f => f.GetValue(null))
            .OfType<ProblemType>()
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .ToDictionary(t => t.Name);
    }
}
