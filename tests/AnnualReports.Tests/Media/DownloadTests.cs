using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.OpenApi;

namespace AnnualReports.Tests.Media;

/// <summary>Files attached to a report.</summary>
public sealed class DownloadTests
{
    static object Attached(string kind, string title, Guid media) =>
        new
        {
            kind,
            title,
            media,
        };

    static async Task<(Made Report, MediaCard Dutch, MediaCard French)> Report(ApiFixture api)
    {
        var report = await api.DraftReport();
        var dutch = await api.Uploaded(Sent.Pdf($"{Sent.Tagged} /Lang (nl-BE)"), "jaarverslag.pdf");
        var french = await api.Uploaded(Sent.Pdf($"{Sent.Tagged} /Lang (fr)"), "rapport annuel.pdf");
        var data = await api.Uploaded(Sent.Csv(), "cijfers.csv");
        await api.Save(
            report,
            new
            {
                translations = new
                {
                    nl = new
                    {
                        downloads = new[]
                        {
                            Attached("full-report", "Het hele verslag", dutch.Id),
                            Attached("data", "Cijfers", data.Id),
                        },
                    },
                    fr = new { downloads = new[] { Attached("full-report", "Le rapport complet", french.Id) } },
                },
            }
        );
        return (report, dutch, french);
    }

    [Fact]
    public async Task What_a_PDF_says_of_itself_is_found_when_it_is_uploaded()
    {
        var api = await Stores.Api(Store.Sqlite);
        var tagged = (await api.Uploaded(Sent.Pdf($"{Sent.Tagged} /Lang (fr-BE)"))).Pdf!;
        Assert.Equal((2, true, "fr-BE", false), (tagged.Pages, tagged.Tagged, tagged.Language, tagged.Encrypted));
        Assert.StartsWith("Test ", tagged.Title, StringComparison.Ordinal);
        var bare = (await api.Uploaded(Sent.Pdf())).Pdf!;
        Assert.Equal((2, false, null), (bare.Pages, bare.Tagged, bare.Language));
        Assert.False((await api.Uploaded(Sent.Pdf("/MarkInfo << /Marked true >>"))).Pdf!.Tagged);
    }

