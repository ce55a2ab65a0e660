using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AnnualReports.Contracts;

namespace AnnualReports.Benchmarks.Routes;

/// <summary>What a server has that routes can be asked about. It is found through the public API.</summary>
sealed class Found
{
    const string Api = "/api/v1";

    readonly HttpClient client;

    Found(HttpClient client, string report) => (this.client, Report) = (client, report);

    public string Report { get; }

    /// <summary>The address of the server, without a path.</summary>
    public string Origin => client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    /// <summary>Another report, to compare with.</summary>
    public required string Other { get; init; }

    /// <summary>The first slug of each kind's list, by segment.</summary>
    public Dictionary<string, string> Slugs { get; } = [];

    /// <summary>The newest edition; 0 if there is none.</summary>
    public int Edition { get; private set; }

    /// <summary>The digest of the newest edition.</summary>
    public string? Digest { get; private set; }

    /// <summary>An instant in the middle of the report's editions.</summary>
    public string? Past { get; private set; }

    /// <summary>The address of a picture.</summary>
    public string? Picture { get; private set; }

    /// <summary>The hash of a text that is public.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The addresses of the second pages of lists, by the address of the first.</summary>
    public Dictionary<string, string> Next { get; } = [];

    /// <summary>The token of a preview link.</summary>
    public string Token { get; private set; } = "";

    public static async Task<Found> Of(HttpClient client, string report, string other, string key, CancellationToken ct)
    {
        var found = new Found(client, report) { Other = other };
        foreach (
            var segment in new[] { "highlights", "sections", "priorities", "partners", "figures", "announcements" }
        )
            if (await found.Items($"{Api}/reports/{report}/{segment}?lang=nl&limit=1", ct) is [var first, ..])
                found.Slugs[segment] = first.GetProperty("slug").GetString()!;
        if (await found.Items($"{Api}/themes?lang=nl&limit=1", ct) is [var theme, ..])
            found.Slugs["themes"] = theme.GetProperty("slug").GetString()!;
        await found.OfReport(ct);
        foreach (
            var list in new[]
            {
                $"{Api}/reports/{report}/highlights?lang=nl&limit=5",
                $"{Api}/highlights?lang=nl&limit=5",
                $"{Api}/reports/{report}/history?lang=nl&limit=5",
            }
        )
            if ((await found.Json(list, ct)).TryGetProperty("next", out var next))
                found.Next[list] = next.GetString()!;
        await found.Link(key, ct);
        return found;
    }

    async Task OfReport(CancellationToken ct)
    {
        var editions = await Items($"{Api}/reports/{Report}/editions", ct);
        if (editions.Length > 0)
            (Edition, Digest, Past) = (
                editions[0].GetProperty("number").GetInt32(),
                editions[0].GetProperty("digest").GetString(),
                editions[editions.Length / 2].GetProperty("at").GetString()
            );
        using var answer = await client.GetAsync($"{Api}/reports/{Report}?lang=nl", ct);
        Hash = answer.Headers.ETag!.Tag.Trim('"').Split('.', '-')[0];
        var body = JsonElement.Parse(await answer.Content.ReadAsStringAsync(ct));
        Picture = body.TryGetProperty("coverImage", out var image) ? image.GetProperty("url").GetString() : null;
    }

    /// <summary>Creates a preview link, as an editor would for a reader.</summary>
    async Task Link(string key, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Api}/manage/preview-links")
        {
            Content = JsonContent.Create(
                new PreviewLinkRequest { Report = Report, Name = "Benchmark" },
                options: Wire.Json
            ),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await client.SendAsync(request, ct);
        var made = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(ct);
        Token = made.GetProperty("token").GetString()!;
    }

    async Task<JsonElement> Json(string target, CancellationToken ct)
    {
        using var answer = await client.GetAsync(target, ct);
        return JsonElement.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(ct));
    }

    async Task<JsonElement[]> Items(string target, CancellationToken ct) =>
        [.. (await Json(target, ct)).GetProperty("items").EnumerateArray()];
}
