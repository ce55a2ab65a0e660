using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;

namespace AnnualReports.Api.Pages.Feeds;

/// <summary>Makes items of feeds from published bodies of any kind.</summary>
static class EntryItems
{
    /// <summary>
    /// What the kinds are called in titles of feeds. A kind without such a word is called as in addresses, in English.
    /// </summary>
    static readonly Dictionary<string, Dictionary<string, string>> Words =
        PageWords.Read<Dictionary<string, string>>("feed-words.json");

    /// <summary>The members that say in a sentence or two what an entry is about; a kind has one of them.</summary>
    static readonly string[] Summaries = ["summary", "note"];

    /// <summary>The members that may be a picture.</summary>
    static readonly string[] Pictures = ["image", "coverImage", "logo"];

    public static string Title(Kind kind, PageWords words) =>
        Words.GetValueOrDefault(words.Language)?.GetValueOrDefault(kind.Name) ?? kind.Many();

    /// <summary>
    /// The item of an entry. It leads to the page that shows the entry; where there is none, to its address in the API.
    /// </summary>
    public static FeedItem Of(Kind kind, byte[] body, string origin)
    {
        var (entry, card) = (JsonElement.Parse(body), kind.CardLength(body));
        var self = Text(entry.GetProperty("links"), "self")!;
        var page = PublicPaths.AddressOf(self);
        return new()
        {
            Id = FeedIds.Of([], Text(entry, "id")!, Text(entry, "language")!),
            Title = kind.PublicTitle(body, card) ?? Text(entry, "slug")!,
            Url = origin + (page ?? self),
            IsPage = page is not null,
            Published = entry.GetProperty("publishedAt").GetDateTimeOffset(),
            Updated = entry.GetProperty("updatedAt").GetDateTimeOffset(),
            Summary = Summaries.Select(name => Text(entry, name)).FirstOrDefault(text => text is not null),
            Html = Long(kind, entry) is { } html ? PageProse.ForPages(html, origin) : null,
            Image =
                Pictures.Select(name => Within(entry, name, "url")).FirstOrDefault(url => url is not null) is { } image
                    ? origin + image
                    : null,
        };
    }

    static string? Long(Kind kind, JsonElement entry) =>
        kind.Members.Where(kind.IsLong).Select(name => Within(entry, name, "html")).FirstOrDefault();

    static string? Within(JsonElement entry, string member, string name) =>
        entry.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Object ? Text(value, name) : null;

    static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
