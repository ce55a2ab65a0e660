using System.Text.Json;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Embeds;

/// <summary>What a page says of its content in schema.org's words, as JSON-LD: written with <c>&lt;</c> escaped, so that it can stand in a page.</summary>
static class StructuredData
{
    public static string Of(ShownReport report, string origin) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Report",
        ["@id"] = $"urn:uuid:{report.Id}",
        ["url"] = origin + PublicPaths.Report(report.Slug, report.Language),
        ["name"] = report.Title,
        ["alternativeHeadline"] = report.Subtitle,
        ["abstract"] = report.Summary,
        ["inLanguage"] = report.Language,
        ["temporalCoverage"] = $"{report.Year}",
        ["datePublished"] = report.PublishedAt,
        ["dateModified"] = report.UpdatedAt,
        ["license"] = report.Licence,
        ["publisher"] = report.Publisher is { } publisher ? new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = publisher.Name, ["url"] = publisher.Url } : null,
    }.Said(), Wire.Json);

    public static string Of(ShownHighlight highlight, string origin) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Article",
        ["@id"] = $"urn:uuid:{highlight.Id}",
        ["url"] = origin + PublicPaths.Highlight(highlight.Report, highlight.Slug, highlight.Language),
        ["headline"] = highlight.Title,
        ["abstract"] = highlight.Summary,
        ["inLanguage"] = highlight.Language,
        ["datePublished"] = highlight.PublishedAt,
        ["dateModified"] = highlight.UpdatedAt,
        ["temporalCoverage"] = highlight.Date is { From: { } from } date ? date.To is { } to ? $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd}" : $"{from:yyyy-MM-dd}" : null,
        ["image"] = highlight.Image is { } image ? origin + image.Url : null,
        ["isPartOf"] = new Dictionary<string, object?> { ["@type"] = "Report", ["url"] = origin + PublicPaths.Report(highlight.Report, highlight.Language) },
    }.Said(), Wire.Json);

    static Dictionary<string, object?> Said(this Dictionary<string, object?> data) => data.Where(d => d.Value is not null).ToDictionary();
}