    [Theory, OnEveryStore]
    public async Task Files_of_all_languages_are_listed_and_the_whole_report_is_one_step_away(Store store)
    {
        var api = await Stores.Api(store);
        var (report, dutch, french) = await Report(api);
        var published = await api.Publish(report, "nl", "fr");
        Assert.Null(published.Warnings);

        var list = await api.Public.Get($"{report.Address}/downloads?lang=fr");
        Assert.Equal(
            ["fr full-report", "nl full-report", "nl data"],
            list.Items.Select(i => $"{i.GetProperty("language")} {i.GetProperty("kind")}")
        );
        var first = list.Items[0];
        Assert.Equal(
            (french.Url, french.Bytes, french.Sha256, 2),
            (
                first.GetProperty("url").GetString()!,
                first.GetProperty("bytes").GetInt64(),
                first.GetProperty("sha256").GetString()!,
                first.GetProperty("pdf").GetProperty("pages").GetInt32()
            )
        );
        Assert.Single(
            (
                await api.Reader.Get(
                    Resources.Downloads(report.Slug),
                    new() { Language = Language.French, NoFallback = true }
                )
            )
                .Value
                .Items
        );
        Assert.Equal(
            "Het hele verslag",
            (await api.Public.Get(report.Address + "?lang=nl"))
                .Json.GetProperty("downloads")[0]
                .GetProperty("title")
                .GetString()
        );
        Assert.Equal(
            304,
            (await api.Public.Get($"{report.Address}/downloads?lang=fr", ("If-None-Match", list.ETag))).Status
        );

        // Linked data lists the whole report in the language that is shown, but neither annexes nor data.
        var encoding = Assert.Single(
            (await api.Public.Get($"{report.Address}.jsonld?lang=nl")).Json.GetProperty("encoding").EnumerateArray()
        );
        Assert.Equal(
            (dutch.Url, "application/pdf", "nl", dutch.Sha256),
            (
                encoding.GetProperty("contentUrl").GetString(),
                encoding.GetProperty("encodingFormat").GetString(),
                encoding.GetProperty("inLanguage").GetString(),
                encoding.GetProperty("sha256").GetString()
            )
        );

        using var reader = Documenting.Client(api.Address, new() { AllowAutoRedirect = false });
        async Task<(int, string?, string?)> Download(string query, params (string, string)[] headers) =>
            await reader.Get($"{report.Address}/download{query}", headers) is var answer
                ? (
                    answer.Status,
                    answer.Headers.Location?.ToString(),
                    answer.ContentHeaders.ContentLanguage.SingleOrDefault()
                )
                : default;
        Assert.Equal((303, dutch.Url, "nl"), await Download("?lang=nl"));
        Assert.Equal((303, french.Url, "fr"), await Download("", ("Accept-Language", "fr-BE")));
        Assert.Contains("Accept-Language", (await reader.Get($"{report.Address}/download")).Headers.Vary);
        // German has no such file; French is its first fallback language.
        Assert.Equal((303, french.Url, "fr"), await Download("?lang=de"));
        var missing = await reader.Get($"{report.Address}/download?lang=de&fallback=none");
        Assert.Equal((404, "/problems/no-such-download"), (missing.Status, missing.Type));
        Assert.Equal(["nl", "fr"], missing.Texts("languages"));
        await using var file = await api.Reader.Open(
            Resources.Download(report.Slug),
            new() { Language = Language.Dutch }
        );
        Assert.Equal(
            dutch.Sha256,
            Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(file))
        );
        var refused = await Assert.ThrowsAsync<ProblemResponseException>(() =>
            api.Reader.Open(Resources.Download(report.Slug), new() { Language = Language.German, NoFallback = true })
        );
        Assert.True(refused.Is(ProblemTypes.NoSuchDownload), refused.Message);
    }

    [Fact]
    public async Task A_PDF_that_not_everybody_can_use_is_published_with_a_warning()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.DraftReport();
        var (bare, dutch) = (
            await api.Uploaded(Sent.Pdf(), "scan.pdf"),
            await api.Uploaded(Sent.Pdf($"{Sent.Tagged} /Lang (nl)"), "nl.pdf")
        );
        await api.Save(
            report,
            new
            {
                translations = new
                {
                    nl = new { downloads = new[] { Attached("full-report", "Verslag", bare.Id) } },
                    fr = new { downloads = new[] { Attached("full-report", "Rapport", dutch.Id) } },
                },
            }
        );
        var release = await api.Editor.Releases.Plan(
            new() { Items = [new() { Entry = report.Entry, Languages = ["nl", "fr"] }] }
        );
        var preflight = (await api.Editor.Releases.Preflight(release.Value.Id)).Value;
        Assert.True(preflight.Ready);
        foreach (var warnings in new[] { preflight.Warnings!, (await api.Publish(report, "nl", "fr")).Warnings! })
        {
            Assert.Equal(
                ["/translations/fr/downloads/0/media", "/translations/nl/downloads/0/media"],
                warnings.Select(w => w.Pointer)
            );
            Assert.Contains("not tagged", warnings[1].Message, StringComparison.Ordinal);
            Assert.Contains("says that it is in 'nl'", warnings[0].Message, StringComparison.Ordinal);
        }
        // Something that is public already is not published again, so there are no warnings about it.
        Assert.Null((await api.Publish(report, "nl", "fr")).Warnings);
    }

    [Fact]
    public async Task A_language_has_one_whole_report_and_each_file_a_title()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (report, dutch, french) = await Report(api);
        var two = await api.Admin.Patch(
            report.Manage,
            new
            {
                translations = new
                {
                    nl = new
                    {
                        downloads = new[]
                        {
                            Attached("full-report", "a", dutch.Id),
                            Attached("full-report", "b", french.Id),
                        },
                    },
                },
            },
            ("If-Match", await api.ETag(report))
        );
        Assert.NotEmpty(two.Errors("/translations/nl/downloads"));
        await api.Save(
            report,
            new { translations = new { nl = new { downloads = new[] { new { kind = "annex", media = dutch.Id } } } } }
        );
        Assert.NotEmpty(
            (await api.TryPublish(report, new() { Languages = ["nl"] })).Errors("/translations/nl/downloads/0/title")
        );
    }

    [Fact]
    public async Task Next_years_report_begins_without_the_files_of_this_one()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (report, _, _) = await Report(api);
        var year = api.NewYear();
        var copied = await api.Admin.Post(
            report.Manage + "/copy",
            new CopyRequest { Slug = Given.NewSlug("report"), Year = year }
        );
        var draft = (await api.Admin.Get($"/manage/reports/{copied.Text("id")}")).Json.GetProperty("draft");
        Assert.False(draft.GetProperty("translations").GetProperty("nl").TryGetProperty("downloads", out _));
        Assert.Equal("Title nl", draft.GetProperty("translations").GetProperty("nl").GetProperty("title").GetString());
    }

    [Theory, OnEveryStore]
    public async Task Who_holds_the_official_file_finds_what_it_is_by_its_hash(Store store)
    {
        var api = await Stores.Api(store);
        var (report, dutch, _) = await Report(api);
        async Task<System.Text.Json.JsonElement> Said() =>
            (await api.Public.Post("/verify", new { sha256 = dutch.Sha256.ToUpperInvariant() })).Json;
        Assert.Equal("unknown", (await Said()).GetProperty("status").GetString());
        await api.Publish(report, "nl", "fr");
        var (now, file) = (await Said(), (await Said()).GetProperty("file"));
        Assert.Equal("current", now.GetProperty("status").GetString());
        string?[] told =
        [
            .. new[] { "title", "report", "language", "name", "url" }.Select(m => file.GetProperty(m).GetString()),
        ];
        Assert.Equal(["Het hele verslag", report.Slug, "nl", "jaarverslag.pdf", dutch.Url], told);
        var shown = Assert.Single(file.GetProperty("shownBy").EnumerateArray());
        Assert.Equal(
            ("report", report.Slug, $"/api/v1/reports/{report.Slug}?lang=nl"),
            (
                shown.GetProperty("kind").GetString(),
                shown.GetProperty("slug").GetString(),
                shown.GetProperty("url").GetString()
            )
        );
        Assert.False(shown.TryGetProperty("until", out _));

        // Another file replaces it. The earlier one was public, and can still be read at its address.
        var newer = await api.Uploaded(Sent.Pdf($"{Sent.Tagged} /Lang (nl) /Newer true"), "jaarverslag-2.pdf");
        await api.Save(
            report,
            new
            {
                translations = new
                {
                    nl = new { downloads = new[] { Attached("full-report", "Het hele verslag", newer.Id) } },
                },
            }
        );
        await api.Publish(report, "nl");
        var (then, old) = (await Said(), (await Said()).GetProperty("file"));
        Assert.Equal(
            ("superseded", "Het hele verslag", report.Slug),
            (
                then.GetProperty("status").GetString(),
                old.GetProperty("title").GetString(),
                old.GetProperty("report").GetString()
            )
        );
        var past = Assert.Single(old.GetProperty("shownBy").EnumerateArray());
        Assert.True(past.TryGetProperty("until", out _));
        var read = await api.Public.Get(past.GetProperty("url").GetString()!);
        Assert.Equal(dutch.Sha256, read.Json.GetProperty("downloads")[0].GetProperty("sha256").GetString());
    }
}
