using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.Health;

namespace AnnualReports.Tests.Publishing;

/// <summary>Times in requests are on the clocks of the report, whatever the machine's time zone.</summary>
public sealed class ReleaseTimeTests
{
    static async Task<Made> Report(ApiFixture api, string timeZone)
    {
        var (year, texts) = (
            api.NewYear(),
            new[] { "nl", "fr" }.ToDictionary(
                l => l,
                l => new ReportText { Title = $"Title {l}", Summary = $"Summary {l}" }
            )
        );
        var draft = new ReportDraft
        {
            Slug = Given.NewSlug("report"),
            Fields = new()
            {
                Year = year,
                TimeZone = timeZone,
                ParityLanguages = [],
            },
            Translations = texts,
        };
        var report = await api.Create(ContentKinds.Reports, draft);
        await api.Publish(report, "nl", "fr");
        return report;
    }

    static async Task<(ApiFixture Api, Made Highlight)> Highlight(Store store, string timeZone = "Europe/Brussels")
    {
        var api = await Stores.Api(store);
        return (api, await api.Highlight(await Report(api, timeZone), null, "nl", "fr"));
    }

    static object Asked(object at, params Made[] entries) =>
        new { at, items = entries.Select(e => new { entry = e.Id, languages = new[] { "nl", "fr" } }) };

    [Theory, OnEveryStore]
    public async Task A_time_without_an_offset_is_on_the_clocks_of_the_report(Store store)
    {
        var (api, highlight) = await Highlight(store);
        foreach (
            var text in new[]
            {
                "2097-06-15T09:00",
                "2097-06-15T09:00:00",
                "2097-06-15t09:00:00.0009",
                "2097-06-15T07:00Z",
                "2097-06-15T09:00:00+02:00",
            }
        )
        {
            var release = await api.Admin.Post("/manage/releases", Asked(text, highlight));
            Assert.Equal((201, "2097-06-15T07:00:00.000Z"), (release.Status, release.Text("at")));
            Assert.Equal(
                ("2097-06-15T09:00:00.000+02:00", "Europe/Brussels"),
                (release.Text("atLocal"), release.Text("timeZone"))
            );
            var listed = (await api.Admin.Get("/manage/releases?state=scheduled&limit=1")).Json.GetProperty("items")[0];
            Assert.Equal("2097-06-15T09:00:00.000+02:00", listed.GetProperty("atLocal").GetString());
            var later = await api.Admin.Patch(
                $"/manage/releases/{release.Text("id")}",
                new { at = "2097-12-15T09:00" },
                ("If-Match", release.ETag)
            );
            Assert.Equal(
                ("2097-12-15T08:00:00.000Z", "2097-12-15T09:00:00.000+01:00"),
                (later.Text("at"), later.Text("atLocal"))
            );
            await ReleaseTests.Do(api, later, "cancel");
        }
    }

    [Theory, OnEveryStore]
    public async Task A_time_of_several_zones_or_of_none_needs_an_offset(Store store)
    {
        var (api, highlight) = await Highlight(store);
        var (near, far) = (
            await api.Highlight(await Report(api, "Europe/Brussels"), null, "nl", "fr"),
            await api.Highlight(await Report(api, "Pacific/Kiritimati"), null, "nl", "fr")
        );
        var same = await api.Admin.Post("/manage/releases", Asked("2097-06-15T09:00", highlight, near));
        Assert.Equal("2097-06-15T07:00:00.000Z", same.Text("at"));
        await ReleaseTests.Do(api, same, "cancel");
        var refused = await api.Admin.Post("/manage/releases", Asked("2097-06-15T09:00", highlight, far));
        Assert.Equal(422, refused.Status);
        Assert.Contains("Pacific/Kiritimati", refused.Errors("/at")[0], StringComparison.Ordinal);
        var said = await api.Admin.Post("/manage/releases", Asked("2097-06-15T09:00+02:00", highlight, far));
        Assert.Equal((201, "2097-06-15T07:00:00.000Z", null), (said.Status, said.Text("at"), said.Text("atLocal")));
        await ReleaseTests.Do(api, said, "cancel");
        var names = new Dictionary<string, ThemeText>
        {
            ["nl"] = new() { Name = "Naam" },
            ["fr"] = new() { Name = "Nom" },
        };
        var theme = await api.Create(
            ContentKinds.Themes,
            new ThemeDraft
            {
                Slug = Given.NewSlug("theme"),
                Fields = new(),
                Translations = names,
            }
        );
        Assert.Contains(
            "has no offset",
            (await api.Admin.Post("/manage/releases", Asked("2097-06-15T09:00", theme))).Errors("/at")[0],
            StringComparison.Ordinal
        );
    }

    [Theory, OnEveryStore]
    public async Task An_hour_that_clocks_leave_out_or_show_twice_is_refused_with_the_two_that_may_be_meant(Store store)
    {
        var (api, highlight) = await Highlight(store);
        var spring = await api.Admin.Post("/manage/releases", Asked("2030-03-31T02:30", highlight));
        Assert.Contains(
            "2030-03-31T01:30:00.000+01:00 or 2030-03-31T03:30:00.000+02:00",
            Assert.Single(spring.Errors("/at")),
            StringComparison.Ordinal
        );
        var autumn = await api.Admin.Post("/manage/releases", Asked("2030-10-27T02:30", highlight));
        Assert.Contains(
            "2030-10-27T02:30:00.000+02:00 or 2030-10-27T02:30:00.000+01:00",
            Assert.Single(autumn.Errors("/at")),
            StringComparison.Ordinal
        );
        var offered = await api.Admin.Post("/manage/releases", Asked("2030-10-27T02:30:00.000+01:00", highlight));
        Assert.Equal((201, "2030-10-27T01:30:00.000Z"), (offered.Status, offered.Text("at")));
        await ReleaseTests.Do(api, offered, "cancel");
    }

