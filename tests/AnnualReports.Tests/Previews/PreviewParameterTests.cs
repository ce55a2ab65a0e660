using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Tests.OpenApi;

namespace AnnualReports.Tests.Previews;

/// <summary>
/// A preview takes every parameter that its route takes in public. The document lists them; of a report without any
/// change, the answer with a token has the same members as the one without.
/// </summary>
public sealed class PreviewParameterTests
{
    /// <summary>Parameters that name a time, a place in a list, a form of CSV, or the preview itself.</summary>
    static readonly string[] Apart = ["asOf", "preview", "cursor", "dialect"];

    static readonly string[] Kinds = ["sections", "highlights", "priorities", "figures", "partners", "announcements"];

    [Fact]
    public async Task Every_parameter_of_every_route_answers_a_preview_as_it_answers_the_public()
    {
        var api = await Stores.Api(Store.Sqlite, "preview-parameters", "--Sample:Load=true");
        var tokens = await Unchanged(api);
        var routes = (await DocumentedOperation.All(api))
            .Where(o => o.Method == "get" && Named(o, "preview") is not null)
            .ToList();
        Assert.True(routes.Count > 10);
        var (asked, compared) = (new HashSet<string>(), 0);
        foreach (var route in routes)
            foreach (var path in await Paths(api, route))
                foreach (var (name, query) in await Queries(api, route, path))
                {
                    asked.Add(name);
                    compared += await Compare(api, $"{path}?{query}", tokens);
                }
        var documented = routes.SelectMany(Parameters).Select(p => p.GetProperty("name").GetString()!);
        Assert.Equal(documented.Except(Apart).Order().Distinct(), asked.Order());
        Assert.True(compared > 200, $"Only {compared} answers had anything to compare.");
    }

    [Fact]
    public async Task Every_list_of_a_preview_has_the_pages_of_the_public_one()
    {
        var api = await Stores.Api(Store.Sqlite, "preview-parameters", "--Sample:Load=true");
        var tokens = await Unchanged(api);
        foreach (var kind in Kinds)
        {
            var path = $"/reports/2024/{kind}?lang=nl&count=true&limit=2";
            var open = await Walk(api, path);
            Assert.NotEmpty(open);
            foreach (var token in tokens)
                Assert.Equal(open, await Walk(api, Previewing.With(path, token)));
        }
    }

    [Fact]
    public async Task A_parameter_that_is_wrong_in_public_is_wrong_in_a_preview()
    {
        var api = await Stores.Api(Store.Sqlite, "preview-parameters", "--Sample:Load=true");
        var token = (await Unchanged(api))[0];
        foreach (
            var query in new[] { "sort=nothing", "fields=nothing", "include=nothing", "limit=0", "count=maybe", "nothing=1", "from=x" }
        )
        {
            var open = await api.Public.Get($"/reports/2024/highlights?{query}");
            var own = await api.Public.Get(Previewing.With($"/reports/2024/highlights?{query}", token));
            Assert.Equal((400, open.Type, open.Text("parameter")), (own.Status, own.Type, own.Text("parameter")));
        }
        Assert.Equal(
            400,
            (await api.Public.Get(Previewing.With("/reports/2024/highlights?asOf=2025-01-31", token))).Status
        );
    }

    /// <summary>The addresses of a route: the report, or each of its first entries.</summary>
    static async Task<IEnumerable<string>> Paths(ApiFixture api, DocumentedOperation route)
    {
        var path = route.Path["/api/v1".Length..].Replace("{report}", "2024", StringComparison.Ordinal);
        if (!path.Contains("{slug}", StringComparison.Ordinal))
            return [path];
        var list = await api.Public.Get($"{path.Replace("/{slug}", "", StringComparison.Ordinal)}?limit=3");
        return list.Items.Select(i => path.Replace("{slug}", i.GetProperty("slug").GetString()!, StringComparison.Ordinal));
    }

    /// <summary>Queries with each value of each parameter, the language too, and some with several values.</summary>
    static async Task<IEnumerable<(string Name, string Query)>> Queries(
        ApiFixture api,
        DocumentedOperation route,
        string path
    )
    {
        var queries = new List<(string, string)>();
        foreach (var parameter in Parameters(route))
        {
            var name = parameter.GetProperty("name").GetString()!;
            if (Apart.Contains(name) || parameter.GetProperty("in").GetString() != "query")
                continue;
            var values = await Values(api, path, name, parameter.GetProperty("schema"));
            queries.AddRange(values.Select(v => (name, $"{name}={v}{(name == "lang" ? "" : "&lang=fr")}")));
            // Without a text in German, another language stands in, or nothing does.
            if (name == "fallback")
                queries.Add((name, "lang=de&fallback=none"));
        }
        return queries;
    }

