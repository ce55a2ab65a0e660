using AnnualReports.Contracts;

namespace AnnualReports.Tests.Security;

/// <summary>Whoever has a grant for one report learns and changes nothing in another.</summary>
public sealed class ForeignReportTests
{
    [Theory, OnEveryStore]
    public async Task Releases_of_another_report_are_neither_read_nor_changed(Store store)
    {
        var api = await Stores.Api(store);
        var (own, foreign) = (await api.PublicReport(), await api.PublicReport());
        var theirs = await api.Highlight(foreign, null, "nl", "fr");
        var made = await api.Admin.Post(
            "/manage/releases",
            new { title = "Theirs", items = new[] { new { entry = theirs.Entry, languages = "all" } } }
        );
        Assert.Equal(201, made.Status);
        var (release, tag) = ($"/manage/releases/{made.Text("id")}", ("If-Match", made.Headers.ETag!.ToString()));
        var item = $"{release}/items/{theirs.Entry}";
        foreach (var role in new[] { Role.Editor, Role.Reviewer, Role.Publisher })
        {
            var stranger = await api.Granted(role, own.Slug);
            (string, string) stale = ("If-Match", "\"99\"");
            // Nothing is said before the grant is looked at, not even that a version or a revision is wrong.
            Assert.Equal(403, (await stranger.Post(release + "/cancel", new { }, stale)).Status);
            Assert.Equal(
                403,
                (
                    await stranger.Post(
                        "/manage/releases",
                        new { items = new[] { new { entry = theirs.Entry, revision = 99, languages = "all" } } }
                    )
                ).Status
            );
            Answer[] answers =
            [
                await stranger.Get(release),
                await stranger.Get(release + "/preflight"),
                await stranger.Patch(release, new { title = "Mine" }, tag),
                await stranger.Put(item, new { entry = theirs.Entry, languages = "all" }, tag),
                await stranger.Ask(HttpMethod.Delete, item, null, [tag]),
                await stranger.Post(item + "/approve", new { }, tag),
                await stranger.Post(release + "/publish", new { }, tag),
                await stranger.Post(release + "/cancel", new { }, tag),
                await stranger.Post(
                    "/manage/preview-links",
                    new { report = own.Slug, release = made.Text("id"), name = "Mine" }
                ),
                await stranger.Post(
                    theirs.Manage + "/withdraw",
                    new { languages = new[] { "nl" }, reason = new { nl = "Waarom" } },
                    ("If-Match", "\"1\"")
                ),
                await stranger.Post(theirs.Manage + "/revisions/1/restore", new { }, ("If-Match", "\"1\"")),
            ];
            Assert.Equal(answers.Select(_ => 403), answers.Select(a => a.Status));
            Assert.Empty((await stranger.Get("/manage/me")).Json.GetProperty("waiting").EnumerateArray());
            Assert.All(answers, a => Assert.DoesNotContain(theirs.Slug, a.Json.GetRawText(), StringComparison.Ordinal));
        }
        Assert.Equal(tag.Item2, (await api.Admin.Get(release)).Headers.ETag!.ToString());
    }

    [Theory, OnEveryStore]
    public async Task A_release_of_several_reports_is_not_told_to_whoever_may_not_open_it(Store store)
    {
        var api = await Stores.Api(store);
        var (own, foreign) = (await api.PublicReport(), await api.PublicReport());
        var (mine, theirs) = (await api.Highlight(own, null, "nl", "fr"), await api.Highlight(foreign, null, "nl", "fr"));
        var items = new[] { mine, theirs }.Select(h => new { entry = h.Entry, languages = "all" });
        Assert.Equal(201, (await api.Admin.Post("/manage/releases", new { title = "Merger", items })).Status);
        Assert.Contains("Merger", (await api.Admin.Get(mine.Manage)).Json.GetRawText(), StringComparison.Ordinal);
        var viewer = await api.Granted(Role.Viewer, own.Slug);
        Assert.DoesNotContain("Merger", (await viewer.Get(mine.Manage)).Json.GetRawText(), StringComparison.Ordinal);
        // The audit finds by the entry that it was put into a release, and that somebody was refused.
        Assert.Equal(403, (await viewer.Patch(mine.Manage, new { slug = "x" }, ("If-Match", "\"1\""))).Status);
        await Patience.Until(
            async () =>
            {
                var rows = (await api.Admin.Get($"/manage/audit?entry={mine.Entry}")).Items;
                return rows.Any(r => r.Text("operation") == "CreateRelease" && r.Text("detail") == "publish")
                    && rows.Any(r => r.Text("outcome") == "forbidden" && r.Text("report") == own.Slug);
            },
            "The audit of the entry has no release and no refusal"
        );
    }

