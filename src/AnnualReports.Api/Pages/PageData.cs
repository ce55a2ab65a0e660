using System.Text.Json.Nodes;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>
/// The linked data of a page (JSON-LD, schema.org), for search engines: what the page shows, and where it is in the
/// report.
/// </summary>
static class PageData
{
    public static IReadOnlyList<string> Of(string origin, string canonical, PageSubject subject, PageLinks links) =>
        [
            subject.Linked ?? Json(Page(origin, canonical, subject, links)),
            .. subject.IsOverview ? [] : new[] { Json(Trail(origin, subject, links)) },
        ];

    static JsonObject Page(string origin, string canonical, PageSubject subject, PageLinks links)
    {
        var (shown, report) = (subject.Shown, subject.Report);
        var isList = subject.Entry is null;
        var page = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] =
                isList ? "CollectionPage"
                : shown.Value is not null ? "Dataset"
                : shown.Group is not null ? "Organization"
                : "Article",
            ["@id"] = canonical,
            ["url"] = canonical,
            ["name"] = subject.Title,
        };
        if ((shown.Summary ?? shown.Note) is { } said)
            page["description"] = said;
        // An organisation has neither a language nor a date.
        if (shown.Group is not null && !isList)
            return page;
        page["inLanguage"] = shown.Language;
        if (!isList)
        {
            page["datePublished"] = shown.PublishedAt.ToString("O");
            page["dateModified"] = shown.UpdatedAt.ToString("O");
            if (shown.Value is null)
                page["headline"] = subject.Title;
        }
        if (report.Licence is { } licence)
            page["license"] = licence;
        if (report.Publisher is { } publisher)
            page["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = publisher.Name };
        page["isPartOf"] = new JsonObject
        {
            ["@type"] = "Report",
            ["name"] = report.Heading,
            ["url"] = origin + links.Overview,
        };
        return page;
    }

    static JsonObject Trail(string origin, PageSubject subject, PageLinks links)
    {
        var items = new JsonArray();
        void Add(string name, string path) =>
            items.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["@type"] = "ListItem",
                        ["position"] = items.Count + 1,
                        ["name"] = name,
                        ["item"] = origin + path,
                    }
            );
        Add(subject.Report.Heading, links.Overview);
        foreach (var above in subject.Above)
            Add(above.Heading, links.Entry(subject.Kind!.Segment, above.Slug));
        Add(subject.Title, links.To(subject.Path));
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = items,
        };
    }

    static string Json(JsonObject data) => data.ToJsonString(Wire.Json);
}
