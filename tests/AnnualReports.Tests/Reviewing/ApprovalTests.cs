using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Tests.Publishing;

namespace AnnualReports.Tests.Reviewing;

/// <summary>Approvals and rejections, and what is published with the setting that asks for one.</summary>
public sealed class ApprovalTests
{
    static Task<ApiFixture> Strict(Store store) => Stores.Api(store, "require-review", "--Publishing:RequireReview=true");

    [Theory, OnEveryStore]
    public async Task Nothing_is_published_before_somebody_else_has_approved_the_revision(Store store)
    {
        var api = await Strict(store);
        var reviewer = await Reviewer.New(api);
        var theme = await Theme(api.Admin);
        Assert.Equal("/problems/review-needed", (await Publish(api, theme, 1)).Type);
        Assert.Equal("/problems/second-person-needed", (await Approve(api.Admin, theme, 1)).Type);
        Assert.Equal("approved", (await Approve(reviewer.Client, theme, 1)).Ok().Text("state"));
        Assert.Equal(200, (await Publish(api, theme, 1)).Status);
        // The next revision needs another approval, and who approved the first may give it.
        (await Retitle(api.Admin, theme, 1, "Twee")).Ok();
        Assert.Equal("/problems/review-needed", (await Publish(api, theme, 2)).Type);
        (await Approve(reviewer.Client, theme, 2)).Ok();
        Assert.Equal(200, (await Publish(api, theme, 2)).Status);
    }

