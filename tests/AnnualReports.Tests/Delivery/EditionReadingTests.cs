using System.Security.Cryptography;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Delivery;

public sealed class EditionReadingTests
{
    internal const string ForGood = "public, max-age=31536000, immutable";

    static string Digest(Answer answer) =>
        Assert.Single(answer.Headers.Concat(answer.ContentHeaders).Single(h => h.Key == "Content-Digest").Value);

    static string Location(Answer answer) => answer.ContentHeaders.ContentLocation!.ToString();

    static async Task<Answer> Name(ApiFixture api, Made report, EditionRequest? request = null)
    {
        var named = await api.Admin.Post($"{report.Manage}/editions", request ?? new());
        Assert.True(named.Status == 201, named.Json.ToString());
        return named;
    }

    /// <summary>A report whose highlight changed between its two editions and after them.</summary>
    internal static async Task<(Made Report, Made Highlight)> TwoEditions(ApiFixture api)
    {
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        await Name(
            api,
            report,
            new()
            {
                Label = "Tabled",
                Note = new Dictionary<string, string> { ["nl"] = "Ingediend", ["fr"] = "Déposé" },
            }
        );
        await api.Save(highlight, new { translations = new { nl = new { title = "Second" } } });
        await api.Publish(highlight, "nl");
        await api.Publish(await api.Highlight(report, null, "fr"), "fr");
        await Name(api, report);
        await api.Save(highlight, new { translations = new { nl = new { title = "Third" } } });
        await api.Publish(highlight, "nl");
        return (report, highlight);
    }

