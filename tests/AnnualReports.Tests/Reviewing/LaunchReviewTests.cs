using AnnualReports.Api.Publishing;
using AnnualReports.Tests.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Reviewing;

/// <summary>
/// A launch of 43 entries is reviewed by a lawyer, mended, approved at once, scheduled and published; what waits for whom
/// is right at each step.
/// </summary>
public sealed class LaunchReviewTests
{
    const int Highlights = 42;

    [Theory, OnEveryStore]
    public async Task A_launch_is_reviewed_mended_approved_at_once_scheduled_and_published(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        var api = await Stores.Api(store, "launch-review", clock, "--Publishing:RequireReview=true");
        var launch = await Launch.Of(api, clock);
        await launch.IsAskedFor();
        await launch.IsReadByWhoMayNotChangeIt();
        await launch.HasTwoCommentsAndARejection();
        await launch.IsMended();
        await launch.IsApprovedAtOnce();
        await launch.IsScheduledAndPublished();
    }

    sealed class Launch(ApiFixture api, Clock clock, Made report, IReadOnlyList<Made> highlights, Answer release, Reviewer lawyer)
    {
        string Path => ReleaseTests.Address(release);

        Made Rejected => highlights[7];

        public static async Task<Launch> Of(ApiFixture api, Clock clock)
        {
            var report = await api.DraftReport();
            var highlights = new List<Made>();
            for (var i = 0; i < Highlights; i++)
                highlights.Add(await api.Highlight(report, null, "nl", "fr"));
            var release = await ReleaseTests.Plan(
                api,
                new()
                {
                    Title = "Launch",
                    Items = [ReleaseTests.Item(report, "nl", "fr"), .. highlights.Select(h => ReleaseTests.Item(h, "nl", "fr"))],
                }
            );
            return new(api, clock, report, highlights, release, await Reviewer.New(api));
        }

        async Task Waits(string[] forLawyer, params string[] forEditor)
        {
            Assert.Equal(forLawyer, await lawyer.Waiting());
            Assert.Equal(forEditor, await api.Admin.Waiting());
        }

        public async Task IsAskedFor()
        {
            await Waits([]);
            var asked = await api.Admin.Post(
                $"{Path}/request-review",
                new { people = new[] { lawyer.Id }, due = clock.GetUtcNow().AddDays(2) }
            );
            Assert.Equal((43, 0), (asked.Ok().Json.GetProperty("undecided").GetInt32(), asked.Json.GetProperty("approved").GetInt32()));
            await Waits(["review release 43"]);
            Assert.Equal(Highlights, (await lawyer.Client.WaitingIn("highlights")).Length);
            Assert.Equal([report.Slug], await lawyer.Client.WaitingIn("reports"));
            Assert.Equal([release.Text("id")!], await lawyer.Client.WaitingIn("releases"));
            Assert.Empty(await api.Admin.WaitingIn("highlights"));
            // It is overdue as long as it waits.
            Assert.Empty((await lawyer.Client.Get("/manage/reviews?overdue=true")).Items);
            clock.Advance(TimeSpan.FromDays(3));
            var late = Assert.Single((await lawyer.Client.Get("/manage/reviews?waiting=me&overdue=true")).Items);
            Assert.Equal(("True", await lawyer.Name()), (late.Text("overdue"), late.GetProperty("people")[0].Text("name")));
        }

        public async Task IsReadByWhoMayNotChangeIt()
        {
            Assert.Equal(200, (await lawyer.Client.Get(Rejected.Manage)).Status);
            Assert.Equal(200, (await lawyer.Client.Get(Path)).Status);
            Assert.Equal(200, (await lawyer.Client.Get($"{Path}/preflight")).Status);
            var changed = new { translations = new { nl = new { title = "Anders" } } };
            Assert.Equal(403, (await lawyer.Client.Patch(Rejected.Manage, changed, ("If-Match", "\"1\""))).Status);
            Assert.Equal(403, (await lawyer.Client.Post($"{Path}/publish", "", ("If-Match", release.ETag))).Status);
        }

