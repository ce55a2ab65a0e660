using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using AnnualReports.Tests.Publishing;
using AnnualReports.Tests.Security;

namespace AnnualReports.Tests.Reviewing;

/// <summary>What waits for whom, in GET /manage/me and in lists.</summary>
public sealed class WaitingTests
{
    [Theory, OnEveryStore]
    public async Task A_request_waits_for_each_who_is_named_until_they_answer(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (first, second, third) = (await Reviewer.In(api, report), await Reviewer.In(api, report), await Reviewer.In(api, report));
        var made = await api.Highlight(report, null, "nl");
        await api.Ask(made, first, second);
        string[] waits = [$"review {made.Slug} 1"];
        Assert.Equal(waits, await first.Waiting());
        Assert.Equal(waits, await second.Waiting());
        Assert.DoesNotContain(waits[0], await third.Waiting());
        (await third.Client.Approve(made, 1)).Ok();
        Assert.Equal(waits, await first.Waiting());
        (await first.Client.Approve(made, 1)).Ok();
        Assert.Empty(await first.Waiting());
        Assert.Equal(waits, await second.Waiting());
        // After a change, it waits for both again; once it is public, for nobody.
        (await second.Client.Approve(made, 1)).Ok();
        await api.Save(made, new { translations = new { nl = new { title = "Changed" } } });
        Assert.Equal(waits, await first.Waiting());
        await api.Publish(made, "nl");
        Assert.Empty(await first.Waiting());
        await api.Save(made, new { translations = new { nl = new { title = "Next" } } });
        Assert.Empty(await first.Waiting());
    }

    [Theory, OnEveryStore]
    public async Task A_role_is_asked_where_it_holds_and_one_answer_is_enough(Store store)
    {
        var api = await Stores.Api(store, "review-roles");
        var (report, foreign) = (await api.PublicReport(), await api.PublicReport());
        var (first, second) = (await Reviewer.In(api, report), await Reviewer.In(api, report));
        var stranger = await Reviewer.In(api, foreign);
        var made = await api.Highlight(report, null, "nl");
        var asked = await api.Ask(made);
        Assert.Equal("reviewer", asked.Json.GetProperty("requests")[0].Text("role"));
        string[] waits = [$"review {made.Slug} 1"];
        Assert.Equal(waits, await first.Waiting());
        Assert.Equal(waits, await second.Waiting());
        Assert.Empty(await stranger.Waiting());
        // Who asked the others is not waited for.
        Assert.Empty(await api.Admin.Waiting());
        (await first.Client.Approve(made, 1)).Ok();
        Assert.Empty(await second.Waiting());
    }

    [Theory, OnEveryStore]
    public async Task What_is_rejected_waits_for_who_wrote_it_and_for_who_asked(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var reviewer = await Reviewer.In(api, report);
        var (_, editor) = await Editor(api);
        var made = await api.Highlight(report, null, "nl");
        (await editor.Patch(made.Manage, new { translations = new { nl = new { title = "Mine" } } }, ("If-Match", "\"1\""))).Ok();
        await api.Ask(made, reviewer);
        (await reviewer.Client.Reject(made, 2)).Ok();
        Assert.Equal([$"mend {made.Slug} 1"], await editor.Waiting());
        Assert.Contains($"mend {made.Slug} 1", await api.Admin.Waiting());
        Assert.Equal([made.Slug], await editor.WaitingIn("highlights"));
        Assert.Empty(await reviewer.Waiting());
        (await editor.Patch(made.Manage, new { translations = new { nl = new { title = "Better" } } }, ("If-Match", "\"2\""))).Ok();
        Assert.Empty(await editor.Waiting());
        Assert.Equal([$"review {made.Slug} 1"], await reviewer.Waiting());
    }

    static async Task<(Guid Id, HttpClient Client)> Editor(ApiFixture api)
    {
        var (id, client) = await api.Nobody("editor");
        await api.Grant(id, Role.Editor);
        return (id, client);
    }

    [Theory, OnEveryStore]
    public async Task A_request_is_taken_back_and_waits_for_nobody(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var reviewer = await Reviewer.In(api, report);
        var made = await api.Highlight(report, null, "nl");
        var request = (await api.Ask(made, reviewer)).Json.GetProperty("requests")[0].Text("id");
        Assert.Equal("requested", await api.State(made));
        Assert.Equal(204, (await api.Admin.Post($"/manage/reviews/{request}/take-back", "")).Status);
        Assert.Empty(await reviewer.Waiting());
        Assert.Null(await api.State(made));
        Assert.Equal(404, (await api.Admin.Post($"/manage/reviews/{request}/take-back", "")).Status);
    }

    [Theory, OnEveryStore]
    public async Task What_was_asked_of_somebody_who_left_is_asked_of_the_role(Store store)
    {
        var api = await Stores.Api(store);
        var (leaver, other) = (await Reviewer.New(api), await Reviewer.New(api));
        var made = await api.Highlight(await api.PublicReport(), null, "nl");
        await api.Ask(made, leaver);
        Assert.DoesNotContain($"review {made.Slug} 1", await other.Waiting());
        (await api.Admin.Post($"/manage/people/{leaver.Id}/deactivate", new { reason = "Leaves" })).Ok();
        Assert.Contains($"review {made.Slug} 1", await other.Waiting());
    }

