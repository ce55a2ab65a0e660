using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Publishing;

/// <summary>The rules of releases, each with the problem that names it.</summary>
public sealed class ReleaseRuleTests
{
    [Theory, OnEveryStore]
    public async Task What_breaks_a_rule_in_one_entry_publishes_nothing_of_any_and_preflight_says_all_of_it(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var good = await api.Highlight(report, null, "nl", "fr");
        var bad = await api.Highlight(report, null, "nl");
        var worse = await api.Create(
            ContentKinds.Highlights,
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("worse"),
                Fields = new() { Countries = ["ZX"] },
                Translations = new Dictionary<string, HighlightText>
                {
                    ["nl"] = new() { Title = "Zonder samenvatting" },
                },
            }
        );
        var release = await ReleaseTests.Plan(
            api,
            new()
            {
                Items =
                [
                    ReleaseTests.Item(good, "nl", "fr"),
                    ReleaseTests.Item(bad, "nl", "fr"),
                    ReleaseTests.Item(worse, "nl"),
                ],
            }
        );
        var preflight = await api.Admin.Get($"{ReleaseTests.Address(release)}/preflight");
        Assert.False(preflight.Json.GetProperty("ready").GetBoolean());
        var problems = preflight
            .Json.GetProperty("problems")
            .EnumerateArray()
            .Select(p => (p.GetProperty("entry").GetString(), p.GetProperty("pointer").GetString()))
            .ToList();
        Assert.Equal(
            [
                ($"highlights/{bad.Slug}", "/translations/fr"),
                ($"highlights/{worse.Slug}", "/fields/countries/0"),
                ($"highlights/{worse.Slug}", "/translations/nl/summary"),
            ],
            problems.OrderBy(p => p.Item1, StringComparer.Ordinal).ThenBy(p => p.Item2, StringComparer.Ordinal)
        );
        var refused = await ReleaseTests.Do(api, release, "publish");
        Assert.Equal((422, 3), (refused.Status, refused.Json.GetProperty("places").GetArrayLength()));
        foreach (var made in new[] { good, bad, worse })
            Assert.Equal(404, (await api.Public.Get(made.Address)).Status);
        var still = await api.Admin.Get(ReleaseTests.Address(release));
        Assert.Equal(("planned", "\"1\""), (still.Text("state"), still.ETag));
        Assert.Equal(
            200,
            (
                await api.Admin.Ask(
                    HttpMethod.Delete,
                    $"{ReleaseTests.Address(release)}/items/{bad.Id}",
                    null,
                    [("If-Match", "\"1\"")]
                )
            ).Status
        );
    }

    [Theory, OnEveryStore]
    public async Task A_revision_older_than_what_is_public_is_refused(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await ReleaseTests.Retitle(api, highlight, 1, "Two");
        await api.Publish(highlight, "nl", "fr");
        var refused = await api.Admin.Post(
            "/manage/releases",
            new ReleaseRequest { Items = [ReleaseTests.Item(highlight, "nl", "fr") with { Revision = 1 }] }
        );
        Assert.Equal((409, "/problems/older-than-live"), (refused.Status, refused.Type));
    }

    [Theory, OnEveryStore]
    public async Task Nothing_is_published_and_withdrawn_at_once_and_a_report_keeps_its_year(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        await api.Save(report, new { fields = new { year = api.NewYear() } });
        var older = await ReleaseTests.Plan(
            api,
            new() { Items = [ReleaseTests.Item(report, "nl", "fr") with { Revision = 1 }] }
        );
        Assert.NotEmpty((await ReleaseTests.Do(api, older, "publish")).Errors("/fields/year"));
        await api.Publish(report, "nl", "fr");
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        var both = await ReleaseTests.Plan(
            api,
            new()
            {
                Items =
                [
                    ReleaseTests.Item(highlight, "nl"),
                    ReleaseTests.Item(highlight, "nl") with
                    {
                        Action = ReleaseAction.Withdraw,
                        ChangeNote = new Dictionary<string, string> { ["nl"] = "Weg" },
                    },
                ],
            }
        );
        Assert.NotEmpty((await ReleaseTests.Do(api, both, "publish")).Errors("/languages"));
        Assert.Equal(200, (await api.Public.Get(highlight.Address + "?lang=nl")).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_revision_that_was_erased_can_t_go_public(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        var release = await ReleaseTests.Plan(
            api,
            new() { Items = [ReleaseTests.Item(highlight, "nl", "fr") with { Revision = 1 }] }
        );
        await ReleaseTests.Retitle(api, highlight, 1, "Two");
        await api.Editor.Redactions.Redact(
            new()
            {
                Entry = highlight.Entry,
                Language = "nl",
                Reason = "Law",
                Authority = "Court",
            }
        );
        Assert.NotEmpty((await ReleaseTests.Do(api, release, "publish")).Errors("/revision"));
        Assert.False(
            (await api.Admin.Get($"{ReleaseTests.Address(release)}/preflight")).Json.GetProperty("ready").GetBoolean()
        );
    }
}
