using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Media;

/// <summary>Changes what is said of a file: its name, its tags, and what entries take over from it.</summary>
static class MediaChanges
{
    /// <summary>Applies a merge patch; returns what is said of the file now, and what the audit says of the change.</summary>
    /// <exception cref="Refusal">The patch has faults.</exception>
    public static async Task<(MediaSettings Now, string Said)> Apply(MediaRow row, JsonElement patch, Languages languages)
    {
        var before = JsonSerializer.SerializeToElement(Of(row), Wire.Json);
        patch.MustRemoveKnown(typeof(MediaSettings), before, languages);
        var wanted = await MergePatch.Apply(before, patch).Fit<MediaSettings>(r => Faults(r, row, languages));
        var name = row.Name;
        // A name that did not change was cleaned before.
        if (wanted.Name != row.Name)
            row.Name = FileNames.Clean(wanted.Name, FileType.All.Single(t => t.MediaType == row.Type));
        var tags = wanted.Tags?.Select(Cleaned).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        row.Tags = tags is { Length: > 0 } ? MediaRow.Marked(string.Join('\n', tags)) : null;
        var alt = (wanted.Alt ?? new Dictionary<string, string>())
            .Where(a => !Blank.Is(a.Value))
            .OrderBy(a => a.Key, StringComparer.Ordinal)
            .ToDictionary(a => a.Key, a => a.Value.Trim());
        row.Alt = alt.Count == 0 ? null : JsonSerializer.Serialize(alt);
        row.AltLanguages = alt.Count == 0 ? null : $" {string.Join(' ', alt.Keys)} ";
        (row.FocalX, row.FocalY) = (wanted.FocalPoint?.X, wanted.FocalPoint?.Y);
        row.Words = row.FoundBy();
        var now = Of(row);
        return (now, name == row.Name ? $"changed: {string.Join(", ", Changed(before, now))}" : $"{name} → {row.Name}");
    }

    /// <summary>Whether a file is as it was changed to be.</summary>
    public static bool Has(MediaRow row, MediaSettings wanted) => Same(Of(row), wanted);

    /// <summary>What is said of a file.</summary>
    public static MediaSettings Of(MediaRow row) =>
        new()
        {
            Name = row.Name,
            Tags = Tags(row),
            Alt = row.Alt is null ? null : row.AltTexts,
            FocalPoint = Focal(row),
        };

    public static string[]? Tags(MediaRow row) => row.Tags?.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static FocalPoint? Focal(MediaRow row) => row is { FocalX: { } x, FocalY: { } y } ? new(x, y) : null;

    static bool Same(MediaSettings one, MediaSettings other) =>
        JsonElement.DeepEquals(
            JsonSerializer.SerializeToElement(one, Wire.Json),
            JsonSerializer.SerializeToElement(other, Wire.Json)
        );

    static IEnumerable<string> Changed(JsonElement before, MediaSettings now)
    {
        var after = JsonSerializer.SerializeToElement(now, Wire.Json);
        return before
            .EnumerateObject()
            .Concat(after.EnumerateObject())
            .Select(m => m.Name)
            .Distinct()
            .Where(name =>
                !(before.TryGetProperty(name, out var was) && after.TryGetProperty(name, out var gets) && JsonElement.DeepEquals(was, gets))
            );
    }

    /// <summary>A tag with one blank between its words.</summary>
    static string Cleaned(string tag) => string.Join(' ', tag.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static List<Fault> Faults(MediaSettings settings, MediaRow row, Languages languages)
    {
        var faults = new List<Fault>();
        if (Blank.Is(settings.Name))
            faults.Add(new("/name", $"A file has a name of 1 to {Limits.FileName} characters."));
        if (settings.Tags is { Count: > Limits.Tags })
            faults.Add(new("/tags", $"At most {Limits.Tags}; these are {settings.Tags.Count}."));
        foreach (var (index, tag) in (settings.Tags ?? []).Index())
            if (Cleaned(tag) is not { Length: > 0 and <= Limits.Tag })
                faults.Add(new($"/tags/{index}", $"A tag has 1 to {Limits.Tag} characters."));
        if (row.Width is null && (settings.Alt is { Count: > 0 } || settings.FocalPoint is not null))
            faults.Add(new(settings.FocalPoint is null ? "/alt" : "/focalPoint", "This is for pictures, and the file is none."));
        foreach (var (language, text) in settings.Alt ?? new Dictionary<string, string>())
            if (!languages.Tags.Contains(language))
                faults.Add(
                    new(
                        $"/alt/{BodyFaults.Escape(language)}",
                        $"'{Excerpt.Of(language)}' is not a configured language. Use: {string.Join(", ", languages.Tags)}."
                    )
                );
            else if (text.Length > Limits.Alt)
                faults.Add(new($"/alt/{language}", $"At most {Limits.Alt} characters; these are {text.Length}."));
            else if (text.Any(char.IsControl))
                faults.Add(new($"/alt/{language}", "One line, without line breaks."));
        if (settings.FocalPoint is { } point && !(point.X is >= 0 and <= 1 && point.Y is >= 0 and <= 1))
            faults.Add(new("/focalPoint", "x from 0 (left) to 1, and y from 0 (top) to 1."));
        return faults;
    }
}
