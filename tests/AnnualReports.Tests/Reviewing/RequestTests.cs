using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.Publishing;
using AnnualReports.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Reviewing;

/// <summary>Who can be asked for what, and when a request is over.</summary>
public sealed class RequestTests
{
    static Task<Answer> Ask(ApiFixture api, Made made, object request) =>
        api.Admin.Post($"{made.Manage}/request-review", request);

    [Theory, OnEveryStore]
    public async Task Only_those_are_asked_who_can_answer(Store store)
    {
        var api = await Stores.Api(store);
        var (report, foreign) = (await api.PublicReport(), await api.PublicReport());
        var (made, theirs) = (await api.Highlight(report, null, "nl"), await api.Highlight(foreign, null, "nl"));
        var (viewer, _) = await api.Nobody("viewer");
        await api.Grant(viewer, Role.Viewer);
        var (stranger, reviewer) = (await Reviewer.In(api, foreign), await Reviewer.In(api, report));
        Assert.NotEmpty((await Ask(api, made, new { people = new[] { viewer } })).Errors("/people/0"));
        Assert.NotEmpty((await Ask(api, made, new { people = new[] { reviewer.Id, stranger.Id } })).Errors("/people/1"));
        (await Ask(api, made, new { people = new[] { reviewer.Id } })).Ok();
        // With a release, each has to be able to answer for all that is asked.
        var release = await ReleaseTests.Plan(
            api,
            new() { Items = [ReleaseTests.Item(made, "nl"), ReleaseTests.Item(theirs, "nl")] }
        );
        var path = $"{ReleaseTests.Address(release)}/request-review";
        Assert.NotEmpty((await api.Admin.Post(path, new { people = new[] { reviewer.Id } })).Errors("/people/0"));
        (await api.Admin.Post(path, new { people = new[] { reviewer.Id }, entries = new[] { made.Entry } })).Ok();
    }

    [Theory, OnEveryStore]
    public async Task Whoever_signs_in_may_have_the_role_by_a_claim_so_they_can_be_asked(Store store)
    {
        var api = await Stores.Api(store);
        var made = await api.Highlight(await api.PublicReport(), null, "nl");
        var person = await api.Admin.Post(
            "/manage/people",
            new
            {
                name = Given.NewSlug("lawyer"),
                kind = "person",
                issuer = "https://id.example",
                subject = Given.NewSlug("subject"),
            }
        );
        var people = new[] { person.Ok().Json.GetProperty("id").GetGuid() };
        Assert.NotEmpty((await Ask(api, made, new { people })).Errors("/people/0"));
        (
            await api.Admin.Post(
                "/manage/grants",
                new
                {
                    claim = $"groups={Given.NewSlug("lawyers")}",
                    role = "reviewer",
                    report = made.Report,
                    reason = "Test",
                }
            )
        ).Ok();
        (await Ask(api, made, new { people })).Ok();
    }

    [Theory, OnEveryStore]
    public async Task A_role_is_asked_by_its_name_if_it_can_approve(Store store)
    {
        var api = await Stores.Api(store);
        var made = await api.Highlight(await api.PublicReport(), null, "nl");
        var asked = (await Ask(api, made, new { role = "reviewer" })).Ok();
        Assert.Equal("reviewer", asked.Json.GetProperty("requests")[0].Text("role"));
        Assert.NotEmpty((await Ask(api, made, new { role = "publisher" })).Errors("/role"));
        var reviewer = await Reviewer.New(api);
        Assert.NotEmpty((await Ask(api, made, new { role = "reviewer", people = new[] { reviewer.Id } })).Errors("/role"));
    }