        public async Task HasTwoCommentsAndARejection()
        {
            foreach (var commented in highlights.Take(2))
                (
                    await lawyer.Client.Post(
                        $"{commented.Manage}/comments",
                        new
                        {
                            text = "Is this certain?",
                            language = "nl",
                            field = "body",
                            quote = "Text with emphasis.",
                        }
                    )
                ).Ok();
            (await lawyer.Client.Reject(Rejected, 1, "The contract is secret.")).Ok();
            await Waits(["review release 42"], $"mend {Rejected.Slug} 1");
            Assert.Equal([Rejected.Slug], await api.Admin.WaitingIn("highlights"));
            Assert.DoesNotContain(Rejected.Slug, await lawyer.Client.WaitingIn("highlights"));
            // Nobody can publish it so, nor schedule it.
            Assert.Equal("/problems/review-needed", (await ReleaseTests.Do(api, release, "publish")).Type);
            Assert.Equal("/problems/not-ready", (await Schedule()).Type);
        }

        Task<Answer> Schedule() =>
            api.Admin.Patch(Path, new { at = clock.GetUtcNow().AddHours(1) }, ("If-Match", release.ETag));

        public async Task IsMended()
        {
            foreach (var commented in highlights.Take(2))
            {
                await api.Save(commented, new { translations = new { nl = new { body = "Another text." } } });
                var comment = Assert.Single((await api.Admin.Get($"{commented.Manage}/comments?state=open")).Items);
                Assert.Equal("False", comment.Text("quoteStands"));
                (await api.Admin.Post($"/manage/comments/{comment.Text("id")}/replies", new { text = "Left out." })).Ok();
                (await api.Admin.Post($"/manage/comments/{comment.Text("id")}/resolve", "")).Ok();
            }
            await api.Save(Rejected, new { translations = new { nl = new { title = "Mended" } } });
            Assert.Equal("mended", await api.State(Rejected));
            await Waits(["review release 43"]);
        }

        public async Task IsApprovedAtOnce()
        {
            var read = await lawyer.Client.Get($"{Path}/review");
            Assert.Equal("43", read.Text("undecided"));
            // Somebody saves meanwhile, so it is not what the lawyer has read.
            await api.Save(highlights[20], new { translations = new { nl = new { title = "Late" } } });
            Assert.Equal(
                "/problems/stale-revision",
                (await lawyer.Client.Post($"{Path}/approve", new { }, ("If-Match", read.ETag))).Type
            );
            var approved = (await lawyer.Client.Judge(Path, "approve", new { })).Ok();
            Assert.Equal(("43", "0", "0"), (approved.Text("approved"), approved.Text("rejected"), approved.Text("undecided")));
            await Waits([]);
            Assert.Equal("approved", await api.State(Rejected));
        }

        public async Task IsScheduledAndPublished()
        {
            var scheduled = (await Schedule()).Ok();
            Assert.Equal("scheduled", scheduled.Text("state"));
            Assert.All(scheduled.Items, i => Assert.Equal("approved", i.Text("review")));
            // A draft that is saved now does not change what was approved and goes public.
            await api.Save(highlights[30], new { translations = new { nl = new { title = "Next year" } } });
            Assert.Equal("cleared", await api.State(highlights[30]));
            await Waits([]);
            clock.Advance(TimeSpan.FromHours(2));
            Assert.Equal(1, await api.Services.GetRequiredService<ReleaseScheduler>().PublishDue(CancellationToken.None));
            Assert.Equal("published", (await api.Admin.Get(Path)).Text("state"));
            Assert.Equal("Title nl", (await api.Public.Get($"{highlights[30].Address}?lang=nl")).Text("title"));
            Assert.Equal("Mended", (await api.Public.Get($"{Rejected.Address}?lang=nl")).Text("title"));
            await Waits([]);
            Assert.Empty((await lawyer.Client.Get("/manage/reviews")).Items);
            Assert.Empty((await api.Verdict()).Broken);
        }
    }
}
