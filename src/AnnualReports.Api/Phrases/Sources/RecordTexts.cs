using System.Text.Json;

namespace AnnualReports.Api.Phrases.Sources;

/// <summary>The texts of a record of the log: the note of a publication by language, and the body that was public.</summary>
static class RecordTexts
{
    /// <summary>Whether the record has this text of its own, so that no revision has it.</summary>
    public static bool IsOwn(string within) =>
        within.StartsWith("/changeNote/", StringComparison.Ordinal) || TextPlaces.IsFileUrl(within);

    public static IEnumerable<(string Within, string Text)> Of(string? note, byte[]? body) =>
        (note is null ? [] : TextPlaces.In(JsonElement.Parse(note), "/changeNote")).Concat(
            body is null ? [] : TextPlaces.In(JsonElement.Parse(body), "/body")
        );
}
