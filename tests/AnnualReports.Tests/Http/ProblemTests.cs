using System.Net;
using System.Text;
using System.Text.Json;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Http;

public sealed class ProblemTests
{
    [Theory, OnEveryStore]
    public async Task Every_error_is_a_problem(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        (Answer Answer, int Status, string Type)[] all =
        [
            (await api.Public.Get("/nothing"), 404, "not-found"),
            (await api.Public.Get("/api/none"), 404, "not-found"),
            (await api.Public.Post("/reports", new { }), 405, "method-not-allowed"),
            (await api.Public.Get("/reports", ("Accept", "application/xml")), 406, "not-acceptable"),
            (await api.Public.Get("/manage/reports"), 401, "unauthorized"),
            (await api.Admin.Get("/manage/reports/not-an-id"), 400, "malformed-request"),
            (await api.Admin.Get($"/manage/reports/{Guid.NewGuid()}"), 404, "not-found"),
            (await api.Admin.Get($"/manage/highlights/{report.Id}"), 404, "not-found"),
            (await api.Admin.Get(report.Manage + "?x=1"), 400, "invalid-parameter"),
            (await api.Admin.Post("/manage/reports", "{ \"slug\": "), 400, "malformed-request"),
            (await api.Admin.Post("/manage/reports", ""), 400, "malformed-request"),
            (await api.Admin.Post("/manage/reports", "{} {}"), 400, "malformed-request"),
            (await api.Admin.Post("/manage/reports", "[]"), 422, "invalid"),
            (await api.Admin.Post("/manage/reports", "null"), 422, "invalid"),
            (
                await api.Admin.Post("/manage/reports", new string('[', 100) + new string(']', 100)),
                400,
                "malformed-request"
            ),
            (
                await api.Admin.Ask(HttpMethod.Post, "/manage/reports", "<a/>", [], "application/xml"),
                415,
                "unsupported-media-type"
            ),
            (
                await api.Admin.Post("/manage/reports", $"{{\"slug\":\"{new string('x', 1024 * 1024)}\"}}"),
                413,
                "too-large"
            ),
            (
                await api.Admin.Post("/manage/reports", "{\"slug\":\"a\",\"slug\":\"b\",\"fields\":{\"year\":2000}}"),
                422,
                "invalid"
            ),
            (
                await api.Admin.Post("/manage/reports", "{\"slug\":\"a\\ud800\",\"fields\":{\"year\":2000}}"),
                422,
                "invalid"
            ),
            (
                await api.Admin.Post("/manage/reports", "{\"slug\":\"a\\u0000\",\"fields\":{\"year\":2000}}"),
                422,
                "invalid"
            ),
            (
                await api.Admin.Post(
                    "/manage/reports",
                    Encoding.Latin1.GetBytes("{\"slug\":\"é\",\"fields\":{\"year\":2000}}")
                ),
                422,
                "invalid"
            ),
            (
                await api.Admin.Post("/manage/reports", "{\"slug\":\"a\\ufffe\",\"fields\":{\"year\":2000}}"),
                422,
                "invalid"
            ),
            (await api.Admin.Get("/manage/highlights?report=no-such-report"), 400, "invalid-parameter"),
            (await api.Admin.Patch(report.Manage, new { }, ("If-Match", "7")), 400, "malformed-request"),
        ];
        Assert.All(
            all,
            expected =>
            {
                var (answer, status, type) = expected;
                Assert.Equal(
                    (status, "application/problem+json", "/problems/" + type),
                    (answer.Status, answer.ContentHeaders.ContentType?.MediaType, answer.Type)
                );
                Assert.Equal(status, answer.Json.GetProperty("status").GetInt32());
                Assert.NotEmpty(answer.Text("title")!);
                Assert.NotEmpty(answer.Text("detail")!);
                Assert.NotEmpty(answer.Text("traceId")!);
                Assert.StartsWith("/api/", answer.Text("instance"), StringComparison.Ordinal);
                Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            }
        );
        Assert.Contains("GET", all[2].Answer.ContentHeaders.Allow);
        Assert.Equal("Bearer", Assert.Single(all[4].Answer.Headers.WwwAuthenticate).Scheme);
        Assert.NotEmpty(all[17].Answer.Errors("/slug"));
    }