    [Theory, OnEveryStore]
    public async Task A_request_outlasts_the_publication_of_an_older_revision(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var reviewer = await Reviewer.In(api, report);
        var made = await api.Highlight(report, null, "nl");
        var pinned = new ReleaseItemDraft
        {
            Entry = made.Entry,
            Languages = ["nl"],
            Revision = 1,
        };
        var release = await ReleaseTests.Plan(api, new() { Items = [pinned] });
        await api.Save(made, new { translations = new { nl = new { title = "Newer" } } });
        await api.Ask(made, reviewer);
        (await ReleaseTests.Do(api, release, "publish")).Ok();
        Assert.Equal([$"review {made.Slug} 1"], await reviewer.Waiting());
        Assert.Equal("requested", await api.State(made));
        await api.Publish(made, "nl");
        Assert.Empty(await reviewer.Waiting());
        Assert.Null(await api.State(made));
    }

    [Theory, OnEveryStore]
    public async Task Nobody_is_said_to_be_asked_once_a_release_is_given_up(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (first, second) = (await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"));
        var whole = await ReleaseTests.Plan(api, new() { Report = report.Slug });
        (await api.Admin.Post($"{ReleaseTests.Address(whole)}/request-review", new { })).Ok();
        Assert.Equal("requested", await api.State(first));
        var some = await ReleaseTests.Plan(api, new() { Items = [ReleaseTests.Item(second, "nl")] });
        (await api.Admin.Post($"{ReleaseTests.Address(some)}/request-review", new { })).Ok();
        (await ReleaseTests.Do(api, whole, "cancel")).Ok();
        Assert.Null(await api.State(first));
        Assert.Equal("requested", await api.State(second));
        (await ReleaseTests.Do(api, some, "cancel")).Ok();
        Assert.Null(await api.State(second));
    }

    [Theory, OnEveryStore]
    public async Task What_waits_of_a_release_of_a_whole_report_is_in_the_lists_of_its_kinds(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var reviewer = await Reviewer.In(api, report);
        var (first, second) = (await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"));
        var release = await ReleaseTests.Plan(api, new() { Report = report.Slug });
        (await api.Admin.Post($"{ReleaseTests.Address(release)}/request-review", new { people = new[] { reviewer.Id } })).Ok();
        Assert.Equal(
            new[] { first.Slug, second.Slug }.Order(StringComparer.Ordinal),
            (await reviewer.Client.WaitingIn("highlights")).Order(StringComparer.Ordinal)
        );
        (await reviewer.Client.Approve(first, 1)).Ok();
        Assert.Equal([second.Slug], await reviewer.Client.WaitingIn("highlights"));
        (await reviewer.Client.Judge(ReleaseTests.Address(release), "approve", new { })).Ok();
        Assert.Empty(await reviewer.Client.WaitingIn("highlights"));
    }

    [Theory, OnEveryStore]
    public async Task What_is_to_be_mended_waits_for_all_who_wrote_it_where_they_still_may_read_it(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var reviewer = await Reviewer.In(api, report);
        var made = await api.Highlight(report, null, "nl");
        var (id, editor) = await api.Nobody("editor");
        var grant = await api.Grant(id, Role.Editor, report.Slug);
        (await editor.Patch(made.Manage, new { translations = new { nl = new { title = "Mine" } } }, ("If-Match", "\"1\""))).Ok();
        await api.Save(made, new { translations = new { nl = new { title = "Another's" } } });
        (await reviewer.Client.Reject(made, 3)).Ok();
        // Not only for whoever saved last.
        Assert.Equal([$"mend {made.Slug} 1"], await editor.Waiting());
        (await api.Admin.Post($"/manage/grants/{grant}/end", new { reason = "Elsewhere" })).Ok();
        Assert.Empty(await editor.Waiting());
    }

    [Theory, OnEveryStore]
    public async Task So_many_entries_can_be_named_and_each_once(Store store)
    {
        var api = await Stores.Api(store);
        var made = await api.Highlight(await api.PublicReport(), null, "nl");
        var release = await ReleaseTests.Plan(api, new() { Items = [ReleaseTests.Item(made, "nl")] });
        var path = $"{ReleaseTests.Address(release)}/request-review";
        var many = Enumerable.Range(0, Limits.ReviewedTogether + 1).Select(_ => Guid.NewGuid());
        Assert.NotEmpty((await api.Admin.Post(path, new { entries = many })).Errors("/entries"));
        Assert.NotEmpty((await api.Admin.Post(path, new { entries = new[] { made.Entry, made.Entry } })).Errors("/entries/1"));
        (await api.Admin.Post(path, new { entries = new[] { made.Entry } })).Ok();
    }

    [Theory, OnEveryStore]
    public async Task However_much_was_said_it_can_be_rejected(Store store)
    {
        var api = await Stores.Api(store);
        var reviewer = await Reviewer.New(api);
        var made = await api.Highlight(await api.PublicReport(), null, "nl");
        await api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            return await db.Write(
                async token =>
                {
                    var entry = await db.Entries.SingleAsync(e => e.Id == made.Entry, token);
                    db.Comments.AddRange(
                        Enumerable
                            .Range(0, Limits.Comments)
                            .Select(_ => new CommentRow
                            {
                                Id = Guid.NewGuid(),
                                EntryNo = entry.No,
                                Text = "Hm",
                                At = db.Now,
                                By = reviewer.Id,
                            })
                    );
                    return await db.SaveChangesAsync(token);
                },
                _ => Task.FromResult(false),
                CancellationToken.None,
                isAudited: false
            );
        });
        Assert.Equal(422, (await reviewer.Client.Post($"{made.Manage}/comments", new { text = "One more." })).Status);
        Assert.Equal("rejected", (await reviewer.Client.Reject(made, 1, "Too much to say.")).Ok().Text("state"));
    }