    static async Task<IEnumerable<string>> Values(ApiFixture api, string path, string name, JsonElement schema)
    {
        var item = schema.TryGetProperty("items", out var items) ? items : schema;
        if (item.TryGetProperty("enum", out var all))
        {
            string[] values = [.. all.EnumerateArray().Select(v => v.GetString()!)];
            // A tree refuses most other parameters, and `list` is the usual shape.
            return schema.TryGetProperty("items", out _)
                ? [.. values, string.Join(',', values.Where(v => v[0] != '-'))]
                : values;
        }
        if (item.GetProperty("type").GetString() == "integer")
            return ["1", "3", "100"];
        if (item.TryGetProperty("format", out var format) && format.GetString() == "date")
            return ["2024-01-01", "2024-05-15", "2024-12-31"];
        string[] own = [.. (await api.Public.Get($"{path}?limit=100")).Items.SelectMany(i => Terms(i, name)).Distinct().Take(4)];
        return [.. own, string.Join(',', own.Append("none").Take(3)), "none"];
    }

    /// <summary>The values of a filter that an entry has, in the member of the filter's name or its plural.</summary>
    static IEnumerable<string> Terms(JsonElement item, string name) =>
        item.EnumerateObject()
            .Where(m => m.Name == name || m.Name == name + "s" || m.Name == name[..^1] + "ies")
            .SelectMany(m => m.Value.ValueKind == JsonValueKind.Array ? m.Value.EnumerateArray().ToArray() : [m.Value])
            .Where(v => v.ValueKind == JsonValueKind.String)
            .Select(v => v.GetString()!);

    /// <summary>Compares the answers; 1 if they had content.</summary>
    static async Task<int> Compare(ApiFixture api, string address, IEnumerable<string> tokens)
    {
        var open = await api.Public.Get(address);
        var one = open.Status == 200 ? Plain(JsonNode.Parse(open.Bytes), "")! : null;
        foreach (var token in tokens)
        {
            var own = await api.Public.Get(Previewing.With(address, token));
            Assert.True(open.Status == own.Status, $"{address}: {open.Status} in public, {own.Status} in a preview");
            if (one is null)
                continue;
            var (expected, actual) = (one.ToJsonString(), Plain(JsonNode.Parse(own.Bytes), token)!.ToJsonString());
            var at = expected.Zip(actual).TakeWhile(p => p.First == p.Second).Count();
            Assert.True(
                expected == actual,
                $"{address}\npublic:  …{expected[Math.Max(0, at - 99)..]}\npreview: …{actual[Math.Max(0, at - 99)..]}"
            );
        }
        return one?["items"] is null or JsonArray { Count: 0 } ? 0 : 1;
    }

    /// <summary>The tokens of all drafts, of which none differs from what is public, and of a release without items.</summary>
    static async Task<string[]> Unchanged(ApiFixture api)
    {
        // The sample has entries that were never public.
        foreach (var kind in Kinds)
        {
            var drafts = await api.Admin.Get($"/manage/{kind}?report=2024&limit=100");
            var open = (await api.Public.Get($"/reports/2024/{kind}?limit=100")).Items.Select(Slug).ToHashSet();
            foreach (var draft in drafts.Items.Where(i => !open.Contains(Slug(i))))
            {
                var made = $"/manage/{kind}/{draft.GetProperty("id").GetString()}";
                var etag = (await api.Admin.Get(made)).ETag;
                Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, made, null, [("If-Match", etag)])).Status);
            }
        }
        var release = await api.Editor.Releases.Plan(new() { Title = "Nothing" });
        var links = new List<string>();
        foreach (var id in new Guid?[] { null, release.Value.Id })
            links.Add((await api.Editor.PreviewLinks.Create(new() { Report = "2024", Name = "Unchanged", Release = id })).Value.Token!);
        return [.. links];
    }

    static string Slug(JsonElement item) => item.GetProperty("slug").GetString()!;

    static async Task<List<string>> Walk(ApiFixture api, string path)
    {
        var seen = new List<string>();
        for (var next = path; next is not null;)
        {
            var page = await api.Public.Get(next);
            Assert.Equal(200, page.Status);
            seen.AddRange(page.Items.Select(i => i.GetProperty("slug").GetString()!).Append(page.Text("total")!));
            next = page.Text("next")?["/api/v1".Length..];
        }
        return seen;
    }

    static JsonNode? Plain(JsonNode? node, string token)
    {
        switch (node)
        {
            case JsonObject json:
                var plain = new JsonObject();
                foreach (var (name, value) in json.Where(m => m.Key != "preview"))
                    plain[name] = Plain(value, token);
                return plain;
            case JsonArray list:
                return new JsonArray([.. list.Select(i => Plain(i, token))]);
            case JsonValue text when text.TryGetValue<string>(out var said):
                // Pages of previews and of delivery have cursors of their own.
                foreach (var before in new[] { "&", "&amp;", "?" })
                    said = said.Replace($"{before}preview={token}", "", StringComparison.Ordinal);
                return JsonValue.Create(said.Split("&cursor=")[0]);
            default:
                return node?.DeepClone();
        }
    }

    static JsonElement? Named(DocumentedOperation operation, string name) =>
        Parameters(operation).Where(p => p.GetProperty("name").GetString() == name).Cast<JsonElement?>().FirstOrDefault();

    static IEnumerable<JsonElement> Parameters(DocumentedOperation operation) =>
        operation.Json.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Where(p => p.GetProperty("in").GetString() == "query")
            : [];
}
