using AnnualReports.Contracts;

namespace AnnualReports.Tests.Reading;

/// <summary>Which report was the latest, and which languages were configured, at a time in the past.</summary>
public sealed class PastConfigurationTests
{
    static readonly Clock Clock = new(new(2026, 3, 10, 11, 0, 0, TimeSpan.Zero));

    /// <summary>
    /// An hour later, because tests that run at the same time use this clock too, and time only moves forward.
    /// </summary>
    static string Later()
    {
        Clock.Advance(TimeSpan.FromHours(1));
        return Text(Clock.Now);
    }

    static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    [Theory, OnEveryStore]
    public async Task Latest_is_what_was_the_latest_then(Store store)
    {
        await using var api = await ApiFixture.Start(store, Clock);
        var older = await api.PublicReport();
        var (asOf, day) = (Later(), Clock.Now.ToString("yyyy-MM-dd"));
        Clock.Advance(TimeSpan.FromDays(2));
        var newer = await api.PublicReport();
        Assert.Equal(newer.Slug, (await api.Public.Get("/reports/latest")).Text("slug"));
        foreach (var time in new[] { asOf, day })
        {
            var then = await api.Public.Get($"/reports/latest?lang=fr&asOf={time}");
            Assert.Equal(
                (older.Slug, $"/api/v1/reports/{older.Slug}?lang=fr&asOf={time}"),
                (then.Text("slug"), then.ContentHeaders.ContentLocation?.ToString())
            );
            var list = await api.Public.Get($"/reports/latest/highlights?lang=fr&limit=5&asOf={time}");
            Assert.Equal(
                $"/api/v1/reports/{older.Slug}/highlights?lang=fr&asOf={time}&limit=5",
                list.ContentHeaders.ContentLocation?.ToString()
            );
        }
        var before = await api.Public.Get("/reports/latest?asOf=2026-01-01");
        Assert.Equal((404, "/problems/not-yet-public"), (before.Status, before.Type));
        Assert.Equal(
            "/problems/not-yet-public",
            (await api.Public.Get("/reports/latest?asOf=2026-01-01T00:00:00+01:00")).Type
        );
    }

    [Fact]
    public async Task A_language_that_came_or_went_is_answered_as_it_was_configured_then()
    {
        var directory = Directory.CreateTempSubdirectory("annual-reports-test-").FullName;
        var file = $"--ConnectionStrings:Reports=Data Source={Path.Combine(directory, "languages.db")}";
        Made highlight;
        string asOf;
        byte[] english;
        await using (var api = await ApiFixture.Start(Store.Sqlite, Clock, file))
        {
            highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr", "en");
            await api.Publish(highlight, "nl", "fr", "en");
            asOf = Later();
            english = (await api.Public.Get(highlight.Address + "?lang=en")).Bytes;
            await api.Admin.Post(
                $"/manage/reports/{(await api.Admin.Get("/manage/reports")).Items[0].GetProperty("id")}/editions",
                new EditionRequest()
            );
        }
        Later();
        string[] languages =
        [
            "--Languages:0:Tag=nl",
            "--Languages:0:Official=true",
            "--Languages:1:Tag=fr",
            "--Languages:2:Tag=it",
            "--Languages:2:Fallback:0=fr",
        ];
        await using (var api = await ApiFixture.Start(Store.Sqlite, Clock, [file, .. languages]))
        {
            Assert.Equal("/problems/unknown-language", (await api.Public.Get(highlight.Address + "?lang=en")).Type);
            var edition = highlight.Address.Replace("/highlights", "/editions/1/highlights", StringComparison.Ordinal);
            foreach (var (address, suffix) in new[] { (highlight.Address, $"&asOf={asOf}"), (edition, "") })
            {
                Assert.Equal(english, (await api.Public.Get($"{address}?lang=en{suffix}")).Bytes);
                Assert.Equal(
                    english,
                    (await api.Public.Get($"{address}?{suffix.TrimStart('&')}", ("Accept-Language", "en, it"))).Bytes
                );
                var italian = await api.Public.Get($"{address}?lang=it{suffix}");
                Assert.Equal((404, "/problems/not-in-language"), (italian.Status, italian.Type));
                Assert.Equal(["en", "fr", "nl"], italian.Texts("languages"));
                Assert.Empty((await api.Public.Get($"{address[..address.LastIndexOf('/')]}?lang=it{suffix}")).Items);
                Assert.Equal("/problems/unknown-language", (await api.Public.Get($"{address}?lang=xx{suffix}")).Type);
            }
            Assert.Equal("fr", (await api.Public.Get(highlight.Address + "?lang=it")).Text("language"));
            Assert.True((await api.Admin.Get("/manage/verify")).Json.GetProperty("sound").GetBoolean());
        }
        Directory.Delete(directory, recursive: true);
    }
}