    [Theory, OnEveryStore]
    public async Task A_comment_on_a_release_is_for_those_who_read_the_release(Store store)
    {
        var api = await Stores.Api(store);
        var (report, foreign) = (await api.PublicReport(), await api.PublicReport());
        var made = await api.Highlight(foreign, null, "nl");
        var release = await ReleaseTests.Plan(api, new() { Items = [ReleaseTests.Item(made, "nl")] });
        var comment = (await api.Admin.Post($"{ReleaseTests.Address(release)}/comments", new { text = "Wait." })).Ok();
        // They read all drafts, and the releases of another report.
        var (id, client) = await api.Nobody("both");
        await api.Grant(id, Role.Viewer);
        await api.Grant(id, Role.Reviewer, report.Slug);
        Assert.Equal(403, (await client.Get(comment.Headers.Location!.ToString())).Status);
    }

    [Theory, OnEveryStore]
    public async Task Whoever_asked_sees_what_is_overdue_and_who_is_asked(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        var api = await Stores.Api(store, "overdue-reviews", clock);
        var report = await api.PublicReport();
        var (reviewer, asker) = (await Reviewer.In(api, report), await api.Granted(Role.Editor, report.Slug));
        var made = await api.Highlight(report, null, "nl");
        async Task<System.Text.Json.JsonElement[]> Unanswered() =>
            [.. (await asker.Get("/manage/me")).Json.GetProperty("unanswered").EnumerateArray()];
        (
            await asker.Post(
                $"{made.Manage}/request-review",
                new { people = new[] { reviewer.Id }, due = clock.GetUtcNow().AddDays(1) }
            )
        ).Ok();
        Assert.Empty(await Unanswered());
        clock.Advance(TimeSpan.FromDays(2));
        var late = Assert.Single(await Unanswered());
        Assert.Equal(("True", made.Slug), (late.Text("overdue"), late.GetProperty("entry").Text("slug")));
        Assert.Equal(await reviewer.Name(), late.GetProperty("people")[0].Text("name"));
        Assert.Empty((await api.Admin.Get("/manage/me")).Json.GetProperty("unanswered").EnumerateArray());
        (await reviewer.Client.Approve(made, 1)).Ok();
        Assert.Empty(await Unanswered());
    }
}