    /// <summary>
    /// Every type that the code can answer with: those that it names, those for refusals of the core, and those in the
    /// document.
    /// </summary>
    static SortedSet<string> Answerable()
    {
        var document = JsonElement.Parse(File.ReadAllBytes(Path.Combine(Checkout.Root, "docs", "openapi", "v1.json")));
        return
        [
            .. ProblemTypes.All.Values.Select(t => t.Uri),
            .. Enum.GetNames<Api.Content.RefusalReason>()
                .Select(r => "/problems/" + JsonNamingPolicy.KebabCaseLower.ConvertName(r)),
            .. document
                .GetProperty("components")
                .GetProperty("responses")
                .EnumerateObject()
                .SelectMany(r =>
                    r.Value.GetProperty("content")
                        .GetProperty("application/problem+json")
                        .GetProperty("examples")
                        .EnumerateObject()
                )
                .Select(e => e.Value.GetProperty("value").GetProperty("type").GetString()!),
        ];
    }

    [Fact]
    public async Task Every_problem_type_has_its_page_with_what_it_means_what_to_do_and_an_example()
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.True(Answerable().Count > 30);
        var all = await api.Public.GetStringAsync(new Uri("/problems", UriKind.Relative));
        foreach (var uri in Answerable())
        {
            var type = ProblemTypes.All[uri.Split('/')[^1]];
            using var answer = await api.Public.GetAsync(new Uri(uri, UriKind.Relative));
            Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            foreach (
                var said in new[]
                {
                    $"<h1>{type.Title}</h1>",
                    "<h2>What it means</h2>",
                    "<h2>What to do</h2>",
                    "<h2>An example</h2>",
                    $"\"type\": \"{uri}\"",
                    $"\"status\": {type.Status}",
                }
            )
                Assert.Contains(said, page, StringComparison.Ordinal);
            Assert.Contains($"href=\"{uri}\"", all, StringComparison.Ordinal);
        }
        Assert.Equal(
            404,
            (await api.Public.Ask(HttpMethod.Get, new Uri(api.Address, "/problems/none").ToString(), null, [])).Status
        );
    }

    [Fact]
    public async Task Every_problem_type_stands_in_the_docs_in_the_same_words()
    {
        var table = (await File.ReadAllLinesAsync(Path.Combine(Checkout.Root, "docs", "problems.md"))).ToHashSet();
        Assert.All(
            ProblemTypes.All.Values,
            t => Assert.Contains($"| `{t.Name}` | {t.Status} | {t.Meaning} | {t.Remedy} |", table)
        );
    }

    [Theory]
    [InlineData("fr-BE", "Chaque rapport est publié ici")]
    [InlineData("nl", "Elk verslag staat hier in alle officiële talen")]
    [InlineData("it", "Elk verslag staat hier in alle officiële talen")]
    public async Task The_front_page_is_in_the_readers_language(string accepts, string says)
    {
        var api = await Stores.Api(Store.Sqlite);
        var page = await api.Public.Ask(
            HttpMethod.Get,
            new Uri(api.Address, "/").ToString(),
            null,
            [("Accept-Language", accepts)]
        );
        Assert.Contains(
            says,
            System.Net.WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(page.Bytes)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_program_says_that_it_lives_and_is_ready()
    {
        // A store of its own, because other tests have releases that fail on purpose, which it would report.
        var api = await Stores.Api(Store.Sqlite, "ready", "--Health:FreeBytes=0");
        Assert.Equal(
            """{"status":"live"}""",
            await api.Public.GetStringAsync(new Uri("/health/live", UriKind.Relative))
        );
        Assert.Equal(
            """{"status":"ready"}""",
            await api.Public.GetStringAsync(new Uri("/health/ready", UriKind.Relative))
        );
    }

    [Fact]
    public async Task A_problem_names_the_trace_that_the_request_is_part_of()
    {
        const string Trace = "0af7651916cd43dd8448eb211c80319c";
        var answer = await (await Stores.Api(Store.Sqlite)).Public.Get(
            "/reports/no-such-report",
            ("traceparent", $"00-{Trace}-b7ad6b7169203331-01")
        );
        Assert.Equal(Trace, answer.Text("traceId"));
    }
}