    [Theory, OnEveryStore]
    public async Task What_stands_in_an_edition_is_the_same_for_good_and_says_where_other_versions_are(Store store)
    {
        var api = await Stores.Api(store);
        var (report, highlight) = await TwoEditions(api);
        var root = $"/api/v1/reports/{report.Slug}";
        foreach (var (number, title) in new[] { (1, "Title nl"), (2, "Second") })
        {
            var address = $"{root}/editions/{number}/highlights/{highlight.Slug}";
            var answer = await api.Public.Get(address + "?lang=nl");
            Assert.Equal(
                (200, title, ForGood),
                (answer.Status, answer.Text("title"), answer.Headers.CacheControl?.ToString())
            );
            Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(answer.Bytes))}\"", answer.ETag);
            Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(answer.Bytes))}:", Digest(answer));
            Assert.Equal(address + "?lang=nl", Location(answer));
            string[] links =
            [
                $"<{address}?lang=fr>; rel=\"alternate\"; hreflang=\"fr\"",
                $"<{root}/highlights/{highlight.Slug}?lang=nl>; rel=\"latest-version\"",
            ];
            Assert.Equal(
                number == 1
                    ? links
                    :
                    [
                        .. links,
                        $"<{root}/editions/1/highlights/{highlight.Slug}?lang=nl>; rel=\"predecessor-version\"",
                    ],
                answer.Headers.GetValues("Link")
            );
            Assert.Equal(304, (await api.Public.Get(address + "?lang=nl", ("If-None-Match", answer.ETag))).Status);
            Assert.Equal(address + "?lang=fr", Location(await api.Public.Get(address + "?lang=de")));
            Assert.Equal(400, (await api.Public.Get(address + "?asOf=2020-01-01")).Status);

            var list = await api.Public.Get($"{root}/editions/{number}/highlights?limit=1&lang=fr");
            Assert.Equal(ForGood, list.Headers.CacheControl?.ToString());
            Assert.Equal($"{root}/editions/{number}/highlights?lang=fr&limit=1", Location(list));
            Assert.Equal(number == 2, list.Text("next") is not null);
            Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(list.Bytes))}:", Digest(list));
            if (list.Text("next") is { } next)
                Assert.Single((await api.Public.Get(next)).Items);
            var whole = await api.Public.Get($"{root}/editions/{number}/report?lang=fr");
            Assert.Equal(
                (200, $"{root}/editions/{number}/report?lang=fr", ForGood),
                (whole.Status, Location(whole), whole.Headers.CacheControl?.ToString())
            );
        }
        var fresh = (await api.Public.Get($"{root}/editions/2/highlights?lang=fr"))
            .Items.Select(i => i.GetProperty("slug").GetString())
            .Single(s => s != highlight.Slug);
        Assert.DoesNotContain(
            "predecessor-version",
            string.Join(
                ' ',
                (await api.Public.Get($"{root}/editions/2/highlights/{fresh}?lang=fr")).Headers.GetValues("Link")
            ),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "/problems/not-yet-public",
            (await api.Public.Get($"{root}/editions/1/highlights/{fresh}?lang=fr")).Type
        );
        Assert.Contains(
            "predecessor-version",
            string.Join(
                ' ',
                (await api.Public.Get($"{root}/editions/2/sections?shape=tree")).Headers.GetValues("Link")
            ),
            StringComparison.Ordinal
        );
    }

    [Theory, OnEveryStore]
    public async Task Only_what_is_public_becomes_an_edition_by_who_may_publish(Store store)
    {
        var api = await Stores.Api(store);
        var draft = await api.DraftReport();
        var refused = await api.Admin.Post($"{draft.Manage}/editions", new EditionRequest());
        Assert.Equal((409, "/problems/not-public"), (refused.Status, refused.Type));
        var report = await api.PublicReport();
        var named = await Name(api, report, new() { Label = "One" });
        Assert.Equal($"/api/v1/reports/{report.Slug}/editions/1", named.Headers.Location?.ToString());
        Assert.Equal(200, (await api.Public.Get(named.Headers.Location!.ToString())).Status);
        Assert.Equal(
            403,
            (
                await (await api.As(Role.Editor, "editor of editions")).Post(
                    $"{report.Manage}/editions",
                    new EditionRequest()
                )
            ).Status
        );
        var wrong = await api.Admin.Post(
            $"{report.Manage}/editions",
            """{ "label": "two\nlines", "note": { "xx": "?", "nl": " " } }"""
        );
        Assert.Equal(422, wrong.Status);
        Assert.Equal(
            ["/label", "/note/nl", "/note/xx"],
            wrong.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order()
        );
        Assert.Equal(
            "/problems/not-found",
            (await api.Admin.Post($"/manage/reports/{Guid.NewGuid()}/editions", new EditionRequest())).Type
        );
        foreach (var number in new[] { "2", "0", "01", "-1", "abc", "99999999999" })
        {
            var unknown = await api.Public.Get($"/reports/{report.Slug}/editions/{number}/highlights");
            Assert.Equal(
                (404, "/problems/unknown-edition", "1"),
                (unknown.Status, unknown.Type, unknown.Text("editions"))
            );
            Assert.Equal(
                "/problems/unknown-edition",
                (await api.Public.Get($"/reports/{report.Slug}/editions/{number}")).Type
            );
        }
        Assert.Equal("/problems/unknown-report", (await api.Public.Get($"/reports/{draft.Slug}/editions")).Type);
        Assert.Equal(
            "/problems/unknown-report",
            (await api.Public.Get("/reports/no-such-report/editions/1/report")).Type
        );
    }

    [Theory, OnEveryStore]
    public async Task The_latest_report_has_editions_too_but_not_for_good_at_that_address(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        var report = await api.PublicReport();
        await Name(api, report);
        var latest = await api.Public.Get("/reports/latest/editions/1/report?lang=nl");
        Assert.Equal($"/api/v1/reports/{report.Slug}/editions/1/report?lang=nl", Location(latest));
        Assert.NotEqual(ForGood, latest.Headers.CacheControl?.ToString());
        Assert.Equal(
            $"/api/v1/reports/{report.Slug}/editions/1?lang=nl",
            Location(await api.Public.Get("/reports/latest/editions/1?lang=nl"))
        );
        Assert.Equal(
            $"/api/v1/reports/{report.Slug}/editions?lang=nl",
            Location(await api.Public.Get("/reports/latest/editions?lang=nl"))
        );
    }
}
