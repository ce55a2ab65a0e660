using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.Publishing;

namespace AnnualReports.Tests.Editing;

/// <summary>A report that was begun as a copy says which texts are still those of the earlier report.</summary>
public sealed class CopiedTextTests
{
    static async Task<(ApiFixture Api, int Year, Made Report, Made Section)> Earlier(Store store)
    {
        var api = await Stores.Api(store);
        var (year, slug) = (api.NewYear(), Given.NewSlug("report"));
        var report = await api.Create(
            ContentKinds.Reports,
            new ReportDraft
            {
                Slug = slug,
                Fields = new() { Year = year, ParityLanguages = [] },
                Translations = new Dictionary<string, ReportText>
                {
                    ["nl"] = new() { Title = $"Jaarverslag {year}", Summary = "Kort." },
                    ["fr"] = new() { Title = $"Rapport annuel {year}", Summary = "Court." },
                },
            }
        );
        await api.Publish(report, "nl", "fr");
        var root = api.Address.ToString().TrimEnd('/');
        var section = await api.Create(
            ContentKinds.Sections,
            new SectionDraft
            {
                Report = slug,
                Slug = "staff",
                Fields = new() { Position = 1 },
                Translations = new Dictionary<string, SectionText>
                {
                    ["nl"] = new()
                    {
                        Title = "Personeel",
                        Summary = "Wie er werkt.",
                        Body =
                            $"Eind {year} telde het departement {{{{figure:staff@{year}}}}}. Niet 1{year}. "
                            + $"[Zie]({root}/api/v1/reports/{slug}/sections/staff?lang=nl) en [ook]({root}/reports/{slug}/highlights/gone), "
                            + "[hier](entry:sections/staff).",
                    },
                    ["fr"] = new() { Title = "Personnel", Summary = "Qui y travaille." },
                },
            }
        );
        return (api, year, report, section);
    }

    static async Task<(JsonElement Report, JsonElement Section, string Slug)> Copied(ApiFixture api, Made report)
    {
        var slug = Given.NewSlug("copy");
        var copied = await api.Admin.Post(
            $"{report.Manage}/copy",
            new CopyRequest { Slug = slug, Year = api.NewYear() }
        );
        Assert.Equal(201, copied.Status);
        return (
            (await api.Admin.Get($"/manage/reports/{copied.Text("id")}")).Json,
            (await api.Admin.Get($"/manage/sections?report={slug}")).Json.GetProperty("items")[0],
            slug
        );
    }

    static JsonElement? Unchanged(JsonElement entry, string language) =>
        entry.GetProperty("languages").GetProperty(language).TryGetProperty("unchangedSince", out var since)
            ? since
            : null;

    [Theory, OnEveryStore]
    public async Task Texts_say_that_they_are_unchanged_until_they_are_changed(Store store)
    {
        var (api, _, report, section) = await Earlier(store);
        await api.Save(section, new { translations = new { fr = new { summary = "Qui travaille ici." } } });
        var (copy, listed, _) = await Copied(api, report);
        foreach (var language in new[] { "nl", "fr" })
        {
            Assert.Equal(
                (report.Slug, 1),
                (
                    Unchanged(copy, language)!.Value.GetProperty("report").GetString(),
                    Unchanged(copy, language)!.Value.GetProperty("revision").GetInt32()
                )
            );
            Assert.Equal(2, Unchanged(listed, language)!.Value.GetProperty("revision").GetInt32());
        }
        Assert.Null(Unchanged((await api.Admin.Get(section.Manage)).Json, "nl"));
        var id = listed.GetProperty("id").GetString();
        var saved = await api.Admin.Patch(
            $"/manage/sections/{id}",
            new { translations = new { nl = new { title = "Mensen" } } },
            ("If-Match", "\"1\"")
        );
        Assert.Null(Unchanged(saved.Json, "nl"));
        Assert.NotNull(Unchanged(saved.Json, "fr"));
        var back = await api.Admin.Patch(
            $"/manage/sections/{id}",
            new { translations = new { nl = new { title = "Personeel" } } },
            ("If-Match", "\"2\"")
        );
        Assert.NotNull(Unchanged(back.Json, "nl"));
    }

