using System.Diagnostics;
using System.Text.Json;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Reading;

/// <summary>
/// An HTTP cache, http-cache-semantics from npm, gets real answers, and has to treat them as intended. It needs Node
/// and <c>npm ci</c> in tests/http-cache; without these, the tests are skipped, with the reason, but in CI they fail.
/// </summary>
public sealed class HttpCacheTests
{
    static readonly string Folder = Path.Combine(Checkout.Root, "tests", "http-cache");

    /// <summary>How a cache has to treat an answer.</summary>
    /// <param name="Shared">For how many seconds a shared cache may use it; null if it must not store it.</param>
    /// <param name="Private">The same for the cache of a single reader.</param>
    /// <param name="OtherLanguage">Whether, while it is fresh, it may also be used for requests for another
    /// language.</param>
    sealed record Expected(int? Shared, int? Private, bool OtherLanguage = true);

    /// <summary>A request and its answer as they were sent, and what is expected of them.</summary>
    sealed record Exchange(
        string Name,
        string Address,
        Dictionary<string, string> Asked,
        Answer Answer,
        Answer? NotModified,
        Expected Expected
    );

    [Fact]
    public async Task What_may_be_kept_for_how_long_and_for_whom_is_what_a_cache_makes_of_it()
    {
        var node = Node();
        var api = await Stores.Api(Store.Sqlite, "http-cache", "--Delivery:MaxAge=60", "--Delivery:SharedMaxAge=600");
        var content = await Content.Of(api);
        var kept = new Expected(600, 60);
        await Check(
            node,
            [
                await Ask(api, "a single entry", $"{content.Highlight}?lang=nl", kept),
                await Ask(
                    api,
                    "a single entry, language negotiated",
                    content.Highlight,
                    kept with
                    {
                        OtherLanguage = false,
                    }
                ),
                await Ask(api, "a list", $"{content.List}?lang=nl", kept),
                await Ask(api, "a list, language negotiated", content.List, kept with { OtherLanguage = false }),
                await Ask(api, "the latest report", "/reports/latest?lang=nl", kept),
                await Ask(
                    api,
                    "a single entry for a client that takes gzip",
                    $"{content.Highlight}?lang=nl",
                    kept,
                    ("accept-encoding", "gzip")
                ),
                await Ask(
                    api,
                    "a list for a client that takes gzip, language negotiated",
                    content.List,
                    kept with
                    {
                        OtherLanguage = false,
                    },
                    ("accept-encoding", "gzip")
                ),
                await Ask(api, "an edition", $"{content.Edition}?lang=nl", new(31_536_000, 31_536_000)),
                .. await NeverKept(api, content),
            ]
        );
    }

    [Fact]
    public async Task Without_a_time_to_keep_it_a_cache_keeps_an_answer_and_asks_each_time()
    {
        var node = Node();
        var api = await Stores.Api(Store.Sqlite, "http-cache-0");
        var content = await Content.Of(api);
        await Check(
            node,
            [
                await Ask(api, "a single entry", $"{content.Highlight}?lang=nl", new(0, 0)),
                await Ask(api, "a list, language negotiated", content.List, new(0, 0)),
                await Ask(api, "an edition", $"{content.Edition}?lang=nl", new(31_536_000, 31_536_000)),
                .. await NeverKept(api, content),
            ]
        );
    }

    static async Task<Exchange[]> NeverKept(ApiFixture api, Content content)
    {
        var no = new Expected(null, null);
        return
        [
            await Ask(api, "an entry that there is not (404)", "/highlights-that-are-not", no),
            await Ask(
                api,
                "an entry that is not in the language (404)",
                $"{content.Highlight}?lang=de&fallback=none",
                no
            ),
            await Ask(api, "a withdrawn entry (410)", $"{content.Withdrawn}?lang=nl", no),
            await Ask(api, "a preview", $"{content.Highlight}?lang=nl&preview={content.Token}", no),
            await Ask(api, "a draft", content.Manage, no, ("authorization", $"Bearer {ApiFixture.AdminKey}")),
        ];
    }

    /// <summary>The requests.</summary>
    sealed record Content(string Highlight, string List, string Edition, string Withdrawn, string Token, string Manage)
    {
        public static async Task<Content> Of(ApiFixture api)
        {
            var report = await api.PublicReport();
            var (highlight, withdrawn) = (
                await api.Highlight(report, null, "nl", "fr"),
                await api.Highlight(report, null, "nl")
            );
            await api.Publish(highlight, "nl", "fr");
            await api.Publish(withdrawn, "nl");
            Assert.Equal(201, (await api.Admin.Post($"{report.Manage}/editions", new EditionRequest())).Status);
            Assert.Equal(200, (await api.TryWithdraw(withdrawn, "nl")).Status);
            var link = await api.Admin.Post(
                "/manage/preview-links",
                new PreviewLinkRequest { Report = report.Slug, Name = "Cache" }
            );
            return new(
                highlight.Address,
                $"{report.Address}/highlights",
                $"{report.Address}/editions/1/highlights/{highlight.Slug}",
                withdrawn.Address,
                link.Text("token")!,
                highlight.Manage
            );
        }
    }

