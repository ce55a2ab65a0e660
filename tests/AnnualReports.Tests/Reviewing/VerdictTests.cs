using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using AnnualReports.Tests.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Reviewing;

/// <summary>What verdicts do to each other, to what is being published, and once somebody has left.</summary>
public sealed class VerdictTests
{
    static Task<ApiFixture> SecondPerson(Store store) =>
        Stores.Api(store, "second-person", "--Publishing:RequireSecondPerson=true");

    [Theory, OnEveryStore]
    public async Task A_rejection_that_comes_while_a_publication_is_prepared_stops_it(Store store)
    {
        var api = await Stores.Api(store, "require-review", "--Publishing:RequireReview=true");
        var reviewer = await Reviewer.New(api);
        var theme = await ApprovalTests.Theme(api.Admin);
        (await ApprovalTests.Approve(reviewer.Client, theme, 1)).Ok();
        var read = 0;
        var refused = await Assert.ThrowsAsync<Refusal>(() =>
            api.In(async services =>
            {
                var (db, states) = (services.GetRequiredService<ReportsDb>(), services.GetRequiredService<PublicStates>());
                return await services
                    .GetRequiredService<PublicationLog>()
                    .Publish(
                        async ct =>
                        {
                            var row = await db.Entries.AsNoTracking().SingleAsync(e => e.Id == Guid.Parse(theme), ct);
                            var entry = (await states.Entries([row], ct))[0];
                            if (++read == 1)
                                (
                                    await reviewer.Client.Post(
                                        $"/manage/themes/{theme}/reject",
                                        new { reason = "Not so." },
                                        ("If-Match", "\"1\"")
                                    )
                                ).Ok();
                            return [new Publish(entry, 1, ["nl", "fr"], Publish.Minor, new Dictionary<string, string>()) { Head = 1 }];
                        },
                        new(Guid.NewGuid()),
                        CancellationToken.None
                    );
            })
        );
        Assert.Equal(RefusalReason.ReviewNeeded, refused.Reason);
        Assert.True(read > 1, "It was not read again.");
    }

    [Theory, OnEveryStore]
    public async Task Whoever_rejects_what_they_approved_in_a_release_ends_that_approval(Store store)
    {
        var api = await SecondPerson(store);
        var reviewer = await Reviewer.New(api);
        var theme = await ApprovalTests.Theme(api.Admin);
        var release = await Approved(api, reviewer, theme);
        (await Reject(reviewer, theme)).Ok();
        var read = await api.Admin.Get(ReleaseTests.Address(release));
        Assert.Null(read.Items[0].Text("approvedBy"));
        Assert.Equal("rejected", read.Items[0].Text("review"));
        // Whoever has read it with the approval can't publish it, and whoever reads it now neither.
        Assert.Equal(412, (await ReleaseTests.Do(api, release, "publish")).Status);
        Assert.Equal("/problems/second-person-needed", (await ReleaseTests.Do(api, read, "publish")).Type);
    }

    [Theory, OnEveryStore]
    public async Task A_rejection_with_the_whole_release_ends_the_approvals_of_its_items_too(Store store)
    {
        var api = await SecondPerson(store);
        var reviewer = await Reviewer.New(api);
        var theme = await ApprovalTests.Theme(api.Admin);
        var release = await Approved(api, reviewer, theme);
        (await reviewer.Client.Judge(ReleaseTests.Address(release), "reject", new { reason = "Not so." })).Ok();
        var read = await api.Admin.Get(ReleaseTests.Address(release));
        Assert.Null(read.Items[0].Text("approvedBy"));
        Assert.NotEqual(release.ETag, read.ETag);
    }

    [Theory, OnEveryStore]
    public async Task What_somebody_else_rejected_is_not_approved_for_whoever_wrote_it(Store store)
    {
        var api = await SecondPerson(store);
        var (first, second) = (await Reviewer.New(api), await Reviewer.New(api));
        var theme = await ApprovalTests.Theme(api.Admin);
        var release = await Approved(api, first, theme);
        (await Reject(second, theme)).Ok();
        Assert.Equal("/problems/second-person-needed", (await ReleaseTests.Do(api, release, "publish")).Type);
        (await ApprovalTests.Approve(second.Client, theme, 1)).Ok();
        Assert.Equal("published", (await ReleaseTests.Do(api, release, "publish")).Ok().Text("state"));
    }

