using AnnualReports.Api.Security;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Security;

/// <summary>Every route of management, with every role, in an own and in a foreign report.</summary>
public sealed class PermissionTests
{
    /// <summary>The routes of management with their methods and what they need.</summary>
    static IEnumerable<(string Method, string Path, string Operation, Permission? Needs)> Routes(ApiFixture api) =>
        from route in api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where route.RoutePattern.RawText!.StartsWith("/api/v1/manage/", StringComparison.Ordinal)
        from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        where method != "HEAD"
        select (
            method,
            route.RoutePattern.RawText!,
            route.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName,
            route.Metadata.GetMetadata<NeedsPermission>()?.Permission
        );

    static string Filled(string pattern) =>
        pattern
            .Replace("/api/v1", "", StringComparison.Ordinal)
            .Replace("{language}", "fr", StringComparison.Ordinal)
            .Replace("{revision}", "1", StringComparison.Ordinal)
            .Replace("{entry}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task No_route_of_management_is_open()
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.All(
            api.Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(r => r.RoutePattern.RawText!.StartsWith("/api/v1/manage", StringComparison.Ordinal)),
            route => Assert.NotEmpty(route.Metadata.GetOrderedMetadata<IAuthorizeData>())
        );
        Assert.Equal(["GetMe"], Routes(api).Where(r => r.Needs is null).Select(r => r.Operation));
    }

    [Theory, OnEveryStore]
    public async Task Each_role_may_do_what_the_table_says_and_nothing_else(Store store)
    {
        var api = await Stores.Api(store);
        var routes = Routes(api).ToList();
        Assert.True(routes.Count > 100, $"{routes.Count} routes");
        foreach (var role in Enum.GetValues<Role>())
        {
            var client = await api.Granted(role);
            foreach (var (method, path, operation, needs) in routes)
            {
                var answer = await client.Ask(new HttpMethod(method), Filled(path), null, []);
                var may = needs is null || Permissions.Table[needs.Value].Roles.Contains(role);
                Assert.True(
                    may ? answer.Status is not (401 or 403) : answer.Status == 403,
                    $"{operation} as {role.Name()}: {answer.Status}"
                );
            }
        }
    }

    [Theory, OnEveryStore]
    public async Task Whoever_has_no_grant_may_do_nothing_but_ask_who_they_are(Store store)
    {
        var api = await Stores.Api(store);
        var (_, client) = await api.Nobody("nobody");
        foreach (var (method, path, operation, needs) in Routes(api))
            Assert.True(
                (await client.Ask(new HttpMethod(method), Filled(path), null, [])).Status == (needs is null ? 200 : 403),
                operation
            );
    }

