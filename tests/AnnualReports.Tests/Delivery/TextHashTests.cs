using System.Security.Cryptography;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Delivery;

/// <summary>With the hash of a text, a reader finds what the text was and its status today.</summary>
public sealed class TextHashTests
{
    [Theory, OnEveryStore]
    public async Task A_hash_tells_what_it_is_of_and_how_that_stands_today(Store store)
    {
        var api = await Stores.Api(store);
        var (report, highlight) = await EditionReadingTests.TwoEditions(api);
        var root = $"/api/v1/reports/{report.Slug}";
        async Task<Answer> Ask(string hash) => await api.Public.Post("/verify", new HashRequest(hash));
        async Task<string> Hash(string path) =>
            Convert.ToHexStringLower(SHA256.HashData((await api.Public.Get(path)).Bytes));

        var current = await Ask((await Hash(highlight.Address + "?lang=nl")).ToUpperInvariant());
        Assert.Equal(
            ("current", "no-store", "*"),
            (
                current.Text("status"),
                current.Headers.CacheControl?.ToString(),
                Assert.Single(current.Headers.GetValues("Access-Control-Allow-Origin"))
            )
        );
        Assert.Empty(current.Json.GetProperty("text").GetProperty("editions").EnumerateArray());
        var second = await Ask(await Hash($"{root}/editions/2/highlights/{highlight.Slug}?lang=nl"));
        var text = second.Json.GetProperty("text");
        Assert.Equal(
            ("superseded", "highlight", highlight.Id, report.Slug, highlight.Slug, "nl"),
            (
                second.Text("status"),
                text.GetProperty("kind").GetString(),
                text.GetProperty("id").GetString(),
                text.GetProperty("report").GetString(),
                text.GetProperty("slug").GetString(),
                text.GetProperty("language").GetString()
            )
        );
        Assert.Equal([2], text.GetProperty("editions").EnumerateArray().Select(n => n.GetInt32()));
        foreach (var link in new[] { "asOf", "edition" })
            Assert.Equal(
                await Hash(text.GetProperty("links").GetProperty(link).GetString()!),
                await Hash($"{root}/editions/2/highlights/{highlight.Slug}?lang=nl")
            );
        var unchanged = await Ask(await Hash(report.Address + "?lang=fr"));
        Assert.Equal(
            [1, 2],
            unchanged.Json.GetProperty("text").GetProperty("editions").EnumerateArray().Select(n => n.GetInt32())
        );

        var digests = (await api.Public.Get($"{root}/editions"))
            .Items.Select(i => i.GetProperty("digest").GetString()!)
            .ToArray();
        foreach (var (digest, status, number) in new[] { (digests[0], "current", 2), (digests[1], "superseded", 1) })
        {
            var edition = await Ask(digest);
            Assert.Equal(
                (status, number, report.Slug),
                (
                    edition.Text("status"),
                    edition.Json.GetProperty("edition").GetProperty("number").GetInt32(),
                    edition.Json.GetProperty("edition").GetProperty("report").GetString()
                )
            );
        }
        var french = await Hash(highlight.Address + "?lang=fr");
        await api.TryWithdraw(highlight, "fr");
        var withdrawn = await Ask(french);
        Assert.Equal("withdrawn", withdrawn.Text("status"));
        Assert.False(withdrawn.Json.GetProperty("text").GetProperty("links").TryGetProperty("current", out _));
        var theme = await api.Create(
            ContentKinds.Themes,
            new ThemeDraft
            {
                Slug = Given.NewSlug("theme"),
                Fields = new(),
                Translations = new Dictionary<string, ThemeText> { ["nl"] = new() { Name = "Naam" } },
            }
        );
        await api.TryPublish(theme, new() { Languages = ["nl"], Override = new("Only here") });
        var themed = await Ask(await Hash(theme.Address + "?lang=nl"));
        Assert.Equal("current", themed.Text("status"));
        Assert.False(themed.Json.GetProperty("text").GetProperty("links").TryGetProperty("asOf", out _));
        var unknown = await Ask(new string('0', 64));
        Assert.Equal("unknown", unknown.Text("status"));
        Assert.Contains("made when they are asked for", unknown.Text("detail"), StringComparison.Ordinal);
        foreach (var around in new[] { "sha256:{0}", "{0} ", "\"{0}\"", "SHA-256={0}\n" })
            Assert.Contains(
                $"Leave out what is around {french}",
                Assert.Single((await Ask(around.Replace("{0}", french, StringComparison.Ordinal))).Errors("/sha256")),
                StringComparison.Ordinal
            );
        Assert.EndsWith("these are 3.", Assert.Single((await Ask("abc")).Errors("/sha256")), StringComparison.Ordinal);
        foreach (var odd in new[] { "", "abc", new string('g', 64), new string('0', 63), new string('٠', 64) })
        {
            var invalid = await Ask(odd);
            Assert.Equal(422, invalid.Status);
            Assert.Single(invalid.Errors("/sha256"));
        }
        var preflight = await api.Public.Ask(
            HttpMethod.Options,
            "/verify",
            null,
            [
                ("Origin", "https://example.org"),
                ("Access-Control-Request-Method", "POST"),
                ("Access-Control-Request-Headers", "content-type"),
            ]
        );
        Assert.Equal(
            (204, "POST", "*"),
            (
                preflight.Status,
                Assert.Single(preflight.Headers.GetValues("Access-Control-Allow-Methods")),
                Assert.Single(preflight.Headers.GetValues("Access-Control-Allow-Headers"))
            )
        );
    }
}
