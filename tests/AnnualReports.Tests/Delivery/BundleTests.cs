using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Delivery;

public sealed class BundleTests
{
    const string ForGood = "public, max-age=31536000, immutable";

    static Task<Made> Theme(ApiFixture api, params string[] languages) =>
        api.Create(
            ContentKinds.Themes,
            new ThemeDraft
            {
                Slug = Given.NewSlug("theme"),
                Fields = new(),
                Translations = languages.ToDictionary(l => l, l => new ThemeText { Name = $"Name {l}" }),
            }
        );

    /// <summary>A report with entries of every kind, some of them in only one language.</summary>
    static async Task<(Made Report, Made Dutch, Made French, Made Theme)> Filled(ApiFixture api)
    {
        var report = await api.PublicReport();
        var (theme, unused) = (await Theme(api, "nl", "fr"), await Theme(api, "nl", "fr"));
        var (top, priority) = (await api.Section(report, null, 2, "nl", "fr"), await api.Priority(report, "nl", "fr"));
        foreach (var made in new[] { theme, unused, top, priority })
            await api.Publish(made, "nl", "fr");
        await api.Publish(await api.Section(report, top.Slug, 1, "nl"), "nl");
        var dutch = await api.Highlight(
            report,
            new()
            {
                Position = 2,
                Themes = [theme.Slug],
                Priorities = [priority.Slug],
            },
            "nl"
        );
        var french = await api.Highlight(report, new() { Position = 1 }, "fr");
        await api.Publish(dutch, "nl");
        await api.Publish(french, "fr");
        await api.Highlight(report, new() { Themes = [unused.Slug] }, "nl");
        return (report, dutch, french, theme);
    }

    static string[] Slugs(Answer bundle, string member) =>
        [.. bundle.Json.GetProperty(member).EnumerateArray().Select(e => e.GetProperty("slug").GetString()!)];