    [Theory, OnEveryStore]
    public async Task Nothing_waits_of_what_was_deleted_or_given_up(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var reviewer = await Reviewer.In(api, report);
        var (deleted, planned) = (await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"));
        await api.Ask(deleted, reviewer);
        var release = await ReleaseTests.Plan(api, new() { Items = [ReleaseTests.Item(planned, "nl")] });
        var path = ReleaseTests.Address(release);
        (await api.Admin.Post($"{path}/request-review", new { people = new[] { reviewer.Id } })).Ok();
        (
            await api.Admin.Post(
                $"{path}/request-review",
                new { people = new[] { reviewer.Id }, entries = new[] { planned.Entry } }
            )
        ).Ok();
        Assert.Equal(3, (await reviewer.Waiting()).Length);
        Assert.Equal([planned.Slug], (await reviewer.Client.WaitingIn("highlights")).Except([deleted.Slug]));
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, deleted.Manage, null, [("If-Match", "\"1\"")])).Status);
        (await ReleaseTests.Do(api, release, "cancel")).Ok();
        Assert.Empty(await reviewer.Waiting());
    }

    [Theory, OnEveryStore]
    public async Task A_release_of_a_whole_report_waits_until_all_that_it_would_publish_is_answered(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var reviewer = await Reviewer.In(api, report);
        var first = await api.Highlight(report, null, "nl");
        await api.Highlight(report, null, "nl");
        var release = await ReleaseTests.Plan(api, new() { Report = report.Slug });
        var path = ReleaseTests.Address(release);
        (await api.Admin.Post($"{path}/request-review", new { people = new[] { reviewer.Id } })).Ok();
        Assert.Equal(["review release 2"], await reviewer.Waiting());
        Assert.Equal("2", (await reviewer.Client.Judge(path, "approve", new { })).Ok().Text("approved"));
        Assert.Empty(await reviewer.Waiting());
        await api.Save(first, new { translations = new { nl = new { title = "Changed" } } });
        Assert.Equal(["review release 1"], await reviewer.Waiting());
    }

    [Theory, OnEveryStore]
    public async Task What_is_wrong_with_a_request_is_said_with_its_place(Store store)
    {
        var api = await Stores.Api(store);
        var made = await api.Highlight(await api.PublicReport(), null, "nl");
        Task<Answer> Ask(object request) => api.Admin.Post($"{made.Manage}/request-review", request);
        Assert.NotEmpty((await Ask(new { people = Array.Empty<Guid>() })).Errors("/people"));
        Assert.NotEmpty((await Ask(new { people = new[] { Guid.NewGuid() } })).Errors("/people/0"));
        Assert.NotEmpty((await Ask(new { people = Enumerable.Range(0, Limits.Invited + 1).Select(_ => Guid.NewGuid()) })).Errors("/people"));
        Assert.NotEmpty((await Ask(new { due = "2001-01-01T00:00:00Z" })).Errors("/due"));
        for (var i = 0; i < Limits.Requests; i++)
            (await Ask(new { })).Ok();
        Assert.Equal(422, (await Ask(new { })).Status);
    }

    [Theory, OnEveryStore]
    public async Task Those_who_can_be_asked_are_listed_by_where_they_may_approve(Store store)
    {
        var api = await Stores.Api(store, "review-roles");
        var report = await api.PublicReport();
        var reviewer = await Reviewer.In(api, report);
        var listed = (await api.Admin.Get("/manage/reviewers?limit=100")).Items.Single(r => r.Text("id") == $"{reviewer.Id}");
        Assert.Equal((await reviewer.Name(), report.Slug), (listed.Text("name"), listed.Text("report")));
        var stranger = await api.Granted(Role.Editor, (await api.PublicReport()).Slug);
        Assert.DoesNotContain((await stranger.Get("/manage/reviewers?limit=100")).Items, r => r.Text("id") == $"{reviewer.Id}");
    }

    [Theory, OnEveryStore]
    public async Task A_save_clears_each_approval_that_came_before_it_however_close(Store store)
    {
        var api = await Stores.Api(store);
        var (first, second) = (await Reviewer.New(api), await Reviewer.New(api));
        var made = await api.Highlight(await api.PublicReport(), null, "nl");
        var approved = new List<string>();
        for (var revision = 1; revision <= 20; revision++)
        {
            var answers = await Task.WhenAll(
                first.Client.Approve(made, revision),
                second.Client.Approve(made, revision),
                api.Admin.Patch(
                    made.Manage,
                    new { translations = new { nl = new { title = $"Title {revision}" } } },
                    ("If-Match", $"\"{revision}\"")
                )
            );
            answers[2].Ok();
            Assert.All(answers.Take(2), a => Assert.True(a.Status is 200 or 412, $"{a.Status} {a.Json}"));
            if (answers.Take(2).Any(a => a.Status == 200))
                approved.Add($"{revision}");
        }
        var audited = (await api.Admin.Get($"/manage/audit?entry={made.Id}&operation=PatchHighlight&limit=100")).Items;
        Assert.Equal(
            approved.Order(),
            audited.Where(a => a.Text("target") == "approval").Select(a => a.Text("revisionBefore")!).Order()
        );
    }
}
