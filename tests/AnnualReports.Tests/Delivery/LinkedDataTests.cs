using System.Text.Json;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Delivery;

public sealed class LinkedDataTests
{
    const string JsonLd = MediaTypes.JsonLd;

    static (string, string) Accept(string types) => ("Accept", types);

    static string? Id(JsonElement work, string member) => work.GetProperty(member).GetProperty("@id").GetString();

    static string[] Languages(JsonElement work, string member) =>
        work.TryGetProperty(member, out var works)
            ? [.. works.EnumerateArray().Select(w => w.GetProperty("inLanguage").GetString()!)]
            : [];

    [Theory, OnEveryStore]
    public async Task A_report_says_in_the_words_of_schema_org_what_it_is_and_what_it_is_made_of(Store store)
    {
        var api = await Stores.Api(store, "linked");
        var report = await api.DraftReport();
        await api.Save(
            report,
            new
            {
                fields = new
                {
                    period = new { from = "2024-01-01", to = "2024-12-31" },
                    licence = "https://creativecommons.org/licenses/by/4.0/",
                    issn = "2049-3630",
                    publisher = new
                    {
                        name = new { nl = "Uitgever", fr = "Éditeur" },
                        url = "https://publisher.example/",
                    },
                },
            }
        );
        await api.Publish(report, "nl", "fr");
        var (section, highlight) = (
            await api.Section(report, null, 1, "nl", "fr"),
            await api.Highlight(report, null, "nl", "fr")
        );
        await api.Publish(section, "nl", "fr");
        await api.Publish(await api.Section(report, section.Slug, 1, "nl", "fr"), "nl", "fr");
        await api.Publish(highlight, "nl", "fr");

        var french = await api.Public.Get(report.Address + "?lang=fr", Accept(JsonLd));
        Assert.Equal((200, JsonLd), (french.Status, french.ContentHeaders.ContentType!.MediaType));
        Assert.Empty(french.Json.Misfits(typeof(LinkedWork)));
        Assert.Equal(
            (
                "https://schema.org",
                "Report",
                "Title fr",
                "Summary fr",
                "fr",
                "2024-01-01/2024-12-31",
                "https://creativecommons.org/licenses/by/4.0/"
            ),
            (
                french.Text("@context"),
                french.Text("@type"),
                french.Text("name"),
                french.Text("abstract"),
                french.Text("inLanguage"),
                french.Text("temporalCoverage"),
                french.Text("license")
            )
        );
        Assert.Equal($"/api/v1{report.Address}?lang=fr", french.Text("@id"));
        Assert.Equal("Éditeur", french.Json.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal("2049-3630", french.Json.GetProperty("isPartOf").GetProperty("issn").GetString());
        Assert.Equal(
            (await api.Public.Get(report.Address + "?lang=fr")).Text("publishedAt"),
            french.Text("datePublished")
        );
        Assert.Equal(
            ["Chapter Title fr fr", "Article Title fr fr"],
            french
                .Json.GetProperty("hasPart")
                .EnumerateArray()
                .Select(p => $"{p.GetProperty("@type")} {p.GetProperty("name")} {p.GetProperty("inLanguage")}")
        );
    }

    [Theory, OnEveryStore]
    public async Task A_highlight_names_its_report_its_themes_and_its_partners(Store store)
    {
        var api = await Stores.Api(store, "linked");
        var report = await api.PublicReport();
        var (theme, partner) = (Given.NewSlug("theme"), Given.NewSlug("partner"));
        await api.Publish(
            await api.Create(
                ContentKinds.Themes,
                new ThemeDraft
                {
                    Slug = theme,
                    Fields = new(),
                    Translations = new Dictionary<string, ThemeText>
                    {
                        ["nl"] = new() { Name = "Vrede" },
                        ["fr"] = new() { Name = "Paix" },
                    },
                }
            ),
            "nl",
            "fr"
        );
        await api.Publish(
            await api.Create(
                ContentKinds.Partners,
                new PartnerDraft
                {
                    Report = report.Slug,
                    Slug = partner,
                    Fields = new() { Group = PartnerGroup.Other, Website = "https://partner.example/" },
                    Translations = new Dictionary<string, PartnerText> { ["nl"] = new() { Name = "Samen" } },
                }
            ),
            "nl"
        );
        var highlight = await api.Highlight(
            report,
            new()
            {
                Countries = ["BE"],
                Date = new() { From = new(2024, 3, 1) },
                Themes = [theme],
                Partners = [partner],
                Links = [new() { Url = "https://example.org/" }],
            },
            "nl"
        );
        await api.Publish(highlight, "nl");

        var work = await api.Public.Get($"{highlight.Address}.jsonld?lang=nl");
        Assert.Equal(
            (200, JsonLd, "Article", "2024-03-01"),
            (work.Status, work.ContentHeaders.ContentType!.MediaType, work.Text("@type"), work.Text("temporalCoverage"))
        );
        Assert.Empty(work.Json.Misfits(typeof(LinkedWork)));
        Assert.Equal($"/api/v1{report.Address}?lang=nl", Id(work.Json, "isPartOf"));
        Assert.Equal(
            ("Vrede", $"/api/v1/themes/{theme}?lang=nl"),
            (
                work.Json.GetProperty("about")[0].GetProperty("name").GetString(),
                work.Json.GetProperty("about")[0].GetProperty("@id").GetString()
            )
        );
        Assert.Equal(
            ("Organization", "Samen", "https://partner.example/"),
            work.Json.GetProperty("mentions")[0] is var named
                ? (
                    named.GetProperty("@type").GetString(),
                    named.GetProperty("name").GetString(),
                    named.GetProperty("url").GetString()
                )
                : default
        );
        Assert.Equal("BE", work.Json.GetProperty("spatialCoverage")[0].GetProperty("identifier").GetString());
        Assert.Equal("https://example.org/", work.Json.GetProperty("citation")[0].GetProperty("url").GetString());
        Assert.Equal(400, (await api.Public.Get($"{highlight.Address}.jsonld?include=theme")).Status);
    }

    [Theory, OnEveryStore]
    public async Task Official_texts_are_equals_and_others_translate_them(Store store)
    {
        var api = await Stores.Api(store, "linked");
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr", "de", "en");
        await api.Publish(highlight, "nl", "fr", "de", "en");
        var dutch = (await api.Public.Get(highlight.Address + ".jsonld?lang=nl")).Json;
        Assert.Equal(["fr", "de", "en"], Languages(dutch, "workTranslation"));
        Assert.Empty(Languages(dutch, "translationOfWork"));
        var german = (await api.Public.Get(highlight.Address + ".jsonld?lang=de")).Json;
        Assert.Equal(["fr", "nl"], Languages(german, "translationOfWork"));
        Assert.Empty(Languages(german, "workTranslation"));

        var foreign = await api.Highlight(await api.PublicReport(), null, "de", "en");
        await api.Publish(foreign, "de", "en");
        Assert.Equal(
            ["en"],
            Languages((await api.Public.Get(foreign.Address + ".jsonld?lang=de")).Json, "workTranslation")
        );
    }

    [Theory, OnEveryStore]
    public async Task Each_media_type_has_its_own_tag_and_is_kept_apart(Store store)
    {
        var api = await Stores.Api(store, "linked");
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        await api.Publish(highlight, "nl");
        var address = highlight.Address + "?lang=nl";
        for (var round = 0; round < 2; round++)
        {
            var (json, linked) = (
                await api.Public.Get(address),
                await api.Public.Get(address, Accept($"{JsonLd}, */*;q=0.1"))
            );
            Assert.Equal(
                ("application/json", JsonLd),
                (json.ContentHeaders.ContentType!.MediaType, linked.ContentHeaders.ContentType!.MediaType)
            );
            Assert.NotEqual(json.ETag, linked.ETag);
            Assert.All([json, linked], a => Assert.Contains("Accept", a.Headers.Vary));
            Assert.Equal(
                $"/api/v1{highlight.Address}.jsonld?lang=nl",
                linked.ContentHeaders.ContentLocation!.ToString()
            );
            Assert.Equal(304, (await api.Public.Get(address, Accept(JsonLd), ("If-None-Match", linked.ETag))).Status);
            Assert.Equal(200, (await api.Public.Get(address, Accept(JsonLd), ("If-None-Match", json.ETag))).Status);
            Assert.Equal(
                "application/json",
                (await api.Public.Get(address, Accept($"{JsonLd};q=0.5, application/json")))
                    .ContentHeaders
                    .ContentType!
                    .MediaType
            );
            var named = await api.Public.Get($"{highlight.Address}.jsonld?lang=nl", Accept("text/html"));
            Assert.Equal(
                (200, JsonLd, linked.ETag),
                (named.Status, named.ContentHeaders.ContentType!.MediaType, named.ETag)
            );
            Assert.DoesNotContain("Accept", named.Headers.Vary);
            Assert.Equal(406, (await api.Public.Get(address, Accept("text/csv"))).Status);
            Assert.Equal("/problems/not-found", (await api.Public.Get(highlight.Address + ".csv")).Type);
        }
    }

    [Theory, OnEveryStore]
    public async Task What_it_names_is_fresh_and_the_past_is_as_it_was(Store store)
    {
        var api = await Stores.Api(store, "linked");
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Publish(highlight, "nl");
        var before = await api.Public.Get($"{report.Address}.jsonld?lang=nl");
        var then = before.Json.GetProperty("hasPart").GetArrayLength();
        var at = (await api.Public.Get(highlight.Address + "?lang=nl")).Text("updatedAt");
        await api.Publish(await api.Highlight(report, null, "nl"), "nl");
        Assert.Equal(
            then + 1,
            (await api.Public.Get($"{report.Address}.jsonld?lang=nl", ("If-None-Match", before.ETag)))
                .Json.GetProperty("hasPart")
                .GetArrayLength()
        );
        Assert.Equal(
            then,
            (await api.Public.Get($"{report.Address}.jsonld?lang=nl&asOf={at}"))
                .Json.GetProperty("hasPart")
                .GetArrayLength()
        );
        Assert.Equal(404, (await api.Public.Get($"/reports/{report.Slug}/highlights/none.jsonld")).Status);
        var latest = await api.Public.Get("/reports/latest.jsonld?lang=nl");
        Assert.Matches("^/api/v1/reports/[^/]+[.]jsonld[?]lang=nl$", latest.ContentHeaders.ContentLocation!.ToString());
    }

    [Theory, OnEveryStore]
    public async Task A_preview_is_JSON_alone(Store store)
    {
        var api = await Stores.Api(store, "linked");
        var report = await api.PublicReport();
        var link = await api.Admin.Post(
            "/manage/preview-links",
            new PreviewLinkRequest { Report = report.Slug, Name = "Proofreaders" }
        );
        var preview = $"?preview={link.Text("token")}";
        Assert.Equal("/problems/not-acceptable", (await api.Public.Get(report.Address + preview, Accept(JsonLd))).Type);
        Assert.Equal("/problems/not-found", (await api.Public.Get($"{report.Address}.jsonld{preview}")).Type);
        Assert.Equal(200, (await api.Public.Get(report.Address + preview, Accept($"{JsonLd};q=0.5, */*"))).Status);
    }

    [Fact]
    public async Task Addresses_are_absolute_where_the_installation_knows_its_own()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite, "--PublicUrl=https://reports.example.org/");
        var report = await api.PublicReport();
        await api.Publish(await api.Highlight(report, null, "nl"), "nl");
        var work = (await api.Public.Get($"{report.Address}.jsonld?lang=nl")).Json;
        Assert.Equal(
            $"https://reports.example.org/api/v1{report.Address}?lang=nl",
            work.GetProperty("@id").GetString()
        );
        Assert.StartsWith(
            "https://reports.example.org/api/v1/reports/",
            work.GetProperty("hasPart")[0].GetProperty("@id").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            $"https://reports.example.org/api/v1{report.Address}?lang=fr",
            work.GetProperty("workTranslation")[0].GetProperty("@id").GetString()
        );
    }
}
