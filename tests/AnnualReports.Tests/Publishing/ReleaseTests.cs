using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Publishing;

public sealed class ReleaseTests
{
    internal static ReleaseItemDraft Item(Made made, params string[] languages) =>
        new() { Entry = made.Entry, Languages = languages };

    internal static async Task<Answer> Plan(ApiFixture api, ReleaseRequest request)
    {
        var made = await api.Admin.Post("/manage/releases", request);
        Assert.True(made.Status == 201, made.Json.ToString());
        return made;
    }

    internal static Task<Answer> Do(ApiFixture api, Answer release, string what) =>
        api.Admin.Post($"/manage/releases/{release.Text("id")}/{what}", "", ("If-Match", release.ETag));

    internal static string Address(Answer release) => $"/manage/releases/{release.Text("id")}";

    static async Task<string?> Title(ApiFixture api, Made made, string language) =>
        (await api.Public.Get($"{made.Address}?lang={language}&fallback=none")).Text("title");

    internal static async Task<Answer> Retitle(ApiFixture api, Made made, int revision, string title) =>
        await api.Admin.Patch(
            made.Manage,
            new { translations = new { nl = new { title }, fr = new { title } } },
            ("If-Match", $"\"{revision}\"")
        );

    [Theory, OnEveryStore]
    public async Task An_item_has_the_title_of_the_revision_that_it_would_publish(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        Assert.Equal(200, (await Retitle(api, highlight, 1, "Second")).Status);
        Assert.Equal(200, (await Retitle(api, highlight, 2, "Third")).Status);
        var pinned = await Plan(api, new() { Items = [Item(highlight, "nl", "fr") with { Revision = 2 }] });
        var newest = await Plan(api, new() { Items = [Item(highlight, "nl", "fr")] });
        Assert.Equal(
            ("Second", 3),
            (
                pinned.Json.GetProperty("items")[0].GetProperty("title").GetString(),
                pinned.Json.GetProperty("items")[0].GetProperty("newestRevision").GetInt32()
            )
        );
        Assert.Equal("Second", pinned.Json.GetProperty("warnings")[0].GetProperty("title").GetString());
        Assert.Equal(
            "Second",
            (await api.Admin.Get($"{Address(pinned)}/preflight"))
                .Json.GetProperty("items")[0]
                .GetProperty("title")
                .GetString()
        );
        Assert.Equal("Third", newest.Json.GetProperty("items")[0].GetProperty("title").GetString());
        foreach (var release in new[] { pinned, newest })
            await Do(api, release, "cancel");
    }

    [Theory, OnEveryStore]
    public async Task Entries_that_refer_to_one_another_go_public_in_one_instant(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var priority = await api.Priority(report, "nl", "fr");
        var highlight = await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl", "fr");
        var releases = api.Editor.Releases;
        var release = await releases.Plan(
            new()
            {
                Title = "All",
                Items = [Item(highlight, "nl", "fr"), Item(priority, "nl", "fr"), Item(report, "nl", "fr")],
            }
        );
        Assert.Equal((ReleaseState.Planned, "\"1\""), (release.Value.State, release.ETag));
        var published = await releases.Publish(release.Value.Id, release.ETag!);
        Assert.Equal((ReleaseState.Published, "\"2\""), (published.Value.State, published.ETag));
        foreach (var language in new[] { Language.Dutch, Language.French })
            Assert.All(
                [
                    (await api.Reader.Get(ContentKinds.Reports.At(report.Slug), new() { Language = language })).Value,
                    (
                        await api.Reader.Get(
                            ContentKinds.Priorities.At(report.Slug, priority.Slug),
                            new() { Language = language }
                        )
                    ).Value,
                    (EntryCard)
                        (
                            await api.Reader.Get(
                                ContentKinds.Highlights.At(report.Slug, highlight.Slug),
                                new() { Language = language }
                            )
                        ).Value,
                ],
                entry => Assert.Equal(published.Value.PublishedAt, entry.PublishedAt)
            );
        Assert.All(published.Value.Items, i => Assert.Equal(1, i.Revision));
        foreach (
            var late in new[]
            {
                releases.Publish(release.Value.Id, published.ETag!),
                releases.Cancel(release.Value.Id, published.ETag!),
            }
        )
            Assert.True(
                (await Assert.ThrowsAsync<ProblemResponseException>(() => late)).Is(ProblemTypes.ReleaseNotOpen)
            );
    }

