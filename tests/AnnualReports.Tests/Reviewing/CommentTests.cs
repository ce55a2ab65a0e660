using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.Publishing;
using AnnualReports.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Reviewing;

public sealed class CommentTests
{
    static async Task<(ApiFixture Api, Made Made, HttpClient Lawyer)> Begin(Store store)
    {
        var api = await Stores.Api(store);
        var made = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        return (api, made, (await Reviewer.New(api)).Client);
    }

    static Task<Answer> Comment(HttpClient client, Made made, object comment) =>
        client.Post($"{made.Manage}/comments", comment);

    [Theory, OnEveryStore]
    public async Task A_thread_is_written_answered_resolved_and_opened_again(Store store)
    {
        var (api, made, lawyer) = await Begin(store);
        var comment = (await Comment(lawyer, made, new { text = "Is this so?", language = "nl", field = "title" })).Ok();
        var path = comment.Headers.Location!.ToString();
        Assert.Equal(("open", "nl", "title", "1"), (comment.Text("state"), comment.Text("language"), comment.Text("field"), comment.Text("revision")));
        var answered = (await api.Admin.Post($"{path}/replies", new { text = "Yes." })).Ok();
        Assert.Equal("Yes.", answered.Json.GetProperty("replies")[0].Text("text"));
        // An answer to an answer is one of the same thread.
        var reply = answered.Json.GetProperty("replies")[0].Text("id");
        (await lawyer.Post($"/manage/comments/{reply}/replies", new { text = "Thank you." })).Ok();
        var resolved = (await lawyer.Post($"{path}/resolve", "")).Ok();
        Assert.Equal(("resolved", 2), (resolved.Text("state"), resolved.Json.GetProperty("replies").GetArrayLength()));
        Assert.Empty((await lawyer.Get($"{made.Manage}/comments?state=open")).Items);
        Assert.Equal("open", (await lawyer.Post($"{path}/reopen", "")).Ok().Text("state"));
        Assert.Single((await lawyer.Get($"{made.Manage}/comments?state=open&language=nl")).Items);
        Assert.Empty((await lawyer.Get($"{made.Manage}/comments?language=fr")).Items);
        Assert.Equal("1", (await api.Admin.Get($"{made.Manage}/review")).Text("openComments"));
    }

    [Theory, OnEveryStore]
    public async Task A_passage_that_no_longer_stands_is_shown_as_such(Store store)
    {
        var (api, made, lawyer) = await Begin(store);
        // As it is written, and as readers see it.
        foreach (var quote in new[] { "Text with *emphasis*.", "with emphasis" })
        {
            var comment = await Comment(
                lawyer,
                made,
                new
                {
                    text = "Why?",
                    language = "nl",
                    field = "body",
                    quote,
                }
            );
            Assert.Equal("True", comment.Ok().Text("quoteStands"));
        }
        await api.Save(made, new { translations = new { fr = new { body = "Autre." } } });
        Assert.All((await lawyer.Get($"{made.Manage}/comments")).Items, c => Assert.Equal("True", c.Text("quoteStands")));
        await api.Save(made, new { translations = new { nl = new { body = "Other." } } });
        var shown = (await lawyer.Get($"{made.Manage}/comments")).Items;
        Assert.All(shown, c => Assert.Equal("False", c.Text("quoteStands")));
        Assert.Equal("Text with *emphasis*.", shown[0].Text("quote"));
    }

    [Theory, OnEveryStore]
    public async Task What_is_wrong_with_a_comment_is_said_with_its_place(Store store)
    {
        var (_, made, lawyer) = await Begin(store);
        async Task Refused(string pointer, object comment) =>
            Assert.NotEmpty((await Comment(lawyer, made, comment)).Errors(pointer));
        await Refused("/text", new { text = " " });
        await Refused("/text", new { text = new string('x', Limits.Comment + 1) });
        await Refused("/language", new { text = "Hm", language = "xx" });
        await Refused("/language", new { text = "Hm", language = "de" });
        await Refused("/field", new { text = "Hm", language = "nl", field = "colour" });
        await Refused("/field", new { text = "Hm", field = "title" });
        await Refused("/field", new { text = "Hm", language = "nl", quote = "Title" });
        await Refused("/quote", new { text = "Hm", language = "nl", field = "title", quote = "Not there" });
        await Refused("/quote", new { text = "Hm", language = "nl", field = "title", quote = "" });
        Assert.Empty((await lawyer.Get($"{made.Manage}/comments")).Items);
    }