    [Theory, OnEveryStore]
    public async Task Preflight_warns_of_unchanged_texts_and_of_each_mention_of_the_earlier_year(Store store)
    {
        var (api, year, report, _) = await Earlier(store);
        var (_, _, slug) = await Copied(api, report);
        var release = await ReleaseTests.Plan(api, new() { Report = slug });
        var preflight = (await api.Admin.Get($"/manage/releases/{release.Text("id")}/preflight")).Json;
        var warnings = preflight
            .GetProperty("warnings")
            .EnumerateArray()
            .Select(w =>
                (
                    Entry: w.GetProperty("entry").GetString()!,
                    Pointer: w.GetProperty("pointer").GetString()!,
                    Message: w.GetProperty("message").GetString()!,
                    Title: w.GetProperty("title").GetString()
                )
            )
            .ToList();
        Assert.Equal(
            4,
            warnings.Count(w =>
                w.Message.Contains(
                    $"unchanged since it was copied from the report '{report.Slug}'",
                    StringComparison.Ordinal
                )
            )
        );
        var mentions = warnings.Where(w => w.Message.Contains("mentions", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [
                ($"reports/{slug}", "/translations/fr/title"),
                ($"reports/{slug}", "/translations/nl/title"),
                ("sections/staff", "/translations/nl/body"),
            ],
            mentions.Select(m => (m.Entry, m.Pointer)).Order()
        );
        Assert.Contains(
            $"“Eind {year} telde het departement",
            mentions.Single(m => m.Pointer == "/translations/nl/body").Message,
            StringComparison.Ordinal
        );
        Assert.All(warnings, w => Assert.NotNull(w.Title));
    }

    [Theory, OnEveryStore]
    public async Task Fields_and_what_stayed_of_a_changed_text_are_warned_of_too(Store store)
    {
        var (api, year, report, section) = await Earlier(store);
        await api.Save(report, new { fields = new { publisher = new { url = $"https://example.org/{year}/about" } } });
        await api.Save(
            section,
            new { translations = new { fr = new { body = $"Voir /reports/{report.Slug}/highlights." } } }
        );
        var (copy, listed, slug) = await Copied(api, report);
        var id = listed.GetProperty("id").GetString();
        Assert.Equal(
            200,
            (
                await api.Admin.Patch(
                    $"/manage/sections/{id}",
                    new { translations = new { fr = new { title = "Gens" } } },
                    ("If-Match", "\"1\"")
                )
            ).Status
        );
        var release = await ReleaseTests.Plan(api, new() { Report = slug });
        var warnings = (await api.Admin.Get($"/manage/releases/{release.Text("id")}/preflight"))
            .Json.GetProperty("warnings")
            .EnumerateArray()
            .Select(w =>
                (
                    Entry: w.GetProperty("entry").GetString()!,
                    Pointer: w.GetProperty("pointer").GetString()!,
                    Message: w.GetProperty("message").GetString()!
                )
            )
            .ToList();
        Assert.Contains(
            "mentions",
            Assert.Single(warnings, w => w.Entry == $"reports/{slug}" && w.Pointer == "/fields/publisher/url").Message,
            StringComparison.Ordinal
        );
        var french = warnings
            .Where(w =>
                w.Entry == "sections/staff" && w.Pointer.StartsWith("/translations/fr", StringComparison.Ordinal)
            )
            .ToList();
        Assert.Equal(
            ["/translations/fr/body", "/translations/fr/summary"],
            french
                .Where(w => w.Message.Contains("unchanged", StringComparison.Ordinal))
                .Select(w => w.Pointer)
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            "links into",
            Assert.Single(french, w => !w.Message.Contains("unchanged", StringComparison.Ordinal)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory, OnEveryStore]
    public async Task Links_into_the_earlier_report_lead_to_the_new_one_where_it_has_the_entry(Store store)
    {
        var (api, year, report, _) = await Earlier(store);
        var (_, listed, slug) = await Copied(api, report);
        var body = (await api.Admin.Get($"/manage/sections/{listed.GetProperty("id").GetString()}"))
            .Json.GetProperty("draft")
            .GetProperty("translations")
            .GetProperty("nl")
            .GetProperty("body")
            .GetString()!;
        var root = api.Address.ToString().TrimEnd('/');
        Assert.Contains($"[Zie]({root}/api/v1/reports/{slug}/sections/staff?lang=nl)", body, StringComparison.Ordinal);
        Assert.Contains($"[ook]({root}/reports/{report.Slug}/highlights/gone)", body, StringComparison.Ordinal);
        Assert.Contains("[hier](entry:sections/staff)", body, StringComparison.Ordinal);
        Assert.Contains($"{{{{figure:staff@{year}}}}}", body, StringComparison.Ordinal);
    }
}
