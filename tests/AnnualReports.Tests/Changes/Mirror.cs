using System.Text.Json;

namespace AnnualReports.Tests.Changes;

/// <summary>
/// A copy of everything public that is made from <c>/changes</c> alone, as somebody would write it from the
/// documentation.
/// </summary>
sealed class Mirror(HttpClient client)
{
    readonly Dictionary<(string Url, string Language), string> texts = [];
    Dictionary<string, string[]> chains = [];
    string next = "/api/v1/changes";

    /// <summary>How many records were told.</summary>
    public int Told { get; private set; }

    /// <summary>The addresses of which it has a text.</summary>
    public IEnumerable<string> Addresses => texts.Keys.Select(k => k.Url).Distinct();

    public IEnumerable<string> Languages => chains.Keys;

    /// <summary>Takes one page; true if there is more.</summary>
    /// <param name="limit">The most changes of the page.</param>
    public async Task<bool> Step(int limit)
    {
        var joint = next.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var bare = next.Split("&limit=")[0];
        var page = await client.Get($"{bare}{joint}limit={limit}");
        Assert.Equal(200, page.Status);
        foreach (var change in page.Items)
            Take(change);
        next = page.Text("next")!;
        return page.Json.GetProperty("more").GetBoolean();
    }

    void Take(JsonElement change)
    {
        Told++;
        var action = change.GetProperty("action").GetString();
        if (action == "configured")
            chains = change
                .GetProperty("languages")
                .GetProperty("items")
                .EnumerateArray()
                .ToDictionary(
                    l => l.GetProperty("tag").GetString()!,
                    l => l.GetProperty("fallback").EnumerateArray().Select(f => f.GetString()!).ToArray()
                );
        else if (action is "published" or "refreshed")
            texts[Key(change)] = change.GetProperty("body").GetRawText();
        else if (action == "withdrawn")
            texts.Remove(Key(change));
    }

    static (string, string) Key(JsonElement change) =>
        (change.GetProperty("entry").GetProperty("url").GetString()!, change.GetProperty("language").GetString()!);

    /// <summary>What delivery must answer: the text, or that of the first language that stands in; null for none.</summary>
    public string? Answer(string url, string language) =>
        chains[language]
            .Prepend(language)
            .Select(l => texts.GetValueOrDefault((url, l)))
            .FirstOrDefault(t => t is not null);
}