    static async Task<Exchange> Ask(
        ApiFixture api,
        string name,
        string address,
        Expected expected,
        params (string Name, string Value)[] headers
    )
    {
        (string Name, string Value)[] asked = [("accept-language", "nl"), .. headers];
        var answer = await api.Public.Get(address, asked);
        var notModified = expected.Shared is null
            ? null
            : await api.Public.Get(address, [.. asked, ("if-none-match", answer.ETag)]);
        Assert.True(notModified is null or { Status: 304 }, $"{name}: {notModified?.Status} instead of 304.");
        return new(
            name,
            "/api/v1" + address,
            asked.Append(("host", api.Address.Authority)).ToDictionary(h => h.Item1, h => h.Item2),
            answer,
            notModified,
            expected
        );
    }

    static async Task Check(string node, IReadOnlyList<Exchange> exchanges)
    {
        var verdicts = await Judge(node, exchanges);
        Assert.Equal(exchanges.Count, verdicts.GetArrayLength());
        foreach (var (exchange, verdict) in exchanges.Zip(verdicts.EnumerateArray()))
            foreach (
                var (cache, seconds) in new[]
                {
                ("shared", exchange.Expected.Shared),
                ("private", exchange.Expected.Private),
                }
            )
                Check(
                    exchange,
                    seconds,
                    verdict.GetProperty(cache),
                    $"{exchange.Name}, {cache} cache: {verdict.GetProperty(cache)} of {exchange.Answer.Headers}"
                );
    }

    static void Check(Exchange exchange, int? seconds, JsonElement verdict, string what)
    {
        bool Said(string member) => verdict.GetProperty(member).GetBoolean();
        bool Answers(string other) => verdict.GetProperty("answersOthers").GetProperty(other).GetBoolean();
        Assert.True((seconds is not null) == Said("stored"), what);
        if (seconds is null)
            return;
        var fresh = seconds > 0;
        Assert.True(verdict.GetProperty("seconds").GetDouble() == seconds, what);
        Assert.True(Said("answersAgain") == fresh, what);
        Assert.True(Answers("language") == (fresh && exchange.Expected.OtherLanguage), what);
        // Compressed bytes are only for clients that accept them.
        var compressed = exchange.Answer.ContentHeaders.ContentEncoding.Count > 0;
        Assert.True(!compressed || !Answers("identity"), what);
        Assert.True(verdict.GetProperty("asksWith").GetString() == exchange.Answer.ETag, what);
        Assert.True(
            !Said("modified") && Said("matches") && verdict.GetProperty("secondsRenewed").GetDouble() == seconds,
            what
        );
    }

    /// <summary>Has the cache judge all of them.</summary>
    static async Task<JsonElement> Judge(string node, IEnumerable<Exchange> exchanges)
    {
        var start = new ProcessStartInfo(node, Path.Combine(Folder, "check.mjs"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (said, failed) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(exchanges.Select(Recorded), Wire.Json));
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await failed);
        return JsonElement.Parse(await said);
    }

    static object Recorded(Exchange exchange) =>
        new
        {
            Request = new
            {
                Method = "GET",
                Url = exchange.Address,
                Headers = exchange.Asked,
            },
            Response = Recorded(exchange.Answer),
            NotModified = exchange.NotModified is null ? null : Recorded(exchange.NotModified),
            Others = new
            {
                Language = exchange.Asked.ToDictionary(h => h.Key, h => h.Key == "accept-language" ? "fr" : h.Value),
                Identity = exchange.Asked.Where(h => h.Key != "accept-encoding").ToDictionary(),
            },
        };

    static object Recorded(Answer answer) =>
        new
        {
            answer.Status,
            Headers = answer
                .Headers.NonValidated.Concat(answer.ContentHeaders.NonValidated)
                .ToDictionary(h => h.Key.ToLowerInvariant(), h => string.Join(", ", h.Value)),
        };

    /// <summary>The program, if its package is installed.</summary>
    static string Node()
    {
        var node = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(f => new[] { Path.Combine(f, "node"), Path.Combine(f, "node.exe") })
            .FirstOrDefault(File.Exists);
        var why =
            node is null ? "No Node: there is no node on the PATH."
            : Directory.Exists(Path.Combine(Folder, "node_modules")) ? null
            : $"The cache is not installed: run npm ci in {Folder}.";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true" && why is not null, why);
        Assert.SkipWhen(why is not null, why ?? "");
        return node!;
    }
}
