using System.Text.Json;

namespace AnnualReports.Tests.Pages.Feeds;

/// <summary>
/// Programs from npm read the feeds, and find and read oEmbed from a page. They have to understand what is meant.
/// </summary>
public sealed class ConsumerTests
{
    [Fact]
    public async Task Feeds_oEmbed_and_pages_are_what_consumers_take_them_for()
    {
        var npm = Npm.In("tests", "consumers");
        var api = await SamplePages.Sample();
        var said = JsonElement.Parse(await npm.Run("check", ("ADDRESS", api.Address.ToString())));
        foreach (var name in new[] { "highlights", "corrections", "json" })
            Assert.True(said.GetProperty(name).GetProperty("detected").GetBoolean(), name);

        var listed = (await api.Public.Get("/reports/2024/highlights?lang=nl&fallback=none&limit=100")).Items.Length;
        var (atom, json) = (
            said.GetProperty("highlights").GetProperty("feed"),
            said.GetProperty("json").GetProperty("feed")
        );
        foreach (var (feed, items) in new[] { (atom, "entries"), (json, "items") })
        {
            Assert.Equal("Hoogtepunten – FOD Buitenlandse Zaken", Text(feed.GetProperty("title")));
            Assert.True(feed.GetProperty(items).GetArrayLength() >= listed);
            Assert.All(
                feed.GetProperty(items).EnumerateArray(),
                i => Assert.StartsWith("urn:uuid:", i.GetProperty("id").GetString(), StringComparison.Ordinal)
            );
        }

        var highlight = said.GetProperty("highlight");
        Assert.StartsWith(
            "La présidence belge",
            highlight.GetProperty("open_graph").GetProperty("title").GetString(),
            StringComparison.Ordinal
        );
        var oEmbed = highlight.GetProperty("oEmbed");
        Assert.Equal("rich", oEmbed.GetProperty("type").GetString());
        Assert.Contains(
            "/embed/highlights/2024/eu-council-presidency?lang=fr",
            oEmbed.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Jaarverslag 2024",
            said.GetProperty("report").GetProperty("oEmbed").GetProperty("title").GetString()
        );
    }

    static string? Text(JsonElement text) =>
        text.ValueKind == JsonValueKind.String ? text.GetString() : text.GetProperty("value").GetString();
}