    /// <summary>A release of a theme whose item somebody has approved.</summary>
    static async Task<Answer> Approved(ApiFixture api, Reviewer reviewer, string theme)
    {
        var item = new ReleaseItemDraft
        {
            Entry = Guid.Parse(theme),
            Languages = ["nl", "fr"],
            Revision = 1,
        };
        var release = await ReleaseTests.Plan(api, new() { Items = [item] });
        return (
            await reviewer.Client.Post(
                $"{ReleaseTests.Address(release)}/items/{theme}/approve",
                "",
                ("If-Match", release.ETag)
            )
        ).Ok();
    }

    static Task<Answer> Reject(Reviewer reviewer, string theme) =>
        reviewer.Client.Post($"/manage/themes/{theme}/reject", new { reason = "Not so." }, ("If-Match", "\"1\""));

    [Theory, OnEveryStore]
    public async Task What_others_say_of_a_revision_stands_after_somebody_has_left(Store store)
    {
        var api = await Stores.Api(store);
        var (leaver, other) = (await Reviewer.New(api), await Reviewer.New(api));
        var report = await api.PublicReport();
        var (rejected, approved, alone) = (
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl")
        );
        (await leaver.Client.Approve(rejected, 1)).Ok();
        (await other.Client.Reject(rejected, 1)).Ok();
        (await leaver.Client.Reject(approved, 1)).Ok();
        (await other.Client.Approve(approved, 1)).Ok();
        (await leaver.Client.Approve(alone, 1)).Ok();
        Assert.Equal(["rejected", "rejected", "approved"], await States(api, rejected, approved, alone));
        (await api.Admin.Post($"/manage/people/{leaver.Id}/deactivate", new { reason = "Leaves" })).Ok();
        Assert.Equal(["rejected", "approved", null], await States(api, rejected, approved, alone));
    }

    static async Task<string?[]> States(ApiFixture api, params Made[] made) =>
        [.. await Task.WhenAll(made.Select(api.State))];

    [Theory, OnEveryStore]
    public async Task An_approval_of_what_is_public_in_one_language_alone_is_cleared_by_a_change(Store store)
    {
        var api = await Stores.Api(store);
        var reviewer = await Reviewer.New(api);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        (await reviewer.Client.Approve(highlight, 1)).Ok();
        await api.Publish(highlight, "nl");
        var saved = (await ReleaseTests.Retitle(api, highlight, 1, "Changed")).Ok();
        Assert.Contains("clears the approval", saved.Json.GetProperty("warnings").ToString(), StringComparison.Ordinal);
        Assert.Equal("cleared", saved.Json.GetProperty("review").Text("state"));
        var listed = (await api.Admin.Get($"/manage/highlights?report={highlight.Report}")).Items;
        Assert.Equal("cleared", listed.Single(i => i.Text("id") == highlight.Id).Text("review"));
        var audited = (await api.Admin.Get($"/manage/audit?entry={highlight.Id}&operation=PatchHighlight")).Items;
        Assert.Contains(audited, a => a.Text("target") == "approval" && a.Text("detail") == "cleared");
        // Once all languages are public, it has done its work.
        (await reviewer.Client.Approve(highlight, 2)).Ok();
        await api.Publish(highlight, "nl", "fr");
        Assert.False((await ReleaseTests.Retitle(api, highlight, 2, "Next")).Ok().Json.TryGetProperty("warnings", out _));
        // A language that was public before, and says the same, is not missing.
        await api.Publish(highlight, "nl", "fr");
        (
            await api.Admin.Patch(
                highlight.Manage,
                new { translations = new { nl = new { title = "Only Dutch" } } },
                ("If-Match", "\"3\"")
            )
        ).Ok();
        (await reviewer.Client.Approve(highlight, 4)).Ok();
        await api.Publish(highlight, "nl");
        Assert.False((await ReleaseTests.Retitle(api, highlight, 4, "Last")).Ok().Json.TryGetProperty("warnings", out _));
    }

    [Theory, OnEveryStore]
    public async Task Notes_on_changes_are_part_of_what_is_approved_with_a_release(Store store)
    {
        var api = await Stores.Api(store);
        var reviewer = await Reviewer.New(api);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        var release = await ReleaseTests.Plan(api, new() { Items = [ReleaseTests.Item(highlight, "nl")] });
        var path = ReleaseTests.Address(release);
        var read = await reviewer.Client.Get($"{path}/review");
        (
            await api.Admin.Patch(
                path,
                new { changeNote = new { nl = "Nieuw.", fr = "Nouveau.", de = "Neu.", en = "New." } },
                ("If-Match", release.ETag)
            )
        ).Ok();
        Assert.Equal(412, (await reviewer.Client.Post($"{path}/approve", new { }, ("If-Match", read.ETag))).Status);
    }
}