    [Theory, OnEveryStore]
    public async Task An_erasure_in_a_draft_that_was_never_public_is_not_told_to_the_public(Store store)
    {
        var api = await Stores.Api(store);
        var draft = await api.Highlight(await api.PublicReport(), null, "nl");
        await api.Save(draft, new { translations = new { nl = new { title = "Anders" } } });
        var erased = await api.Admin.Post(
            "/manage/redactions",
            new
            {
                entry = draft.Entry,
                language = "nl",
                revisions = new[] { 1 },
                reason = "A person asked for it",
                authority = "Data protection officer",
            }
        );
        Assert.True(erased.Status is 200 or 201, $"{erased.Status}");
        for (var next = "/changes?compact=false&limit=100"; ;)
        {
            var page = await api.Public.Get(next);
            Assert.DoesNotContain(draft.Slug, page.Json.GetRawText(), StringComparison.Ordinal);
            if (!page.Json.GetProperty("more").GetBoolean())
                break;
            next = page.Text("next")!;
        }
    }

    [Theory, OnEveryStore]
    public async Task Whether_another_report_exists_is_not_told_and_the_audit_says_which_was_asked_for(Store store)
    {
        var api = await Stores.Api(store);
        var (own, foreign) = (await api.PublicReport(), await api.DraftReport());
        var nobodys = Given.NewSlug("nobodys");
        foreach (var role in new[] { Role.Editor, Role.Publisher })
        {
            var (id, stranger) = await api.Nobody("stranger");
            await api.Grant(id, role, own.Slug);
            var (theirs, unknown) = (await Asked(stranger, foreign.Slug), await Asked(stranger, nobodys));
            Assert.Equal(theirs.Select(_ => 403), theirs.Select(a => a.Status));
            Assert.Equal(unknown.Select(a => a.Status), theirs.Select(a => a.Status));
            Assert.Equal(
                unknown.Select(a => a.Text("detail")!.Replace(nobodys, foreign.Slug, StringComparison.Ordinal)),
                theirs.Select(a => a.Text("detail")!)
            );
            var found = "";
            await Patience.Until(
                async () =>
                {
                    var rows = (await api.Admin.Get($"/manage/audit?actor={id}&outcome=forbidden&report={foreign.Slug}")).Items;
                    found = string.Join(' ', rows.Select(r => r.Text("operation")));
                    return rows.Length == 4;
                },
                () => $"The audit does not say which report was asked for: {found}"
            );
        }
        // Whoever may know, is told.
        Assert.Equal(400, (await api.Admin.Get($"/manage/highlights?report={nobodys}")).Status);

        static object Draft(string report) =>
            new
            {
                report,
                slug = Given.NewSlug("mine"),
                translations = new { nl = new { title = "Titel", summary = "Samenvatting" } },
            };

        // An editor plans no releases and a publisher writes no drafts, so four of these are about the report.
        static async Task<Answer[]> Asked(HttpClient client, string report) =>
            [
                await client.Get($"/manage/highlights?report={report}"),
                await client.Get($"/manage/preview-links?report={report}"),
                await client.Post("/manage/preview-links", new { report, name = "Mine" }),
                await client.Post("/manage/highlights", Draft(report)),
                await client.Post("/manage/releases", new { report }),
            ];
    }
}
