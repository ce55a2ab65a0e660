using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Search;

/// <summary>Entries with given texts, for tests of the search.</summary>
static class Texts
{
    /// <summary>A public highlight with these texts: by language the title, the summary and the long text.</summary>
    public static async Task<Made> Public(
        this ApiFixture api,
        Made report,
        params (string Language, string Title, string Body)[] texts
    )
    {
        var made = await api.Create(
            ContentKinds.Highlights,
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("found"),
                Fields = new(),
                Translations = texts.ToDictionary(
                    t => t.Language,
                    t => new HighlightText
                    {
                        Title = t.Title,
                        Summary = "–",
                        Body = t.Body,
                    }
                ),
            }
        );
        await api.Publish(made, [.. texts.Select(t => t.Language)]);
        return made;
    }

    /// <summary>Searches after the index has read everything.</summary>
    public static async Task<Answer> Search(this ApiFixture api, string query, string more = "lang=nl")
    {
        await api.SearchIsCurrent();
        return await api.Public.Get($"/search?q={Uri.EscapeDataString(query)}&{more}");
    }

    /// <summary>The slugs of what is found.</summary>
    public static async Task<string[]> Found(this ApiFixture api, string query, string more = "lang=nl")
    {
        var answer = await api.Search(query, more);
        Assert.True(answer.Status == 200, $"{query}: {answer.Status} {answer.Json}");
        return [.. answer.Items.Select(i => i.GetProperty("entry").GetProperty("slug").GetString()!)];
    }

    public static JsonElement Entry(this JsonElement hit) => hit.GetProperty("entry");
}
