using System.Text;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Http;

/// <summary>
/// Requests as clients in use write them: quoted, marked, listed, spelt in another way. What means the same is answered alike, and what means something
/// else is not taken for it.
/// </summary>
public sealed class HabitTests
{
    static HttpContent Body(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    static byte[] Theme(string slug) => Encoding.UTF8.GetBytes($$$"""{"slug":"{{{slug}}}","translations":{}}""");

    [Theory]
    [InlineData("application/json", 201)]
    [InlineData("application/json; charset=utf-8", 201)]
    [InlineData("application/json; charset=\"utf-8\"", 201)]
    [InlineData("application/json;charset=UTF-8", 201)]
    [InlineData("application/json; charset=utf8", 201)]
    [InlineData("Application/JSON; version=1; profile=\"a;b\"", 201)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("application/json; charset=\"utf-16\"", 415)]
    [InlineData("application/jsonp", 415)]
    [InlineData("text/json", 415)]
    public async Task A_media_type_means_the_same_with_its_parameters_quoted_or_not(string type, int status)
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Equal(status, (await api.Admin.Post("/manage/themes", Body(Theme(Given.NewSlug("theme")), type))).Status);
    }

    [Theory]
    [InlineData("identity", 201)]
    [InlineData("Identity", 201)]
    [InlineData("gzip", 415)]
    [InlineData("identity, gzip", 415)]
    public async Task A_body_that_says_it_is_not_coded_is_read(string coding, int status)
    {
        var api = await Stores.Api(Store.Sqlite);
        var body = Body(Theme(Given.NewSlug("theme")), "application/json");
        body.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        Assert.Equal(status, (await api.Admin.Post("/manage/themes", body)).Status);
    }

