using System.IO.Compression;
using System.Text;
using AnnualReports.Tests.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Reviewing;

/// <summary>
/// Nothing of a review is ever public: what comments and rejections say, who was asked and who approved. Every route that
/// needs no key is asked about an entry, a report and a release that are full of it, and previews are opened.
/// </summary>
public sealed class NeverPublicTests
{
    /// <summary>Words that stand in comments, reasons and names alone.</summary>
    const string Said = "zwijgplicht",
        Name = "Vertrouwelijkman";

    [Theory, OnEveryStore]
    public async Task No_public_route_feed_or_preview_shows_anything_of_a_review(Store store)
    {
        var api = await Stores.Api(store, "never-public", "--Search:Enabled=true");
        var (report, made, figure, theme) = await Reviewed(api);
        await api.SearchIsCurrent();
        var token = await Preview(api, report);
        var asked = 0;
        foreach (var pattern in Patterns(api))
            foreach (var entry in new[] { report, made, figure, theme })
            {
                var path = Filled(pattern, report, entry);
                foreach (var address in new[] { path, $"{path}?preview={token}", $"{path}?lang=nl" })
                    foreach (var accept in new[] { "application/json", "text/html", "text/csv", "application/atom+xml" })
                    {
                        MustTellNothing(address, await api.Public.Get(address, ("Accept", accept)));
                        asked++;
                    }
            }
        Assert.True(asked > 1_000, $"{asked} answers");
        foreach (var word in new[] { Said, Name })
            Assert.Empty((await api.Public.Get($"/search?q={word}")).Items);
    }

    /// <summary>The patterns of all routes that are answered without a key.</summary>
    static List<string> Patterns(ApiFixture api)
    {
        List<string> patterns =
        [
            .. api
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e =>
                    e.Metadata.GetMetadata<IAuthorizeData>() is null
                    && e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
                )
                .Select(e => e.RoutePattern.RawText!)
                .Distinct(),
        ];
        Assert.True(patterns.Count > 40, $"{patterns.Count} routes");
        return patterns;
    }

    static string Filled(string pattern, Made report, Made entry)
    {
        var filled = new StringBuilder();
        foreach (var part in pattern.Split('/', StringSplitOptions.RemoveEmptyEntries))
            filled.Append('/').Append(part.StartsWith('{') ? Value(part.Trim('{', '}', '*').Split(':')[0], report, entry) : Inner(part, report, entry));
        // Without its slash at the beginning, an address is not taken for one below /api/v1.
        return filled.Length == 0 ? "./" : filled.ToString()[1..];
    }

    /// <summary>A part of an address with a parameter in it, such as <c>{list}.atom</c>.</summary>
    static string Inner(string part, Made report, Made entry)
    {
        var (open, close) = (part.IndexOf('{', StringComparison.Ordinal), part.IndexOf('}', StringComparison.Ordinal));
        return open < 0 ? part : part[..open] + Value(part[(open + 1)..close], report, entry) + part[(close + 1)..];
    }

    static string Value(string name, Made report, Made entry) =>
        name switch
        {
            "report" or "other" => report.Slug,
            "year" => report.Slug,
            "edition" or "number" => "1",
            "lang" or "language" => "nl",
            "id" => entry.Id,
            "version" => "v1",
            _ => entry.Slug,
        };

    static void MustTellNothing(string address, Answer answer)
    {
        var text = Text(answer);
        foreach (var word in new[] { Said, Name })
            Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{address} tells '{word}': {answer.Status}");
    }

    static string Text(Answer answer)
    {
        if (!answer.ContentHeaders.ContentEncoding.Contains("gzip"))
            return Encoding.UTF8.GetString(answer.Bytes);
        using var unpacked = new GZipStream(new MemoryStream(answer.Bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// A report with an entry of several kinds, all public, each with comments, a rejection, an approval and a request; and
    /// drafts of them that are reviewed too.
    /// </summary>
    static async Task<(Made Report, Made Entry, Made Section, Made Priority)> Reviewed(ApiFixture api)
    {
        var (first, second) = (await Reviewer.New(api, Name), await Reviewer.New(api, Name));
        var report = await api.PublicReport();
        Made[] all =
        [
            report,
            await api.Highlight(report, null, "nl", "fr"),
            await api.Section(report, null, 1, "nl", "fr"),
            await api.Priority(report, "nl", "fr"),
        ];
        for (var revision = 1; revision <= 2; revision++)
        {
            foreach (var made in all)
                await Discuss(api, made, revision, first, second);
            var release = await ReleaseTests.Plan(
                api,
                new() { Title = "Launch", Items = [.. all.Select(m => ReleaseTests.Item(m, "nl", "fr"))] }
            );
            var path = ReleaseTests.Address(release);
            (await first.Client.Post($"{path}/comments", new { text = $"Ook dit: {Said}" })).Ok();
            (await api.Admin.Post($"{path}/request-review", new { people = new[] { first.Id } })).Ok();
            (await first.Client.Judge(path, "reject", new { reason = $"Te vroeg, {Said}" })).Ok();
            (await first.Client.Judge(path, "approve", new { })).Ok();
            if (revision == 1)
                Assert.Equal("published", (await ReleaseTests.Do(api, release, "publish")).Ok().Text("state"));
        }
        (
            await api.Admin.Post(
                $"/manage/reports/{report.Id}/editions",
                new { label = "1.0", note = new { nl = "Eerste", fr = "Première" } }
            )
        ).Ok();
        return (report, all[1], all[2], all[3]);
    }

    static async Task Discuss(ApiFixture api, Made made, int revision, Reviewer first, Reviewer second)
    {
        if (revision == 2)
            await api.Save(made, new { translations = new { nl = new { summary = "Anders gezegd." } } });
        await api.Ask(made, first, second);
        var comment = (
            await first.Client.Post($"{made.Manage}/comments", new { text = $"Onder {Said}", language = "nl", field = "title" })
        ).Ok();
        (await second.Client.Post($"/manage/comments/{comment.Text("id")}/replies", new { text = $"Ja, {Said}" })).Ok();
        (await second.Client.Reject(made, revision, $"Dit valt onder {Said}")).Ok();
        (await second.Client.Approve(made, revision)).Ok();
    }

    static async Task<string> Preview(ApiFixture api, Made report)
    {
        var link = (await api.Admin.Post("/manage/preview-links", new { report = report.Slug, name = "Proof" })).Ok();
        return link.Text("token") ?? link.Text("url")!.Split("preview=")[^1].Split('&')[0];
    }
}
