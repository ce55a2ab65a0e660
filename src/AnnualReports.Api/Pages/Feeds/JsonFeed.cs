using System.Text.Json;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages.Feeds;

/// <summary>Writes JSON Feed, version 1.1.</summary>
static class JsonFeed
{
    public const string MediaType = "application/feed+json; charset=utf-8";

    public static byte[] Write(Feed feed) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, object?>
            {
                ["version"] = "https://jsonfeed.org/version/1.1",
                ["title"] = feed.Title,
                ["home_page_url"] = feed.Home,
                ["feed_url"] = feed.Self,
                ["language"] = feed.Language,
                ["authors"] = new[] { Said(("name", feed.Author), ("url", feed.AuthorUrl)) },
                ["items"] = feed.Items.Select(item =>
                    Said(
                        ("id", item.Id),
                        ("url", item.Url),
                        ("title", item.Title),
                        ("summary", item.Summary),
                        ("image", item.Image),
                        ("language", feed.Language),
                        ("content_html", item.Html),
                        ("content_text", item.Html is null ? item.Summary ?? item.Title : null),
                        ("date_published", item.Published),
                        ("date_modified", item.Updated)
                    )
                ),
            },
            Wire.Json
        );

    /// <summary>The members that have a value.</summary>
    static Dictionary<string, object> Said(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var said = new Dictionary<string, object>();
        foreach (var (name, value) in members)
            if (value is not null)
                said[name] = value;
        return said;
    }
}
