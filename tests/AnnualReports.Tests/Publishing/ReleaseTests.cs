using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Publishing;

public sealed class ReleaseTests
{
    internal static ReleaseItemDraft Item(Made made, params string[] languages) => new() { Entry = made.Entry, Languages = languages };

    internal static async Task<Answer> Plan(ApiFixture api, ReleaseRequest request)
    {
        var made = await api.Admin.Post("/manage/releases", request);
        Assert.True(made.Status == 201, made.Json.ToString());
        return made;
    }

    internal static Task<Answer> Do(ApiFixture api, Answer release, string what) => api.Admin.Post($"/manage/releases/{release.Text("id")}/{what}", "", ("If-Match", release.ETag));

    static string Address(Answer release) => $"/manage/releases/{release.Text("id")}";

    static async Task<string?> Title(ApiFixture api, Made made, string language) => (await api.Public.Get($"{made.Address}?lang={language}&fallback=none")).Text("title");

    static async Task<Answer> Retitle(ApiFixture api, Made made, int revision, string title) =>
        await api.Admin.Patch(made.Manage, new { translations = new { nl = new { title }, fr = new { title } } }, ("If-Match", $"\"{revision}\""));

    [Theory, OnEveryStore]
    public async Task An_item_has_the_title_of_the_revision_that_it_would_publish(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        Assert.Equal(200, (await Retitle(api, highlight, 1, "Second")).Status);
        Assert.Equal(200, (await Retitle(api, highlight, 2, "Third")).Status);
        var pinned = await Plan(api, new() { Items = [Item(highlight, "nl", "fr") with { Revision = 2 }] });
        var newest = await Plan(api, new() { Items = [Item(highlight, "nl", "fr")] });
        Assert.Equal(("Second", 3), (pinned.Json.GetProperty("items")[0].GetProperty("title").GetString(),
            pinned.Json.GetProperty("items")[0].GetProperty("newestRevision").GetInt32()));
        Assert.Equal("Second", pinned.Json.GetProperty("warnings")[0].GetProperty("title").GetString());
        Assert.Equal("Second", (await api.Admin.Get($"{Address(pinned)}/preflight")).Json.GetProperty("items")[0].GetProperty("title").GetString());
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
        var release = await releases.Plan(new() { Title = "All", Items = [Item(highlight, "nl", "fr"), Item(priority, "nl", "fr"), Item(report, "nl", "fr")] });
        Assert.Equal((ReleaseState.Planned, "\"1\""), (release.Value.State, release.ETag));
        var published = await releases.Publish(release.Value.Id, release.ETag!);
        Assert.Equal((ReleaseState.Published, "\"2\""), (published.Value.State, published.ETag));
        foreach (var language in new[] { Language.Dutch, Language.French })
            Assert.All([
                (await api.Reader.Get(ContentKinds.Reports.At(report.Slug), new() { Language = language })).Value,
                (await api.Reader.Get(ContentKinds.Priorities.At(report.Slug, priority.Slug), new() { Language = language })).Value,
                (EntryCard)(await api.Reader.Get(ContentKinds.Highlights.At(report.Slug, highlight.Slug), new() { Language = language })).Value,
            ], entry => Assert.Equal(published.Value.PublishedAt, entry.PublishedAt));
        Assert.All(published.Value.Items, i => Assert.Equal(1, i.Revision));
        foreach (var late in new[] { releases.Publish(release.Value.Id, published.ETag!), releases.Cancel(release.Value.Id, published.ETag!) })
            Assert.True((await Assert.ThrowsAsync<ProblemResponseException>(() => late)).Is(ProblemTypes.ReleaseNotOpen));
    }