    [Theory, OnEveryStore]
    public async Task Comments_are_listed_in_pages_and_their_number_is_limited(Store store)
    {
        var (api, made, lawyer) = await Begin(store);
        var first = (await Comment(lawyer, made, new { text = "0" })).Ok();
        await api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            var row = await db.Comments.AsNoTracking().SingleAsync(c => c.Id == Guid.Parse(first.Text("id")!));
            db.Comments.AddRange(
                Enumerable
                    .Range(1, Limits.Comments - 1)
                    .Select(i => new CommentRow
                    {
                        Id = Guid.CreateVersion7(),
                        EntryNo = row.EntryNo,
                        Text = $"{i}",
                        At = row.At.AddSeconds(i),
                        By = row.By,
                    })
            );
            return await db.SaveChangesAsync();
        });
        Assert.NotEmpty((await Comment(lawyer, made, new { text = "One more" })).Errors("/text"));
        var (read, next) = (new List<string>(), $"{made.Manage}/comments?limit=100");
        while (next is not null)
        {
            var page = (await lawyer.Get(next)).Ok();
            read.AddRange(page.Items.Select(c => c.Text("text")!));
            next = page.Text("next");
        }
        Assert.Equal(Enumerable.Range(0, Limits.Comments).Select(i => $"{i}"), read);
    }

    [Theory, OnEveryStore]
    public async Task An_administrator_erases_what_a_comment_says_and_the_audit_says_why(Store store)
    {
        var (api, made, lawyer) = await Begin(store);
        var comment = (
            await Comment(
                lawyer,
                made,
                new
                {
                    text = "Jan Janssens asked this.",
                    language = "nl",
                    field = "title",
                    quote = "Title nl",
                }
            )
        ).Ok();
        var path = comment.Headers.Location!.ToString();
        var reply = (await lawyer.Post($"{path}/replies", new { text = "Jan Janssens again." })).Ok();
        var answer = reply.Json.GetProperty("replies")[0].Text("id");
        Assert.Equal(403, (await lawyer.Post($"{path}/erase", new { reason = "Asked for" })).Status);
        Assert.NotEmpty((await api.Admin.Post($"{path}/erase", new { reason = "" })).Errors("/reason"));
        (await api.Admin.Post($"{path}/erase", new { reason = "Asked for erasure" })).Ok();
        var erased = (await api.Admin.Post($"/manage/comments/{answer}/erase", new { reason = "Asked for erasure" })).Ok();
        Assert.DoesNotContain("Janssens", erased.Json.ToString(), StringComparison.Ordinal);
        Assert.NotNull(erased.Text("erasedAt"));
        Assert.False(erased.Json.TryGetProperty("quote", out _));
        var audited = (await api.Admin.Get($"/manage/audit?entry={made.Id}&operation=EraseComment")).Items;
        Assert.Equal(2, audited.Length);
        Assert.Contains("Asked for erasure", audited[0].ToString(), StringComparison.Ordinal);
        await api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            Assert.Empty(await db.Comments.Where(c => c.Text!.Contains("Janssens") || c.Quote == "Title nl").ToListAsync());
            return true;
        });
    }

    [Theory, OnEveryStore]
    public async Task The_reason_of_a_rejection_is_erased_with_its_comment(Store store)
    {
        var (api, made, lawyer) = await Begin(store);
        var rejected = (await lawyer.Reject(made, 1, "Jan Janssens is named.")).Ok();
        var verdict = rejected.Json.GetProperty("verdicts")[0];
        (await api.Admin.Post($"/manage/comments/{verdict.Text("comment")}/erase", new { reason = "Asked for" })).Ok();
        var review = await lawyer.Get($"{made.Manage}/review");
        Assert.False(review.Json.GetProperty("verdicts")[0].TryGetProperty("reason", out _));
        Assert.Equal("rejected", review.Text("state"));
    }

    [Theory, OnEveryStore]
    public async Task A_redaction_takes_what_comments_quote_of_the_revision(Store store)
    {
        var (api, made, lawyer) = await Begin(store);
        (
            await Comment(
                lawyer,
                made,
                new
                {
                    text = "Why?",
                    language = "nl",
                    field = "title",
                    quote = "Title nl",
                }
            )
        ).Ok();
        (await ReleaseTests.Retitle(api, made, 1, "Other")).Ok();
        (
            await api.Admin.Post(
                "/manage/redactions",
                new
                {
                    entry = made.Entry,
                    language = "nl",
                    revisions = new[] { 1 },
                    reason = "A person asked.",
                    authority = "Officer",
                }
            )
        ).Ok();
        Assert.False(Assert.Single((await lawyer.Get($"{made.Manage}/comments")).Items).TryGetProperty("quote", out _));
    }

    [Theory, OnEveryStore]
    public async Task A_reviewer_of_another_report_is_told_nothing(Store store)
    {
        var (api, made, lawyer) = await Begin(store);
        var stranger = (await Reviewer.In(api, await api.PublicReport())).Client;
        var viewer = await api.Granted(Role.Viewer);
        var comment = (await Comment(lawyer, made, new { text = "Secret" })).Ok();
        var path = comment.Headers.Location!.ToString();
        Assert.Equal(403, (await stranger.Get($"{made.Manage}/comments")).Status);
        Assert.Equal(403, (await stranger.Get(path)).Status);
        Assert.Equal(403, (await stranger.Post($"{path}/replies", new { text = "Hm" })).Status);
        Assert.Equal(403, (await Comment(stranger, made, new { text = "Hm" })).Status);
        Assert.Equal(403, (await stranger.Approve(made, 1)).Status);
        Assert.Equal(403, (await stranger.Reject(made, 1)).Status);
        // Whoever reads drafts reads what is said of them, and says nothing.
        Assert.Equal("Secret", (await viewer.Get(path)).Ok().Text("text"));
        Assert.Equal(403, (await Comment(viewer, made, new { text = "Hm" })).Status);
        var release = await ReleaseTests.Plan(api, new() { Items = [ReleaseTests.Item(made, "nl")] });
        var about = (await lawyer.Post($"{ReleaseTests.Address(release)}/comments", new { text = "Wait." })).Ok();
        Assert.Equal(403, (await stranger.Get($"{ReleaseTests.Address(release)}/comments")).Status);
        Assert.Equal(403, (await stranger.Get(about.Headers.Location!.ToString())).Status);
        // Who may not read releases does not learn of comments on them either.
        Assert.Equal(404, (await viewer.Get(about.Headers.Location!.ToString())).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_field_of_a_list_can_be_named(Store store)
    {
        var (_, made, lawyer) = await Begin(store);
        var fields = (await lawyer.Get(made.Manage)).Json.GetProperty("draft").GetProperty("fields");
        foreach (var member in fields.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null))
            Assert.Equal(member.Name, (await Comment(lawyer, made, new { text = "Hm", field = member.Name })).Ok().Text("field"));
    }
}
