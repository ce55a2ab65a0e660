using System.Text.Json;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Translating;

/// <summary>Requests about translations that fit on a line.</summary>
static class Translated
{
    public static string Translation(this Made made, string language) => $"{made.Manage}/translations/{language}";

    /// <summary>The state of a language, and of its fields that are not fresh.</summary>
    public static async Task<string> StateOf(this ApiFixture api, Made made, string language)
    {
        var status = (await api.Admin.Get(made.Manage)).Json.GetProperty("languages").GetProperty(language);
        var stale = status
            .GetProperty("fields")
            .EnumerateObject()
            .Where(f => f.Value.GetString() != "fresh")
            .Select(f => $"{f.Name}:{f.Value.GetString()}");
        return string.Join(' ', stale.Prepend(status.Text("translation")!));
    }

    /// <summary>Confirms a translation as it was read beside its source.</summary>
    public static async Task<Answer> Confirm(this ApiFixture api, Made made, string language, params string[] fields)
    {
        var work = await api.Admin.Get($"{made.Translation(language)}/work");
        return await api.Admin.Post(
            $"{made.Translation(language)}/confirm",
            fields.Length == 0 ? "{}" : JsonSerializer.Serialize(new { fields }),
            ("If-Match", work.ETag)
        );
    }

    public static Task Rewrite(this ApiFixture api, Made made, string language, HighlightText text) =>
        api.Save(made, new { translations = new Dictionary<string, HighlightText> { [language] = text } });
}