    [Fact]
    public async Task A_byte_order_mark_before_JSON_is_skipped_and_other_encodings_are_named()
    {
        var api = await Stores.Api(Store.Sqlite);
        byte[] mark = [0xEF, 0xBB, 0xBF];
        Assert.Equal(201, (await api.Admin.Post("/manage/themes", Body([.. mark, .. Theme(Given.NewSlug("theme"))], "application/json"))).Status);
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var answer = await api.Admin.Post("/manage/themes", Body([.. encoding.GetPreamble(), .. encoding.GetBytes("{}")], "application/json"));
            Assert.Equal((400, "/problems/malformed-request"), (answer.Status, answer.Type));
            Assert.Contains("UTF-16", answer.Text("detail"), StringComparison.Ordinal);
        }
        foreach (var empty in new[] { [], mark, " \r\n"u8.ToArray() })
            Assert.Contains("empty", (await api.Admin.Post("/manage/themes", Body(empty, "application/json"))).Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"1\"", 200)]
    [InlineData("\"1\", \"7\"", 200)]
    [InlineData("\"7\",\"1\"", 200)]
    [InlineData("W/\"3\", \"1\"", 200)]
    [InlineData("\"+1\"", 412)]
    [InlineData("\"01\"", 412)]
    [InlineData("\" 1\"", 412)]
    [InlineData("\"1 \"", 412)]
    [InlineData("\"-1\"", 412)]
    [InlineData("\"1.0\"", 412)]
    [InlineData("\"2\"", 412)]
    [InlineData("\"2\", \"3\"", 412)]
    [InlineData("W/\"1\"", 412)]
    [InlineData("W/\"1\", W/\"2\"", 412)]
    [InlineData("\"\"", 412)]
    [InlineData("1", 400)]
    [InlineData("'1'", 400)]
    [InlineData("*, \"1\"", 400)]
    [InlineData("*", 428)]
    public async Task If_Match_is_compared_strongly_and_a_tag_spelt_otherwise_is_another_tag(string tags, int status)
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        Assert.Equal(status, (await api.Admin.Patch(highlight.Manage, new { translations = new { nl = new { title = "Anders" } } },
            ("If-Match", tags))).Status);
        Assert.Equal(status, (await api.Admin.Post(report.Manage + "/publish", new PublishRequest { Languages = ["nl"] }, ("If-Match", tags))).Status);
        var release = await api.Admin.Post("/manage/releases", new ReleaseRequest { Title = "R" });
        Assert.Equal(status, (await api.Admin.Patch($"/manage/releases/{release.Text("id")}", new { title = "S" }, ("If-Match", tags))).Status);
    }

    [Fact]
    public async Task Of_several_tags_the_one_that_matches_counts_for_parts_too()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.DraftReport();
        await api.Section(report, null, 1, "nl");
        var order = await api.Admin.Get($"{report.Manage}/sections/order");
        Assert.Equal(200, (await api.Admin.Put($"{report.Manage}/sections/order", order.Json.GetRawText(), ("If-Match", $"\"other\", {order.ETag}"))).Status);
        var text = await api.Admin.Get($"{report.Manage}/translations/nl");
        Assert.Equal(200, (await api.Admin.Put($"{report.Manage}/translations/nl", text.Json.GetRawText(), ("If-Match", $"W/\"x\", {text.ETag}"))).Status);
        Assert.Equal(412, (await api.Admin.Put($"{report.Manage}/translations/nl", text.Json.GetRawText(), ("If-Match", $"W/{text.ETag}"))).Status);
    }

    [Theory, OnEveryStore]
    public async Task What_says_nothing_new_makes_no_revision(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, new() { Countries = ["BE"] }, "nl", "fr");
        var read = await api.Admin.Get(highlight.Manage);
        var text = await api.Admin.Get($"{highlight.Manage}/translations/nl");
        foreach (var saved in new[]
        {
            await api.Admin.Patch(highlight.Manage, "{}", ("If-Match", read.ETag)),
            await api.Admin.Patch(highlight.Manage, """{"fields":{"countries":["BE"]},"translations":{"de":null}}""", ("If-Match", read.ETag)),
            await api.Admin.Put(highlight.Manage, read.Json.GetProperty("draft").GetRawText(), ("If-Match", read.ETag)),
        })
            Assert.Equal((200, "\"1\"", "1"), (saved.Status, saved.ETag, saved.Text("revision")));
        Assert.Equal(200, (await api.Admin.Put($"{highlight.Manage}/translations/nl", text.Json.GetRawText(), ("If-Match", text.ETag))).Status);
        Assert.Single((await api.Admin.Get(highlight.Manage + "/revisions")).Items);
        Assert.Equal(412, (await api.Admin.Patch(highlight.Manage, "{}", ("If-Match", "\"2\""))).Status);
    }

    [Theory]
    [InlineData("""{"report":null}""", "/report")]
    [InlineData("""{"titel":null}""", "/titel")]
    [InlineData("""{"fields":{"featurd":null}}""", "/fields/featurd")]
    [InlineData("""{"translations":{"nl":{"titel":null}}}""", "/translations/nl/titel")]
    [InlineData("""{"slug":null}""", "/slug")]
    [InlineData("""{"fields":{"countries":[null]}}""", "/fields/countries/0")]
    [InlineData("""{"translations":{"xx":null}}""", "/translations/xx")]
    [InlineData("""{"translations":{"NL":null}}""", "/translations/NL")]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    public async Task Removing_what_can_not_be_removed_is_refused(string patch, string pointer)
    {
        var api = await Stores.Api(Store.Sqlite);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        var answer = await api.Admin.Patch(highlight.Manage, patch, ("If-Match", "\"1\""));
        Assert.Equal(422, answer.Status);
        Assert.Equal([pointer], answer.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name));
        Assert.Equal("\"1\"", await api.ETag(highlight));
    }

    [Theory, OnEveryStore]
    public async Task A_change_that_changes_nothing_leaves_a_release_as_it_was(Store store)
    {
        var api = await Stores.Api(store);
        var release = await api.Admin.Post("/manage/releases", """{"title":"R","changeNote":{"nl":"Nieuw."}}""");
        var address = $"/manage/releases/{release.Text("id")}";
        foreach (var nothing in new[] { "{}", """{"title":"R"}""", """{"at":null}""", """{"changeNote":{"fr":null}}""", """{"editionLabel":null}""" })
        {
            var answer = await api.Admin.Patch(address, nothing, ("If-Match", "\"1\""));
            Assert.Equal((nothing, 200, "\"1\""), (nothing, answer.Status, answer.ETag));
        }
        foreach (var (patch, pointer) in new[] { ("""{"bogus":null}""", "/bogus"), ("""{"state":null}""", "/state"), ("""{"id":null}""", "/id"),
            ("""{"changeNote":{"xx":null}}""", "/changeNote/xx"), ("null", "") })
        {
            var answer = await api.Admin.Patch(address, patch, ("If-Match", "\"1\""));
            Assert.Equal((patch, 422), (patch, answer.Status));
            Assert.Equal([pointer], answer.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name));
        }
        Assert.Equal("\"2\"", (await api.Admin.Patch(address, """{"changeNote":{"nl":null}}""", ("If-Match", "\"1\""))).ETag);
    }

    [Fact]
    public async Task A_body_of_another_form_is_told_what_is_expected()
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Contains("an object", (await api.Admin.Post("/manage/themes", "null")).Errors("")[0], StringComparison.Ordinal);
        var figure = await api.Admin.Post("/manage/figures", """{"report":"2024","slug":"f","fields":{"value":"3100"}}""");
        Assert.Contains("without quotes", figure.Errors("/fields/value")[0], StringComparison.Ordinal);
        var word = await api.Admin.Post("/manage/figures", """{"report":"2024","slug":"f","fields":{"value":"many"}}""");
        Assert.DoesNotContain("quotes", word.Errors("/fields/value")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("limit=%2B1")]
    [InlineData("limit=+1")]
    [InlineData("limit=01")]
    [InlineData("limit=-1")]
    [InlineData("limit=%201")]
    [InlineData("limit=1%20")]
    [InlineData("limit=1.0")]
    [InlineData("limit=1e0")]
    [InlineData("limit=%D9%A1")]
    [InlineData("limit=")]
    [InlineData("limit=0x1")]
    [InlineData("limit=4294967297")]
    [InlineData("year=02024")]
    [InlineData("year=+2024")]
    public async Task A_number_is_written_in_one_way(string query)
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Equal((400, "/problems/invalid-parameter"), await Said(api.Public.Get("/highlights?" + query)));
    }

    static async Task<(int Status, string Type)> Said(Task<Answer> answer) => ((await answer).Status, (await answer).Type);

    [Theory]
    [InlineData("/manage/highlights?cursor=%2B5", 400)]
    [InlineData("/manage/highlights?cursor=05", 400)]
    [InlineData("/manage/redactions?cursor=%205", 400)]
    [InlineData("/manage/highlights/%2B193f0a0-0000-7000-8000-000000000001", 400)]
    [InlineData("/manage/highlights/0x93f0a0-0000-7000-8000-000000000001", 400)]
    [InlineData("/manage/highlights/%200193f0a0-0000-7000-8000-000000000001", 400)]
    [InlineData("/manage/highlights/0193F0A0-0000-7000-8000-000000000001", 404)]
    public async Task Cursors_and_ids_are_read_as_strictly(string address, int status) =>
        Assert.Equal(status, (await (await Stores.Api(Store.Sqlite)).Admin.Get(address)).Status);

    [Fact]
    public async Task A_revision_and_an_edition_have_one_address()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        Assert.Equal(201, (await api.Admin.Post($"{report.Manage}/editions", new EditionRequest())).Status);
        foreach (var (number, revision, edition) in new[] { ("1", 200, 200), ("01", 400, 404), ("+1", 400, 404), ("-1", 400, 404), ("%201", 400, 404) })
        {
            Assert.Equal((number, revision), (number, (await api.Admin.Get($"{report.Manage}/revisions/{number}")).Status));
            Assert.Equal((number, edition), (number, (await api.Public.Get($"/reports/{report.Slug}/editions/{number}/report")).Status));
        }
    }

    [Fact]
    public async Task Whatever_is_public_answers_HEAD_as_GET_and_says_its_methods()
    {
        var api = await Stores.Api(Store.Sqlite, "embeds", "--Sample:Load=true");
        var routes = api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAuthorizeData>() is null
                && e.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods: var methods } && methods.Contains("GET")).ToList();
        Assert.True(routes.Count > 40);
        Assert.All(routes, r => Assert.Contains("HEAD", r.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods));
        foreach (var path in new[]
        {
            "/api/v1/reports/2024", "/api/v1/reports/2024/highlights", "/reports/2024", "/highlights/2024/eu-council-presidency", "/embed",
                "/embed/highlights", "/embed/v1/annual-report.js",
            "/feeds/nl/highlights.atom", "/oembed", "/openapi/v1.json", "/problems", "/problems/not-found", "/", "/pages.css",
        })
        {
            var (get, head) = (await Raw.Get(api.Address, path),
                await Raw.Ask(api.Address, $"HEAD {path} HTTP/1.1\r\nHost: {api.Address.Authority}\r\nConnection: close\r\n\r\n"));
            Assert.Equal((path, get.Status, ""), (path, head.Status, head.Body));
            var options = await Raw.Ask(api.Address, $"OPTIONS {path} HTTP/1.1\r\nHost: {api.Address.Authority}\r\nConnection: close\r\n\r\n");
            Assert.Equal((path, 204, "GET, HEAD, OPTIONS"), (path, options.Status, options.Headers.GetValueOrDefault("allow")));
        }
        Assert.Equal(200, (await Raw.Ask(api.Address, $"HEAD /health/ready HTTP/1.1\r\nHost: {api.Address.Authority}\r\nConnection: close\r\n\r\n")).Status);
    }

    [Fact]
    public async Task Whatever_is_public_may_be_read_by_any_site_and_answers_its_browser_first()
    {
        var api = await Stores.Api(Store.Sqlite, "embeds", "--Sample:Load=true");
        foreach (var (path, methods) in new[]
        {
            ("/api/v1/reports", "GET, HEAD"), ("/api/v1/verify", "POST"), ("/media/00/none.png", "GET, HEAD"), ("/openapi/v1.json", "GET, HEAD"),
                ("/problems", "GET, HEAD"), ("/problems/not-found", "GET, HEAD"),
            ("/", "GET, HEAD"), ("/pages.css", "GET, HEAD"), ("/reports/2024", "GET, HEAD"), ("/embed/v1/annual-report.js", "GET, HEAD"),
                ("/feeds/nl/highlights.json", "GET, HEAD"), ("/oembed", "GET, HEAD"),
        })
        {
            var asked = await Raw.Ask(api.Address,
                $"OPTIONS {path} HTTP/1.1\r\nHost: {api.Address.Authority}\r\nOrigin: https://partner.example\r\nAccess-Control-Request-Method: GET\r\n"
                + "Access-Control-Request-Headers: range, if-none-match\r\nConnection: close\r\n\r\n");
            Assert.Equal((path, 204, "*", methods, "*"), (path, asked.Status, asked.Headers.GetValueOrDefault("access-control-allow-origin"),
                asked.Headers.GetValueOrDefault("access-control-allow-methods"), asked.Headers.GetValueOrDefault("access-control-allow-headers")));
            var read = await Raw.Get(api.Address, path, null, "Origin: https://partner.example");
            Assert.Equal((path, "*"), (path, read.Headers.GetValueOrDefault("access-control-allow-origin")));
            Assert.DoesNotContain("access-control-allow-credentials", read.Headers.Keys);
            if (path.StartsWith("/api", StringComparison.Ordinal))
                Assert.Contains("Surrogate-Key", read.Headers["access-control-expose-headers"], StringComparison.Ordinal);
        }
        foreach (var path in new[] { "/api/v1/manage/reports", "/health/ready", "/swagger/index.html" })
        {
            var asked = await Raw.Ask(api.Address,
                $"OPTIONS {path} HTTP/1.1\r\nHost: {api.Address.Authority}\r\nOrigin: https://partner.example\r\n"
                + "Access-Control-Request-Method: GET\r\nConnection: close\r\n\r\n");
            Assert.DoesNotContain("access-control-allow-origin", asked.Headers.Keys);
        }
    }
}