    [Theory, OnEveryStore]
    public async Task A_whole_report_is_all_that_has_changed_since_it_was_public(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var same = await api.Highlight(report, null, "nl", "fr");
        var changed = await api.Highlight(report, null, "nl", "fr");
        var withdrawn = await api.Highlight(report, null, "nl");
        foreach (var made in new[] { same, changed })
            await api.Publish(made, "nl", "fr");
        await api.Publish(withdrawn, "nl");
        Assert.Equal(
            200,
            (
                await api.Admin.Post(
                    $"{withdrawn.Manage}/withdraw",
                    new WithdrawRequest
                    {
                        Languages = ["nl"],
                        Reason = new Dictionary<string, string> { ["nl"] = "Weg" },
                    },
                    ("If-Match", "\"1\"")
                )
            ).Status
        );
        var added = await api.Highlight(report, null, "nl", "fr");
        await api.Admin.Patch(
            changed.Manage,
            new { translations = new { fr = new { title = "Nouveau" } } },
            ("If-Match", "\"1\"")
        );
        var release = await Plan(
            api,
            new()
            {
                Report = report.Slug,
                Languages = ["nl", "fr"],
                Edition = true,
                EditionLabel = "First",
                EditionNote = new Dictionary<string, string> { ["nl"] = "De eerste" },
            }
        );
        var items = release
            .Json.GetProperty("items")
            .EnumerateArray()
            .ToDictionary(
                i => i.GetProperty("slug").GetString()!,
                i => string.Join(' ', i.GetProperty("languages").EnumerateArray().Select(l => l.GetString()))
            );
        Assert.Equal(new Dictionary<string, string> { [changed.Slug] = "fr", [added.Slug] = "nl fr" }, items);
        var published = await Do(api, release, "publish");
        Assert.True(published.Status == 200, published.Json.ToString());
        Assert.Equal("Nouveau", await Title(api, changed, "fr"));
        Assert.Equal(410, (await api.Public.Get(withdrawn.Address + "?lang=nl")).Status);
        Assert.Equal(2, published.Json.GetProperty("items").GetArrayLength());
        Assert.Empty((await Plan(api, new() { Report = report.Slug })).Json.GetProperty("items").EnumerateArray());
    }

    [Theory, OnEveryStore]
    public async Task Items_change_while_it_is_open_and_a_stale_version_is_refused(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (one, two) = (await api.Highlight(report, null, "nl", "fr"), await api.Highlight(report, null, "nl", "fr"));
        var release = await Plan(api, new() { Items = [Item(one, "nl")] });
        Assert.Equal(428, (await api.Admin.Put($"{Address(release)}/items/{two.Id}", Item(two, "nl"))).Status);
        var added = await api.Admin.Put(
            $"{Address(release)}/items/{two.Id}",
            Item(two, "nl"),
            ("If-Match", release.ETag)
        );
        Assert.Equal(2, added.Json.GetProperty("items").GetArrayLength());
        Assert.Equal(
            412,
            (
                await api.Admin.Put($"{Address(release)}/items/{two.Id}", Item(two, "fr"), ("If-Match", release.ETag))
            ).Status
        );
        var replaced = await api.Admin.Put(
            $"{Address(release)}/items/{two.Id}",
            Item(two, "nl", "fr"),
            ("If-Match", added.ETag)
        );
        Assert.Equal(2, replaced.Json.GetProperty("items").GetArrayLength());
        Assert.NotEmpty(
            (
                await api.Admin.Put($"{Address(release)}/items/{one.Id}", Item(two, "nl"), ("If-Match", replaced.ETag))
            ).Errors("/entry")
        );
        Assert.NotEmpty(
            (
                await api.Admin.Post(
                    "/manage/releases",
                    new ReleaseRequest { Items = [new() { Entry = Guid.NewGuid(), Languages = ["nl"] }] }
                )
            ).Errors("/items/0/entry")
        );
        Assert.NotEmpty(
            (
                await api.Admin.Post(
                    "/manage/releases",
                    new ReleaseRequest { Items = [Item(one, "nl") with { Revision = 9 }] }
                )
            ).Errors("/items/0/revision")
        );
        Assert.NotEmpty(
            (
                await api.Admin.Post(
                    "/manage/releases",
                    new ReleaseRequest { Report = report.Slug, Items = [Item(one, "nl")] }
                )
            ).Errors("/items")
        );
        var removed = await api.Admin.Ask(
            HttpMethod.Delete,
            $"{Address(release)}/items/{two.Id}",
            null,
            [("If-Match", replaced.ETag)]
        );
        Assert.Equal(1, removed.Json.GetProperty("items").GetArrayLength());
        Assert.Equal("cancelled", (await Do(api, removed, "cancel")).Text("state"));
        Assert.Equal(404, (await api.Public.Get(one.Address)).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_release_withdraws_and_publishes_together(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (old, fresh) = (
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl", "fr")
        );
        await api.Publish(old, "nl", "fr");
        var reason = new Dictionary<string, string> { ["nl"] = "Vervangen", ["fr"] = "Remplacé" };
        var release = await Plan(
            api,
            new()
            {
                Items =
                [
                    Item(old, "nl", "fr") with
                    {
                        Action = ReleaseAction.Withdraw,
                        ChangeNote = reason,
                    },
                    Item(fresh, "nl", "fr"),
                ],
            }
        );
        Assert.Equal("published", (await Do(api, release, "publish")).Text("state"));
        var gone = await api.Public.Get(old.Address + "?lang=fr");
        Assert.Equal((410, "Remplacé"), (gone.Status, gone.Text("reason")));
        Assert.Equal(gone.Text("withdrawnAt"), (await api.Public.Get(fresh.Address + "?lang=fr")).Text("publishedAt"));
    }
}
