using System.Text.Json;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Phrases.Sources;

/// <summary>The texts of a record of the log: the note of a publication by language, and the body that was public.</summary>
static class RecordTexts
{
    public static IEnumerable<(string Within, string Text)> Of(string? note, byte[]? body) =>
        Notes
            .Read(note)
            .Select(n => ($"/changeNote/{n.Key}", n.Value))
            .Concat(body is null ? [] : TextPlaces.In(JsonElement.Parse(body), "/body"));
}
