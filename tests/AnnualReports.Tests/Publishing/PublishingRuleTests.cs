using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Publishing;

/// <summary>
/// What has to be public before an entry can be, and what can't be withdrawn while others depend on it.
/// </summary>
public sealed class PublishingRuleTests
{
    [Theory, OnEveryStore]
    public async Task Naming_an_unpublished_priority_points_at_it(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var priority = await api.Priority(report, "nl");
        var highlight = await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl");
        var refused = await api.TryPublish(highlight, new() { Languages = ["nl"] });
        Assert.Equal((422, "/problems/not-publishable"), (refused.Status, refused.Type));
        Assert.Contains(priority.Slug, Assert.Single(refused.Errors("/fields/priorities/0")), StringComparison.Ordinal);
        Assert.Equal(404, (await api.Public.Get(highlight.Address)).Status);
        await api.Publish(priority, "nl");
        await api.Publish(highlight, "nl");
    }

    [Theory, OnEveryStore]
    public async Task Only_what_is_complete_goes_public(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Create(
            ContentKinds.Highlights,
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("bad"),
                Fields = new()
                {
                    Countries = ["BE", "ZX"],
                    Links =
                    [
                        new() { Url = "ftp://example.org" },
                        new()
                        {
                            Url = "https://example.org",
                            Title = new Dictionary<string, string> { ["fr"] = "Titre" },
                        },
                    ],
                },
                Translations = new Dictionary<string, HighlightText>
                {
                    ["nl"] = new()
                    {
                        Title = " ",
                        Body =
                            "# One\n\n<b>raw</b> [x](javascript:alert) [y](entry:highlights/none) ![p](https://example.org/p.png)",
                    },
                },
            }
        );
        var refused = await api.TryPublish(highlight, new() { Languages = ["nl", "fr"] });
        Assert.Equal(
            [
                "/fields/countries/1",
                "/fields/links/0/url",
                "/fields/links/1/title",
                "/translations/fr",
                "/translations/nl/body",
                "/translations/nl/summary",
                "/translations/nl/title",
            ],
            refused.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal(6, refused.Errors("/translations/nl/body").Length);
        Assert.Equal(
            "/problems/unknown-language",
            (await api.TryPublish(highlight, new() { Languages = ["xx"] })).Type
        );
        Assert.NotEmpty((await api.TryPublish(highlight, new() { Languages = [] })).Errors("/languages"));
    }

    [Theory, OnEveryStore]
    public async Task Nothing_is_public_before_its_report(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        Assert.NotEmpty((await api.TryPublish(highlight, new() { Languages = ["nl"] })).Errors("/report"));
        await api.Publish(report, "fr");
        await api.Publish(highlight, "nl");
        Assert.Equal(200, (await api.Public.Get(highlight.Address + "?lang=nl")).Status);
    }

    [Theory, OnEveryStore]
    public async Task What_others_stand_on_is_not_withdrawn_in_its_last_language(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var priority = await api.Priority(report, "nl", "fr");
        await api.Publish(priority, "nl", "fr");
        var highlight = await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl");
        await api.Publish(highlight, "nl");
        // The draft no longer refers to it, but the public text does.
        await api.Save(highlight, new { fields = new { priorities = (string[])[] } });
        Assert.Equal(200, (await api.TryWithdraw(priority, "fr")).Status);
        var refused = await api.TryWithdraw(priority, "nl");
        Assert.Equal((409, "/problems/still-referenced"), (refused.Status, refused.Type));
        Assert.Equal(
            highlight.Id,
            Assert.Single(refused.Json.GetProperty("referrers").EnumerateArray()).GetProperty("id").GetString()
        );
        Assert.Equal(2, (await api.TryWithdraw(report, "nl", "fr")).Json.GetProperty("referrers").GetArrayLength());
        await api.Publish(highlight, "nl");
        Assert.Equal(200, (await api.TryWithdraw(priority, "nl")).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_link_to_an_entry_is_checked_rendered_and_holds_it(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var target = await api.Highlight(report, null, "nl");
        var highlight = await api.Highlight(report, null, "nl");
        await api.Save(
            highlight,
            new { translations = new { nl = new { body = $"See [that](entry:highlights/{target.Slug})." } } }
        );
        Assert.Contains(
            target.Slug,
            Assert.Single(
                (await api.TryPublish(highlight, new() { Languages = ["nl"] })).Errors("/translations/nl/body")
            ),
            StringComparison.Ordinal
        );
        await api.Publish(target, "nl");
        await api.Publish(highlight, "nl");
        var html = (await api.Public.Get(highlight.Address)).Json.GetProperty("body").GetProperty("html").GetString();
        Assert.Contains(
            $"href=\"/api/v1/reports/{report.Slug}/highlights/{target.Slug}?lang=nl\"",
            html,
            StringComparison.Ordinal
        );
        Assert.Equal(409, (await api.TryWithdraw(target, "nl")).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_major_change_needs_a_note_in_each_language(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        var refused = await api.TryPublish(
            highlight,
            new()
            {
                Languages = ["nl", "fr"],
                ChangeKind = ChangeKind.Major,
                ChangeNote = new Dictionary<string, string> { ["nl"] = "Nieuw" },
            }
        );
        Assert.NotEmpty(refused.Errors("/changeNote/fr"));
        Assert.Equal(
            200,
            (
                await api.TryPublish(
                    highlight,
                    new()
                    {
                        Languages = ["nl", "fr"],
                        ChangeKind = ChangeKind.Major,
                        ChangeNote = new Dictionary<string, string> { ["nl"] = "Nieuw", ["fr"] = "Nouveau" },
                    }
                )
            ).Status
        );
    }

    [Theory, OnEveryStore]
    public async Task Slug_and_year_are_fixed_once_public(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        foreach (
            var patch in new object[]
            {
                new { slug = Given.NewSlug("other") },
                new { fields = new { year = api.NewYear() } },
            }
        )
        {
            var refused = await api.Admin.Patch(report.Manage, patch, ("If-Match", await api.ETag(report)));
            Assert.Equal((409, "/problems/fixed-once-public"), (refused.Status, refused.Type));
        }
        var draft = await api.Highlight(report, null, "nl");
        await api.Save(draft, new { slug = draft.Slug + "-renamed" });
        await api.Publish(draft, "nl");
        Assert.Equal(200, (await api.Public.Get(draft.Address + "-renamed")).Status);
    }
}
