using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;
using AnnualReports.Tests.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.SqlServer;

/// <summary>
/// SQL Server considers texts equal that differ in blanks at their end. A text that is not a slug does not get that
/// far.
/// </summary>
public sealed class SlugTests
{
    static readonly string[] NoSlugs =
    [
        "2024%20",
        "2024%C2%A0",
        "%202024",
        "2024%09",
        "2024-",
        "-2024",
        "20--24",
        "REPORT",
        "2024%E2%80%8B",
    ];

    [Fact]
    public async Task On_every_route_what_is_no_slug_is_refused_before_the_store_is_asked()
    {
        using var folder = new Folder();
        await using var api = await Served.Start(folder.Path, null, "--Delivery:WithoutStore=0");
        var routes = api
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(r => Named.Any(n => r.Contains($"{{{n}}}", StringComparison.Ordinal)))
            .Distinct()
            .ToList();
        Assert.True(routes.Count > 20, string.Join(' ', routes));
        // From here on, every read is refused, because another file is in the place of the store.
        Api.Storage.Store.Backup($"Data Source={api.Database}", api.Database + ".backup");
        File.Move(api.Database + ".backup", api.Database, overwrite: true);
        Assert.Equal(503, (await api.Public.Get("/reports/2024/history")).Status);
        using var client = new HttpClient { BaseAddress = api.Public.BaseAddress };
        foreach (var route in routes)
            foreach (var name in Named.Where(n => route.Contains($"{{{n}}}", StringComparison.Ordinal)))
                foreach (var wrong in NoSlugs)
                {
                    var path = route.Replace($"{{{name}}}", wrong, StringComparison.Ordinal);
                    path = Named
                        .Aggregate(path, (p, n) => p.Replace($"{{{n}}}", "2024", StringComparison.Ordinal))
                        .Replace("{edition}", "1", StringComparison.Ordinal);
                    using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                    Assert.True((int)answer.StatusCode == 404, $"{(int)answer.StatusCode} {path}");
                }
        foreach (
            var path in new[] { "/highlights?report=2024%20", "/highlights?theme=one%20", "/figures?category=one%20" }
        )
            Assert.Equal(400, (await api.Public.Get(path)).Status);
        foreach (var path in new[] { "/feeds/nl/highlights.atom?report=2024%20", "/embed/highlights?report=2024%20" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True((int)answer.StatusCode == 404, $"{(int)answer.StatusCode} {path}");
        }
    }

    static readonly string[] Named = ["report", "slug", "other"];

    [Fact]
    public async Task In_management_what_is_no_slug_names_no_report()
    {
        var api = await Stores.Api(Store.Sqlite, "no-slugs");
        var report = await api.PublicReport();
        foreach (
            var path in new[]
            {
                $"/manage/highlights?report={report.Slug}%20",
                $"/manage/preview-links?report={report.Slug}%20",
            }
        )
            Assert.Equal(400, (await api.Admin.Get(path)).Status);
        Assert.Equal(
            422,
            (
                await api.Admin.Post(
                    "/manage/preview-links",
                    new PreviewLinkRequest { Report = report.Slug + " ", Name = "Test" }
                )
            ).Status
        );
        var draft = new HighlightDraft
        {
            Report = report.Slug + " ",
            Slug = "one",
            Fields = new(),
            Translations = new Dictionary<string, HighlightText> { ["nl"] = Given.HighlightIn("nl") },
        };
        Assert.Equal(422, (await api.Admin.Post("/manage/highlights", draft)).Status);
        Assert.Equal(
            422,
            (await api.Admin.Post("/manage/releases", new { title = "Release", report = report.Slug + " " })).Status
        );
    }

    [Theory]
    [InlineData("/api/v1/reports/2024", "", true)]
    [InlineData("/api/v1/reports/2024/highlights", "?theme=one", true)]
    [InlineData("/api/v1/reports/2024.jsonld", "", true)]
    [InlineData("/feeds/nl/highlights.atom", "?report=2024", true)]
    [InlineData("/api/v1/reports/2024 ", "", false)]
    [InlineData("/api/v1/reports/2024\u00a0", "", false)]
    [InlineData("/api/v1/reports/Report", "", false)]
    [InlineData("/api/v1/reports/2024-", "", false)]
    [InlineData("/api/v1/reports/2024//highlights", "", false)]
    [InlineData("/api/v1/reports/2024/", "", false)]
    [InlineData("/api/v1/reports/2024.json ", "", false)]
    [InlineData("/reports/2024 ", "", false)]
    [InlineData("/api/v1/highlights", "?report=2024%20", false)]
    [InlineData("/api/v1/highlights", "?report=+2024", false)]
    public void The_cache_has_keys_for_slugs_alone(string path, string query, bool has)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path, request.QueryString, request.Host) = (
            "GET",
            new PathString(path),
            new QueryString(query),
            new("localhost")
        );
        Assert.Equal(
            has,
            new CacheKeys(new("nl", [new("nl", "Nederlands", true, [])])).TryKey(
                request,
                new char[CacheKeys.MostKey],
                out _
            )
        );
    }
}
