using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>What a record says of its change, as canonical JSON: notes or reasons by language, and under <c>$override</c> why a rule was set aside.</summary>
static class Notes
{
    const string Override = "$override";

    /// <summary>The stored form; null where nothing is said.</summary>
    public static string? Write(IReadOnlyDictionary<string, string>? notes, string? overridden = null)
    {
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, note) in notes ?? new Dictionary<string, string>())
            said[language] = note;
        if (overridden is not null)
            said[Override] = overridden;
        return said.Count == 0 ? null : JsonSerializer.Serialize(said);
    }

    /// <summary>What is said by language.</summary>
    public static SortedDictionary<string, string> Read(string? stored)
    {
        var said = stored is null ? null : JsonSerializer.Deserialize<SortedDictionary<string, string>>(stored);
        said?.Remove(Override);
        return new(said ?? [], StringComparer.Ordinal);
    }

    /// <summary>Why a rule was set aside, if one was.</summary>
    public static string? ReadOverride(string? stored) =>
        stored is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(stored)!.GetValueOrDefault(Override);
}
