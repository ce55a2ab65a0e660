using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Reviewing;

/// <summary>Finds the fields that comments are about, and the passages that they quote.</summary>
static partial class Passages
{
    /// <summary>The place of a field, as a JSON pointer into the draft.</summary>
    public static string Pointer(string? language, string? field) =>
        (language is null ? "/fields" : $"/translations/{language}") + (field is null ? "" : $"/{field}");

    /// <summary>The value of a field; null if there is no such field.</summary>
    public static JsonElement? Value(Draft draft, string? language, string? field)
    {
        var value = language is null ? draft.Fields : draft.Text(language);
        foreach (var step in field?.Split('/') ?? [])
            value = value is { } at ? Below(at, step) : null;
        return value is { ValueKind: JsonValueKind.Null } ? null : value;
    }

    static JsonElement? Below(JsonElement at, string step) =>
        at.ValueKind switch
        {
            JsonValueKind.Object when at.TryGetProperty(step, out var member) => member,
            JsonValueKind.Array
                when int.TryParse(step, out var index) && index >= 0 && index < at.GetArrayLength() => at[index],
            _ => null,
        };

    /// <summary>
    /// Whether a passage stands in a field: as it is written there, or as readers see it, whatever the line breaks.
    /// </summary>
    public static bool Stands(Kind kind, Draft draft, string? language, string? field, string quote)
    {
        if (Value(draft, language, field) is not { } value)
            return false;
        var (sought, written) = (
            OneBlank(quote),
            OneBlank(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText())
        );
        if (written.Contains(sought, StringComparison.Ordinal))
            return true;
        if (language is null || field is null || !kind.TextMembers.Contains(field))
            return false;
        var meant = kind.Meaning(draft.Text(language), field);
        return meant.Contains(sought, StringComparison.Ordinal)
            || Addresses().Replace(meant, "").Contains(sought, StringComparison.Ordinal);
    }

    /// <summary>The same with one blank where there are several, in the composed form of Unicode.</summary>
    static string OneBlank(string text) => Blanks().Replace(text.Normalize(NormalizationForm.FormC), " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    /// <summary>The addresses of links, which readers don't see.</summary>
    [GeneratedRegex(@"<[^<>\s]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