    [Theory, OnEveryStore]
    public async Task An_approval_of_whoever_wrote_some_of_it_does_not_count(Store store)
    {
        var api = await Strict(store);
        var both = await api.As(Role.Publisher, "Both");
        var other = await Reviewer.New(api);
        var theme = await Theme(api.Admin);
        (await Retitle(both, theme, 1, "Twee")).Ok();
        (await Retitle(api.Admin, theme, 2, "Drie")).Ok();
        Assert.Equal("/problems/second-person-needed", (await Approve(both, theme, 3)).Type);
        (await Approve(other.Client, theme, 3)).Ok();
        Assert.Equal(200, (await Publish(api, theme, 3)).Status);
        // Since it was published, the other one wrote none of it.
        (await Retitle(api.Admin, theme, 3, "Vier")).Ok();
        (await Approve(both, theme, 4)).Ok();
        Assert.Equal(200, (await Publish(api, theme, 4)).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_change_after_the_approval_clears_it_and_says_so(Store store)
    {
        var api = await Stores.Api(store);
        var reviewer = await Reviewer.New(api);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        (await reviewer.Client.Approve(highlight, 1)).Ok();
        var saved = await ReleaseTests.Retitle(api, highlight, 1, "Changed");
        var review = saved.Ok().Json.GetProperty("review");
        Assert.Equal("cleared", review.Text("state"));
        var warning = saved.Json.GetProperty("warnings").EnumerateArray().Single(w => w.Text("pointer") is "");
        Assert.Equal(
            $"Revision 1 was approved by {await reviewer.Name()}. This change clears the approval: ask for a review again.",
            warning.Text("detail")
        );
        var audited = (await api.Admin.Get($"/manage/audit?entry={highlight.Id}&operation=PatchHighlight")).Items;
        Assert.Contains(audited, a => a.Text("target") == "approval" && a.Text("detail") == "cleared");
        Assert.Equal("cleared", Card(await api.Admin.Get($"/manage/highlights?report={highlight.Report}"), highlight).Text("review"));
        // The next change has nothing to clear.
        var again = await ReleaseTests.Retitle(api, highlight, 2, "Changed again");
        Assert.False(again.Ok().Json.TryGetProperty("warnings", out _));
        // And what was published has done its work.
        (await reviewer.Client.Approve(highlight, 3)).Ok();
        await api.Publish(highlight, "nl", "fr");
        var later = (await ReleaseTests.Retitle(api, highlight, 3, "Next year")).Ok();
        Assert.False(later.Json.TryGetProperty("warnings", out _));
        Assert.Null(await api.State(highlight));
    }

    static JsonElement Card(Answer list, Made made) => list.Items.Single(i => i.Text("id") == made.Id);

    [Theory, OnEveryStore]
    public async Task A_translation_that_is_saved_clears_it_too(Store store)
    {
        var api = await Stores.Api(store);
        var reviewer = await Reviewer.New(api);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        (await reviewer.Client.Approve(highlight, 1)).Ok();
        var saved = await api.Admin.Put(
            $"{highlight.Manage}/translations/fr",
            Given.HighlightIn("fr"),
            ("If-None-Match", "*")
        );
        Assert.Contains("clears the approval", saved.Ok().Headers.GetValues("Save-Warnings").Single(), StringComparison.Ordinal);
        Assert.Equal("cleared", await api.State(highlight));
    }

    [Theory, OnEveryStore]
    public async Task A_rejection_stops_what_others_approved_until_it_is_changed(Store store)
    {
        var api = await Strict(store);
        var (first, second) = (await Reviewer.New(api), await Reviewer.New(api));
        var theme = await Theme(api.Admin);
        (await Approve(first.Client, theme, 1)).Ok();
        var rejected = await second.Client.Post(
            $"/manage/themes/{theme}/reject",
            new { reason = "Too long." },
            ("If-Match", "\"1\"")
        );
        Assert.Equal("rejected", rejected.Ok().Text("state"));
        Assert.Equal(
            "Too long.",
            rejected.Json.GetProperty("verdicts").EnumerateArray().First(v => v.Text("verdict") == "rejected").Text("reason")
        );
        Assert.Contains("has rejected", (await Publish(api, theme, 1)).Json.ToString(), StringComparison.Ordinal);
        // Whoever rejected it may think again.
        Assert.Equal("approved", (await Approve(second.Client, theme, 1)).Ok().Text("state"));
        Assert.Equal(200, (await Publish(api, theme, 1)).Status);
    }

    [Theory, OnEveryStore]
    public async Task An_approval_satisfies_the_rule_of_the_second_person(Store store)
    {
        var api = await Stores.Api(store, "second-person", "--Publishing:RequireSecondPerson=true");
        var reviewer = await Reviewer.New(api);
        var theme = await Theme(api.Admin);
        Assert.Equal("/problems/second-person-needed", (await Publish(api, theme, 1)).Type);
        (await Approve(reviewer.Client, theme, 1)).Ok();
        Assert.Equal(200, (await Publish(api, theme, 1)).Status);
    }

    [Theory, OnEveryStore]
    public async Task An_approval_of_an_item_of_a_release_is_one_of_its_revision(Store store)
    {
        var api = await Strict(store);
        var reviewer = await Reviewer.New(api);
        var theme = await Theme(api.Admin);
        var release = await ReleaseTests.Plan(
            api,
            new()
            {
                Items =
                [
                    new()
                    {
                        Entry = Guid.Parse(theme),
                        Languages = ["nl", "fr"],
                        Revision = 1,
                    },
                ],
            }
        );
        Assert.Equal("/problems/review-needed", (await ReleaseTests.Do(api, release, "publish")).Type);
        var approved = await reviewer.Client.Post(
            $"{ReleaseTests.Address(release)}/items/{theme}/approve",
            "",
            ("If-Match", release.ETag)
        );
        Assert.Equal("approved", approved.Ok().Items[0].Text("review"));
        Assert.Equal("approved", (await api.Admin.Get($"/manage/themes/{theme}/review")).Text("state"));
        Assert.Equal("published", (await ReleaseTests.Do(api, approved, "publish")).Ok().Text("state"));
    }

    [Theory, OnEveryStore]
    public async Task What_somebody_said_of_drafts_does_not_count_after_they_left(Store store)
    {
        var api = await Strict(store);
        var (leaver, other) = (await Reviewer.New(api), await Reviewer.New(api));
        var (approved, rejected) = (await Theme(api.Admin), await Theme(api.Admin));
        (await Approve(leaver.Client, approved, 1)).Ok();
        (
            await leaver.Client.Post($"/manage/themes/{rejected}/reject", new { reason = "No." }, ("If-Match", "\"1\""))
        ).Ok();
        (await api.Admin.Post($"/manage/people/{leaver.Id}/deactivate", new { reason = "Leaves" })).Ok();
        Assert.Equal("/problems/review-needed", (await Publish(api, approved, 1)).Type);
        (await Approve(other.Client, rejected, 1)).Ok();
        Assert.Equal(200, (await Publish(api, rejected, 1)).Status);
    }

    [Theory, OnEveryStore]
    public async Task Some_entries_of_a_release_are_approved_and_others_rejected(Store store)
    {
        var api = await Stores.Api(store);
        var reviewer = await Reviewer.New(api);
        var report = await api.PublicReport();
        var (first, second, third) = (
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl")
        );
        var release = await ReleaseTests.Plan(
            api,
            new() { Items = [.. new[] { first, second, third }.Select(m => ReleaseTests.Item(m, "nl"))] }
        );
        var path = ReleaseTests.Address(release);
        (await reviewer.Client.Judge(path, "approve", new { entries = new[] { first.Entry } })).Ok();
        var judged = await reviewer.Client.Judge(path, "reject", new { reason = "Not these.", entries = new[] { second.Entry } });
        Assert.Equal(("1", "1", "1"), (judged.Ok().Text("approved"), judged.Text("rejected"), judged.Text("undecided")));
        var item = judged.Items.Single(i => i.Text("entry") == second.Id);
        Assert.Equal("Not these.", item.GetProperty("verdicts")[0].Text("reason"));
        Assert.Equal("Not these.", Assert.Single((await api.Admin.Get($"{path}/comments")).Items).Text("text"));
        var unknown = await reviewer.Client.Judge(path, "approve", new { entries = new[] { report.Entry } });
        Assert.NotEmpty(unknown.Errors("/entries/0"));
        // All or none: who wrote some of it approves nothing of it.
        Assert.Equal("/problems/second-person-needed", (await api.Admin.Judge(path, "approve", new { })).Type);
        Assert.Null(await api.State(third));
    }

    internal static async Task<string> Theme(HttpClient writer)
    {
        var made = await writer.Post(
            "/manage/themes",
            new ThemeDraft
            {
                Slug = Given.NewSlug("theme"),
                Fields = new(),
                Translations = new Dictionary<string, ThemeText>
                {
                    ["nl"] = new() { Name = "Een" },
                    ["fr"] = new() { Name = "Un" },
                },
            }
        );
        return made.Ok().Text("id")!;
    }

    static Task<Answer> Retitle(HttpClient writer, string theme, int revision, string name) =>
        writer.Patch(
            $"/manage/themes/{theme}",
            new { translations = new { nl = new { name }, fr = new { name } } },
            ("If-Match", $"\"{revision}\"")
        );

    internal static Task<Answer> Approve(HttpClient client, string theme, int revision) =>
        client.Post($"/manage/themes/{theme}/approve", "", ("If-Match", $"\"{revision}\""));

    static Task<Answer> Publish(ApiFixture api, string theme, int revision) =>
        api.Admin.Post($"/manage/themes/{theme}/publish", new { languages = "all" }, ("If-Match", $"\"{revision}\""));
}