    [Theory, OnEveryStore]
    public async Task What_breaks_a_rule_in_one_entry_publishes_nothing_of_any_and_preflight_says_all_of_it(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var good = await api.Highlight(report, null, "nl", "fr");
        var bad = await api.Highlight(report, null, "nl");
        var worse = await api.Create(ContentKinds.Highlights, new HighlightDraft { Report = report.Slug, Slug = Given.NewSlug("worse"), Fields = new() { Countries = ["ZX"] }, Translations = new Dictionary<string, HighlightText> { ["nl"] = new() { Title = "Zonder samenvatting" } } });
        var release = await Plan(api, new() { Items = [Item(good, "nl", "fr"), Item(bad, "nl", "fr"), Item(worse, "nl")] });
        var preflight = await api.Admin.Get($"{Address(release)}/preflight");
        Assert.False(preflight.Json.GetProperty("ready").GetBoolean());
        var problems = preflight.Json.GetProperty("problems").EnumerateArray().Select(p => (p.GetProperty("entry").GetString(), p.GetProperty("pointer").GetString())).ToList();
        Assert.Equal([($"highlights/{bad.Slug}", "/translations/fr"), ($"highlights/{worse.Slug}", "/fields/countries/0"), ($"highlights/{worse.Slug}", "/translations/nl/summary")],
            problems.OrderBy(p => p.Item1, StringComparer.Ordinal).ThenBy(p => p.Item2, StringComparer.Ordinal));
        var refused = await Do(api, release, "publish");
        Assert.Equal((422, 3), (refused.Status, refused.Json.GetProperty("places").GetArrayLength()));
        foreach (var made in new[] { good, bad, worse })
            Assert.Equal(404, (await api.Public.Get(made.Address)).Status);
        var still = await api.Admin.Get(Address(release));
        Assert.Equal(("planned", "\"1\""), (still.Text("state"), still.ETag));
        Assert.Equal(200, (await api.Admin.Ask(HttpMethod.Delete, $"{Address(release)}/items/{bad.Id}", null, [("If-Match", "\"1\"")])).Status);
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
        Assert.Equal(200, (await api.Admin.Post($"{withdrawn.Manage}/withdraw", new WithdrawRequest { Languages = ["nl"], Reason = new Dictionary<string, string> { ["nl"] = "Weg" } }, ("If-Match", "\"1\""))).Status);
        var added = await api.Highlight(report, null, "nl", "fr");
        await api.Admin.Patch(changed.Manage, new { translations = new { fr = new { title = "Nouveau" } } }, ("If-Match", "\"1\""));
        var release = await Plan(api, new() { Report = report.Slug, Languages = ["nl", "fr"], Edition = true, EditionLabel = "First", EditionNote = new Dictionary<string, string> { ["nl"] = "De eerste" } });
        var items = release.Json.GetProperty("items").EnumerateArray().ToDictionary(i => i.GetProperty("slug").GetString()!, i => string.Join(' ', i.GetProperty("languages").EnumerateArray().Select(l => l.GetString())));
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
        var added = await api.Admin.Put($"{Address(release)}/items/{two.Id}", Item(two, "nl"), ("If-Match", release.ETag));
        Assert.Equal(2, added.Json.GetProperty("items").GetArrayLength());
        Assert.Equal(412, (await api.Admin.Put($"{Address(release)}/items/{two.Id}", Item(two, "fr"), ("If-Match", release.ETag))).Status);
        var replaced = await api.Admin.Put($"{Address(release)}/items/{two.Id}", Item(two, "nl", "fr"), ("If-Match", added.ETag));
        Assert.Equal(2, replaced.Json.GetProperty("items").GetArrayLength());
        Assert.NotEmpty((await api.Admin.Put($"{Address(release)}/items/{one.Id}", Item(two, "nl"), ("If-Match", replaced.ETag))).Errors("/entry"));
        Assert.NotEmpty((await api.Admin.Post("/manage/releases", new ReleaseRequest { Items = [new() { Entry = Guid.NewGuid(), Languages = ["nl"] }] })).Errors("/items/0/entry"));
        Assert.NotEmpty((await api.Admin.Post("/manage/releases", new ReleaseRequest { Items = [Item(one, "nl") with { Revision = 9 }] })).Errors("/items/0/revision"));
        Assert.NotEmpty((await api.Admin.Post("/manage/releases", new ReleaseRequest { Report = report.Slug, Items = [Item(one, "nl")] })).Errors("/items"));
        var removed = await api.Admin.Ask(HttpMethod.Delete, $"{Address(release)}/items/{two.Id}", null, [("If-Match", replaced.ETag)]);
        Assert.Equal(1, removed.Json.GetProperty("items").GetArrayLength());
        Assert.Equal("cancelled", (await Do(api, removed, "cancel")).Text("state"));
        Assert.Equal(404, (await api.Public.Get(one.Address)).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_revision_older_than_what_is_public_is_refused(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await Retitle(api, highlight, 1, "Two");
        await api.Publish(highlight, "nl", "fr");
        var refused = await api.Admin.Post("/manage/releases", new ReleaseRequest { Items = [Item(highlight, "nl", "fr") with { Revision = 1 }] });
        Assert.Equal((409, "/problems/older-than-live"), (refused.Status, refused.Type));
    }

    [Theory, OnEveryStore]
    public async Task A_release_withdraws_and_publishes_together(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (old, fresh) = (await api.Highlight(report, null, "nl", "fr"), await api.Highlight(report, null, "nl", "fr"));
        await api.Publish(old, "nl", "fr");
        var reason = new Dictionary<string, string> { ["nl"] = "Vervangen", ["fr"] = "Remplacé" };
        var release = await Plan(api, new() { Items = [Item(old, "nl", "fr") with { Action = ReleaseAction.Withdraw, ChangeNote = reason }, Item(fresh, "nl", "fr")] });
        Assert.Equal("published", (await Do(api, release, "publish")).Text("state"));
        var gone = await api.Public.Get(old.Address + "?lang=fr");
        Assert.Equal((410, "Remplacé"), (gone.Status, gone.Text("reason")));
        Assert.Equal(gone.Text("withdrawnAt"), (await api.Public.Get(fresh.Address + "?lang=fr")).Text("publishedAt"));
    }

    [Theory, OnEveryStore]
    public async Task An_approval_is_of_a_second_person_and_goes_with_the_revision(Store store)
    {
        var api = await Stores.Api(store, "second-person", "--Publishing:RequireSecondPerson=true");
        var (writer, other) = (await api.As(Role.Publisher, "Writer"), await api.As(Role.Publisher, "Other"));
        var draft = new ThemeDraft { Slug = Given.NewSlug("theme"), Fields = new(), Translations = new Dictionary<string, ThemeText> { ["nl"] = new() { Name = "Een" }, ["fr"] = new() { Name = "Un" } } };
        var made = await writer.Post("/manage/themes", draft);
        var id = made.Text("id")!;
        var release = await writer.Post("/manage/releases", new ReleaseRequest { Items = [new() { Entry = Guid.Parse(id), Languages = ["nl", "fr"], Revision = 1 }] });
        var address = Address(release);
        Assert.Equal("/problems/second-person-needed", (await writer.Post($"{address}/publish", "", ("If-Match", release.ETag))).Type);
        Assert.Equal("/problems/second-person-needed", (await writer.Post($"{address}/items/{id}/approve", "", ("If-Match", release.ETag))).Type);
        var approved = await other.Post($"{address}/items/{id}/approve", "", ("If-Match", release.ETag));
        Assert.Equal("Other", approved.Json.GetProperty("items")[0].GetProperty("approvedBy").GetString());
        // A newer revision is not what was approved; nor is whatever will be the newest.
        await writer.Patch($"/manage/themes/{id}", new { translations = new { nl = new { name = "Twee" } } }, ("If-Match", "\"1\""));
        var open = await writer.Put($"{address}/items/{id}", new ReleaseItemDraft { Entry = Guid.Parse(id), Languages = ["nl", "fr"] }, ("If-Match", approved.ETag));
        Assert.False(open.Json.GetProperty("items")[0].TryGetProperty("approvedBy", out _));
        Assert.NotEmpty((await other.Post($"{address}/items/{id}/approve", "", ("If-Match", open.ETag))).Errors("/revision"));
        var second = await writer.Put($"{address}/items/{id}", new ReleaseItemDraft { Entry = Guid.Parse(id), Languages = ["nl", "fr"], Revision = 2 }, ("If-Match", open.ETag));
        Assert.Equal(409, (await writer.Post($"{address}/publish", "", ("If-Match", second.ETag))).Status);
        approved = await other.Post($"{address}/items/{id}/approve", "", ("If-Match", second.ETag));
        Assert.Equal("published", (await writer.Post($"{address}/publish", "", ("If-Match", approved.ETag))).Text("state"));
    }

    [Theory, OnEveryStore]
    public async Task Nothing_is_published_and_withdrawn_at_once_and_a_report_keeps_its_year(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        await api.Save(report, new { fields = new { year = api.NewYear() } });
        var older = await Plan(api, new() { Items = [Item(report, "nl", "fr") with { Revision = 1 }] });
        Assert.NotEmpty((await Do(api, older, "publish")).Errors("/fields/year"));
        await api.Publish(report, "nl", "fr");
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        var both = await Plan(api, new() { Items = [Item(highlight, "nl"), Item(highlight, "nl") with { Action = ReleaseAction.Withdraw, ChangeNote = new Dictionary<string, string> { ["nl"] = "Weg" } }] });
        Assert.NotEmpty((await Do(api, both, "publish")).Errors("/languages"));
        Assert.Equal(200, (await api.Public.Get(highlight.Address + "?lang=nl")).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_revision_that_was_erased_can_t_go_public(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        var release = await Plan(api, new() { Items = [Item(highlight, "nl", "fr") with { Revision = 1 }] });
        await Retitle(api, highlight, 1, "Two");
        await api.Editor.Redactions.Redact(new() { Entry = highlight.Entry, Language = "nl", Reason = "Law", Authority = "Court" });
        Assert.NotEmpty((await Do(api, release, "publish")).Errors("/revision"));
        Assert.False((await api.Admin.Get($"{Address(release)}/preflight")).Json.GetProperty("ready").GetBoolean());
    }

    [Theory, OnEveryStore]
    public async Task Releases_and_preview_links_of_one_instant_are_each_listed_once(Store store)
    {
        var api = await Stores.Api(store, "one-instant-lists");
        var report = await api.PublicReport();
        for (var i = 0; i < 5; i++)
        {
            await Plan(api, new() { Report = report.Slug });
            await api.Editor.PreviewLinks.Create(new() { Report = report.Slug, Name = "x" });
        }
        var at = new DateTime(2026, 1, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        await api.In(async s =>
        {
            var db = s.GetRequiredService<ReportsDb>();
            return await db.Releases.ExecuteUpdateAsync(r => r.SetProperty(x => x.CreatedAt, at)) + await db.PreviewLinks.ExecuteUpdateAsync(l => l.SetProperty(x => x.CreatedAt, at));
        });
        foreach (var list in new[] { "releases", "preview-links" })
        {
            var found = new List<string>();
            for (var next = $"/manage/{list}?limit=2"; next is not null;)
            {
                var page = await api.Admin.Get(next);
                found.AddRange(page.Items.Select(i => i.GetProperty("id").GetString()!));
                next = page.Text("next");
            }
            Assert.Equal((5, 5), (found.Count, found.Distinct().Count()));
            Assert.Equal(400, (await api.Admin.Get($"/manage/{list}?cursor={at.Ticks}")).Status);
        }
    }

    [Theory, OnEveryStore]
    public async Task Releases_are_listed_the_newest_first(Store store)
    {
        var api = await Stores.Api(store, "release-list");
        var report = await api.PublicReport();
        var names = new List<string>();
        for (var i = 1; i <= 5; i++)
            names.Insert(0, (await api.Editor.Releases.Plan(new() { Title = $"Release {i}", Report = report.Slug })).Value.Title!);
        var found = new List<string>();
        for (var next = "/manage/releases?limit=2&state=planned"; next is not null;)
        {
            var page = await api.Admin.Get(next);
            found.AddRange(page.Items.Select(i => i.GetProperty("title").GetString()!));
            next = page.Text("next");
        }
        Assert.Equal(names, found);
        Assert.Equal(names, await api.Editor.Releases.List([ReleaseState.Planned]).Select(r => r.Title!).ToListAsync());
        Assert.Empty(await api.Editor.Releases.List([ReleaseState.Failed]).ToListAsync());
        Assert.Equal(400, (await api.Admin.Get("/manage/releases?cursor=x")).Status);
    }
}