    [Theory, OnEveryStore]
    public async Task A_year_that_not_all_clocks_show_and_a_release_without_items_are_told_so(Store store)
    {
        var (api, highlight) = await Highlight(store);
        foreach (var text in new[] { "9999-12-31T23:59", "9999-12-31T23:59Z" })
            Assert.Contains(
                "end of the calendar",
                (await api.Admin.Post("/manage/releases", Asked(text, highlight))).Errors("/at")[0],
                StringComparison.Ordinal
            );
        Assert.Contains(
            "no items",
            (await api.Admin.Post("/manage/releases", Asked("2097-06-15T09:00"))).Errors("/at")[0],
            StringComparison.Ordinal
        );
    }

    public static TheoryData<object> NoInstants() =>
        [
            "2097-06-15",
            "2097-06-15T09",
            "2097-02-30T09:00",
            "15/06/2097 09:00",
            "2097-06-15 09:00",
            "2097-06-15T24:00",
            "2097-06-15T09:00+0200",
            "2097-06-15T09:00 02:00",
            "",
            4000000000L,
            true,
        ];

    [Theory, MemberData(nameof(NoInstants))]
    public async Task What_names_no_instant_is_refused_with_the_forms_that_are_read(object value)
    {
        var (api, highlight) = await Highlight(Store.Sqlite);
        foreach (
            var (refused, pointer) in new[]
            {
                (await api.Admin.Post("/manage/releases", Asked(value, highlight)), "/at"),
                (
                    await api.Admin.Post(
                        "/manage/preview-links",
                        new
                        {
                            name = "Board",
                            report = highlight.Report,
                            expiresAt = value,
                        }
                    ),
                    "/expiresAt"
                ),
            }
        )
        {
            Assert.Equal(422, refused.Status);
            var message = Assert.Single(refused.Errors(pointer));
            foreach (var form in new[] { "2027-06-15T07:00:00Z", "2027-06-15T09:00+02:00", "2027-06-15T09:00" })
                Assert.Contains(form, message, StringComparison.Ordinal);
        }
    }

    [Theory, OnEveryStore]
    public async Task A_preview_link_ends_by_the_clocks_of_its_report(Store store)
    {
        var (api, highlight) = await Highlight(store, "Pacific/Kiritimati");
        var end = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(14)).AddDays(2);
        var made = await api.Admin.Post(
            "/manage/preview-links",
            new
            {
                name = "Board",
                report = highlight.Report,
                expiresAt = end.ToString("yyyy-MM-dd'T'HH:mm", null),
            }
        );
        Assert.Equal(
            (201, end.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm':00.000Z'", null)),
            (made.Status, made.Text("expiresAt"))
        );
        Assert.Equal(
            (end.ToString("yyyy-MM-dd'T'HH:mm':00.000+14:00'", null), "Pacific/Kiritimati"),
            (made.Text("expiresAtLocal"), made.Text("timeZone"))
        );
    }

    [Theory, OnEveryStore]
    public async Task A_time_of_the_past_without_an_offset_is_on_the_clocks_of_the_report_too(Store store)
    {
        var (api, highlight) = await Highlight(store, "Pacific/Kiritimati");
        await api.Publish(highlight, "nl", "fr");
        var here = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Kiritimati");
        var now = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, here);
        Assert.Equal(200, (await api.Public.Get($"{highlight.Address}?asOf={now:yyyy-MM-dd'T'HH:mm:ss.fff}")).Status);
        Assert.Equal(
            "/problems/not-yet-public",
            (await api.Public.Get($"{highlight.Address}?asOf={now.AddHours(-1):yyyy-MM-dd'T'HH:mm}")).Type
        );
        var future = await api.Public.Get($"{highlight.Address}?asOf={now.AddMinutes(5):yyyy-MM-dd'T'HH:mm}");
        Assert.Equal((400, "/problems/invalid-parameter"), (future.Status, future.Type));
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Kiritimati")]
    public async Task A_machine_in_another_time_zone_reads_the_same(string timeZone)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "TZ is Unix's.");
        var folder = Directory.CreateTempSubdirectory("annual-reports-test-").FullName;
        await using var launched = await Launched.ServeIn(
            timeZone,
            "022",
            folder,
            "--environment=Production",
            $"--Security:AdminKey={ApiFixture.AdminKey}",
            "--Sample:Load=true"
        );
        var items = (await launched.Admin.Get("/api/v1/manage/highlights?report=2024&limit=1")).Json.GetProperty(
            "items"
        );
        var asked = new
        {
            at = "2097-06-15T09:00",
            force = true,
            items = new[] { new { entry = items[0].GetProperty("id").GetString(), languages = new[] { "nl", "fr" } } },
        };
        var release = await launched.Admin.Post("/api/v1/manage/releases", asked);
        Assert.Equal((201, "2097-06-15T07:00:00.000Z"), (release.Status, release.Text("at")));
        Assert.Equal(
            422,
            (await launched.Admin.Post("/api/v1/manage/releases", asked with { at = "2097-06-15" })).Status
        );
        Assert.EndsWith("Z", release.Json.GetProperty("createdAt").GetString(), StringComparison.Ordinal);
        Assert.True(
            (DateTimeOffset.UtcNow - release.Json.GetProperty("createdAt").GetDateTimeOffset()).Duration()
                < Patience.Seconds(300)
        );
        Assert.NotEqual(JsonValueKind.Undefined, release.Json.ValueKind);
    }
}
