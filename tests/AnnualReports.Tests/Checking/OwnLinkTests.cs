using AnnualReports.Api.Checking;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Tests.Media;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Checking;

/// <summary>Links to this installation lead to what the public can read there, or they are dead.</summary>
public sealed class OwnLinkTests
{
    const string Root = "https://reports.example";

    static async Task Link(ApiFixture api, Made from, params IEnumerable<string> paths) =>
        await api.Save(
            from,
            new { translations = new { nl = new { body = string.Join("\n\n", paths.Select(p => $"Zie [dit besluit]({Root}{p}).")) } } }
        );

    static async Task<string[]> Dead(ApiFixture api, string query) =>
        [
            .. (await api.Admin.Get($"/manage/warnings?check=dead-link&{query}")).Items.Select(w =>
                w.Text("message")!.Split('\'')[1][Root.Length..]
            ),
        ];

    [Theory, OnEveryStore]
    public async Task A_path_at_which_nothing_is_read_is_dead_and_what_the_program_serves_is_not(Store store)
    {
        await using var api = await ApiFixture.Start(store, $"--PublicUrl={Root}");
        var report = await api.PublicReport();
        var figure = await api.Priority(report, "nl");
        await api.Publish(figure, "nl");
        var highlight = await api.Highlight(report, null, "nl");
        string[] there =
        [
            "",
            "/",
            "/sitemap.xml",
            "/themes",
            "/embed",
            "/robots.txt",
            "/problems/not-found",
            "/feeds/nl/highlights.atom",
            $"/reports/{report.Slug}",
            $"/reports/{report.Slug}/editions",
            $"/reports/{report.Slug}/downloads?lang=nl#top",
            $"/priorities/{report.Slug}/{figure.Slug}",
            $"/api/v1/reports/{report.Slug}/priorities/{figure.Slug}",
            $"/api/v1/reports/{report.Slug}/editions/first",
            $"/api/v1/reports/{report.Slug}/highlights",
            $"/api/v1/priorities/{figure.Slug}/timeline",
            "/api/v1/figures/some-series",
            "/api/v1/search?q=x",
        ];
        string[] nothing =
        [
            "/nowhere",
            "/verslag/2024/hoogtepunten",
            $"/highlights/{report.Slug}/{highlight.Slug}/print",
            $"/highlights/{report.Slug}/nobody",
            "/reports/no-such-report",
            $"/api/v1/reports/{report.Slug}/stories/x",
            "/api/v2/reports",
            "/wp-content/uploads/a.pdf",
        ];
        await Link(api, highlight, there.Concat(nothing));
        Assert.Equal(nothing, await Dead(api, $"entry={highlight.Id}"));
    }

    /// <summary>Nothing that is served counts as another site, so the program never calls itself.</summary>
    [Fact]
    public async Task Every_route_that_is_read_is_known()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (routes, site) = (api.Services.GetRequiredService<OwnRoutes>(), new Site(new(Root + "/below"), null, null, "*"));
        var read = api
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
            .ToList();
        Assert.True(read.Count > 100);
        foreach (var route in read)
        {
            var path = "/" + System.Text.RegularExpressions.Regex.Replace(route.RoutePattern.RawText!.Trim('/'), "{[^}]*}", "x");
            Assert.True(routes.Has(path), path);
            Assert.NotNull(OwnAddress.Of(Root + "/below" + path, site, routes));
        }
        Assert.NotNull(OwnAddress.Of(Root + "/below/nothing-here", site, routes));
        Assert.Null(OwnAddress.Of(Root + "/reports/2024", site, routes));
        Assert.Null(OwnAddress.Of(Root + "/belowground", site, routes));
        Assert.Null(OwnAddress.Of("https://other.example/below/reports/2024", site, routes));
    }

    /// <summary>What nobody but its owner may know of is dead for everybody, whether it exists or not.</summary>
    [Theory, OnEveryStore]
    public async Task A_file_is_there_once_it_is_public(Store store)
    {
        await using var api = await ApiFixture.Start(store, $"--PublicUrl={Root}");
        var report = await api.PublicReport();
        var (hidden, own, shown) = (await api.Uploaded(Sent.Png()), await api.Uploaded(Sent.Png()), await api.Uploaded(Sent.Png()));
        var showing = await api.Highlight(report, With(shown.Id), "nl");
        await api.Publish(showing, "nl");
        var linking = await api.Highlight(report, With(own.Id), "nl");
        string[] paths = [.. new[] { hidden, own, shown }.Select(f => f.Url), $"/media/{new string('0', 64)}/x.png"];
        await Link(api, linking, paths);
        var dead = (await api.Admin.Get($"/manage/warnings?check=dead-link&entry={linking.Id}")).Items;
        // The links are on every second line. Its own picture becomes public with it.
        Assert.Equal(["1", "7"], dead.Select(w => w.Text("line")));
        Assert.Equal(2, (await api.Publish(linking, "nl")).Warnings!.Count(w => w.Check == "dead-link"));
    }

    static Contracts.HighlightFields With(Guid file) => new() { Image = new() { Media = file, Decorative = true } };

    /// <summary>In a list, drafts do not become public together, whatever page they are on.</summary>
    [Theory, OnEveryStore]
    public async Task A_draft_beside_it_in_a_list_counts_as_public_only_in_a_release(Store store)
    {
        await using var api = await ApiFixture.Start(store, $"--PublicUrl={Root}");
        var report = await api.PublicReport();
        var (first, second) = (await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"));
        var address = $"/highlights/{report.Slug}/{second.Slug}";
        await Link(api, first, address);
        Assert.Equal([address], await Dead(api, $"report={report.Slug}"));
        Assert.Equal([address], await Dead(api, $"entry={first.Id}"));
        var listed = (await api.Admin.Get($"/manage/highlights?report={report.Slug}&warnings=true")).Items;
        Assert.Equal([first.Slug], listed.Select(i => i.Text("slug")));
        // An entry's link to itself holds once it is public.
        await Link(api, second, address);
        Assert.Empty(await Dead(api, $"entry={second.Id}"));
        var release = await api.Editor.Releases.Plan(
            new()
            {
                Items =
                [
                    .. new[] { first, second }.Select(e => new Contracts.ReleaseItemDraft { Entry = e.Entry, Languages = ["nl"] }),
                ],
            }
        );
        var preflight = await api.Admin.Get($"/manage/releases/{release.Value.Id}/preflight");
        Assert.DoesNotContain("dead-link", preflight.Json.ToString(), StringComparison.Ordinal);
    }
}
