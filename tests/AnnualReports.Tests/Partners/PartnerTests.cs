using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Partners;

public sealed class PartnerTests
{
    static Task<Made> Partner(
        ApiFixture api,
        Made report,
        PartnerGroup? group,
        int position = 0,
        string? website = null
    ) =>
        api.Create(
            ContentKinds.Partners,
            new PartnerDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("partner"),
                Fields = new()
                {
                    Group = group,
                    Position = position,
                    Website = website,
                },
                Translations = new Dictionary<string, PartnerText>
                {
                    ["nl"] = new() { Name = "Partner nl", Summary = "Wie" },
                    ["fr"] = new() { Name = "Partenaire fr" },
                },
            }
        );

    static async Task<Made> PublicPartner(ApiFixture api, Made report, PartnerGroup group, int position = 0)
    {
        var partner = await Partner(api, report, group, position);
        await api.Publish(partner, "nl", "fr");
        return partner;
    }

    [Theory, OnEveryStore]
    public async Task A_reader_sees_name_summary_group_and_website(Store store)
    {
        var api = await Stores.Api(store);
        var partner = await Partner(
            api,
            await api.PublicReport(),
            PartnerGroup.UnitedNations,
            3,
            "https://www.un.org/"
        );
        await api.Publish(partner, "nl", "fr");
        var address = ContentKinds.Partners.At(partner.Report, partner.Slug);
        var dutch = (await api.Reader.Get(address, new() { Language = Language.Dutch })).Value;
        Assert.Equal(
            ("partner", "Partner nl", "Wie", PartnerGroup.UnitedNations, 3, "https://www.un.org/"),
            (dutch.Kind, dutch.Name, dutch.Summary, dutch.Group, dutch.Position, dutch.Website)
        );
        Assert.Null((await api.Reader.Get(address, new() { Language = Language.French })).Value.Summary);
    }

    [Theory, OnEveryStore]
    public async Task Lists_stand_by_position_and_are_filtered_by_group(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var second = await PublicPartner(api, report, PartnerGroup.CivilSociety, 2);
        var first = await PublicPartner(api, report, PartnerGroup.European, 1);
        var third = await PublicPartner(api, report, PartnerGroup.Other, 3);
        async Task<string[]> Slugs(string query) =>
            [
                .. (await api.Public.Get($"/reports/{report.Slug}/partners?lang=nl{query}")).Items.Select(i =>
                    i.GetProperty("slug").GetString()!
                ),
            ];
        Assert.Equal([first.Slug, second.Slug, third.Slug], await Slugs(""));
        Assert.Equal([third.Slug, second.Slug, first.Slug], await Slugs("&sort=-position"));
        Assert.Equal([first.Slug, second.Slug], await Slugs("&group=civil-society,european"));
        Assert.Empty(await Slugs("&group=united-nations"));
        var wrong = await api.Public.Get($"/reports/{report.Slug}/partners?group=friends");
        Assert.Equal((400, "/problems/invalid-parameter"), (wrong.Status, wrong.Type));
        Assert.Contains("civil-society", wrong.Text("detail"), StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task What_is_incomplete_is_saved_but_not_published(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var partner = await Partner(api, report, group: null, website: "https://www.un.org/a b");
        await api.Save(partner, new { translations = new { fr = new { name = "" } } });
        var refused = await api.TryPublish(partner, new() { Languages = ["nl", "fr"] });
        Assert.Equal((422, "/problems/not-publishable"), (refused.Status, refused.Type));
        Assert.NotEmpty(refused.Errors("/fields/group"));
        Assert.NotEmpty(refused.Errors("/fields/website"));
        Assert.NotEmpty(refused.Errors("/translations/fr/name"));
        var unknown = await api.Admin.Patch(
            partner.Manage,
            new { fields = new { group = "friends" } },
            ("If-Match", await api.ETag(partner))
        );
        Assert.Contains("united-nations", Assert.Single(unknown.Errors("/fields/group")), StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task Highlights_name_partners_that_exist_and_are_found_by_them(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (partner, draft) = (
            await PublicPartner(api, report, PartnerGroup.European),
            await Partner(api, report, PartnerGroup.Other)
        );
        var unknown = await api.Admin.Post(
            "/manage/highlights",
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("highlight"),
                Fields = new() { Partners = ["nobody"] },
            }
        );
        Assert.Equal(422, unknown.Status);
        Assert.NotEmpty(unknown.Errors("/fields/partners/0"));

        var highlight = await api.Highlight(report, new() { Partners = [partner.Slug, draft.Slug] }, "nl");
        var early = await api.TryPublish(highlight, new() { Languages = ["nl"] });
        Assert.NotEmpty(early.Errors("/fields/partners/1"));
        await api.Publish(draft, "nl");
        await api.Publish(highlight, "nl");
        await api.Publish(await api.Highlight(report, null, "nl"), "nl");

        Assert.Equal(
            [partner.Slug, draft.Slug],
            (await api.Public.Get(highlight.Address + "?lang=nl")).Texts("partners")
        );
        foreach (var list in new[] { "/highlights", $"/reports/{report.Slug}/highlights" })
            Assert.Equal(
                highlight.Slug,
                Assert
                    .Single((await api.Public.Get($"{list}?lang=nl&partner={partner.Slug}")).Items)
                    .GetProperty("slug")
                    .GetString()
            );
        var brought = await api.Public.Get($"{highlight.Address}?lang=nl&include=partner");
        Assert.Equal(
            [partner.Slug, draft.Slug],
            brought.Json.GetProperty("included").EnumerateArray().Select(i => i.GetProperty("slug").GetString()).Order()
        );
        Assert.Equal("/problems/still-referenced", (await api.TryWithdraw(partner, "nl", "fr")).Type);
    }

    [Theory, OnEveryStore]
    public async Task They_stand_in_the_bundle_and_begin_the_next_year(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var partner = await PublicPartner(api, report, PartnerGroup.Other);
        var bundle = await api.Reader.Get(Resources.Bundle(report.Slug), new() { Language = Language.Dutch });
        Assert.Equal(partner.Slug, Assert.Single(bundle.Value.Partners).Slug);
        var copied = (
            await api.Editor.Report(report.Entry).Copy(new() { Slug = Given.NewSlug("report"), Year = api.NewYear() })
        )
            .Value
            .Copied;
        Assert.Equal(1, copied["partners"]);
        Assert.DoesNotContain("announcements", copied);
    }

    [Theory, OnEveryStore]
    public async Task A_preview_shows_what_is_not_complete_yet(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var partner = await Partner(api, report, group: null);
        var link = await api.Editor.PreviewLinks.Create(new() { Report = report.Slug, Name = "Proofreaders" });
        var shown = (
            await api.Reader.Get(
                ContentKinds.Partners.At(report.Slug, partner.Slug),
                new() { Language = Language.Dutch, Preview = link.Value.Token }
            )
        ).Value;
        Assert.Equal(("Partner nl", PartnerGroup.Other), (shown.Name, shown.Group));
    }
}
