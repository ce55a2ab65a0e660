using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>
/// The notes of a record, as canonical JSON: change notes or reasons by language, and under <c>$override</c> why a rule
/// was overridden.
/// </summary>
static class Notes
{
    const string Override = "$override";

    /// <summary>The stored form; null if there are no notes.</summary>
    public static string? Write(IReadOnlyDictionary<string, string>? notes, string? overridden = null)
    {
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, note) in notes ?? new Dictionary<string, string>())
            said[language] = note;
        if (overridden is not null)
            said[Override] = overridden;
        return said.Count == 0 ? null : JsonSerializer.Serialize(said);
    }

    /// <summary>The notes by language.</summary>
    public static SortedDictionary<string, string> Read(string? stored)
    {
        var said = stored is null ? null : JsonSerializer.Deserialize<SortedDictionary<string, string>>(stored);
        said?.Remove(Override);
        return new(said ?? [], StringComparer.Ordinal);
    }
}
