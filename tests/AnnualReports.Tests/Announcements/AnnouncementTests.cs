using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Announcements;

public sealed class AnnouncementTests
{
    static Task<Made> Announcement(ApiFixture api, Made report, DateOnly? date, params LinkFields[] links) =>
        api.Create(
            ContentKinds.Announcements,
            new AnnouncementDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("announcement"),
                Fields = new() { Date = date, Links = links.Length == 0 ? null : links },
                Translations = new[] { "nl", "fr" }.ToDictionary(
                    l => l,
                    l => new AnnouncementText { Title = $"Title {l}", Body = "Text with *emphasis*." }
                ),
            }
        );

    static async Task<Made> On(ApiFixture api, Made report, int year, int month)
    {
        var made = await Announcement(api, report, new(year, month, 1));
        await api.Publish(made, "nl", "fr");
        return made;
    }

    static async Task<string[]> Slugs(
        ApiFixture api,
        Resource<Page<AnnouncementCard>> list,
        Language language,
        params (string Name, string Value)[] parameters
    ) =>
        [
            .. await api
                .Reader.List(list, new() { Language = language, Parameters = parameters.ToDictionary() })
                .Select(a => a.Slug)
                .ToListAsync(),
        ];

    [Theory, OnEveryStore]
    public async Task The_newest_come_first_in_a_report_over_all_and_in_the_bundle(Store store)
    {
        var api = await Stores.Api(store, "announced");
        var (one, other) = (await api.PublicReport(), await api.PublicReport());
        var march = await On(api, one, 2024, 3);
        var may = await On(api, one, 2024, 5);
        var april = await On(api, other, 2024, 4);
        var (all, both) = (ContentKinds.Announcements.All, ("report", $"{one.Slug},{other.Slug}"));
        Assert.Equal([may.Slug, march.Slug], await Slugs(api, ContentKinds.Announcements.In(one.Slug), Language.Dutch));
        string[] ours = [may.Slug, april.Slug, march.Slug];
        Assert.Equal(ours, await Slugs(api, all, Language.Dutch, both));
        Assert.Equal(
            [may.Slug, march.Slug],
            await Slugs(api, all, Language.Dutch, ("report", one.Slug), ("limit", "1"))
        );
        Assert.Equal(ours.Reverse(), await Slugs(api, all, Language.Dutch, both, ("sort", "date")));
        var bundle = await api.Reader.Get(Resources.Bundle(one.Slug), new() { Language = Language.Dutch });
        Assert.Equal([may.Slug, march.Slug], bundle.Value.Announcements.Select(a => a.Slug));
    }

    [Theory, OnEveryStore]
    public async Task Pages_over_all_reports_follow_one_another_and_days_filter(Store store)
    {
        var api = await Stores.Api(store, "announced");
        var report = await api.PublicReport();
        var made = new List<Made>();
        for (var month = 1; month <= 5; month++)
            made.Add(await On(api, report, 1990, month));
        string[] expected = [.. made.Select(m => m.Slug).Reverse()];
        Assert.Equal(
            expected,
            await Slugs(
                api,
                ContentKinds.Announcements.All,
                Language.French,
                ("from", "1990-01-01"),
                ("to", "1990-12-31"),
                ("limit", "2")
            )
        );
        Assert.Equal(
            expected[1..3],
            await Slugs(
                api,
                ContentKinds.Announcements.In(report.Slug),
                Language.French,
                ("from", "1990-03-01"),
                ("to", "1990-04-30")
            )
        );
    }

    [Theory, OnEveryStore]
    public async Task It_needs_a_day_a_title_a_text_and_links_that_lead_somewhere(Store store)
    {
        var api = await Stores.Api(store);
        var announcement = await Announcement(
            api,
            await api.PublicReport(),
            date: null,
            new LinkFields
            {
                Url = "nowhere",
                Title = new Dictionary<string, string> { ["nl"] = "Hier" },
            }
        );
        await api.Save(announcement, new { translations = new { nl = new { title = "", body = " " } } });
        var refused = await api.TryPublish(announcement, new() { Languages = ["nl", "fr"] });
        Assert.Equal((422, "/problems/not-publishable"), (refused.Status, refused.Type));
        foreach (
            var pointer in new[]
            {
                "/fields/date",
                "/fields/links/0/url",
                "/fields/links/0/title",
                "/translations/nl/title",
                "/translations/nl/body",
            }
        )
            Assert.NotEmpty(refused.Errors(pointer));
    }

    [Theory, OnEveryStore]
    public async Task A_reader_gets_its_text_and_its_links_in_one_language(Store store)
    {
        var api = await Stores.Api(store);
        var titles = new Dictionary<string, string> { ["nl"] = "Hier", ["fr"] = "Ici" };
        var announcement = await Announcement(
            api,
            await api.PublicReport(),
            new(2024, 5, 6),
            new LinkFields { Url = "https://example.org/", Title = titles }
        );
        await api.Publish(announcement, "nl", "fr");
        var french = (
            await api.Reader.Get(
                ContentKinds.Announcements.At(announcement.Report, announcement.Slug),
                new() { Language = Language.French }
            )
        ).Value;
        Assert.Equal((new DateOnly(2024, 5, 6), "Ici"), (french.Date, french.Links.Related?[0].Title));
        Assert.Contains("<em>emphasis</em>", french.Body?.Html, StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task In_a_preview_the_newest_come_first_and_those_without_a_day_last(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var undated = await Announcement(api, report, date: null);
        var (old, recent) = (
            await Announcement(api, report, new(2023, 1, 1)),
            await Announcement(api, report, new(2024, 1, 1))
        );
        var link = await api.Editor.PreviewLinks.Create(new() { Report = report.Slug, Name = "Proofreaders" });
        Assert.Equal(
            [recent.Slug, old.Slug, undated.Slug],
            await Slugs(api, ContentKinds.Announcements.In(report.Slug), Language.Dutch, ("preview", link.Value.Token!))
        );
    }
}