    [Theory, OnEveryStore]
    public async Task A_bundle_is_the_whole_report_with_the_very_bytes_of_each_entry(Store store)
    {
        var api = await Stores.Api(store);
        var (report, dutch, french, theme) = await Filled(api);
        foreach (var language in new[] { "nl", "fr", "de", "en" })
        {
            var bundle = await api.Public.Get($"{report.Address}/bundle?lang={language}");
            Assert.Equal((200, language), (bundle.Status, Assert.Single(bundle.ContentHeaders.ContentLanguage)));
            Assert.Empty(bundle.Json.Misfits(typeof(ReportBundle)));
            var expected = new StringBuilder("{\"report\":").Append(
                await Body(api, $"{report.Address}?lang={language}")
            );
            foreach (var kind in api.Services.GetRequiredService<KindSet>().All.Where(k => k.UnderReport))
            {
                var listed = (await api.Public.Get($"{report.Address}/{kind.Segment}?lang={language}"))
                    .Items.Select(i => i.GetProperty("slug").GetString()!)
                    .ToArray();
                expected
                    .Append($",\"{kind.Segment}\":[")
                    .AppendJoin(
                        ',',
                        await Task.WhenAll(
                            listed.Select(slug => Body(api, $"{report.Address}/{kind.Segment}/{slug}?lang={language}"))
                        )
                    )
                    .Append(']');
            }
            expected
                .Append(",\"themes\":[")
                .Append(
                    Slugs(bundle, "highlights").Contains(dutch.Slug)
                        ? await Body(api, $"{theme.Address}?lang={language}")
                        : ""
                )
                .Append("]}");
            Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(bundle.Bytes));
        }
        // French and Dutch have no fallback; German falls back to both.
        Assert.Equal([dutch.Slug], Slugs(await api.Public.Get($"{report.Address}/bundle?lang=nl"), "highlights"));
        Assert.Equal(
            [french.Slug, dutch.Slug],
            Slugs(await api.Public.Get($"{report.Address}/bundle?lang=de"), "highlights")
        );
    }

    static async Task<string> Body(ApiFixture api, string address)
    {
        var answer = await api.Public.Get(address);
        Assert.Equal(200, answer.Status);
        return Encoding.UTF8.GetString(answer.Bytes);
    }

    [Theory, OnEveryStore]
    public async Task Without_fallback_it_has_one_language_alone_or_is_not_there(Store store)
    {
        var api = await Stores.Api(store);
        var (report, _, french, _) = await Filled(api);
        var alone = await api.Public.Get($"{report.Address}/bundle?lang=fr&fallback=none");
        Assert.Equal([french.Slug], Slugs(alone, "highlights"));
        Assert.Single(Slugs(alone, "sections"));
        var german = await api.Public.Get($"{report.Address}/bundle?lang=de&fallback=none", ("If-None-Match", "*"));
        Assert.Equal(
            (404, "/problems/not-in-language", "no-store"),
            (german.Status, german.Type, german.Headers.CacheControl?.ToString())
        );
        Assert.Equal("/problems/unknown-report", (await api.Public.Get("/reports/no-such-report/bundle")).Type);
        Assert.Equal(
            "/problems/unknown-report",
            (await api.Public.Get($"{(await api.DraftReport()).Address}/bundle")).Type
        );
        Assert.Equal("/problems/unknown-language", (await api.Public.Get($"{report.Address}/bundle?lang=xx")).Type);
        Assert.Equal("/problems/invalid-parameter", (await api.Public.Get($"{report.Address}/bundle?limit=1")).Type);
    }

    [Theory, OnEveryStore]
    public async Task Its_tag_holds_until_anything_it_may_show_has_changed(Store store)
    {
        var clock = new Clock(new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero));
        var api = await Stores.Api(store, "bundle-tags", clock);
        var (report, _, _, theme) = await Filled(api);
        clock.Advance(TimeSpan.FromMinutes(1));
        var address = $"{report.Address}/bundle";
        var bundle = await api.Public.Get(address, ("Accept-Language", "fr"));
        Assert.Equal("fr", Assert.Single(bundle.ContentHeaders.ContentLanguage));
        Assert.Equal(["Accept-Language", "Accept-Encoding"], bundle.Headers.Vary);
        Assert.StartsWith(
            $"report-{report.Slug} bundle report theme",
            Assert.Single(bundle.Headers.GetValues("Surrogate-Key")),
            StringComparison.Ordinal
        );
        Assert.NotNull(bundle.ContentHeaders.LastModified);
        Assert.Equal(304, (await api.Public.Get(address + "?lang=fr", ("If-None-Match", bundle.ETag))).Status);
        Assert.NotEqual(bundle.ETag, (await api.Public.Get(address + "?lang=nl")).ETag);
        Assert.NotEqual(bundle.ETag, (await api.Public.Get(address + "?lang=fr&fallback=none")).ETag);
        var head = await api.Public.Ask(HttpMethod.Head, address + "?lang=fr", null, []);
        Assert.Equal((200, bundle.ETag, 0), (head.Status, head.ETag, head.Bytes.Length));

        await api.Save(theme, new { translations = new { fr = new { name = "Nouveau" } } });
        await api.Publish(theme, "fr");
        var later = await api.Public.Get(address + "?lang=fr", ("If-None-Match", bundle.ETag));
        Assert.Equal(200, later.Status);
        var latest = await api.Public.Get("/reports/latest/bundle");
        Assert.StartsWith(
            "/api/v1/reports/",
            latest.ContentHeaders.ContentLocation?.ToString(),
            StringComparison.Ordinal
        );
        Assert.EndsWith("/bundle?lang=nl", latest.ContentHeaders.ContentLocation?.ToString(), StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task The_past_and_editions_are_bundled_as_they_were_but_for_what_was_erased(Store store)
    {
        var api = await Stores.Api(store, "bundle-past");
        var (report, dutch, _, theme) = await Filled(api);
        var before = await api.Public.Get($"{report.Address}/bundle?lang=de");
        var edition = await api.Admin.Post($"{report.Manage}/editions", new EditionRequest());
        await api.Save(dutch, new { translations = new { nl = new { title = "Second" } } });
        await api.Publish(dutch, "nl");
        await api.Save(theme, new { translations = new { nl = new { name = "Another" } } });
        await api.Publish(theme, "nl");
        var root = $"/api{report.Address.Replace("/reports", "/v1/reports", StringComparison.Ordinal)}";

        var past = await api.Public.Get($"{root}/bundle?lang=de&asOf={edition.Text("at")}");
        Assert.Equal(before.Bytes, past.Bytes);
        Assert.NotEqual(before.Bytes, (await api.Public.Get($"{root}/bundle?lang=de")).Bytes);
        Assert.Equal("/problems/not-yet-public", (await api.Public.Get($"{root}/bundle?asOf=2001-01-01")).Type);
        var frozen = await api.Public.Get($"{root}/editions/1/bundle?lang=de");
        Assert.Equal(before.Bytes, frozen.Bytes);
        Assert.Equal(
            (ForGood, $"{root}/editions/1/bundle?lang=de", before.Bytes.Length),
            (
                frozen.Headers.CacheControl?.ToString(),
                frozen.ContentHeaders.ContentLocation?.ToString(),
                (int)frozen.ContentHeaders.ContentLength!
            )
        );
        Assert.Equal(
            $"sha-256=:{Convert.ToBase64String(SHA256.HashData(frozen.Bytes))}:",
            frozen.Headers.Concat(frozen.ContentHeaders).Single(h => h.Key == "Content-Digest").Value.Single()
        );
        Assert.Equal([$"<{root}/bundle?lang=de>; rel=\"latest-version\""], frozen.Headers.GetValues("Link"));
        Assert.Equal(
            304,
            (await api.Public.Get($"{root}/editions/1/bundle?lang=de", ("If-None-Match", frozen.ETag))).Status
        );
        Assert.Equal("/problems/unknown-edition", (await api.Public.Get($"{root}/editions/2/bundle")).Type);
        Assert.Equal(
            "/problems/invalid-parameter",
            (await api.Public.Get($"{root}/editions/1/bundle?asOf=2001-01-01")).Type
        );

        await api.In(s =>
            s.GetRequiredService<Erasure>()
                .Redact(
                    Guid.Parse(dutch.Id),
                    "nl",
                    [],
                    [],
                    "Erased on request",
                    "Data protection authority",
                    default
                )
        );
        var erased = await api.Public.Get($"{root}/editions/1/bundle?lang=de", ("If-None-Match", frozen.ETag));
        Assert.Equal(200, erased.Status);
        Assert.DoesNotContain(dutch.Slug, Slugs(erased, "highlights"));
        Assert.Empty(Slugs(erased, "themes"));
        Assert.Empty(erased.Json.Misfits(typeof(ReportBundle)));
    }

    [Theory, OnEveryStore]
    public async Task A_preview_bundles_the_drafts_and_says_what_each_lacks(Store store)
    {
        var api = await Stores.Api(store);
        var (report, dutch, _, theme) = await Filled(api);
        var draft = await Theme(api, "nl");
        await api.Save(theme, new { translations = new { nl = new { name = "Hernoemd" } } });
        await api.Save(
            dutch,
            new
            {
                fields = new { themes = new[] { theme.Slug, draft.Slug } },
                translations = new { nl = new { title = " " } },
            }
        );
        var made = await api.Admin.Post(
            "/manage/preview-links",
            new PreviewLinkRequest { Report = report.Slug, Name = "Proofreaders" }
        );
        var address = made.Json.GetProperty("urls").GetProperty("bundle").GetString()!;
        var bundle = await api.Public.Get(address + "&lang=nl");
        Assert.Equal((200, "no-store", ""), (bundle.Status, bundle.Headers.CacheControl?.ToString(), bundle.ETag));
        Assert.Empty(bundle.Json.Misfits(typeof(ReportBundle)));
        var highlights = bundle
            .Json.GetProperty("highlights")
            .EnumerateArray()
            .ToDictionary(h => h.GetProperty("slug").GetString()!);
        Assert.Equal(2, highlights.Count);
        Assert.Equal(
            ["/translations/nl/title"],
            highlights[dutch.Slug]
                .GetProperty("preview")
                .GetProperty("missing")
                .EnumerateArray()
                .Select(m => m.GetString())
        );
        Assert.True(highlights[dutch.Slug].TryGetProperty("body", out _));
        var themes = bundle
            .Json.GetProperty("themes")
            .EnumerateArray()
            .ToDictionary(t => t.GetProperty("slug").GetString()!);
        Assert.Equal(
            ("Hernoemd", "changed", "draft"),
            (themes[theme.Slug].GetProperty("name").GetString(), Status(themes[theme.Slug]), Status(themes[draft.Slug]))
        );
        Assert.Equal(
            $"/api/v1{theme.Address}?lang=nl",
            themes[theme.Slug].GetProperty("links").GetProperty("self").GetString()
        );
        Assert.Equal("/problems/not-in-language", (await api.Public.Get(address + "&lang=de&fallback=none")).Type);
        Assert.Equal("/problems/invalid-parameter", (await api.Public.Get(address + "&asOf=2001-01-01")).Type);
        Assert.Equal("/problems/unknown-preview", (await api.Public.Get($"{report.Address}/bundle?preview=none")).Type);
    }

    static string? Status(System.Text.Json.JsonElement entry) =>
        entry.GetProperty("preview").GetProperty("status").GetString();
}