    [Theory, OnEveryStore]
    public async Task A_grant_for_a_report_holds_in_that_report_alone(Store store)
    {
        var api = await Stores.Api(store);
        var (own, foreign) = (await api.PublicReport(), await api.PublicReport());
        var (mine, theirs) = (await api.Highlight(own, null, "nl", "fr"), await api.Highlight(foreign, null, "nl", "fr"));
        var editor = await api.Granted(Role.Editor, own.Slug);
        var publisher = await api.Granted(Role.Publisher, own.Slug);
        (string Property, string Value) match = ("If-Match", "\"1\"");
        var changed = new { translations = new { nl = new { title = "Anders" } } };
        var publish = new { languages = "all" };
        var text = Given.HighlightIn("de");

        Assert.Equal(403, (await editor.Get(theirs.Manage)).Status);
        Assert.Equal(403, (await editor.Get(theirs.Manage + "/revisions")).Status);
        Assert.Equal(403, (await editor.Get(theirs.Manage + "/revisions/1")).Status);
        Assert.Equal(403, (await editor.Get(theirs.Manage + "/revisions/1/diff")).Status);
        Assert.Equal(403, (await editor.Get(theirs.Manage + "/translations/nl")).Status);
        Assert.Equal(403, (await editor.Get(foreign.Manage)).Status);
        Assert.Equal(403, (await editor.Get(foreign.Manage + "/sections/order")).Status);
        Assert.Equal(403, (await editor.Patch(theirs.Manage, changed, match)).Status);
        Assert.Equal(403, (await editor.Put(theirs.Manage + "/translations/de", text, ("If-None-Match", "*"))).Status);
        Assert.Equal(403, (await editor.Ask(HttpMethod.Delete, theirs.Manage, null, [match])).Status);
        Assert.Equal(403, (await publisher.Post(theirs.Manage + "/publish", publish, match)).Status);
        Assert.Equal(
            403,
            (await publisher.Post("/manage/releases", new { items = new[] { new { entry = theirs.Entry, languages = "all" } } })).Status
        );
        Assert.Equal(403, (await publisher.Post("/manage/releases", new { report = foreign.Slug })).Status);
        Assert.Equal(403, (await publisher.Post(foreign.Manage + "/editions", new { })).Status);
        Assert.Equal(
            403,
            (await editor.Post("/manage/preview-links", new { report = foreign.Slug, name = "Mine" })).Status
        );
        Assert.Equal("\"1\"", await api.ETag(theirs));
        Assert.DoesNotContain(
            (await editor.Get($"/manage/highlights?limit=100")).Items,
            i => i.GetProperty("id").GetGuid() == theirs.Entry
        );

        Assert.Equal(200, (await editor.Get(mine.Manage)).Status);
        Assert.Equal(200, (await editor.Patch(mine.Manage, changed, match)).Status);
        Assert.Equal(201, (await editor.Put(mine.Manage + "/translations/de", text, ("If-None-Match", "*"))).Status);
        Assert.Equal(200, (await publisher.Post(mine.Manage + "/publish", publish, ("If-Match", "\"3\""))).Status);
        Assert.Contains(
            (await editor.Get($"/manage/highlights?report={own.Slug}")).Items,
            i => i.GetProperty("id").GetGuid() == mine.Entry
        );
    }

    [Theory, OnEveryStore]
    public async Task A_translator_writes_the_languages_of_the_grant_and_reads_the_others(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        var translator = await api.Granted(Role.Translator, report.Slug, "fr");
        var source = await translator.Get(highlight.Manage + "/translations/nl");
        Assert.Equal(200, source.Status);
        var refused = await translator.Put(
            highlight.Manage + "/translations/nl",
            Given.HighlightIn("nl"),
            ("If-Match", source.ETag)
        );
        Assert.Equal((403, "/problems/forbidden"), (refused.Status, refused.Type));
        Assert.Contains("translator or editor", refused.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(
            201,
            (
                await translator.Put(
                    highlight.Manage + "/translations/fr",
                    Given.HighlightIn("fr"),
                    ("If-None-Match", "*")
                )
            ).Status
        );
    }

    [Theory, OnEveryStore]
    public async Task Roles_of_a_release_are_those_of_all_its_reports(Store store)
    {
        var api = await Stores.Api(store);
        var (own, foreign) = (await api.PublicReport(), await api.PublicReport());
        var (mine, theirs) = (await api.Highlight(own, null, "nl", "fr"), await api.Highlight(foreign, null, "nl", "fr"));
        var both = await api.Admin.Post(
            "/manage/releases",
            new
            {
                items = new[]
                {
                    new { entry = mine.Entry, languages = "all" },
                    new { entry = theirs.Entry, languages = "all" },
                },
            }
        );
        var path = $"/manage/releases/{both.Text("id")}";
        var publisher = await api.Granted(Role.Publisher, own.Slug);
        Assert.Equal(403, (await publisher.Get(path)).Status);
        Assert.Equal(403, (await publisher.Post(path + "/publish", null!, ("If-Match", both.ETag))).Status);
        Assert.Equal(403, (await publisher.Post(path + "/cancel", null!, ("If-Match", both.ETag))).Status);
        Assert.DoesNotContain((await publisher.Get("/manage/releases")).Items, r => r.GetProperty("id").ToString() == both.Text("id"));
        Assert.Equal("planned", (await api.Admin.Get(path)).Text("state"));
    }
}
